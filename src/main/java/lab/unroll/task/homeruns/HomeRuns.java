package lab.unroll.task.homeruns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.task.Career;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;
import lab.unroll.task.Example;
import lab.unroll.task.InputFeature;
import lab.unroll.task.ReferenceLoss;
import lab.unroll.task.Season;
import lab.unroll.task.SolvedRule;
import lab.unroll.words.InputException;

/**
 * Reads up to T seasons of a player, the 15 numbers of one at each step, and foretells the class of his home runs in the next.
 * Every season that counts is answered once in training, with up to T seasons before it: those of the first T in one sequence,
 * each later one at the end of a sequence of its own. What is read is standardised by the seasons before the year foretold.
 */
final class HomeRuns implements CareerTask {

    /** Seasons of a player that are enough to be looked at. */
    private static final int LOOKED_AT = 6;
    /** Between a player and a year in a label. */
    private static final String MARK = ":";

    /**
     * A sequence of training.
     *
     * @param first the place of the first season read
     * @param last  of the last one
     * @param asked of the first that is answered
     */
    private record Stretch(Career career, int first, int last, int asked) {
    }

    private final List<Career> careers;
    private final Map<String, Career> byId = new HashMap<>();
    private final boolean synthetic;
    private final int length;
    private final int predicted;
    private final List<CareerQuestion> trained = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<CareerQuestion> asked;
    private final List<InputFeature> features;

    /**
     * Learns to foretell a year.
     *
     * @param from      seasons before this year are not read
     * @param predicted the year; 0 for the last one that is known
     * @param length    T
     * @throws InputException if there is nothing to learn before that year, or nobody to be asked in it
     */
    HomeRuns(CareerData data, int from, int predicted, int length) {
        this.length = length;
        synthetic = data.isSynthetic();
        careers = data.careers().stream().map(career -> since(career, from)).flatMap(Optional::stream).toList();
        careers.forEach(career -> byId.put(career.id(), career));
        int newest = careers.stream().mapToInt(career -> lastYear(career)).max().orElse(0);
        this.predicted = predicted == 0 ? newest : predicted;
        for (Career career : careers) {
            List<CareerQuestion> counted = counted(career, this.predicted);
            trained.addAll(counted);
            spread(career, counted);
        }
        boolean isKnown = this.predicted <= newest;
        asked = careers.stream().flatMap(career -> asked(career, isKnown).stream()).toList();
        if (trained.isEmpty() || asked.isEmpty()) {
            throw new InputException("careers.year", data.name(), this.predicted, newest);
        }
        features = standardised();
    }

    private static Optional<Career> since(Career career, int from) {
        List<Season> kept = career.seasons().stream().filter(season -> season.year() >= from).toList();
        return kept.isEmpty() ? Optional.empty()
                : Optional.of(kept.size() == career.seasons().size() ? career : new Career(career.id(), career.name(), kept));
    }

    private static int lastYear(Career career) {
        return career.seasons().get(career.seasons().size() - 1).year();
    }

    private static boolean counts(CareerQuestion question) {
        return question.last() + 1 >= FEWEST_SEASONS && question.lastSeason().plateAppearances() >= FEWEST_APPEARANCES;
    }

    /** The questions of a career that are answered before a year. */
    private static List<CareerQuestion> counted(Career career, int before) {
        return IntStream.range(0, career.seasons().size()).mapToObj(last -> new CareerQuestion(career, last))
                .filter(question -> question.year() < before && counts(question) && question.actual().isPresent()).toList();
    }

    private Optional<CareerQuestion> asked(Career career, boolean isKnown) {
        int last = career.placeOf(predicted - 1);
        return Optional.of(last).filter(place -> place >= 0).map(place -> new CareerQuestion(career, place))
                .filter(question -> counts(question) && (!isKnown || question.actual().isPresent()));
    }

    /** Makes the sequences in which the questions of a career are answered, each once. */
    private void spread(Career career, List<CareerQuestion> counted) {
        int within = -1;
        for (CareerQuestion one : counted) {
            if (one.last() < length) {
                within = one.last();
            } else {
                stretches.add(new Stretch(career, one.last() + 1 - length, one.last(), one.last()));
            }
        }
        if (within >= 0) {
            stretches.add(new Stretch(career, 0, within, 0));
        }
    }

    /** The features with mean and deviation of the seasons that count before the year foretold: nothing else is in them. */
    private List<InputFeature> standardised() {
        List<Season> known = careers.stream().flatMap(career -> career.seasons().stream())
                .filter(season -> season.year() < predicted && season.plateAppearances() >= FEWEST_APPEARANCES).toList();
        return IntStream.range(0, Season.FEATURES.size()).mapToObj(i -> {
            double mean = known.stream().mapToDouble(season -> season.value(i)).average().orElse(0);
            double variance = known.stream().mapToDouble(season -> season.value(i) - mean).map(d -> d * d).average().orElse(0);
            return new InputFeature(Season.FEATURES.get(i), "", mean, variance > 0 ? Math.sqrt(variance) : 1);
        }).toList();
    }

    @Override
    public List<Career> careers() {
        return careers;
    }

    @Override
    public int predicted() {
        return predicted;
    }

    @Override
    public boolean isSynthetic() {
        return synthetic;
    }

    @Override
    public List<CareerQuestion> trained() {
        return trained;
    }

    @Override
    public List<CareerQuestion> asked() {
        return asked;
    }

    @Override
    public List<String> outputNames() {
        return CLASSES;
    }

    @Override
    public int inputSize() {
        return features.size();
    }

    @Override
    public List<InputFeature> features() {
        return features;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public OptionalLong trainingSequences() {
        return OptionalLong.of(stretches.size());
    }

    @Override
    public boolean measuresHeldOut() {
        return asked.get(0).actual().isPresent();
    }

    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.empty();
    }

    /** {@inheritDoc} Who knows how often each class comes, and how often each comes after each. */
    @Override
    public List<ReferenceLoss> referenceLosses() {
        return List.of(new ReferenceLoss("class-shares", knowing(question -> 0)),
                new ReferenceLoss("after-class", knowing(question -> CareerTask.classOf(question.lastSeason().homeRuns()))));
    }

    /** The cross-entropy of who knows the shares of the classes in training, given something about the season before. */
    private double knowing(ToIntFunction<CareerQuestion> given) {
        double[][] counts = new double[CLASSES.size()][CLASSES.size()];
        for (double[] row : counts) {
            Arrays.fill(row, 1.0 / CLASSES.size());
        }
        trained.forEach(one -> counts[given.applyAsInt(one)][right(one)]++);
        return measured().stream().mapToDouble(one -> {
            double[] row = counts[given.applyAsInt(one)];
            return -Math.log(row[right(one)] / Arrays.stream(row).sum());
        }).average().orElse(0);
    }

    /** The class that came; none where nobody knows. */
    private static int right(CareerQuestion question) {
        return question.actual().map(season -> CareerTask.classOf(season.homeRuns())).orElse(Batch.NO_CLASS);
    }

    @Override
    public Batch newBatch(int size) {
        return Batch.ofClasses(length, size, inputSize());
    }

    @Override
    public void fill(Batch batch, SplittableRandom random) {
        for (int b = 0; b < batch.size(); b++) {
            write(stretches.get(random.nextInt(stretches.size())), batch, b);
        }
    }

    @Override
    public void write(CareerQuestion question, Batch batch, int b) {
        write(new Stretch(question.career(), Math.max(0, question.last() + 1 - length), question.last(), question.last()),
                batch, b);
    }

    /** Writes a sequence, judged where it counts. */
    private void write(Stretch stretch, Batch batch, int b) {
        int steps = stretch.last - stretch.first + 1;
        batch.setLength(b, steps);
        for (int t = 1; t <= length; t++) {
            int row = batch.row(t, b);
            int place = stretch.first + t - 1;
            int right = Batch.NO_CLASS;
            if (t <= steps) {
                Season season = stretch.career.seasons().get(place);
                for (int i = 0; i < features.size(); i++) {
                    batch.inputs().set(row, i, (float) features.get(i).x(season.value(i)));
                }
                CareerQuestion question = new CareerQuestion(stretch.career, place);
                right = place >= stretch.asked && counts(question) ? right(question) : Batch.NO_CLASS;
            } else {
                Arrays.fill(batch.inputs().data, row * features.size(), (row + 1) * features.size(), 0);
            }
            batch.classes()[row] = right;
            batch.weights()[row] = right == Batch.NO_CLASS ? 0 : 1;
        }
    }

    /** Those whose answers are measured: of the year foretold, or, while nobody knows it, of the year before. */
    private List<CareerQuestion> measured() {
        return measuresHeldOut() ? asked : trained.stream().filter(one -> one.year() == predicted - 1).toList();
    }

    @Override
    public Batch evaluationBatch() {
        List<CareerQuestion> measured = measured();
        Batch batch = newBatch(measured.size());
        for (int b = 0; b < measured.size(); b++) {
            write(measured.get(b), batch, b);
        }
        return batch;
    }

    // Examples

    /** {@inheritDoc} Of a player with enough seasons to be looked at, where there are any. */
    @Override
    public Example example(SplittableRandom random) {
        List<CareerQuestion> longer = asked.stream().filter(one -> one.last() + 1 >= LOOKED_AT).toList();
        List<CareerQuestion> drawn = longer.isEmpty() ? asked : longer;
        return exampleOf(drawn.get(random.nextInt(drawn.size())));
    }

    @Override
    public Example exampleOf(CareerQuestion question) {
        List<String> labels = question.read(length).stream().map(season -> question.career().id() + MARK + season.year()).toList();
        int first = question.last() + 1 - labels.size();
        int[] classes = new int[labels.size()];
        double[] weights = new double[labels.size()];
        List<Vector> inputs = new ArrayList<>();
        for (int i = 0; i < classes.length; i++) {
            CareerQuestion one = new CareerQuestion(question.career(), first + i);
            // what comes after the year foretold is not looked at
            classes[i] = counts(one) && one.year() <= predicted ? right(one) : Batch.NO_CLASS;
            inputs.add(read(one.lastSeason()));
        }
        int judged = (int) Arrays.stream(classes).filter(right -> right != Batch.NO_CLASS).count();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = classes[i] == Batch.NO_CLASS ? 0 : 1.0 / judged;
        }
        return new Example(labels, Sequence.ofClasses(inputs, classes, weights));
    }

    /** What is read of a season, in single precision as it is in training. */
    private Vector read(Season season) {
        double[] x = new double[features.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) features.get(i).x(season.value(i));
        }
        return Vector.of(x);
    }

    /** {@inheritDoc} The seasons of one player, as in {@code troutmi01:2015 troutmi01:2016}, up to the last of them. */
    @Override
    public Example exampleOf(List<String> labels) {
        if (labels.isEmpty()) {
            throw new InputException("example.no-career", known());
        }
        CareerQuestion question = question(labels.get(labels.size() - 1));
        Example example = exampleOf(question);
        if (!example.labels().equals(labels)) {
            throw new InputException("example.seasons", question.career().id(), String.join(" ", example.labels()));
        }
        return example;
    }

    /** {@inheritDoc} A player and the last year that is read, as in {@code troutmi01 2016}; or the labels of all steps. */
    @Override
    public Example exampleOf(String typed) {
        String[] parts = typed.strip().split("\\s+");
        return parts.length == 2 && !parts[0].contains(MARK) ? exampleOf(question(parts[0] + MARK + parts[1]))
                : exampleOf(typed.isBlank() ? List.of() : List.of(parts));
    }

    /** A career there is, as it is typed. */
    private String known() {
        CareerQuestion one = asked.get(0);
        return one.career().id() + " " + (one.year() - 1);
    }

    private CareerQuestion question(String label) {
        String[] parts = label.split(MARK, 2);
        Career career = byId.get(parts[0]);
        int place = career == null || parts.length < 2 || !parts[1].matches("\\d{4}") ? -1
                : career.placeOf(Integer.parseInt(parts[1]));
        if (place < 0) {
            throw new InputException("example.career", label, known());
        }
        return new CareerQuestion(career, place);
    }

    @Override
    public Optional<CareerQuestion> questionOf(Example example) {
        if (example == null || example.labels().isEmpty()) {
            return Optional.empty();
        }
        String[] parts = example.labels().get(example.labels().size() - 1).split(MARK, 2);
        return Optional.ofNullable(byId.get(parts[0])).filter(career -> parts.length == 2)
                .map(career -> new CareerQuestion(career, career.placeOf(Integer.parseInt(parts[1]))));
    }

    @Override
    public String text(Example example) {
        return example.label(example.labels().size()).replace(MARK, " ");
    }

    /** {@inheritDoc} Who, and the last year that is read. */
    @Override
    public String glance(Example example) {
        return questionOf(example).map(one -> one.career().name() + " " + one.lastSeason().year()).orElseGet(() -> text(example));
    }

    /** {@inheritDoc} The year foretold. */
    @Override
    public boolean isGlancedAt(Example example, int t) {
        return t == example.sequence().length() && example.sequence().isJudged(t);
    }

    /** {@inheritDoc} The year by its last two digits, as there is little room. */
    @Override
    public String shown(String label) {
        int year = label.indexOf(MARK) + 1;
        return label.length() - year == 4 ? "’" + label.substring(year + 2) : label;
    }
}
