package lab.unroll.figure.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which units of a layer get a lane of their own. A layer with more units than can be told apart shows its first ones and
 * the selected one; a row of its own stands wherever others are left out.
 *
 * @param order  the units from the top, counted from 0; {@link #LEFT_OUT} for a row that stands for others
 * @param hidden how many units have no lane; 0 if every one has
 */
public record Lanes(List<Integer> order, int hidden) {

    /** The most units that all get a lane. */
    static final int MOST = 16;
    /** The most rows whose numbers are written in any case. */
    public static final int MOST_NUMBERS = 8;
    /** A lane thinner than this cannot be told from its neighbour. */
    public static final double THINNEST = 5.5;
    static final int LEFT_OUT = -1;

    /**
     * The lanes of a layer.
     *
     * @param k        number of units
     * @param selected the selected unit, or -1
     * @param height   pixels there are for all lanes
     */
    public static Lanes of(int k, int selected, double height) {
        if (k <= MOST && k * THINNEST <= height) {
            return new Lanes(IntStream.range(0, k).boxed().toList(), 0);
        }
        int rows = (int) Math.max(3, Math.min(MOST_NUMBERS, height / THINNEST));
        boolean apart = selected >= rows - 1;
        boolean more = !apart || selected < k - 1;
        int first = Math.max(1, rows - (more ? 1 : 0) - (apart ? 2 : 0));
        List<Integer> order = new ArrayList<>(IntStream.range(0, first).boxed().toList());
        if (apart) {
            order.add(LEFT_OUT);
            order.add(selected);
        }
        if (more) {
            order.add(LEFT_OUT);
        }
        return new Lanes(List.copyOf(order), k - first - (apart ? 1 : 0));
    }

    /** Number of rows, those that stand for units without a lane among them. */
    public int rows() {
        return order.size();
    }

    /** The units with a lane, from the top. */
    public List<Integer> units() {
        return order.stream().filter(unit -> unit != LEFT_OUT).toList();
    }

    /** The rows of these units. */
    public List<Integer> withUnit() {
        return IntStream.range(0, rows()).filter(row -> order.get(row) != LEFT_OUT).boxed().toList();
    }

    /** The rows that stand for units without a lane. */
    public List<Integer> gaps() {
        return IntStream.range(0, rows()).filter(row -> order.get(row) == LEFT_OUT).boxed().toList();
    }

    /** The unit of a row. */
    public int unit(int row) {
        return order.get(row);
    }

    /** The row of a unit, or -1. */
    public int row(int unit) {
        return unit < 0 ? -1 : order.indexOf(unit);
    }

    /** The last row with a unit. */
    public int last() {
        return order.get(rows() - 1) == LEFT_OUT ? rows() - 2 : rows() - 1;
    }

    /**
     * The rows whose numbers have room beside them: first the selected one and the first, then what is next to the selected
     * one, then all others.
     *
     * @param apart how many rows two numbers need from middle to middle
     */
    public List<Integer> named(int selected, double apart) {
        int here = row(selected);
        List<Integer> wanted = new ArrayList<>(here < 0 ? List.of(0, last()) : List.of(here, 0, last(), here - 1, here + 1));
        wanted.addAll(withUnit());
        List<Integer> named = new ArrayList<>();
        for (int row : wanted) {
            if (withUnit().contains(row) && named.stream().allMatch(other -> Math.abs(other - row) >= apart)) {
                named.add(row);
            }
        }
        return named;
    }

    /** True if numbers are to be written where they fit. */
    public boolean numbered() {
        return rows() <= MOST_NUMBERS;
    }
}
