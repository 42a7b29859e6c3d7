package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import lab.unroll.experiment.Examples;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Phase;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.Change;
import lab.unroll.state.EditState;
import lab.unroll.task.Example;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.window.work.OpenExperiment;
import lab.unroll.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The model knows no node and no thread, so it needs no window. */
@Isolated
class BenchModelTest {

    private final BenchModel model = new BenchModel();

    @BeforeEach
    void putTheRememberFirstTaskOnTheBench() {
        begin(Presets.first());
    }

    private void begin(Experiment experiment) {
        OpenExperiment session = OpenExperiment.open(experiment);
        session.trainer().close();
        model.begin(experiment, session.example(), session.trainer().latest());
        model.show(Reading.of(experiment, experiment.initialParameters(), session.example(), Pins.NONE));
    }

    @Test
    void theSceneLooksAtTheChosenLayer() {
        Experiment deep = Presets.first().withNetwork(
                Presets.first().network().withLayers(2).withBidirectional(true));
        begin(deep);
        LayerPlace upper = new LayerPlace(1, Direction.REVERSE);
        model.lookAt(upper);
        assertEquals(upper, model.sceneBinding().getValue().trace().place());
        assertEquals(3, model.sceneBinding().getValue().selectedStep());
        assertEquals(6, model.stepSceneBinding().getValue().playhead().position(), "the sixth step that is read");
        model.lookAt(new LayerPlace(3, Direction.FORWARD));
        assertEquals(new LayerPlace(1, Direction.FORWARD), model.placeProperty().get(), "the nearest there is");
    }

    @Test
    void anExperimentWithoutTheLayerLooksAtTheNearest() {
        begin(Presets.first().withNetwork(Presets.first().network().withLayers(3)));
        model.lookAt(new LayerPlace(2, Direction.FORWARD));
        begin(Presets.first());
        assertEquals(LayerPlace.BOTTOM, model.placeProperty().get());
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
    void thePlayheadGoesToTheEndOfWhatIsRead() {
        begin(Presets.named("copy-memory"));
        model.seek(1000);
        assertEquals(40, model.stepBinding().get(), "T + 20");
        begin(Presets.named("embedded-reber"));
        assertEquals(model.exampleProperty().get().sequence().length(), model.stepBinding().get());
        assertTrue(model.stepBinding().get() < Presets.named("embedded-reber").length());
    }

    @Test
    void aLongerExampleIsShownOnceItIsRead() {
        begin(Presets.named("embedded-reber"));
        model.seek(1000);
        int before = model.length();
        Examples examples = new Examples(Presets.named("embedded-reber"), Presets.named("embedded-reber").task());
        Example longer = Stream.generate(examples::next).limit(200)
                .filter(one -> one.sequence().length() > before).findFirst().orElseThrow();
        model.hand().read(longer);
        model.seek(1000);
        assertEquals(longer.sequence().length(), model.stepBinding().get());
        assertEquals(before, model.sceneBinding().getValue().selectedStep());
        assertEquals(before, model.sceneBinding().getValue().playhead().position());
        model.show(Reading.of(Presets.named("embedded-reber"), Presets.named("embedded-reber").initialParameters(), longer, Pins.NONE));
        assertEquals(longer.sequence().length(), model.sceneBinding().getValue().selectedStep());
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
    void pinsThatDoNotFitTheNextExperimentGo() {
        model.hand().pinExactly(Pins.of(new Pin(Gate.FORGET, 3, 3, 0), new Pin(Gate.INPUT, 0, 8, 0),
                new Pin(Gate.OUTPUT, 1, Pin.EVERY_STEP, 0)));
        begin(Presets.first().withHidden(2));
        assertEquals(Pins.of(new Pin(Gate.INPUT, 0, 8, 0), new Pin(Gate.OUTPUT, 1, Pin.EVERY_STEP, 0)), model.pinsProperty().get());
    }

    @Test
    void anotherCellReleasesEveryPin() {
        model.hand().pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 0, 1, 0.5);
        begin(Presets.first().withCell(CellKind.SIMPLE_RNN));
        assertTrue(model.pinsProperty().get().isEmpty());
        assertEquals(Gate.STATE, model.weightsGateProperty().get());
    }

    @Test
    void anotherExperimentIsAStepOfTheHistory() {
        Experiment first = model.experimentProperty().get();
        begin(Presets.first().withHidden(2));
        assertEquals(Change.EXPERIMENT, model.hand().undoneBinding().getValue());
        History<EditState> back = model.hand().step(History::undo).orElseThrow();
        model.goTo(back, model.snapshotProperty().get(), model.lossCurveProperty().get());
        assertSame(first, model.experimentProperty().get());
        assertEquals(8, model.exampleProperty().get().sequence().length());
        assertEquals(Change.EXPERIMENT, model.hand().redoneBinding().getValue());
    }

    @Test
    void pinsAndExampleFollowTheHand() {
        model.hand().pin(LayerPlace.BOTTOM, Quantity.INPUT_GATE, 1, 2, 0.5);
        assertTrue(model.pinsProperty().get().holds(Gate.INPUT, 1, 2));
        model.hand().goTo(model.hand().step(History::undo).orElseThrow());
        assertTrue(model.pinsProperty().get().isEmpty());
    }

    @Test
    void theUnitStaysInsideTheLayer() {
        model.selectUnit(99);
        assertEquals(3, model.unitProperty().get());
        begin(Presets.first().withHidden(2));
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
