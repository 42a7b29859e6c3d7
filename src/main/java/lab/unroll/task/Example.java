package lab.unroll.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;

/**
 * One sequence to look at.
 *
 * @param labels   what each step 1 ... T is called; copied
 * @param named    x_1 ... x_T as the labels say; copied
 * @param sequence what is read, with targets and loss weights: x_t as its label says, or other numbers
 * @param autoregressiveSteps the steps at which a decoder reads what it has just answered, and not what is given here; copied
 */
public record Example(List<String> labels, List<Vector> named, Sequence sequence, Set<Integer> autoregressiveSteps) {

    /** Copies labels, inputs and steps. */
    public Example {
        labels = List.copyOf(labels);
        named = List.copyOf(named);
        autoregressiveSteps = Set.copyOf(autoregressiveSteps);
        if (labels.size() != sequence.length() || named.size() != sequence.length()) {
            throw new IllegalArgumentException("The sequence has " + sequence.length() + " steps, but " + labels.size()
                    + " labels and " + named.size() + " inputs were given.");
        }
    }

    /** An example that is read as its labels say. */
    public Example(List<String> labels, Sequence sequence) {
        this(labels, sequence, Set.of());
    }

    /** An example of which a decoder reads its own answers at some steps. */
    public Example(List<String> labels, Sequence sequence, Set<Integer> autoregressiveSteps) {
        this(labels, IntStream.rangeClosed(1, sequence.length()).mapToObj(sequence::x).toList(), sequence, autoregressiveSteps);
    }

    /** The label of step t, t from 1. */
    public String label(int t) {
        return labels.get(t - 1);
    }

    /** x_t as the label of step t says. */
    public Vector named(int t) {
        return named.get(t - 1);
    }

    /** True if step t reads other numbers than its label says. */
    public boolean isFree(int t) {
        return !sequence.x(t).equals(named(t));
    }

    /** The same with other numbers in x_t, or from other states. */
    public Example reading(Sequence other) {
        return new Example(labels, named, other, autoregressiveSteps);
    }

    /** The same where step t reads what is given here. */
    public Example told(int t) {
        Set<Integer> fewer = new HashSet<>(autoregressiveSteps);
        fewer.remove(t);
        return new Example(labels, named, sequence, fewer);
    }

    /** The same where the decoder reads what it has answered at these steps. */
    public Example autoregressiveAt(Set<Integer> steps) {
        return new Example(labels, named, sequence, steps);
    }

    /**
     * What was read where a decoder hears itself: its answers are told to whoever reads this.
     *
     * @param read  the sequence as it was read
     * @param label the label of an answer that was heard
     */
    public Example heard(Sequence read, Function<Vector, String> label) {
        if (autoregressiveSteps.isEmpty()) {
            return this;
        }
        List<String> heardLabels = new ArrayList<>(labels);
        List<Vector> heardInputs = new ArrayList<>(named);
        for (int t : autoregressiveSteps) {
            heardLabels.set(t - 1, label.apply(read.x(t)));
            heardInputs.set(t - 1, read.x(t));
        }
        return new Example(heardLabels, heardInputs, read, Set.of());
    }

    @Override
    public String toString() {
        return "Example" + labels;
    }
}
