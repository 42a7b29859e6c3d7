package lab.unroll.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.catalogue.FigureSource;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.kit.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Figures of one network that learns: whatever is painted first, the screen never shows two states of it. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class TogetherTest {

    /** A figure of the network after so many steps. */
    private record After(int steps) implements Figure {

        @Override
        public double width() {
            return 100;
        }

        @Override
        public double height() {
            return 100;
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

    private final IntegerProperty steps = new SimpleIntegerProperty(0);
    private final IntegerProperty playhead = new SimpleIntegerProperty(0);
    private final ObjectProperty<CountDownLatch> slow = new SimpleObjectProperty<>(new CountDownLatch(0));
    private final List<Throwable> told = new CopyOnWriteArrayList<>();
    private final Together together = new Together();
    private final List<String> mixed = new ArrayList<>();
    private Worker worker;
    private FigureView stage;
    private FigureView inspector;
    private FigureView dock;

    @Start
    void open(Stage shown) {
        worker = new Worker("unroll-test", Platform::runLater, told::add);
        stage = view(Bindings.createObjectBinding(() -> source(new CountDownLatch(0)), steps, playhead));
        stage.setUrgent(true);
        inspector = view(Bindings.createObjectBinding(() -> source(slow.get()), steps));
        // nothing in it tells one network from another
        dock = view(new SimpleObjectProperty<>((w, h) -> new After(-1)));
        List<FigureView> two = List.of(stage, inspector);
        two.forEach(view -> view.figureProperty().addListener((o, was, is) -> Platform.runLater(() -> {
            if (stage.figureProperty().get() != null && inspector.figureProperty().get() != null
                    && steps(stage) != steps(inspector)) {
                mixed.add(steps(stage) + " beside " + steps(inspector));
            }
        })));
        shown.setScene(new Scene(new HBox(stage, inspector, dock), 300, 100));
        shown.show();
    }

    @Stop
    void close() {
        worker.close();
    }

    private FigureView view(ObservableValue<FigureSource> source) {
        FigureView view = FigureView.filling(worker, source);
        HBox.setHgrow(view, Priority.ALWAYS);
        together.add(view);
        return view;
    }

    private FigureSource source(CountDownLatch until) {
        int after = steps.get();
        return (w, h) -> {
            try {
                until.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return new After(after);
        };
    }

    private static int steps(FigureView view) {
        return ((After) view.figureProperty().get()).steps();
    }

    private void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isSettled() {
        return stage.isSettled() && inspector.isSettled() && dock.isSettled();
    }

    private void learn(int after) {
        steps.set(after);
        together.changed();
    }

    @Test
    void whatIsPaintedFirstWaitsForTheOthers(FxRobot robot) throws Exception {
        waitUntil(this::isSettled);
        CountDownLatch painting = new CountDownLatch(1);
        robot.interact(() -> {
            slow.set(painting);
            learn(1);
        });
        // the urgent one is painted by now, for the worker has come to the slow one
        waitUntil(() -> together.waitingProperty().get() && !together.holds(stage));
        assertEquals(0, steps(stage));
        assertEquals(0, steps(inspector));
        robot.interact(() -> playhead.set(1));
        painting.countDown();
        waitUntil(this::isSettled);
        assertEquals(1, steps(stage));
        assertEquals(1, steps(inspector));
        assertEquals(List.of(), mixed);
    }

    @Test
    void anotherNetworkMeanwhileIsShownAsWell(FxRobot robot) throws Exception {
        waitUntil(this::isSettled);
        CountDownLatch painting = new CountDownLatch(1);
        robot.interact(() -> {
            slow.set(painting);
            learn(1);
        });
        waitUntil(() -> together.waitingProperty().get() && !together.holds(stage));
        robot.interact(() -> learn(2));
        painting.countDown();
        waitUntil(this::isSettled);
        assertEquals(2, steps(stage));
        assertEquals(2, steps(inspector));
    }

    @Test
    void aHundredNetworksAreNeverShownMixed(FxRobot robot) throws Exception {
        waitUntil(this::isSettled);
        for (int after = 1; after <= 100; after++) {
            int learnt = after;
            waitUntil(() -> !together.waitingProperty().get());
            robot.interact(() -> {
                playhead.set(-learnt);
                learn(learnt);
            });
        }
        waitUntil(this::isSettled);
        assertEquals(100, steps(stage));
        assertEquals(100, steps(inspector));
        assertEquals(List.of(), mixed);
    }

    @Test
    void nobodyWaitsForAFigureThatHasGone(FxRobot robot) throws Exception {
        waitUntil(this::isSettled);
        CountDownLatch painting = new CountDownLatch(1);
        robot.interact(() -> {
            slow.set(painting);
            learn(1);
            ((HBox) inspector.getParent()).getChildren().remove(inspector);
        });
        painting.countDown();
        waitUntil(() -> !together.waitingProperty().get() && stage.isSettled() && steps(stage) == 1);
        assertTrue(told.isEmpty(), told.toString());
    }
}
