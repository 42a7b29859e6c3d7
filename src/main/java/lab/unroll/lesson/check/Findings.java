package lab.unroll.lesson.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lab.unroll.lesson.file.Place;
import lab.unroll.words.InputException;

/** What is found while a file is looked through. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void mistake(InputException problem) {
        add(new Finding(problem, true));
    }

    void hint(InputException problem) {
        add(new Finding(problem, false));
    }

    /** What is wrong in one place is told once, also where it is met several times. */
    private void add(Finding one) {
        if (found.stream().noneMatch(other -> other.problem().getMessage().equals(one.problem().getMessage()))) {
            found.add(one);
        }
    }

    /** A mistake that knows no line: told of one, and only where no other mistake explains it. */
    void atLeastOnce(InputException problem, Place place) {
        Finding one = new Finding(problem, true);
        if (one.line() > 0) {
            add(one);
        } else if (found.stream().noneMatch(Finding::isMistake)) {
            mistake(place.problem("check.bench", problem));
        }
    }

    /** A value, or nothing and one mistake more. */
    <T> Optional<T> tried(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InputException problem) {
            mistake(problem);
            return Optional.empty();
        }
    }

    /** All of them, by lines. */
    List<Finding> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}
