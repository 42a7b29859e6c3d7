package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.figure.catalogue.FigureSource;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.shell.TaskBar;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.TasksModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys after which the window must still be alive. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class LivingWindowJourneysTest {

    private static final Set<String> OWN_THREADS = Set.of("unroll-compute", "unroll-paint", "unroll-paint-stage",
            "unroll-trainer");

    private Stage stage;
    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage shown) {
        stage = shown;
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

    private static Set<String> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(OWN_THREADS::contains)
                .collect(Collectors.toSet());
    }

    @Test
    void comparingTrainingAndComparingNoLongerLeavesTheWindowAlive(FxRobot robot) {
        journey.settle();
        for (int again = 0; again < 5; again++) {
            long trained = model.snapshotProperty().get().iteration();
            robot.type(KeyCode.C, KeyCode.T, KeyCode.C);
            // it may have paused again, for the task is soon solved
            journey.waitUntil("it trains", () -> model.snapshotProperty().get().iteration() > trained);
            robot.interact(window.controller()::pauseTraining);
            journey.settle();
            long paints = window.stagePaints();
            robot.type(KeyCode.RIGHT);
            journey.waitUntil("the stage follows", () -> window.stagePaints() > paints);
            journey.settle();
        }
        assertEquals(OWN_THREADS, ownThreads());
        assertFalse(model.compare().isOn());
    }

    @Test
    void aFigureThatCannotBePaintedIsToldAndTheNextOneIsPainted(FxRobot robot) {
        List<Throwable> told = new CopyOnWriteArrayList<>();
        ObjectProperty<FigureSource> source = new SimpleObjectProperty<>((w, h) -> new Plain());
        try (Worker worker = new Worker("unroll-test", Platform::runLater, told::add)) {
            FigureView view = FigureView.filling(worker, source);
            robot.interact(() -> stage.setScene(new Scene(new StackPane(view), 300, 200)));
            journey.waitUntil("a figure", view::isSettled);
            Figure before = view.figureProperty().get();
            OutOfMemoryError thrown = new OutOfMemoryError("no heap");
            robot.interact(() -> source.set((w, h) -> {
                throw thrown;
            }));
            journey.waitUntil("it is told", () -> !told.isEmpty() && view.isSettled());
            assertEquals(List.of(thrown), told);
            assertSame(before, view.figureProperty().get(), "the picture before stays");
            Figure next = new Plain();
            robot.interact(() -> source.set((w, h) -> next));
            journey.waitUntil("the next one", () -> view.figureProperty().get() == next);
        }
    }

    /** A figure of nothing. */
    private static final class Plain implements Figure {

        @Override
        public double width() {
            return 20;
        }

        @Override
        public double height() {
            return 20;
        }

        @Override
        public void paint(Graphics2D g) {
            g.fillRect(0, 0, 10, 10);
        }

        @Override
        public List<Spot> spots() {
            return List.of();
        }
    }

    @Test
    void whatTakesLongIsShownAndStoppedByAKey(FxRobot robot) {
        TasksModel tasks = new TasksModel();
        RunningTask task = RunningTask.named("task.read");
        CountDownLatch stopped = new CountDownLatch(1);
        task.setOnCancel(stopped::countDown);
        robot.interact(() -> {
            TaskBar bar = new TaskBar(tasks, model, window.texts());
            stage.setScene(new Scene(new StackPane(bar), 500, 200));
            assertFalse(bar.isVisible());
            tasks.follow(List.of(task), task.since() + TasksModel.SHOWN_AFTER_NANOS / 2);
            assertFalse(bar.isVisible(), "what is soon done is not shown");
            task.reach(0.25);
            tasks.follow(List.of(task), task.since() + TasksModel.SHOWN_AFTER_NANOS * 2);
            assertTrue(bar.isVisible());
        });
        ProgressBar progress = (ProgressBar) stage.getScene().lookup(".progress-bar");
        assertEquals(0.25, progress.getProgress());
        assertEquals("Reading the example", progress.getAccessibleText());
        Button cancel = (Button) stage.getScene().lookup(".task-cancel");
        assertEquals("Cancel: Reading the example", cancel.getAccessibleText());
        robot.interact(() -> {
            task.reach(0.75);
            tasks.follow(List.of(task), task.since() + TasksModel.SHOWN_AFTER_NANOS * 3);
            cancel.requestFocus();
        });
        assertEquals(0.75, progress.getProgress());
        assertSame(cancel, stage.getScene().lookup(".task-cancel"), "a button that is to be pressed stays");
        robot.type(KeyCode.SPACE);
        assertEquals(0, stopped.getCount());
        assertTrue(task.isCancelled());
        assertEquals("Cancelled: Reading the example",
                model.messageProperty().get().text().apply(model.languageProperty().get()));
        robot.interact(() -> tasks.follow(List.of(), System.nanoTime()));
        assertFalse(stage.getScene().lookup("#task-bar").isVisible());
    }
}
