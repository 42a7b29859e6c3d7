package lab.unroll.state;

import lab.unroll.experiment.Experiment;
import lab.unroll.task.Example;
import lab.unroll.task.Hyperparameters;
import lab.unroll.trace.Pins;

/**
 * All that the hand has decided.
 *
 * @param experiment the experiment on the bench; each opening has an object of its own
 * @param example    what is read, and from which states
 * @param pins       what is held
 * @param edits      the parameters changed by hand
 * @param plan       how it is trained from now on; at first as the experiment says
 * @param gradients  how gradients are shown
 * @param branch     which of the branches of its training is trained, from 1 on
 */
public record EditState(Experiment experiment, Example example, Pins pins, Edits edits, Hyperparameters plan,
                        GradientChoice gradients, int branch) {

    /** On the first branch. */
    public EditState(Experiment experiment, Example example, Pins pins, Edits edits, Hyperparameters plan,
                     GradientChoice gradients) {
        this(experiment, example, pins, edits, plan, gradients, 1);
    }

    /** The beginning of an experiment, trained as it says. */
    public EditState(Experiment experiment, Example example, Pins pins) {
        this(experiment, example, pins, Edits.NONE, experiment.plan(), GradientChoice.USUAL);
    }

    /** The same of another opening of the experiment, or of another plan of it, on the first branch. */
    public EditState of(Experiment other) {
        return new EditState(other, example, pins, edits, plan, gradients);
    }

    /** The same where the way it is trained belongs to the experiment: nothing has been learnt before it was decided. */
    public EditState begun() {
        return of(experiment.withPlan(plan));
    }

    /** The same with another example. */
    public EditState withExample(Example other) {
        return new EditState(experiment, other, pins, edits, plan, gradients, branch);
    }

    /** The same with other pins. */
    public EditState withPins(Pins other) {
        return new EditState(experiment, example, other, edits, plan, gradients, branch);
    }

    /** The same with other edits. */
    public EditState withEdits(Edits other) {
        return new EditState(experiment, example, pins, other, plan, gradients, branch);
    }

    /** The same, trained in another way. */
    public EditState withPlan(Hyperparameters other) {
        return new EditState(experiment, example, pins, edits, other, gradients, branch);
    }

    /** The same with gradients shown in another way. */
    public EditState withGradients(GradientChoice other) {
        return new EditState(experiment, example, pins, edits, plan, other, branch);
    }

    /** The same on another branch, with the edits and the plan that are in force there. */
    public EditState onBranch(int other, Edits there, Hyperparameters plan) {
        return new EditState(experiment, example, pins, there, plan, gradients, other);
    }

    private Change changeTo(Hyperparameters other) {
        return plan.rule() != other.rule() ? Change.RULE
                : plan.batch() != other.batch() ? Change.BATCH
                : plan.clipNorm() != other.clipNorm() ? Change.CLIP
                : plan.clipValue() != other.clipValue() ? Change.CLIP_VALUE
                : plan.truncation() != other.truncation() ? Change.TRUNCATION
                : plan.dropout() != other.dropout() ? Change.DROPOUT
                : plan.inputNoise() != other.inputNoise() ? Change.NOISE
                : !plan.schedule().equals(other.schedule()) ? Change.SCHEDULE : Change.RATE;
    }

    /** The most important thing in which this differs from another state. */
    public Change changeTo(EditState other) {
        if (experiment != other.experiment && !other.edits.equals(Edits.NONE)) {
            return Change.NETWORK;
        }
        if (experiment != other.experiment) {
            return experiment.withPlan(other.experiment.plan()).equals(other.experiment) ? Change.RESTART : Change.EXPERIMENT;
        }
        if (branch != other.branch) {
            return Change.BRANCH;
        }
        if (!plan.equals(other.plan)) {
            return changeTo(other.plan);
        }
        if (!edits.equals(other.edits)) {
            return Change.WEIGHTS;
        }
        if (!example.equals(other.example)) {
            return Change.INPUT;
        }
        return !pins.equals(other.pins) ? Change.PINS
                : gradients.losses().equals(other.gradients.losses()) ? Change.FACTORS : Change.LOSSES;
    }
}
