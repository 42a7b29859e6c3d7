package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.Lesson;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Quantity;
import lab.unroll.unheard.Unheard;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.Message;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.PinSteps;
import lab.unroll.window.state.PinUnits;
import lab.unroll.window.view.View;
import lab.unroll.words.Words;

/** Walks journeys through one window, one after the other, and finds it whole at the end of each, or fails. */
final class JourneyWalk {

    /** So many minutes it may take until all is on screen. */
    private static final int PATIENCE = 3;

    private final BenchWindow window;
    private final BenchModel model;
    private final Journey journey;
    private final RandomActs hand;
    private final List<String> done = new ArrayList<>();
    /** What failed in the background: it is told in the window, and that is not enough here. */
    private final List<String> faults = new ArrayList<>();

    private JourneyWalk(BenchWindow window) {
        this.window = window;
        model = window.model();
        journey = new Journey(window);
        hand = new RandomActs(window);
        model.messageProperty().subscribe(this::hear);
    }

    /** Begins to walk through a window. */
    static JourneyWalk in(BenchWindow window) {
        return onFx(() -> new JourneyWalk(window));
    }

    private void hear(Message told) {
        String[] fault = Words.of("problems", Locale.ENGLISH).get("failed.other", "\n").split("\n");
        Optional.ofNullable(told).map(one -> one.text().apply(Locale.ENGLISH))
                .filter(text -> text.contains(fault[0]) && text.contains(fault[1])).ifPresent(faults::add);
    }

    /** What was done on the last journey. */
    List<String> done() {
        return List.copyOf(done);
    }

    /**
     * Walks a journey.
     *
     * @throws AssertionError if something was thrown, or the window does not come to rest, show what it holds and answer
     */
    void walk(RandomJourney planned) {
        done.clear();
        faults.clear();
        Unheard unheard = new Unheard();
        PrintStream err = System.err;
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        System.setErr(unheard.listeningTo(err));
        Thread.setDefaultUncaughtExceptionHandler((thread, cause) -> {
            unheard.died(thread, cause);
            handler.uncaughtException(thread, cause);
        });
        try {
            begin(planned);
            for (int act : planned.acts()) {
                done.add(act + " " + onFx(() -> hand.act(planned.chances(act))));
                if (planned.patient()) {
                    comeToRest();
                }
            }
            comeToRest();
            show(planned.view());
            show(window.views().all().get(0));
            assertShown();
            assertAnswers();
        } finally {
            System.setErr(err);
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
        assertEquals(List.of(), unheard.takeAllButOfTheRunning());
        assertEquals(List.of(), onFx(() -> List.copyOf(faults)));
    }

    /**
     * On a machine that is shared it may take long; who hangs does so for ever. A map of a large network takes minutes, which
     * the window says, and offers to stop it.
     */
    private void settle() {
        for (int i = 1; i < PATIENCE; i++) {
            try {
                journey.settle();
                return;
            } catch (AssertionError e) {
                onFx(this::stopMaps);
            }
        }
        journey.settle();
    }

    private Void stopMaps() {
        if (window.scene().lookup("#landscape-cancel") instanceof Button cancel && journey.isShown("#landscape-cancel")) {
            done.add("maps stopped");
            cancel.fire();
        }
        return null;
    }

    private void begin(RandomJourney planned) {
        onFx(() -> {
            List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide);
            window.lessons().close();
            model.themeProperty().set(Theme.LIGHT);
            model.languageProperty().set(Locale.ENGLISH);
            model.dismissMessage();
            model.hand().pinStepsProperty().set(PinSteps.THIS_STEP);
            model.hand().pinUnitsProperty().set(PinUnits.THIS_UNIT);
            model.hand().releaseAll();
            window.controller().open(planned.experiment());
            return null;
        });
        settle();
        show(planned.view());
        if (planned.lesson()) {
            openLesson(planned.chances());
        }
    }

    private void openLesson(RandomGenerator random) {
        onFx(() -> {
            List<Lesson> lessons = window.lessons().lessonsProperty().get();
            int chosen = random.nextInt(lessons.size());
            window.lessons().open(chosen, random.nextInt(lessons.get(chosen).steps().size()));
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
        settle();
    }

    /** A view that the experiment of the moment offers comes to rest. */
    private void show(View view) {
        boolean there = onFx(() -> {
            Experiment now = model.experimentProperty().get();
            if (view.isOfferedFor(now)) {
                window.views().show(view);
            }
            return window.views().presentProperty().get() == view;
        });
        settle();
        assertEquals(there, onFx(() -> view.isOfferedFor(model.experimentProperty().get())), view.id());
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
            assertFalse(journey.stage().figureProperty().get() == null, "there is a picture");
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
        settle();
        assertNotEquals(before.trace().allPins(), model.readingProperty().get().trace().allPins(),
                () -> "the hand holds " + model.hand().state().pins().list() + " in its own experiment: "
                        + (model.hand().state().experiment() == model.experimentProperty().get()));
        assertShown();
    }

    /** Does something on the FX thread, and waits for that but for nothing that follows from it. */
    static <T> T onFx(Callable<T> act) {
        FutureTask<T> task = new FutureTask<>(act);
        Platform.runLater(task);
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            AssertionError silent = new AssertionError("the FX thread does not answer; it is at\n" + Thread.getAllStackTraces()
                    .entrySet().stream().filter(one -> one.getKey().getName().startsWith("JavaFX"))
                    .flatMap(one -> Stream.of(one.getValue())).map(Object::toString).collect(Collectors.joining("\n")));
            silent.addSuppressed(e);
            throw silent;
        }
    }
}
