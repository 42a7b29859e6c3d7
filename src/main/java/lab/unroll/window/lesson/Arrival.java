package lab.unroll.window.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import lab.unroll.lesson.LessonList;
import lab.unroll.words.Failure;

/** Waits for the lessons of a language; those of a language before come too late. */
final class Arrival {

    private final BiConsumer<LessonList, List<Failure>> taker;
    private final List<Runnable> whenThere = new ArrayList<>();
    private CompletionStage<LessonList> awaited;
    private boolean there;

    /**
     * Nothing is awaited yet.
     *
     * @param taker takes the lessons, with what went wrong in reading them
     */
    Arrival(BiConsumer<LessonList, List<Failure>> taker) {
        this.taker = taker;
    }

    /** From now on only these are awaited. */
    void await(CompletionStage<LessonList> lessons) {
        awaited = lessons;
        there = false;
        lessons.whenComplete((read, failure) -> {
            if (awaited == lessons) {
                taker.accept(failure == null ? read : new LessonList(List.of(), List.of()),
                        failure == null ? read.problems().stream().map(Failure::new).toList() : List.of(new Failure(failure)));
                there = true;
                List<Runnable> wanted = List.copyOf(whenThere);
                whenThere.clear();
                wanted.forEach(Runnable::run);
            }
        });
    }

    /** True once those that are awaited are there. */
    boolean isThere() {
        return there;
    }

    /** Does something once they are there: at once, if they are. */
    void whenThere(Runnable wanted) {
        if (there) {
            wanted.run();
        } else {
            whenThere.add(wanted);
        }
    }
}
