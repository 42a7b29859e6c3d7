package lab.unroll.window.runs;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How wide the columns of a table are: each at least as wide as it can be read, and where there is no room for all, fewer. */
final class TableFit {

    /**
     * A column.
     *
     * @param least so wide that its heading and its values can be read
     * @param share of the room that is left over it gets so much for each 1 of all shares
     * @param yields among columns that have no room those with the greatest number go first; 0 for one that stays
     */
    record Column(double least, double share, int yields) {
    }

    private TableFit() {
    }

    /** The widths of all columns, 0 for one that has no room. */
    static double[] widths(List<Column> columns, double room) {
        boolean[] stays = new boolean[columns.size()];
        Arrays.fill(stays, true);
        List<Integer> going = IntStream.range(0, columns.size()).boxed().filter(i -> columns.get(i).yields() > 0)
                .sorted(Comparator.comparing(i -> -columns.get(i).yields())).toList();
        for (int next = 0; next < going.size() && least(columns, stays) > room; next++) {
            stays[going.get(next)] = false;
        }
        double over = Math.max(0, room - least(columns, stays));
        double shares = staying(columns, stays).mapToDouble(i -> columns.get(i).share()).sum();
        double[] widths = new double[columns.size()];
        staying(columns, stays).forEach(i -> widths[i] = columns.get(i).least()
                + (shares > 0 ? over * columns.get(i).share() / shares : 0));
        return widths;
    }

    private static IntStream staying(List<Column> columns, boolean[] stays) {
        return IntStream.range(0, columns.size()).filter(i -> stays[i]);
    }

    private static double least(List<Column> columns, boolean[] stays) {
        return staying(columns, stays).mapToDouble(i -> columns.get(i).least()).sum();
    }
}
