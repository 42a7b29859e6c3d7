package lab.unroll.window.frame;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.lesson.Lessons;
import lab.unroll.session.Session;
import lab.unroll.window.kit.FileDialogs;
import lab.unroll.window.kit.FirstPicture;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.presenter.StageScreen;
import lab.unroll.window.session.Autosave;
import lab.unroll.window.session.UserFolder;
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
    /** Kept here, for a logger that nobody holds is forgotten with its level. */
    private static final Logger PREFERENCES_LOG = Logger.getLogger("java.util.prefs");

    /** So many seconds it is waited at most for the bench to be kept when the window closes. */
    private static final long LONGEST_FAREWELL = 20;

    private final Consumer<BenchWindow> wanted;
    private final UserPreferences remembered;
    private final Computing computing;
    private final CompletableFuture<OpenExperiment> ahead = new CompletableFuture<>();
    private final CompletableFuture<Void> lessons = new CompletableFuture<>();
    private boolean taken;

    /**
     * Begins to get ready; needs no display.
     *
     * @param kernel what networks are trained with, or null for what was chosen last
     */
    public BenchLauncher(String kernel) {
        this(kernel, BenchWindow::greet);
    }

    /**
     * The same with something to do once the window is there.
     *
     * @param wanted is given the window, on the FX thread
     */
    private BenchLauncher(String kernel, Consumer<BenchWindow> wanted) {
        this.wanted = wanted;
        remembered = new UserPreferences(preferences());
        computing = remembered.computing(kernel);
        Thread opening = new Thread(() -> {
            try {
                ahead.complete(OpenExperiment.open(Presets.first(), computing.kernels()));
            } catch (Throwable e) {
                // told where the window is opened
                ahead.completeExceptionally(e);
            }
        }, "unroll-opening");
        opening.setDaemon(true);
        opening.start();
        Thread reading = new Thread(() -> {
            try {
                // the window asks for them in English first
                Stream.of(Locale.ENGLISH, remembered.language(Locale.getDefault())).forEach(Lessons::all);
                lessons.complete(null);
            } catch (Throwable e) {
                // told where the window asks for them
                lessons.completeExceptionally(e);
            }
        }, "unroll-lessons");
        reading.setDaemon(true);
        reading.start();
    }

    /** Begins to get ready for a window that goes on with a session. */
    public static BenchLauncher of(String kernel, Session session, Path file) {
        return new BenchLauncher(kernel, window -> window.documents().show(session, file));
    }

    /** Begins to get ready for a window that shows the bench of a line. */
    public static BenchLauncher ofLine(String kernel, String line) {
        return new BenchLauncher(kernel, window -> window.lines().show(line));
    }

    /** Begins to get ready for a window that opens a file of another kind. */
    public static BenchLauncher ofFile(String kernel, Path file) {
        return new BenchLauncher(kernel, window -> window.documents().open(file));
    }

    /** Java would tell on stderr of a folder that it makes, or cannot make: then nothing is remembered, and that is all. */
    private static Preferences preferences() {
        PREFERENCES_LOG.setLevel(Level.SEVERE);
        return Preferences.userNodeForPackage(BenchLauncher.class);
    }

    /**
     * Opens the window; JavaFX has been started. Returns when it is closed.
     *
     * @param language the language of the window, or null for that of the last time, or else of the system
     * @throws lab.unroll.words.InputException if what is shown first cannot be opened
     */
    public void open(Locale language) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        // only when the experiment and the lessons are there: the FX thread does not wait for them
        CompletableFuture.allOf(ahead, lessons).whenComplete((nothing, failure) -> Platform.runLater(() -> {
            try {
                show(language, closed);
            } catch (Throwable e) {
                closed.completeExceptionally(e);
            }
        }));
        join(closed);
    }

    private void show(Locale language, CompletableFuture<Void> closed) {
        Stage stage = new Stage();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        WindowPlace place = remembered.place(Screen.getScreens().stream().map(Screen::getVisualBounds).toList())
                .orElse(WindowPlace.within(screen, WIDTH, HEIGHT));
        CompletableFuture<Texts> texts = new CompletableFuture<>();
        BenchWindow window = new BenchWindow(Presets.first(), computing, this::opened, remembered.panels(), Views.ALL,
                new FileDialogs(stage, texts::join, remembered.folder(), remembered::useFolder), place.width(),
                place.height());
        texts.complete(window.texts());
        remembered.follow(window.model());
        remembered.follow(window.model(), language, Locale.getDefault());
        remembered.follow(window.documents());
        remembered.follow(window.teacher());
        remembered.follow(window.presenter().model());
        window.presenter().setScreen(new StageScreen(stage));
        remembered.follow(window.focus());
        Autosave autosave = new Autosave(window.controller(), window.documents(), UserFolder.present());
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
        stage.setOnHidden(e -> autosave.end().orTimeout(LONGEST_FAREWELL, TimeUnit.SECONDS)
                .whenComplete((kept, failure) -> Platform.runLater(() -> {
                    window.close();
                    closed.complete(null);
                })));
        stage.show();
        autosave.start();
        wanted.accept(window);
        if (Boolean.getBoolean(FirstPicture.TOLD)) {
            FirstPicture.tell(window::isSettled, stage::close);
        }
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
