package lab.unroll.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lab.unroll.figure.BranchLook;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.rewind.Branch;
import lab.unroll.train.LossCurve;
import lab.unroll.words.Words;

/** The branches of a training in a chart of its losses: each from where it left the other, and the step that is looked at. */
final class BranchLines {

    private static final double BADGE = 8;

    /** A piece of a line. */
    private record Piece(int branch, LossPath path) {
    }

    private final BranchLook look;
    private final Rectangle2D plot;
    private final Scale x;
    private final Theme theme;
    private final List<Piece> others = new ArrayList<>();
    private final List<Piece> own = new ArrayList<>();

    BranchLines(BranchLook look, Rectangle2D plot, Scale x, Scale y, Theme theme) {
        this.look = look;
        this.plot = plot;
        this.x = x;
        this.theme = theme;
        if (look.isPlain()) {
            return;
        }
        List<Branch> lineage = look.branches().lineage(look.branches().current());
        LossCurve curve = look.branches().present().curve();
        for (int i = 0; i < lineage.size(); i++) {
            long end = i + 1 < lineage.size() ? lineage.get(i + 1).from() : Long.MAX_VALUE;
            own.add(new Piece(lineage.get(i).id(), new LossPath(part(curve, lineage.get(i).from(), end), x, y)));
        }
        for (Branch branch : look.branches().all()) {
            if (branch.id() != look.branches().current()) {
                others.add(new Piece(branch.id(), new LossPath(part(branch.curve(), branch.from(), Long.MAX_VALUE), x, y)));
            }
        }
    }

    /** The points of a curve from a step to another; the line begins where the one before ends. */
    private static LossCurve part(LossCurve curve, long from, long to) {
        int first = 0;
        int end = curve.size();
        while (first < end && curve.iteration(first) < from) {
            first++;
        }
        while (end > first && curve.iteration(end - 1) > to) {
            end--;
        }
        return new LossCurve(Arrays.copyOfRange(curve.iterations(), first, end),
                Arrays.copyOfRange(curve.losses(), first, end), Arrays.copyOfRange(curve.lows(), first, end),
                Arrays.copyOfRange(curve.highs(), first, end), List.of());
    }

    /** True if the line of the training is in pieces of several looks. */
    boolean isSeveral() {
        return own.size() > 1;
    }

    /** The other branches, thinner, each with its number at its end. */
    void paintOthers(Graphics2D g) {
        paint(g, others, 1.4f);
        others.forEach(piece -> badge(g, piece));
    }

    /** That of the present branch. */
    Color colour() {
        return BranchLooks.of(isSeveral() ? look.branches().current() : 1, theme).colour();
    }

    /** The pieces of the present branch. */
    void paintOwn(Graphics2D g) {
        paint(g, own, 2.2f);
    }

    private void paint(Graphics2D g, List<Piece> pieces, float width) {
        Shape clip = g.getClip();
        g.clip(plot);
        for (Piece piece : pieces) {
            ChartSeries.Look line = BranchLooks.of(piece.branch(), theme);
            g.setColor(line.colour());
            g.setStroke(new ChartSeries.Look(line.colour(), width, line.dash(), line.marker()).stroke());
            g.draw(piece.path().line());
        }
        g.setClip(clip);
    }

    private void badge(Graphics2D g, Piece piece) {
        Rectangle2D place = badge(piece);
        if (place != null) {
            badge(g, piece.branch(), place.getCenterX(), place.getCenterY(), theme);
        }
    }

    /** Where the number of a branch stands: at its end, within the plot; null where there is no line. */
    private Rectangle2D badge(Piece piece) {
        Point2D end = piece.path().last();
        if (end == null || !isSeen(Math.min(end.getX(), plot.getMaxX()))) {
            return null;
        }
        double cx = Math.min(end.getX(), plot.getMaxX() - BADGE);
        double cy = Math.max(plot.getY() + BADGE, Math.min(plot.getMaxY() - BADGE, end.getY()));
        return new Rectangle2D.Double(cx - BADGE, cy - BADGE, 2 * BADGE, 2 * BADGE);
    }

    /** The line where one looks, if it is seen; no label stands on it. */
    Optional<Line2D> cursor() {
        return look.back() && isSeen(x.at(look.step())) ? Optional.of(here()) : Optional.empty();
    }

    /** What no label may stand on: each number. */
    List<Line2D> obstacles() {
        List<Line2D> lines = new ArrayList<>();
        for (Piece piece : others) {
            Rectangle2D place = badge(piece);
            if (place != null) {
                lines.add(new Line2D.Double(place.getX(), place.getMinY() + 2, place.getMaxX(), place.getMinY() + 2));
                lines.add(new Line2D.Double(place.getX(), place.getMaxY() - 2, place.getMaxX(), place.getMaxY() - 2));
            }
        }
        return lines;
    }

    /** The number of a branch on its colour. */
    static void badge(Graphics2D g, int branch, double x, double y, Theme theme) {
        Brush brush = new Brush(g);
        brush.circle(x, y, BADGE, theme.colour(Token.PANEL), BranchLooks.of(branch, theme).colour(), 1.6);
        brush.centred(Integer.toString(branch), Fonts.SEMIBOLD, 12, theme.colour(Token.TEXT), x, y);
    }

    private boolean isSeen(double at) {
        return at >= plot.getX() - 0.5 && at <= plot.getMaxX() + 0.5;
    }

    private Line2D here() {
        double at = x.at(look.step());
        return new Line2D.Double(at, plot.getY(), at, plot.getMaxY());
    }

    /** Where one looks, if that is not now; the line leaves out what is written on its way. */
    void paintHere(Graphics2D g, List<ChartLabel> labels) {
        if (cursor().isPresent()) {
            double at = x.at(look.step());
            g.setColor(theme.colour(Token.ACCENT));
            g.setStroke(new BasicStroke(2));
            cursor(labels).forEach(g::draw);
            g.fill(new Ellipse2D.Double(at - 4, plot.getY() - 4, 8, 8));
        }
    }

    /** The pieces of the line where one looks, between the labels that stand on it. */
    List<Line2D> cursor(List<ChartLabel> labels) {
        if (cursor().isEmpty()) {
            return List.of();
        }
        double at = x.at(look.step());
        List<Rectangle2D> boxes = labels.stream().map(ChartLabel::bounds)
                .filter(box -> box.getX() - 1 <= at && at <= box.getMaxX() + 1)
                .filter(box -> box.getMaxY() > plot.getY() && box.getY() < plot.getMaxY())
                .sorted(Comparator.comparingDouble(Rectangle2D::getY)).toList();
        List<Line2D> pieces = new ArrayList<>();
        double top = plot.getY();
        for (Rectangle2D box : boxes) {
            if (box.getY() - 1 > top) {
                pieces.add(new Line2D.Double(at, top, at, box.getY() - 1));
            }
            top = Math.max(top, box.getMaxY() + 1);
        }
        if (top < plot.getMaxY()) {
            pieces.add(new Line2D.Double(at, top, at, plot.getMaxY()));
        }
        return pieces;
    }

    /** The ends of the other branches, and where one looks. */
    List<Spot> spots(Words words) {
        List<Spot> spots = new ArrayList<>();
        for (Piece piece : others) {
            Rectangle2D at = badge(piece);
            if (at != null) {
                Branch branch = look.branches().branch(piece.branch());
                spots.add(new Spot("branch." + branch.id(), at, Spot.Kind.POINT, new Subject.OnBranch(branch.id(), branch.to()),
                        BranchWords.told(branch, look, words), branch.curve().last()));
            }
        }
        return spots;
    }
}
