package lab.unroll.task.series;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lab.unroll.words.InputException;

/** What is done where nothing was measured. At the ends of a series there is nothing to go between: there it is left out. */
enum Gaps {
    /** A straight line from the last value before to the first one after. */
    INTERPOLATE,
    /** The row is left out, so that its neighbours stand side by side. */
    SKIP;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Gaps::id).toList();
    }

    /**
     * The one of that name; the first for null.
     *
     * @throws InputException naming those there are
     */
    static Gaps named(String id) {
        return id == null ? INTERPOLATE : Arrays.stream(values()).filter(one -> one.id().equalsIgnoreCase(id.strip())).findFirst()
                .orElseThrow(() -> new InputException("series.choice", TableFormat.GAPS, id, String.join(", ", ids())));
    }

    /**
     * The places that stay.
     *
     * @param measured NaN where nothing was. Modified: gaps between are filled in, if they are to be.
     */
    int[] close(double[] measured) {
        int first = 0;
        while (first < measured.length && Double.isNaN(measured[first])) {
            first++;
        }
        int last = measured.length - 1;
        while (last > first && Double.isNaN(measured[last])) {
            last--;
        }
        if (this == SKIP) {
            return IntStream.rangeClosed(first, last).filter(i -> !Double.isNaN(measured[i])).toArray();
        }
        int before = first;
        for (int i = first + 1; i <= last; i++) {
            if (!Double.isNaN(measured[i])) {
                for (int gap = before + 1; gap < i; gap++) {
                    double share = (double) (gap - before) / (i - before);
                    measured[gap] = (1 - share) * measured[before] + share * measured[i];
                }
                before = i;
            }
        }
        return IntStream.rangeClosed(first, last).toArray();
    }
}
