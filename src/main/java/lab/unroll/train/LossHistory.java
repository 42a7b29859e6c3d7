package lab.unroll.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.unroll.task.TrainingConfig;

/**
 * Collects the loss of every step in bounded memory: when it is full, neighbours are averaged in pairs, and from then
 * on each point stands for twice as many steps. May be written by one thread and read by others.
 */
public final class LossHistory {

    /** The largest number of points kept. */
    public static final int CAPACITY = 4096;
    /** The largest number of changes kept: a slider that is drawn while training goes on changes it many times a second. */
    public static final int MOST_CHANGES = 256;

    private final long[] iterations = new long[CAPACITY];
    private final double[] losses = new double[CAPACITY];
    private int size;
    private int stepsPerPoint = 1;
    private int pendingSteps;
    private double pendingSum;
    private final List<TrainingChange> changes = new ArrayList<>();

    /** Adds the loss of a step; what was known of this step or later ones is forgotten. */
    public synchronized void add(long iteration, double loss) {
        while (size > 0 && iterations[size - 1] >= iteration) {
            size--;
        }
        pendingSum += loss;
        pendingSteps++;
        if (pendingSteps < stepsPerPoint) {
            return;
        }
        if (size == CAPACITY) {
            halve();
            return;
        }
        iterations[size] = iteration;
        losses[size] = pendingSum / pendingSteps;
        size++;
        pendingSum = 0;
        pendingSteps = 0;
    }

    /** Every two points become one; the pending steps go on until they are as many as the new points stand for. */
    private void halve() {
        size /= 2;
        for (int i = 0; i < size; i++) {
            iterations[i] = iterations[2 * i + 1];
            losses[i] = (losses[2 * i] + losses[2 * i + 1]) / 2;
        }
        stepsPerPoint *= 2;
    }

    /**
     * From here on training goes another way. Several changes between two steps are one; if they come to nothing, there
     * was none.
     */
    public synchronized void change(long iteration, TrainingConfig before, TrainingConfig after) {
        TrainingConfig first = before;
        while (!changes.isEmpty() && changes.get(changes.size() - 1).iteration() >= iteration) {
            first = changes.remove(changes.size() - 1).before();
        }
        if (!first.equals(after)) {
            changes.add(new TrainingChange(iteration, first, after));
        }
        if (changes.size() > MOST_CHANGES) {
            mergeNearest();
        }
    }

    /** The two changes with the fewest steps between them become one, at the later; if they come to nothing, none. */
    private void mergeNearest() {
        int nearest = 1;
        for (int i = 2; i < changes.size(); i++) {
            nearest = stepsBefore(i) < stepsBefore(nearest) ? i : nearest;
        }
        TrainingChange second = changes.remove(nearest);
        TrainingChange first = changes.remove(nearest - 1);
        if (!first.before().equals(second.after())) {
            changes.add(nearest - 1, new TrainingChange(second.iteration(), first.before(), second.after()));
        }
    }

    private long stepsBefore(int change) {
        return changes.get(change).iteration() - changes.get(change - 1).iteration();
    }

    /** Forgets everything. */
    public synchronized void clear() {
        size = 0;
        stepsPerPoint = 1;
        pendingSteps = 0;
        pendingSum = 0;
        changes.clear();
    }

    /** The points so far. */
    public synchronized LossCurve curve() {
        return new LossCurve(Arrays.copyOf(iterations, size), Arrays.copyOf(losses, size), changes);
    }
}
