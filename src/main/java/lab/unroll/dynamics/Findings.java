package lab.unroll.dynamics;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import lab.unroll.net.Parameters;
import lab.unroll.task.InputChoices;
import lab.unroll.task.Task;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Trace;

/**
 * Remembers what was found last, so that a playhead that only moves on does not have it found again. For several threads.
 */
public final class Findings {

    private final BooleanSupplier outdated;
    private PortraitKey portrayed;
    private Portrait portrait;
    private Portrait coloured;
    private List<Basins> basins;
    private Trace read;
    private Parameters clustered;
    private Task told;
    private Optional<LearntMachine> machine;
    private volatile boolean basinsUnwanted;

    /** What a portrait depends on; a step is 0 where it does not matter. */
    private record PortraitKey(Trace trace, Task task, int step, String read, List<Integer> shown, List<String> labels) {
    }

    /** @param outdated asked now and then on any thread; true if nobody waits for what is being found */
    public Findings(BooleanSupplier outdated) {
        this.outdated = outdated;
    }

    /** Other parameters that read what was read in a run, with the same held. */
    public synchronized Trace reading(Parameters parameters, Trace like) {
        if (read == null || read.parameters() != parameters || read.sequence() != like.sequence()
                || !read.allPins().equals(like.allPins())) {
            read = Microscope.trace(parameters, like.sequence(), like.allPins());
        }
        return read;
    }

    /** See {@link Portrait#of}. */
    public synchronized Portrait portrait(Trace trace, Task task, int step, String label, List<Integer> chosen) {
        List<Integer> shown = Portrait.shown(trace, task, step, label, chosen);
        boolean same = trace.allPins().isEmpty() && trace.encoderLength() == 0 && !shown.contains(-1);
        InputChoices choices = trace.place().layer() > 0 ? InputChoices.NONE : task.choices(trace.sequence(), step);
        PortraitKey wanted = new PortraitKey(trace, task, same ? 0 : step, same ? "" : label, shown,
                IntStream.range(0, choices.size()).mapToObj(choices::label).toList());
        if (!wanted.equals(portrayed)) {
            portrayed = null;
            portrait = Portrait.of(trace, task, step, label, shown, done -> outdated.getAsBoolean());
            portrayed = outdated.getAsBoolean() ? null : wanted;
        }
        return portrait;
    }

    /** Whether anybody still looks at {@link #basins}: if not, those being found are left as they are. From any thread. */
    public void wantBasins(boolean wanted) {
        basinsUnwanted = !wanted;
    }

    private boolean basinsOutdated() {
        return basinsUnwanted || outdated.getAsBoolean();
    }

    /** What the cells of a grid over the plane come to, for each symbol of a portrait; nowhere where nobody wants them. */
    public synchronized List<Basins> basins(Portrait of, int cells) {
        if (coloured != of) {
            coloured = null;
            basins = of.symbols().stream().map(symbol -> Basins.of(of.plane(), symbol.field(), symbol.points(), cells,
                    row -> basinsOutdated())).toList();
            coloured = basinsOutdated() ? null : of;
        }
        return basins;
    }

    /** See {@link LearntMachine#of}. */
    public synchronized Optional<LearntMachine> machine(Parameters parameters, Task task) {
        if (clustered != parameters || told != task) {
            clustered = null;
            machine = LearntMachine.of(parameters, task, outdated);
            clustered = outdated.getAsBoolean() ? null : parameters;
            told = task;
        }
        return machine;
    }
}
