package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Figure;
import lab.unroll.figure.RunCurve;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.net.CellKind;
import lab.unroll.sweep.RunResult;
import lab.unroll.sweep.Sweep;
import lab.unroll.sweep.SweepPlan;
import lab.unroll.sweep.Until;
import lab.unroll.train.Snapshot;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.RunEntry;
import lab.unroll.window.state.RunsModel;
import lab.unroll.window.state.SweepModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys through the view of the runs: two laid over each other, a sweep begun, ended early and gone on with. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class RunsJourneysTest {

    private BenchWindow window;
    private BenchModel model;
    private RunsModel runs;
    private SweepModel sweep;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first().withLength(3).withSteps(40), new NoFiles(), 1280, 720);
        model = window.model();
        runs = model.stage().runs();
        sweep = runs.sweep();
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private Node lookup(String id) {
        return window.scene().lookup(id);
    }

    private Figure figure(String kind) {
        return ((FigureView) lookup("#figure-" + kind)).figureProperty().get();
    }

    private void train(FxRobot robot, long iteration) {
        robot.interact(() -> window.controller().trainTo(iteration));
        journey.waitUntil("trained", () -> model.snapshotProperty().get().iteration() >= iteration
                && model.snapshotProperty().get().state() != Snapshot.State.RUNNING);
        journey.settle();
    }

    @Test
    void twoTrainingsAreLaidOverEachOtherRenamedDeletedAndBroughtBack(FxRobot robot) {
        journey.settle();
        train(robot, 30);
        robot.interact(() -> window.controller().open(model.experimentNow().withCell(CellKind.GRU)));
        journey.settle();
        train(robot, 20);
        robot.push(KeyCode.H);
        journey.settle();
        TableView<?> table = (TableView<?>) lookup("#runs-table");
        assertEquals(2, table.getItems().size());
        RunEntry first = runs.entries().get(0);
        assertEquals(30, first.reachedProperty().get().iteration());
        assertEquals(20, runs.entries().get(1).reachedProperty().get().iteration());
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        journey.settle();
        robot.interact(() -> {
            TextField name = (TextField) lookup("#run-name");
            name.requestFocus();
            name.setText("the first");
            name.getOnAction().handle(null);
            ((TextArea) lookup("#run-note")).setText("before the GRU");
        });
        assertEquals("the first", first.nameProperty().get());
        assertEquals("before the GRU", first.noteProperty().get());
        journey.press(robot, "#part-overlay");
        journey.settle();
        assertEquals(List.of("the first", "2. GRU, k = 4"), runs.overlaidProperty().get().stream().map(RunCurve::name).toList());
        journey.waitUntil("both are drawn", () -> figure("overlay").values().stream().anyMatch(spot ->
                spot.id().equals("overlay.0.30")) && figure("overlay").values().stream().anyMatch(spot ->
                spot.id().equals("overlay.1.20")));
        journey.press(robot, "#part-history");
        journey.settle();
        robot.interact(table::requestFocus);
        robot.push(KeyCode.SPACE);
        assertFalse(first.tickedProperty().get());
        robot.push(KeyCode.DELETE);
        assertEquals(1, table.getItems().size());
        journey.press(robot, "#runs-bring-back");
        assertEquals(2, table.getItems().size());
        assertEquals("before the GRU", runs.entries().get(0).noteProperty().get());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSweepIsFilledInEndedEarlyAndGoneOnWithAndHasTheNumbersOfTheCommandLine(FxRobot robot) {
        journey.settle();
        robot.push(KeyCode.H);
        journey.press(robot, "#part-sweep");
        journey.settle();
        journey.press(robot, "#sweep-add");
        robot.interact(() -> {
            ((TextField) lookup("#sweep-values-1")).setText("rnn, gru");
            ((TextField) lookup("#sweep-values-2")).setText("2");
            ((ComboBox<String>) lookup("#sweep-name-3")).setValue("hidden");
            ((TextField) lookup("#sweep-values-3")).setText("2, three");
        });
        journey.press(robot, "#sweep-start");
        journey.settle();
        assertTrue(model.messageProperty().get() != null && sweep.planProperty().get() == null, "what is no number is refused");
        robot.interact(() -> ((TextField) lookup("#sweep-values-3")).setText("2, 3, 4..6"));
        journey.press(robot, "#sweep-start");
        journey.waitUntil("some runs have ended", () -> sweep.results().size() >= 2);
        journey.press(robot, "#sweep-cancel");
        journey.waitUntil("it has ended", () -> !sweep.busyBinding().getValue());
        SweepPlan plan = sweep.planProperty().get();
        assertEquals(20, plan.runs());
        if (sweep.isUnfinished()) {
            journey.press(robot, "#sweep-continue");
        }
        journey.waitUntil("all runs have ended", () -> sweep.results().size() == 20 && !sweep.busyBinding().getValue());
        TreeMap<Integer, Double> alone = new TreeMap<>();
        new Sweep(plan, 1, window.controller().computing().kernels()).run(Set.of(), (result, curve, problem) ->
                alone.put(result.run(), result.heldOutLoss()), () -> false);
        TreeMap<Integer, Double> losses = new TreeMap<>();
        sweep.results().values().forEach((RunResult result) -> losses.put(result.run(), result.heldOutLoss()));
        assertEquals(alone, losses);
        journey.settle();
        journey.waitUntil("it is drawn", () -> figure("sweep").spots().size() == 10);
        robot.interact(() -> sweep.overTrainingProperty().set(true));
        journey.waitUntil("the bands are drawn", () -> !figure("seeds").spots().isEmpty());
        assertEquals(Until.STEPS, plan.until());
        assertEquals(FigureKinds.SEED_DOTS, model.dockChartProperty().get());
    }

    @Test
    @Timeout(60)
    void runsThatEndJustBeforeASweepIsCancelledStay(FxRobot robot) {
        journey.settle();
        robot.push(KeyCode.H);
        journey.press(robot, "#part-sweep");
        journey.settle();
        robot.interact(() -> {
            sweep.rowsProperty().set(List.of(new SweepModel.Row(SweepPlan.SEEDS, "3"), new SweepModel.Row("steps", "1000")));
            ((Button) lookup("#sweep-start")).fire();
            // nothing is shown meanwhile
            for (boolean begun = false; !begun || !rests(); begun |= !rests()) {
                Thread.onSpinWait();
            }
            ((Button) lookup("#sweep-cancel")).fire();
        });
        assertEquals(Set.of(0, 1, 2), sweep.results().keySet());
        assertFalse(sweep.busyBinding().getValue());
    }

    /** True if the thread that has a sweep trained waits for one. */
    private static boolean rests() {
        return Thread.getAllStackTraces().entrySet().stream().anyMatch(one -> one.getKey().getName().equals("unroll-sweep")
                && Stream.of(one.getValue()).anyMatch(call -> call.getMethodName().equals("getTask")));
    }
}
