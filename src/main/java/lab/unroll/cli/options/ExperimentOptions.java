package lab.unroll.cli.options;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Tasks;
import lab.unroll.task.DataFile;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TextEncoding;
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

    @Option(names = "--length", paramLabel = "T", description = "T of the task, 1 to 200")
    private Integer length;

    @Option(names = "--set", paramLabel = "NAME=NUMBER",
            description = "another setting of the task; may be given several times")
    private Map<String, Double> settings = new LinkedHashMap<>();

    @Option(names = "--seed", paramLabel = "S", description = "seed of all random numbers")
    private Long seed;

    @Mixin
    private PlanOptions plan;

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
        if (Stream.of(text, series.file(), tagging.file(), careers.data()).filter(Objects::nonNull).count() > 1) {
            throw new InputException("series.or.text");
        }
        if (encoding != null && file() == null) {
            throw new InputException("encoding.without.text");
        }
        series.requireFile();
        tagging.requireFile();
        if (preset == null) {
            return changed(Presets.reading(tagging.file() != null ? tagging.kind()
                    : Tasks.named(careers.data() != null ? HomeRunsKind.ID
                    : series.file() == null ? NextCharacterKind.ID : SeriesKind.ID), data()));
        }
        Experiment named = Presets.named(preset);
        return changed(careers.data() != null ? learning(named, data()) : file() == null ? named : tagging.file() != null
                ? Presets.reading(tags(named.choice().kind()), data()) : named.withData(read(named.choice().kind())));
    }

    private Path file() {
        return Stream.of(careers.data(), text, series.file(), tagging.file()).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private TaskKind tags(TaskKind kind) {
        if (!(kind instanceof TaggingKind)) {
            throw new InputException("preset.without.tags", preset, String.join(", ",
                    Presets.namesOf(TaggingKind.class::isInstance)));
        }
        return kind;
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
        return named.withData(kind.read(file));
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
                || bidirectional != null || encoding != null || !careers.years().isEmpty() || !settings.isEmpty()
                || plan.begins()) {
            throw new InputException("arguments.session-alone");
        }
        return Stream.of(careers.data(), text, tagging.file()).filter(Objects::nonNull).findFirst();
    }

    /** A plan, changed as they say. */
    public Hyperparameters trained(Hyperparameters usual) {
        return plan.plan(usual);
    }

    private TaskData read(TaskKind kind) {
        String wanted = text == null ? SeriesKind.ID : NextCharacterKind.ID;
        if (!kind.id().equals(wanted)) {
            throw new InputException(text == null ? "preset.without.series" : "preset.without.text", preset,
                    String.join(", ", Presets.namesOf(one -> one.id().equals(wanted))));
        }
        return kind.read(data());
    }

    private DataFile data() {
        return tagging.read(series.read(DataFile.of(file()).in(encoding == null ? null : TextEncoding.named(encoding))));
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
        return plan.in(changed.withNetwork(bidirectional == null ? network : network.withBidirectional(bidirectional)));
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
        return preset == null && text == null && series.isEmpty() && tagging.isEmpty() && careers.isEmpty() && cell == null
                && hidden == null && length == null && seed == null && layers == null && bidirectional == null && encoding == null
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
