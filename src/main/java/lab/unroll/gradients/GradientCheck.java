package lab.unroll.gradients;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Trace;

/**
 * The gradient of backpropagation against central differences of the loss, for every group of parameters of a network.
 * Never changes.
 *
 * @param groups one for each named block
 * @param way    how the gradient was carried back
 */
public record GradientCheck(List<Group> groups, WayBack way) {

    /** Below this relative error a gradient counts as right. */
    public static final double AGREED = 1e-6;
    /** Parameters looked at in a group, at most; evenly spread where there are more. */
    public static final int MOST_OF_GROUP = 24;
    /** The same in a network of more than {@value #LARGE} parameters, where each takes long. */
    public static final int MOST_OF_LARGE_GROUP = 4;
    private static final int LARGE = 5000;
    /** The differences must be surer than this, relative to the gradient, to say something. */
    private static final double SURE = 1e-7;

    /** What a comparison says. */
    public enum Verdict {
        /** Both agree. */
        AGREES,
        /** They do not. */
        DIFFERS,
        /** The gradient is too small beside the rounding of the loss for differences to see it. */
        UNSEEN,
        /** Both are exactly 0. */
        ZERO,
        /** One of them is no number. */
        BROKEN
    }

    /**
     * A group of parameters.
     *
     * @param block   which
     * @param checked how many of its parameters were looked at
     * @param largest the largest |gradient| of those, by either way
     * @param error   the largest |difference| of both ways divided by {@code largest}; 0 where both are 0
     * @param unsure  how far the differences may be off, divided by {@code largest}
     */
    public record Group(ParameterBlock block, int checked, double largest, double error, double unsure) {

        /** What the comparison says. */
        public Verdict verdict() {
            if (!Double.isFinite(largest) || Double.isNaN(error)) {
                return Verdict.BROKEN;
            }
            if (largest == 0) {
                return Verdict.ZERO;
            }
            return error < AGREED ? Verdict.AGREES : unsure > SURE && error < 10 * unsure ? Verdict.UNSEEN : Verdict.DIFFERS;
        }
    }

    /** Copies the groups. */
    public GradientCheck {
        groups = List.copyOf(groups);
    }

    /** Checks the gradient of a run, with all that is held in it; takes as long as hundreds of runs. */
    public static GradientCheck of(Trace trace, WayBack way) {
        Trace carried = way.of(trace);
        double[] analytic = carried.gradient().toArray();
        int last = carried.sequence().lastJudgedStep();
        IntPredicate judged = way.loss() == LossChoice.LAST ? t -> t == last : t -> true;
        return new GradientCheck(carried.parameters().layout().blocks().stream().parallel()
                .map(block -> check(carried, block, analytic, judged)).toList(), way);
    }

    private static Group check(Trace trace, ParameterBlock block, double[] analytic, IntPredicate judged) {
        int size = block.rows() * block.cols();
        double[] values = trace.parameters().toArray();
        int checked = Math.min(size, values.length > LARGE ? MOST_OF_LARGE_GROUP : MOST_OF_GROUP);
        double largest = 0;
        double error = 0;
        double unsure = 0;
        for (int n : IntStream.range(0, checked).map(i -> (int) ((long) i * size / checked)).toArray()) {
            int place = block.index(n / block.cols(), n % block.cols());
            double before = values[place];
            Differences numeric = Differences.at0(h -> {
                values[place] = before + h;
                return Microscope.loss(new Parameters(trace.parameters().layout(), values), trace.sequence(),
                        trace.allPins(), judged);
            });
            values[place] = before;
            largest = Math.max(largest, Math.max(Math.abs(analytic[place]), Math.abs(numeric.value())));
            error = Math.max(error, Math.abs(analytic[place] - numeric.value()));
            unsure = Math.max(unsure, numeric.error());
        }
        return new Group(block, checked, largest, largest == 0 ? 0 : error / largest, largest == 0 ? 0 : unsure / largest);
    }

    /** The largest relative error of the groups that can be judged; NaN where none can. */
    public double largestError() {
        return groups.stream().filter(group -> group.verdict() == Verdict.AGREES || group.verdict() == Verdict.DIFFERS)
                .mapToDouble(Group::error).max().orElse(Double.NaN);
    }

    /** True if no group differs or is broken. */
    public boolean agrees() {
        return groups.stream().noneMatch(group -> group.verdict() == Verdict.DIFFERS || group.verdict() == Verdict.BROKEN);
    }
}
