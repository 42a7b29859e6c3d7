package lab.unroll.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The model knows no node and no thread, so it needs no window. */
class BenchModelTest {

    private final BenchModel model = new BenchModel();

    @BeforeEach
    void putTheRememberFirstTaskOnTheBench() {
        begin(Presets.rememberFirst());
    }

    private void begin(Experiment experiment) {
        ExperimentSession session = ExperimentSession.open(experiment);
        session.trainer().close();
        model.begin(experiment, session.example(), session.trainer().latest());
        model.show(Reading.of(experiment, experiment.initialParameters(), session.example(), Pins.NONE));
    }

    @Test
    void playingAtTheEndBeginsAgain() {
        model.seek(8);
        model.playhead().play();
        assertEquals(0, model.positionProperty().get());
        assertTrue(model.playhead().playingProperty().get());
    }

    @Test
    void playingStopsAtTheLastStep() {
        model.seek(7.9);
        model.playhead().play();
        model.playhead().advance(60);
        assertEquals(8, model.positionProperty().get());
        assertFalse(model.playhead().playingProperty().get());
    }

    @Test
    void nothingMovesWhilePaused() {
        model.seek(2);
        model.playhead().advance(1);
        assertEquals(2, model.positionProperty().get());
    }

    @Test
    void theSelectedStepIsTheOneUnderThePlayhead() {
        model.seek(4.3);
        assertEquals(5, model.stepBinding().get());
        model.selectStep(2);
        assertEquals(2, model.positionProperty().get());
    }

    @Test
    void aPhaseKeyGoesToTheEndOfThatPhase() {
        model.selectStep(3);
        model.playhead().toPhase(Phase.of(CellKind.LSTM).indexOf(Phase.FORGET));
        assertEquals(2.5, model.positionProperty().get());
    }

    @Test
    void aSliderPinsTheSelectedUnitAtTheSelectedStep() {
        model.selectStep(3);
        model.selectUnit(1);
        model.pin(Gate.FORGET, 0.1);
        assertEquals(Pins.of(new Pin(Gate.FORGET, 1, 3, 0.1)), model.pinsProperty().get());
        assertEquals(0.1, model.pinned(Gate.FORGET).orElseThrow());
        assertTrue(model.pinned(Gate.INPUT).isEmpty());
    }

    @Test
    void aSliderPinsAllUnitsAtEveryStepWhereThatIsChosen() {
        model.selectUnit(Pin.ALL_UNITS);
        model.pinScopeProperty().set(PinScope.EVERY_STEP);
        model.pin(Gate.OUTPUT, 1);
        assertTrue(model.pinsProperty().get().holds(Gate.OUTPUT, 3, 8));
    }

    @Test
    void thePadlockReleasesWhateverHoldsTheGateHere() {
        model.selectUnit(0);
        model.pin(Gate.FORGET, 0.5);
        model.pinScopeProperty().set(PinScope.EVERY_STEP);
        model.pin(Gate.FORGET, 0.2);
        model.release(Gate.FORGET);
        assertTrue(model.pinned(Gate.FORGET).isEmpty());
    }

    @Test
    void pinsThatDoNotFitTheNextExperimentGo() {
        model.pinExactly(Pins.of(new Pin(Gate.FORGET, 3, 3, 0), new Pin(Gate.INPUT, 0, 8, 0),
                new Pin(Gate.OUTPUT, 1, Pin.EVERY_STEP, 0)));
        begin(Presets.rememberFirst().withHidden(2).withLength(5));
        assertEquals(Pins.of(new Pin(Gate.OUTPUT, 1, Pin.EVERY_STEP, 0)), model.pinsProperty().get());
    }

    @Test
    void anotherCellReleasesEveryPin() {
        model.pin(Gate.FORGET, 0.5);
        begin(Presets.rememberFirst().withCell(CellKind.SIMPLE_RNN));
        assertTrue(model.pinsProperty().get().isEmpty());
        assertEquals(Gate.STATE, model.weightsGateProperty().get());
    }

    @Test
    void theUnitStaysInsideTheLayer() {
        model.selectUnit(99);
        assertEquals(3, model.unitProperty().get());
        begin(Presets.rememberFirst().withHidden(2));
        assertEquals(1, model.unitProperty().get());
        model.selectUnit(-7);
        assertEquals(Pin.ALL_UNITS, model.unitProperty().get());
    }

    @Test
    void theSceneFollowsPlayheadThemeAndLanguage() {
        model.seek(2.25);
        model.toggleTheme();
        model.toggleLanguage();
        assertEquals(2.25, model.sceneBinding().getValue().playhead().position());
        assertSame(Theme.DARK, model.sceneBinding().getValue().theme());
        assertEquals(Words.CHINESE, model.sceneBinding().getValue().words().locale());
        assertEquals(3, model.stepSceneBinding().getValue().playhead().position());
    }
}
