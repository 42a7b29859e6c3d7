package lab.unroll.window.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import lab.unroll.lesson.LessonList;

/**
 * Reads the lessons of each language once, on a thread of its own: that takes a second, in which the window is used already.
 * It may be put off, for while the window is made both cores have enough to do.
 */
public final class LessonReading implements Function<Locale, CompletionStage<LessonList>> {

    private final Function<Locale, LessonList> source;
    private final Executor window;
    private final Map<Locale, CompletableFuture<LessonList>> begun = new HashMap<>();
    private final List<Thread> putOff = new ArrayList<>();
    private boolean holding;

    /**
     * Nothing is read yet.
     *
     * @param source reads those of a language; may take long
     * @param window where they are handed over
     */
    public LessonReading(Function<Locale, LessonList> source, Executor window) {
        this.source = source;
        this.window = window;
    }

    /** Begins to read those of a language. */
    public synchronized void begin(Locale language) {
        begun.computeIfAbsent(language, this::reading);
    }

    /** Those of a language: at once if they have been read, else later, in the window's turn. */
    @Override
    public synchronized CompletionStage<LessonList> apply(Locale language) {
        CompletableFuture<LessonList> reading = begun.computeIfAbsent(language, this::reading);
        return reading.isDone() ? reading : reading.thenApplyAsync(read -> read, window);
    }

    /** From now on nothing more is begun, until {@link #goOn}. */
    public synchronized void hold() {
        holding = true;
    }

    /** What was asked for meanwhile is begun. */
    public synchronized void goOn() {
        holding = false;
        putOff.forEach(Thread::start);
        putOff.clear();
    }

    private CompletableFuture<LessonList> reading(Locale language) {
        CompletableFuture<LessonList> reading = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                reading.complete(source.apply(language));
            } catch (Throwable e) {
                // told in the place of the lessons
                reading.completeExceptionally(e);
            }
        }, "unroll-lessons");
        thread.setDaemon(true);
        if (holding) {
            putOff.add(thread);
        } else {
            thread.start();
        }
        return reading;
    }
}
