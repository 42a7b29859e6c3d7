package lab.unroll.lesson.bench;

import java.util.HashMap;
import java.util.Map;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.session.Session;
import lab.unroll.state.BenchState;
import lab.unroll.state.ViewState;

/**
 * Sets up benches for the steps of lessons, on the thread of the caller. What one step has trained, the next finds trained.
 * Not for several threads at once.
 */
public final class Benches {

    /** What decides about the weights. */
    private record Key(String session, Object experiment, long iterations) {
    }

    private final Map<Key, TrainedBench> trained = new HashMap<>();
    private final KernelSet kernels;

    /** Trained with the fastest kernels of this machine. */
    public Benches() {
        this(KernelChoice.named(KernelChoice.AUTO));
    }

    /** Trained with some kernels. */
    public Benches(KernelSet kernels) {
        this.kernels = kernels;
    }

    /**
     * The bench as a step opens it.
     *
     * @throws lab.unroll.words.InputException if there is no such bench
     */
    public OpenedBench open(BenchSetup setup) {
        return open(setup, setup.opened(ViewState.FIRST));
    }

    /**
     * The bench of a step in another state: read, held or changed by hand otherwise, of another experiment or trained
     * further.
     *
     * @throws lab.unroll.words.InputException if there is no such bench
     */
    public OpenedBench open(BenchSetup setup, BenchState state) {
        boolean isOfSession = setup.session().isPresent() && setup.isWithin(state);
        Session session = isOfSession ? setup.session().get().session() : new Session(state);
        Key key = new Key(isOfSession ? setup.session().get().name() : "", state.experiment(), state.iterations());
        return new OpenedBench(state, trained.computeIfAbsent(key,
                missing -> TrainedBench.of(session, kernels)), setup.view().orElse(""));
    }

    /**
     * The bench of a session with its weights; where it keeps none, it is trained now. What it says of its losses is believed.
     *
     * @param view the id of the view that is shown; empty for none
     * @throws lab.unroll.words.InputException if there is no such bench
     */
    public OpenedBench open(Session session, String view) {
        return new OpenedBench(session.state(), TrainedBench.of(session, kernels), view);
    }
}
