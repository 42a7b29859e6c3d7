package lab.unroll.lesson.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lab.unroll.words.InputException;

/** What is wrong with a lesson: the first thing, which is thrown, or everything, which is collected. */
public final class Problems {

    /** A file with so many mistakes is another file. */
    static final int MOST = 200;

    private final boolean collects;
    private final List<InputException> told = new ArrayList<>();

    private Problems(boolean collects) {
        this.collects = collects;
    }

    /** The first problem is thrown. */
    public static Problems thrown() {
        return new Problems(false);
    }

    /** All problems are collected. */
    public static Problems collected() {
        return new Problems(true);
    }

    /** What has been collected, in the order in which it was found. */
    public List<InputException> told() {
        return List.copyOf(told);
    }

    /**
     * Takes a problem.
     *
     * @throws InputException the problem, unless problems are collected
     */
    public void tell(InputException problem) {
        if (!collects) {
            throw problem;
        }
        if (told.size() < MOST) {
            told.add(problem);
        }
    }

    /** What is read, or nothing and one problem more. */
    public <T> Optional<T> tried(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InputException problem) {
            tell(problem);
            return Optional.empty();
        }
    }

    /** Checks something; one problem more if it does not hold. */
    public void check(Runnable check) {
        try {
            check.run();
        } catch (InputException problem) {
            tell(problem);
        }
    }
}
