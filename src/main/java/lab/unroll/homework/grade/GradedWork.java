package lab.unroll.homework.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.unroll.homework.Homework;
import lab.unroll.words.InputException;

/**
 * A file that was graded.
 *
 * @param file     its way from the folder
 * @param sum      of its content
 * @param homework what is in it; empty if it cannot be read
 * @param counts   false if it is the same as another one, or another one of the same student counts
 * @param items    of the lesson, in order; none if there is no such lesson here
 * @param end      the bench when it was saved, run again; empty where that cannot be
 * @param problems what is to be told, in order
 */
public record GradedWork(String file, String sum, Optional<Homework> homework, boolean counts, List<GradedItem> items,
                         Optional<End> end, List<Problem> problems) {

    /**
     * The network that was handed in.
     *
     * @param iterations the steps of its training
     * @param loss       of the training; NaN before the first step
     * @param accuracy   the share of right answers on held-out examples, 0 to 1
     */
    public record End(long iterations, double loss, double accuracy) {
    }

    /**
     * Something to be told.
     *
     * @param words    what
     * @param isFault  false for a remark
     */
    public record Problem(InputException words, boolean isFault) {
    }

    /** Copies the lists. */
    public GradedWork {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /** True if some of it could not be graded. */
    public boolean hasFault() {
        return problems.stream().anyMatch(Problem::isFault);
    }

    /** What it counts in all. */
    public double points() {
        return items.stream().mapToDouble(item -> item.mark().points()).sum();
    }

    /** So many items are marked like this. */
    public long count(Mark mark) {
        return items.stream().filter(item -> item.mark() == mark).count();
    }

    /** The same, not counted, with the reason. */
    GradedWork uncounted(InputException why) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(new Problem(why, false));
        return new GradedWork(file, sum, homework, false, items, end, more);
    }
}
