package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Figure;
import lab.unroll.figure.TextLook;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.text.NextLetterFigure;
import lab.unroll.lens.Annotation;
import lab.unroll.lens.TextStudy;
import lab.unroll.net.LayerPlace;
import lab.unroll.task.text.NextCharacter;
import lab.unroll.task.text.TextSource;
import lab.unroll.words.Words;
import lab.unroll.writing.Filmstrip;
import lab.unroll.writing.Manuscript;
import lab.unroll.writing.Sampling;
import org.junit.jupiter.api.Test;

class CodedLettersTest {

    private static List<String> codes(String text) {
        Experiment experiment = Presets.named("next-char").withData(TextSource.of("typed in", text.repeat(20)));
        NextCharacter task = (NextCharacter) experiment.task();
        TextStudy study = TextStudy.of(experiment.initialParameters(), new TextStudy.Question(LayerPlace.BOTTOM, 0,
                Manuscript.begin(task.vocabulary()), 1, new int[0], -1, -1, 0.3), () -> { });
        Figure figure = new NextLetterFigure(new TextLook(study, Sampling.PLAIN, 0, false, Annotation.LINE, Filmstrip.EMPTY, 0, 0),
                Theme.LIGHT, Words.of("figure", Words.CHINESE), 300);
        return CodedLetters.in(figure, Theme.LIGHT, task.outputNames());
    }

    @Test
    void whatNoFontDrawsOrNobodySeesIsToldByItsCode() {
        assertEquals(List.of("U+200B", "U+E000"), codes("a\uE000b\u200Bc"));
    }

    @Test
    void lettersThatAreDrawnAreNot() {
        assertEquals(List.of(), codes("門 Ωж\nかナ"));
    }
}
