package lab.unroll.landscape;

import lab.unroll.experiment.Experiment;
import lab.unroll.net.Parameters;
import lab.unroll.train.Evaluation;
import lab.unroll.train.Training;

/** Networks after some training, and what they are measured at. */
final class Trained {

    private Trained() {
    }

    static Walker walker(Experiment experiment, int steps) {
        TrainingPath path = new TrainingPath();
        try (Training run = experiment.begin(1)) {
            path.add(0, run.parameters().toArray());
            run.advanceTo(steps, step -> path.add(step.iteration(), run.parameters().toArray()));
            return new Walker(experiment.task(), run.parameters(), run.iteration(), path.points());
        }
    }

    /** The loss of weights as training itself measures it. */
    static double measured(Experiment experiment, double[] weights) {
        try (Training run = experiment.begin(1)) {
            run.edit(new Parameters(run.parameters().layout(), weights));
            Evaluation evaluation = run.evaluate();
            return evaluation.loss();
        }
    }
}
