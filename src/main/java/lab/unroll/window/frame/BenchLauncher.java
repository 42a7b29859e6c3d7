package lab.unroll.window.frame;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.Lessons;
import lab.unroll.session.Session;
import lab.unroll.window.kit.FileDialogs;
import lab.unroll.window.kit.FirstPicture;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.lesson.LessonReading;
import lab.unroll.window.presenter.StageScreen;
import lab.unroll.window.session.Autosave;
import lab.unroll.window.session.Faults;
import lab.unroll.window.session.UserFolder;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import lab.unroll.window.views.Views;
import lab.unroll.window.work.OpenExperiment;

/**
 * Opens the window and waits until it is closed. What it shows first is opened from the beginning on, on a thread of its own,
 * while JavaFX starts.
 */
public final class BenchLauncher {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1260;
    private static final double LEAST_HEIGHT = 680;

    /** In the user's folder. */
    private static final String SETTINGS = "settings.properties";

    /** After so long the other lessons are read, whether the window is whole or not. */
    private static final Duration LONGEST_PUT_OFF = Duration.seconds(2);

    /** So many seconds it is waited at most for the bench to be kept when the window closes. */
    private static final long LONGEST_FAREWELL = 20;

    /** What is to be shown; empty for the bench, with a greeting for who is here for the first time. */
    private final Optional<Consumer<BenchWindow>> wanted;
    private final Settings settings;
    private final UserPreferences remembered;
    /** True for somebody who is here for the first time and asks for nothing else. */
    private final boolean greeted;
    private final Computing computing;
    private final CompletableFuture<OpenExperiment> ahead = new CompletableFuture<>();
    private final LessonReading lessons = new LessonReading(Lessons::all, Platform::runLater);
    private final CompletableFuture<Optional<Lesson>> first = new CompletableFuture<>();
    private boolean taken;
    /** Told once: a folder that cannot be written to would be told of with each choice. On the FX thread. */
    private boolean keptNot;

    /**
     * Begins to get ready; needs no display.
     *
     * @param kernel what networks are trained with, or null for what was chosen last
     */
    public BenchLauncher(String kernel) {
        this(kernel, Optional.empty());
    }

    /**
     * The same with something to do once the window is there.
     *
     * @param wanted is given the window, on the FX thread
     */
    private BenchLauncher(String kernel, Optional<Consumer<BenchWindow>> wanted) {
        this.wanted = wanted;
        settings = new Settings(UserFolder.present().resolve(SETTINGS), Executors.newSingleThreadExecutor(work -> {
            Thread disk = new Thread(work, "unroll-settings");
            disk.setDaemon(true);
            return disk;
        }));
        remembered = new UserPreferences(settings);
        computing = remembered.computing(kernel);
        greeted = wanted.isEmpty() && remembered.isFirstVisit();
        Thread opening = new Thread(() -> {
            try {
                ahead.complete(OpenExperiment.openSoon(Presets.first(), computing.kernels()));
            } catch (Throwable e) {
                // told where the window is opened
                ahead.completeExceptionally(e);
            }
        }, "unroll-opening");
        opening.setDaemon(true);
        opening.start();
        // in the language that the window will most likely have
        if (greeted) {
            lessons.hold();
            readFirst(language(null));
        } else {
            lessons.begin(language(null));
        }
    }

    /** Begins to get ready for a window that goes on with a session. */
    public static BenchLauncher of(String kernel, Session session, Path file) {
        return new BenchLauncher(kernel, Optional.of(window -> window.documents().show(session, file)));
    }

    /** Begins to get ready for a window that shows the bench of a line. */
    public static BenchLauncher ofLine(String kernel, String line) {
        return new BenchLauncher(kernel, Optional.of(window -> window.lines().show(line)));
    }

    /** Begins to get ready for a window that opens a file of another kind. */
    public static BenchLauncher ofFile(String kernel, Path file) {
        return new BenchLauncher(kernel, Optional.of(window -> window.documents().open(file)));
    }

    /**
     * Opens the window; JavaFX has been started. Returns when it is closed.
     *
     * @param language the language of the window, or null for that of the last time, or else of the system
     * @throws lab.unroll.words.InputException if what is shown first cannot be opened
     */
    public void open(Locale language) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        // only when the experiment is there: the FX thread does not wait for it
        ahead.whenComplete((nothing, failure) -> Platform.runLater(() -> {
            try {
                show(language, closed);
            } catch (Throwable e) {
                closed.completeExceptionally(e);
            }
        }));
        join(closed);
    }

    private Locale language(Locale asked) {
        return asked != null ? asked : remembered.language(Locale.getDefault());
    }

    private void show(Locale language, CompletableFuture<Void> closed) {
        Stage stage = new Stage();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        WindowPlace place = remembered.place(Screen.getScreens().stream().map(Screen::getVisualBounds).toList())
                .orElse(WindowPlace.within(screen, WIDTH, HEIGHT));
        CompletableFuture<Texts> texts = new CompletableFuture<>();
        BenchModel model = new BenchModel();
        remembered.follow(model, SystemLook.present());
        remembered.follow(model, language, Locale.getDefault());
        BenchWindow window = new BenchWindow(model, Presets.first(), new BenchWindow.Ahead(computing, this::opened, lessons),
                remembered.panels(), Views.ALL, new FileDialogs(stage, texts::join, remembered.folder(), remembered::useFolder),
                place.width(), place.height());
        texts.complete(window.texts());
        remembered.follow(window.documents());
        remembered.follow(window.teacher());
        remembered.follow(window.presenter().model());
        window.presenter().setScreen(new StageScreen(stage));
        remembered.follow(window.focus());
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Autosave autosave = new Autosave(window.controller(), window.documents(), UserFolder.present());
        Thread.setDefaultUncaughtExceptionHandler(new Faults(UserFolder.present().resolve("faults"), autosave::keep,
                model::say, Platform::runLater, System.err));
        settings.setOnFailure(failure -> Platform.runLater(() -> {
            if (!keptNot) {
                keptNot = true;
                model.say(Message.of(failure));
            }
        }));
        stage.titleProperty().bind(window.documents().titleBinding());
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setScene(window.scene());
        // the outer size: with its frame a window must not be larger than the screen, or the system makes it small
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximised());
        stage.setOnHiding(e -> remembered.leaveAt(new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(),
                stage.getHeight(), stage.isMaximized())));
        // when the window is gone, the bench is still kept
        Platform.setImplicitExit(false);
        stage.setOnHidden(e -> CompletableFuture.allOf(autosave.end(), settings.written())
                .orTimeout(LONGEST_FAREWELL, TimeUnit.SECONDS).whenComplete((kept, failure) -> Platform.runLater(() -> {
                    window.close();
                    Thread.setDefaultUncaughtExceptionHandler(before);
                    closed.complete(null);
                })));
        Runnable show = () -> {
            stage.show();
            autosave.start();
            FirstPicture.await(window::isSettled, () -> ahead.thenAccept(opened -> opened.trainer().measure()));
            wanted.ifPresent(shown -> shown.accept(window));
            if (Boolean.getBoolean(FirstPicture.TOLD)) {
                FirstPicture.tell(window::isSettled, stage::close);
            }
        };
        if (greeted) {
            first.thenAccept(lesson -> Platform.runLater(() -> {
                try {
                    // the first picture has no more on it than the first lesson needs
                    lesson.ifPresent(window::greet);
                    show.run();
                    goOnWithLessons(window);
                } catch (Throwable e) {
                    closed.completeExceptionally(e);
                }
            }));
        } else {
            show.run();
        }
    }

    /** As soon as the window is whole, and at the latest after a while. */
    private void goOnWithLessons(BenchWindow window) {
        FirstPicture.await(window::isSettled, lessons::goOn);
        PauseTransition longest = new PauseTransition(LONGEST_PUT_OFF);
        longest.setOnFinished(e -> lessons.goOn());
        longest.play();
    }

    private void readFirst(Locale language) {
        Thread reading = new Thread(() -> {
            try {
                first.complete(Lessons.first(language));
            } catch (Throwable e) {
                // told when all of them are read
                first.complete(Optional.empty());
            }
        }, "unroll-first-lesson");
        reading.setDaemon(true);
        reading.start();
    }

    /** The first experiment, which was opened meanwhile; from then on what is asked for. On the FX thread, at first. */
    private synchronized OpenExperiment opened(Experiment wanted) {
        boolean first = !taken;
        taken = true;
        return first ? join(ahead) : OpenExperiment.open(wanted, computing.kernels());
    }

    private static <T> T join(CompletableFuture<T> of) {
        try {
            return of.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }
}
