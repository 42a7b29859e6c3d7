package lab.unroll.lesson.live;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is made of the values that an expression has for index 1, 2, 3 ... */
public enum Fold {
    /** The index of the largest; the first of equals. */
    ARGMAX {
        @Override
        double of(double[] values) {
            return 1 + index(values, 1);
        }
    },
    /** The index of the smallest; the first of equals. */
    ARGMIN {
        @Override
        double of(double[] values) {
            return 1 + index(values, -1);
        }
    },
    /** The largest. */
    MAX {
        @Override
        double of(double[] values) {
            return values[index(values, 1)];
        }
    },
    /** The smallest. */
    MIN {
        @Override
        double of(double[] values) {
            return values[index(values, -1)];
        }
    },
    /** All of them together. */
    SUM {
        @Override
        double of(double[] values) {
            return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum();
        }
    };

    /** Its name in lessons. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if it is an index, whatever the values are. */
    boolean isPlace() {
        return this == ARGMAX || this == ARGMIN;
    }

    /** Of at least one value; numbers come before what is none. */
    abstract double of(double[] values);

    /** The fold of a name, if there is one. */
    static Optional<Fold> named(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    private static int index(double[] values, int sign) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (sign * values[i] > sign * values[best] || Double.isNaN(values[best])) {
                best = i;
            }
        }
        return best;
    }
}
