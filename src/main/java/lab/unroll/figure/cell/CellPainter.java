package lab.unroll.figure.cell;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.IntFunction;
import lab.unroll.figure.CellSteps;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.CellBar;
import lab.unroll.figure.paint.CellNumbers;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.StripPainter;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.InputGlyph;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.Quantity;
import lab.unroll.words.Words;

/** Paints what all cells have in common: frame, neighbours, strips of the states, layers of neurons, x_t. */
abstract class CellPainter {

    /** How much of the neighbouring steps shows. */
    private static final double NEIGHBOUR = 0.34;
    private static final double TO_COME = 0.12;
    private static final double BUS = 2;
    private static final double NOTE = 13;
    /** Width of a frame over the lanes. */
    private static final double OVER = 1.6;
    /** From number to number of units below one another. */
    private static final double LINE = 12;
    /** From this height on every value of the free run has a box of its own. */
    private static final double BOXED = 18;

    final CellCanvas canvas;
    final LayerTrace layer;
    final int t;
    final int past;
    private final CellLayout layout;
    private final Theme theme;

    CellPainter(CellCanvas canvas, CellLayout layout) {
        this.canvas = canvas;
        this.layout = layout;
        this.theme = canvas.scene.theme();
        this.layer = canvas.scene.trace().focus();
        this.t = canvas.t;
        this.past = layer.before(t);
    }

    void paint() {
        canvas.brush.fill(new Rectangle2D.Double(0, 0, layout.width, layout.height), theme.colour(Token.PAGE));
        neighbours();
        Rectangle2D frame = layout.frame();
        canvas.brush.rounded(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight(), 9, canvas.paper,
                theme.colour(Token.INPUT_X), 1.8);
        canvas.letters.formula(title(), CellCanvas.NAME, theme.colour(Token.SECONDARY), layout.titleX(),
                layout.titleBaseline(), layout.titleAnchor());
        inside();
        framesOverLanes();
    }

    /** Everything in the frame, and the strips at its sides. */
    abstract void inside();

    // Around the cell

    /** The edges of the cells before and after. */
    private void neighbours() {
        FadedTheme ink = new FadedTheme(theme, theme.colour(Token.PAGE), NEIGHBOUR);
        if (isStep(past)) {
            canvas.brush.fill(edge(layout.stub, 0), theme.colour(Token.PANEL));
            canvas.brush.stroke(edge(layout.stub, 0), ink.of(Token.TEXT), 1.8);
            neighbourName(past, layout.stub / 2, ink);
        }
        int next = t + (t - past);
        if (isStep(next)) {
            Path2D edge = edge(layout.width - layout.stub, layout.width);
            canvas.brush.fill(edge, theme.colour(Token.PANEL));
            canvas.brush.stroke(edge, ink.of(Token.TEXT), 1.8);
            neighbourName(next, layout.width - layout.stub / 2, ink);
        }
    }

    private boolean isStep(int step) {
        return step >= 1 && step <= layer.length();
    }

    /** All frames once more, over the lanes, so that they are not taken for dashed ones. */
    private void framesOverLanes() {
        FadedTheme ink = new FadedTheme(theme, theme.colour(Token.PAGE), NEIGHBOUR);
        if (isStep(past)) {
            canvas.brush.stroke(edge(layout.stub, 0), ink.of(Token.TEXT), OVER);
        }
        if (isStep(t + (t - past))) {
            canvas.brush.stroke(edge(layout.width - layout.stub, layout.width), ink.of(Token.TEXT), OVER);
        }
        Rectangle2D frame = layout.frame();
        canvas.brush.rounded(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight(), 9, null,
                theme.colour(Token.INPUT_X), OVER);
    }

    private Path2D edge(double inner, double outer) {
        double top = layout.frameTop;
        double bottom = layout.frameBottom;
        double bend = inner < outer ? 9 : -9;
        Path2D edge = new Path2D.Double();
        edge.moveTo(outer, top);
        edge.lineTo(inner + bend, top);
        edge.quadTo(inner, top, inner, top + 9);
        edge.lineTo(inner, bottom - 9);
        edge.quadTo(inner, bottom, inner + bend, bottom);
        edge.lineTo(outer, bottom);
        return edge;
    }

    private void neighbourName(int step, double middle, FadedTheme ink) {
        String full = "t=`" + step + "`";
        String name = MathLabel.of(full).width(13) <= layout.stub - 8 ? full : "`" + step + "`";
        canvas.letters.formula(name, 13, ink.at(0.8).of(Token.SECONDARY), middle, layout.frameTop + 15,
                Typesetter.Anchor.MIDDLE);
    }

    /** The name of the cell and its step. */
    String title() {
        Words words = canvas.scene.words();
        String form = (layout.spec.form().forgetGate() ? "" : ", " + words.get("cell.noforget"))
                + (layout.spec.form().peepholes() ? ", " + words.get("cell.peepholes") : "");
        String role = canvas.scene.isPair() ? words.get(canvas.scene.role(t).key()) + ", " : "";
        return "`" + role + layout.spec.cell().displayName() + form + ",` t = `" + t + "`";
    }

    /** The name of the numbers on the lanes, above them and clear of the name of the cell. */
    void laneName(String markup, Token hue, double middle, FadedTheme ink) {
        if (layout.laneThickness() < StripPainter.NUMBER_SIZE || !layout.lanes.numbered()) {
            return;
        }
        double clear = layout.titleX() + MathLabel.of(title()).width(CellCanvas.NAME) + 10
                + MathLabel.of(markup).width(CellCanvas.NAME) / 2;
        canvas.letters.formula(markup, CellCanvas.NAME, ink.of(hue), Math.max(middle, clear), layout.laneTop - 4,
                Typesetter.Anchor.MIDDLE);
    }

    /** The strip of the state before, with its lanes from the left edge. */
    void before(String letter, Token hue, double range, Vector values, double top, double thickness) {
        FadedTheme ink = canvas.scene.playhead().position() >= canvas.scene.turn(t) - 1 ? canvas.full() : canvas.faded();
        if (isStep(past)) {
            outside(values, range, top, thickness, 0, layout.beforeLeft, NEIGHBOUR);
        }
        canvas.cells(row -> layout.cell(layout.beforeLeft, top, layout.stripWidth, row), values, range, hue, ink);
        canvas.name(letter + "_{" + past + "}", hue, layout.beforeLeft + layout.stripWidth / 2, top - 6,
                Typesetter.Anchor.MIDDLE, ink);
    }

    /** The numbers of the units beside their lanes, of as many as there is room for. */
    void unitNumbers(double top) {
        double right = layout.beforeLeft - CellLayout.NUMBER_GAP;
        for (int row : layout.lanes.named(canvas.scene.selectedUnit(), LINE / layout.pitch)) {
            int unit = layout.lanes.unit(row);
            boolean selected = unit == canvas.scene.selectedUnit();
            canvas.letters.text(Integer.toString(unit + 1), selected ? Fonts.BOLD : Fonts.TEXT,
                    StripPainter.NUMBER_SIZE, theme.colour(Token.TEXT), right,
                    top + (row + 0.5) * layout.pitch, Typesetter.Anchor.END);
        }
        for (int row : layout.lanes.gaps()) {
            if (layout.pitch >= LINE) {
                canvas.dots(right - 5, top + (row + 0.5) * layout.pitch, 12, theme.colour(Token.SECONDARY));
            }
        }
    }

    /** The strip of the new state, the free run beside it, and its lanes to the right edge. */
    void after(String letter, Token hue, double range, Vector values, Vector free, double top, double thickness,
               int step, double from, double to) {
        FadedTheme ink = canvas.ink(step, from, to);
        double end = layout.afterLeft + layout.stripWidth;
        int next = t + (t - past);
        if (isStep(next)) {
            outside(values, range, top, thickness, end, layout.width, TO_COME);
            int last = canvas.steps.all().size();
            double way = canvas.reached(last, 0.6, 1) * (layout.width - end);
            outside(values, range, top, thickness, end, end + way, NEIGHBOUR);
        }
        canvas.cells(row -> layout.cell(layout.afterLeft, top, layout.stripWidth, row), values, range, hue, ink);
        canvas.name(letter + "_{" + t + "}", hue, layout.afterLeft + layout.stripWidth / 2, top - 6,
                Typesetter.Anchor.MIDDLE, ink);
        if (free != null) {
            free(free, range, top, ink);
        }
    }

    /** A padlock on the lane of each unit whose state is held, where the lane leaves. */
    void heldStates(Quantity state, double top) {
        for (int row : layout.lanes.withUnit()) {
            if (canvas.scene.trace().pins().holds(state, layout.lanes.unit(row), t)) {
                canvas.lock(layout.frameRight - 10, top + (row + 0.5) * layout.pitch, Math.min(9, layout.pitch - 3));
            }
        }
    }

    /** The same units in the run without pins, in dashed boxes. */
    private void free(Vector free, double range, double top, FadedTheme ink) {
        Color paper = theme.colour(Token.PAGE);
        CellNumbers form = CellNumbers.fitting(free, layout.lanes.units(), layout.freeWidth, layout.pitch);
        for (int row : layout.lanes.withUnit()) {
            double value = free.get(layout.lanes.unit(row));
            Rectangle2D cell = layout.cell(layout.freeLeft, top, layout.freeWidth, row);
            boolean apart = form != CellNumbers.NONE && layout.pitch >= BOXED;
            canvas.brush.fill(cell, form == CellNumbers.NONE ? ink.signed(value, range) : paper);
            if (apart) {
                canvas.brush.dashed(new Rectangle2D.Double(cell.getX(), cell.getY() + 1.5, cell.getWidth(),
                        cell.getHeight() - 3), ink.of(Token.SECONDARY), 1.1);
            }
            if (form == CellNumbers.NONE) {
                CellBar.paint(canvas.brush, cell, value / range, false, ink.onSigned(value, range));
            }
            canvas.number(form, value, cell, ink.of(Token.SECONDARY));
        }
        layout.lanes.gaps().forEach(row -> canvas.rest(layout.cell(layout.freeLeft, top, layout.freeWidth, row), ink));
        if (form == CellNumbers.NONE || layout.pitch < BOXED) {
            canvas.brush.dashed(layout.cell(layout.freeLeft, top, layout.freeWidth, 0).createUnion(layout.cell(
                    layout.freeLeft, top, layout.freeWidth, layout.lanes.rows() - 1)), ink.of(Token.TEXT), 1.1);
        }
        String word = canvas.scene.words().get("cell.free");
        canvas.letters.text(word, Fonts.TEXT, Typesetter.NAME, ink.of(Token.SECONDARY),
                layout.freeLeft + layout.freeWidth / 2, top - 10, Typesetter.Anchor.MIDDLE);
    }

    /** Lanes outside the frame, as faint as the neighbours. */
    private void outside(Vector values, double range, double top, double thickness, double from, double to,
                         double strength) {
        FadedTheme ink = new FadedTheme(theme, theme.colour(Token.PAGE), strength);
        for (int row : layout.lanes.withUnit()) {
            double y = top + (row + 0.5) * layout.pitch;
            canvas.brush.fill(Brush.rectangle(from, y - thickness / 2, to, y + thickness / 2),
                    ink.signed(values.get(layout.lanes.unit(row)), range));
        }
    }

    // Inside the cell

    /** A layer of neurons: its box, its values, its name. */
    void neurons(Gate gate, String letter, String activation, int open) {
        CellGroup group = layout.group(gate);
        Token hue = QuantityColours.of(gate);
        Rectangle2D box = group.box();
        FadedTheme ink = canvas.ink(open, 0, 0.5);
        canvas.line(Brush.path(group.centre(), box.getY(), group.centre(), group.bottom()), hue, 1.8, open, 0.4,
                0.6);
        canvas.activation(box, activation, hue, ink);
        canvas.cells(group::cell, layer.gate(gate, t), ColourMap.STATE_RANGE, hue, canvas.ink(open, 0.5, 0.85));
        String name = letter + "_{" + t + "}";
        boolean room = box.getX() - 5 - MathLabel.of(name).width(CellCanvas.LETTER) > before(box) + 3;
        canvas.name(room ? name : letter, hue, box.getX() - 5, box.getCenterY() + 5, Typesetter.Anchor.END, ink);
    }

    /** Where what stands to the left of a box ends: another box, or the wire that brings h. */
    private double before(Rectangle2D box) {
        return layout.spec.gates().stream().map(gate -> layout.group(gate).box()).filter(other -> other.getX() < box.getX())
                .mapToDouble(Rectangle2D::getMaxX).max().orElse(layout.frameLeft + 13);
    }

    /** The wire that brings [x_t, h_{t-1}] to the boxes, from the collector of h at x. */
    void bus(double collector, Gate... gates) {
        double last = layout.group(gates[gates.length - 1]).centre();
        double y = layout.busY;
        canvas.line(Brush.path(collector, y, last, y), Token.HIDDEN_H, BUS, CellSteps.ARRIVE, 0.45, 0.9);
        for (Gate gate : gates) {
            double x = layout.group(gate).centre();
            double end = layout.boxTop + layout.boxHeight;
            double share = 0.45 + 0.45 * (x - collector) / Math.max(1, last - collector);
            canvas.line(Brush.path(x, y, x, end + 6), Token.HIDDEN_H, BUS, CellSteps.ARRIVE, share, 1);
            canvas.arrow(x, end + 1, canvas.ink(CellSteps.ARRIVE, 0.9, 1).of(Token.HIDDEN_H));
            if (x < last) {
                dot(x, y, 2.6, Token.HIDDEN_H, canvas.ink(CellSteps.ARRIVE, share, share + 0.05));
            }
        }
    }

    void dot(double x, double y, double radius, Token hue, FadedTheme ink) {
        canvas.brush.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), ink.of(hue));
    }

    /** The symbol read, its vector where there is room before {@code limit}, and the wire up to {@code y}; where it ends. */
    double input(double y, double limit) {
        double x = layout.symbolX();
        double r = layout.symbolRadius;
        FadedTheme ink = canvas.ink(CellSteps.ARRIVE, 0, 0.2);
        canvas.line(Brush.path(x, layout.symbolMiddle - r, x, y), Token.INPUT_X, BUS, CellSteps.ARRIVE, 0.1, 0.5);
        InputGlyph.paint(canvas.brush, canvas.scene, t, x, layout.symbolMiddle, r, 2 * r + 12, ink);
        CellGroup strip = CellInput.strip(layout, limit);
        // beside a word, which takes more room than a letter
        double name = x + (canvas.scene.readsSymbols() ? Brush.symbolWidth(canvas.scene.inputLabels().get(t - 1), r, 2 * r + 12) / 2
                : r) + 6;
        if (strip != null) {
            inputValues(strip, ink);
            name = strip.right() + 6;
        }
        if (name + 18 < limit) {
            canvas.name("x_{" + t + "}", Token.INPUT_X, name, layout.symbolMiddle + 5, Typesetter.Anchor.START, ink);
            name += 18;
        }
        return name;
    }

    /** A remark at the foot of the frame, if there is room for it. */
    void note(String markup, double from, double to, double baseline) {
        if (MathLabel.of(markup).width(NOTE) <= to - from) {
            canvas.letters.formula(markup, NOTE, theme.colour(Token.SECONDARY), to, baseline, Typesetter.Anchor.END);
        }
    }

    /** Says what the gates read. */
    void readingNote(String key, double from, double to) {
        Words words = canvas.scene.words();
        String context = layer.attention(t) == null ? "" : ", c_{" + t + "}";
        note("`" + words.get(key) + " `[h_{" + past + "}, x_{" + t + "}" + context + "]` " + words.get("cell.reads.how") + "`", from, to,
                layout.symbolMiddle + 5);
    }

    private void inputValues(CellGroup strip, FadedTheme ink) {
        Vector x = layer.x(t);
        boolean whole = x.equals(Vector.oneHot(x.argMax(), x.size()));
        for (int i = 0; i < x.size(); i++) {
            Rectangle2D cell = strip.cell(i);
            canvas.brush.fill(cell, ink.signed(x.get(i), ColourMap.STATE_RANGE));
            String text = whole ? Numbers.fixed(x.get(i), 0) : Numbers.strip(x.get(i));
            if (Typesetter.width(text, Fonts.SEMIBOLD, StripPainter.NUMBER_SIZE) <= cell.getWidth() - 2) {
                canvas.letters.text(text, Fonts.SEMIBOLD, StripPainter.NUMBER_SIZE,
                        ink.onSigned(x.get(i), ColourMap.STATE_RANGE), cell.getCenterX(), cell.getCenterY(),
                        Typesetter.Anchor.MIDDLE);
            }
        }
        canvas.brush.rounded(strip.left(), strip.top(), strip.right() - strip.left(), strip.height(), 3, null,
                ink.of(Token.INPUT_X), 1.8);
    }

    /** The wires from the values of a candidate up through valves to the circles on the lanes. */
    void writing(CellGroup group, Vector values, Vector valves, int step, double from, double passed, double to) {
        double width = CellLayout.wire(group.cellWidth());
        for (int row : layout.lanes.withUnit()) {
            int unit = layout.lanes.unit(row);
            double x = group.middle(row);
            canvas.wire(Brush.path(x, group.top(), x, layout.valveMiddle), values.get(unit), ColourMap.STATE_RANGE,
                    width, step, from, passed);
            canvas.wire(Brush.path(x, layout.valveMiddle, x, layout.laneMiddle(row)),
                    values.get(unit) * valves.get(unit), ColourMap.STATE_RANGE, width, step, passed, to);
        }
    }

    /** The circles with × behind the valves on the lanes. */
    void products(CellGroup gate, Token hue, FadedTheme ink) {
        for (int row : layout.lanes.withUnit()) {
            double radius = layout.plusRadius(gate);
            canvas.times(layout.laneValve(gate, row).getMaxX() + radius, layout.laneMiddle(row), radius, hue, ink);
        }
    }

    /** One circle with × for valves side by side, on the line that moves them, before the first. */
    void product(IntFunction<Rectangle2D> valve, Token hue, FadedTheme ink) {
        Rectangle2D first = valve.apply(0);
        double radius = CellLayout.TIMES;
        canvas.times(first.getMinX() - CellLayout.VALVE_SPARE - radius - 1, first.getCenterY(), radius, hue, ink);
    }

    /** The circles on the lanes where the writing wires arrive. */
    void additions(CellGroup group, Token hue, FadedTheme ink) {
        for (int row : layout.lanes.withUnit()) {
            canvas.plus(group.middle(row), layout.laneMiddle(row), layout.plusRadius(group), hue, ink);
        }
    }
}
