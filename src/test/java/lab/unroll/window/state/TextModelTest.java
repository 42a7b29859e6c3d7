package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.lens.TextStudy;
import lab.unroll.writing.Filmstrip;
import lab.unroll.writing.KeptWriting;
import lab.unroll.writing.Manuscript;
import lab.unroll.writing.TextWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What of a text is kept beside its network. */
@Isolated
class TextModelTest {

    private static final Experiment EXPERIMENT = Presets.named("next-char");
    private final TextModel text = new TextModel();

    TextModelTest() {
        text.begin(EXPERIMENT);
        text.filmProperty().set(Filmstrip.EMPTY.with(EXPERIMENT.initialParameters(), text.task().vocabulary(), 10));
    }

    /** What the bench does when something is to be written. */
    private void write() {
        Manuscript written = text.manuscriptProperty().get().written(new TextWriter(EXPERIMENT.initialParameters()),
                text.samplingProperty().get(), new SplittableRandom(1), text.wanted(), () -> { });
        text.show(text.order(), written, (TextStudy) null, 0, 0);
    }

    private static TextModel again(KeptWriting kept) {
        TextModel again = new TextModel();
        again.begin(EXPERIMENT);
        again.restore(kept);
        return again;
    }

    @Test
    void whatNobodyHasTouchedIsWrittenAnew() {
        write();
        KeptWriting kept = text.kept().orElseThrow();
        assertFalse(kept.hasManuscript());
        assertEquals(text.filmProperty().get().samples(), again(kept).filmProperty().get().samples());
        assertEquals(TextModel.USUAL, again(kept).wanted());
    }

    @Test
    void whatWasChosenByHandStandsThereAgainAtItsPlace() {
        write();
        text.stepForward();
        text.choose(3);
        write();
        TextModel again = again(text.kept().orElseThrow());
        assertEquals(text.manuscriptProperty().get(), again.manuscriptProperty().get());
        assertEquals(text.cursorProperty().get(), again.cursorProperty().get());
        assertEquals(0, again.wanted());
        assertFalse(again.isUntouched());
    }

    @Test
    void whatIsStillBeingWrittenIsNotKeptHalf() {
        assertFalse(text.kept().orElseThrow().hasManuscript());
    }

    @Test
    void whereNoTextIsLearntNothingIsKept() {
        text.begin(Presets.first());
        assertTrue(text.kept().isEmpty());
        text.restore(KeptWriting.NOTHING);
        assertTrue(text.filmProperty().get().samples().isEmpty());
    }
}
