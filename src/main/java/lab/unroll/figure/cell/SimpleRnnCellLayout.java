package lab.unroll.figure.cell;

import java.awt.geom.Rectangle2D;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.Gate;

/** The inside of a SimpleRNN: h_{t-1} through W^h, plus x_t W^x, plus b, makes a_t; its activation is h_t. */
final class SimpleRnnCellLayout extends CellLayout {

    /** The box of W^h, across all lanes. */
    final Rectangle2D product;
    final double productStrip;
    final CellGroup fromInput;
    final CellGroup bias;
    final double stimulusStrip;
    /** The activation, across all lanes. */
    final Rectangle2D activation;

    SimpleRnnCellLayout(Scene scene, double width, double height, CellFoot foot) {
        super(scene, width, height, foot, Double.NaN, false);
        double breadth = clamp(0.06 * width, 40, 60);
        double room = frameRight - frameLeft;
        double block = Math.max(lanes.rows() * pitch, 22);
        double top = (laneTop + laneBottom()) / 2 - block / 2;
        double wires = clamp(0.025 * room, 10, 26);
        product = new Rectangle2D.Double(frameLeft + wires, top, breadth, block);
        productStrip = product.getMaxX() + wires * 0.6;
        activation = new Rectangle2D.Double(frameRight - wires - breadth, top, breadth, block);
        stimulusStrip = activation.getX() - wires * 0.6 - stripWidth;
        double from = productStrip + stripWidth + 8;
        double section = (stimulusStrip - 8 - from) / 2;
        fromInput = inSection(from, section, 42);
        bias = inSection(from + section, section, 42);
    }

    @Override
    CellGroup group(Gate gate) {
        return fromInput;
    }

    @Override
    Rectangle2D valve(Gate gate, int row) {
        throw new IllegalArgumentException("a SimpleRNN has no valves");
    }

    @Override
    double calloutLeft(Gate gate) {
        return frameLeft;
    }

    @Override
    double calloutRight(Gate gate) {
        return frameRight;
    }

    @Override
    double symbolX() {
        return fromInput.centre();
    }

    @Override
    Typesetter.Anchor titleAnchor() {
        return Typesetter.Anchor.END;
    }

    @Override
    double titleX() {
        return frameRight - 14;
    }

    @Override
    double titleBaseline() {
        return symbolMiddle + 5;
    }
}
