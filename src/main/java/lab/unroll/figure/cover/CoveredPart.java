package lab.unroll.figure.cover;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;

/** Finds what of a figure is to be covered, from its spots: they say which step stands where. */
final class CoveredPart {

    private static final double AIR = 4;
    /** So far from its middle one sees a point, and not yet where its line goes. */
    private static final double ON_LINE = 2;
    /** Left of its first point a chart has its axis, whose range tells how far the line goes. */
    private static final double BEFORE_POINT = 10;
    /** Beside an answer stand the names of its classes. */
    private static final double BESIDE_ANSWER = 6;

    private final Figure figure;
    private final List<Spot> spots;

    CoveredPart(Figure figure, List<Spot> spots) {
        this.figure = figure;
        this.spots = spots;
    }

    /** True if it stands for what is answered. */
    static boolean isAnswer(Spot spot) {
        return spot.kind() == Spot.Kind.OUTPUT || spot.subject() instanceof Subject.Output;
    }

    /** All of it. */
    Area whole() {
        return new Area(new Rectangle2D.Double(0, 0, figure.width(), figure.height()));
    }

    /** Round the answers, in the width of their column where they have one. */
    Area answers() {
        return around(spots.stream().filter(CoveredPart::isAnswer).toList());
    }

    /** Round spots, step by step. */
    private Area around(List<Spot> told) {
        Area area = new Area();
        Map<Integer, Rectangle2D> byStep = new TreeMap<>();
        told.forEach(spot -> byStep.merge(spot.step(), spot.bounds(), Rectangle2D::createUnion));
        byStep.forEach((step, inside) -> area.add(new Area(new Rectangle2D.Double(inside.getX() - BESIDE_ANSWER,
                inside.getY() - AIR, inside.getWidth() + 2 * BESIDE_ANSWER, inside.getHeight() + 2 * AIR))));
        return area;
    }

    /**
     * What belongs to hidden steps: the side of the figure on which they stand; or all of it where they do not stand on one
     * side, so that nothing between the spots can tell.
     *
     * @param hidden which spots may not be seen
     * @param kept   what may be seen at hidden steps
     * @param strict true if nothing may be seen beside the columns of the steps that may be seen
     */
    Area steps(Predicate<Spot> hidden, Predicate<Spot> kept, boolean strict) {
        List<Spot> ofSteps = spots.stream().filter(spot -> spot.step() > 0).toList();
        List<Spot> columns = ofSteps.stream().filter(spot -> spot.kind() == Spot.Kind.STEP).toList();
        List<Spot> told = ofSteps.stream().filter(spot -> hidden.test(spot) && !kept.test(spot)).toList();
        if (told.isEmpty()) {
            return new Area();
        }
        boolean inColumns = columns.stream().anyMatch(hidden);
        List<Spot> order = inColumns ? columns : ofSteps.stream().filter(spot -> !kept.test(spot)).toList();
        List<Rectangle2D> behind = order.stream().filter(hidden).map(CoveredPart::extent).toList();
        List<Rectangle2D> seen = order.stream().filter(hidden.negate()).map(CoveredPart::extent).toList();
        if (seen.isEmpty()) {
            return inColumns || !answersOnly(told) ? whole() : around(told);
        }
        if (side(seen, behind) == null && inColumns) {
            List<List<Spot>> rows = rows(columns);
            if (rows.size() > 1) {
                return inRows(rows, ofSteps, hidden, kept);
            }
        }
        Rectangle2D side = side(seen, behind);
        if (side == null) {
            return whole();
        }
        if (strict) {
            Area area = whole();
            seen.forEach(column -> area.subtract(new Area(column)));
            return area;
        }
        double bottom = inColumns ? bottom(told, behind, ofSteps.stream()
                .filter(spot -> hidden.test(spot) && kept.test(spot)).toList()) : figure.height();
        Area area = new Area(side);
        area.intersect(new Area(new Rectangle2D.Double(0, 0, figure.width(), bottom)));
        area.add(around(told.stream().filter(spot -> spot.kind() != Spot.Kind.STEP
                && !area.contains(spot.bounds().getCenterX(), spot.bounds().getCenterY())).toList()));
        return area;
    }

    /** Columns that stand one above the other, as the overview of a long sequence stands below its steps: from the top. */
    private static List<List<Spot>> rows(List<Spot> columns) {
        List<List<Spot>> rows = new ArrayList<>();
        double end = -Double.MAX_VALUE;
        for (Spot column : columns.stream().sorted(Comparator.comparingDouble(one -> one.bounds().getMinY())).toList()) {
            if (column.bounds().getMinY() >= end) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(column);
            end = Math.max(end, column.bounds().getMaxY());
        }
        return rows;
    }

    /** Each row is covered for itself, down to where the next begins; all of it where its steps are mixed. */
    private Area inRows(List<List<Spot>> rows, List<Spot> ofSteps, Predicate<Spot> hidden, Predicate<Spot> kept) {
        Area area = new Area();
        double top = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<Rectangle2D> behind = rows.get(i).stream().filter(hidden).map(CoveredPart::extent).toList();
            List<Rectangle2D> seen = rows.get(i).stream().filter(hidden.negate()).map(CoveredPart::extent).toList();
            double end = i + 1 == rows.size() ? figure.height()
                    : rows.get(i + 1).stream().mapToDouble(spot -> spot.bounds().getMinY()).min().orElse(figure.height());
            Rectangle2D side = behind.isEmpty() ? new Rectangle2D.Double() : seen.isEmpty() ? null : side(seen, behind);
            Area row = side == null ? whole() : new Area(side);
            double from = top;
            List<Spot> inside = ofSteps.stream().filter(hidden).filter(spot -> spot.bounds().getCenterY() >= from
                    && spot.bounds().getCenterY() < end).toList();
            double bottom = Math.min(end, behind.isEmpty() ? end : bottom(inside.stream().filter(kept.negate()).toList(), behind,
                    inside.stream().filter(kept).toList()));
            row.intersect(new Area(new Rectangle2D.Double(0, top, figure.width(), bottom - top)));
            area.add(row);
            top = end;
        }
        return area;
    }

    /** The axis of a chart, left of its first point. */
    Area axis(double heading) {
        double first = spots.stream().filter(spot -> spot.step() > 0).mapToDouble(spot -> spot.bounds().getCenterX()).min()
                .orElse(0);
        return new Area(new Rectangle2D.Double(0, heading, Math.max(0, first - BEFORE_POINT), figure.height() - heading));
    }

    private static boolean answersOnly(List<Spot> told) {
        return told.stream().allMatch(CoveredPart::isAnswer);
    }

    /** Where a spot stands; a line goes on from its point, so that only the point itself may be seen. */
    private static Rectangle2D extent(Spot spot) {
        Rectangle2D bounds = spot.bounds();
        return spot.subject() instanceof Subject.Point ? new Rectangle2D.Double(bounds.getCenterX() - ON_LINE, bounds.getY(),
                2 * ON_LINE, bounds.getHeight()) : bounds;
    }

    /** How far down the columns are covered: to what may be seen in them, if nothing else of them stands below it. */
    private double bottom(List<Spot> told, List<Rectangle2D> columns, List<Spot> kept) {
        double end = columns.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(figure.height()) + AIR;
        double lowest = told.stream().filter(spot -> spot.kind() != Spot.Kind.STEP)
                .mapToDouble(spot -> spot.bounds().getMaxY()).max().orElse(0);
        double top = kept.stream().mapToDouble(spot -> spot.bounds().getMinY()).min().orElse(end);
        return !kept.isEmpty() && lowest <= top + AIR ? Math.max(lowest, top - AIR) : Math.min(end, figure.height());
    }

    /** The half of the figure on which everything stands that comes behind; null if it is mixed with what is seen. */
    private Rectangle2D side(List<Rectangle2D> seen, List<Rectangle2D> behind) {
        double w = figure.width();
        double h = figure.height();
        if (isBefore(seen, behind, Rectangle2D::getCenterX)) {
            double x = seen.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(0);
            return new Rectangle2D.Double(x, 0, w - x, h);
        }
        if (isBefore(behind, seen, Rectangle2D::getCenterX)) {
            double x = seen.stream().mapToDouble(Rectangle2D::getMinX).min().orElse(w);
            return new Rectangle2D.Double(0, 0, x, h);
        }
        if (isBefore(seen, behind, Rectangle2D::getCenterY)) {
            double y = seen.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(0);
            return new Rectangle2D.Double(0, y, w, h - y);
        }
        if (isBefore(behind, seen, Rectangle2D::getCenterY)) {
            double y = seen.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(h);
            return new Rectangle2D.Double(0, 0, w, y);
        }
        return null;
    }

    /** True if all that comes before ends where what comes after begins, as far as the middles tell. */
    private static boolean isBefore(List<Rectangle2D> before, List<Rectangle2D> after, ToDoubleFunction<Rectangle2D> middle) {
        return before.stream().mapToDouble(middle).max().orElse(Double.MAX_VALUE) + AIR
                < after.stream().mapToDouble(middle).min().orElse(-Double.MAX_VALUE);
    }

    /** The columns of hidden steps, for the question marks. */
    List<Spot> columns(Predicate<Spot> hidden) {
        List<Spot> told = spots.stream().filter(spot -> spot.kind() == Spot.Kind.STEP && spot.step() > 0 && hidden.test(spot)).toList();
        return rows(told).stream().flatMap(row -> row.stream().collect(Collectors.toMap(Spot::step, spot -> spot,
                (one, other) -> one, TreeMap::new)).values().stream()).toList();
    }
}
