package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lab.unroll.figure.backward.CompareBackwardFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;

class CompareBackwardFigureTest {

    private static final double[][] STAGES = {{680, 298}, {840, 478}, {1320, 658}};

    private static List<Scene> scenes(int length, Theme theme, Locale language) {
        return List.of(CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU).stream()
                .map(cell -> Scenes.in(Scenes.remembering(cell, 4, 4, length), theme, language)).toList();
    }

    @Test
    void itIsReadableAtEverySizeInEveryLanguage() {
        Gallery gallery = new Gallery();
        for (int length : new int[] {1, 8, 50}) {
            for (double[] size : STAGES) {
                for (Locale language : Words.LANGUAGES) {
                    for (int cells : new int[] {2, 3}) {
                        gallery.hang(gallery.picture("compared back, T " + length + ", " + size[0] + ", " + language,
                                new CompareBackwardFigure(scenes(length, Theme.DARK, language).subList(0, cells), size[0],
                                        size[1])));
                    }
                }
            }
        }
        gallery.assertFaultless();
    }

    @Test
    void everyCellShowsTheGradientOfItsOwnTrace() {
        List<Scene> scenes = scenes(8, Theme.LIGHT, Locale.ENGLISH);
        CompareBackwardFigure figure = new CompareBackwardFigure(scenes, 840, 478);
        Map<String, Spot> spots = Tidiness.byId(figure);
        assertEquals(scenes.get(0).trace().dHidden(3).norm(), spots.get("dh.rnn.3").value());
        assertEquals(scenes.get(1).trace().dCell(5).norm(), spots.get("dC.lstm.5").value());
        assertEquals(scenes.get(2).trace().dHidden(1).norm(), spots.get("dh.gru.1").value());
        assertTrue(spots.get("dC.lstm.5").text().contains("LSTM"));
    }
}
