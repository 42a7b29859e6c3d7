package lab.unroll.figure.unrolled;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.Stream;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.Progress;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.Activation;
import lab.unroll.trace.Quantity;

/** A copy of a SimpleRNN: h_{t-1} and x_t are summed into the stimulus a_t, the activation makes it h_t. */
final class SimpleRnnCopyPainter extends CopyPainter {

    SimpleRnnCopyPainter(Graphics2D g, UnrolledLayout layout, Scene scene, Progress progress, int t) {
        super(g, layout, scene, progress, t);
    }

    @Override
    void paint() {
        hiddenLanes(Phase.READ);
        input(Phase.READ);
        Vector a = trace.preActivation(Gate.STATE, t).total();
        stateWires(a);
        sum();
        strip(a, null, layout.stripA, ColourMap.CELL_RANGE, Token.INPUT_X, Phase.READ, 0.75, 1);
        strip(trace.hidden(t), scene.free() == null ? null : scene.free().hidden(t), layout.stripH, ColourMap.STATE_RANGE,
                Token.HIDDEN_H, Phase.UPDATE, 0.4, 0.7);
        heldStates(Quantity.HIDDEN_STATE, layout.stripH, Phase.UPDATE, 0.4, 0.7);
        answerWire();
        answer(Phase.UPDATE, 0.75, 1);
    }

    @Override
    void lenses() {
        lens(trace.preActivation(Gate.STATE, t).total(), layout.stripA, ColourMap.CELL_RANGE, Token.INPUT_X, Phase.READ, 0.75,
                1);
        lens(trace.hidden(t), layout.stripH, ColourMap.STATE_RANGE, Token.HIDDEN_H, Phase.UPDATE, 0.4, 0.7);
    }

    /** a_t goes up through the activation and becomes h_t. */
    private void stateWires(Vector a) {
        double width = layout.wireThickness(layout.stripWidth);
        double hiddenEnd = layout.stripH + layout.spec.hidden() * layout.cellHeight;
        double stimulusEnd = layout.stripA + layout.spec.hidden() * layout.cellHeight;
        for (int j = 0; j < a.size(); j++) {
            double x = layout.x(t) + layout.wireMiddle(layout.stripLeft, layout.stripWidth, j);
            wire(vertical(x, layout.boxTop, stimulusEnd), a.get(j), ColourMap.CELL_RANGE, width, Phase.READ, 0.6, 0.8);
            wire(vertical(x, layout.stripA, layout.tanhMiddle), a.get(j), ColourMap.CELL_RANGE, width, Phase.UPDATE, 0,
                    0.2);
            wire(vertical(x, layout.tanhMiddle, hiddenEnd), trace.hidden(t).get(j), ColourMap.STATE_RANGE, width,
                    Phase.UPDATE, 0.2, 0.4);
        }
        wiresDone(width);
        activation(Activation.of(trace.spec().cell(), Gate.STATE), layout.tanhMiddle, ink(Phase.UPDATE, 0.1, 0.3));
    }

    private static Path2D vertical(double x, double fromY, double toY) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, fromY);
        path.lineTo(x, toY);
        return path;
    }

    /** x_t W^x + h_{t-1} W^h + b. */
    private void sum() {
        FadedTheme ink = ink(Phase.READ, 0.45, 0.65);
        Rectangle2D box = layout.box(t);
        brush.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 5, paper, ink.of(Token.TEXT), 1.6);
        MathLabel label = Stream.of("x W^x + h W^h + b", "xW + hW + b", "Σ").map(MathLabel::of)
                .filter(l -> l.width(13) <= box.getWidth() - 6).findFirst().orElseThrow();
        label.draw(g, 13, ink.of(Token.TEXT), box.getCenterX(), box.getCenterY() + 4.5, Typesetter.Anchor.MIDDLE);
    }

    /** From h_t up to ŷ_t. */
    private void answerWire() {
        FadedTheme ink = ink(Phase.UPDATE, 0.7, 0.85);
        double x = layout.x(t) + layout.stripLeft + layout.stripWidth / 2;
        brush.line(x, layout.stripH - 1, x, layout.answerBottom + 3, ink.of(Token.SECONDARY), 1.6);
        brush.head(x, layout.answerBottom, 0, -1, 7, ink.of(Token.SECONDARY));
    }
}
