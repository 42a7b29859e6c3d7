package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.net.Gate;
import lab.unroll.net.Parameters;
import lab.unroll.state.Inputs;
import lab.unroll.task.Example;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class EffectTest {

    private final Experiment experiment = Presets.first();
    private final Example example = experiment.firstExample();
    private final Parameters parameters = experiment.initialParameters();

    private Effect effect(int step) {
        Reading held = Reading.of(experiment, parameters, example,
                Pins.of(new Pin(Gate.FORGET, Pin.ALL_UNITS, Pin.EVERY_STEP, 0)));
        return Effect.at(held.freeTrace(), held.trace(), step);
    }

    @Test
    void whereAStepIsNotJudgedTheLastThatIsCounts() {
        assertEquals(8, effect(3).step());
        assertTrue(effect(3).isJudged());
    }

    @Test
    void theAnswersAreThoseOfTheFreeAndOfTheHeldRun() {
        Effect effect = effect(8);
        assertEquals(effect.before().output(8), effect.answerBefore());
        assertEquals(effect.after().output(8), effect.answerAfter());
        assertNotEquals(effect.answerBefore(), effect.answerAfter());
        assertNotEquals(effect.lossBefore(), effect.lossAfter());
    }

    @Test
    void anExampleChangedByHandHasOneThatItsSymbolsSay() {
        Example typed = new Inputs(experiment, example).withNumber(2, 1, 0.4);
        Example started = new Inputs(experiment, typed).withStart(Quantity.CELL_STATE, 1, 2);
        Inputs changed = new Inputs(experiment, started);
        assertEquals(List.of(2), changed.freeSteps());
        assertFalse(changed.startsFromZeros());
        Inputs natural = new Inputs(experiment, changed.natural());
        assertEquals(List.of(), natural.freeSteps());
        assertTrue(natural.startsFromZeros());
        assertEquals(example, new Inputs(experiment, example).natural());
    }

    @Test
    void allIsTakenBackInOneStepOfTheHistory() {
        EditModel hand = new EditModel();
        hand.begin(experiment, example);
        hand.pinExactly(Pins.of(new Pin(Gate.FORGET, 1, 3, 0.2)));
        hand.setWeight(3, 0.5, 2);
        hand.read(new Inputs(experiment, example).withNumber(2, 1, 0.4));
        hand.takeBackAll();
        assertTrue(hand.state().pins().isEmpty());
        assertTrue(hand.state().edits().byPlace().isEmpty());
        assertEquals(example, hand.state().example());
        hand.goTo(hand.historyProperty().get().undo().orElseThrow());
        assertFalse(hand.state().pins().isEmpty());
        assertTrue(hand.state().edits().has(3));
    }
}
