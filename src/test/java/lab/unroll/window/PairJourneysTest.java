package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.EditTarget;
import lab.unroll.figure.Level;
import lab.unroll.figure.Spot;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.task.Example;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.EditableValue;
import lab.unroll.window.edit.EditableValues;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.CompareModel;
import lab.unroll.window.state.Pass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys with an encoder and a decoder on the bench. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class PairJourneysTest {

    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.named("addition-2-digits").withHidden(8), new NoFiles(), 1280, 720);
        model = window.model();
        model.stage().reducedMotionProperty().set(true);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @BeforeEach
    void waitForTheFirstReading() {
        journey.settle();
    }

    @Stop
    void close() {
        window.close();
    }

    private Trace trace() {
        return model.readingProperty().get().trace();
    }

    private void type(FxRobot robot, String question) {
        robot.interact(() -> {
            TextField input = (TextField) window.scene().lookup("#input");
            input.setText(question);
            input.fireEvent(new ActionEvent());
        });
        journey.settle();
    }

    private void show(FxRobot robot, Level level) {
        robot.interact(() -> model.stage().show(level));
        journey.settle();
    }

    @Test
    void theSameStepIsSeenAtEveryLevelInTheNetworkItBelongsTo(FxRobot robot) {
        for (int step : new int[] {3, 7}) {
            robot.interact(() -> model.selectStep(step));
            String network = step == 3 ? "encoder" : "decoder";
            for (Level level : Level.values()) {
                show(robot, level);
                assertEquals(step, model.sceneBinding().getValue().selectedStep());
                assertFalse(journey.stage().figureProperty().get().spots().isEmpty(), level.toString());
            }
            assertEquals("Weights: " + network, ((Label) window.scene().lookup("#weightsTitle")).getText());
            show(robot, Level.UNROLLED);
            Spot unit = journey.shown("h." + step + ".2");
            assertEquals(trace().hidden(step).get(1), unit.value());
            assertTrue(unit.text().startsWith(network + ": "), unit.text());
        }
        assertTrue(journey.shown("feedback.6").text().contains("fed back as the input of step 7"));
    }

    @Test
    void aTypedSumIsReadAndWhatIsNoneIsRefused(FxRobot robot) {
        type(robot, "12+7");
        journey.waitUntil("the order is told", () -> ((Label) window.scene().lookup("#read-as")).getText()
                .endsWith("7+21"));
        assertEquals("+", model.readingProperty().get().inputLabels().get(2));
        assertEquals(1, trace().sequence().targetClass(6));
        Example before = model.exampleProperty().get();
        type(robot, "12+");
        assertEquals(before, model.exampleProperty().get());
        assertTrue(model.messageProperty().get().text().apply(Locale.ENGLISH).contains("12+7"));
        robot.interact(() -> window.controller().undo());
        journey.settle();
        assertNotEquals(before, model.exampleProperty().get());
    }

    @Test
    void aTeacherTellsTheDecoderTheRightAnswerUntilItIsUndone(FxRobot robot) {
        type(robot, "12+7");
        assertEquals(Set.of(7, 8), model.exampleProperty().get().autoregressiveSteps());
        journey.press(robot, "#taught");
        journey.settle();
        assertEquals("19", model.readingProperty().get().inputLabels().get(6)
                + model.readingProperty().get().inputLabels().get(7));
        robot.interact(() -> window.controller().undo());
        journey.settle();
        assertFalse(((ToggleButton) window.scene().lookup("#taught")).isSelected());
        assertEquals(trace().output(6).argMax(), trace().sequence().x(7).argMax());
    }

    @Test
    void aSymbolToldByHandIsHeardInsteadOfTheAnswer(FxRobot robot) {
        show(robot, Level.UNROLLED);
        int own = trace().sequence().x(7).argMax();
        robot.interact(() -> {
            EditableValue heard = new EditableValues(model, window.texts()).of(journey.shown("input.7")).orElseThrow();
            assertEquals(own, heard.value());
            heard.set((own + 1) % 10);
        });
        journey.settle();
        assertEquals((own + 1) % 10, trace().sequence().x(7).argMax());
        assertEquals(trace().output(7).argMax(), trace().sequence().x(8).argMax(), "the next step hears itself");
        assertTrue(journey.shown("feedback.6").text().contains("is told"));
    }

    @Test
    void weightsOfBothNetworksAndPinsInBothAreChangedByHand(FxRobot robot) {
        show(robot, Level.NEURON);
        for (int step : new int[] {2, 8}) {
            robot.interact(() -> model.selectStep(step));
            journey.settle();
            Spot weight = journey.stage().figureProperty().get().spots().stream()
                    .filter(spot -> spot.grip() instanceof EditTarget.Weight).findFirst().orElseThrow();
            int place = ((EditTarget.Weight) weight.grip()).place();
            assertEquals(step == 2, place < trace().parameters().layout().offset());
            robot.interact(() -> {
                EditableValue handle = new EditableValues(model, window.texts()).of(weight).orElseThrow();
                assertTrue(handle.name().startsWith(step == 2 ? "encoder" : "decoder"), handle.name());
                handle.set(1.25);
            });
            journey.settle();
            assertEquals(1.25, trace().parameters().toArray()[place], 1e-6);
        }
        for (int step : new int[] {2, 8}) {
            robot.interact(() -> model.hand().pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 0, step, 0));
        }
        journey.settle();
        assertEquals(0, trace().gate(Gate.FORGET, 2).get(0));
        assertEquals(0, trace().gate(Gate.FORGET, 8).get(0));
        assertTrue(model.readingProperty().get().freeTrace() != null, "the free run stays as a ghost");
        for (int i = 0; i < 4; i++) {
            robot.interact(() -> window.controller().undo());
        }
        journey.settle();
        assertEquals(null, model.readingProperty().get().freeTrace());
    }

    @Test
    void itTrainsAndItsGradientRunsBackThroughBothNetworks(FxRobot robot) {
        double before = trace().loss();
        robot.interact(() -> window.controller().trainTo(60));
        journey.settle();
        assertEquals(60, model.snapshotProperty().get().iteration());
        assertTrue(trace().loss() < before, trace().loss() + " after " + before);
        robot.interact(() -> model.turn(Pass.BACKWARD));
        robot.interact(() -> model.selectStep(5));
        journey.settle();
        assertEquals(trace().dHidden(5).get(0), journey.shown("dh.5.1").value());
        assertTrue(IntStream.rangeClosed(1, 5).allMatch(t -> trace().dHidden(t).norm() > 0));
    }

    @Test
    void comparedCellsHearTheSame(FxRobot robot) {
        robot.interact(() -> window.controller().trainTo(20));
        robot.interact(model::toggleCompare);
        journey.settle();
        CompareModel.ComparedRun rival = model.compare().rivalsProperty().get().get(0);
        assertEquals(model.readingProperty().get().inputLabels(), rival.reading().inputLabels());
        assertEquals(20, rival.snapshot().iteration());
    }

    @Test
    void whatAPairCannotBeIsToldAndLeavesItAsItWas(FxRobot robot) {
        journey.choose(robot, "#network", "both-directions");
        journey.settle();
        assertTrue(model.messageProperty().get().text().apply(Locale.ENGLISH).contains("forward only"));
        assertFalse(model.experimentProperty().get().network().bidirectional());
        assertTrue(window.scene().lookup("#length").isDisabled());
        journey.choose(robot, "#network", "layers-3");
        journey.settle();
        assertEquals(3, trace().spec().layers());
        show(robot, Level.UNROLLED);
        assertEquals(trace().layer(2, Direction.FORWARD).hidden(6).norm(),
                journey.shown("layer3.block.6").value());
    }
}
