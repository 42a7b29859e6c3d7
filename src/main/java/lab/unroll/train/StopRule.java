package lab.unroll.train;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Ranges;
import lab.unroll.words.InputException;

/**
 * When a training that goes on by itself stops.
 *
 * @param kind  what decides
 * @param value the loss, the number of seconds or the number of steps; 0 where there is no number
 */
public record StopRule(Kind kind, double value) {

    /** What can decide. */
    public enum Kind {
        /** The task counts as solved, on sequences that training does not draw. */
        SOLVED(0, 0),
        /** The loss of the batches, averaged over about twenty steps, is below a number. */
        LOSS(0, 1e6),
        /** So many steps have been taken from now on. */
        STEPS(1, Hyperparameters.MOST_STEPS),
        /** It has been trained for so many seconds from now on. */
        SECONDS(0, 1e6);

        private final double lowest;
        private final double highest;

        Kind(double lowest, double highest) {
            this.lowest = lowest;
            this.highest = highest;
        }

        /** Its name on the command line and in keys of texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The smallest number. */
        public double lowest() {
            return lowest;
        }

        /** The largest number; 0 where there is none. */
        public double highest() {
            return highest;
        }

        /** True if it needs a number. */
        public boolean hasValue() {
            return highest > 0;
        }
    }

    /** When the task is solved. */
    public static final StopRule SOLVED = new StopRule(Kind.SOLVED, 0);

    /**
     * Checks the number.
     *
     * @throws InputException naming its range
     */
    public StopRule {
        Ranges.require(kind.id(), value, kind.lowest, kind.highest);
    }

    /**
     * Reads one as it is typed: {@code solved}, {@code loss=0.1}, {@code seconds=90} or {@code steps=500}.
     *
     * @throws InputException if it is none of these
     */
    public static StopRule of(String typed) {
        String[] parts = typed.strip().toLowerCase(Locale.ROOT).split("=", 2);
        for (Kind kind : Kind.values()) {
            if (kind.id().equals(parts[0]) && kind.hasValue() == (parts.length == 2)) {
                return kind.hasValue() ? new StopRule(kind, number(typed, parts[1])) : new StopRule(kind, 0);
            }
        }
        throw unknown(typed);
    }

    private static double number(String typed, String number) {
        try {
            return Double.parseDouble(number.strip());
        } catch (NumberFormatException e) {
            throw unknown(typed);
        }
    }

    private static InputException unknown(String typed) {
        return new InputException("option.choice", "--until", typed, Arrays.stream(Kind.values())
                .map(kind -> kind.id() + (kind.hasValue() ? "=N" : "")).collect(Collectors.joining(", ")));
    }

    /**
     * True if training is to stop here, whatever is measured on other sequences.
     *
     * @param loss    of the batches, averaged
     * @param steps   taken since it was asked for
     * @param seconds gone by since then
     */
    public boolean isMet(double loss, long steps, double seconds) {
        return switch (kind) {
            case SOLVED -> false;
            case LOSS -> loss < value;
            case STEPS -> steps >= value;
            case SECONDS -> seconds >= value;
        };
    }
}
