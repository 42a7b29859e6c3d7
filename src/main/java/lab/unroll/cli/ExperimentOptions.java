package lab.unroll.cli;

import java.nio.file.Path;
import java.util.Iterator;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.task.NextCharacter;
import lab.unroll.task.TextSource;
import lab.unroll.words.InputProblem;
import picocli.CommandLine.Option;

/** The options that choose an experiment. */
final class ExperimentOptions {

    @Option(names = "--preset", paramLabel = "NAME", description = "one of: ${COMPLETION-CANDIDATES}",
            completionCandidates = PresetNames.class)
    private String preset;

    @Option(names = "--text", paramLabel = "FILE", description = "learn the characters of this text (UTF-8)")
    private Path text;

    @Option(names = "--cell", paramLabel = "CELL", description = "one of: ${COMPLETION-CANDIDATES}",
            completionCandidates = CellNames.All.class)
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
     * @throws InputProblem if there is no such experiment
     */
    Experiment experiment() {
        Experiment experiment = base();
        experiment = cell == null ? experiment : experiment.withCell(CellNames.named(cell));
        experiment = hidden == null ? experiment : experiment.withHidden(hidden);
        experiment = length == null ? experiment : experiment.withLength(length);
        return seed == null ? experiment : experiment.withSeed(seed);
    }

    private Experiment base() {
        if (text == null) {
            if (preset == null) {
                throw new InputProblem("preset.or.text", String.join(", ", Presets.names()));
            }
            return Presets.named(preset);
        }
        Experiment named = Presets.named(preset == null ? NextCharacter.ID : preset);
        if (!named.preset().equals(NextCharacter.ID)) {
            throw new InputProblem("preset.without.text", preset, NextCharacter.ID);
        }
        return named.withText(TextSource.load(text));
    }

    /** True if none of them is given. */
    boolean isEmpty() {
        return preset == null && text == null && cell == null && hidden == null && length == null && seed == null;
    }

    /** The names of the presets that can be shown, for the help. */
    static final class PresetNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Presets.names().iterator();
        }
    }
}
