package lab.unroll.figure.backward;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.BackwardPhase;
import lab.unroll.figure.FactorWord;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.HeatStrip;
import lab.unroll.figure.paint.LegendLine;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.PlacedLabels;
import lab.unroll.figure.paint.StateKind;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.ColumnTitle;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/**
 * Several cells on the same input on the way back, one above the other, with one playhead and one scale of colours: what
 * reaches C_t and h_t of each, and in words what is kept from the last step to the first.
 */
public final class CompareBackwardFigure implements Figure {

    private static final double HEAD = 24;
    private static final double LEFT = 40;
    private static final double NARROWEST = 58;
    private static final double WIDEST = 150;
    private static final double TITLE = 20;
    private static final double NORM = 16;
    private static final double SMALL = 12;
    private static final double UNREACHED = 0.3;

    /** A row of strips: a state of a cell. */
    private record Row(Scene scene, StateKind kind, double top, double strip) {

        Vector gradient(int t) {
            return kind == StateKind.CELL ? scene.trace().dCell(t) : scene.trace().dHidden(t);
        }

        String id(int t) {
            return "d" + kind.letter() + "." + scene.trace().spec().cell().id() + "." + t;
        }

        /** From the step read last to the one read first. */
        double factor() {
            Trace trace = scene.trace();
            return FactorWord.factor(gradient(trace.focus().end()).norm(),
                    gradient(trace.after(trace.focus().start())).norm());
        }
    }

    private final List<Scene> scenes;
    private final List<Row> rows = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final double width;
    private final double height;
    private final double legendTop;
    private final double pitch;
    private final double left;
    private final int first;
    private final int last;

    /**
     * The picture of two or three scenes of the same input, in pixels at scale 1. The first gives step and theme.
     *
     * @throws IllegalArgumentException if there is none
     */
    public CompareBackwardFigure(List<Scene> scenes, double width, double height) {
        if (scenes.isEmpty()) {
            throw new IllegalArgumentException("nothing to compare");
        }
        this.scenes = List.copyOf(scenes);
        this.width = width;
        this.height = height;
        legendTop = height - (height >= 420 ? 46 : 26);
        Scene main = scenes.get(0);
        int length = main.trace().length();
        double room = width - LEFT - 10;
        int shown = Math.max(1, Math.min(length, (int) (room / NARROWEST)));
        pitch = Math.min(WIDEST, room / shown);
        left = LEFT + (room - pitch * shown) / 2;
        first = Math.max(1, Math.min(length - shown + 1, main.selectedStep() - shown / 2));
        last = first + shown - 1;
        long strips = scenes.stream().mapToLong(scene -> kinds(scene).size()).sum();
        double high = (legendTop - 6 - HEAD - scenes.size() * TITLE) / strips;
        double top = HEAD;
        for (Scene scene : scenes) {
            top += TITLE;
            for (StateKind kind : kinds(scene)) {
                rows.add(new Row(scene, kind, top, Math.max(8, high - NORM)));
                top += high;
            }
        }
        collect();
    }

    private static List<StateKind> kinds(Scene scene) {
        return scene.trace().spec().cell().hasCellState() ? List.of(StateKind.CELL, StateKind.HIDDEN)
                : List.of(StateKind.HIDDEN);
    }

    private Rectangle2D card(int t) {
        return new Rectangle2D.Double(left + (t - first) * pitch, 3, pitch, legendTop - 6);
    }

    private Rectangle2D strip(Row row, int t) {
        double breadth = Math.min(56, 0.62 * pitch);
        return new Rectangle2D.Double(card(t).getCenterX() - breadth / 2, row.top(), breadth, row.strip());
    }

    private void collect() {
        Scene main = scenes.get(0);
        Words words = main.words();
        for (int t = first; t <= last; t++) {
            spots.add(new Spot("step." + t, card(t), Spot.Kind.STEP, new Subject.Step(t),
                    words.get("spot.step", t, main.inputLabels().get(t - 1)), Double.NaN));
        }
        for (Row row : rows) {
            for (int t = first; t <= last; t++) {
                double norm = row.gradient(t).norm();
                spots.add(new Spot(row.id(t), strip(row, t), Spot.Kind.POINT, new Subject.Point(row.id(t), t, -1),
                        words.get("spot.dnorm", row.scene().trace().spec().cell().displayName(), row.kind().letter(), t,
                                Numbers.exact(norm)), norm));
            }
        }
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public List<Spot> spots() {
        return List.copyOf(spots);
    }

    @Override
    public void paint(Graphics2D g) {
        Brush.smooth(g);
        Brush brush = new Brush(g);
        PlacedLabels letters = new PlacedLabels(g);
        Scene main = scenes.get(0);
        Theme theme = main.theme();
        brush.fill(new Rectangle2D.Double(0, 0, width, height), theme.colour(Token.PAGE));
        for (int t = first; t <= last; t++) {
            boolean selected = t == main.selectedStep();
            Rectangle2D card = card(t);
            ColumnTitle.of(t, main.trace().length(), pitch).draw(g, ColumnTitle.SIZE, theme.colour(selected ? Token.TEXT
                    : Token.SECONDARY), card.getCenterX(), 18, Typesetter.Anchor.MIDDLE);
            if (selected) {
                brush.fill(new Rectangle2D.Double(card.getCenterX() - 18, 22, 36, 2), theme.colour(Token.GRADIENT));
            }
        }
        for (Row row : rows) {
            row(brush, letters, row);
        }
        LegendLine legend = new LegendLine(g, letters, theme, width, legendTop, height);
        if (last - first + 1 < main.trace().length()) {
            legend.words(main.words().get("backward.shown", first, last, main.trace().length()));
        }
        legend.words(main.words().get("backward.shade"));
        legend.words(main.words().get("factor.scale"));
    }

    private void row(Brush brush, PlacedLabels letters, Row row) {
        Scene scene = row.scene();
        Theme theme = scene.theme();
        Words words = scene.words();
        if (row.kind() == kinds(scene).get(0)) {
            StringBuilder title = new StringBuilder(scene.trace().spec().cell().displayName());
            for (Row own : rows) {
                if (own.scene() == scene && scene.trace().length() > 1) {
                    Trace trace = scene.trace();
                    title.append("   ").append(words.get("backward.way", own.kind().letter(), trace.focus().end(),
                            trace.after(trace.focus().start()), Numbers.magnitude(own.factor()),
                            words.get(FactorWord.of(own.factor()).key())));
                }
            }
            letters.text(title.toString(), Fonts.SEMIBOLD, 13, theme.colour(Token.TEXT), 12, row.top() - TITLE / 2 + 1,
                    Typesetter.Anchor.START);
        }
        letters.formula(row.kind().letter() + "_t", 15, theme.colour(row.kind().token()), 12,
                row.top() + row.strip() / 2 + 5, Typesetter.Anchor.START);
        for (int t = first; t <= last; t++) {
            Vector gradient = row.gradient(t);
            double share = (row.kind() == StateKind.CELL ? BackwardPhase.TO_C : BackwardPhase.TO_H).progress(
                    scene.playhead().position(), scene.turn(t), scene.trace().spec().cell());
            FadedTheme ink = new FadedTheme(theme, theme.colour(Token.PAGE), UNREACHED + (1 - UNREACHED) * share);
            HeatStrip strip = HeatStrip.in(strip(row, t), gradient.size());
            for (int c = 0; c < strip.cells(); c++) {
                brush.fill(strip.cell(c), ColourMap.mix(ink.paper(), ColourMap.gradient(theme,
                        gradient.get(strip.shown(c, gradient))), ink.strength()));
            }
            Rectangle2D place = strip.place();
            brush.rounded(place.getX(), place.getY(), place.getWidth(), place.getHeight(), 3, null,
                    ink.of(row.kind().token()), 1.4);
            double norm = gradient.norm();
            String text = Typesetter.width(Numbers.magnitude(norm), Fonts.SEMIBOLD, SMALL) <= pitch - 4
                    ? Numbers.magnitude(norm) : Numbers.brief(norm);
            letters.text(text, Fonts.SEMIBOLD, SMALL, ink.of(Token.GRADIENT), place.getCenterX(), place.getMaxY() + 8,
                    Typesetter.Anchor.MIDDLE);
        }
    }
}
