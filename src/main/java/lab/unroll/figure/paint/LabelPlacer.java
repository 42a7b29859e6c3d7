package lab.unroll.figure.paint;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds places for labels: inside the page, clear of each other, and off the lines where there is a choice. */
public final class LabelPlacer {

    private static final double GAP = 3;

    private final Rectangle2D page;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private static final long STRONG = 100_000;
    private final List<Line2D> strong = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();
    private final List<ChartLabel> labels = new ArrayList<>();

    /** An empty page, in pixels. */
    public LabelPlacer(double width, double height) {
        page = new Rectangle2D.Double(0, 0, width, height);
    }

    /** A line that labels stand on only where there is no place but on it. */
    public void avoidAboveAll(Line2D line) {
        strong.add(line);
    }

    /** A line that labels had better not stand on. */
    public void avoid(Line2D line) {
        lines.add(line);
    }

    /** Places a label at the first of the best candidates; leaves it out if each one touches another label. */
    public boolean add(List<ChartLabel> candidates) {
        return add(candidates, Long.MAX_VALUE - 1);
    }

    /** The same, but leaves it out as well if it would have to cross more lines than allowed. */
    public boolean add(List<ChartLabel> candidates, long allowed) {
        ChartLabel best = null;
        long fewest = allowed + 1;
        for (ChartLabel candidate : candidates) {
            Rectangle2D box = candidate.bounds();
            if (!page.contains(box) || taken.stream().anyMatch(other -> other.intersects(box))) {
                continue;
            }
            long crossed = lines.stream().filter(line -> line.intersects(box)).count()
                    + STRONG * strong.stream().filter(line -> line.intersects(box)).count();
            if (crossed < fewest) {
                fewest = crossed;
                best = candidate;
            }
        }
        if (best == null) {
            return false;
        }
        Rectangle2D box = best.bounds();
        taken.add(new Rectangle2D.Double(box.getX() - GAP, box.getY() - 1, box.getWidth() + 2 * GAP,
                box.getHeight() + 2));
        labels.add(best);
        return true;
    }

    /** Places a label where it stands; leaves it out if it touches another one or the edge of the page. */
    public boolean add(ChartLabel only) {
        return add(List.of(only));
    }

    /**
     * Moves labels that stand in one column apart, each as little as can be.
     *
     * @param column labels with the wished height as y; any order
     * @return the same labels from top to bottom, between {@code top} and {@code bottom} (of the boxes)
     */
    public static List<ChartLabel> spread(List<ChartLabel> column, double top, double bottom) {
        List<ChartLabel> sorted = new ArrayList<>(column);
        sorted.sort(Comparator.comparingDouble(ChartLabel::y));
        double limit = bottom;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            Rectangle2D box = sorted.get(i).bounds();
            double over = Math.max(0, box.getMaxY() - limit);
            sorted.set(i, moved(sorted.get(i), -over));
            limit = box.getY() - over - 2;
        }
        limit = top;
        for (int i = 0; i < sorted.size(); i++) {
            Rectangle2D box = sorted.get(i).bounds();
            double over = Math.max(0, limit - box.getY());
            sorted.set(i, moved(sorted.get(i), over));
            limit = box.getMaxY() + over + 2;
        }
        return sorted;
    }

    private static ChartLabel moved(ChartLabel label, double down) {
        return label.at(label.x(), label.y() + down, label.anchor());
    }

    /** What has been placed. */
    public List<ChartLabel> labels() {
        return List.copyOf(labels);
    }
}
