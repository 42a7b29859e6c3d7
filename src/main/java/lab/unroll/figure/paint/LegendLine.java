package lab.unroll.figure.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.words.Words;

/** Writes a legend from left to right, on as many lines as its place is high; what has no room is left out. */
public final class LegendLine {

    static final double SIZE = 12;
    static final double LETTER = 15;
    private static final double START = 20;
    private static final double LINE = 19;
    private static final int STEPS = 24;
    private static final double STEP = 2.6;

    private final PlacedLabels letters;
    private final Brush brush;
    private final Theme theme;
    private final double width;
    private final double bottom;
    private double middle;
    private double x = START;

    /**
     * A legend at the lower edge of a figure.
     *
     * @param width  the figure's
     * @param top    where the legend begins
     * @param bottom the figure's lower edge
     */
    public LegendLine(Graphics2D g, Theme theme, double width, double top, double bottom) {
        this(g, new PlacedLabels(g), theme, width, top, bottom);
    }

    /** The same with its texts among those of the figure. */
    public LegendLine(Graphics2D g, PlacedLabels letters, Theme theme, double width, double top, double bottom) {
        this.letters = letters;
        this.brush = new Brush(g);
        this.theme = theme;
        this.width = width;
        this.bottom = bottom;
        this.middle = bottom - top >= 2 * LINE ? top + LINE / 2 + 1 : top + (bottom - top) / 2 - 2;
    }

    /** Makes room for a piece, on the next line if need be; false if there is none. */
    private boolean makeRoom(double piece) {
        if (x + piece <= width - 6) {
            return true;
        }
        if (middle + 1.5 * LINE > bottom || START + piece > width - 6) {
            return false;
        }
        x = START;
        middle += LINE;
        return true;
    }

    /** The colours of the values in a cell. */
    public void values(NetworkSpec spec) {
        boolean proposes = spec.gates().contains(Gate.CANDIDATE);
        ramp("h, " + (proposes ? spec.cell().symbolOf(Gate.CANDIDATE) + ", " : "") + "x", ColourMap.STATE_RANGE);
        switch (spec.cell().rule()) {
            case ACTIVATED -> ramp("a", ColourMap.CELL_RANGE);
            case CARRIED -> ramp("C", ColourMap.CELL_RANGE);
            case MIXED -> { }
        }
    }

    /** The valves of a cell, if it has any. */
    public void valves(NetworkSpec spec, Words words) {
        List<Gate> valves = Stream.of(Gate.FORGET, Gate.INPUT, Gate.OUTPUT, Gate.UPDATE, Gate.RESET)
                .filter(spec.gates()::contains).toList();
        for (Gate gate : valves) {
            Color hue = theme.colour(QuantityColours.of(gate));
            sign(24, (pen, place) -> {
                pen.fill(place, theme.colour(Token.VALUE_ZERO));
                pen.fill(ValveShape.jaws(new Rectangle2D.Double(place.getX() + 2, place.getY(), 20,
                        place.getHeight()), 0.35, true), hue);
            }, spec.cell().symbolOf(gate), true, hue);
        }
        if (!valves.isEmpty()) {
            words(words.get("legend.valve"));
        }
    }

    /** The colours of a value from -range to range. */
    public void ramp(String markup, double range) {
        MathLabel label = MathLabel.of(markup);
        int decimals = range == Math.rint(range) ? 0 : 1;
        String low = Numbers.fixed(-range, decimals);
        String high = "+" + Numbers.fixed(range, decimals);
        double lowWidth = Typesetter.width(low, Fonts.TEXT, SIZE);
        double highWidth = Typesetter.width(high, Fonts.TEXT, SIZE);
        if (!makeRoom(label.width(LETTER) + lowWidth + highWidth + STEPS * STEP + 16)) {
            return;
        }
        letters(markup);
        x += label.width(LETTER) + 8;
        text(low, lowWidth + 4);
        for (int i = 0; i < STEPS; i++) {
            double value = range * (2.0 * i / (STEPS - 1) - 1);
            brush.fill(new Rectangle2D.Double(x + i * STEP, middle - 6, STEP + 0.3, 12),
                    ColourMap.signed(theme, value, range));
        }
        x += STEPS * STEP + 4;
        text(high, highWidth + 20);
    }

    /** A formula in the colours of its letters. */
    public void formula(String markup) {
        MathLabel label = MathLabel.of(markup);
        double breadth = label.width(LETTER);
        if (makeRoom(breadth)) {
            letters(markup);
            x += breadth + 18;
        }
    }

    /**
     * A sign with its name.
     *
     * @param sign   paints it at a place of the given width, 10 pixels high
     * @param letter whether the name is the letter of a quantity, and not words
     */
    public void sign(double breadth, BiConsumer<Brush, Rectangle2D> sign, String markup, boolean letter, Color colour) {
        MathLabel label = MathLabel.of(markup);
        double size = letter ? LETTER : SIZE;
        if (!makeRoom(breadth + 6 + label.width(size))) {
            return;
        }
        sign.accept(brush, new Rectangle2D.Double(x, middle - 5, breadth, 10));
        x += breadth + 6;
        letters.formula(markup, size, colour, x, middle + (letter ? 5 : 4.5), Typesetter.Anchor.START);
        x += label.width(size) + 16;
    }

    /** A remark. */
    public void words(String text) {
        double breadth = Typesetter.width(text, Fonts.TEXT, SIZE);
        if (makeRoom(breadth)) {
            text(text, breadth + 18);
        }
    }

    private void letters(String markup) {
        letters.put(ChartLabel.formula(markup, LETTER, theme.colour(Token.TEXT)).with(QuantityColours.letters(theme))
                .at(x, middle + 5, Typesetter.Anchor.START));
    }

    private void text(String text, double advance) {
        letters.put(ChartLabel.text(text, Fonts.TEXT, SIZE, theme.colour(Token.SECONDARY)).at(x, middle + 4.5,
                Typesetter.Anchor.START));
        x += advance;
    }
}
