package lab.unroll.weights.file;

import java.util.List;
import java.util.stream.Collectors;
import lab.unroll.words.InputException;
import org.ejml.data.DMatrixRMaj;

/**
 * A named array of numbers.
 *
 * @param name   for example {@code rnn.weight_ih_l0}
 * @param shape  its sizes, outermost first, each at least 1; one to three of them
 * @param values row-major: the last size is the number of columns, the others together are the rows
 */
public record Tensor(String name, List<Integer> shape, DMatrixRMaj values) {

    /**
     * Checks that shape and values fit.
     *
     * @throws IllegalArgumentException if they do not
     */
    public Tensor {
        shape = List.copyOf(shape);
        if (cols(shape) != values.numCols || rows(shape) != values.numRows) {
            throw new IllegalArgumentException(name + " of shape " + shape + " cannot have " + values.numRows + " x "
                    + values.numCols + " values.");
        }
    }

    /** A tensor of zeros. */
    public static Tensor zeros(String name, List<Integer> shape) {
        return new Tensor(name, shape, new DMatrixRMaj(rows(shape), cols(shape)));
    }

    private static int cols(List<Integer> shape) {
        return shape.get(shape.size() - 1);
    }

    private static int rows(List<Integer> shape) {
        return shape.subList(0, shape.size() - 1).stream().reduce(1, (a, b) -> a * b);
    }

    /** Number of values. */
    public int size() {
        return values.getNumElements();
    }

    /** The shape as text: {@code [16, 5]}. */
    public String shapeText() {
        return text(shape);
    }

    /** A shape as text. */
    public static String text(List<Integer> shape) {
        return shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * A value in single precision; i counts row-major from 0.
     *
     * @throws InputException if it is no finite number there
     */
    public float single(int i) {
        float value = (float) values.data[i];
        if (!Float.isFinite(value)) {
            throw new InputException("weights.write-infinite", name);
        }
        return value;
    }
}
