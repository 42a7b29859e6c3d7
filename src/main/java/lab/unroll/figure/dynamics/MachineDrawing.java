package lab.unroll.figure.dynamics;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.task.Automaton;

/** One machine as circles and arrows: an arc for the symbols that lead the same way, told apart by dashes and signs. */
final class MachineDrawing {

    private static final int POINTS = 28;
    private static final double HEAD = 8;
    private static final double[] BENDS = {0, 0.16, -0.16, 0.3, -0.3, 0.45, -0.45, 0.65, -0.65};
    private static final double[] ALONG = {0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78};
    private static final int DIRECTIONS = 8;
    /** No arc goes farther aside than this, in pixels. */
    private static final double MOST_BENT = 110;

    private final MachineFigure sheet;
    private final MachineSide side;
    private final Rectangle2D area;
    private final List<MachineArc> arcs;
    private final MachineLayout layout;
    private final double r;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();
    private final List<Drawn> drawn = new ArrayList<>();

    /** An arc as it is drawn: its points from state to state. */
    private record Drawn(MachineArc arc, List<Point2D> points, Point2D outside) {
    }

    MachineDrawing(MachineFigure sheet, MachineSide side, Rectangle2D area) {
        this.sheet = sheet;
        this.side = side;
        this.area = area;
        arcs = side.arcs();
        layout = new MachineLayout(side.machine(), area);
        r = layout.radius();
    }

    void draw() {
        for (int state : side.machine().reached()) {
            Point2D at = layout.at(state);
            taken.add(new Rectangle2D.Double(at.getX() - r - 2, at.getY() - r - 2, 2 * r + 4, 2 * r + 4));
        }
        start();
        arcs.stream().filter(arc -> !arc.isLoop() && arc.to() != Automaton.NONE).forEach(this::between);
        arcs.stream().filter(arc -> arc.isLoop() || arc.to() == Automaton.NONE).forEach(this::beside);
        drawn.forEach(this::paint);
        side.machine().reached().forEach(this::state);
        drawn.forEach(this::label);
    }

    private void start() {
        Point2D at = layout.at(0);
        double x = at.getX() - r;
        double from = Math.max(area.getX() + 2, x - 26);
        Color ink = sheet.colour(Token.TEXT);
        lines.add(new Line2D.Double(from, at.getY(), x, at.getY()));
        taken.add(new Rectangle2D.Double(from, at.getY() - 5, x - from, 10));
        sheet.draw(brush -> {
            brush.line(from, at.getY(), x - 4, at.getY(), ink, 2.2);
            brush.head(x - 1, at.getY(), 1, 0, HEAD + 1, ink);
        });
    }

    /** An arc to another state, bent so far that it passes no third one and does not lie on the one that comes back. */
    private void between(MachineArc arc) {
        Point2D a = layout.at(arc.from());
        Point2D b = layout.at(arc.to());
        boolean both = arcs.stream().anyMatch(other -> !other.equals(arc) && (other.from() == arc.to() && other.to() == arc.from()
                || other.from() == arc.from() && other.to() == arc.to()));
        List<Point2D> best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (double bend : BENDS) {
            if (both && bend == 0) {
                continue;
            }
            List<Point2D> points = curve(a, b, bend);
            double room = points.stream().mapToDouble(point -> Math.min(layout.room(point, arc.from(), arc.to()) - r - 6,
                    inside(point))).min().orElse(0);
            double apart = drawn.stream().filter(other -> other.arc().from() == arc.from() && other.arc().to() == arc.to()
                            || other.arc().from() == arc.to() && other.arc().to() == arc.from())
                    .mapToDouble(other -> middle(other.points()).distance(middle(points)) - 14).min().orElse(0);
            double score = Math.min(0, room) + 2 * Math.min(0, apart) - 4 * Math.abs(bend);
            if (score > most) {
                most = score;
                best = points;
            }
        }
        add(new Drawn(arc, best, null));
    }

    private double inside(Point2D point) {
        return Math.min(Math.min(point.getX() - area.getX(), area.getMaxX() - point.getX()),
                Math.min(point.getY() - area.getY(), area.getMaxY() - point.getY())) - 2;
    }

    private static Point2D middle(List<Point2D> points) {
        return points.get(points.size() / 2);
    }

    private List<Point2D> curve(Point2D a, Point2D b, double bend) {
        double dx = b.getX() - a.getX();
        double dy = b.getY() - a.getY();
        double most = Math.min(MOST_BENT, area.getHeight() / 3) / Math.max(1, Math.hypot(dx, dy));
        double bent = Math.max(-most, Math.min(most, bend));
        Point2D control = new Point2D.Double((a.getX() + b.getX()) / 2 - 2 * bent * dy, (a.getY() + b.getY()) / 2 + 2 * bent * dx);
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            double u = (double) i / POINTS;
            Point2D point = new Point2D.Double(
                    (1 - u) * (1 - u) * a.getX() + 2 * u * (1 - u) * control.getX() + u * u * b.getX(),
                    (1 - u) * (1 - u) * a.getY() + 2 * u * (1 - u) * control.getY() + u * u * b.getY());
            if (point.distance(a) >= r && point.distance(b) >= r) {
                points.add(point);
            }
        }
        if (points.isEmpty()) {
            points.add(new Point2D.Double((a.getX() + b.getX()) / 2, (a.getY() + b.getY()) / 2));
        }
        points.add(0, onCircle(a, points.get(0)));
        points.add(onCircle(b, points.get(points.size() - 1)));
        return points;
    }

    private Point2D onCircle(Point2D middle, Point2D towards) {
        double away = Math.max(1e-9, middle.distance(towards));
        return new Point2D.Double(middle.getX() + (towards.getX() - middle.getX()) * r / away,
                middle.getY() + (towards.getY() - middle.getY()) * r / away);
    }

    /** An arc back to its own state, or one that should lead to a state that is not there: where there is most room. */
    private void beside(MachineArc arc) {
        Point2D at = layout.at(arc.from());
        double best = -Math.PI / 2;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < DIRECTIONS; i++) {
            double angle = -Math.PI / 2 + 2 * Math.PI * i / DIRECTIONS;
            Point2D tip = new Point2D.Double(at.getX() + 2.3 * r * Math.cos(angle), at.getY() + 2.3 * r * Math.sin(angle));
            Rectangle2D box = new Rectangle2D.Double(tip.getX() - r, tip.getY() - r, 2 * r, 2 * r);
            long crossed = lines.stream().filter(line -> line.intersects(box)).count();
            double score = Math.min(0, layout.room(tip, arc.from()) - 2.2 * r) + 4 * Math.min(0, inside(tip) - r) - 3 * crossed
                    - (i % 4 == 0 ? 0 : 2);
            if (score > most) {
                most = score;
                best = angle;
            }
        }
        Point2D outside = new Point2D.Double(at.getX() + 2.3 * r * Math.cos(best), at.getY() + 2.3 * r * Math.sin(best));
        List<Point2D> points = new ArrayList<>();
        if (arc.isLoop()) {
            double open = 0.5;
            for (int i = 0; i <= POINTS; i++) {
                double u = (double) i / POINTS;
                double angle = best - open + 2 * open * u;
                double out = r + 1.1 * r * Math.sin(Math.PI * u);
                points.add(new Point2D.Double(at.getX() + out * Math.cos(angle), at.getY() + out * Math.sin(angle)));
            }
        } else {
            points.add(new Point2D.Double(at.getX() + r * Math.cos(best), at.getY() + r * Math.sin(best)));
            points.add(new Point2D.Double(at.getX() + 1.9 * r * Math.cos(best), at.getY() + 1.9 * r * Math.sin(best)));
        }
        add(new Drawn(arc, points, outside));
    }

    private void add(Drawn one) {
        drawn.add(one);
        for (int i = 1; i < one.points().size(); i++) {
            lines.add(new Line2D.Double(one.points().get(i - 1), one.points().get(i)));
        }
    }

    private Color ink(MachineArc arc) {
        return sheet.colour(arc.mark() != MachineArc.Mark.RIGHT ? Token.DANGER : side.isTaken(arc) ? Token.ACCENT : Token.SECONDARY);
    }

    private void paint(Drawn one) {
        Color ink = ink(one.arc());
        Path2D path = Brush.path(one.points().stream().flatMapToDouble(point -> DoubleStream.of(point.getX(),
                point.getY())).toArray());
        Point2D tip = one.points().get(one.points().size() - 1);
        Point2D before = one.points().get(Math.max(0, one.points().size() - 3));
        double length = Math.max(1e-9, before.distance(tip));
        double broad = side.isTaken(one.arc()) ? 2.6 : 1.5;
        sheet.paintOn(g -> {
            g.setColor(ink);
            g.setStroke(switch (one.arc().mark()) {
                case RIGHT -> new BasicStroke((float) broad, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
                case WRONG -> new BasicStroke((float) broad + 0.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                        new float[] {7, 4}, 0);
                case MISSING -> new BasicStroke((float) broad + 0.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10,
                        new float[] {0.1f, 4.5f}, 0);
            });
            g.draw(path);
        });
        sheet.draw(brush -> brush.head(tip.getX(), tip.getY(), (tip.getX() - before.getX()) / length,
                (tip.getY() - before.getY()) / length, HEAD, ink));
    }

    private void state(int state) {
        Point2D at = layout.at(state);
        boolean now = side.now() == state;
        boolean unmet = side.isUnmet(state);
        Color edge = sheet.colour(now ? Token.ACCENT : unmet ? Token.DANGER : Token.TEXT);
        Color fill = sheet.colour(now ? Token.ACCENT_TINT : Token.PANEL);
        Ellipse2D ring = new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r);
        double in = r - 3.5;
        sheet.draw(brush -> {
            brush.fill(ring, fill);
            if (unmet) {
                brush.dashed(ring, edge, 1.8);
            } else {
                brush.stroke(ring, edge, now ? 2.8 : 1.6);
            }
            if (side.isMarked(state)) {
                brush.stroke(new Ellipse2D.Double(at.getX() - in, at.getY() - in, 2 * in, 2 * in), edge, 1.2);
            }
        });
        String answer = Typesetter.shortened(side.machine().answer(state), Fonts.SEMIBOLD, 13, 2 * in - 1);
        if (!answer.isEmpty()) {
            sheet.placer.add(ChartLabel.text(answer, Fonts.SEMIBOLD, 13, sheet.colour(Token.TEXT))
                    .centred(at.getX(), at.getY(), Typesetter.Anchor.MIDDLE));
        }
        sheet.tell(side, state, ring.getBounds2D());
    }

    private void label(Drawn one) {
        String sign = switch (one.arc().mark()) {
            case RIGHT -> "";
            case WRONG -> "✗ ";
            case MISSING -> "? ";
        };
        ChartLabel text = ChartLabel.text(sign + sheet.symbols(side.machine(), one.arc().symbols()),
                side.isTaken(one.arc()) || !sign.isEmpty() ? Fonts.SEMIBOLD : Fonts.TEXT, 13,
                one.arc().mark() == MachineArc.Mark.RIGHT ? sheet.colour(Token.TEXT) : sheet.colour(Token.DANGER));
        double wide = text.width() + 8;
        Rectangle2D best = null;
        long fewest = Long.MAX_VALUE;
        for (Point2D middle : candidates(one, wide)) {
            Rectangle2D box = new Rectangle2D.Double(middle.getX() - wide / 2, middle.getY() - 9, wide, 18);
            if (!sheet.isOn(box) || taken.stream().anyMatch(other -> other.intersects(box))) {
                continue;
            }
            long crossed = lines.stream().filter(line -> line.intersects(box)).count();
            if (crossed < fewest) {
                fewest = crossed;
                best = box;
            }
        }
        Rectangle2D box = best;
        if (box == null || !sheet.placer.add(text.centred(box.getCenterX(), box.getCenterY(), Typesetter.Anchor.MIDDLE))) {
            Point2D place = one.points().get(one.points().size() / 2);
            sheet.tell(side, one.arc(), new Rectangle2D.Double(place.getX() - 6, place.getY() - 6, 12, 12));
            return;
        }
        taken.add(new Rectangle2D.Double(box.getX() - 2, box.getY() - 1, box.getWidth() + 4, box.getHeight() + 2));
        sheet.draw(brush -> brush.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 4, sheet.colour(Token.PANEL),
                null, 0));
        sheet.tell(side, one.arc(), box);
    }

    private List<Point2D> candidates(Drawn one, double wide) {
        if (one.outside() != null) {
            Point2D at = layout.at(one.arc().from());
            double dx = (one.outside().getX() - at.getX()) / (2.3 * r);
            double dy = (one.outside().getY() - at.getY()) / (2.3 * r);
            return IntStream.rangeClosed(0, 6).mapToObj(i -> (Point2D) new Point2D.Double(
                    at.getX() + dx * (2 * r + 4 + 5 * i + wide / 2 * Math.abs(dx)),
                    at.getY() + dy * (2 * r + 4 + 5 * i + 9 * Math.abs(dy)))).toList();
        }
        List<Point2D> points = one.points();
        return Arrays.stream(ALONG).mapToObj(share -> points.get((int) Math.round(share * (points.size() - 1)))).toList();
    }
}
