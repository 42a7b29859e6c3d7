package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.dynamics.FixedPoint;
import lab.unroll.dynamics.Portrait;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Figure;
import lab.unroll.figure.PortraitFigure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.trace.Trace;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys through the view of the state as a point that moves: bend the field, go back in time, look at the machine. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class DynamicsJourneysTest {

    private static final Experiment PARITY = Presets.named("parity").withCell(CellKind.SIMPLE_RNN).withHidden(2);

    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(PARITY, new NoFiles(), 1280, 720);
        model = window.model();
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private void enter(FxRobot robot) {
        journey.settle();
        robot.push(KeyCode.P);
        journey.settle();
    }

    private Node lookup(String id) {
        return window.scene().lookup(id);
    }

    private Figure figure(String kind) {
        return ((FigureView) lookup("#figure-" + kind)).figureProperty().get();
    }

    private Portrait portrait() {
        return ((PortraitFigure) figure("phase")).portrait();
    }

    private Trace trace() {
        return model.readingProperty().get().trace();
    }

    private double weight() {
        return trace().parameters().get(trace().parameters().layout().recurrentWeights(Gate.STATE), 0, 0);
    }

    private void slide(FxRobot robot, String id, double value) {
        robot.interact(() -> ((Slider) lookup(id)).setValue(value));
        journey.settle();
    }

    /** A picture of the network before can come late: its plane does not fit to the states of the new one. */
    @Test
    void otherNetworksOneAfterTheOtherWhileThePlaneIsPaintedAreAllFollowed(FxRobot robot) {
        enter(robot);
        for (int k : new int[] {9, 3, 12, 1, 10, 2, 16, 4, 11, 1, 8, 5}) {
            Experiment other = PARITY.withCell(k % 2 == 0 ? CellKind.LSTM : CellKind.SIMPLE_RNN).withHidden(k);
            robot.interact(() -> window.controller().open(other));
            journey.waitUntil("a network of " + k, () -> model.readingProperty().get() != null && trace().spec().equals(other.spec()));
        }
        journey.settle();
        assertEquals(5, portrait().symbols().get(0).points().get(0).state().size());
    }

    @Test
    void aWeightBendsTheFieldAndUndoBendsItBack(FxRobot robot) {
        enter(robot);
        List<FixedPoint> before = portrait().symbols().get(0).points();
        double weight = weight();
        slide(robot, "#field-weight-1-1", 4);
        assertEquals(4, weight(), 1e-6);
        List<FixedPoint> bent = portrait().symbols().get(0).points();
        assertNotEquals(before, bent);
        assertEquals(4, (stimulus(0.1) - stimulus(0)) / 0.1, 1e-6, "the field is that of the weight");
        robot.interact(window.controller()::undo);
        journey.settle();
        assertEquals(weight, weight(), 1e-12);
        assertEquals(before, portrait().symbols().get(0).points());
        assertEquals(weight, ((Slider) lookup("#field-weight-1-1")).getValue(), 1e-9);
    }

    /** a of the first unit where it stands at some h and the other at 0: what tanh is taken of. */
    private double stimulus(double h) {
        double next = portrait().symbols().get(0).field().next(new double[] {h, 0})[0];
        return Math.log((1 + next) / (1 - next)) / 2;
    }

    @Test
    void thePlayheadGoesAlongThePathAndAClickGoesToAState(FxRobot robot) {
        enter(robot);
        robot.interact(() -> model.selectStep(5));
        journey.settle();
        assertEquals(trace().hidden(5).get(0), told("phase", "phase.0.state.5.1"), 1e-12);
        assertTrue(figure("phase").spots().stream().noneMatch(spot -> spot.id().equals("phase.0.state.6.1")));
    }

    private double told(String kind, String spot) {
        return figure(kind).spots().stream().filter(one -> one.id().equals(spot)).mapToDouble(Spot::value).findFirst()
                .orElseThrow(() -> new AssertionError("no " + spot));
    }

    @Test
    void symbolsAreChosenAndBasinsShown(FxRobot robot) {
        enter(robot);
        assertEquals(2, portrait().symbols().size());
        journey.press(robot, "#symbol-1");
        journey.settle();
        assertEquals(List.of("1"), portrait().symbols().stream().map(Portrait.OfSymbol::name).toList());
        assertFalse(((ToggleButton) lookup("#symbol-1")).isSelected());
        robot.interact(() -> ((CheckBox) lookup("#dynamics-basins")).fire());
        journey.settle();
        assertTrue(model.stage().dynamics().lookProperty().get().basins());
    }

    @Test
    void theTrainingIsGoneBackThroughAndNowIsAtItsEnd(FxRobot robot) {
        enter(robot);
        assertFalse(lookup("#dynamics-moment").getParent().isVisible(), "nothing has been learnt yet");
        List<FixedPoint> untrained = portrait().symbols().get(0).points();
        robot.interact(() -> window.controller().trainTo(60));
        journey.settle();
        List<FixedPoint> trained = portrait().symbols().get(0).points();
        assertNotEquals(untrained, trained);
        slide(robot, "#dynamics-moment", 0);
        assertEquals(0, model.stage().dynamics().lookProperty().get().moment().orElseThrow().iteration());
        for (int i = 0; i < untrained.size(); i++) {
            assertEquals(untrained.get(i).state().get(0), portrait().symbols().get(0).points().get(i).state().get(0), 1e-6);
        }
        assertTrue(lookup("#field-weight-1-1").isDisabled(), "the past is not bent");
        robot.interact(() -> ((Slider) lookup("#dynamics-moment")).setValue(((Slider) lookup("#dynamics-moment")).getMax()));
        journey.settle();
        assertEquals(Optional.empty(), model.stage().dynamics().lookProperty().get().moment());
        assertEquals(trained, portrait().symbols().get(0).points());
    }

    @Test
    void theMachineIsThereOrWhyNotWithTheChangeThatMakesOne(FxRobot robot) {
        enter(robot);
        journey.press(robot, "#part-machine");
        journey.settle();
        assertTrue(figure("machine").spots().stream().anyMatch(spot -> spot.id().equals("machine.true.arc.1.1")));
        assertFalse(lookup("#dynamics-offer").getParent().isVisible());
        robot.interact(() -> window.controller().open(PARITY.withNetwork(PARITY.network().withBidirectional(true))));
        journey.settle();
        assertTrue(figure("machine").spots().isEmpty());
        journey.press(robot, "#dynamics-offer");
        journey.settle();
        assertFalse(model.experimentProperty().get().network().bidirectional());
        assertFalse(figure("machine").spots().isEmpty());
        robot.interact(() -> window.controller().open(Presets.named("adding")));
        journey.settle();
        journey.press(robot, "#dynamics-offer");
        journey.settle();
        assertEquals("parity", model.experimentProperty().get().preset());
    }

    @Test
    void fourUnitsAreSeenAlongTwoAxesAndTwoUnitsAreOffered(FxRobot robot) {
        enter(robot);
        robot.interact(() -> window.controller().open(Presets.named("flip-flop").withHidden(4)));
        journey.settle();
        assertFalse(portrait().plane().isWhole());
        assertEquals(4, portrait().symbols().size());
        journey.press(robot, "#symbol-27");
        journey.settle();
        assertEquals(4, portrait().symbols().size(), "at most four are shown");
        assertEquals("+++", portrait().symbols().get(3).name());
        journey.press(robot, "#dynamics-two-units");
        journey.settle();
        assertTrue(portrait().plane().isWhole());
        assertSame(FigureKinds.STATES, model.dockChartProperty().get());
    }
}
