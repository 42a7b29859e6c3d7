package lab.unroll.task.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.Sequence;
import lab.unroll.task.Draws;
import lab.unroll.task.Example;
import lab.unroll.task.HeldOut;
import lab.unroll.task.Ranges;
import lab.unroll.task.ReferenceLoss;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.StreamedTask;
import lab.unroll.task.SymbolTask;
import lab.unroll.task.Symbols;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.InputException;

/**
 * Reads a text character by character and says at each step which character comes next.
 * Mikolov et al., "Recurrent neural network based language model", Interspeech 2010.
 * The first nine tenths of the text are for training, the rest is held out for measuring. Training reads the text on and on
 * in streams side by side; one that is too short for as many as a batch has is read in windows from anywhere.
 */
public final class NextCharacter implements StreamedTask, SymbolTask {

    private static final int EVALUATED_CHARACTERS = 2048;
    private static final int MOST_EVALUATED_WINDOWS = 256;
    /** Streams of the part held out, where it is long enough for so many. */
    private static final int MEASURED_STREAMS = 32;

    private static final int LOOKED_AT = 4000;

    private final TextSource text;
    private final int length;
    private final int trainingEnd;
    private final TextStreams streams;

    /**
     * Learns a text in windows of T characters.
     *
     * @param text   the text
     * @param length T, 1 to 200
     * @throws InputException if T is outside its range or the text is shorter than T + 1 characters
     */
    public NextCharacter(TextSource text, int length) {
        Ranges.require("length", length, 1, 200);
        if (text.length() < length + 1) {
            throw new InputException("text.short", text.name(), text.length(), length + 1, length);
        }
        this.text = text;
        this.length = length;
        trainingEnd = Math.max(length + 1, (int) (text.length() * 9L / 10));
        streams = new TextStreams(text, 0, trainingEnd, length);
    }

    /** The text that is learnt. */
    public TextSource source() {
        return text;
    }

    @Override
    public Vocabulary vocabulary() {
        return text.vocabulary();
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.empty();
    }

    /** {@inheritDoc} What counting reaches that knows the last n − 1 characters, n from 1 to 5, on the same split. */
    @Override
    public List<ReferenceLoss> referenceLosses() {
        double[] entropies = text.statistics().entropies(trainingEnd, measuredFrom());
        return IntStream.range(0, entropies.length)
                .mapToObj(n -> new ReferenceLoss("gram-" + (n + 1), entropies[n])).toList();
    }

    @Override
    public boolean referencesTakeTime() {
        return !text.statistics().isKnown(trainingEnd, measuredFrom());
    }

    /** The first character that is measured: of the part held out, unless the text is too short for that. */
    private int measuredFrom() {
        return measuresHeldOut() ? trainingEnd : 0;
    }

    /** {@inheritDoc} Enough of the text is held out, unless it is too short for that. */
    @Override
    public boolean measuresHeldOut() {
        return text.length() - trainingEnd >= length + 1;
    }

    @Override
    public OptionalLong trainingSequences() {
        return OptionalLong.of(Math.max(1, trainingEnd / length));
    }

    /** Number of characters trained on, from the first on. */
    public int trainingCharacters() {
        return trainingEnd;
    }

    @Override
    public void fill(Batch batch, SplittableRandom random) {
        for (int b = 0; b < batch.size(); b++) {
            copyWindow(random.nextInt(trainingEnd - length), batch, b);
        }
    }

    /** A stretch of the text to look at: of the part held out, which training has not seen, or the end of a short text. */
    public int[] lookedAt() {
        int count = Math.min(LOOKED_AT, text.length());
        return text.symbols(Math.min(trainingEnd, text.length() - count), count);
    }

    @Override
    public boolean goesOn(int size, long step) {
        return streams.goesOn(size, step);
    }

    @Override
    public void fill(Batch batch, long seed, long step) {
        if (streams.suffices(batch.size())) {
            streams.fill(batch, seed, step);
        } else {
            fill(batch, Draws.of(seed, step));
        }
    }

    @Override
    public HeldOutStreams heldOutStreams(int most) {
        int from = measuredFrom();
        int to = measuresHeldOut() ? text.length() : trainingEnd;
        int pieces = (to - from - 1) / length;
        return new TextStreams(text, from, to, length).measured(Math.max(1, Math.min(MEASURED_STREAMS, pieces / 3)), most);
    }

    /** Windows at even distances in the held-out text. */
    @Override
    public Batch evaluationBatch() {
        int from = measuredFrom();
        int to = measuresHeldOut() ? text.length() : trainingEnd;
        int starts = to - from - length;
        int windows = Math.min(starts, Math.max(1, Math.min(MOST_EVALUATED_WINDOWS, EVALUATED_CHARACTERS / length)));
        Batch batch = newBatch(windows);
        for (int b = 0; b < windows; b++) {
            copyWindow(from + (int) ((long) starts * b / windows), batch, b);
        }
        return batch;
    }

    /** {@inheritDoc} Windows of the evaluation, with the character after each. */
    @Override
    public List<Example> heldOutExamples(int most) {
        Batch batch = evaluationBatch();
        int[] places = HeldOut.evenly(batch.size(), most).toArray();
        return HeldOut.distinct(places.length, i -> exampleOf(window(batch, places[i % places.length])));
    }

    /** The T characters that are read, and the one after them. */
    private int[] window(Batch batch, int b) {
        return IntStream.rangeClosed(1, length + 1).map(t -> t <= length ? batch.symbols()[batch.row(t, b)]
                : batch.classes()[batch.row(length, b)]).toArray();
    }

    /** {@inheritDoc} Of so many answers the last, which has read most. */
    @Override
    public boolean isGlancedAt(Example example, int t) {
        return t == length && example.sequence().isJudged(t);
    }

    private void copyWindow(int start, Batch batch, int b) {
        for (int t = 1; t <= length; t++) {
            int row = batch.row(t, b);
            batch.symbols()[row] = text.symbol(start + t - 1);
            batch.classes()[row] = text.symbol(start + t);
        }
    }

    @Override
    public Example example(SplittableRandom random) {
        return exampleOf(text.symbols(random.nextInt(trainingEnd - length), length + 1));
    }

    /** {@inheritDoc} The character after the last one is known from the example, if it is judged. */
    @Override
    public Example withSymbol(Example example, int t, int symbol) {
        boolean known = example.sequence().isJudged(length);
        int[] symbols = Arrays.copyOf(symbols(example), known ? length + 1 : length);
        if (known) {
            symbols[length] = example.sequence().targetClass(length);
        }
        symbols[t - 1] = symbol;
        return exampleOf(symbols);
    }

    /** {@inheritDoc} T symbols, or T + 1: then the last is only asked for; otherwise step T is not judged. */
    @Override
    public Example exampleOf(int[] symbols) {
        if (symbols.length != length && symbols.length != length + 1) {
            throw new InputException("example.length", symbols.length, length);
        }
        Symbols.requireKnown(symbols, vocabulary());
        int[] classes = new int[length];
        double[] weights = new double[length];
        int judged = symbols.length - 1;
        for (int t = 0; t < length; t++) {
            classes[t] = t < judged ? symbols[t + 1] : Batch.NO_CLASS;
            weights[t] = t < judged ? 1.0 / judged : 0;
        }
        return new Example(labels(Arrays.copyOf(symbols, length)),
                Sequence.ofClasses(Symbols.oneHot(symbols, length, inputSize()), classes, weights));
    }
}
