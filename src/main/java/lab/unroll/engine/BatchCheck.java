package lab.unroll.engine;

import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import org.ejml.data.FMatrixRMaj;

/** Refuses batches that a motor cannot read, naming what does not fit. */
final class BatchCheck {

    private BatchCheck() {
    }

    static void require(MotorPlan plan, Kernels<?> kernels, Batch batch) {
        NetworkSpec spec = plan.spec();
        if (batch.steps() != plan.steps() || batch.size() != plan.batch()) {
            throw new IllegalArgumentException("The motor is made for " + plan.steps() + " steps of " + plan.batch()
                    + " sequences, but the batch has " + batch.steps() + " of " + batch.size() + ".");
        }
        if (batch.hasSymbols()) {
            requireSymbols("symbol", batch, batch.symbols(), 0, spec.input());
        } else {
            requireNumbers("inputs x", kernels, batch, batch.inputs(), spec.input());
        }
        if (batch.hasClasses()) {
            if (spec.head() != OutputKind.SOFTMAX) {
                throw new IllegalArgumentException("A " + spec.head() + " head is judged by numbers, but the batch has "
                        + "classes.");
            }
            requireSymbols("class", batch, batch.classes(), Batch.NO_CLASS, spec.output());
        } else {
            if (spec.head() == OutputKind.SOFTMAX) {
                throw new IllegalArgumentException("A SOFTMAX head is judged by classes, but the batch has numbers.");
            }
            requireNumbers("targets y", kernels, batch, batch.values(), spec.output());
        }
    }

    private static void requireSymbols(String what, Batch batch, int[] symbols, int lowest, int end) {
        int wrong = 0;
        for (int symbol : symbols) {
            wrong |= symbol - lowest | end - 1 - symbol;
        }
        if (wrong >= 0) {
            return;
        }
        for (int row = 0; row < symbols.length; row++) {
            if (symbols[row] < lowest || symbols[row] >= end) {
                throw new IllegalArgumentException("The " + what + " of " + place(batch, row) + " is " + symbols[row]
                        + ", but it must be from " + lowest + " to " + (end - 1) + ".");
            }
        }
    }

    private static void requireNumbers(String what, Kernels<?> kernels, Batch batch, FMatrixRMaj matrix,
                                       int columns) {
        float[] numbers = matrix.data;
        if (numbers.length != batch.rows() * columns) {
            throw new IllegalArgumentException("The " + what + " must be [" + batch.rows() + " x " + columns
                    + "] (T B rows), but there are " + numbers.length + " numbers.");
        }
        if (kernels.areFinite(matrix)) {
            return;
        }
        for (int i = 0; i < numbers.length; i++) {
            if (!Float.isFinite(numbers[i])) {
                throw new IllegalArgumentException("Component " + i % columns + " of the " + what + " of "
                        + place(batch, i / columns) + " is " + numbers[i] + ". Every number must be finite.");
            }
        }
    }

    private static String place(Batch batch, int row) {
        return "sequence " + row % batch.size() + " at step " + (row / batch.size() + 1);
    }
}
