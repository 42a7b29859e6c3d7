package lab.unroll.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.unroll.engine.Motor;
import lab.unroll.engine.RecurrentStates;
import lab.unroll.net.Batch;
import lab.unroll.net.Direction;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.task.chat.Chat;
import org.ejml.data.FMatrixRMaj;

/**
 * The states in which a network is after each question it has learnt, and which of them are near: as Seq2Seq-Vis does,
 * Strobelt et al., IEEE TVCG 25 (2019). States are compared by their Euclidean distance, h of every layer and C where the cell
 * has it. Of many questions only those on which it is measured.
 */
public final class Neighbours {

    private static final int AT_ONCE = 64;

    private final Chat task;
    private final List<Integer> pairs = new ArrayList<>();
    private final List<float[]> states = new ArrayList<>();
    private final double meanDistance;

    /**
     * A question that is near.
     *
     * @param pair     the number of a pair with that question
     * @param distance of its state
     */
    public record Neighbour(int pair, double distance) {
    }

    /** Reads every question, in single precision. */
    public Neighbours(Chat task, Parameters parameters) {
        this.task = task;
        Map<List<Integer>, Integer> different = new LinkedHashMap<>();
        int count = task.pairs().size();
        int most = Math.min(count, Chat.MOST_MEASURED);
        for (int i = 0; i < most; i++) {
            int pair = (int) ((long) i * count / most);
            different.putIfAbsent(IntStream.of(task.questionOf(pair)).boxed().toList(), pair);
        }
        pairs.addAll(different.values());
        NetworkSpec spec = parameters.encoder().spec();
        double[] wide = parameters.encoder().toArray();
        FMatrixRMaj weights = new FMatrixRMaj(1, wide.length);
        for (int i = 0; i < wide.length; i++) {
            weights.data[i] = (float) wide[i];
        }
        int size = Math.min(AT_ONCE, pairs.size());
        Motor<FMatrixRMaj> motor = Motor.forMeasuring(spec, task.questionLength(), size);
        Batch batch = Batch.ofQuestions(task.questionLength(), size, spec.output());
        for (int from = 0; from < pairs.size(); from += size) {
            for (int b = 0; b < size; b++) {
                put(task.questionOf(pairs.get(Math.min(from + b, pairs.size() - 1))), batch, b);
            }
            motor.forward(weights, batch);
            for (int b = 0; b < Math.min(size, pairs.size() - from); b++) {
                states.add(state(motor.states(), spec, b));
            }
        }
        meanDistance = mean();
    }

    private static void put(int[] question, Batch batch, int b) {
        for (int t = 1; t <= batch.steps(); t++) {
            batch.symbols()[batch.row(t, b)] = t <= question.length ? question[t - 1] : 0;
        }
        batch.setLength(b, question.length);
    }

    private static float[] state(RecurrentStates<FMatrixRMaj> states, NetworkSpec spec, int b) {
        int end = states.endOf(Direction.FORWARD);
        int kinds = spec.cell().hasCellState() ? 2 : 1;
        float[] state = new float[kinds * spec.layers() * spec.hidden()];
        int at = 0;
        for (int kind = 0; kind < kinds; kind++) {
            for (int layer = 0; layer < spec.layers(); layer++) {
                for (int j = 0; j < spec.hidden(); j++) {
                    state[at++] = (float) (kind == 0 ? states.hidden(layer, Direction.FORWARD, end, b, j)
                            : states.cell(layer, Direction.FORWARD, end, b, j));
                }
            }
        }
        return state;
    }

    private double mean() {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < states.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += distance(states.get(i), states.get(j));
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double distance(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double d = one[i] - other[i];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }

    /** The pairs they belong to. */
    public Chat task() {
        return task;
    }

    /** The mean distance between two different questions; 0 if there is only one. */
    public double meanDistance() {
        return meanDistance;
    }

    /** The questions whose states are nearest to the one that crosses, but for that question itself. */
    public List<Neighbour> nearest(HeardQuestion heard, int count) {
        Vector state = heard.crossingState();
        float[] own = new float[state.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = (float) state.get(i);
        }
        List<Integer> itself = IntStream.of(heard.crossing()).boxed().toList();
        return IntStream.range(0, pairs.size())
                .filter(i -> !IntStream.of(task.questionOf(pairs.get(i))).boxed().toList().equals(itself))
                .mapToObj(i -> new Neighbour(pairs.get(i), distance(own, states.get(i))))
                .sorted(Comparator.comparingDouble(Neighbour::distance)).limit(count).toList();
    }
}
