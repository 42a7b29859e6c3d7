package lab.unroll.task;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Vector;

/** A problem to learn: reads symbols one by one, answers with one of its classes. */
public interface Task {

    /** Its name on the command line and in files. */
    String id();

    /** The symbols read; the answers are symbols as well. */
    Vocabulary vocabulary();

    /** n, the number of components of x_t. */
    default int inputSize() {
        return vocabulary().size();
    }

    /** m, the number of classes. */
    default int outputSize() {
        return vocabulary().size();
    }

    /** The output layer that fits. */
    default OutputKind head() {
        return OutputKind.SOFTMAX;
    }

    /** T, the number of steps. */
    int length();

    /** The loss of guessing each class equally often, ln m. */
    default double chanceLoss() {
        return Math.log(outputSize());
    }

    /** The loss below which the task counts as solved, if there is one. */
    OptionalDouble solvedLoss();

    /** An empty batch for {@link #fill}. */
    default Batch newBatch(int size) {
        return Batch.ofSymbols(length(), size);
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

    /** A random example to look at. */
    Example example(SplittableRandom random);

    /**
     * The example that reads these symbols.
     *
     * @throws lab.unroll.words.InputProblem if their number or one of them does not fit
     */
    Example exampleOf(int[] symbols);

    /**
     * The example with another symbol at step t, judged as the task judges it.
     *
     * @throws lab.unroll.words.InputProblem if the symbol does not fit
     */
    default Example withSymbol(Example example, int t, int symbol) {
        int[] symbols = example.symbols();
        symbols[t - 1] = symbol;
        return exampleOf(symbols);
    }

    /** True if the most probable class at step t is the right one; false if step t is not judged. */
    default boolean isCorrect(Example example, int t, Vector answer) {
        return example.sequence().isJudged(t) && answer.argMax() == example.sequence().targetClass(t);
    }
}
