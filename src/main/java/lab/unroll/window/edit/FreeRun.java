package lab.unroll.window.edit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.experiment.Reading;
import lab.unroll.net.Parameters;
import lab.unroll.state.EditState;
import lab.unroll.state.Edits;
import lab.unroll.state.Inputs;
import lab.unroll.task.Example;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.BenchModel;

/** The network on the bench as it would be without the hand: nothing held, no weight and no input changed. */
public final class FreeRun {

    /** What it is computed from. */
    private record Wanted(Parameters parameters, Edits edits, Example example) {
    }

    /** The network as it was, having read this. */
    private record Untouched(Example input, Trace trace) {
    }

    private final BenchModel model;
    private final Worker worker;
    private final SimpleObjectProperty<Trace> run = new SimpleObjectProperty<>();
    private Wanted wanted;
    /** The latest there is; null before the first of an experiment. */
    private Untouched untouched;

    /**
     * The free run of a bench.
     *
     * @param worker computes it where more is changed than held
     */
    public FreeRun(BenchModel model, Worker worker) {
        this.model = model;
        this.worker = worker;
        model.stage().picturedProperty().subscribe(this::follow);
        model.hand().historyProperty().subscribe(this::follow);
    }

    /** The run; null while it is being computed, and where the hand has neither held nor changed anything. */
    public ReadOnlyObjectProperty<Trace> runProperty() {
        return run;
    }

    private void follow() {
        Reading reading = model.stage().picturedProperty().get();
        if (reading == null) {
            // another experiment: what comes now of the one before is not of this one
            wanted = null;
            untouched = null;
        }
        run.set(reading == null ? null : of(model.hand().state(), reading));
    }

    private Trace of(EditState state, Reading reading) {
        Inputs inputs = new Inputs(state.experiment(), state.example());
        if (state.edits().byPlace().isEmpty() && inputs.natural().equals(state.example())) {
            return state.pins().isEmpty() ? null : reading.freeTrace() == null ? reading.trace() : reading.freeTrace();
        }
        Wanted now = new Wanted(reading.trace().parameters(), state.edits(), state.example());
        if (!now.equals(wanted)) {
            wanted = now;
            worker.submit(this, () -> Reading.of(state.experiment(), taken(now), inputs.natural(), Pins.NONE).trace(),
                    trace -> {
                        if (state.experiment() == model.hand().state().experiment()) {
                            untouched = new Untouched(inputs.natural(), trace);
                            follow();
                        }
                    });
        }
        return untouched != null && untouched.input().equals(inputs.natural()) ? untouched.trace() : null;
    }

    /** The parameters as they were before they were changed by hand. */
    private static Parameters taken(Wanted now) {
        double[] values = now.parameters().toArray();
        now.edits().byPlace().forEach((place, edit) -> values[place] = edit.before());
        return new Parameters(now.parameters().layout(), values);
    }
}
