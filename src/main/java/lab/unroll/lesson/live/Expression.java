package lab.unroll.lesson.live;

import java.util.List;
import java.util.stream.Collectors;
import lab.unroll.net.Gate;

/**
 * What a live number is computed from. Expressions are equal if they compute the same in the same way; their text is one in
 * which they could be written.
 */
public sealed interface Expression {

    /** Whole numbers below are written as such. */
    double LARGE = 1e15;

    /**
     * A number as it is written.
     *
     * @param value the number
     */
    record Constant(double value) implements Expression {

        @Override
        public String toString() {
            return value == Math.rint(value) && Math.abs(value) < LARGE ? Long.toString((long) value) : Double.toString(value);
        }
    }

    /**
     * A letter that counts: of a sum or a largest value around it, or {@code t}, the step of the playhead.
     *
     * @param name its name
     */
    record Counter(String name) implements Expression {

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A quantity of the network, or one of its numbers.
     *
     * @param of      which
     * @param gate    of which layer of neurons, where there are several; {@link Gate#STATE} if none is named
     * @param layer   of which layer, from 1 at the bottom, with an r for the one that reads from the end; empty for the
     *                layer that is looked at
     * @param indices where in it, as many as the quantity has
     */
    record Entry(LiveQuantity of, Gate gate, String layer, List<Expression> indices) implements Expression {

        /** Copies the indices. */
        public Entry {
            indices = List.copyOf(indices);
        }

        @Override
        public String toString() {
            return of.name() + (gate == Gate.STATE ? "" : "." + gate.letter()) + (layer.isEmpty() ? "" : "@" + layer)
                    + indices.stream().map(index -> "[" + index + "]").collect(Collectors.joining());
        }
    }

    /**
     * A function of a number.
     *
     * @param function which
     * @param of       the number
     */
    record Call(MathFunction function, Expression of) implements Expression {

        @Override
        public String toString() {
            return function.id() + "(" + of + ")";
        }
    }

    /**
     * Two numbers and what is done with them.
     *
     * @param operator +, -, *, / or ^
     * @param left     the first
     * @param right    the second
     */
    record Operation(char operator, Expression left, Expression right) implements Expression {

        @Override
        public String toString() {
            return "(" + left + " " + operator + " " + right + ")";
        }
    }

    /**
     * Something of all values that an index can have.
     *
     * @param fold    what is made of them
     * @param counter the name of the index
     * @param of      what is computed for each
     */
    record Over(Fold fold, String counter, Expression of) implements Expression {

        @Override
        public String toString() {
            return "(" + fold.id() + " " + counter + ": " + of + ")";
        }
    }
}
