package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.gradients.Chain;
import lab.unroll.gradients.LossChoice;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.Change;
import lab.unroll.state.Edits;
import lab.unroll.state.GradientChoice;
import lab.unroll.task.Hyperparameters;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The hand knows no node and no thread, so it needs no window. */
@Isolated
class EditModelTest {

    private final EditModel hand = new EditModel();

    @BeforeEach
    void putTheRememberFirstTaskOnTheBench() {
        begin(Presets.first());
    }

    private void begin(Experiment experiment) {
        hand.begin(experiment, experiment.firstExample());
    }

    private Pins pins() {
        return hand.state().pins();
    }

    private void undo() {
        hand.goTo(hand.step(History::undo).orElseThrow());
    }

    private void redo() {
        hand.goTo(hand.step(History::redo).orElseThrow());
    }

    @Test
    void aPinHoldsTheUnitAndStepTouched() {
        hand.pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3, 0.1);
        assertEquals(Pins.of(new Pin(Gate.FORGET, 1, 3, 0.1)), pins());
        assertEquals(0.1, hand.pinned(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3).orElseThrow());
        assertTrue(hand.pinned(LayerPlace.BOTTOM, Quantity.INPUT_GATE, 1, 3).isEmpty());
    }

    @Test
    void aPinHoldsWhereIsChosen() {
        hand.pinStepsProperty().set(PinSteps.FROM_HERE);
        hand.pinUnitsProperty().set(PinUnits.SOME_UNITS);
        hand.someUnitsProperty().set(List.of(0, 2));
        hand.pin(LayerPlace.BOTTOM, Quantity.CANDIDATE, 1, 3, -0.5);
        assertEquals(List.of(new Pin(Quantity.CANDIDATE, List.of(0, 2), 3, Pin.TO_THE_END, -0.5)), pins().list());
        hand.releaseAll();
        hand.pinStepsProperty().set(PinSteps.RANGE);
        hand.rangeProperty().set(List.of(2, 5));
        hand.pinUnitsProperty().set(PinUnits.ALL_UNITS);
        hand.pin(LayerPlace.BOTTOM, Quantity.OUTPUT_GATE, 1, 3, 1);
        assertEquals(List.of(new Pin(Quantity.OUTPUT_GATE, List.of(), 2, 5, 1)), pins().list());
    }

    @Test
    void whereIsChosenAfterwardsHoldsWhatTheHandTouchedLast() {
        hand.pin(LayerPlace.BOTTOM, Quantity.INPUT_GATE, 0, 2, 1);
        hand.pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3, 0.1);
        hand.pinStepsProperty().set(PinSteps.EVERY_STEP);
        assertEquals(List.of(new Pin(Gate.INPUT, 0, 2, 1), new Pin(Gate.FORGET, 1, Pin.EVERY_STEP, 0.1)), pins().list());
        hand.pinUnitsProperty().set(PinUnits.ALL_UNITS);
        hand.pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3, 0.6);
        assertEquals(List.of(new Pin(Gate.INPUT, 0, 2, 1), new Pin(Gate.FORGET, Pin.ALL_UNITS, Pin.EVERY_STEP, 0.6)),
                pins().list(), "one pin, and none that contradicts it");
        undo();
        undo();
        assertTrue(pins().list().contains(new Pin(Gate.FORGET, 1, Pin.EVERY_STEP, 0.1)));
        undo();
        assertTrue(pins().list().contains(new Pin(Gate.FORGET, 1, 3, 0.1)));
        hand.releaseAll();
        hand.pinStepsProperty().set(PinSteps.THIS_STEP);
        assertTrue(pins().isEmpty(), "what was released is not held elsewhere");
    }

    @Test
    void whatIsHeldGoesWhenSomethingElseIsLearntAndComesBackWithUndo() {
        hand.pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3, 0.1);
        Pins held = pins();
        begin(Presets.first().withCell(CellKind.GRU).withCell(CellKind.LSTM));
        assertEquals(held, pins(), "the same is learnt");
        begin(Presets.first().withLength(9));
        assertTrue(pins().isEmpty());
        undo();
        assertEquals(held, pins());
        begin(Presets.named("temporal-order"));
        assertTrue(pins().isEmpty());
    }

    @Test
    void aValueOutsideTheRangeOfAGateIsBroughtIntoIt() {
        hand.pin(LayerPlace.BOTTOM, Quantity.CANDIDATE, 0, 1, -7);
        assertEquals(-1, hand.pinned(LayerPlace.BOTTOM, Quantity.CANDIDATE, 0, 1).orElseThrow());
    }

    @Test
    void releasingLetsGoOfWhateverHoldsTheGateHere() {
        hand.pinExactly(Pins.of(new Pin(Gate.FORGET, 0, 3, 0.5), new Pin(Gate.FORGET, Pin.ALL_UNITS, Pin.EVERY_STEP, 0.2)));
        hand.release(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 0, 3);
        assertTrue(pins().isEmpty());
        undo();
        assertEquals(2, pins().list().size());
    }

    @Test
    void aDragIsOneStepOfTheHistory() {
        hand.grab();
        for (int i = 10; i >= 0; i--) {
            hand.pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3, i / 10.0);
        }
        hand.letGo();
        hand.pin(LayerPlace.BOTTOM, Quantity.INPUT_GATE, 1, 3, 0.3);
        undo();
        assertEquals(0, hand.pinned(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3).orElseThrow());
        undo();
        assertTrue(pins().isEmpty());
        assertNull(hand.undoneBinding().getValue());
        redo();
        assertEquals(0, hand.pinned(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3).orElseThrow());
    }

    @Test
    void twoDragsAreTwoSteps() {
        for (double value : new double[] {0.2, 0.8}) {
            hand.grab();
            hand.pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3, value);
            hand.letGo();
        }
        undo();
        assertEquals(0.2, hand.pinned(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3).orElseThrow());
    }

    @Test
    void whatChangesNothingIsNoStep() {
        hand.releaseAll();
        hand.read(hand.state().example());
        assertNull(hand.undoneBinding().getValue());
    }

    @Test
    void anEditRemembersTheFirstValueBefore() {
        hand.setWeight(5, 0.25, 1);
        hand.setWeight(5, 1, 2);
        Edits both = hand.state().edits();
        assertEquals(Map.of(5, 0.25), both.wayTo(Edits.NONE));
        assertEquals(Map.of(5, 2.0), Edits.NONE.wayTo(both));
        undo();
        assertEquals(Map.of(5, 1.0), both.wayTo(hand.state().edits()));
        assertEquals(Change.WEIGHTS, hand.redoneBinding().getValue());
        hand.resetWeight(5);
        assertEquals(Edits.NONE, hand.state().edits());
    }

    @Test
    void anotherExperimentKeepsThePinsThatFitAndDropsTheEdits() {
        hand.setWeight(5, 0.25, 1);
        hand.pin(LayerPlace.BOTTOM, Quantity.HIDDEN_STATE, 1, 3, 0.5);
        hand.pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3, 0.5);
        begin(Presets.first().withCell(CellKind.GRU));
        assertEquals(Pins.of(new Pin(Gate.STATE, 1, 3, 0.5)), pins());
        assertEquals(Edits.NONE, hand.state().edits());
        undo();
        assertEquals(2, pins().list().size());
        assertTrue(hand.state().edits().has(5));
    }

    @Test
    void theSameExperimentOpenedAgainIsAStepOfItsOwn() {
        Experiment first = hand.state().experiment();
        begin(Presets.first());
        assertNotSame(first, hand.state().experiment());
        undo();
        assertSame(first, hand.state().experiment());
    }

    @Test
    void everyPartOfTheTrainingIsUndoneByItsName() {
        Hyperparameters first = hand.state().plan();
        hand.train(first.withBatch(8));
        assertEquals(Change.BATCH, hand.undoneBinding().getValue());
        hand.train(hand.state().plan().withClipNorm(0));
        assertEquals(Change.CLIP, hand.undoneBinding().getValue());
        hand.train(hand.state().plan().withLearningRate(0.1));
        assertEquals(Change.RATE, hand.undoneBinding().getValue());
        undo();
        undo();
        assertEquals(first.withBatch(8), hand.state().plan());
        redo();
        assertEquals(first.withBatch(8).withClipNorm(0), hand.state().plan());
    }

    @Test
    void howGradientsAreShownIsUndoneByItsNameAndStaysWithAnotherExperiment() {
        hand.show(hand.state().gradients().carrying(Optional.of(LossChoice.LAST)));
        assertEquals(Change.LOSSES, hand.undoneBinding().getValue());
        hand.show(hand.state().gradients().with(Chain.DECK.with(0, 2)));
        assertEquals(Change.FACTORS, hand.undoneBinding().getValue());
        begin(Presets.first());
        assertEquals(2, hand.state().gradients().chain().factor(0));
        undo();
        undo();
        assertEquals(Chain.DECK, hand.state().gradients().chain());
        undo();
        assertEquals(GradientChoice.USUAL, hand.state().gradients());
    }

    @Test
    void aBatchSizeForWhichThereIsNoMemoryIsForgotten() {
        Hyperparameters first = hand.state().plan();
        hand.train(first.withClipNorm(2));
        hand.train(first.withClipNorm(2).withBatch(256));
        hand.forgetBatch(256, first.batch());
        assertEquals(first.withClipNorm(2), hand.state().plan());
        undo();
        assertEquals(first, hand.state().plan(), "what was refused is no step of the history");
    }
}
