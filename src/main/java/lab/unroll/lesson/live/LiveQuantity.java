package lab.unroll.lesson.live;

import java.util.List;
import java.util.function.Predicate;
import lab.unroll.figure.Cover;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;

/**
 * A quantity that expressions can name.
 *
 * @param name     its name in lessons
 * @param isByGate true if each layer of neurons of the cell has its own: {@code Wx.f}
 * @param isIn     whether a network has it
 * @param extents  for each index the values that it can have
 * @param sight    what covers it
 * @param value    one of its numbers
 */
public record LiveQuantity(String name, boolean isByGate, Predicate<NetworkSpec> isIn, List<Extent> extents, Sight sight,
                           Value value) {

    /** Copies the extents. */
    public LiveQuantity {
        extents = List.copyOf(extents);
    }

    /** True of a size, and of how often something was done: a whole number. */
    boolean isCount() {
        return extents.isEmpty() && sight == Sight.GIVEN;
    }

    /**
     * Where in a quantity.
     *
     * @param place   the layer and direction
     * @param gate    the layer of neurons
     * @param indices as many as are known
     */
    public record At(LayerPlace place, Gate gate, int... indices) {
    }

    /**
     * The values of an index.
     *
     * @param lowest  the first
     * @param highest the last
     */
    public record Range(int lowest, int highest) {
    }

    /** What an index can be. */
    @FunctionalInterface
    public interface Extent {

        /** The values that the index can have, where those before it are known. */
        Range of(LiveBench bench, At at);
    }

    /** Whether a number is covered, as it is on figures. */
    @FunctionalInterface
    public interface Sight {

        /** What is given, and sizes: never covered. */
        Sight GIVEN = (cover, bench, at) -> false;
        /** What is computed at the step that is the first index; the state before the first step is given. */
        Sight STEP = (cover, bench, at) -> turn(bench, at) > 0 && cover.hides(turn(bench, at));
        /** An answer of the network at that step. */
        Sight OUTPUT = (cover, bench, at) -> STEP.isCovered(cover, bench, at) || cover.covers(Cover.Part.OUTPUT);
        /** What becomes of the answers at all steps. */
        Sight END = (cover, bench, at) -> cover.hides(bench.trace().length()) || cover.covers(Cover.Part.OUTPUT);
        /** What charts tell. */
        Sight CHART = (cover, bench, at) -> cover.covers(Cover.Part.CHART);
        /** What is covered with everything. */
        Sight FIGURE = (cover, bench, at) -> cover.parts().contains(Cover.Part.ALL);

        /** True if it may not be seen. */
        boolean isCovered(Cover cover, LiveBench bench, At at);

        /** The place of a step in the order of reading; 0 for the state before the first. */
        private static int turn(LiveBench bench, At at) {
            int step = at.indices()[0];
            return at.place().isReverse() ? bench.trace().length() + 1 - step : step;
        }
    }

    /** How a number is found. */
    @FunctionalInterface
    public interface Value {

        /** The number, at indices within their extents. */
        double of(LiveBench bench, At at);
    }
}
