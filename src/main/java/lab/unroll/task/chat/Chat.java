package lab.unroll.task.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.task.InputChoices;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.InputException;

/**
 * Questions and replies, learnt by heart: Vinyals and Le, "A Neural Conversational Model", arXiv:1506.05869 (2015), in small.
 * The decoder begins after GO and ends a reply with EOS; a word that no pair has is read as UNK. Questions are read in small
 * letters. Pairs with more than T symbols on one side are left out, and a longer question that is typed is read up to its T-th
 * symbol. Every reply that some pair gives to a question is right. Sentences of a batch are padded to the longest.
 */
public final class Chat implements Seq2SeqTask {

    /** The most pairs on which it is measured. */
    public static final int MOST_MEASURED = 1000;

    private static final double SOLVED = 0.95;
    private static final double SOLVED_LINE = 0.05;
    private static final String ARROW = "→";

    private final Dialogues dialogues;
    private final int longest;
    private final double unknownShare;
    private final double forced;
    private final Lexicon lexicon;
    private final int end;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<int[]> questions = new ArrayList<>();
    /** Each with EOS behind it. */
    private final List<int[]> replies = new ArrayList<>();
    private final Map<List<Integer>, List<int[]>> repliesTo = new HashMap<>();

    /**
     * Learns pairs.
     *
     * @param dialogues    the pairs
     * @param longest      T, the most symbols of a question and of a reply
     * @param unknownShare how many words of a question are read as unknown while training, 0 to 0.5
     * @param forced       the teacher forcing ratio, 0 to 1
     * @throws InputException if no pair is short enough
     */
    public Chat(Dialogues dialogues, int longest, double unknownShare, double forced) {
        this.dialogues = dialogues;
        this.longest = longest;
        this.unknownShare = unknownShare;
        this.forced = forced;
        Units units = dialogues.units();
        List<Pair> kept = dialogues.pairs().stream().filter(pair -> fits(pair.question()) && fits(pair.reply())).toList();
        if (kept.isEmpty()) {
            throw new InputException("dialogue.long", dialogues.name(), longest, units.id());
        }
        lexicon = new Lexicon(kept, units, longest);
        end = lexicon.end();
        kept.forEach(this::add);
    }

    private boolean fits(String sentence) {
        int count = dialogues.units().cut(sentence).size();
        return count >= 1 && count <= longest;
    }

    private void add(Pair pair) {
        int[] question = lexicon.question(pair.question());
        int[] words = lexicon.reply(pair.reply());
        int[] reply = Arrays.copyOf(words, words.length + 1);
        reply[words.length] = end;
        pairs.add(pair);
        questions.add(question);
        replies.add(reply);
        repliesTo.computeIfAbsent(key(question), none -> new ArrayList<>()).add(reply);
    }

    private static List<Integer> key(int[] question) {
        return Arrays.stream(question).boxed().toList();
    }

    // What is learnt

    /** Where the pairs come from. */
    public Dialogues dialogues() {
        return dialogues;
    }

    /** The pairs that are learnt. */
    public List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    /** The symbols of the question of a pair, counted from 0; a copy. */
    public int[] questionOf(int pair) {
        return questions.get(pair).clone();
    }

    /** Number of pairs that are too long to be learnt. */
    public int leftOut() {
        return dialogues.pairs().size() - pairs.size();
    }

    /** T. */
    public int longest() {
        return longest;
    }

    @Override
    public Vocabulary vocabulary() {
        return lexicon.read();
    }

    @Override
    public Vocabulary answers() {
        return lexicon.answers();
    }

    @Override
    public int endOfSequence() {
        return end;
    }

    @Override
    public int questionLength() {
        return questions.stream().mapToInt(one -> one.length).max().orElseThrow();
    }

    @Override
    public int answerLength() {
        return replies.stream().mapToInt(one -> one.length).max().orElseThrow();
    }

    /** {@inheritDoc} A question that is typed may be longer than all that are learnt. */
    @Override
    public int length() {
        return longest + 1 + longest;
    }

    /** 95 of 100 pairs must be answered word for word. */
    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.of(SolvedRule.accuracyOf(SOLVED, SOLVED_LINE));
    }

    @Override
    public OptionalLong trainingSequences() {
        return OptionalLong.of(pairs.size());
    }

    /** {@inheritDoc} It is asked what it has learnt by heart. */
    @Override
    public boolean measuresHeldOut() {
        return false;
    }

    // Batches

    @Override
    public void fill(Batch asked, Batch told, SplittableRandom random) {
        for (int b = 0; b < asked.size(); b++) {
            copy(random.nextInt(pairs.size()), asked, told, b);
            for (int t = 1; unknownShare > 0 && t <= asked.lengths()[b]; t++) {
                if (random.nextDouble() < unknownShare) {
                    asked.symbols()[asked.row(t, b)] = lexicon.unknown();
                }
            }
        }
    }

    @Override
    public double teacherForcing() {
        return forced;
    }

    @Override
    public int heldOut() {
        return Math.min(MOST_MEASURED, pairs.size());
    }

    @Override
    public void fillHeldOut(Batch asked, Batch told) {
        for (int b = 0; b < heldOut(); b++) {
            copy(measured(b), asked, told, b);
        }
    }

    /** Of many pairs those at even distances. */
    private int measured(int b) {
        return (int) ((long) b * pairs.size() / heldOut());
    }

    private void copy(int pair, Batch asked, Batch told, int b) {
        int[] question = questions.get(pair);
        int[] reply = replies.get(pair);
        for (int t = 1; t <= asked.steps(); t++) {
            asked.symbols()[asked.row(t, b)] = t <= question.length ? question[t - 1] : lexicon.unknown();
        }
        for (int t = 1; t <= told.steps(); t++) {
            int row = told.row(t, b);
            told.symbols()[row] = t == 1 ? startSymbol() : t <= reply.length ? reply[t - 2] : end;
            told.classes()[row] = t <= reply.length ? reply[t - 1] : Batch.NO_CLASS;
            told.weights()[row] = 1;
        }
        asked.setLength(b, question.length);
        told.setLength(b, reply.length);
    }

    /** {@inheritDoc} Any reply that a pair gives to the question. */
    @Override
    public boolean accepts(int heldOut, int[] right, int[] written) {
        return repliesTo.get(key(questions.get(measured(heldOut)))).stream().anyMatch(reply -> Seq2SeqTask.begins(reply, written));
    }

    // Sentences

    /** Words and their symbols. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** True if a pair has this question. */
    public boolean isLearnt(int[] question) {
        return repliesTo.containsKey(key(question));
    }

    @Override
    public String written(int[] symbols) {
        return lexicon.sentence(symbols);
    }

    // Examples

    /** {@inheritDoc} One of the questions learnt. */
    @Override
    public Example example(SplittableRandom random) {
        return exampleOf(questions.get(random.nextInt(questions.size())));
    }

    /** {@inheritDoc} A question; with an arrow or a tab and a reply behind it, the decoder is told that reply. */
    @Override
    public Example exampleOf(String typed) {
        String[] parts = typed.split(isArrowAWord() ? "\t" : "\t| ?" + ARROW + " ?", 2);
        int[] question = lexicon.question(parts[0]);
        if (question.length == 0) {
            throw new InputException("dialogue.nothing");
        }
        return parts.length == 1 ? exampleOf(question) : saying(question, lexicon.reply(parts[1]));
    }

    /** Then a tab alone stands between a question and what is told: a field of one line cannot hold it. */
    private boolean isArrowAWord() {
        return lexicon.unknownIn(ARROW).isEmpty();
    }

    /** The question of an example as it can be typed. */
    public String asked(Example example) {
        return lexicon.typed(Arrays.copyOf(symbols(example), example.sequence().encoderLength()));
    }

    /** {@inheritDoc} What the decoder is told stands behind an arrow, unless it hears itself for as long as is usual. */
    @Override
    public String text(Example example) {
        int[] symbols = symbols(example);
        int asked = example.sequence().encoderLength();
        boolean usual = !example.autoregressiveSteps().isEmpty()
                && symbols.length == alone(Arrays.copyOf(symbols, asked)).sequence().length();
        return asked(example) + (usual || symbols.length == asked + 1 ? "" : (isArrowAWord() ? "\t" : " " + ARROW + " ")
                + lexicon.typed(Arrays.copyOfRange(symbols, asked + 1, symbols.length)));
    }

    /** {@inheritDoc} The first of them; empty where no pair has the question. */
    @Override
    public int[] rightAnswer(int[] question) {
        List<int[]> right = repliesTo.get(key(question));
        return right == null ? new int[0] : right.get(0).clone();
    }

    @Override
    public boolean readsShorter() {
        return true;
    }

    /** {@inheritDoc} Every word that is said, also where no reply was learnt. */
    @Override
    public boolean isGlancedAt(Example example, int t) {
        return t > example.sequence().encoderLength();
    }

    /**
     * {@inheritDoc} A question, to which the decoder hears itself; or a question, GO and what the decoder is told.
     */
    @Override
    public Example exampleOf(int[] symbols) {
        for (int t = 1; t <= symbols.length; t++) {
            requireKnown(symbols[t - 1], t);
        }
        int start = IntStream.range(0, symbols.length).filter(i -> symbols[i] == startSymbol()).findFirst().orElse(-1);
        if (start == 0 || symbols.length == 0 || symbols.length > length()) {
            throw new InputException("dialogue.nothing");
        }
        return start > 0 ? pair(Arrays.copyOf(symbols, start), Arrays.copyOfRange(symbols, start, symbols.length), Set.of())
                : alone(symbols);
    }

    private void requireKnown(int symbol, int t) {
        if (symbol < 0 || symbol >= vocabulary().size()) {
            throw new InputException("example.symbol", t, vocabulary().size());
        }
    }

    /** The decoder hears itself, for as long as the right reply is, or the longest of all where there is none. */
    private Example alone(int[] question) {
        int[] right = rightAnswer(question);
        return hearingItself(question, right.length > 0 ? right.length : answerLength());
    }

    /** A question to which the decoder hears itself for some steps, at least one. */
    public Example hearingItself(int[] question, int steps) {
        int[] right = rightAnswer(question);
        int[] told = new int[steps];
        Arrays.fill(told, end);
        told[0] = startSymbol();
        System.arraycopy(right, 0, told, 1, Math.min(right.length, steps - 1));
        return pair(question, told, IntStream.rangeClosed(question.length + 2, question.length + steps).boxed()
                .collect(Collectors.toSet()));
    }

    /** The decoder is told some words, one by one, whatever it answers; it answers once more after the last. */
    public Example saying(int[] question, int[] words) {
        int[] told = new int[words.length + 1];
        told[0] = startSymbol();
        System.arraycopy(words, 0, told, 1, words.length);
        return pair(question, told, Set.of());
    }

    private Example pair(int[] question, int[] told, Set<Integer> alone) {
        int[] right = rightAnswer(question);
        int[] classes = new int[told.length];
        double[] weights = new double[told.length];
        for (int t = 0; t < told.length; t++) {
            classes[t] = t < right.length ? right[t] : Batch.NO_CLASS;
            weights[t] = t < right.length ? 1.0 / Math.min(right.length, told.length) : 0;
        }
        int asked = question.length;
        int[] all = IntStream.concat(Arrays.stream(question), Arrays.stream(told)).toArray();
        Sequence answer = Sequence.ofClasses(IntStream.rangeClosed(asked + 1, all.length).mapToObj(t -> x(t, all[t - 1], asked))
                .toList(), classes, weights);
        return new Example(labels(all), Sequence.ofPair(IntStream.rangeClosed(1, asked).mapToObj(t -> x(t, all[t - 1], asked))
                .toList(), answer), alone);
    }

    @Override
    public InputChoices choices(Sequence read, int t) {
        return choices(t <= read.encoderLength() ? 1 : questionLength() + 1);
    }

    /** x_t where a question of {@code asked} symbols is read first: of size n of the encoder, then of the decoder. */
    public Vector x(int t, int symbol, int asked) {
        return Vector.oneHot(symbol, t <= asked ? questionSize() : vocabulary().size());
    }

    @Override
    public Example teacherForced(Example example) {
        int[] question = Arrays.copyOf(symbols(example), example.sequence().encoderLength());
        int[] right = rightAnswer(question);
        return saying(question, Arrays.copyOf(right, Math.max(0, right.length - 1)));
    }

    @Override
    public Example autoregressive(Example example) {
        return alone(Arrays.copyOf(symbols(example), example.sequence().encoderLength()));
    }

    /** {@inheritDoc} Another question has a reply of its own. */
    @Override
    public Example withSymbol(Example example, int t, int symbol) {
        int[] symbols = symbols(example);
        int asked = example.sequence().encoderLength();
        symbols[t - 1] = symbol;
        int[] question = Arrays.copyOf(symbols, asked);
        if (t <= asked && !example.autoregressiveSteps().isEmpty()) {
            return alone(question);
        }
        return pair(question, Arrays.copyOfRange(symbols, asked, symbols.length), example.autoregressiveSteps()).told(t);
    }
}
