package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Initialiser;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.OptimiserKind;
import lab.unroll.task.Schedule;
import lab.unroll.train.Snapshot;
import lab.unroll.train.StopRule;
import lab.unroll.train.Training;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys through the card with all ways to train. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class SteeringJourneysTest {

    private static final Experiment DEEP = Presets.first().withNetwork(Presets.first().network().withLayers(2));

    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(DEEP, new NoFiles(), 1280, 720);
        model = window.model();
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private Node node(String id) {
        return window.scene().lookup(id);
    }

    private void openCard(FxRobot robot) {
        journey.settle();
        robot.interact(((Button) node("#train-more"))::fire);
        assertTrue(node("#training-card").isVisible());
    }

    private void type(FxRobot robot, String id, String typed) {
        robot.interact(() -> {
            node(id).requestFocus();
            (node(id) instanceof ComboBox<?> box ? box.getEditor() : (TextField) node(id)).selectAll();
        });
        robot.write(typed).type(KeyCode.ENTER);
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(FxRobot robot, String id, T value) {
        robot.interact(() -> ((ComboBox<T>) node(id)).setValue(value));
    }

    private long iteration() {
        return model.snapshotProperty().get().iteration();
    }

    @Test
    void everyWayToTrainActsAtOnceAndIsMarkedOnTheCurve(FxRobot robot) {
        openCard(robot);
        robot.interact(() -> window.controller().trainTo(12));
        journey.settle();
        type(robot, "#clip-value", "0,5");
        type(robot, "#truncation", "3");
        type(robot, "#dropout", "0.2");
        type(robot, "#input-noise", "0.1");
        choose(robot, "#optimiser", OptimiserKind.RMSPROP);
        assertTrue(((Label) node("#message")).getText().contains("nothing remembered"), "it is said that the memory is gone");
        choose(robot, "#schedule", Schedule.Kind.HALVED);
        type(robot, "#schedule-steps", "50");
        journey.settle();
        assertTrue(node("#training-card").isVisible(), "it stays open");
        Hyperparameters wanted = DEEP.plan().withClipValue(0.5).withTruncation(3).withDropout(0.2).withInputNoise(0.1)
                .withRule(OptimiserKind.RMSPROP).withSchedule(Schedule.halvedEvery(50));
        assertEquals(wanted, model.hand().state().plan());
        assertEquals(12, iteration(), "nothing begins again");
        robot.interact(() -> window.controller().trainTo(20));
        journey.settle();
        assertEquals(1, model.lossCurveProperty().get().changes().size());
        try (Training run = DEEP.begin(1)) {
            run.advanceTo(12);
            run.adjust(DEEP.withPlan(wanted).training());
            run.advanceTo(20);
            assertArrayEquals(run.parameters().toArray(), model.snapshotProperty().get().parameters().toArray());
        }
    }

    @Test
    void whatIsNoneOfTheWaysIsToldAndChangesNothing(FxRobot robot) {
        openCard(robot);
        for (String id : new String[] {"#clip-value", "#truncation", "#dropout", "#input-noise"}) {
            type(robot, id, "-1");
            assertTrue(((Label) node("#message")).getText().contains("-1"), id);
            robot.type(KeyCode.ESCAPE);
            assertEquals(DEEP.plan(), model.hand().state().plan());
        }
    }

    @Test
    void dropoutNeedsALayerAbove(FxRobot robot) {
        openCard(robot);
        assertFalse(node("#dropout").isDisabled());
        robot.interact(() -> window.controller().open(Presets.first()));
        journey.settle();
        assertTrue(node("#dropout").isDisabled());
    }

    @Test
    void otherFirstWeightsBeginAnewAndUndoBringsTheOldTrainingBack(FxRobot robot) {
        openCard(robot);
        robot.interact(() -> window.controller().trainTo(15));
        journey.settle();
        double[] trained = model.snapshotProperty().get().parameters().toArray();
        type(robot, "#forget-bias", "3");
        journey.settle();
        Initialiser first = model.experimentProperty().get().initialiser();
        assertEquals(DEEP.initialiser().withForgetBias(3), first);
        assertEquals(0, iteration());
        robot.interact(window.controller()::undo);
        journey.settle();
        assertEquals(15, iteration());
        assertArrayEquals(trained, model.snapshotProperty().get().parameters().toArray());
    }

    @Test
    void itTrainsUntilTheLossIsLowEnoughAndNotAStepLonger(FxRobot robot) {
        openCard(robot);
        type(robot, "#until-value", "1.2");
        journey.waitUntil("it has stopped", () -> iteration() > 0
                && model.snapshotProperty().get().state() == Snapshot.State.PAUSED);
        assertTrue(model.snapshotProperty().get().smoothedLoss() < 1.2);
        try (Training run = DEEP.begin(1)) {
            run.advanceTo(iteration() - 1);
            assertTrue(run.smoothedLoss() >= 1.2);
        }
    }

    @Test
    void whereDataAreDrawnAnEpochIsSaidToBeSoManySequences(FxRobot robot) {
        openCard(robot);
        assertEquals("1,000 sequences", ((Button) node("#train-epoch")).getText());
        robot.interact(((Button) node("#train-epoch"))::fire);
        journey.waitUntil("it has stopped", () -> iteration() > 0
                && model.snapshotProperty().get().state() == Snapshot.State.PAUSED);
        assertEquals(32, iteration());
    }

    @Test
    void soManyStepsAreTakenAndNoMore(FxRobot robot) {
        journey.settle();
        robot.interact(() -> window.controller().trainUntil(new StopRule(StopRule.Kind.STEPS, 7)));
        journey.waitUntil("it has stopped", () -> iteration() > 0
                && model.snapshotProperty().get().state() == Snapshot.State.PAUSED);
        assertEquals(7, iteration());
    }
}
