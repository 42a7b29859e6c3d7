package lab.unroll.state;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.trace.Quantity;

/**
 * Changes an example by hand: a label, a component of some x_t, or the state before the first step.
 *
 * @param experiment says what labels stand for, and how the example is judged
 * @param example    as it is now
 */
public record Inputs(Experiment experiment, Example example) {

    /** What the label of step t says. */
    public Vector natural(int t) {
        return example.named(t);
    }

    /** True if a decoder reads there what it has just answered. */
    public boolean isAutoregressive(int t) {
        return example.autoregressiveSteps().contains(t);
    }

    /** True if x_t was changed to something else than its label says. */
    public boolean isFree(int t) {
        return example.isFree(t);
    }

    /** The example as its labels say, read from zeros: without numbers typed by hand. */
    public Example natural() {
        Sequence as = example.sequence();
        for (int t : freeSteps()) {
            as = as.reading(t, natural(t));
        }
        return example.reading(startsFromZeros() ? as : as.startingFrom(zeros(), zeros()));
    }

    /** The steps that read numbers typed by hand, from 1. */
    public List<Integer> freeSteps() {
        return IntStream.rangeClosed(1, example.sequence().length()).filter(t -> !isAutoregressive(t) && isFree(t)).boxed().toList();
    }

    /** True if the network begins with h_0 and C_0 of zeros. */
    public boolean startsFromZeros() {
        return start(Quantity.HIDDEN_STATE).equals(zeros()) && start(Quantity.CELL_STATE).equals(zeros());
    }

    private Vector zeros() {
        return Vector.zeros(experiment.hidden());
    }

    /** Another label at step t. Free numbers at other steps and the state before the first step stay. */
    public Example withLabel(int t, String label) {
        return keepingNumbers(experiment.task().withLabel(example, t, label), t);
    }

    /**
     * The same question, whose decoder is told the right symbol before each step (teacher forcing), or its own answer.
     *
     * @throws ClassCastException if the task is none of questions and answers
     */
    public Example teacherForced(boolean right) {
        Seq2SeqTask task = (Seq2SeqTask) experiment.task();
        return keepingNumbers(right ? task.teacherForced(example) : task.autoregressive(example), 0);
    }

    private Example keepingNumbers(Example changed, int except) {
        Sequence after = changed.sequence();
        for (int s = 1; s <= example.sequence().length(); s++) {
            if (s != except && isFree(s) && !changed.autoregressiveSteps().contains(s)) {
                after = after.reading(s, example.sequence().x(s));
            }
        }
        return changed.reading(startingLike(example.sequence(), after));
    }

    /** Another number in x_t. The label stays, unless the task can tell what it becomes. */
    public Example withNumber(int t, int component, double value) {
        Example changed = experiment.task().withInput(example, t, with(example.sequence().x(t), component, value));
        return changed.reading(startingLike(example.sequence(), changed.sequence()));
    }

    /** h_0 or C_0. */
    public Vector start(Quantity state) {
        int k = experiment.hidden();
        return state == Quantity.CELL_STATE ? example.sequence().initialCell(k) : example.sequence().initialHidden(k);
    }

    /** Another number in h_0 or C_0. */
    public Example withStart(Quantity state, int unit, double value) {
        Vector changed = with(start(state), unit, value);
        Vector other = start(state == Quantity.CELL_STATE ? Quantity.HIDDEN_STATE : Quantity.CELL_STATE);
        return example.reading(state == Quantity.CELL_STATE
                ? example.sequence().startingFrom(other, changed) : example.sequence().startingFrom(changed, other));
    }

    /** Another example, read from the state from which this one is read. */
    public Example startingLikeThis(Example other) {
        return other.reading(startingLike(example.sequence(), other.sequence()));
    }

    /**
     * The example for another experiment in the place of this one, as far as that learns the same; empty where it does not.
     * Of other layers' sizes nobody can say where they begin: those begin with zeros.
     */
    public Optional<Example> readBy(Experiment other) {
        if (!other.choice().equals(experiment.choice()) || other.seed() != experiment.seed()) {
            return Optional.empty();
        }
        boolean fits = other.hidden() == experiment.hidden();
        return Optional.of(fits ? example : example.reading(example.sequence().startingFrom(null, null)));
    }

    private Sequence startingLike(Sequence from, Sequence to) {
        int k = experiment.hidden();
        Vector hidden = from.initialHidden(k);
        Vector cell = from.initialCell(k);
        Vector zeros = Vector.zeros(k);
        return hidden.equals(zeros) && cell.equals(zeros) ? to : to.startingFrom(hidden, cell);
    }

    private static Vector with(Vector vector, int place, double value) {
        double[] values = vector.toArray();
        values[place] = value;
        return Vector.of(values);
    }
}
