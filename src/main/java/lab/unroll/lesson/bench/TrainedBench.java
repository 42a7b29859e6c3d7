package lab.unroll.lesson.bench;

import lab.unroll.engine.KernelSet;
import lab.unroll.net.Parameters;
import lab.unroll.session.Sections;
import lab.unroll.session.Session;
import lab.unroll.state.BenchState;
import lab.unroll.train.LossCurve;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Training;

/** A network trained as far as a step asks. */
final class TrainedBench {

    private final Session session;
    private final KernelSet kernels;
    private final Parameters parameters;
    private final LossCurve losses;
    private Double accuracy;

    private TrainedBench(Session session, KernelSet kernels, Parameters parameters, LossCurve losses) {
        this.session = session;
        this.kernels = kernels;
        this.parameters = parameters;
        this.losses = losses;
    }

    /**
     * That of a session; where it keeps no training, it is trained now, as far as its state says.
     *
     * @throws lab.unroll.words.InputException if what is kept does not fit
     */
    static TrainedBench of(Session session, KernelSet kernels) {
        BenchState state = session.state();
        LossHistory history = new LossHistory();
        session.checkpoint().ifPresent(kept -> history.restore(kept.curves(), kept.observed()));
        try (Training run = session.begin(1, kernels)) {
            if (session.training().isEmpty()) {
                run.advanceTo(state.iterations(), history::add);
            }
            Session reached = session.training().isPresent() ? session
                    : session.with(Sections.TRAINING, run.state());
            return new TrainedBench(reached, kernels, run.parameters(), history.curve());
        }
    }

    /** The weights. */
    Parameters parameters() {
        return parameters;
    }

    /** The losses on the way. */
    LossCurve losses() {
        return losses;
    }

    /** The share of held-out answers that are right; found when it is first asked for. */
    double accuracy() {
        if (accuracy == null) {
            try (Training run = session.begin(1, kernels)) {
                accuracy = run.evaluate().accuracy();
            }
        }
        return accuracy;
    }
}
