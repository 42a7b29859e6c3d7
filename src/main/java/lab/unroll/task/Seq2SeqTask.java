package lab.unroll.task;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;

/**
 * A problem of questions and answers, both rows of symbols, of a fixed length or at most as long: for an encoder that reads
 * the question and a decoder that writes the answer. The decoder is told what stands before each symbol of the answer, at first
 * {@link #startSymbol()}. Steps are counted through: the S of the question, then those of the answer.
 */
public interface Seq2SeqTask extends SymbolTask {

    /** The symbol told before the first one of an answer, which no question and no answer has: the last one read. */
    default int startSymbol() {
        return answers().size();
    }

    /** Number of symbols of a question; of the longest. */
    int questionLength();

    /** Number of symbols of an answer; of the longest. */
    int answerLength();

    /** {@inheritDoc} Those of the question and of the answer. */
    @Override
    default int length() {
        return questionLength() + answerLength();
    }

    /** n of the encoder: it is never told {@link #startSymbol()}. */
    default int questionSize() {
        return answers().size();
    }

    @Override
    default int symbolsAt(int t) {
        return t <= questionLength() ? questionSize() : vocabulary().size();
    }

    @Override
    default Vector x(int t, int symbol) {
        return Vector.oneHot(symbol, symbolsAt(t));
    }

    /**
     * Draws questions with their answers for training.
     *
     * @param questions what the encoder reads. Modified.
     * @param answers   what the decoder is told and should answer. Modified.
     * @param random    decides which
     */
    void fill(Batch questions, Batch answers, SplittableRandom random);

    /**
     * The teacher forcing ratio: the share of steps before which the decoder is told the right symbol while training; before
     * the others it is told what it answered itself.
     */
    default double teacherForcing() {
        return 1;
    }

    /** Number of questions held out from training. */
    int heldOut();

    /**
     * Copies all questions held out from training.
     *
     * @param questions of the size {@link #heldOut}. Modified.
     * @param answers   of the same size. Modified.
     */
    void fillHeldOut(Batch questions, Batch answers);

    /** {@inheritDoc} Of the questions held out. */
    @Override
    default List<Example> heldOutExamples(int most) {
        Batch questions = Batch.ofQuestions(questionLength(), heldOut(), 0);
        Batch answers = Batch.ofSymbols(answerLength(), heldOut());
        fillHeldOut(questions, answers);
        int[] places = HeldOut.evenly(heldOut(), most).toArray();
        return HeldOut.distinct(places.length, i -> exampleOf(HeldOut.symbols(questions, places[i % places.length])));
    }

    /** {@inheritDoc} The question as it is written. */
    @Override
    default String glance(Example example) {
        return text(example);
    }

    /** Symbols of an answer as they are written. */
    default String written(int[] symbols) {
        return answers().decode(symbols);
    }

    /**
     * True if an answer to a question held out is right.
     *
     * @param heldOut the number of the question, from 0
     * @param right   the answer asked for
     * @param written what was answered, as many symbols as the longest answer has; those behind the last one asked for do not
     *                count
     */
    default boolean accepts(int heldOut, int[] right, int[] written) {
        return begins(right, written);
    }

    /** True if {@code written} begins with all of {@code right}. */
    static boolean begins(int[] right, int[] written) {
        return written.length >= right.length && Arrays.equals(right, 0, right.length, written, 0, right.length);
    }

    /**
     * The right answer to a question.
     *
     * @param question S symbols in the order in which they are read
     * @return as many symbols as an answer has
     * @throws lab.unroll.words.InputException if it is no question
     */
    int[] rightAnswer(int[] question);

    /**
     * {@inheritDoc} S symbols, then the decoder is told its own answers; or those of all steps, then it is told these.
     */
    @Override
    default Example exampleOf(int[] symbols) {
        int asked = questionLength();
        if (symbols.length != asked) {
            Symbols.requireLength(symbols, length());
        }
        for (int t = 1; t <= symbols.length; t++) {
            Symbols.requireKnown(symbols[t - 1], t, symbolsAt(t));
        }
        int[] question = Arrays.copyOf(symbols, asked);
        int[] right = rightAnswer(question);
        boolean told = symbols.length > asked;
        int[] read = told ? symbols.clone() : teacherForced(question, right);
        double[] weights = new double[right.length];
        Arrays.fill(weights, 1.0 / right.length);
        Sequence answer = Sequence.ofClasses(IntStream.rangeClosed(asked + 1, length())
                .mapToObj(t -> x(t, read[t - 1])).toList(), right, weights);
        Sequence sequence = Sequence.ofPair(IntStream.rangeClosed(1, asked).mapToObj(t -> x(t, read[t - 1])).toList(),
                answer);
        return new Example(labels(read), sequence, told ? Set.of() : afterTheFirst());
    }

    private int[] teacherForced(int[] question, int[] right) {
        int[] read = Arrays.copyOf(question, length());
        read[question.length] = startSymbol();
        System.arraycopy(right, 0, read, question.length + 1, right.length - 1);
        return read;
    }

    private Set<Integer> afterTheFirst() {
        return IntStream.rangeClosed(questionLength() + 2, length()).boxed().collect(Collectors.toSet());
    }

    /** The same question; before each symbol the decoder is told the right one (teacher forcing). */
    default Example teacherForced(Example example) {
        int[] question = Arrays.copyOf(symbols(example), questionLength());
        return exampleOf(teacherForced(question, rightAnswer(question)));
    }

    /** The same question; before each symbol the decoder is told what it answered itself. */
    default Example autoregressive(Example example) {
        return exampleOf(Arrays.copyOf(symbols(example), questionLength()));
    }

    /** {@inheritDoc} In the answer: told to the decoder at that step, whatever it answered before. */
    @Override
    default Example withSymbol(Example example, int t, int symbol) {
        int[] symbols = symbols(example);
        if (t > questionLength()) {
            symbols[t - 1] = symbol;
            return exampleOf(symbols).autoregressiveAt(example.autoregressiveSteps()).told(t);
        }
        int[] before = symbols(teacherForced(example));
        symbols[t - 1] = symbol;
        int[] after = symbols(autoregressive(exampleOf(Arrays.copyOf(symbols, questionLength()))));
        // What was right before is right again; what was told by hand stays
        for (int s = questionLength() + 1; s <= length(); s++) {
            symbols[s - 1] = symbols[s - 1] == before[s - 1] ? after[s - 1] : symbols[s - 1];
        }
        return exampleOf(symbols).autoregressiveAt(example.autoregressiveSteps());
    }
}
