package lab.unroll.figure;

import java.util.List;
import java.util.Optional;
import lab.unroll.dynamics.Basins;
import lab.unroll.dynamics.Findings;
import lab.unroll.dynamics.LearntMachine;
import lab.unroll.dynamics.Portrait;
import lab.unroll.net.Parameters;
import lab.unroll.task.Task;
import lab.unroll.trace.Trace;

/**
 * How one looks at the state as a point that moves. Never changes, but for what is remembered of what was found.
 *
 * @param task     what is learnt: its symbols, and its machine where it has one; null where nothing is known of it
 * @param symbols  the choices whose planes are shown, counted from 0; empty for the first few; copied
 * @param basins   true to show what each place comes to
 * @param moment   the network at an earlier moment of its training; empty for as it is now
 * @param findings where it is looked up what has been found before; null to find everything anew
 */
public record DynamicsLook(Task task, List<Integer> symbols, boolean basins, Optional<Moment> moment, Findings findings) {

    /** As nobody has chosen anything. */
    public static final DynamicsLook USUAL = new DynamicsLook(null, List.of(), false, Optional.empty(), null);

    /**
     * A network on its way.
     *
     * @param iteration  training steps taken
     * @param parameters what it had learnt by then
     */
    public record Moment(long iteration, Parameters parameters) {
    }

    /** Copies the symbols. */
    public DynamicsLook {
        symbols = List.copyOf(symbols);
    }

    /** The same for a task; a symbol that it has not is not shown. */
    public DynamicsLook of(Task other) {
        return new DynamicsLook(other, symbols, basins, moment, findings);
    }

    /** The same with the planes of these symbols; none for the first few. */
    public DynamicsLook showing(List<Integer> others) {
        return new DynamicsLook(task, others, basins, moment, findings);
    }

    /** The same with or without basins. */
    public DynamicsLook withBasins(boolean shown) {
        return new DynamicsLook(task, symbols, shown, moment, findings);
    }

    /** The same at a moment of the training; empty for now. */
    public DynamicsLook at(Optional<Moment> other) {
        return new DynamicsLook(task, symbols, basins, other, findings);
    }

    /** The same with a memory of what was found. */
    public DynamicsLook remembering(Findings memory) {
        return new DynamicsLook(task, symbols, basins, moment, memory);
    }

    /** The scene with the network as it was at the moment; the same where that is now, or was of another network. */
    public Scene then(Scene now) {
        Trace run = now.trace();
        if (moment.isEmpty() || !moment.get().parameters().spec().equals(run.spec())
                || moment.get().parameters().layout().size() != run.parameters().layout().size()) {
            return now;
        }
        Trace then = known().reading(moment.get().parameters(), run).lookingAt(run.place());
        return new Scene(then, null, now.inputLabels(), now.outputLabels(), now.endSymbol(), now.playhead(),
                now.selectedStep(), now.selectedUnit(), now.theme(), now.words());
    }

    private Findings known() {
        return findings == null ? new Findings(() -> false) : findings;
    }

    /** What the symbols shown do at a step of a run; takes a moment. */
    public Portrait portrait(Trace trace, int step, String label) {
        return known().portrait(trace, task, step, label, symbols);
    }

    /** What the cells of a grid come to, for each symbol of a portrait; takes a moment. */
    public List<Basins> basins(Portrait portrait, int cells) {
        return known().basins(portrait, cells);
    }

    /** The machine that a network has learnt; takes a moment. */
    public Optional<LearntMachine> machine(Parameters parameters) {
        return known().machine(parameters, task);
    }
}
