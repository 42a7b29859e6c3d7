package lab.unroll.landscape;

import lab.unroll.net.Batch;
import org.ejml.data.FMatrixRMaj;

/** Parts of batches. */
final class Batches {

    private Batches() {
    }

    /**
     * Some sequences of a batch, as they are.
     *
     * @param from  not modified
     * @param first the first of them, from 0
     * @param count how many
     */
    static Batch part(Batch from, int first, int count) {
        int steps = from.steps();
        Batch part = from.hasClasses() ? from.hasSymbols() ? Batch.ofSymbols(steps, count)
                : Batch.ofClasses(steps, count, from.inputs().numCols)
                : from.hasSymbols() ? Batch.ofQuestions(steps, count, from.values().numCols)
                : Batch.ofValues(steps, count, from.inputs().numCols, from.values().numCols);
        for (int b = 0; from.lengths() != null && b < count; b++) {
            part.setLength(b, from.lengths()[first + b]);
        }
        for (int t = 1; t <= steps; t++) {
            int source = from.row(t, first);
            int target = part.row(t, 0);
            copy(from.symbols(), part.symbols(), source, target, count);
            copy(from.classes(), part.classes(), source, target, count);
            copy(from.inputs(), part.inputs(), source, target, count);
            copy(from.values(), part.values(), source, target, count);
            System.arraycopy(from.weights(), source, part.weights(), target, count);
        }
        return part;
    }

    private static void copy(int[] from, int[] to, int source, int target, int count) {
        if (from != null) {
            System.arraycopy(from, source, to, target, count);
        }
    }

    private static void copy(FMatrixRMaj from, FMatrixRMaj to, int source, int target, int count) {
        if (from != null) {
            int width = from.numCols;
            System.arraycopy(from.data, source * width, to.data, target * width, count * width);
        }
    }
}
