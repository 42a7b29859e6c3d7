package lab.unroll.figure;

import java.awt.Color;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;

/**
 * Whether what a picture tells apart by colour is told apart by something else as well, wherever somebody sees the two colours
 * alike: valves of gates by a letter, lines of a chart by thickness, dashes or the names at their ends. And whether texts stand
 * out from what they stand on. All of it from what was painted.
 */
final class ToldApart {

    /** Colours that differ by less, in CIEDE2000, are not told apart at the size of a line or a letter. */
    static final double LEAST = 10;
    /** WCAG 2.2, success criterion 1.4.3, level AA. */
    static final double TEXT = 4.5;
    /** The same for letters of 24 pixels and more. */
    static final double LARGE_TEXT = 3;
    private static final double LARGE = 24;

    /** The colours of what is drawn in one form wherever it stands: as a valve. */
    private static final List<Token> VALVES = List.of(Token.GATE_FORGET, Token.GATE_INPUT, Token.GATE_OUTPUT, Token.CANDIDATE);
    /** A name that is no farther from the end of a line. */
    private static final double AT_END = 56;
    /** Thicknesses of lines are told apart by so many pixels. */
    private static final double THICKER = 0.7;
    /** Smaller lines are signs, such as hook and cross. */
    private static final double SIGN = 20;
    /** Lines that end closer together lie on each other. */
    private static final double SAME_PLACE = 8;
    /** What has less contrast is not there yet. */
    private static final double COMING = 1.05;

    private final Theme theme;
    private final List<Piece> pieces;
    private final List<PaintedLabel> labels;
    private final List<Recorder.Mark> marks;

    /** What was painted on a page, of which {@code labels} are seen. */
    ToldApart(List<Piece> pieces, List<PaintedLabel> labels, List<Recorder.Mark> marks) {
        this.pieces = pieces;
        this.labels = labels;
        this.marks = marks;
        theme = Stream.of(Theme.LIGHT, Theme.DARK, Theme.PROJECTOR).max((a, b) -> Long.compare(own(a), own(b))).orElseThrow();
    }

    /** How much of a picture is painted in the very colours of a theme. */
    private long own(Theme one) {
        Set<Color> colours = Stream.of(Token.values()).map(one::colour).collect(Collectors.toSet());
        return marks.stream().filter(mark -> colours.contains(mark.colour())).count()
                + pieces.stream().filter(piece -> colours.contains(piece.colour())).count();
    }

    /** Gates whose valves are painted without their letter, in their colour, anywhere above the legend. */
    List<Token> valvesWithoutLetter(double legendTop) {
        return VALVES.stream().filter(gate -> marks.stream().anyMatch(mark -> mark.isFilled()
                && mark.colour().equals(theme.colour(gate)) && mark.bounds().getMaxY() < legendTop)
                && pieces.stream().noneMatch(piece -> piece.colour().equals(theme.colour(gate)) && !piece.text().isBlank()
                && piece.ink().getMaxY() < legendTop)).toList();
    }

    /** True if one of the three sees hardly a difference. */
    static boolean isAlike(Color one, Color other) {
        return Stream.of(ColourVision.values()).anyMatch(eyes -> ColourDifference.of(eyes.seen(one), eyes.seen(other)) < LEAST);
    }

    private static boolean isOfOneForm(Recorder.Mark one, Recorder.Mark other) {
        return Math.abs(one.thickness() - other.thickness()) < THICKER && one.dashes().equals(other.dashes());
    }

    private static String form(Recorder.Mark mark) {
        return "a line of " + mark.thickness() + " px " + mark.dashes();
    }

    private static int corners(Recorder.Mark mark) {
        int corners = 0;
        for (PathIterator i = mark.path().getPathIterator(null); !i.isDone(); i.next()) {
            corners++;
        }
        return corners;
    }

    /** Lines of a chart that nobody could tell from each other without their colour. */
    List<String> linesAlike() {
        List<Recorder.Mark> lines = marks.stream().filter(mark -> !mark.isFilled() && mark.isOpaque() && mark.thickness() >= 1.2
                && corners(mark) > 2 && isOpen(mark)
                && Math.max(mark.bounds().getWidth(), mark.bounds().getHeight()) > SIGN).toList();
        List<String> alike = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                Recorder.Mark one = lines.get(i);
                Recorder.Mark other = lines.get(j);
                if (!one.colour().equals(other.colour()) && isOfOneForm(one, other) && isAlike(one.colour(), other.colour())
                        && !isOnTheOther(one, other) && !areNamed(one, other)) {
                    alike.add(form(one) + " at " + one.bounds() + " is seen as that at " + other.bounds());
                }
            }
        }
        return alike;
    }

    private static boolean isOpen(Recorder.Mark mark) {
        double[] at = new double[6];
        for (PathIterator i = mark.path().getPathIterator(null); !i.isDone(); i.next()) {
            if (i.currentSegment(at) == PathIterator.SEG_CLOSE) {
                return false;
            }
        }
        return true;
    }

    /** Where they end together the upper one hides the lower one, whatever their colours. */
    private static boolean isOnTheOther(Recorder.Mark one, Recorder.Mark other) {
        return ends(one).get(1).distance(ends(other).get(1)) < SAME_PLACE;
    }

    /** True if there are names for both at their ends: those of lines stand in the order of the lines. */
    private boolean areNamed(Recorder.Mark one, Recorder.Mark other) {
        Set<PaintedLabel> names = new HashSet<>();
        for (Recorder.Mark line : List.of(one, other)) {
            for (Point2D end : ends(line)) {
                labels.stream().filter(label -> !Double.isNaN(label.nameSize()) && distance(label.ink(), end) < AT_END)
                        .forEach(names::add);
            }
        }
        return names.size() > 1;
    }

    private static List<Point2D> ends(Recorder.Mark line) {
        List<Point2D> points = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator i = line.path().getPathIterator(null); !i.isDone(); i.next()) {
            i.currentSegment(at);
            points.add(new Point2D.Double(at[0], at[1]));
        }
        return List.of(points.get(0), points.get(points.size() - 1));
    }

    private static double distance(Rectangle2D box, Point2D point) {
        double dx = Math.max(0, Math.max(box.getMinX() - point.getX(), point.getX() - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getMinY() - point.getY(), point.getY() - box.getMaxY()));
        return Math.hypot(dx, dy);
    }

    /** Texts at their full strength that do not stand out from what they stand on. What is faded is not its turn. */
    List<String> textsFaint() {
        Set<Color> full = Stream.of(Token.values()).map(theme::colour).collect(Collectors.toSet());
        List<String> faint = new ArrayList<>();
        for (PaintedLabel label : labels) {
            for (Piece piece : label.pieces()) {
                if (full.contains(piece.colour()) && !piece.ink().isEmpty()) {
                    double contrast = ColourMap.contrast(piece.colour(), ground(piece));
                    if (contrast > COMING && contrast < (piece.size() >= LARGE ? LARGE_TEXT : TEXT)) {
                        faint.add(String.format("%s has a contrast of %.2f", label, contrast));
                    }
                }
            }
        }
        return faint;
    }

    /** What was painted last under the middle of a text; the page where nothing was. */
    private Color ground(Piece piece) {
        double x = piece.ink().getCenterX();
        double y = piece.ink().getCenterY();
        Color ground = theme.colour(Token.PAGE);
        for (Recorder.Mark mark : marks) {
            if (mark.order() < piece.order() && mark.isFilled() && mark.isOpaque() && mark.bounds().contains(x, y)
                    && mark.area().contains(x, y)) {
                ground = mark.colour();
            }
        }
        return ground;
    }
}
