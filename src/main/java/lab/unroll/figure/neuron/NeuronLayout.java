package lab.unroll.figure.neuron;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.trace.NeuronSum;

/**
 * Where the parts of the neuron view stand. From the left: the names of the sources, the sources as nodes, the wires with
 * their weights, the products in boxes, and wires to a column with Σ, the activation curve and the result. The matrix
 * view stands to its right, or below it where the page is narrow.
 */
final class NeuronLayout {

    /** Height of the heading of each view. */
    static final double HEAD = 36;
    /** A page narrower than this has the views one below the other. */
    private static final double NARROW = 600;
    private static final double LEGEND = 26;
    private static final double PAD = 12;
    private static final double LEAST_PITCH = 38;
    private static final double MOST_PITCH = 78;
    private static final double MOST_SCALE = 1.3;
    /** Height of the two arrows of the column. */
    private static final double ARROWS = 44;
    /** The column stands this much above the middle: a remark beside the result may reach below it. */
    private static final double BELOW = 4;

    final double width;
    final double height;
    final boolean stacked;
    final Rectangle2D neuronView;
    final Rectangle2D matrixView;
    final double legendTop;
    final NeuronTerms terms;
    /** How much larger than usual texts and nodes are, where there is room; at least 1. */
    final double scale;

    // The neuron view
    final double othersTop;
    final double othersHeight;
    final double rowsTop;
    final double pitch;
    final double radius;
    final double labelRight;
    final double nodeX;
    final double boxLeft;
    final double boxWidth;
    final double boxHeight;
    final double columnLeft;
    final double columnWidth;
    final double columnX;
    final double sumY;
    final Rectangle2D plot;
    final double resultY;
    final double partSumX;

    /**
     * Lays out.
     *
     * @param equations whether the other neurons are few enough to be written out
     * @param others    number of the other neurons
     */
    NeuronLayout(NeuronSum sum, double width, double height, int others, boolean equations) {
        this.width = width;
        this.height = height;
        stacked = width < NARROW;
        double body = height - LEGEND;
        legendTop = body;
        double half = width / 2;
        double upper = stacked ? Math.round(body * 0.56) : body;
        neuronView = new Rectangle2D.Double(0, 0, stacked ? width : half, upper);
        matrixView = stacked ? new Rectangle2D.Double(0, upper, width, body - upper)
                : new Rectangle2D.Double(half, 0, width - half, body);
        othersHeight = others == 0 ? 0 : equations ? 42 : 34;
        othersTop = upper - othersHeight;
        double room = othersTop - HEAD - 4;
        terms = NeuronTerms.of(sum, Math.max(3, (int) (room / LEAST_PITCH)));
        double length = neuronView.getWidth();
        scale = Math.max(1, Math.min(MOST_SCALE, Math.min(length / 440, room / terms.rows() / 70)));
        pitch = Math.min(MOST_PITCH * scale, room / terms.rows());
        rowsTop = HEAD + Math.max(0, (room - pitch * terms.rows()) / 2);
        radius = Math.max(17, Math.min(23 * scale, 0.44 * pitch));
        boolean wide = length > 380;
        labelRight = PAD + (wide ? 38 * scale : 32);
        nodeX = labelRight + 7 + radius;
        boolean partSum = sum.resetsProduct();
        boxWidth = wide ? Math.min(150, Math.max(104, 0.215 * length)) : partSum ? 92 : 96;
        boxHeight = Math.min(46 * scale, pitch - 5);
        columnWidth = wide ? Math.min(200, 0.27 * length) : partSum ? 84 : 92;
        double free = length - PAD - nodeX - radius - boxWidth - columnWidth;
        boolean valves = !partSum && sum.terms().stream().anyMatch(term -> term.reset() != 1);
        double wire = Math.min(110, (partSum ? wide ? 0.38 : 0.3 : valves ? 0.58 : 0.52) * free);
        boxLeft = nodeX + radius + wire;
        columnLeft = length - PAD - columnWidth;
        columnX = columnLeft + radius + 2;
        partSumX = boxLeft + boxWidth + (wide ? 0.36 * (columnLeft - boxLeft - boxWidth) : 15);
        double tall = Math.max(46, Math.min(0.85 * columnWidth, room - 4 * radius - ARROWS - 2 * BELOW));
        double top = HEAD + Math.max(0, (room - tall - 4 * radius - ARROWS) / 2 - BELOW);
        sumY = top + radius;
        plot = new Rectangle2D.Double(columnLeft, sumY + radius + 25, columnWidth, tall);
        resultY = plot.getMaxY() + ARROWS - 25 + radius;
    }

    /** The middle of a line of the neuron view. */
    double rowY(int row) {
        return rowsTop + (row + 0.5) * pitch;
    }

    /** The box with the product. */
    Rectangle2D box(int row) {
        return new Rectangle2D.Double(boxLeft, rowY(row) - boxHeight / 2, boxWidth, boxHeight);
    }

    /** The node of a source. */
    Rectangle2D node(int row) {
        return new Rectangle2D.Double(nodeX - radius, rowY(row) - radius, 2 * radius, 2 * radius);
    }

    /** The wire that carries the weight, from the node to the box. */
    Line2D weightWire(int row) {
        return new Line2D.Double(nodeX + radius, rowY(row), boxLeft, rowY(row));
    }

    /** The wire that carries the product, from the box to a node at (x, y). */
    CubicCurve2D productWire(int row, double x, double y, double nodeRadius) {
        double from = boxLeft + boxWidth;
        double to = x - nodeRadius;
        double reach = to - from;
        return new CubicCurve2D.Double(from, rowY(row), from + 0.55 * reach, rowY(row), to - 0.5 * reach, y, to, y);
    }

    /** The valve of the reset gate on the wire of a source, before the box. */
    Rectangle2D sourceValve(int row) {
        return new Rectangle2D.Double(nodeX + radius + 5, rowY(row) - 7, 16, 14);
    }
}
