package lab.unroll.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.LayerPlace;
import lab.unroll.task.text.NextCharacter;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    private static ReadText read(String text) {
        Experiment experiment = Presets.named("next-char").withHidden(2);
        NextCharacter task = (NextCharacter) experiment.task();
        return ReadText.of(experiment.initialParameters(), LayerPlace.BOTTOM, task.vocabulary(), task.vocabulary().encode(text),
                () -> { });
    }

    @Test
    void linesBeginBehindLineEndsAndAVeryLongOneIsSeveral() {
        ReadText text = read("ab\n\nthe sea\n");
        assertEquals(List.of(0, 3, 4), TextLines.beginnings(text));
        assertEquals(List.of(0, 64, 128), TextLines.beginnings(read("a".repeat(150))));
        assertEquals(List.of(0), TextLines.beginnings(read("")));
    }

    @Test
    void oneGoesFromLineToLineAndStopsAtBothEnds() {
        ReadText text = read("ab\n\nthe sea\n");
        assertEquals(4, TextLines.begin(text, 7, 0));
        assertEquals(3, TextLines.begin(text, 7, -1));
        assertEquals(0, TextLines.begin(text, 7, -9));
        assertEquals(4, TextLines.begin(text, 0, 9));
        assertEquals(3, TextLines.begin(text, 1, 1));
    }
}
