package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.paint.Theme;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Quantity;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.unheard.Unheard;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.PinSteps;
import lab.unroll.window.state.PinUnits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/**
 * Somebody in a hurry: presses keys, buttons, sliders and spots at random and, on most journeys, never waits for what the
 * act before has begun. Afterwards the bench has to come to rest, show what it holds, and answer.
 */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class RandomJourneysTest {

    /** -Djourneys=N walks so many; 200 take about three minutes, so that the build walks the first of them. */
    private static final int JOURNEYS = Integer.getInteger("journeys", 12);
    private static final int FEWEST_ACTS = 10;
    private static final int MORE_ACTS = 16;
    /** One journey in so many waits after each act. */
    private static final int PATIENT = 8;
    /** The first seed; -Djourney.seed=N begins with another, to walk again a journey that failed. */
    private static final int FIRST_SEED = Integer.getInteger("journey.seed", 0);

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

    @Test
    void whateverIsPressedTheWindowComesToRestAndAnswers() {
        journey.settle();
        for (int seed = FIRST_SEED; seed < FIRST_SEED + JOURNEYS; seed++) {
            Deque<String> acts = new ArrayDeque<>();
            try {
                walk(new Random(seed), acts);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("journey with seed " + seed + " after " + acts + ": " + e.getMessage(), e);
            }
        }
    }

    private void walk(Random random, Deque<String> acts) {
        Unheard unheard = new Unheard();
        PrintStream err = System.err;
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        System.setErr(unheard.listeningTo(err));
        Thread.setDefaultUncaughtExceptionHandler((thread, cause) -> {
            unheard.died(thread, cause);
            handler.uncaughtException(thread, cause);
        });
        try {
            beginAfresh();
            RandomActs hand = new RandomActs(window, random);
            boolean patient = random.nextInt(PATIENT) == 0;
            for (int i = FEWEST_ACTS + random.nextInt(MORE_ACTS); i > 0; i--) {
                acts.add(onFx(hand::act));
                if (patient) {
                    comeToRest();
                }
            }
            comeToRest();
            goBackToTheNetwork();
            assertShown();
            assertAnswers();
        } finally {
            System.setErr(err);
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
        assertEquals(List.of(), unheard.takeAllButOfTheRunning());
    }

    private void beginAfresh() {
        onFx(() -> {
            window.lessons().close();
            model.themeProperty().set(Theme.LIGHT);
            model.languageProperty().set(Locale.ENGLISH);
            model.dismissMessage();
            model.hand().pinStepsProperty().set(PinSteps.THIS_STEP);
            model.hand().pinUnitsProperty().set(PinUnits.THIS_UNIT);
            model.hand().releaseAll();
            window.controller().open(Presets.first());
            return null;
        });
    }

    /** Stops what goes on by itself, and waits. */
    private void comeToRest() {
        onFx(() -> {
            window.controller().pauseTraining();
            model.playhead().pause();
            return null;
        });
        journey.settle();
    }

    /** Whatever view it has come to is at rest; the network waits behind it as it was left. */
    private void goBackToTheNetwork() {
        onFx(() -> {
            window.views().show(window.views().all().get(0));
            return null;
        });
        journey.settle();
    }

    /** The stage shows the reading of the moment, and that is the reading of what the bench holds. */
    private void assertShown() {
        onFx(() -> {
            Reading reading = model.readingProperty().get();
            assertEquals(model.pinsProperty().get(), reading.trace().allPins());
            assertEquals(model.exampleProperty().get(), reading.example());
            assertEquals(model.snapshotProperty().get().parameters(), reading.trace().parameters());
            assertEquals(model.experimentProperty().get().spec(), reading.trace().parameters().spec());
            assertTrue(journey.stage().isSettled(), "the stage has painted the latest");
            assertTrue(journey.stage().figureProperty().get() != null, "there is a picture");
            return null;
        });
    }

    /** A pin that is moved changes the reading, and the stage is painted anew. */
    private void assertAnswers() {
        Reading before = model.readingProperty().get();
        onFx(() -> {
            Quantity quantity = Quantity.in(model.experimentProperty().get().spec()).get(0);
            double value = model.hand().pinned(model.placeProperty().get(), quantity, 0, 1).orElse(0) == 0.25 ? 0.75 : 0.25;
            model.hand().pin(model.placeProperty().get(), quantity, Pin.ALL_UNITS, 1, value);
            return null;
        });
        journey.settle();
        assertNotEquals(before.trace().allPins(), model.readingProperty().get().trace().allPins(),
                () -> "the hand holds " + model.hand().state().pins().list() + " in its own experiment: "
                        + (model.hand().state().experiment() == model.experimentProperty().get()));
        assertShown();
    }

    /** Does something on the FX thread, and waits for that but for nothing that follows from it. */
    private static <T> T onFx(Callable<T> act) {
        FutureTask<T> task = new FutureTask<>(act);
        Platform.runLater(task);
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the FX thread does not answer", e);
        }
    }
}
