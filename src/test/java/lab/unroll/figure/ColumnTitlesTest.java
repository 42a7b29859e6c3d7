package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import lab.unroll.figure.backward.BackwardFigure;
import lab.unroll.figure.blocks.BlocksFigure;
import lab.unroll.figure.unrolled.CompareFigure;
import lab.unroll.figure.unrolled.UnrolledFigure;
import lab.unroll.net.CellKind;
import org.junit.jupiter.api.Test;

class ColumnTitlesTest {

    private static final double WIDTH = 1218;
    private static final double HEIGHT = 478;
    private static final double APART = 5;
    private static final double SAME_LINE = 5;

    private static List<Figure> figuresOf(int length) {
        Scene scene = Scenes.remembering(CellKind.LSTM, 4, 4, length);
        scene.trace().followGradient();
        Scene at = scene.at(Playhead.at(length), length);
        return List.of(new UnrolledFigure(at, WIDTH, HEIGHT), new BackwardFigure(at, null, WIDTH, HEIGHT),
                new BlocksFigure(at, WIDTH, HEIGHT), new CompareFigure(List.of(at), WIDTH, HEIGHT));
    }

    /** What stands in the line of the titles, from left to right: t, = and the number are labels of their own. */
    private static List<PaintedLabel> line(Figure figure, String number) {
        List<PaintedLabel> all = new Picture("titles", figure, new GlyphBoxes()).labels();
        double baseline = all.stream().filter(label -> label.text().equals(number)).findFirst().orElseThrow().ink().getMaxY();
        return all.stream().filter(label -> Math.abs(label.ink().getMaxY() - baseline) < SAME_LINE)
                .sorted(Comparator.comparing(label -> label.ink().getX())).toList();
    }

    @Test
    void titlesOfALongSequenceDoNotRunTogether() {
        for (Figure figure : figuresOf(200)) {
            List<PaintedLabel> line = line(figure, "195");
            int titles = 0;
            for (int i = 0; i + 1 < line.size(); i++) {
                if (line.get(i).text().matches("1[89]\\d")) {
                    double gap = line.get(i + 1).ink().getX() - line.get(i).ink().getMaxX();
                    assertTrue(gap >= APART, line.get(i) + " runs into " + line.get(i + 1));
                    titles++;
                }
            }
            assertTrue(titles > 10, figure + ": " + titles);
        }
    }

    @Test
    void titlesOfAShortSequenceSayThatTheyAreSteps() {
        for (Figure figure : figuresOf(8)) {
            List<String> line = line(figure, "3").stream().map(PaintedLabel::text).toList();
            assertTrue(String.join("", line).replace(" ", "").contains("t=3"), figure + ": " + line);
        }
    }
}
