package lab.unroll.lesson.answer;

import java.util.List;

/** What somebody answered. */
public sealed interface Answer {

    /**
     * An option.
     *
     * @param option counted from 0
     */
    record Chosen(int option) implements Answer {
    }

    /**
     * A number that was written, or to which a valve was dragged.
     *
     * @param value the number
     */
    record Number(double value) implements Answer {
    }

    /**
     * A step of the diagram.
     *
     * @param step t, from 1
     */
    record At(int step) implements Answer {
    }

    /**
     * A curve that was sketched.
     *
     * @param values at each point of its axis, from the left
     */
    record Sketch(List<Double> values) implements Answer {

        /** Copies the values. */
        public Sketch {
            values = List.copyOf(values);
        }
    }
}
