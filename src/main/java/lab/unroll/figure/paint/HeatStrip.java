package lab.unroll.figure.paint;

import java.awt.geom.Rectangle2D;
import lab.unroll.net.Vector;

/**
 * Where the units of a vector stand in a rectangle: one below the other if their numbers fit, otherwise in rows of cells
 * that are about square, read like a text. Where there are more units than cells of {@link #SMALLEST} pixels, neighbours
 * share a cell, which shows the one furthest from zero.
 *
 * @param place   the rectangle
 * @param units   k
 * @param cells   number of cells, at most k
 * @param columns cells side by side
 * @param rows    cells one below the other
 */
public record HeatStrip(Rectangle2D place, int units, int cells, int columns, int rows) {

    /** A cell smaller than this cannot be told from its neighbours. */
    public static final double SMALLEST = 2.5;
    private static final double NUMBER_WIDTH = 29;
    private static final double NUMBER_HEIGHT = StripPainter.NUMBER_SIZE + 1;

    /** The units one below the other, however thin. */
    public static HeatStrip column(Rectangle2D place, int units) {
        return new HeatStrip(place, units, units, 1, units);
    }

    /** The units as they are read best in a rectangle. */
    public static HeatStrip in(Rectangle2D place, int units) {
        for (int columns = 1; columns <= units; columns++) {
            int rows = (units + columns - 1) / columns;
            if (place.getWidth() / columns >= NUMBER_WIDTH && place.getHeight() / rows >= NUMBER_HEIGHT) {
                return new HeatStrip(place, units, units, columns, rows);
            }
        }
        int columns = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int candidate = 1; candidate <= units; candidate++) {
            int rows = (units + candidate - 1) / candidate;
            double width = place.getWidth() / candidate;
            double height = place.getHeight() / rows;
            double score = Math.abs(Math.log(width / height)) + 2.0 * (candidate * rows - units) / units;
            if (Math.min(width, height) >= SMALLEST && score < best) {
                best = score;
                columns = candidate;
            }
        }
        return columns > 0 ? new HeatStrip(place, units, units, columns, (units + columns - 1) / columns)
                : crowded(place, units);
    }

    private static HeatStrip crowded(Rectangle2D place, int units) {
        int columns = Math.max(1, (int) (place.getWidth() / SMALLEST));
        int rows = Math.max(1, (int) (place.getHeight() / SMALLEST));
        int cells = Math.min(units, columns * rows);
        return new HeatStrip(place, units, cells, columns, (cells + columns - 1) / columns);
    }

    double cellWidth() {
        return place.getWidth() / columns;
    }

    double cellHeight() {
        return place.getHeight() / rows;
    }

    /** True if every unit has a cell of its own. */
    public boolean showsEveryUnit() {
        return cells == units;
    }

    /** The place of a cell. */
    public Rectangle2D cell(int cell) {
        return new Rectangle2D.Double(place.getX() + cell % columns * cellWidth(),
                place.getY() + cell / columns * cellHeight(), cellWidth(), cellHeight());
    }

    /** The cell in which a unit stands. */
    int cellOf(int unit) {
        return (int) (((long) unit * cells + cells - 1) / units);
    }

    /** The place of a unit. */
    public Rectangle2D unit(int unit) {
        return cell(Math.min(cells - 1, cellOf(unit)));
    }

    /** The unit that a cell shows: of those that share it, the one furthest from zero. */
    public int shown(int cell, Vector values) {
        int best = first(cell);
        for (int unit = best; unit < first(cell + 1); unit++) {
            if (Math.abs(values.get(unit)) > Math.abs(values.get(best))) {
                best = unit;
            }
        }
        return best;
    }

    private int first(int cell) {
        return (int) ((long) cell * units / cells);
    }
}
