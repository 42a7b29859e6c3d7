package lab.unroll.window.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;
import lab.unroll.export.OutputPlace;
import lab.unroll.session.Session;
import lab.unroll.state.EditState;
import lab.unroll.window.kit.Message;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;

/**
 * Keeps the bench in the user's folder once a minute and when the window closes, where it has changed since; offers what a
 * window left behind that did not end in order. Called on the FX thread, which waits for no file.
 */
public final class Autosave {

    private static final Duration EVERY = Duration.minutes(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final BenchController bench;
    private final BenchModel model;
    private final Documents documents;
    private final KeptDesk desk;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "unroll-autosave");
        made.setDaemon(true);
        return made;
    });
    private final Timeline clock = new Timeline(new KeyFrame(EVERY, e -> keep()));
    private EditState keptDecided;
    private long keptIteration;
    private int keptChanges;
    private boolean told;

    /** Keeps the bench of a window in a folder. */
    public Autosave(BenchController bench, Documents documents, Path folder) {
        this.bench = bench;
        this.model = bench.model();
        this.documents = documents;
        desk = new KeptDesk(folder);
        keptDecided = model.hand().state();
    }

    /** Begins, and offers what was left behind. */
    public void start() {
        clock.setCycleCount(Timeline.INDEFINITE);
        clock.play();
        CompletableFuture.supplyAsync(() -> Files.exists(desk.last()), thread).thenAccept(there -> Platform.runLater(() ->
                documents.lastProperty().set(there ? this::openLast : null)));
        CompletableFuture.supplyAsync(desk::leftBehind, thread)
                .thenAccept(left -> left.ifPresent(file -> Platform.runLater(() -> offer(file))))
                .exceptionally(this::fail);
    }

    private void offer(Path file) {
        String time = TIME.format(Instant.ofEpochMilli(KeptDesk.changedAt(file)).atZone(ZoneId.systemDefault()));
        model.say(Message.note("autosave.left", time).offering(
                new Message.Offer("bring-back", "autosave.bring-back", () -> bringBack(file)),
                new Message.Offer("leave-it", "autosave.leave", () -> settle(file))));
    }

    private void bringBack(Path file) {
        CompletableFuture.supplyAsync(() -> KeptDesk.read(file), thread)
                .thenAccept(session -> Platform.runLater(() -> {
                    documents.show(session, null);
                    settle(file);
                })).exceptionally(this::fail);
    }

    private void settle(Path file) {
        run(() -> desk.settle(file)).exceptionally(this::fail);
    }

    /** Goes on from what the window was that was closed last. */
    private void openLast() {
        CompletableFuture.supplyAsync(() -> KeptDesk.read(desk.last()), thread)
                .thenAccept(session -> Platform.runLater(() -> documents.show(session, null)))
                .exceptionally(this::fail);
    }

    /** Keeps the bench now, where it has changed; done when it is on the disk. */
    public CompletableFuture<Void> keep() {
        EditState decided = model.hand().state();
        long iteration = model.snapshotProperty().get().iteration();
        int changes = bench.kept().changes();
        if (decided == keptDecided && iteration == keptIteration && changes == keptChanges) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Session> session = bench.kept().keep();
        keptDecided = decided;
        keptIteration = iteration;
        keptChanges = changes;
        return session.thenCompose(whole -> run(() -> desk.keep(whole))).exceptionally(failure -> {
            // it is not on the disk: tried again, and at the latest when the window is closed
            Platform.runLater(() -> keptDecided = null);
            return fail(failure);
        });
    }

    /** Keeps the bench a last time; done when it is on the disk. The bench still has to be open. */
    public CompletableFuture<Void> end() {
        clock.stop();
        return keep().thenCompose(done -> run(desk::close)).exceptionally(this::fail).thenRun(thread::shutdown);
    }

    /** Some work with files. */
    private interface Disk {
        void run() throws IOException;
    }

    private CompletableFuture<Void> run(Disk work) {
        return CompletableFuture.runAsync(() -> {
            try {
                work.run();
            } catch (IOException e) {
                throw OutputPlace.problem(desk.last(), e);
            }
        }, thread);
    }

    /** Told once: a folder that cannot be written to would be told of each minute. */
    private Void fail(Throwable failure) {
        Throwable cause = Optional.ofNullable(failure.getCause()).orElse(failure);
        Platform.runLater(() -> {
            if (!told && !(cause instanceof CancellationException)) {
                told = true;
                model.say(Message.of(cause));
            }
        });
        return null;
    }
}
