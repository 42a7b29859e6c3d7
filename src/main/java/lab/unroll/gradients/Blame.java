package lab.unroll.gradients;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;

/**
 * Which loss blames which step: ‖∂L_t/∂h_s‖ for each judged step t and each source s, and the same for C_s and x_s, where
 * L_t is the loss of step t with its weight. The gradients of a column, whose lengths these are, sum to ∂L/∂h_s. After
 * Cashman, Patterson, Mosca, Watts, Robinson and Chang, "RNNbow", 2017. Never changes.
 */
public final class Blame {

    /** More losses than this are not told apart: the last ones are. */
    public static final int MOST_LOSSES = 200;

    /** What is blamed. */
    public enum Source {
        /** h_s. */
        HIDDEN("h"),
        /** C_s. */
        CELL("C"),
        /** x_s, as the layer looked at reads it. */
        INPUT("x");

        private final String letter;

        Source(String letter) {
            this.letter = letter;
        }

        /** Its letter in formulas and ids. */
        public String letter() {
            return letter;
        }

        /** True if a network has it. */
        public boolean isIn(Trace trace) {
            return this != CELL || trace.spec().cell().hasCellState();
        }

        /** The gradient with respect to it at step s. */
        Vector gradient(Trace trace, int s) {
            return switch (this) {
                case HIDDEN -> trace.dHidden(s);
                case CELL -> trace.dCell(s);
                case INPUT -> trace.focus().dInput(s);
            };
        }
    }

    private final Source source;
    private final int length;
    private final int[] losses;
    private final double[][] norms;
    private final double[] column;

    private Blame(Source source, int length, int[] losses, double[][] norms, double[] column) {
        this.source = source;
        this.length = length;
        this.losses = losses;
        this.norms = norms;
        this.column = column;
    }

    /**
     * Carries each loss of a run back by itself; takes about as long as T runs.
     *
     * @throws IllegalArgumentException if the network has no such source
     */
    public static Blame of(Trace trace, WayBack way, Source source) {
        if (!source.isIn(trace)) {
            throw new IllegalArgumentException("A " + trace.spec().cell().displayName() + " has no " + source + ".");
        }
        Trace carried = way.of(trace);
        int[] judged = IntStream.rangeClosed(1, carried.length()).filter(carried.sequence()::isJudged)
                .filter(t -> way.loss() != LossChoice.LAST || t == carried.sequence().lastJudgedStep()).toArray();
        int[] losses = IntStream.of(judged).skip(Math.max(0, judged.length - MOST_LOSSES)).toArray();
        IntFunction<double[]> row = t -> norms(way.lossAt(carried, t), source);
        double[][] norms = IntStream.of(losses).parallel().mapToObj(row).toArray(double[][]::new);
        return new Blame(source, carried.length(), losses, norms, norms(carried, source));
    }

    private static double[] norms(Trace trace, Source source) {
        return IntStream.rangeClosed(1, trace.length()).mapToDouble(s -> Reach.length(source.gradient(trace, s)))
                .toArray();
    }

    /** What is blamed. */
    public Source source() {
        return source;
    }

    /** T, the number of sources. */
    public int length() {
        return length;
    }

    /** The steps t whose losses are told apart, from early to late; none where nothing is judged. */
    public List<Integer> losses() {
        return IntStream.of(losses).boxed().toList();
    }

    /**
     * ‖∂L_t/∂h_s‖, or what the source is.
     *
     * @param row place of t among {@link #losses}, from 0
     * @param s   1 to T
     */
    public double norm(int row, int s) {
        return norms[row][s - 1];
    }

    /** ‖∂L/∂h_s‖ of all losses together, also of those that are not told apart. */
    public double total(int s) {
        return column[s - 1];
    }

    /** The largest finite length; 0 where there is none. */
    public double largest() {
        double largest = 0;
        for (double[] row : norms) {
            for (double norm : row) {
                largest = Double.isFinite(norm) ? Math.max(largest, norm) : largest;
            }
        }
        return largest;
    }
}
