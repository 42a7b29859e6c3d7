package lab.unroll.task;

import java.util.Locale;
import lab.unroll.words.InputException;

/**
 * How the learning rate changes while training goes on.
 *
 * @param kind  the curve
 * @param steps length of one stair, or of the whole way down; at least 1
 */
public record Schedule(Kind kind, long steps) {

    /** The curves. */
    public enum Kind {
        /** Always the same. */
        CONSTANT,
        /** Halved every so many steps. */
        HALVED,
        /** Down to nothing along half a cosine: Loshchilov and Hutter, "SGDR", ICLR 2017, equation 5, without restarts. */
        COSINE
    }

    /** The learning rate stays as it is. */
    public static final Schedule CONSTANT = new Schedule(Kind.CONSTANT, 1);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Schedule {
        if (steps < 1) {
            throw new IllegalArgumentException("A schedule needs at least 1 step, but it has " + steps + ".");
        }
    }

    /** Halved after every {@code steps} steps. */
    public static Schedule halvedEvery(long steps) {
        return new Schedule(Kind.HALVED, steps);
    }

    /** Down to nothing after {@code steps} steps. */
    public static Schedule cosine(long steps) {
        return new Schedule(Kind.COSINE, steps);
    }

    /**
     * Reads one as it is typed: {@code constant}, {@code halved:1500} or {@code cosine:4000}.
     *
     * @throws InputException if it is none of these
     */
    public static Schedule of(String typed) {
        String[] parts = typed.strip().toLowerCase(Locale.ROOT).split(":", 2);
        for (Kind kind : Kind.values()) {
            boolean named = kind.name().toLowerCase(Locale.ROOT).equals(parts[0]);
            if (named && parts.length == (kind == Kind.CONSTANT ? 1 : 2)) {
                return kind == Kind.CONSTANT ? CONSTANT : new Schedule(kind, stepsIn(typed, parts[1]));
            }
        }
        throw new InputException("schedule.unknown", typed);
    }

    private static long stepsIn(String typed, String number) {
        try {
            long steps = Long.parseLong(number.strip());
            Ranges.require("schedule", (double) steps, 1, Hyperparameters.MOST_STEPS);
            return steps;
        } catch (NumberFormatException e) {
            throw new InputException(e, "schedule.unknown", typed);
        }
    }

    /** As {@link #of} reads it. */
    public String typed() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return kind == Kind.CONSTANT ? name : name + ":" + steps;
    }

    /** The factor of the learning rate, 0 to 1, when {@code taken} steps have been taken. */
    public double factor(long taken) {
        return switch (kind) {
            case CONSTANT -> 1;
            // ½^(n / steps), whole stairs only
            case HALVED -> Math.pow(0.5, Math.floorDiv(taken, steps));
            // ½ (1 + cos(π n / steps))
            case COSINE -> taken >= steps ? 0 : (1 + Math.cos(Math.PI * taken / steps)) / 2;
        };
    }
}
