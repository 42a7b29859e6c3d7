package lab.unroll.cli.options;

import java.util.List;
import java.util.Optional;
import lab.unroll.figure.DynamicsLook;
import lab.unroll.task.Ranges;
import lab.unroll.task.Task;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The options of the figure phase: whose planes, and what their ground shows. */
public final class PhaseOptions {

    private static final int MOST_CHOICES = 1 << 20;

    @Option(names = "--symbols", paramLabel = "N,...", split = ",",
            description = "the symbols whose planes phase shows, by their number from 1, at most four (default: the first ones)")
    private List<Integer> symbols;

    @Option(names = "--basins", description = "colour the ground of phase by what each place comes to")
    private boolean basins;

    /**
     * How one looks at the states of a network of this task.
     *
     * @throws InputException naming the option and its range
     */
    public DynamicsLook look(Task task) {
        List<Integer> shown = symbols == null ? List.of() : symbols;
        shown.forEach(number -> Ranges.require("--symbols", number, 1, MOST_CHOICES));
        return DynamicsLook.USUAL.of(task).showing(shown.stream().map(number -> number - 1).toList()).withBasins(basins);
    }

    /**
     * Refuses them for a figure that has no use for them.
     *
     * @throws InputException naming one
     */
    public void requireUnused() {
        given().ifPresent(option -> {
            throw new InputException("arguments.phase-only", option);
        });
    }

    /** The first of them that is given, if any is. */
    public Optional<String> given() {
        return symbols != null ? Optional.of("--symbols") : basins ? Optional.of("--basins") : Optional.empty();
    }
}
