package lab.unroll.figure.unrolled;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.Scene;
import lab.unroll.figure.parts.Answer;
import lab.unroll.net.NetworkSpec;

/**
 * Where the parts of several cells stand that read the same input: one band above the row of symbols, the others below
 * it. The copies of a step share a column; in a band the neurons stand next to the symbols, the states behind them.
 */
final class CompareLayout {

    private static final double LEFT = 46;
    private static final double ANSWER = 74;
    private static final double WIDEST = 150;
    private static final double HEAD = 28;
    private static final double BOX = 20;
    private static final double BESIDE = 5;
    private static final double MOST_CELL = 24;

    /**
     * The place of one cell.
     *
     * @param spec  the network
     * @param above true if it stands above the symbols
     * @param top   upper edge
     * @param height of the band
     * @param boxTop upper edge of the neurons
     * @param stripC upper edge of C_t, or NaN
     * @param stripH upper edge of h_t
     * @param cell  height of one unit
     */
    record Band(NetworkSpec spec, boolean above, double top, double height, double boxTop, double stripC,
                double stripH, double cell) {

        double stripHeight() {
            return spec.hidden() * cell;
        }

        /** Upper edge of the state that goes straight on to the next copy. */
        double lanes() {
            return spec.cell().hasCellState() ? stripC : stripH;
        }
    }

    final double width;
    final double height;
    final int length;
    final int first;
    final int last;
    /** The step whose answer stands on the right. */
    final int answered;
    final double pitch;
    final double left;
    final double legendTop;
    final double symbols;
    final double radius;
    final double stripWidth;
    final List<Band> bands;

    CompareLayout(List<Scene> scenes, double width, double height) {
        this.width = width;
        this.height = height;
        Scene main = scenes.get(0);
        length = main.trace().length();
        double room = width - LEFT - ANSWER;
        int shown = Math.max(1, Math.min(length, (int) Math.floor(room / UnrolledLayout.NARROWEST)));
        pitch = Math.min(WIDEST, room / shown);
        first = Math.max(1, Math.min(length - shown + 1, main.selectedStep() - shown / 2));
        last = first + shown - 1;
        answered = Answer.stepFrom(main, main.selectedStep());
        left = LEFT + (room - pitch * shown) / 2;
        legendTop = height - 28;
        radius = height >= 420 ? 13 : 11;
        stripWidth = Math.max(32, Math.min(54, 0.42 * pitch));
        double input = 2 * radius + 14;
        double all = legendTop - 6 - HEAD - input;
        double weights = 0;
        for (Scene scene : scenes) {
            weights += weight(scene.trace().spec());
        }
        double upper = all * weight(main.trace().spec()) / weights;
        symbols = HEAD + upper + input / 2;
        List<Band> found = new ArrayList<>();
        double top = HEAD;
        for (Scene scene : scenes) {
            double band = all * weight(scene.trace().spec()) / weights;
            found.add(band(scene.trace().spec(), found.isEmpty(), top, band));
            top += band + (found.size() == 1 ? input : 0);
        }
        bands = List.copyOf(found);
    }

    /** A cell with two states needs more height. */
    private static double weight(NetworkSpec spec) {
        return spec.cell().hasCellState() ? 1.75 : 1;
    }

    private static Band band(NetworkSpec spec, boolean above, double top, double height) {
        boolean both = spec.cell().hasCellState();
        double margin = 5;
        double between = both ? 14 : 0;
        double wires = Math.max(8, 0.08 * height);
        double strips = height - 2 * margin - BOX - wires - between;
        double cell = Math.min(MOST_CELL, strips / (spec.hidden() * (both ? 2 : 1)));
        double one = spec.hidden() * cell;
        double used = BOX + wires + one * (both ? 2 : 1) + between;
        double start = above ? top + height - margin - used : top + margin;
        if (above) {
            double stripH = start;
            double stripC = both ? start + one + between : Double.NaN;
            return new Band(spec, true, top, height, start + used - BOX, stripC, stripH, cell);
        }
        double firstStrip = start + BOX + wires;
        return new Band(spec, false, top, height, start, both ? firstStrip : Double.NaN,
                both ? firstStrip + one + between : firstStrip, cell);
    }

    double x(int t) {
        return left + (t - first) * pitch;
    }

    double stripX(int t) {
        return x(t) + pitch - 4 - stripWidth;
    }

    double symbolX(int t) {
        return x(t) + Math.max(radius + 2, (pitch - 8 - stripWidth) / 2);
    }

    Rectangle2D box(Band band, int t) {
        double breadth = Math.max(26, Math.min(60, out(t) - 6 - x(t) - BESIDE));
        return new Rectangle2D.Double(x(t) + BESIDE, band.boxTop(), breadth, BOX);
    }

    /** Where the wire from the neurons enters the strip of step t. */
    double out(int t) {
        return stripX(t) + 0.8 * stripWidth;
    }

    Rectangle2D cell(Band band, double top, int t, int unit) {
        return new Rectangle2D.Double(stripX(t), top + unit * band.cell(), stripWidth, band.cell());
    }

    Rectangle2D card(int t) {
        return new Rectangle2D.Double(x(t), 4, pitch, legendTop - 8);
    }

    /** The valve of a unit on the lane to the strip of step t. */
    Rectangle2D valve(Band band, int t, int unit) {
        double from = x(t) + 4;
        double length = Math.max(8, Math.min(22, (stripX(t) - from) * 0.5));
        double y = band.lanes() + (unit + 0.5) * band.cell();
        double thick = 0.58 * band.cell();
        return new Rectangle2D.Double(from, y - thick / 2, length, thick);
    }

    /** Where the last answer of a cell stands. */
    Rectangle2D answer(Band band) {
        return new Rectangle2D.Double(x(last) + pitch + 6, band.top() + 22, ANSWER - 12, band.height() - 24);
    }
}
