package lab.unroll.lesson.goal;

import java.util.Objects;
import java.util.Optional;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Playhead;
import lab.unroll.lesson.live.LiveBench;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.BenchState;
import lab.unroll.trace.Trace;

/**
 * How far the bench is, as far as goals ask.
 *
 * @param state    the bench
 * @param loss     the training loss, as the chart of the loss ends; NaN before the first step of training
 * @param accuracy the share of held-out answers that are right, 0 to 1; NaN where it has not been measured
 * @param reading  what the network does with what it reads; empty before it has read anything
 * @param view     the id of the view; empty where there is no window
 */
public record Progress(BenchState state, double loss, double accuracy, Optional<Reading> reading, String view) {

    /** Needs a state. */
    public Progress {
        Objects.requireNonNull(state, "state");
    }

    /** A bench that has not read anything yet. */
    public Progress(BenchState state, double loss) {
        this(state, loss, Double.NaN, Optional.empty(), "");
    }

    /** The bench for live numbers; empty before it has read anything. */
    public Optional<LiveBench> live() {
        return reading.map(read -> new Now(this, read.trace()));
    }

    private record Now(Progress progress, Trace trace) implements LiveBench {

        @Override
        public Experiment experiment() {
            return progress.state.experiment();
        }

        @Override
        public long iterations() {
            return progress.state.iterations();
        }

        @Override
        public double loss() {
            return progress.loss;
        }

        @Override
        public double accuracy() {
            return progress.accuracy;
        }

        @Override
        public int step() {
            return Math.min(new Playhead(progress.state.view().position()).step(), trace.length());
        }

        @Override
        public LayerPlace place() {
            return progress.state.view().place();
        }
    }
}
