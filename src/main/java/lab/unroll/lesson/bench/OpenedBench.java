package lab.unroll.lesson.bench;

import java.util.Optional;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Playhead;
import lab.unroll.lesson.goal.Progress;
import lab.unroll.lesson.live.LiveBench;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.state.BenchState;
import lab.unroll.state.Edits;
import lab.unroll.trace.Trace;
import lab.unroll.train.LossCurve;

/** A bench on which a network has read something. It never changes. */
public final class OpenedBench implements LiveBench {

    private final BenchState state;
    private final TrainedBench trained;
    private final Reading reading;
    private final String view;

    OpenedBench(BenchState state, TrainedBench trained, String view) {
        this.state = state.edited(state.edit().edits().knowing(trained.parameters(), Edits.NONE));
        this.trained = trained;
        this.view = view;
        Parameters parameters = this.state.edit().edits().in(trained.parameters());
        reading = Reading.of(state.experiment(), parameters, state.edit().example(), state.edit().pins());
    }

    /** What was decided, and how it is looked at. */
    public BenchState state() {
        return state;
    }

    /** What the network does with what it reads. */
    public Reading reading() {
        return reading;
    }

    /** The losses of the training. */
    public LossCurve losses() {
        return trained.losses();
    }

    /** The bench as goals see it. */
    public Progress progress() {
        return new Progress(state, loss(), accuracy(), Optional.of(reading), view);
    }

    @Override
    public Experiment experiment() {
        return state.experiment();
    }

    @Override
    public Trace trace() {
        return reading.trace();
    }

    @Override
    public long iterations() {
        return state.iterations();
    }

    @Override
    public double loss() {
        return trained.losses().last();
    }

    @Override
    public double accuracy() {
        return trained.accuracy();
    }

    @Override
    public int step() {
        return Math.min(new Playhead(state.view().position()).step(), trace().length());
    }

    @Override
    public LayerPlace place() {
        return state.view().place();
    }
}
