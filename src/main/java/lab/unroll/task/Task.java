package lab.unroll.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.words.InputException;

/**
 * A problem to learn: reads a vector of numbers at each step, and answers with one of its classes or with numbers. Each
 * step has a label, the text that is shown for it and can be typed; where labels are symbols of a vocabulary, it is a
 * {@link SymbolTask}. It is learnt by one network that reads and answers at once ({@link SequenceTask}), or by an encoder
 * and a decoder ({@link Seq2SeqTask}).
 */
public interface Task {

    /** The names of the components of ŷ_t as they are shown, m of them. */
    List<String> outputNames();

    /** The answer after which nothing more is answered (EOS), or -1. */
    default int endOfSequence() {
        return -1;
    }

    /** n, the number of components of x_t; of an encoder and a decoder, the decoder's. */
    int inputSize();

    /** What the components of x_t are, n of them. */
    default List<InputFeature> features() {
        return InputFeature.unnamed(inputSize());
    }

    /** What can be read at step t, as far as it can be counted. */
    default InputChoices choices(int t) {
        return InputChoices.NONE;
    }

    /** The same where a sequence is read that may be shorter than usual: a decoder begins where its question ends. */
    default InputChoices choices(Sequence read, int t) {
        return choices(t);
    }

    /** m, the number of classes, or of numbers answered. */
    default int outputSize() {
        return outputNames().size();
    }

    /** The output layer that fits. */
    default OutputKind head() {
        return OutputKind.SOFTMAX;
    }

    /** T, the number of steps of a batch; a sequence may be shorter, and then is not judged after its end. */
    int length();

    /** True if what is read can be shorter, each sequence with a length of its own. */
    default boolean readsShorter() {
        return false;
    }

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

    /** Further losses worth knowing, from the worst to the best: lines in a chart of the loss. May take a moment. */
    default List<ReferenceLoss> referenceLosses() {
        return List.of();
    }

    /** True if {@link #referenceLosses} would take long enough to be computed in the background. */
    default boolean referencesTakeTime() {
        return false;
    }

    /**
     * How many sequences the data hold that training reads, side by side; empty where they are drawn without end.
     */
    default OptionalLong trainingSequences() {
        return OptionalLong.empty();
    }

    /** True if it is measured on sequences that training does not draw, false if on some of those it learns from. */
    default boolean measuresHeldOut() {
        return true;
    }

    /** The machine that solves it, where finitely many states suffice. */
    default Optional<Automaton> machine() {
        return Optional.empty();
    }

    /**
     * What an answer says, in the words of {@link Automaton#answer}.
     *
     * @param answer ŷ_t, of size m
     */
    default String told(Vector answer) {
        return outputNames().get(answer.argMax());
    }

    /** A random example to look at. */
    Example example(SplittableRandom random);

    /**
     * The example whose steps have these labels.
     *
     * @throws InputException if their number or one of them does not fit
     */
    Example exampleOf(List<String> labels);

    /**
     * The example that was typed: labels with blanks between them.
     *
     * @throws InputException if it does not fit
     */
    default Example exampleOf(String typed) {
        String text = typed.strip();
        return exampleOf(text.isEmpty() ? List.of() : List.of(text.split("\\s+")));
    }

    /** What an example reads, as it can be typed. */
    default String text(Example example) {
        return String.join(" ", example.labels());
    }

    /** A label as it can be seen, if it is blank for example. */
    default String shown(String label) {
        return label;
    }

    /** The label of what a decoder reads that hears itself. */
    default String heard(Vector x) {
        throw new UnsupportedOperationException("Nothing is fed back here.");
    }

    /**
     * The example with another label at step t, judged as the task judges it.
     *
     * @throws InputException if it does not fit
     */
    default Example withLabel(Example example, int t, String label) {
        List<String> labels = new ArrayList<>(example.labels());
        labels.set(t - 1, label);
        return exampleOf(labels);
    }

    /**
     * The example with other numbers in x_t. The label and what is asked for stay, unless the task can tell what they
     * become.
     */
    default Example withInput(Example example, int t, Vector x) {
        return example.told(t).reading(example.sequence().reading(t, x));
    }

    /**
     * Examples to look at that training does not learn from, as far as there are such, always the same: those on which it is
     * measured, where they can be typed. Here drawn from a seed of their own.
     *
     * @param most as many as there are, but not more than these; at least 1
     */
    default List<Example> heldOutExamples(int most) {
        SplittableRandom random = new SplittableRandom(HeldOut.SEED);
        return HeldOut.distinct(most, i -> example(random));
    }

    /** What an example reads, as it is seen in a list of them. */
    default String glance(Example example) {
        return example.labels().stream().map(this::shown).collect(Collectors.joining(" "));
    }

    /** An answer, or what would be right, as it is seen in a list of examples: its class, or its numbers. */
    default String glance(Vector answer) {
        return head() == OutputKind.SOFTMAX ? outputNames().get(answer.argMax())
                : DoubleStream.of(answer.toArray()).mapToObj(HeldOut::number).collect(Collectors.joining(", "));
    }

    /** True if the answer at step t is seen in a list of examples and judged there: it is at every step that is judged. */
    default boolean isGlancedAt(Example example, int t) {
        return example.sequence().isJudged(t);
    }

    /** True if the answer at step t is right; false if it is not, or if step t is not judged. */
    default boolean isCorrect(Example example, int t, Vector answer) {
        return example.sequence().isJudged(t) && answer.argMax() == example.sequence().targetClass(t);
    }
}
