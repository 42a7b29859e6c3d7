package lab.unroll.figure.dynamics;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.dynamics.Basins;
import lab.unroll.dynamics.Field;
import lab.unroll.dynamics.FixedPoint;
import lab.unroll.dynamics.Portrait;
import lab.unroll.dynamics.StatePlane;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/** The plane of one symbol; of a single unit a graph of the next state over the one before, with its diagonal. */
final class PhasePanel {

    private static final int ARROWS = 11;
    /** Cells of the ground along a side. */
    private static final int CELLS = 2 * ARROWS;
    /** States with more components have coarser cells, whose middles are where the arrows begin: each takes long to settle. */
    private static final int LARGE = 128;
    private static final int CURVE = 160;
    private static final List<Token> BASINS = List.of(Token.ACCENT, Token.INPUT_X, Token.HIDDEN_H, Token.GATE_FORGET,
            Token.GATE_OUTPUT, Token.CELL_C);

    private final PhaseFigure sheet;
    private final Scene scene;
    private final StatePlane plane;
    private final Portrait.OfSymbol symbol;
    private final Field field;
    private final Rectangle2D place;
    /** What each place comes to; null where that is not shown. */
    private final Basins found;
    private final boolean leftmost;
    /** The axes of the picture: of one unit both show it. */
    private final int up;

    PhasePanel(PhaseFigure sheet, Scene scene, StatePlane plane, Portrait.OfSymbol symbol, Rectangle2D place, Basins found,
               boolean leftmost) {
        this.sheet = sheet;
        this.scene = scene;
        this.plane = plane;
        this.symbol = symbol;
        this.field = symbol.field();
        this.place = place;
        this.found = found;
        this.leftmost = leftmost;
        this.up = plane.dimensions() - 1;
    }

    /** Cells of the ground along a side, for states of so many components. */
    static int cells(int size) {
        return size > LARGE ? ARROWS : CELLS;
    }

    /** How many fixed points and places of cycles lie outside of the picture. */
    int outside() {
        int count = 0;
        for (FixedPoint point : symbol.points()) {
            for (double[] at : places(point)) {
                count += isWithin(x(at[0]), y(at[up])) ? 0 : 1;
            }
        }
        return count;
    }

    /** Where a fixed point, or each state of a cycle, stands on the plane. */
    private List<double[]> places(FixedPoint point) {
        List<double[]> places = new ArrayList<>();
        double[] state = point.state().toArray();
        for (int n = 0; n < point.period(); n++) {
            places.add(plane.place(state));
            state = field.next(state);
        }
        return places;
    }

    /** Draws everything, with the path up to step t. */
    void draw(int t) {
        if (plane.dimensions() == 1) {
            curve();
        } else {
            ground();
            arrows();
            answer();
        }
        Color edge = sheet.colour(isOwn(t) ? Token.ACCENT : Token.HAIRLINE);
        sheet.draw(brush -> brush.stroke(place, edge, isOwn(t) ? 2 : 1));
        axes();
        StepLabels labels = new StepLabels();
        path(t, labels);
        points(labels);
        labels.draw(sheet, place, strong());
    }

    private double x(double a) {
        return place.getX() + (a - plane.low(0)) / (plane.high(0) - plane.low(0)) * place.getWidth();
    }

    private double y(double b) {
        return place.getMaxY() - (b - plane.low(up)) / (plane.high(up) - plane.low(up)) * place.getHeight();
    }

    private boolean isWithin(double x, double y) {
        return place.contains(x, y);
    }

    private double along(int axis, double share) {
        return plane.low(axis) + share * (plane.high(axis) - plane.low(axis));
    }

    private void ground() {
        int cells = cells(field.map().size());
        Color[][] colours = new Color[cells][cells];
        double fast = 0.25 * (plane.high(0) - plane.low(0));
        int unit = Math.max(0, scene.selectedUnit());
        for (int row = 0; row < cells; row++) {
            for (int col = 0; col < cells; col++) {
                if (found != null) {
                    colours[row][col] = basin(found.at(row, col));
                    continue;
                }
                double[] state = symbol.states().at(along(0, (col + 0.5) / cells), along(1, (row + 0.5) / cells));
                colours[row][col] = field.map().hasCell()
                        ? ColourMap.mix(sheet.colour(Token.PANEL), ColourMap.signed(sheet.theme, state[unit],
                                ColourMap.STATE_RANGE), 0.6)
                        : ColourMap.mix(sheet.colour(Token.PANEL), sheet.colour(Token.SECONDARY),
                                0.45 * Math.exp(-field.speed(state) / fast * 4));
            }
        }
        double size = place.getWidth() / cells;
        sheet.draw(brush -> {
            for (int row = 0; row < cells; row++) {
                for (int col = 0; col < cells; col++) {
                    brush.fill(new Rectangle2D.Double(place.getX() + col * size, place.getMaxY() - (row + 1) * size, size + 0.5,
                            size + 0.5), colours[row][col]);
                }
            }
        });
    }

    private Color basin(int number) {
        return number == Basins.NOWHERE ? sheet.colour(Token.PANEL) : ColourMap.mix(sheet.colour(Token.PANEL),
                sheet.colour(BASINS.get(number % BASINS.size())), 0.28);
    }

    private void arrows() {
        double spacing = place.getWidth() / ARROWS;
        double scale = place.getWidth() / (plane.high(0) - plane.low(0));
        double scaleUp = place.getHeight() / (plane.high(1) - plane.low(1));
        Color ink = ColourMap.mix(sheet.colour(Token.PANEL), sheet.colour(Token.SECONDARY), 0.85);
        for (int row = 0; row < ARROWS; row++) {
            for (int col = 0; col < ARROWS; col++) {
                double[] from = {along(0, (col + 0.5) / ARROWS), along(1, (row + 0.5) / ARROWS)};
                double[] to = plane.place(field.next(symbol.states().at(from)));
                double dx = (to[0] - from[0]) * scale;
                double dy = -(to[1] - from[1]) * scaleUp;
                double length = Math.hypot(dx, dy);
                if (!(length > 1e-9) || !Double.isFinite(length)) {
                    continue;
                }
                double drawn = Math.max(3, spacing * 0.9 * Math.min(1, Math.sqrt(length / (place.getWidth() / 2))));
                double x1 = x(from[0]) - dx / length * drawn / 2;
                double y1 = y(from[1]) - dy / length * drawn / 2;
                double x2 = x1 + dx / length * drawn;
                double y2 = y1 + dy / length * drawn;
                sheet.draw(brush -> {
                    brush.line(x1, y1, x2, y2, ink, 1);
                    brush.head(x2, y2, dx / length, dy / length, Math.min(5, drawn), ink);
                });
            }
        }
    }

    private void answer() {
        if (!AnswerLine.suits(scene)) {
            return;
        }
        Color ink = sheet.colour(Token.TEXT);
        Path2D turns = new Path2D.Double();
        for (Line2D piece : AnswerLine.of(scene, plane, symbol.states())) {
            turns.moveTo(place.getX() + piece.getX1() * place.getWidth(), place.getMaxY() - piece.getY1() * place.getHeight());
            turns.lineTo(place.getX() + piece.getX2() * place.getWidth(), place.getMaxY() - piece.getY2() * place.getHeight());
        }
        sheet.draw(brush -> brush.dashed(turns, ColourMap.mix(sheet.colour(Token.PANEL), ink, 0.6), 1.2));
    }

    /** One unit: F over the state before, and the diagonal on which nothing changes. */
    private void curve() {
        Color diagonal = sheet.colour(Token.CONTROL_BORDER);
        sheet.draw(brush -> brush.dashed(new Line2D.Double(place.getX(), place.getMaxY(), place.getMaxX(), place.getY()),
                diagonal, 1.2));
        double[] points = new double[2 * (CURVE + 1)];
        for (int i = 0; i <= CURVE; i++) {
            double a = along(0, (double) i / CURVE);
            points[2 * i] = x(a);
            points[2 * i + 1] = Math.max(place.getY(), Math.min(place.getMaxY(),
                    y(plane.place(field.next(symbol.states().at(a)))[0])));
        }
        Color ink = sheet.colour(Token.SECONDARY);
        sheet.draw(brush -> brush.stroke(Brush.path(points), ink, 2));
    }

    private void axes() {
        boolean cell = field.map().hasCell();
        String letter = cell ? "C" : "h";
        String across = plane.isWhole() ? letter + (plane.dimensions() == 1 ? "_{t-1}" : "^1") : "`" + axis(1) + "`";
        String upwards = plane.isWhole() ? letter + (plane.dimensions() == 1 ? "_t" : "^2") : "`" + axis(2) + "`";
        Color ink = sheet.colour(cell ? Token.CELL_C : Token.HIDDEN_H);
        sheet.formula(across, 14, ink, place.getCenterX(), place.getMaxY() + 27, Typesetter.Anchor.MIDDLE);
        if (leftmost) {
            sheet.formula(upwards, 14, ink, place.getX() - 8, place.getCenterY(), Typesetter.Anchor.END);
        }
        mark(0, true);
        if (leftmost) {
            mark(up, false);
        }
    }

    /** Two numbers on an axis: the outermost round ones, or where there are no two, some near its ends. */
    private void mark(int axis, boolean across) {
        Ticks round = Ticks.inside(plane.low(axis), plane.high(axis), 4);
        boolean two = round.last() > round.first() && Math.abs(round.first()) < 1000 && Math.abs(round.last()) < 1000;
        for (double value : two ? new double[] {round.first(), round.last()} : new double[] {along(axis, 0.08), along(axis, 0.92)}) {
            String number = two ? Numbers.fixed(value, round.decimals()) : Numbers.magnitude(value);
            sheet.write(number, Fonts.TEXT, 12, Token.SECONDARY, across ? x(value) : place.getX() - 6,
                    across ? place.getMaxY() + 10 : y(value), across ? Typesetter.Anchor.MIDDLE : Typesetter.Anchor.END);
        }
    }

    private String axis(int number) {
        return sheet.words.get("phase.axis", number);
    }

    /** Where a state of the run stands in the picture: of one unit over the one before. */
    private double[] spot(int t) {
        double[] at = plane.place(scene.trace().focus().state(t));
        if (plane.dimensions() == 2) {
            return new double[] {x(at[0]), y(at[1])};
        }
        int start = scene.trace().focus().start();
        double before = t == start ? at[0] : plane.place(scene.trace().focus().state(scene.trace().before(t)))[0];
        return new double[] {x(before), y(at[0])};
    }

    private void path(int selected, StepLabels labels) {
        Color strong = strong();
        Color faint = ColourMap.mix(sheet.colour(Token.PANEL), strong, 0.4);
        int start = scene.trace().focus().start();
        int last = scene.turn(selected);
        int t = start;
        for (int n = 0; n <= last; n++) {
            double[] here = spot(t);
            if (n > 0) {
                double[] from = spot(scene.trace().before(t));
                boolean own = isOwn(t);
                if (isWithin(here[0], here[1]) && isWithin(from[0], from[1])) {
                    double dx = here[0] - from[0];
                    double dy = here[1] - from[1];
                    double length = Math.hypot(dx, dy);
                    double broad = !own ? 1.2 : n == last ? 3 : 2;
                    labels.avoid(new Line2D.Double(from[0], from[1], here[0], here[1]));
                    sheet.draw(brush -> {
                        brush.line(from[0], from[1], here[0], here[1], own ? strong : faint, broad);
                        if (own && length > 8) {
                            brush.head(here[0], here[1], dx / length, dy / length, 9, strong);
                        }
                    });
                }
            }
            if (isWithin(here[0], here[1])) {
                mark(t, n, here, n == last, strong);
                labels.add(here[0], here[1], n == 0 ? sheet.words.get("phase.start") : String.valueOf(t), n == last);
            }
            if (n < last) {
                t = scene.trace().after(t);
            }
        }
    }

    private boolean isOwn(int t) {
        return symbol.choice() < 0 || scene.inputLabels().get(t - 1).equals(symbol.name());
    }

    private Color strong() {
        return sheet.colour(field.map().hasCell() ? Token.CELL_C : Token.HIDDEN_H);
    }

    private void mark(int t, int turn, double[] here, boolean now, Color strong) {
        sheet.draw(brush -> {
            if (now) {
                brush.stroke(new Ellipse2D.Double(here[0] - 10, here[1] - 10, 20, 20), sheet.colour(Token.ACCENT), 2);
            }
            brush.circle(here[0], here[1], now ? 5.5 : 3, turn == 0 ? sheet.colour(Token.PANEL) : strong, strong, 1.4);
        });
        double[] at = plane.place(scene.trace().focus().state(t));
        for (int axis = 0; axis < at.length; axis++) {
            sheet.spot("phase." + symbol.name() + ".state." + t + "." + (axis + 1), new Rectangle2D.Double(here[0] - 7,
                    here[1] - 7, 14, 14), new Subject.Point("state", turn == 0 ? 0 : t, -1),
                    sheet.words.get("phase.state.spot", t, Numbers.exact(at[axis]), axis + 1), at[axis]);
        }
    }

    private void points(StepLabels labels) {
        Color ink = sheet.colour(Token.TEXT);
        Color paper = sheet.colour(Token.PANEL);
        for (int i = 0; i < symbol.points().size(); i++) {
            FixedPoint point = symbol.points().get(i);
            List<double[]> places = places(point);
            for (int n = 0; n < places.size(); n++) {
                double[] at = places.get(n);
                double x = x(at[0]);
                double y = y(at[up]);
                if (!isWithin(x, y)) {
                    continue;
                }
                labels.keepFree(new Rectangle2D.Double(x - 10, y - 10, 20, 20));
                sheet.draw(brush -> PointGlyph.of(point).draw(brush, x, y, 6.5, ink, paper));
                sheet.spot("phase." + symbol.name() + ".point." + (i + 1) + "." + (n + 1), new Rectangle2D.Double(x - 8, y - 8,
                        16, 16), new Subject.Point("fixed", 0, -1), sheet.describe(symbol, point, at), point.sizes().get(0));
            }
        }
    }
}
