package lab.unroll.task;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Vector;

/**
 * A problem to learn: reads symbols one by one, and answers with one of its classes or with numbers. Numbers that are read
 * have symbols as well, so that they can be shown and typed in.
 */
public interface Task {

    /** Its name on the command line and in files. */
    String id();

    /** The symbols read. */
    Vocabulary vocabulary();

    /** The names of the components of ŷ_t; the symbols read, where they are answers as well. */
    default Vocabulary answers() {
        return vocabulary();
    }

    /** n, the number of components of x_t. */
    default int inputSize() {
        return vocabulary().size();
    }

    /** x_t where a symbol is read; of size n. */
    default Vector x(int symbol) {
        return Vector.oneHot(symbol, inputSize());
    }

    /** m, the number of classes, or of numbers answered. */
    default int outputSize() {
        return answers().size();
    }

    /** The output layer that fits. */
    default OutputKind head() {
        return OutputKind.SOFTMAX;
    }

    /** T, the number of steps of a batch; a sequence may be shorter, and then is not judged after its end. */
    int length();

    /** The loss of guessing: ln m where each class is as likely as the others. */
    default double chanceLoss() {
        return Math.log(outputSize());
    }

    /** When the task counts as solved, if it ever does. */
    Optional<SolvedRule> solvedRule();

    /** The loss below which the task counts as solved, or nearly so: the line in a chart of the loss. */
    default OptionalDouble solvedLoss() {
        return solvedRule().map(rule -> OptionalDouble.of(rule.line())).orElse(OptionalDouble.empty());
    }

    /**
     * A mean loss as it is reported: of numbers the mean squared error, which is twice the mean of ½ (ŷ - y)²; of classes
     * the cross-entropy in nats, as it is.
     */
    default double reported(double meanLoss) {
        return head() == OutputKind.LINEAR ? 2 * meanLoss : meanLoss;
    }

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

    /**
     * Counts right answers: those of the judged steps whose most probable class is the right one.
     *
     * @param batch   what was read. Not modified.
     * @param answers ŷ_t of every row, [rows x m]. Not modified.
     */
    default Score score(Batch batch, float[] answers) {
        return Score.ofClasses(batch, answers, batch::isJudged);
    }

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

    /** True if the answer at step t is right; false if it is not, or if step t is not judged. */
    default boolean isCorrect(Example example, int t, Vector answer) {
        return example.sequence().isJudged(t) && answer.argMax() == example.sequence().targetClass(t);
    }
}
