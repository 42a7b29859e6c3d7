package lab.unroll.figure.unrolled;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LegendLine;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.StripNumbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.paint.ValveShape;
import lab.unroll.figure.parts.Answer;
import lab.unroll.figure.parts.AnswerPainter;
import lab.unroll.figure.parts.ColumnTitle;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.figure.parts.Progress;
import lab.unroll.figure.parts.RoleLines;
import lab.unroll.net.Gate;
import lab.unroll.net.StateRule;
import lab.unroll.net.Vector;
import lab.unroll.trace.Activation;
import lab.unroll.trace.Trace;

/** Paints {@link CompareFigure}: the shared row of symbols, then cell by cell wires before boxes. */
final class ComparePainter {

    private static final double SMALL = 12;
    /** How strongly an answer shows, however far it is. */
    private static final double LEGIBLE = 0.6;

    private final Graphics2D g;
    private final Brush brush;
    private final CompareLayout layout;
    private final List<Scene> scenes;
    private final Scene main;
    private final Theme theme;

    ComparePainter(Graphics2D g, CompareLayout layout, List<Scene> scenes) {
        this.g = g;
        this.brush = new Brush(g);
        this.layout = layout;
        this.scenes = scenes;
        this.main = scenes.get(0);
        this.theme = main.theme();
    }

    void paint() {
        brush.fill(new Rectangle2D.Double(0, 0, layout.width, layout.height), theme.colour(Token.PAGE));
        int selected = main.selectedStep();
        Rectangle2D card = layout.card(selected);
        brush.rounded(card.getX(), card.getY(), card.getWidth(), card.getHeight(), 9, theme.colour(Token.PANEL),
                theme.colour(Token.ACCENT), 2);
        RoleLines.paint(brush, main, layout.first, layout.last, layout::x, layout.pitch);
        for (int t = layout.first; t <= layout.last; t++) {
            ColumnTitle.of(t, layout.length, layout.pitch).draw(g, ColumnTitle.SIZE,
                    theme.colour(t == selected ? Token.TEXT : Token.SECONDARY), layout.x(t) + layout.pitch / 2, 22, Typesetter.Anchor.MIDDLE);
        }
        // Wires first: those of the third cell pass behind the second
        for (int i = 0; i < scenes.size(); i++) {
            for (int t = layout.first; t <= layout.last; t++) {
                wires(i, t);
            }
        }
        for (int i = 0; i < scenes.size(); i++) {
            name(i);
            for (int t = layout.first; t <= layout.last; t++) {
                copy(i, t);
            }
            answer(i);
        }
        symbols();
        legend();
    }

    private FadedTheme ink(Scene scene, int t, Phase phase, double from, double to) {
        Progress progress = new Progress(scene);
        return new FadedTheme(theme, theme.colour(t == main.selectedStep() ? Token.PANEL : Token.PAGE),
                progress.strength(t, phase, from, to));
    }

    private void name(int place) {
        CompareLayout.Band band = layout.bands.get(place);
        AffineTransform before = g.getTransform();
        double y = band.top() + band.height() / 2;
        g.rotate(-Math.PI / 2, 14, y);
        brush.centred(scenes.get(place).trace().spec().cell().displayName(), Fonts.SEMIBOLD, 13,
                theme.colour(Token.TEXT), 14, y);
        g.setTransform(before);
    }

    private void symbols() {
        MathLabel.of("x").draw(g, 16, theme.colour(Token.INPUT_X), 32, layout.symbols + 5, Typesetter.Anchor.END);
        List<Phase> phases = Phase.of(main.trace().spec().cell());
        for (int t = layout.first; t <= layout.last; t++) {
            FadedTheme ink = ink(main, t, phases.get(0), 0, 0.2);
            double x = layout.symbolX(t);
            brush.symbol(main.inputLabels().get(t - 1), x, layout.symbols, layout.radius, 2 * (x - layout.x(t)) - 6, ink);
        }
    }

    // One copy

    private void wires(int place, int t) {
        Scene scene = scenes.get(place);
        List<Phase> phases = Phase.of(scene.trace().spec().cell());
        wires(layout.bands.get(place), scene.trace(), t, ink(scene, t, phases.get(0), 0.1, 0.6),
                ink(scene, t, phases.get(phases.size() - 1), 0.3, 0.8));
    }

    private void copy(int place, int t) {
        Scene scene = scenes.get(place);
        Trace trace = scene.trace();
        CompareLayout.Band band = layout.bands.get(place);
        List<Phase> phases = Phase.of(trace.spec().cell());
        Phase begin = phases.get(0);
        Phase end = phases.get(phases.size() - 1);
        FadedTheme leave = ink(scene, t, end, 0.3, 0.8);
        if (isGated(trace)) {
            Phase write = trace.spec().cell().hasCellState() ? Phase.WRITE : end;
            lanes(band, trace, t, ink(scene, t, write, 0, 0.5));
        }
        Rectangle2D box = layout.box(band, t);
        FadedTheme neurons = ink(scene, t, begin, 0.4, 0.8);
        brush.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 5, neurons.paper(),
                neurons.of(Token.TEXT), 1.5);
        Activation activation = Activation.of(trace.spec().cell(), isGated(trace) ? Gate.CANDIDATE : Gate.STATE);
        String name = NeuronNames.functionWord(activation);
        String inside = isGated(trace) ? "σ · " + name : name;
        if (Typesetter.width(inside, Fonts.TEXT, Typesetter.NAME) < box.getWidth() - 4) {
            brush.centred(inside, Fonts.TEXT, Typesetter.NAME, neurons.of(Token.TEXT), box.getCenterX(), box.getCenterY());
        } else {
            CopyPainter.curve(brush, activation, box.getCenterX(), box.getCenterY(), neurons);
        }
        if (trace.spec().cell().hasCellState()) {
            FadedTheme stored = ink(scene, t, Phase.WRITE, 0.5, 1);
            strip(band, band.stripC(), t, trace.cell(t), ColourMap.CELL_RANGE, Token.CELL_C, stored);
            double x = layout.stripX(t) + layout.stripWidth / 2;
            double near = Math.min(band.stripC(), band.stripH()) + band.stripHeight();
            double far = Math.max(band.stripC(), band.stripH());
            brush.line(x, near, x, far, leave.of(Token.SECONDARY), 1.6);
        }
        strip(band, band.stripH(), t, trace.hidden(t), ColourMap.STATE_RANGE, Token.HIDDEN_H, leave);
    }

    /** x_t and h_{t-1} to the neurons, and from there to the state. */
    private void wires(CompareLayout.Band band, Trace trace, int t, FadedTheme arrive, FadedTheme leave) {
        Rectangle2D box = layout.box(band, t);
        double edge = band.above() ? box.getMaxY() : box.getMinY();
        double symbol = layout.symbols + (band.above() ? -layout.radius : layout.radius);
        if (band == layout.bands.get(0) || band == layout.bands.get(1)) {
            brush.line(layout.symbolX(t), symbol, layout.symbolX(t), edge, arrive.of(Token.INPUT_X), 1.6);
        } else {
            brush.stroke(around(t, box), arrive.of(Token.INPUT_X), 1.6);
        }
        double from = t == layout.first ? layout.x(t) - 10 : layout.stripX(t - 1) + layout.stripWidth;
        double y = band.stripH() + band.stripHeight() / 2;
        double x = Math.max(from + 4, box.getMinX() + 5);
        double to = band.above() ? box.getMinY() : box.getMaxY();
        Path2D back = new Path2D.Double();
        back.moveTo(from, y);
        back.lineTo(x, y);
        back.lineTo(x, to);
        brush.stroke(back, arrive.of(Token.HIDDEN_H), 1.8);
        double middle = layout.out(t);
        double strip = band.above() ? band.lanes() + band.stripHeight() : band.lanes();
        Path2D out = new Path2D.Double();
        out.moveTo(box.getMaxX(), box.getCenterY());
        out.lineTo(middle, box.getCenterY());
        out.lineTo(middle, strip);
        brush.stroke(out, leave.of(isGated(trace) ? Token.CANDIDATE : Token.HIDDEN_H), 1.6);
    }

    /** From x_t past the cell in between to the neurons of the third. */
    private Path2D around(int t, Rectangle2D box) {
        Path2D path = new Path2D.Double();
        double aside = layout.x(t) + 2.5;
        path.moveTo(layout.symbolX(t) - layout.radius, layout.symbols);
        path.lineTo(aside, layout.symbols);
        path.lineTo(aside, box.getCenterY());
        path.lineTo(box.getMinX(), box.getCenterY());
        return path;
    }

    /** True if the state goes on through a valve, and not through a product. */
    private static boolean isGated(Trace trace) {
        return trace.spec().cell().rule() != StateRule.ACTIVATED;
    }

    /** The state of step t-1 goes straight on, through the valves of the forget gate (of the update gate). */
    private void lanes(CompareLayout.Band band, Trace trace, int t, FadedTheme ink) {
        boolean lstm = trace.spec().cell().hasCellState();
        Gate gate = lstm ? Gate.FORGET : Gate.UPDATE;
        Vector before = lstm ? trace.cell(t - 1) : trace.hidden(t - 1);
        Vector opening = trace.gate(gate, t);
        double range = lstm ? ColourMap.CELL_RANGE : ColourMap.STATE_RANGE;
        double from = t == layout.first ? layout.x(t) - 10 : layout.stripX(t - 1) + layout.stripWidth;
        for (int j = 0; j < before.size(); j++) {
            Rectangle2D valve = layout.valve(band, t, j);
            double y = valve.getY();
            double half = valve.getCenterX();
            brush.fill(new Rectangle2D.Double(from, y, half - from, valve.getHeight()),
                    ink.signed(before.get(j), range));
            brush.fill(new Rectangle2D.Double(half, y, layout.stripX(t) - half, valve.getHeight()),
                    ink.signed(before.get(j) * opening.get(j), range));
            brush.fill(ValveShape.jaws(valve, opening.get(j), true), ink.of(QuantityColours.of(gate)));
        }
    }

    private void strip(CompareLayout.Band band, double top, int t, Vector values, double range, Token outline,
                       FadedTheme ink) {
        boolean numbers = StripNumbers.fit(values, layout.stripWidth, band.cell());
        for (int j = 0; j < values.size(); j++) {
            Rectangle2D cell = layout.cell(band, top, t, j);
            brush.fill(cell, ink.signed(values.get(j), range));
            if (numbers) {
                brush.centred(StripNumbers.text(values.get(j), layout.stripWidth), Fonts.SEMIBOLD, SMALL,
                        ink.onSigned(values.get(j), range), cell.getCenterX(), cell.getCenterY());
            }
        }
        brush.rounded(layout.stripX(t), top, layout.stripWidth, band.stripHeight(), 3, null, ink.of(outline),
                t == main.selectedStep() ? 2.2 : 1.5);
    }

    // Beside and below

    /** What the cell answers at the step that is asked for next, which may be one that is not shown. */
    private void answer(int place) {
        Scene scene = scenes.get(place);
        int step = layout.answered;
        Rectangle2D room = layout.answer(layout.bands.get(place));
        MathLabel.of("\\hat y_{" + step + "}").draw(g, 15, theme.colour(Token.TEXT), room.getX(),
                room.getY() - 3, Typesetter.Anchor.START);
        Answer answer = Answer.of(room, false, scene, step);
        List<Phase> phases = Phase.of(scene.trace().spec().cell());
        FadedTheme ink = new FadedTheme(theme, theme.colour(Token.PAGE), Math.max(LEGIBLE,
                new Progress(scene).strength(step, phases.get(phases.size() - 1), 0.75, 1)));
        new AnswerPainter(g, ink).paint(answer, scene.trace().loss(step));
    }

    /** What the cells that have a gate call it. */
    private List<String> letters(Gate gate) {
        return scenes.stream().map(scene -> scene.trace().spec().cell()).filter(cell -> cell.gates().contains(gate))
                .map(cell -> cell.symbolOf(gate)).distinct().toList();
    }

    private void legend() {
        LegendLine line = new LegendLine(g, theme, layout.width, layout.legendTop, layout.height);
        line.ramp("h", ColourMap.STATE_RANGE);
        if (scenes.stream().anyMatch(scene -> scene.trace().spec().cell().hasCellState())) {
            line.ramp("C", ColourMap.CELL_RANGE);
        }
        for (Gate gate : List.of(Gate.FORGET, Gate.UPDATE)) {
            for (String letter : letters(gate)) {
                line.sign(24, (pen, place) -> {
                    pen.fill(place, theme.colour(Token.VALUE_ZERO));
                    pen.fill(ValveShape.jaws(place, 0.35, true), theme.colour(QuantityColours.of(gate)));
                }, letter, true, theme.colour(QuantityColours.of(gate)));
            }
        }
        RoleLines.legend(line, main);
        if (layout.last - layout.first + 1 < layout.length) {
            line.words(main.words().get("legend.more", layout.first, layout.last, layout.length));
        }
        line.words(main.words().get("compare.legend"));
    }
}
