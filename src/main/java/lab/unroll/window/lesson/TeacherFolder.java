package lab.unroll.window.lesson;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.lesson.LessonBooks;
import lab.unroll.lesson.WatchedFolder;
import lab.unroll.lesson.file.LessonFiles;
import lab.unroll.window.kit.Message;
import lab.unroll.words.InputException;

/**
 * The folder of lessons that a teacher has opened. It is read, and watched as long as it is open, on a thread of its own;
 * what cannot be read is told and leaves everything as it is. On the FX thread only.
 */
public final class TeacherFolder implements AutoCloseable {

    /** A change is seen after one look, and taken when it is the same at the next. */
    private static final long LOOK_MILLIS = 250;

    private final LessonModel lessons;
    private final Executor fx;
    private final Consumer<Message> tell;
    private final Runnable need;
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
    private final ScheduledExecutorService thread;
    /** The one that is open; on the thread that watches. */
    private WatchedFolder watched;
    /** What failed last, which is told once; on the thread that watches. */
    private String failed = "";
    /** Counts what was opened and closed, so that nothing comes too late. */
    private int turn;

    /**
     * No folder yet.
     *
     * @param lessons get what is read
     * @param fx      runs something on the FX thread, later
     * @param tell    takes what is to be told, on the FX thread
     * @param need    opens the panel of the lessons
     */
    public TeacherFolder(LessonModel lessons, Executor fx, Consumer<Message> tell, Runnable need) {
        this.need = need;
        this.lessons = lessons;
        this.fx = fx;
        this.tell = tell;
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "unroll-teacher");
            made.setDaemon(true);
            return made;
        });
    }

    /** The folder that is open, or null. */
    public ReadOnlyObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** Opens a folder and shows what is in it, or a lesson with the folder that it is in. */
    public void open(Path place) {
        bring(place, () -> {
            Optional<String> file = LessonFiles.isNamedSo(place) ? Optional.of(place.getFileName().toString()) : Optional.empty();
            need.run();
            file.ifPresentOrElse(this::show, lessons::close);
        }, true);
    }

    /** A lesson that cannot be read is told of at once: where the list tells it may be far down. */
    private void show(String file) {
        lessons.openTaught(file);
        lessons.taughtProperty().getValue().entry(file).filter(entry -> entry.lesson().isEmpty())
                .flatMap(entry -> entry.problems().stream().findFirst()).map(Message::of).ifPresent(tell);
    }

    /** Opens the folder of the last time, where it is still there; no lesson of it is opened. */
    public void remember(Path last) {
        bring(last, () -> { }, false);
    }

    private void bring(Path place, Runnable then, boolean asked) {
        int mine = ++turn;
        thread.execute(() -> {
            try {
                WatchedFolder wanted = new WatchedFolder(place);
                LessonBooks read = wanted.read();
                if (read.languages().values().stream().allMatch(book -> book.isEmpty())) {
                    throw new InputException("lesson.check.nothing", place);
                }
                watched = wanted;
                failed = "";
                thread.schedule(() -> look(wanted), LOOK_MILLIS, TimeUnit.MILLISECONDS);
                fx.execute(() -> publish(mine, read, then));
            } catch (Throwable e) {
                if (asked) {
                    fx.execute(() -> tell.accept(message(e)));
                }
            }
        });
    }

    private void publish(int mine, LessonBooks read, Runnable then) {
        if (mine == turn) {
            folder.set(read.folder());
            lessons.teach(read);
            then.run();
        }
    }

    /** Closes the folder, and the lesson of it that is open. */
    public void forget() {
        turn++;
        folder.set(null);
        lessons.teach(null);
        thread.execute(() -> watched = null);
    }

    /** Looks for changes of a folder as long as it is open; on the thread that watches. */
    private void look(WatchedFolder one) {
        if (watched != one) {
            return;
        }
        try {
            one.look().ifPresent(read -> fx.execute(() -> {
                if (read.folder().equals(folder.get())) {
                    lessons.teach(read);
                }
            }));
            failed = "";
        } catch (Throwable e) {
            if (!failed.equals(e.toString())) {
                failed = e.toString();
                fx.execute(() -> tell.accept(message(e)));
            }
        }
        thread.schedule(() -> look(one), LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Message message(Throwable failure) {
        return failure instanceof InputException problem ? Message.of(problem) : Message.of(failure);
    }

    /** Ends the thread. */
    @Override
    public void close() {
        turn++;
        thread.shutdownNow();
    }
}
