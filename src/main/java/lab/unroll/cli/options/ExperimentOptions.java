package lab.unroll.cli.options;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Tasks;
import lab.unroll.task.DataFile;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TextEncoding;
import lab.unroll.task.chat.ChatKind;
import lab.unroll.task.homeruns.HomeRunsKind;
import lab.unroll.task.series.SeriesKind;
import lab.unroll.task.tagging.TaggingKind;
import lab.unroll.task.text.NextCharacterKind;
import lab.unroll.words.InputException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose an experiment. */
public final class ExperimentOptions {

    /** What stands for a name where none is given. */
    private static final String NONE = "";
    private static final List<String> YES_OR_NO = List.of("yes", "no");
    /** By what a task learns from, the end of the key of the problem of a preset that does not. */

    @Option(names = "--preset", paramLabel = "NAME", arity = "0..1", fallbackValue = NONE,
            description = "one of: ${COMPLETION-CANDIDATES}; without a name, all are listed",
            completionCandidates = PresetNames.class)
    private String preset;

    @Option(names = "--text", paramLabel = "FILE", description = "learn the characters of this text")
    private Path text;

    @Option(names = "--encoding", paramLabel = "NAME", completionCandidates = EncodingNames.class,
            description = "the encoding of the text or table: ${COMPLETION-CANDIDATES} or any other that Java knows (default: that of"
                + " its mark, else UTF-8, else a guess, which is told)")
    private String encoding;

    @Mixin
    private SeriesOptions series;

    @Mixin
    private TaggingOptions tagging;

    @Mixin
    private CareerOptions careers;

    @Mixin
    private DialogueOptions dialogues;

    @Option(names = "--cell", paramLabel = "CELL", description = "one of: ${COMPLETION-CANDIDATES}",
            completionCandidates = CellNames.All.class)
    private String cell;

    @Option(names = "--hidden", paramLabel = "K", description = "number of units, 1 to 128")
    private Integer hidden;

    @Option(names = "--layers", paramLabel = "N", description = "number of layers, 1 to 4 (default: 1)")
    private Integer layers;

    @Option(names = "--bidirectional", negatable = true, description = "let every layer read in both directions, or forward"
            + " only (default: as the preset does)")
    private Boolean bidirectional;

    @Option(names = "--attention", paramLabel = "yes|no", description = "let the decoder of a pair weigh the states of its encoder"
            + " before each step (default: as the preset does)")
    private String attention;

    @Option(names = "--length", paramLabel = "T", description = "T of the task, 1 to 200")
    private Integer length;

    @Option(names = "--set", paramLabel = "NAME=NUMBER",
            description = "another setting of the task; may be given several times")
    private Map<String, Double> settings = new LinkedHashMap<>();

    @Option(names = "--seed", paramLabel = "S", description = "seed of all random numbers")
    private Long seed;

    @Mixin
    private PlanOptions plan;

    private String language = "";

    /**
     * The experiment they choose, with a network small enough to be seen whole where no preset is named.
     *
     * @throws InputException if there is no such experiment
     */
    public Experiment experiment() {
        if (careers.years().size() > 1) {
            throw new InputException("careers.one-year", careers.years().get(0), careers.years().get(1));
        }
        return chosen();
    }

    /**
     * The same for each of the years that are foretold, in their order: one where a year or none is given.
     *
     * @throws InputException if there is no such experiment
     */
    public List<Experiment> experiments() {
        Experiment last = chosen();
        return careers.years().size() < 2 ? List.of(last)
                : careers.years().stream().map(year -> last.with(HomeRunsKind.PREDICT, year)).toList();
    }

    private Experiment chosen() {
        if (preset == null && file() == null) {
            throw new InputException("preset.or.text", String.join(", ", Presets.names()));
        }
        if (given().size() > 1) {
            throw new InputException("data.one", given().stream().map(GivenFile::option).collect(Collectors.joining(", ")));
        }
        if (encoding != null && file() == null) {
            throw new InputException("encoding.without.text");
        }
        series.requireFile();
        dialogues.requireFile();
        tagging.requireFile();
        if (preset == null) {
            return changed(Presets.reading(Tasks.named(given().get(0).task()), data()));
        }
        Experiment named = inLanguage(Presets.named(preset));
        return changed(given().isEmpty() ? named : learning(fitting(named, given().get(0)), data()));
    }

    /**
     * A file or folder that is named to be learnt from.
     *
     * @param option by which it is named
     * @param task   that learns from it where no preset is named
     * @param fits   the tasks that learn from it where one is named
     */
    private record GivenFile(String option, Path file, String task, Predicate<TaskKind> fits) {

        static GivenFile only(String option, Path file, String task) {
            return new GivenFile(option, file, task, kind -> kind.id().equals(task));
        }
    }

    /** Those that are named; more than one are refused. An option for another kind of data is one line here. */
    private List<GivenFile> given() {
        return Stream.of(GivenFile.only("--text", text, NextCharacterKind.ID),
                GivenFile.only("--series", series.file(), SeriesKind.ID),
                GivenFile.only("--dialogues", dialogues.file(), ChatKind.ID),
                new GivenFile("--tags", tagging.file(), tagging.kind().id(), TaggingKind.class::isInstance),
                new GivenFile("--data", careers.data(), HomeRunsKind.ID, TaskKind::readsFile))
                .filter(one -> one.file() != null).toList();
    }

    private static Experiment fitting(Experiment named, GivenFile file) {
        if (!file.fits().test(named.choice().kind())) {
            throw new InputException("preset.without.data", named.preset(), file.option(),
                    String.join(", ", Presets.namesOf(file.fits())));
        }
        return named;
    }

    /** Which preset a name means may depend on the language of whoever names it. */
    private Experiment inLanguage(Experiment named) {
        String meant = named.choice().kind().presetIn(named.preset(), language);
        return file() != null || meant.equals(named.preset()) ? named : Presets.named(meant);
    }

    /** The language of whoever chooses, as a tag: some presets have data in several. */
    public ExperimentOptions in(String tag) {
        language = tag == null ? "" : tag;
        return this;
    }

    private Path file() {
        return given().stream().map(GivenFile::file).findFirst().orElse(null);
    }

    /**
     * A preset that learns from a file.
     *
     * @throws InputException if it does not read files, or cannot read this one
     */
    public static Experiment learning(Experiment named, DataFile file) {
        TaskKind kind = named.choice().kind();
        if (!kind.readsFile()) {
            throw new InputException("preset.without.text", named.preset(),
                    String.join(", ", Presets.namesOf(TaskKind::readsFile)));
        }
        return Presets.learning(named, kind.read(file));
    }

    /**
     * The experiment of an encoder and a decoder they choose; the first of them where none is named.
     *
     * @throws InputException if there is no such experiment
     */
    public Experiment pair() {
        Experiment chosen = preset == null && file() == null ? changed(Presets.ofPair()) : experiment();
        requirePair(chosen);
        return chosen;
    }

    /**
     * Refuses an experiment of one network.
     *
     * @throws InputException naming one of an encoder and a decoder
     */
    public static void requirePair(Experiment chosen) {
        if (!chosen.isPair()) {
            throw new InputException("preset.one-network", chosen.preset(), Presets.ofPair().preset());
        }
    }

    /**
     * The file that a session learns from, where it is named; a session says all the rest itself.
     *
     * @throws InputException if more is given
     */
    public Optional<Path> dataOfSession() {
        if (preset != null || cell != null || hidden != null || length != null || seed != null || layers != null
                || bidirectional != null || attention != null || encoding != null || !careers.years().isEmpty() || !settings.isEmpty()
                || dialogues.hasUnits() || plan.begins()) {
            throw new InputException("arguments.session-alone");
        }
        return Optional.ofNullable(file());
    }

    /** A plan, changed as they say. */
    public Hyperparameters trained(Hyperparameters usual) {
        return plan.plan(usual);
    }

    private DataFile data() {
        DataFile file = DataFile.of(file()).in(encoding == null ? null : TextEncoding.named(encoding));
        return tagging.read(dialogues.read(series.read(file)));
    }

    private Experiment changed(Experiment base) {
        Experiment changed = cell == null ? base : base.withCell(CellNames.named(cell));
        changed = hidden == null ? changed : changed.withHidden(hidden);
        changed = length == null ? changed : changed.withLength(length);
        changed = careers.change(series.change(changed));
        for (Map.Entry<String, Double> one : settings.entrySet()) {
            changed = changed.with(one.getKey(), one.getValue());
        }
        changed = seed == null ? changed : changed.withSeed(seed);
        LayerSettings network = layers == null ? changed.network() : changed.network().withLayers(layers);
        network = bidirectional == null ? network : network.withBidirectional(bidirectional);
        return plan.in(changed.withNetwork(attention == null ? network : network.withAttention(attends())));
    }

    private boolean attends() {
        if (!YES_OR_NO.contains(attention)) {
            throw new InputException("option.choice", "--attention", attention, String.join(", ", YES_OR_NO));
        }
        return attention.equals(YES_OR_NO.get(0));
    }

    /** True if {@code --preset} is given without a name. */
    public boolean asksForPresets() {
        return NONE.equals(preset);
    }

    /** True if a seed is given. */
    public boolean hasSeed() {
        return seed != null;
    }

    /** True if none of them is given. */
    public boolean isEmpty() {
        return preset == null && given().isEmpty() && series.isEmpty() && !dialogues.hasUnits() && tagging.isEmpty()
                && careers.isEmpty() && cell == null && hidden == null && length == null && seed == null && layers == null && bidirectional == null
                && attention == null && encoding == null
                && settings.isEmpty() && plan.isEmpty();
    }

    /** The names of the encodings, for the help. */
    static final class EncodingNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return TextEncoding.OFFERED.stream().map(TextEncoding::name).iterator();
        }
    }

    /** The names of the presets, for the help. */
    static final class PresetNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Presets.names().iterator();
        }
    }
}
