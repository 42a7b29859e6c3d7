package lab.unroll.figure.chart;

import java.awt.Color;
import lab.unroll.train.MeasureCurve;

/**
 * A line of a chart over the training.
 *
 * @param id     its name in the spots
 * @param name   beside the line; a formula where {@code formula} says so
 * @param told   the same in plain letters
 * @param formula whether the name is markup
 * @param curve  what it shows
 * @param drawn  how it is drawn
 * @param colour of the line
 */
record CourseLine(String id, String name, String told, boolean formula, MeasureCurve curve, Drawn drawn, Color colour) {

    /** How a line is drawn. */
    enum Drawn {
        /** The curve faint, its moving average strong. */
        SMOOTHED(2),
        /** Each point marked where there are few. */
        POINTS(1.6),
        /** As it is. */
        PLAIN(1.6),
        /** The same, thicker. */
        STRONG(2.8),
        /** The same in dashes. */
        DASHED(1.6),
        /** The same in dots. */
        DOTTED(1.8);

        private final double width;

        Drawn(double width) {
            this.width = width;
        }

        double width() {
            return width;
        }
    }

    /** A line with a plain name. */
    CourseLine(String id, String name, MeasureCurve curve, Drawn drawn, Color colour) {
        this(id, name, name, false, curve, drawn, colour);
    }

    double last() {
        return curve.size() == 0 ? Double.NaN : curve.mean(curve.size() - 1);
    }
}
