package lab.unroll.figure;

import java.util.List;

/** A chart over the steps of a training that one can look at more nearly. */
public interface ZoomableChart extends Figure {

    /** Where its lines are drawn. */
    ChartFrame frame();

    /** How one looks at it. */
    ChartLook look();

    /**
     * What its lines say at the step nearest to a pixel.
     *
     * @param pixel across
     * @return null where there is nothing to read
     */
    Reading at(double pixel);

    /** The reading of the next point to the right or, with a negative number, to the left of a pixel; null where none is. */
    Reading beside(double pixel, int direction);

    /**
     * Values at a step.
     *
     * @param x      its pixel
     * @param title  the step in words
     * @param values what each line says there
     */
    record Reading(double x, String title, List<Value> values) {

        /** Copies the list. */
        public Reading {
            values = List.copyOf(values);
        }
    }

    /**
     * What a line says.
     *
     * @param y    pixel of its point
     * @param text its name and its value
     */
    record Value(double y, String text) {
    }
}
