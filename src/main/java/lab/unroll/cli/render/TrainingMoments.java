package lab.unroll.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.train.LossCurve;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Training;

/** What is kept of a training so that it can be shown as a film: the network at evenly spaced steps. */
final class TrainingMoments {

    /** Nothing is kept. */
    static final TrainingMoments NONE = new TrainingMoments(-1, -1, 2);

    private final Set<Long> wanted;
    private final List<Moment> kept = new ArrayList<>();

    /** The network and its losses after a step. */
    record Moment(Snapshot snapshot, LossCurve curve) {
    }

    /**
     * Keeps nothing yet.
     *
     * @param from the first step that is kept, 0 for the untrained network
     * @param to   the last one
     * @param most the most moments to be kept, at least two
     */
    TrainingMoments(long from, long to, int most) {
        wanted = IntStream.range(0, most).mapToObj(i -> from + Math.round((double) i * (to - from) / (most - 1)))
                .collect(Collectors.toSet());
    }

    /** Keeps the present moment, if it is one of them. */
    void follow(Training run, LossHistory history) {
        long step = run.iteration();
        if (!wanted.contains(step)) {
            return;
        }
        kept.add(new Moment(new Snapshot(step, run.parameters(), run.report(), run.smoothedLoss(), run.evaluate(), 0,
                run.divergence() == null ? Snapshot.State.PAUSED : Snapshot.State.DIVERGED, run.divergence()), history.curve()));
    }

    /** Those kept, in their order. */
    List<Moment> kept() {
        return List.copyOf(kept);
    }
}
