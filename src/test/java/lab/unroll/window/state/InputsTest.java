package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.Vector;
import lab.unroll.state.Inputs;
import lab.unroll.task.Example;
import lab.unroll.trace.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class InputsTest {

    private final Experiment experiment = Presets.first();
    private final Example example = experiment.task().exampleOf("ADBBDABB");

    private Inputs inputs(Example now) {
        return new Inputs(experiment, now);
    }

    @Test
    void anotherFirstSymbolIsAnotherAnswer() {
        Example changed = inputs(example).withLabel(1, "C");
        assertEquals("CDBBDABB", experiment.task().text(changed));
        assertEquals(2, changed.sequence().targetClass(8));
        assertEquals(Vector.oneHot(2, 4), changed.sequence().x(1));
    }

    @Test
    void aNumberChangesOnlyItsComponent() {
        Example changed = inputs(example).withNumber(3, 0, 0.4);
        assertEquals(Vector.of(0.4, 1, 0, 0), changed.sequence().x(3));
        assertEquals(example.sequence().x(4), changed.sequence().x(4));
        assertTrue(inputs(changed).isFree(3));
        assertFalse(inputs(changed).isFree(4));
    }

    @Test
    void aSymbolElsewhereKeepsFreeNumbersAndTheStart() {
        Example free = inputs(example).withNumber(3, 0, 0.4);
        Example started = inputs(free).withStart(Quantity.CELL_STATE, 1, 2);
        Example changed = inputs(started).withLabel(5, "A");
        assertEquals(Vector.of(0.4, 1, 0, 0), changed.sequence().x(3));
        assertEquals(Vector.oneHot(0, 4), changed.sequence().x(5));
        assertEquals(Vector.of(0, 2, 0, 0), changed.sequence().initialCell(4));
    }

    @Test
    void theSymbolItselfTakesFreeNumbersBack() {
        Example free = inputs(example).withNumber(3, 0, 0.4);
        assertEquals(example, inputs(free).withLabel(3, "B"));
    }

    @Test
    void bothStatesBeforeTheFirstStepCanBeSet() {
        Example cell = inputs(example).withStart(Quantity.CELL_STATE, 1, 2);
        Example both = inputs(cell).withStart(Quantity.HIDDEN_STATE, 0, -0.5);
        assertEquals(Vector.of(0, 2, 0, 0), inputs(both).start(Quantity.CELL_STATE));
        assertEquals(Vector.of(-0.5, 0, 0, 0), inputs(both).start(Quantity.HIDDEN_STATE));
        assertEquals(both.sequence().initialCell(4), inputs(both).startingLikeThis(example).sequence().initialCell(4));
    }

    @Test
    void aChangedCharacterOfATextKeepsTheCharacterToGuessAtTheEnd() {
        Experiment text = Presets.named("next-char");
        Example first = text.firstExample();
        int last = first.sequence().length();
        Example changed = new Inputs(text, first).withLabel(2, text.task().choices(2).label(5));
        assertEquals(first.sequence().targetClass(last), changed.sequence().targetClass(last));
        assertEquals(5, changed.sequence().targetClass(1));
    }

    @Test
    void whatLearnsTheSameReadsTheSame() {
        Example free = inputs(example).withNumber(3, 0, 0.4);
        assertEquals(Optional.of(free), inputs(free).readBy(experiment.withCell(CellKind.GRU)));
        Example started = inputs(free).withStart(Quantity.HIDDEN_STATE, 1, 0.5);
        assertEquals(Optional.of(started), inputs(started).readBy(experiment.withCell(CellKind.GRU)));
        Example larger = inputs(started).readBy(experiment.withHidden(7)).orElseThrow();
        assertEquals(Vector.of(0.4, 1, 0, 0), larger.sequence().x(3));
        assertEquals(Vector.zeros(7), larger.sequence().initialHidden(7), "the state of another size is none of its own");
        assertEquals(Optional.empty(), inputs(example).readBy(experiment.withLength(9)));
        assertEquals(Optional.empty(), inputs(example).readBy(experiment.withSeed(9)));
    }
}
