package lab.unroll.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Which units of a layer get a lane of their own. A layer with more units than can be told apart shows its first ones and
 * the selected one; the others are bundled into one last row.
 *
 * @param units  the units with a lane, counted from 0, from the top
 * @param hidden how many are bundled; 0 if every unit has a lane
 */
record Lanes(List<Integer> units, int hidden) {

    /** The most units that all get a lane. */
    static final int MOST = 16;
    /** The most units whose numbers are written. */
    static final int MOST_NUMBERS = 8;
    /** A lane thinner than this cannot be told from its neighbour. */
    static final double THINNEST = 5.5;

    /**
     * The lanes of a layer.
     *
     * @param k        number of units
     * @param selected the selected unit, or -1
     * @param height   pixels there are for all lanes
     */
    static Lanes of(int k, int selected, double height) {
        List<Integer> units = new ArrayList<>();
        if (k <= MOST && k * THINNEST <= height) {
            for (int j = 0; j < k; j++) {
                units.add(j);
            }
            return new Lanes(List.copyOf(units), 0);
        }
        int rows = (int) Math.max(3, Math.min(MOST_NUMBERS, height / THINNEST));
        for (int j = 0; j < rows - 1; j++) {
            units.add(j);
        }
        if (selected >= units.size()) {
            units.set(units.size() - 1, selected);
        }
        return new Lanes(List.copyOf(units), k - units.size());
    }

    /** Number of rows, the bundle counted as one. */
    int rows() {
        return units.size() + (hidden > 0 ? 1 : 0);
    }

    /** The row of the bundle, or -1. */
    int bundle() {
        return hidden > 0 ? units.size() : -1;
    }

    /** True if numbers are to be written where they fit. */
    boolean numbered() {
        return rows() <= MOST_NUMBERS;
    }
}
