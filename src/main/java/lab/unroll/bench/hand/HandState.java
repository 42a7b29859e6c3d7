package lab.unroll.bench.hand;

import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.TrainingPlan;
import lab.unroll.task.Example;
import lab.unroll.trace.Pins;

/**
 * All that the hand has decided.
 *
 * @param experiment the experiment on the bench; each opening has an object of its own
 * @param example    what is read, and from which states
 * @param pins       what is held
 * @param edits      the parameters changed by hand
 * @param plan       how it is trained from now on; at first as the experiment says
 */
public record HandState(Experiment experiment, Example example, Pins pins, Edits edits, TrainingPlan plan) {

    /** The beginning of an experiment, trained as it says. */
    HandState(Experiment experiment, Example example, Pins pins) {
        this(experiment, example, pins, Edits.NONE, experiment.plan());
    }

    /** The same with another example. */
    public HandState withExample(Example other) {
        return new HandState(experiment, other, pins, edits, plan);
    }

    /** The same with other pins. */
    public HandState withPins(Pins other) {
        return new HandState(experiment, example, other, edits, plan);
    }

    /** The same with other edits. */
    public HandState withEdits(Edits other) {
        return new HandState(experiment, example, pins, other, plan);
    }

    /** The same, trained in another way. */
    public HandState withPlan(TrainingPlan other) {
        return new HandState(experiment, example, pins, edits, other);
    }

    /** The most important thing in which this differs from another state. */
    public Change changeTo(HandState other) {
        if (experiment != other.experiment) {
            return Change.EXPERIMENT;
        }
        if (!plan.equals(other.plan)) {
            return plan.batch() != other.plan.batch() ? Change.BATCH
                    : plan.clipNorm() != other.plan.clipNorm() ? Change.CLIP : Change.RATE;
        }
        if (!edits.equals(other.edits)) {
            return Change.WEIGHTS;
        }
        return example.equals(other.example) ? Change.PINS : Change.INPUT;
    }
}
