package lab.unroll.task.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.net.Batch;
import lab.unroll.net.Sequence;
import lab.unroll.task.Example;
import lab.unroll.task.ReferenceScore;
import lab.unroll.task.Score;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.Symbols;
import lab.unroll.task.TaggingTask;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.InputException;

/**
 * Reads the words of a sentence and gives each its tag. Sentences differ in length: shorter ones than T are padded, which is
 * neither read nor judged; longer ones are read in pieces of T words. What {@linkplain WordForms stands for a word} is one-hot.
 */
final class Tagging implements TaggingTask {

    /** The name of the yardstick. */
    static final String RULE = "most-frequent-tag";

    private static final int MOST_EVALUATED = 512;
    /** A sentence to look at first has at most so many words, where there is one. */
    private static final int SHOWN = 12;
    private static final String TAGGED = "/";

    private final int length;
    private final List<TaggedSentence> training;
    private final List<TaggedSentence> heldOut;
    private final List<TaggedSentence> shown;
    private final Map<List<String>, TaggedSentence> known = new HashMap<>();
    private final Vocabulary tags;
    private final WordForms forms;
    private final MostFrequentTag rule;

    /** Learns the sentences of a file, at most T words at a time. */
    Tagging(TaggedFile file, int length) {
        this.length = length;
        training = pieces(file.training());
        List<TaggedSentence> held = pieces(file.heldOut());
        int step = (held.size() + MOST_EVALUATED - 1) / MOST_EVALUATED;
        heldOut = IntStream.range(0, held.size()).filter(i -> i % step == 0).mapToObj(held::get).toList();
        List<TaggedSentence> few = heldOut.stream().filter(one -> one.length() <= SHOWN && one.length() > 2).toList();
        shown = few.isEmpty() ? heldOut : few;
        Stream.of(held, training).flatMap(List::stream).forEach(one -> known.putIfAbsent(one.words(), one));
        tags = Vocabulary.ofWords(Stream.of(training, held).flatMap(List::stream).flatMap(one -> one.tags().stream()).sorted()
                .distinct().toList());
        forms = new WordForms(training);
        rule = new MostFrequentTag(training);
    }

    private List<TaggedSentence> pieces(List<TaggedSentence> sentences) {
        return sentences.stream().flatMap(one -> one.pieces(length).stream()).toList();
    }

    @Override
    public List<String> outputNames() {
        return tags.displayLabels();
    }

    @Override
    public int inputSize() {
        return forms.symbols().size();
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public OptionalLong trainingSequences() {
        return OptionalLong.of(training.size());
    }

    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.empty();
    }

    /** {@inheritDoc} The entropy of the tags that are trained: guessing each as often as it comes. */
    @Override
    public double chanceLoss() {
        double[] counts = new double[tags.size()];
        training.forEach(one -> one.tags().forEach(tag -> counts[tags.symbolOf(tag)]++));
        double all = Arrays.stream(counts).sum();
        return Arrays.stream(counts).filter(n -> n > 0).map(n -> -n / all * Math.log(n / all)).sum();
    }

    @Override
    public List<ReferenceScore> referenceScores() {
        int right = 0;
        int all = 0;
        for (TaggedSentence sentence : heldOut) {
            for (int i = 0; i < sentence.length(); i++) {
                all++;
                right += rule.of(sentence.words().get(i)).equals(sentence.tags().get(i)) ? 1 : 0;
            }
        }
        return List.of(new ReferenceScore(RULE, (double) right / all));
    }

    @Override
    public int unknownForm(String word) {
        return forms.formOf(word);
    }

    @Override
    public String form(String word) {
        return forms.symbols().label(forms.symbolOf(word));
    }

    @Override
    public int seen(String word) {
        return forms.count(word);
    }

    @Override
    public int ruleAnswer(String word) {
        return tags.symbolOf(rule.of(word));
    }

    @Override
    public String heldOutWord(int b, int t) {
        return heldOut.get(b).words().get(t - 1);
    }

    @Override
    public Batch newBatch(int size) {
        return Batch.ofSymbols(length, size);
    }

    private void write(Batch batch, int b, TaggedSentence sentence, SplittableRandom random) {
        batch.setLength(b, sentence.length());
        for (int t = 1; t <= length; t++) {
            int row = batch.row(t, b);
            boolean read = t <= sentence.length();
            String word = read ? sentence.words().get(t - 1) : null;
            batch.symbols()[row] = !read ? 0 : random == null ? forms.symbolOf(word) : forms.symbolOf(word, random);
            batch.classes()[row] = read ? tags.symbolOf(sentence.tags().get(t - 1)) : Batch.NO_CLASS;
            batch.weights()[row] = read ? 1 : 0;
        }
    }

    @Override
    public void fill(Batch batch, SplittableRandom random) {
        for (int b = 0; b < batch.size(); b++) {
            write(batch, b, training.get(random.nextInt(training.size())), random);
        }
    }

    /** {@inheritDoc} The sentences that are held out; of more than {@value #MOST_EVALUATED} some at even distances. */
    @Override
    public Batch evaluationBatch() {
        Batch batch = newBatch(heldOut.size());
        for (int b = 0; b < batch.size(); b++) {
            write(batch, b, heldOut.get(b), null);
        }
        return batch;
    }

    @Override
    public Score score(Batch batch, float[] answers) {
        return Score.ofClasses(batch, answers, batch::isJudged);
    }

    /** {@inheritDoc} A sentence that is held out, a short one where there is one. */
    @Override
    public Example example(SplittableRandom random) {
        TaggedSentence sentence = shown.get(random.nextInt(shown.size()));
        return example(sentence.words(), sentence.tags().stream().mapToInt(tags::symbolOf).toArray());
    }

    private Example example(List<String> words, int[] classes) {
        if (words.isEmpty() || words.size() > length) {
            throw new InputException("example.longer", words.size(), length);
        }
        double[] weights = new double[classes.length];
        long judged = Arrays.stream(classes).filter(one -> one != Batch.NO_CLASS).count();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = classes[i] == Batch.NO_CLASS ? 0 : 1.0 / judged;
        }
        return new Example(words, Sequence.ofClasses(Symbols.oneHot(words.stream().mapToInt(forms::symbolOf).toArray(),
                words.size(), inputSize()), classes, weights));
    }

    /**
     * {@inheritDoc} At most T words. Of a sentence of the file the tags are known; of any other a word can be followed by
     * {@code /TAG}, and is not judged where it is not.
     */
    @Override
    public Example exampleOf(List<String> labels) {
        List<String> words = new ArrayList<>();
        int[] classes = new int[labels.size()];
        TaggedSentence same = known.get(labels);
        for (int i = 0; i < classes.length; i++) {
            String label = labels.get(i);
            int cut = label.lastIndexOf(TAGGED);
            int tag = cut <= 0 ? -1 : tags.symbolOf(label.substring(cut + 1));
            classes[i] = same != null ? tags.symbolOf(same.tags().get(i)) : tag < 0 ? Batch.NO_CLASS : tag;
            words.add(same == null && tag >= 0 ? label.substring(0, cut) : label);
        }
        return example(words, classes);
    }

    /** {@inheritDoc} With the tags where they cannot be known otherwise. */
    @Override
    public String text(Example example) {
        List<String> words = example.labels();
        TaggedSentence same = known.get(words);
        boolean plain = IntStream.range(0, words.size()).allMatch(i -> same == null
                ? !example.sequence().isJudged(i + 1) && exampleOf(List.of(words.get(i))).label(1).equals(words.get(i))
                : example.sequence().isJudged(i + 1)
                && tags.label(example.sequence().targetClass(i + 1)).equals(same.tags().get(i)));
        return plain ? String.join(" ", words) : String.join(" ", IntStream.range(0, words.size()).mapToObj(i -> words.get(i)
                + (example.sequence().isJudged(i + 1) ? TAGGED + tags.label(example.sequence().targetClass(i + 1)) : ""))
                .toList());
    }

    /** {@inheritDoc} The tags of the others stay; that of the new word is not known. */
    @Override
    public Example withLabel(Example example, int t, String label) {
        List<String> words = new ArrayList<>(example.labels());
        Example one = exampleOf(List.of(label));
        words.set(t - 1, one.label(1));
        int[] classes = IntStream.rangeClosed(1, words.size()).map(s -> s == t ? one.sequence().isJudged(1)
                ? one.sequence().targetClass(1) : Batch.NO_CLASS : example.sequence().targetClass(s)).toArray();
        return example(words, classes);
    }
}
