package lab.unroll.cli.render;

import java.util.function.Consumer;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.GradientLook;
import lab.unroll.gradients.LossChoice;
import lab.unroll.gradients.Reach;
import lab.unroll.gradients.ReachHistory;
import lab.unroll.net.LayerPlace;
import lab.unroll.task.Example;
import lab.unroll.trace.Pins;
import lab.unroll.train.Training;

/** Records how far the gradient reaches while a network is trained. */
final class ReachRecorder implements Consumer<Training> {

    private static final int MOMENTS = 160;

    private final Experiment experiment;
    private final Example example;
    private final LayerPlace place;
    private final GradientLook look;
    private final long goal;
    private ReachHistory history = ReachHistory.NONE;

    /**
     * A recorder of the experiment's first example.
     *
     * @param place the layer looked at
     * @param goal  steps of the training
     */
    ReachRecorder(Experiment experiment, LayerPlace place, GradientLook look, long goal) {
        this.experiment = experiment;
        this.example = experiment.firstExample();
        this.place = place;
        this.look = look;
        this.goal = goal;
    }

    @Override
    public void accept(Training training) {
        long step = training.iteration();
        if (step % Math.max(1, goal / MOMENTS) == 0 || step == goal) {
            history = history.with(step, Reach.of(look.way(LossChoice.TASK).of(Reading.of(experiment, training.parameters(),
                    example, Pins.NONE).trace().lookingAt(place))));
        }
    }

    ReachHistory history() {
        return history;
    }
}
