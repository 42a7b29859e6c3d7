package lab.unroll.figure;

import lab.unroll.figure.paint.StateKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;

/**
 * What a spot stands for. Whoever wants to know what was clicked asks for this and not for the name of the spot. What a
 * subject has no step, unit or gate for it answers with 0, -1 and null.
 */
public sealed interface Subject {

    /** The step t, or 0. */
    default int step() {
        return 0;
    }

    /** The unit, component or class counted from 0, or -1. */
    default int unit() {
        return -1;
    }

    /** The layer of neurons inside the cell, or null. */
    default Gate gate() {
        return null;
    }

    /** A whole copy of the cell or of the network. */
    record Step(int step) implements Subject {
    }

    /** The copy of one layer at a step. */
    record Block(LayerPlace place, int step) implements Subject {
    }

    /**
     * A state of one layer in a diagram of several.
     *
     * @param step the step at whose block it stands
     * @param unit counted from 0, or -1 for all units
     */
    record LayerState(LayerPlace place, StateKind state, int step, int unit) implements Subject {
    }

    /**
     * A number of one unit of the layer looked at: a state, the value of a gate, a gradient.
     *
     * @param gate the gate to which it belongs, or null for a state
     * @param unit counted from 0, or -1 for all units
     */
    record Unit(Gate gate, int step, int unit) implements Subject {

        /** A number that belongs to no gate. */
        public Unit(int step, int unit) {
            this(null, step, unit);
        }
    }

    /** What is read at a step. */
    record Input(int step) implements Subject {
    }

    /**
     * What is answered at a step.
     *
     * @param unit the class or component counted from 0, or -1 for the answer as a whole
     */
    record Output(int step, int unit) implements Subject {
    }

    /**
     * A weight or bias.
     *
     * @param step the step whose product is shown, or 0 where it is that of all steps
     */
    record Weight(Gate gate, NeuronChoice.Entry entry, int step) implements Subject {

        @Override
        public int unit() {
            return entry.unit();
        }
    }

    /** What one step adds to the gradient of a weight that all copies share. */
    record Share(SharedWeight weight, int step) implements Subject {
    }

    /**
     * One of the numbered sub-steps of a cell.
     *
     * @param number from 1
     */
    record SubStep(int number, int step) implements Subject {
    }

    /**
     * A point of a line over the steps.
     *
     * @param series the name of the line
     * @param unit   counted from 0, or -1 for all units
     */
    record Point(String series, int step, int unit) implements Subject {
    }

    /**
     * How much of the loss of a step another step is to blame for.
     *
     * @param loss the step t whose loss it is
     * @param step the step s that is blamed
     */
    record Blamed(int loss, int step) implements Subject {
    }

    /**
     * How much a decoder looks at a state of its encoder.
     *
     * @param step  before which it looks
     * @param state the place of the state, from 0
     */
    record Looked(int step, int state) implements Subject {
    }

    /** A group of parameters, or all of them. */
    record Group(String name) implements Subject {
    }

    /** A step of the training. */
    record Iteration(long iteration) implements Subject {
    }

    /**
     * Runs of a sweep, or trainings of this session.
     *
     * @param first  the number of the first of them, from 0
     * @param others how many others it stands for
     */
    record Runs(int first, int others) implements Subject {
    }

    /**
     * A step of a branch of the training.
     *
     * @param branch    its id, from 1 on
     * @param iteration number of steps taken
     */
    record OnBranch(int branch, long iteration) implements Subject {
    }

    /** A loss worth knowing, drawn as a level line. */
    record Milestone(String id) implements Subject {
    }

    /**
     * A point of the ground that training walks on.
     *
     * @param network which of the networks shown, from 0
     * @param a       its place along the first direction
     * @param b       its place along the second
     */
    record Ground(int network, double a, double b) implements Subject {
    }

    /**
     * A letter of a text.
     *
     * @param text  which text: {@code written} or {@code learnt}
     * @param place counted from 0
     */
    record Letter(String text, int place) implements Subject {
    }

    /**
     * A symbol that may be written next.
     *
     * @param symbol counted from 0
     */
    record Candidate(int symbol) implements Subject {
    }

    /**
     * A unit, and what it follows in a text.
     *
     * @param annotation the name of that
     * @param unit       counted from 0
     */
    record Follower(String annotation, int unit) implements Subject {
    }

    /**
     * A value of a series, or what is foretold of it.
     *
     * @param line  the name of the line
     * @param place in the series, counted from 0
     */
    record Value(String line, int place) implements Subject {
    }

    /**
     * An example held out from training.
     *
     * @param place in the list of them, counted from 0
     */
    record HeldOut(int place) implements Subject {
    }

    /**
     * A point of the path that training took.
     *
     * @param network   which of the networks shown, from 0
     * @param iteration number of steps taken
     */
    record OnPath(int network, long iteration) implements Subject {
    }

    /**
     * A player, and the last season of his that is read.
     *
     * @param player by which files know him
     * @param year   of that season
     */
    record Career(String player, int year) implements Subject {
    }
}
