package lab.unroll.task;

import java.util.List;
import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import lab.unroll.net.OutputKind;

/** A problem for one network, which reads and answers at once. */
public interface SequenceTask extends Task {

    /**
     * A mean loss as it is reported: of numbers the mean squared error of one of the m, where the loss of a step is
     * ½ Σ_j (ŷ^j - y^j)²; of classes the cross-entropy in nats, as it is.
     */
    default double reported(double meanLoss) {
        return head() == OutputKind.LINEAR ? 2 * meanLoss / outputSize() : meanLoss;
    }

    /** An empty batch for {@link #fill}. */
    default Batch newBatch(int size) {
        return this instanceof SymbolTask ? Batch.ofSymbols(length(), size)
                : Batch.ofValues(length(), size, inputSize(), outputSize());
    }

    /**
     * Draws new training sequences.
     *
     * @param batch  from {@link #newBatch}. Modified.
     * @param random decides which
     */
    void fill(Batch batch, SplittableRandom random);

    /** The sequences on which accuracy is measured: always the same, and not trained on where there are others. */
    Batch evaluationBatch();

    /** {@inheritDoc} Of symbols those of the {@link #evaluationBatch()}. */
    @Override
    default List<Example> heldOutExamples(int most) {
        if (!(this instanceof SymbolTask symbols)) {
            return Task.super.heldOutExamples(most);
        }
        Batch batch = evaluationBatch();
        int[] places = HeldOut.evenly(batch.size(), most).toArray();
        return HeldOut.distinct(places.length, i -> symbols.exampleOf(HeldOut.symbols(batch, places[i % places.length])));
    }

    /**
     * Counts right answers: those of the judged steps whose most probable class is the right one.
     *
     * @param batch   what was read. Not modified.
     * @param answers ŷ_t of every row, [rows x m]. Not modified.
     */
    default Score score(Batch batch, float[] answers) {
        return Score.ofClasses(batch, answers, batch::isJudged);
    }
}
