package lab.unroll.task;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Vector;
import lab.unroll.words.InputException;

/**
 * A problem to learn: reads symbols one by one, and answers with one of its classes or with numbers. Numbers that are read
 * have symbols as well, so that they can be shown and typed in. It is learnt by one network that reads and answers at once
 * ({@link SequenceTask}), or by an encoder and a decoder ({@link Seq2SeqTask}).
 */
public sealed interface Task permits SequenceTask, Seq2SeqTask {

    /** Its name on the command line and in files. */
    String id();

    /** The symbols read. */
    Vocabulary vocabulary();

    /** How many of them can be read at step t: the first ones. */
    default int symbolsAt(int t) {
        return vocabulary().size();
    }

    /** The names of the components of ŷ_t; the symbols read, where they are answers as well. */
    default Vocabulary answers() {
        return vocabulary();
    }

    /** The answer after which nothing more is answered (EOS), or -1. */
    default int ending() {
        return -1;
    }

    /** n, the number of components of x_t; of an encoder and a decoder, the decoder's. */
    default int inputSize() {
        return vocabulary().size();
    }

    /** x_t where a symbol is read at step t; of size n. */
    default Vector x(int t, int symbol) {
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

    /** Further losses worth knowing, from the worst to the best: lines in a chart of the loss. */
    default List<ReferenceLoss> referenceLosses() {
        return List.of();
    }

    /** A random example to look at. */
    Example example(SplittableRandom random);

    /**
     * The example that reads these symbols.
     *
     * @throws InputException if their number or one of them does not fit
     */
    Example exampleOf(int[] symbols);

    /**
     * The example that was typed.
     *
     * @throws InputException if it does not fit, naming the first symbol that is not known
     */
    default Example exampleOf(String typed) {
        return exampleOf(known(typed));
    }

    /** The symbols of a text, each of which is known. */
    private int[] known(String typed) {
        int[] symbols = vocabulary().encode(typed);
        for (int place = 0; place < symbols.length; place++) {
            if (symbols[place] < 0) {
                String unknown = typed.codePoints().skip(place).limit(1).mapToObj(Character::toString).findFirst()
                        .filter(one -> vocabulary().symbolOf(one) < 0).orElse(typed);
                throw new InputException("input.unknown", unknown, place + 1,
                        String.join(" ", vocabulary().displayLabels()));
            }
        }
        return symbols;
    }

    /** What an example reads, as it can be typed. */
    default String text(Example example) {
        return vocabulary().decode(example.symbols());
    }

    /**
     * The example with another symbol at step t, judged as the task judges it.
     *
     * @throws InputException if the symbol does not fit
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
