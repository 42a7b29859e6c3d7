package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.experiment.Phenomenon;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.gradients.Chain;
import lab.unroll.gradients.LossChoice;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.RecurrentInitialiser;
import lab.unroll.state.Change;
import lab.unroll.trace.Trace;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.gradients.GradientsView;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import org.controlsfx.control.SegmentedButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys through the view of the gradient: part by part, knob by knob, and back. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class GradientsJourneysTest {

    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
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
        robot.push(KeyCode.G);
        journey.settle();
    }

    private Node lookup(String id) {
        return window.scene().lookup(id);
    }

    private Figure figure(String kind) {
        return ((FigureView) lookup("#figure-" + kind)).figureProperty().get();
    }

    private double told(String kind, String spot) {
        return figure(kind).spots().stream().filter(one -> one.id().equals(spot)).mapToDouble(Spot::value).findFirst()
                .orElseThrow(() -> new AssertionError("no " + spot));
    }

    private Trace trace() {
        return model.readingProperty().get().trace();
    }

    private void type(FxRobot robot, String id, String text) {
        robot.interact(() -> {
            TextField field = (TextField) lookup(id);
            field.requestFocus();
            field.setText(text);
            field.getOnAction().handle(null);
        });
        journey.settle();
    }

    @Test
    void everyPartIsReachedAndShowsTheNetworkOfTheBench(FxRobot robot) {
        enter(robot);
        for (String part : List.of("reach", "blame", "chain", "contributions", "factors", "reach-heat", "gradient-check")) {
            journey.press(robot, "#part-" + part);
            journey.settle();
            assertFalse(figure(part).spots().isEmpty(), part);
        }
        journey.press(robot, "#part-reach");
        journey.settle();
        assertEquals(trace().dHidden(1).norm(), told("reach", "reach.lstm.h.1"));
    }

    @Test
    void theInspectorListsTheProductsOfTheSelectedStep(FxRobot robot) {
        enter(robot);
        journey.press(robot, "#part-contributions");
        robot.interact(() -> model.selectStep(5));
        journey.settle();
        double input = trace().x(5).norm();
        assertEquals(input * trace().dStimulus(Gate.OUTPUT, 5).norm(), told("products", "product.x.o"), 1e-15);
        assertEquals(trace().hidden(4).norm() * trace().dStimulus(Gate.FORGET, 5).norm(), told("products", "product.h.f"), 1e-15);
        double before = told("products", "product.total");
        robot.interact(() -> model.selectStep(2));
        journey.settle();
        assertEquals(before, told("products", "product.total"), "the sum is that of all steps");
        journey.press(robot, "#part-chain");
        journey.settle();
        assertNull(lookup("#figure-products"));
    }

    @Test
    void aPartIsSettledThatWasChosenBeforeTheOneBeforeItWasPainted(FxRobot robot) {
        journey.settle();
        robot.interact(() -> {
            window.views().show(GradientsView.VIEW);
            ((ButtonBase) lookup("#part-chain")).fire();
        });
        journey.settle();
        assertFalse(figure("chain").spots().isEmpty());
    }

    @Test
    void whatIsOnTheStageIsNotInTheDock(FxRobot robot) {
        enter(robot);
        assertSame(FigureKinds.FACTORS, model.dockChartProperty().get());
        journey.press(robot, "#part-factors");
        journey.settle();
        assertSame(FigureKinds.REACH, model.dockChartProperty().get());
        assertTrue(told("reach", "reach.lstm.h.1") > 0);
        journey.press(robot, "#part-reach");
        journey.settle();
        assertSame(FigureKinds.FACTORS, model.dockChartProperty().get());
        robot.push(KeyCode.N);
        journey.settle();
        assertSame(FigureKinds.GRADIENTS, model.dockChartProperty().get());
    }

    @Test
    void aPhenomenonIsOneStepOfTheHistory(FxRobot robot) {
        enter(robot);
        journey.press(robot, "#phenomenon-truncated");
        journey.settle();
        assertEquals(Phenomenon.TRUNCATED.window(), model.stage().gradients().lookProperty().get().window());
        assertEquals(0, told("reach", "reach.lstm.h.1"), "nothing comes over the cut");
        journey.press(robot, "#phenomenon-vanishing");
        journey.settle();
        assertSame(CellKind.SIMPLE_RNN, model.cell());
        double first = told("reach", "reach.rnn.h.1");
        assertTrue(first > 0 && first < 1e-6, "it has vanished: " + first);
        robot.interact(window.controller()::undo);
        journey.settle();
        assertSame(CellKind.LSTM, model.cell());
        assertEquals(Phenomenon.TRUNCATED.window(), model.stage().gradients().lookProperty().get().window());
        robot.interact(window.controller()::undo);
        journey.settle();
        assertEquals(0, model.stage().gradients().lookProperty().get().window());
        assertEquals(Presets.first(), model.experimentProperty().get());
    }

    @Test
    void theSpectralRadiusIsTurnedAndTakenBack(FxRobot robot) {
        enter(robot);
        double before = trace().dHidden(1).norm();
        type(robot, "#gradient-radius-value", "2.5");
        assertEquals(2.5, RecurrentInitialiser.spectralRadius(trace().parameters().matrix(
                trace().parameters().layout().recurrentWeights(Gate.CANDIDATE))), 1e-6);
        assertNotEquals(before, told("reach", "reach.lstm.h.1"));
        robot.interact(() -> ((Slider) lookup("#gradient-forget")).setValue(-4));
        journey.settle();
        assertEquals(-4, trace().parameters().get(trace().parameters().layout().bias(Gate.FORGET), 0, 2), 1e-6);
        robot.interact(window.controller()::undo);
        robot.interact(window.controller()::undo);
        journey.settle();
        assertEquals(before, told("reach", "reach.lstm.h.1"), 1e-12);
    }

    @Test
    void factorsAreTypedAndFilledInFromTheNetwork(FxRobot robot) {
        enter(robot);
        journey.press(robot, "#part-chain");
        journey.settle();
        assertEquals(Chain.DECK.product(), told("chain", "chain.product.6"), 1e-15);
        type(robot, "#chain-factor-5-value", "5");
        assertEquals(50 * Chain.DECK.product(), told("chain", "chain.product.6"), 1e-12);
        journey.press(robot, "#chain-real");
        journey.settle();
        double first = Math.hypot(trace().dHidden(1).norm(), trace().dCellFromNext(1).norm());
        assertEquals(first, told("chain", "chain.product." + model.length()), 1e-12 * first);
    }

    @Test
    void theLossesAndTheFactorsAreStepsOfTheHistory(FxRobot robot) {
        enter(robot);
        double usual = told("reach", "reach.lstm.h.1");
        robot.interact(() -> ((SegmentedButton) lookup("#gradient-losses")).getButtons().get(2).fire());
        journey.settle();
        double every = told("reach", "reach.lstm.h.1");
        assertNotEquals(usual, every);
        assertEquals(Change.LOSSES, model.hand().undoneBinding().getValue());
        journey.press(robot, "#part-chain");
        journey.settle();
        type(robot, "#chain-factor-5-value", "5");
        assertEquals(Change.FACTORS, model.hand().undoneBinding().getValue());
        Slider factor = (Slider) lookup("#chain-factor-1");
        robot.interact(() -> {
            model.hand().grab();
            factor.setValue(1);
            factor.setValue(1.5);
            model.hand().letGo();
        });
        journey.settle();
        assertEquals(1.5, told("chain", "chain.factor.1"));
        robot.interact(window.controller()::undo);
        journey.settle();
        assertEquals(0.3, told("chain", "chain.factor.1"), "a drag is one step");
        assertEquals(5, told("chain", "chain.factor.5"));
        robot.interact(window.controller()::undo);
        journey.settle();
        assertEquals(Chain.DECK, model.hand().state().gradients().chain());
        assertEquals(0.1, factorShown(5));
        robot.interact(window.controller()::undo);
        journey.press(robot, "#part-reach");
        journey.settle();
        assertEquals(usual, told("reach", "reach.lstm.h.1"));
        robot.interact(window.controller()::redo);
        journey.settle();
        assertEquals(every, told("reach", "reach.lstm.h.1"));
    }

    private double factorShown(int place) {
        return ((Slider) lookup("#chain-factor-" + place)).getValue();
    }

    @Test
    void aRowThatIsPointedAtLightsUp(FxRobot robot) {
        enter(robot);
        journey.press(robot, "#part-blame");
        journey.settle();
        robot.moveTo(SpotNodes.of((FigureView) lookup("#figure-blame"), "blame.lstm.h.5.2"));
        journey.waitUntil("the loss of step 5 is pointed at",
                () -> model.stage().gradients().lookProperty().get().pointed() == 5);
    }

    @Test
    void trainingIsRecordedAndUndoComesBackToIt(FxRobot robot) {
        enter(robot);
        robot.interact(() -> window.controller().trainTo(60));
        journey.settle();
        journey.press(robot, "#part-reach-heat");
        journey.settle();
        assertEquals(trace().dHidden(1).norm(), told("reach-heat", "heat.60.1"));
        assertTrue(told("reach-heat", "heat.0.1") > 0);
        robot.interact(window.controller()::resetTraining);
        journey.settle();
        assertTrue(figure("reach-heat").spots().stream().noneMatch(spot -> spot.id().equals("heat.60.1")));
        robot.interact(window.controller()::undo);
        journey.settle();
        assertTrue(told("reach-heat", "heat.60.1") > 0);
    }

    @Test
    void whatCannotBeUsedIsToldAndChangesNothing(FxRobot robot) {
        enter(robot);
        type(robot, "#gradient-cut", "many");
        assertEquals(0, model.stage().gradients().lookProperty().get().window());
        assertTrue(model.messageProperty().get() != null, "it is told");
        type(robot, "#gradient-clip", "-2");
        assertEquals(Presets.first().clipNorm(), model.hand().state().plan().clipNorm());
        type(robot, "#gradient-steps", "0");
        assertEquals(Presets.first().length(), model.experimentProperty().get().length());
        robot.interact(() -> model.stage().gradients().choose(Optional.of(LossChoice.EVERY)));
        journey.settle();
        assertTrue(told("reach", "reach.lstm.h.1") > 0);
    }
}
