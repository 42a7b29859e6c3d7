package lab.unroll.figure.backward;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.figure.BackwardPhase;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.ColumnTitle;
import lab.unroll.figure.parts.RoleLines;
import lab.unroll.figure.unrolled.UnrolledLayout;
import lab.unroll.net.Vector;
import lab.unroll.trace.GradientFlow;
import lab.unroll.trace.Trace;

/** Paints {@link BackwardFigure}: rivers first, so that the strips stand in them. */
final class BackwardPainter {

    private static final double SMALL = 12;
    private static final double LETTER = 16;
    /** Length of the bar of a gradient that is barely there. */
    private static final double LEAST_BAR = 1.5;
    /** Radius of the circle of the loss. */
    private static final double LOSS = 15;
    /** How far above the name of the next layer it stands. */
    private static final double ABOVE = 68;
    private static final double RIVER = BackwardProgress.RIVER;

    private final Graphics2D g;
    private final Brush brush;
    private final BackwardLayout layout;
    private final Scene scene;
    private final Trace trace;
    private final Theme theme;
    private final GradientFlow flow;
    private final SharedWeight weight;
    private final boolean cell;
    private final BackwardProgress progress;
    private final BackwardShares shares;
    private final DoubleFunction<String> normsOfC;
    private final DoubleFunction<String> normsOfH;
    private final DoubleFunction<String> fromLoss;
    private final DoubleFunction<String> fromNext;

    BackwardPainter(Graphics2D g, BackwardLayout layout, Scene scene, GradientFlow flow, SharedWeight weight) {
        this.g = g;
        this.brush = new Brush(g);
        this.layout = layout;
        this.scene = scene;
        this.trace = scene.trace();
        this.theme = scene.theme();
        this.flow = flow;
        this.weight = weight;
        this.cell = trace.spec().cell().hasCellState();
        this.progress = new BackwardProgress(scene);
        this.normsOfC = cell ? writing(trace::dCell, Fonts.SEMIBOLD) : null;
        this.normsOfH = writing(trace::dHidden, Fonts.SEMIBOLD);
        this.fromLoss = writing(trace::dHiddenFromLoss, Fonts.TEXT);
        this.fromNext = writing(trace::dHiddenFromNext, Fonts.TEXT);
        this.shares = new BackwardShares(g, layout, scene, weight);
    }

    void paint() {
        UnrolledLayout columns = layout.columns;
        brush.fill(new Rectangle2D.Double(0, 0, columns.width, columns.height), theme.colour(Token.PAGE));
        if (columns.shows(scene.selectedStep())) {
            Rectangle2D card = layout.frame(scene.selectedStep());
            brush.rounded(card.getX(), card.getY(), card.getWidth(), card.getHeight(), 9, theme.colour(Token.PANEL),
                    theme.colour(Token.GRADIENT), 2);
        }
        RoleLines.paint(brush, scene, columns.first, columns.last, columns::x, columns.pitch);
        BackwardRivers rivers = new BackwardRivers(g, layout, scene, progress);
        List<BackwardPhase> ways = cell ? List.of(BackwardPhase.TO_H, BackwardPhase.TO_C) : List.of(BackwardPhase.TO_H);
        ways.forEach(rivers::rivers);
        for (int t = columns.first; t <= columns.last; t++) {
            copy(t);
        }
        ways.forEach(rivers::chips);
        sides();
        if (!Double.isNaN(layout.factorBaseline) && trace.length() > 1) {
            factors();
        }
        new BackwardLegend(g, layout, scene, weight).paint();
    }

    // Copies

    private void copy(int t) {
        UnrolledLayout columns = layout.columns;
        double middle = columns.x(t) + columns.pitch / 2;
        ColumnTitle.of(t, trace.length(), columns.pitch).draw(g, ColumnTitle.SIZE,
                theme.colour(t == scene.selectedStep() ? Token.TEXT : Token.SECONDARY), middle,
                columns.headerBaseline, Typesetter.Anchor.MIDDLE);
        if (cell) {
            strip(t, layout.stripC, trace.dCell(t), normsOfC, Token.CELL_C, progress.ink(t, BackwardPhase.TO_C, RIVER, 1));
            up(middle, layout.stripH, layout.normBaseline(layout.stripC) + 4, progress.ink(t, BackwardPhase.TO_C, 0, RIVER));
        }
        strip(t, layout.stripH, trace.dHidden(t), normsOfH, Token.HIDDEN_H, progress.ink(t, BackwardPhase.TO_H, RIVER, 1));
        if (!Double.isNaN(layout.partsTop)) {
            part(t, 0, trace.dHiddenFromLoss(t).norm(), fromLoss, progress.ink(t, BackwardPhase.LOSS, 0.3, 1));
            part(t, 1, trace.dHiddenFromNext(t).norm(), fromNext, progress.ink(t, BackwardPhase.TO_H, 0, RIVER));
        }
        shares.share(t, progress.ink(t, BackwardPhase.SUM, 0.1, 1));
    }

    /** The gradient with its sign, in short; only its size where copies stand close, and nothing where not even that fits. */
    private String told(double gradient) {
        return Stream.of(Numbers.brief(gradient), Numbers.brief(Math.abs(gradient)))
                .filter(text -> Typesetter.width(text, Fonts.SEMIBOLD, SMALL) <= layout.stripWidth - 2).findFirst().orElse("");
    }

    /** How the sizes in a row are written: with two digits where each has room for them, otherwise all in short. */
    private DoubleFunction<String> writing(DoubleStream row, Fonts face) {
        boolean roomy = row.allMatch(
                size -> Typesetter.width(Numbers.magnitude(size), face, SMALL) <= layout.columns.pitch - 4);
        return roomy ? Numbers::magnitude : Numbers::brief;
    }

    private DoubleFunction<String> writing(IntFunction<Vector> gradient, Fonts face) {
        return writing(IntStream.rangeClosed(layout.columns.first, layout.columns.last)
                .mapToDouble(t -> gradient.apply(t).norm()), face);
    }

    private void up(double x, double from, double to, FadedTheme ink) {
        brush.line(x, from, x, to + 5, ink.of(Token.GRADIENT), 1.4);
        Path2D head = new Path2D.Double();
        head.moveTo(x, to);
        head.lineTo(x - 3.6, to + 7);
        head.lineTo(x + 3.6, to + 7);
        head.closePath();
        brush.fill(head, ink.of(Token.GRADIENT));
    }

    /** The gradient of each unit, with a bar of its decades, and the norm below. */
    private void strip(int t, double top, Vector gradient, DoubleFunction<String> norms, Token outline, FadedTheme ink) {
        for (int j = 0; j < gradient.size(); j++) {
            Rectangle2D place = layout.cell(t, top, j);
            Color fill = ColourMap.mix(ink.paper(), layout.range.colour(theme, gradient.get(j)), ink.strength());
            brush.fill(place, fill);
            double thickness = layout.barThickness();
            if (thickness > 0 && gradient.get(j) != 0) {
                double bar = Math.max(LEAST_BAR, layout.range.share(gradient.get(j)) * place.getWidth());
                brush.fill(new Rectangle2D.Double(place.getX(), place.getMaxY() - 1 - thickness, bar, thickness),
                        ColourMap.mix(fill, ColourMap.inkOn(theme, fill), 0.75 * ink.strength()));
            }
            if (layout.numbered()) {
                double y = place.getCenterY() - thickness / 2;
                brush.centred(told(gradient.get(j)), Fonts.SEMIBOLD, SMALL,
                        ColourMap.mix(fill, ColourMap.inkOn(theme, fill), 0.35 + 0.65 * ink.strength()),
                        place.getCenterX(), y);
            }
            if (j > 0 && layout.cellHeight >= 6) {
                brush.line(place.getX(), place.getY(), place.getMaxX(), place.getY(), ink.paper(), 1);
            }
        }
        brush.rounded(layout.stripX(t), top, layout.stripWidth, gradient.size() * layout.cellHeight, 3, null,
                ink.of(outline), t == scene.selectedStep() ? 2.2 : 1.6);
        if (t == scene.selectedStep() && scene.selectedUnit() >= 0) {
            Rectangle2D place = layout.cell(t, top, scene.selectedUnit());
            brush.rounded(place.getX() - 1.5, place.getY(), place.getWidth() + 3, place.getHeight(), 3, null,
                    theme.colour(Token.ACCENT), 2.2);
        }
        Typesetter.draw(g, norms.apply(gradient.norm()), Fonts.SEMIBOLD, SMALL, ink.of(Token.GRADIENT),
                layout.columns.x(t) + layout.columns.pitch / 2, layout.normBaseline(top), Typesetter.Anchor.MIDDLE);
    }

    /** One of the two parts of dL/dh_t, as a bar of decades; its name stands on the left, once. */
    private void part(int t, int which, double norm, DoubleFunction<String> norms, FadedTheme ink) {
        Rectangle2D place = layout.part(t, which);
        double share = (Math.log10(norm) - BackwardRivers.LOWEST) / -BackwardRivers.LOWEST;
        double bar = Double.isFinite(share) ? Math.max(0, Math.min(1, share)) * place.getWidth() : 0;
        brush.fill(place, ink.of(Token.SOFT));
        brush.fill(new Rectangle2D.Double(place.getX(), place.getY(), bar, place.getHeight()),
                ColourMap.mix(ink.paper(), theme.colour(Token.GRADIENT), 0.28 * ink.strength()));
        brush.centred(norms.apply(norm), Fonts.TEXT, SMALL, ink.of(Token.TEXT), place.getCenterX(),
                place.getCenterY());
    }

    /** ‖J_t‖ between the copies, and their product from the last step back to here. */
    private void factors() {
        row("‖J_t‖", layout.factorBaseline(0));
        row("Π", layout.factorBaseline(1));
        Map<Integer, Double> norms = new LinkedHashMap<>();
        Map<Integer, Double> products = new LinkedHashMap<>();
        double product = 1;
        for (Map.Entry<Integer, Double> step : flow.jacobianNormsBackTo(layout.columns.leftmost()).entrySet()) {
            product *= step.getValue();
            if (layout.columns.shows(step.getKey())) {
                norms.put(step.getKey(), step.getValue());
                products.put(step.getKey(), product);
            }
        }
        factors(0, norms);
        factors(1, products);
    }

    private void factors(int row, Map<Integer, Double> values) {
        DoubleFunction<String> writing = writing(values.values().stream().mapToDouble(Double::doubleValue), Fonts.TEXT);
        values.forEach((t, value) -> factor(t, row, writing.apply(value)));
    }

    private void factor(int t, int row, String text) {
        FadedTheme ink = new FadedTheme(theme, theme.colour(Token.PAGE),
                progress.ink(t, BackwardPhase.TO_H, RIVER / 2, RIVER).strength());
        Typesetter.draw(g, text, Fonts.TEXT, SMALL, ink.of(Token.TEXT), layout.between(t),
                layout.factorBaseline(row), Typesetter.Anchor.MIDDLE);
    }

    /** The name of a row of numbers, left of the copies. */
    private void row(String markup, double baseline) {
        MathLabel.of(markup).draw(g, Typesetter.NAME, theme.colour(Token.SECONDARY),
                layout.columns.x(layout.columns.leftmost()) - 6, baseline, Typesetter.Anchor.END);
    }

    // Left and right of the copies

    private void sides() {
        UnrolledLayout columns = layout.columns;
        double left = 26;
        if (cell) {
            MathLabel.of("\\frac{∂L}{∂C_t}").draw(g, LETTER, theme.colour(Token.CELL_C), left,
                    layout.middle(layout.stripC), Typesetter.Anchor.MIDDLE);
        }
        MathLabel.of("\\frac{∂L}{∂h_t}").draw(g, LETTER, theme.colour(Token.HIDDEN_H), left,
                layout.middle(layout.stripH), Typesetter.Anchor.MIDDLE);
        if (columns.ends(trace.length())) {
            loss();
        }
        if (!Double.isNaN(layout.partsTop)) {
            double drop = Typesetter.capHeight(Typesetter.NAME) / 2;
            row("`" + scene.gradientSource() + "`", layout.part(columns.first, 0).getCenterY() + drop);
            row("`" + scene.words().get("backward.next") + "`", layout.part(columns.first, 1).getCenterY() + drop);
        }
        shares.frame();
    }

    /** The loss, from which the last step's gradient comes; or the layer above, to which it hangs. */
    private void loss() {
        double x = layout.sumMiddle();
        Color colour = theme.colour(Token.GRADIENT);
        if (scene.isOnTop()) {
            double y = layout.middle(layout.stripH);
            brush.line(x - LOSS, y, layout.stripX(layout.columns.rightmost()) + layout.stripWidth, y, colour, 2.4);
            loss(x, y);
            return;
        }
        double entry = Double.isNaN(layout.partsTop) ? layout.middle(layout.stripH)
                : layout.part(layout.columns.first, 0).getCenterY();
        double layer = Math.max(entry, LOSS + 4 + ABOVE);
        double y = layer - ABOVE;
        brush.line(x, y + 2.4 * LOSS, x, layer - 10, colour, 2.4);
        brush.head(x, layer - 10, 0, 1, 7, colour);
        brush.line(x - 27, layer, layout.columns.x(layout.columns.rightmost()) + layout.columns.pitch - 3, entry, colour,
                2.4);
        brush.rounded(x - 27, layer - 10, 54, 20, 6, theme.colour(Token.PANEL), colour, 1.6);
        brush.centred(scene.words().get("blocks.layer", scene.trace().place().layer() + 2), Fonts.TEXT,
                Typesetter.NAME, theme.colour(Token.TEXT), x, layer);
        loss(x, y);
    }

    private void loss(double x, double y) {
        Color colour = theme.colour(Token.GRADIENT);
        brush.circle(x, y, LOSS, theme.colour(Token.PANEL), colour, 2);
        MathLabel.of("L").draw(g, 18, colour, x, y + 6, Typesetter.Anchor.MIDDLE);
        Typesetter.draw(g, Numbers.magnitude(trace.loss()), Fonts.SEMIBOLD, SMALL, theme.colour(Token.TEXT), x, y + 32,
                Typesetter.Anchor.MIDDLE);
    }
}
