package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.task.Hyperparameters;
import lab.unroll.train.TrainingRun;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys through the trainer: how a network is trained is changed on the way. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class TrainingJourneysTest {

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

    private ComboBox<?> chooser(String id) {
        return (ComboBox<?>) window.scene().lookup(id);
    }

    private void type(FxRobot robot, String id, String typed) {
        robot.interact(() -> {
            if (!journey.isShown("#training-card")) {
                ((Button) window.scene().lookup("#train-more")).fire();
            }
            chooser(id).requestFocus();
            chooser(id).getEditor().selectAll();
        });
        robot.write(typed).type(KeyCode.ENTER);
    }

    private Hyperparameters plan() {
        return model.hand().state().plan();
    }

    private void trainTo(FxRobot robot, int iteration) {
        robot.interact(() -> window.controller().trainTo(iteration));
        journey.settle();
    }

    /** The parameters of an experiment with other batches and another clipping from iteration 20 on. */
    private static double[] byHand(Experiment experiment, int batch, double clip, int iteration) {
        TrainingRun run = (TrainingRun) experiment.begin(1);
        while (run.iteration() < iteration) {
            if (run.iteration() == 20) {
                run.adjust(experiment.withBatch(batch).withClipNorm(clip).training());
            }
            run.advance();
        }
        return run.parameters().toArray();
    }

    @Test
    void batchSizeAndClippingAreTypedOnTheWayAndTrainedWithFromThereOn(FxRobot robot) {
        journey.settle();
        trainTo(robot, 20);
        type(robot, "#batch", "8");
        type(robot, "#clip", "0,5");
        journey.settle();
        assertEquals(20, model.snapshotProperty().get().iteration(), "nothing begins again");
        assertEquals(Presets.first().plan().withBatch(8).withClipNorm(0.5), plan());
        trainTo(robot, 30);
        assertArrayEquals(byHand(Presets.first(), 8, 0.5, 30), model.snapshotProperty().get().parameters().toArray());
        assertEquals(1, model.lossCurveProperty().get().changes().size());
    }

    @Test
    void batchSizeAndClippingAreUndoneAndRedone(FxRobot robot) {
        journey.settle();
        type(robot, "#batch", "64");
        type(robot, "#clip", "0");
        assertEquals("off", chooser("#clip").getEditor().getText());
        robot.interact(window.controller()::undo);
        assertEquals("1", chooser("#clip").getEditor().getText());
        robot.interact(window.controller()::undo);
        assertEquals(32, chooser("#batch").getValue());
        assertEquals(Presets.first().plan(), plan());
        robot.interact(window.controller()::redo);
        robot.interact(window.controller()::redo);
        journey.settle();
        assertEquals(Presets.first().plan().withBatch(64).withClipNorm(0), plan());
        robot.interact(() -> model.languageProperty().set(Words.CHINESE));
        assertEquals("無", chooser("#clip").getEditor().getText());
        assertEquals("64", chooser("#batch").getEditor().getText());
        type(robot, "#clip", "2");
        type(robot, "#clip", "無");
        assertEquals(0, plan().clipNorm());
    }

    @Test
    void whatIsNoBatchSizeOrNoLengthIsToldAndChangesNothing(FxRobot robot) {
        journey.settle();
        journey.press(robot, "#train-more");
        for (String id : new String[] {"#batch", "#clip"}) {
            String before = chooser(id).getEditor().getText();
            for (String typed : new String[] {"-1", "NaN", "many", id.equals("#batch") ? "257" : "1e7", "2.5.1"}) {
                type(robot, id, typed);
                String told = ((Label) window.scene().lookup("#message")).getText();
                assertTrue(told.contains(typed), told);
                assertEquals(typed, chooser(id).getEditor().getText(), "it stays to be mended");
                robot.type(KeyCode.ESCAPE);
                assertEquals(before, chooser(id).getEditor().getText());
                assertEquals(Presets.first().plan(), plan());
            }
        }
    }

    @Test
    void comparedCellsAreTrainedInTheSameWay(FxRobot robot) {
        journey.settle();
        robot.interact(model::toggleCompare);
        trainTo(robot, 20);
        robot.interact(() -> model.hand().train(plan().withBatch(4).withClipNorm(0)));
        journey.settle();
        robot.interact(() -> model.hand().train(plan().withBatch(8).withClipNorm(0.5)));
        trainTo(robot, 30);
        assertTrue(model.compare().rivalsProperty().get().size() > 0);
        model.compare().rivalsProperty().get().forEach(rival -> assertArrayEquals(
                byHand(Presets.first().withCell(rival.cell()), 8, 0.5, 30),
                rival.snapshot().parameters().toArray(), rival.cell().toString()));
    }
}
