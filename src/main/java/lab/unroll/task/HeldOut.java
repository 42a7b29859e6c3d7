package lab.unroll.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;

/** Helpers for the examples of a task that are held out from training. */
public final class HeldOut {

    /** Of examples that are drawn for a list; no experiment draws from it. */
    static final long SEED = 0x11_57_0FL;

    /** So many are drawn at most to find one that is not there yet: of few different ones soon all are. */
    private static final int PATIENCE = 20;

    private HeldOut() {
    }

    /**
     * Different examples, in the order in which they come.
     *
     * @param most how many are wanted
     * @param draw gives one after the other, counted from 0; some may read the same
     */
    public static List<Example> distinct(int most, IntFunction<Example> draw) {
        List<Example> found = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < most * PATIENCE && found.size() < most; i++) {
            Example next = draw.apply(i);
            if (seen.add(next.labels())) {
                found.add(next);
            }
        }
        return found;
    }

    /** Places at even distances from 0 to below {@code size}: as many as there are, but not more than {@code most}. */
    public static IntStream evenly(int size, int most) {
        int count = Math.min(size, most);
        return IntStream.range(0, count).map(i -> (int) ((long) size * i / count));
    }

    /** The symbols that a sequence of a batch reads: T, or as many as it is long. */
    static int[] symbols(Batch batch, int b) {
        return symbols(batch, b, batch.lengths() == null ? batch.steps() : batch.lengths()[b]);
    }

    /** The first symbols that a sequence of a batch reads. */
    public static int[] symbols(Batch batch, int b, int count) {
        return IntStream.rangeClosed(1, count).map(t -> batch.symbols()[batch.row(t, b)]).toArray();
    }

    /** A number as it is read at a glance. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return !Double.isFinite(value) ? "–" : text.equals("-0.00") ? "0.00" : text.replace('-', '\u2212');
    }
}
