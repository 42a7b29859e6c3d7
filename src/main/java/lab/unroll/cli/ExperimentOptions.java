package lab.unroll.cli;

import java.nio.file.Path;
import java.util.function.Function;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.task.NextCharacter;
import lab.unroll.task.TextSource;
import lab.unroll.words.InputProblem;
import picocli.CommandLine.Option;

/** The options that choose an experiment. */
final class ExperimentOptions {

    /** What stands for a name where none is given. */
    private static final String ALL = "";

    @Option(names = "--preset", paramLabel = "NAME", arity = "0..1", fallbackValue = ALL,
            description = "one of: ${COMPLETION-CANDIDATES}; without a name, train lists them all",
            completionCandidates = TrainCommand.PresetNames.class)
    private String preset;

    @Option(names = "--text", paramLabel = "FILE", description = "learn the characters of this text (UTF-8)")
    private Path text;

    @Option(names = "--cell", paramLabel = "CELL", description = "one of: ${COMPLETION-CANDIDATES}",
            completionCandidates = TrainCommand.CellNames.class)
    private String cell;

    @Option(names = "--hidden", paramLabel = "K", description = "number of units, 1 to 128")
    private Integer hidden;

    @Option(names = "--length", paramLabel = "T", description = "number of steps read, 1 to 200")
    private Integer length;

    @Option(names = "--seed", paramLabel = "S", description = "seed of all random numbers")
    private Long seed;

    /**
     * The experiment they choose.
     *
     * @param ofText what to do with a text where no preset is named
     * @throws InputProblem if there is no such experiment
     */
    Experiment experiment(Function<TextSource, Experiment> ofText) {
        Experiment experiment = base(ofText);
        experiment = cell == null ? experiment : experiment.withCell(cellNamed(cell));
        experiment = hidden == null ? experiment : experiment.withHidden(hidden);
        experiment = length == null ? experiment : experiment.withLength(length);
        return seed == null ? experiment : experiment.withSeed(seed);
    }

    private Experiment base(Function<TextSource, Experiment> ofText) {
        if (preset == null && text == null) {
            throw new InputProblem("preset.or.text", String.join(", ", Presets.names()));
        }
        if (text == null) {
            return Presets.named(preset);
        }
        if (preset == null) {
            return ofText.apply(TextSource.load(text));
        }
        Experiment named = Presets.named(preset);
        if (!named.preset().equals(NextCharacter.ID)) {
            throw new InputProblem("preset.without.text", preset, NextCharacter.ID);
        }
        return named.withText(TextSource.load(text));
    }

    private static CellKind cellNamed(String id) {
        try {
            return CellKind.named(id);
        } catch (IllegalArgumentException e) {
            throw new InputProblem(e, "cell.unknown", id, String.join(", ", new TrainCommand.CellNames()));
        }
    }

    /** The same, with a network small enough to be seen whole. */
    Experiment experiment() {
        return experiment(source -> Presets.nextCharacter().withText(source));
    }

    /** True if a preset is asked for, but none is named. */
    boolean asksForAllPresets() {
        return ALL.equals(preset);
    }

    /** True if the seed is given. */
    boolean hasSeed() {
        return seed != null;
    }

    /** True if none of them is given. */
    boolean isEmpty() {
        return preset == null && text == null && cell == null && hidden == null && length == null && seed == null;
    }
}
