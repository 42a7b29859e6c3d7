package lab.unroll.figure.backward;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;
import lab.unroll.figure.FactorWord;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.trace.Trace;

/**
 * What the colours, widths and chips of the backward picture mean, the layer, and whose weight w is. On two lines where
 * there is room; what has none is left out, and the more a piece is told elsewhere, the later it comes.
 */
final class BackwardLegend {

    private static final double SIZE = 12;
    private static final double LETTER = 15;
    private static final double START = 20;
    private static final double LINE = 19;
    /** Pieces closer than this would be read as one. */
    private static final double BETWEEN = 18;
    private static final int STEPS = 24;
    private static final double STEP = 2.6;

    private final Graphics2D g;
    private final Brush brush;
    private final BackwardLayout layout;
    private final Scene scene;
    private final SharedWeight weight;
    private final double bottom;
    private double middle;
    private double x = START;

    BackwardLegend(Graphics2D g, BackwardLayout layout, Scene scene, SharedWeight weight) {
        this.g = g;
        this.brush = new Brush(g);
        this.layout = layout;
        this.scene = scene;
        this.weight = weight;
        double top = layout.columns.legendTop;
        this.bottom = layout.columns.height;
        this.middle = bottom - top >= 2 * LINE ? top + LINE / 2 + 1 : top + (bottom - top) / 2 - 2;
    }

    void paint() {
        ramp(layout.range);
        words(scene.layerName());
        ways();
        shared();
        others();
        words("2·10" + Numbers.raised(-3) + " = 0.002");
        if (!Double.isNaN(layout.factorBaseline)) {
            formula("J_t = ∂h_{t+1}/∂h_t" + (scene.trace().spec().cell().hasCellState()
                    ? " `" + scene.words().get("backward.held") + "`" : ""));
            formula("Π = ‖J_t‖·`…`·‖J_{T-1}‖");
        }
        words(scene.words().get("backward.factor"));
        words(scene.words().get("backward.width"));
    }

    /** Makes room for a piece, on the next line if need be; false if there is none. */
    private boolean makeRoom(double piece) {
        double right = layout.columns.width - 6;
        if (x + piece <= right) {
            return true;
        }
        if (middle + 1.5 * LINE > bottom || START + piece > right) {
            return false;
        }
        x = START;
        middle += LINE;
        return true;
    }

    private void ramp(GradientRange range) {
        letters("|∂L|", Token.GRADIENT);
        x += 8;
        text(end(range.lowest()));
        x += 4;
        for (int i = 0; i < STEPS; i++) {
            double decade = range.lowest() + (range.highest() - range.lowest()) * i / (STEPS - 1);
            brush.fill(new Rectangle2D.Double(x + i * STEP, middle - 6, STEP + 0.3, 12),
                    range.colour(scene.theme(), Math.pow(10, decade)));
        }
        x += STEPS * STEP + 4;
        text(end(range.highest()));
        x += BETWEEN;
    }

    private static String end(double decade) {
        return decade != Math.rint(decade) ? Numbers.magnitude(Math.pow(10, decade))
                : decade == 0 ? "1" : "10" + Numbers.raised((int) decade);
    }

    /** By what the gradient changes from the step read last to the one read first, at C and at h, in words. */
    private void ways() {
        Trace trace = scene.trace();
        int first = trace.after(trace.focus().start());
        int last = trace.focus().end();
        if (trace.spec().cell().hasCellState()) {
            way("C", trace.dCell(first).norm() / trace.dCell(last).norm(), last, first);
        }
        way("h", trace.dHidden(first).norm() / trace.dHidden(last).norm(), last, first);
    }

    private void way(String letter, double factor, int last, int first) {
        if (first != last) {
            words(scene.words().get("backward.way", letter, last, first, Numbers.magnitude(factor),
                    scene.words().get(FactorWord.of(factor).key())));
        }
    }

    /** Which weight w is, and of which neurons in which network. */
    private void shared() {
        String letter = weight.gate().letter();
        String neurons = scene.words().get("gate." + (letter.isEmpty() ? "state" : letter));
        String whose = scene.where(weight.ofEncoder() ? 1 : scene.trace().length(), neurons);
        String name = "w = " + weight.markup();
        if (makeRoom(MathLabel.of(name).width(LETTER) + 6 + Typesetter.width(whose, Fonts.TEXT, SIZE))) {
            letters(name, Token.TEXT);
            x += 6;
            text(whose);
            x += BETWEEN;
        }
    }

    /** What the copies add that have no room in the picture. */
    private void others() {
        int first = layout.columns.first;
        int last = layout.columns.last;
        int length = scene.trace().length();
        if (last - first + 1 < length) {
            double hidden = IntStream.rangeClosed(1, length).filter(t -> t < first || t > last)
                    .mapToDouble(t -> weight.contribution(scene.trace(), t)).sum();
            words(scene.words().get("backward.others", first, last, length, Numbers.magnitude(hidden)));
        }
    }

    private void formula(String markup) {
        if (makeRoom(MathLabel.of(markup).width(LETTER))) {
            letters(markup, Token.TEXT);
            x += BETWEEN;
        }
    }

    private void words(String text) {
        if (!text.isEmpty() && makeRoom(Typesetter.width(text, Fonts.TEXT, SIZE))) {
            text(text);
            x += BETWEEN;
        }
    }

    private void letters(String markup, Token colour) {
        MathLabel label = MathLabel.of(markup);
        label.draw(g, LETTER, scene.theme().colour(colour), x, middle + 5, Typesetter.Anchor.START);
        x += label.width(LETTER);
    }

    private void text(String text) {
        Typesetter.draw(g, text, Fonts.TEXT, SIZE, scene.theme().colour(Token.SECONDARY), x, middle + 4.5,
                Typesetter.Anchor.START);
        x += Typesetter.width(text, Fonts.TEXT, SIZE);
    }
}
