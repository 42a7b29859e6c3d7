package lab.unroll.figure.blocks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.BackwardPhase;
import lab.unroll.figure.BlockRow;
import lab.unroll.figure.NetworkRole;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.HeatStrip;
import lab.unroll.figure.paint.LegendLine;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.StateKind;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.ColumnTitle;
import lab.unroll.net.Vector;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.Trace;

/** Paints {@link BackwardBlocksFigure}: the wires of the way forth, run through the other way by the gradient. */
final class BackwardBlocksPainter {

    private static final double SMALL = 12;
    private static final double UNREACHED = 0.3;
    private static final double HEAD = 7;
    private static final double NAME = 14;
    private static final double SHARE_ROOM = 68;
    private static final double BESIDE = 10;
    /** Decades over which a wire grows from thin to thick. */
    private static final double DECADES = 8;

    private final Graphics2D g;
    private final Brush brush;
    private final BlockRun run;
    private final BlocksLayout layout;
    private final BlockPlaces places;
    private final BlockWires wires;
    private final SharedWeight weight;
    private final Trace trace;
    private final Theme theme;

    BackwardBlocksPainter(Graphics2D g, BlockRun run, BlocksLayout layout, BlockPlaces places, SharedWeight weight) {
        this.g = g;
        this.brush = new Brush(g);
        this.run = run;
        this.layout = layout;
        this.places = places;
        this.wires = new BlockWires(places, run);
        this.weight = weight;
        this.trace = run.scene().trace();
        this.theme = run.theme();
    }

    /** ∂L/∂h_t or ∂L/∂C_t of a row. */
    static Vector gradient(BlockRun run, StateKind kind, BlockRow row, int t) {
        LayerTrace layer = run.scene().trace().layer(row.layer(), row.direction());
        return kind == StateKind.CELL ? layer.dCell(t) : layer.dHidden(t);
    }

    void paint(boolean folded) {
        brush.fill(new Rectangle2D.Double(0, 0, layout.width, layout.height), theme.colour(Token.PAGE));
        new BlocksPainter(g, run, layout, places).parts();
        Rectangle2D card = places.card(run.selected());
        brush.rounded(card.getX(), card.getY(), card.getWidth(), card.getHeight(), 9, theme.colour(Token.PANEL),
                theme.colour(Token.GRADIENT), 2);
        List<Integer> columns = folded ? run.faces() : nearestLast();
        columns.forEach(t -> column(t, folded));
        if (places.apart() > 0) {
            new BlockMargins(run, layout, places.apart()).labels().forEach(label -> label.draw(g));
            if (layout.isWindow()) {
                overview();
            }
        }
        if (folded) {
            new NetworkLabels(run, layout, places, 1).all(false).forEach(label -> label.draw(g));
        }
        legend(folded);
    }

    /** The columns that are shown; the selected one is painted last. */
    private List<Integer> nearestLast() {
        List<Integer> columns = new ArrayList<>();
        for (int t = places.first(); t <= places.last(); t++) {
            columns.add(t);
        }
        columns.sort((a, b) -> Integer.compare(Math.abs(b - run.selected()), Math.abs(a - run.selected())));
        return columns;
    }

    /**
     * How much of a copy's way back has happened. Of stacked layers the upper comes before the lower within a step; in two
     * directions the playhead is that of the layer looked at, and the layers above are through.
     */
    private double reached(BlockRow row, int t) {
        double position = run.playhead().position();
        int turn = row.isReverse() ? run.length() + 1 - t : t;
        int layers = run.spec().layers();
        double happened = turn + 1 - position;
        if (run.spec().bidirectional()) {
            int focus = run.focus().layer();
            return row.layer() > focus ? 1 : row.layer() < focus ? 0 : Math.max(0, Math.min(1, happened));
        }
        return Math.max(0, Math.min(1, happened * layers - (layers - 1 - row.layer())));
    }

    private FadedTheme ink(BlockRow row, int t) {
        return new FadedTheme(theme, BlockColumnPainter.paper(run, t), UNREACHED + (1 - UNREACHED) * reached(row, t));
    }

    private void column(int t, boolean folded) {
        List<BlockRow> rows = run.rows();
        for (int row = 0; row < rows.size(); row++) {
            BlockRow line = rows.get(row);
            LayerTrace layer = trace.layer(line.layer(), line.direction());
            FadedTheme ink = ink(line, t);
            handed(StateKind.HIDDEN, row, t);
            if (folded && t == run.encoderLength() + 1 && t > 1 && t < run.length()) {
                // What the decoder hands to itself goes round it, beside what it hands to the encoder
                handed(StateKind.HIDDEN, row, t + 1);
            }
            back(wires.reading(row, t), layer.dInput(t).norm(), ink);
            if (run.spec().bidirectional()) {
                back(wires.joining(row, t), layer.dHiddenFromAbove(t).norm(), ink);
                if (line.isReverse()) {
                    Rectangle2D join = places.join(row, t);
                    brush.rounded(join.getX(), join.getY(), join.getWidth(), join.getHeight(), 2.5, ink.paper(),
                            ink.of(Token.GRADIENT), 1.6);
                }
            }
        }
        if (run.answers(t)) {
            loss(t);
        }
        for (int row = 0; row < rows.size(); row++) {
            block(row, t);
        }
        foot(t, folded);
        Rectangle2D card = places.card(t);
        double legible = run.faces().contains(t) ? 1 : places.apart();
        if (legible >= 0.04) {
            ColumnTitle.of(t, run.length(), card.getWidth() - 4).draw(g, ColumnTitle.SIZE,
                    new FadedTheme(theme, BlockColumnPainter.paper(run, t), legible).of(t == run.selected() ? Token.TEXT
                            : Token.SECONDARY), card.getCenterX(), places.headerBaseline(), Typesetter.Anchor.MIDDLE);
        }
    }

    /** What a copy hands to the copy before. */
    private void handed(StateKind kind, int row, int t) {
        BlockRow line = run.rows().get(row);
        LayerTrace layer = trace.layer(line.layer(), line.direction());
        int past = layer.before(t);
        Vector start = kind == StateKind.CELL ? layer.dCell(layer.start()) : layer.dHidden(layer.start());
        Vector handed = past == layer.start() ? start
                : kind == StateKind.CELL ? layer.dCellFromNext(past) : layer.dHiddenFromNext(past);
        back(wires.state(kind, row, t), handed.norm(), ink(line, t));
    }

    /** A wire of the way forth with the gradient on it: its colour and width are the size, its head stands at the start. */
    private void back(Path2D path, double norm, FadedTheme ink) {
        double share = norm == 0 ? 0 : 1 + Math.log10(norm) / DECADES;
        double width = 1.3 + 3.4 * (Double.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0);
        Color colour = ColourMap.mix(ink.paper(), ColourMap.gradient(theme, norm), ink.strength());
        brush.stroke(path, colour, width);
        double[] at = new double[6];
        double[] start = null;
        for (PathIterator i = path.getPathIterator(null, 0.3); !i.isDone(); i.next()) {
            i.currentSegment(at);
            if (start == null) {
                start = new double[] {at[0], at[1]};
                continue;
            }
            double length = Math.hypot(start[0] - at[0], start[1] - at[1]);
            if (length > 1e-6) {
                brush.head(start[0], start[1], (start[0] - at[0]) / length, (start[1] - at[1]) / length, HEAD, colour);
                return;
            }
        }
    }

    /** The loss of a step, from which its gradient comes. */
    private void loss(int t) {
        BlockRow top = run.rows().get(run.rows().size() - 1);
        FadedTheme ink = ink(top, t);
        double norm = trace.layer(top.layer(), top.direction()).dHiddenFromAbove(t).norm();
        back(wires.answering(t), norm, ink);
        double legible = run.faces().contains(t) ? 1 : places.apart();
        if (run.isJudged(t) && legible > 0.9) {
            Rectangle2D place = places.output(t);
            double y = place.getMaxY() - 12;
            String text = fitting(run.loss(t), place.getWidth());
            brush.centred(text, Fonts.SEMIBOLD, SMALL, ink.of(Token.GRADIENT), place.getCenterX(), y);
        }
    }

    private static String fitting(double value, double room) {
        return fitting(value, room, SMALL);
    }

    /** A number in so many pixels. */
    static String fitting(double value, double room, double size) {
        String text = Numbers.magnitude(value);
        return Typesetter.width(text, Fonts.SEMIBOLD, size) <= room - 4 ? text : Numbers.brief(value);
    }

    private void block(int row, int t) {
        BlockRow line = run.rows().get(row);
        BlockPlace place = places.block(row, t);
        FadedTheme ink = ink(line, t);
        NetworkRole role = run.role(t);
        Color fill = role == NetworkRole.ALONE ? theme.colour(Token.PANEL)
                : ColourMap.mix(theme.colour(Token.PANEL), theme.colour(role.token()), 0.16);
        Rectangle2D frame = place.frame();
        double bend = Math.min(8, frame.getHeight() / 4);
        brush.rounded(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight(), bend, fill, ink.of(role.token()),
                t == run.selected() ? 2 : 1.6);
        if (t == run.selected() && run.rows().size() > 1 && line.equals(run.focus())) {
            brush.rounded(frame.getX() - 3, frame.getY() - 3, frame.getWidth() + 6, frame.getHeight() + 6, bend + 3, null,
                    theme.colour(Token.ACCENT), 2);
        }
        if (run.spec().cell().hasCellState()) {
            // In a folded block the way of C runs inside
            handed(StateKind.CELL, row, t);
        }
        for (StateKind kind : run.states()) {
            strip(HeatStrip.in(place.strip(kind), run.spec().hidden()), gradient(run, kind, line, t), kind,
                    new FadedTheme(theme, fill, ink.strength()), run.faces().contains(t) || places.apart() >= 1);
        }
    }

    private void strip(HeatStrip strip, Vector gradient, StateKind kind, FadedTheme ink, boolean told) {
        for (int c = 0; c < strip.cells(); c++) {
            double value = gradient.get(strip.shown(c, gradient));
            brush.fill(strip.cell(c), ColourMap.mix(ink.paper(), ColourMap.gradient(theme, value), ink.strength()));
        }
        Rectangle2D place = strip.place();
        brush.rounded(place.getX(), place.getY(), place.getWidth(), place.getHeight(), 3, null, ink.of(kind.token()), 1.4);
        String norm = fitting(gradient.norm(), place.getWidth() - 8);
        double width = Typesetter.width(norm, Fonts.SEMIBOLD, SMALL) + 6;
        if (told && place.getHeight() >= 17 && width <= place.getWidth() - 2) {
            brush.rounded(place.getCenterX() - width / 2, place.getCenterY() - 7.5, width, 15, 4, theme.colour(Token.PANEL),
                    null, 0);
            brush.centred(norm, Fonts.SEMIBOLD, SMALL, theme.colour(Token.TEXT), place.getCenterX(), place.getCenterY());
        }
    }

    /** What the copy adds to ∂L/∂w; of a folded network with its name, and with what has been gathered. */
    private void foot(int t, boolean folded) {
        double legible = folded ? t == GatheringPainter.column(run, weight) ? 1 : 0 : places.apart();
        if (legible < 0.9 || !weight.isUsed(trace, t)) {
            return;
        }
        double share = BackwardPhase.SUM.progress(run.playhead().position(), run.scene().turn(t), run.spec().cell());
        FadedTheme ink = new FadedTheme(theme, BlockColumnPainter.paper(run, t), UNREACHED + (1 - UNREACHED) * share);
        Rectangle2D place = folded ? share(run, places, t) : places.input(t);
        double y = place.getCenterY() + 2;
        if (folded) {
            double name = MathLabel.of(named(t)).width(NAME) + 5;
            MathLabel.of(named(t)).draw(g, NAME, ink.of(Token.TEXT), place.getX(), y + 5, Typesetter.Anchor.START);
            Typesetter.draw(g, fitting(weight.contribution(trace, t), place.getWidth() - name), Fonts.SEMIBOLD, SMALL,
                    ink.of(Token.GRADIENT), place.getX() + name, y + 5, Typesetter.Anchor.START);
            new GatheringPainter(g, run, weight).paint(GatheringPainter.place(run, places, layout.width, t));
            return;
        }
        double room = places.card(t).getWidth() - 1;
        String text = fitting(weight.contribution(trace, t), room);
        double width = Typesetter.width(text, Fonts.SEMIBOLD, SMALL);
        if (width <= room) {
            // In two directions the wires to x_t end beside the number
            double patch = Math.min(room, width + 4);
            brush.rounded(place.getCenterX() - patch / 2, y - 8, patch, 16, 4, ink.paper(), null, 0);
            brush.centred(text, Fonts.SEMIBOLD, SMALL, ink.of(Token.GRADIENT), place.getCenterX(), y);
        }
    }

    /** Where the share of a step of a folded network stands: right of x_t, or left of its card where a wire to x_t runs there. */
    static Rectangle2D share(BlockRun run, BlockPlaces places, int t) {
        Rectangle2D input = places.input(t);
        Rectangle2D card = places.card(t);
        double width = MathLabel.of(named(t)).width(NAME) + 5 + SHARE_ROOM;
        if (!run.spec().bidirectional()) {
            double left = input.getMaxX() + 6;
            return new Rectangle2D.Double(left, input.getY(), Math.min(width, card.getMaxX() - 2 - left),
                    input.getHeight());
        }
        double left = card.getX() - BESIDE - width;
        return new Rectangle2D.Double(left, input.getY(), width, input.getHeight());
    }

    private static String named(int t) {
        return "∂L/∂w_{" + t + "} =";
    }

    /** All steps as a small map, with the window of those that are shown. */
    private void overview() {
        Overview overview = new Overview(run, layout);
        int count = run.rows().size();
        for (int t = 1; t <= run.length(); t++) {
            Rectangle2D column = overview.column(t);
            double height = column.getHeight() / count;
            for (int row = 0; row < count; row++) {
                double norm = gradient(run, StateKind.HIDDEN, run.rows().get(row), t).norm();
                brush.fill(new Rectangle2D.Double(column.getX(), column.getY() + (count - 1 - row) * height,
                        column.getWidth() + 0.3, height - (count > 1 ? 1 : 0)), ColourMap.gradient(theme, norm));
            }
        }
        Rectangle2D window = overview.window();
        brush.rounded(window.getX() - 1, window.getY() - 2, window.getWidth() + 2, window.getHeight() + 4, 3, null,
                theme.colour(Token.ACCENT), 2);
    }

    private void legend(boolean folded) {
        LegendLine legend = new LegendLine(g, theme, layout.width, layout.legendTop, layout.height);
        String hidden = hidden();
        if (places.apart() >= 1 && !hidden.isEmpty()) {
            legend.words(hidden);
        }
        legend.formula(folded ? "∂L/∂w = Σ ∂L/∂w_t" : "∂L/∂w_t");
        legend.formula("w = " + weight.markup());
        legend.words(run.words().get(folded ? "backward.foot.sum" : "backward.foot"));
        legend.words(run.words().get("backward.shade.blocks"));
    }

    /** Which steps have no column: "steps 12 to 50 are not shown". */
    private String hidden() {
        int first = layout.first();
        int last = layout.last();
        if (first == 1 && last == run.length()) {
            return "";
        }
        if (first == 1) {
            return run.words().get("backward.hidden", last + 1, run.length());
        }
        return last == run.length() ? run.words().get("backward.hidden", 1, first - 1)
                : run.words().get("backward.hidden.both", 1, first - 1, last + 1, run.length());
    }
}
