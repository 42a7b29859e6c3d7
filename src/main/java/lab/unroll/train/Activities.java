package lab.unroll.train;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.engine.Motor;
import lab.unroll.engine.RecurrentStates;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;

/** What the neurons of a motor said to the batch that it has just read; of a large batch, to its first sequences. */
final class Activities {

    /** So many numbers of a kind tell how all of them are spread. */
    private static final int ENOUGH = 1 << 13;

    private final RecurrentStates<?> states;
    private final NetworkSpec spec;
    private final Batch batch;
    private final float[] numbers;
    private int count;

    /** A number of a sequence at a step, or of one of its units. */
    private interface Source {
        double at(int t, int b, int j);
    }

    private Activities(Motor<?> motor, Batch batch) {
        states = motor.states();
        spec = motor.plan().spec();
        this.batch = batch;
        int each = Math.max(1, batch.steps() * spec.hidden());
        numbers = new float[each * Math.max(1, Math.min(batch.size(), ENOUGH / each))];
    }

    /** All of a network. {@code prefix} stands before each name. */
    static List<Internals.Activity> of(String prefix, Motor<?> motor, Batch batch) {
        Activities read = new Activities(motor, batch);
        List<Internals.Activity> all = new ArrayList<>();
        for (LayerPlace place : LayerPlace.in(read.spec)) {
            read.add(prefix + read.prefix(place), place, all);
        }
        return all;
    }

    /** As parameters are named. */
    private String prefix(LayerPlace place) {
        boolean plain = spec.layers() == 1 && !spec.bidirectional();
        return plain ? "" : "l" + place.layer() + (place.isReverse() ? "r." : ".");
    }

    private void add(String prefix, LayerPlace place, List<Internals.Activity> all) {
        gather((t, b, j) -> states.hidden(place.layer(), place.direction(), t, b, j));
        boolean valve = spec.cell() == CellKind.SIGMOID_RNN;
        boolean tanh = spec.cell() == CellKind.SIMPLE_RNN;
        all.add(new Internals.Activity(prefix + "h", valve ? share(-1, Internals.Activity.CLOSED) : Double.NaN,
                valve ? 1 - share(-1, Internals.Activity.OPEN) : tanh ? beyond() : Double.NaN, Histogram.of(numbers, count)));
        if (spec.cell().hasCellState()) {
            gather((t, b, j) -> states.cell(place.layer(), place.direction(), t, b, j));
            all.add(new Internals.Activity(prefix + "C", Double.NaN, Double.NaN, Histogram.of(numbers, count)));
        }
        for (Gate gate : spec.gates()) {
            if (gate != Gate.STATE) {
                gather((t, b, j) -> states.gate(place.layer(), place.direction(), gate, t, b, j));
                all.add(new Internals.Activity(prefix + spec.cell().letterOf(gate),
                        gate.isValve() ? share(-1, Internals.Activity.CLOSED) : Double.NaN,
                        gate.isValve() ? 1 - share(-1, Internals.Activity.OPEN) : Double.NaN, Histogram.of(numbers, count)));
            }
        }
    }

    /** The numbers of the first sequences; the padding behind a short one is left out. */
    private void gather(Source source) {
        count = 0;
        int k = spec.hidden();
        for (int b = 0; b < batch.size() && count + batch.steps() * k <= numbers.length; b++) {
            int steps = batch.lengths() == null ? batch.steps() : batch.lengths()[b];
            for (int t = 1; t <= steps; t++) {
                for (int j = 0; j < k; j++) {
                    numbers[count++] = (float) source.at(t, b, j);
                }
            }
        }
    }

    /** The share above {@code from} up to {@code to}. */
    private double share(double from, double to) {
        int inside = 0;
        for (int i = 0; i < count; i++) {
            inside += numbers[i] > from && numbers[i] <= to ? 1 : 0;
        }
        return count == 0 ? Double.NaN : (double) inside / count;
    }

    /** The share of |h| beyond which tanh hardly changes. */
    private double beyond() {
        return count == 0 ? Double.NaN : 1 - share(-Internals.Activity.OPEN, Internals.Activity.OPEN);
    }
}
