package lab.unroll.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.Motor;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.net.Batch;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import org.ejml.data.FMatrixRMaj;

/**
 * The units of a layer can be put in another order without changing what the network computes. This finds for each unit of A
 * the unit of B whose states are most like its own, on the same sequences, so that both networks name their units alike.
 * Li, Yosinski, Clune, Lipson and Hopcroft, "Convergent Learning", ICLR 2016; Ainsworth, Hayase and Srinivasa, "Git Re-Basin",
 * ICLR 2023.
 */
public final class UnitMatching {

    private final ParameterLayout layout;
    /** For each layer and direction, in storage order, the unit of B for each unit of A. */
    private final List<int[]> units;

    private UnitMatching(ParameterLayout layout, List<int[]> units) {
        this.layout = layout;
        this.units = units;
    }

    /** The best order for B, found on the sequences of a loss. */
    public static UnitMatching of(FixedLoss loss, double[] a, double[] b) {
        ParameterLayout layout = loss.layout();
        List<double[][]> ofA = states(loss, a);
        List<double[][]> ofB = states(loss, b);
        List<int[]> units = new ArrayList<>();
        for (int i = 0; i < ofA.size(); i++) {
            units.add(Assignment.least(unlikeness(ofA.get(i), ofB.get(i))));
        }
        return new UnitMatching(layout, units);
    }

    /** An order given. */
    static UnitMatching of(ParameterLayout layout, List<int[]> units) {
        return new UnitMatching(layout, List.copyOf(units));
    }

    /** h of each unit at all steps of some sequences, for each layer and direction; of a pair the decoder's behind the encoder's. */
    private static List<double[][]> states(FixedLoss loss, double[] weights) {
        Parameters parameters = new Parameters(loss.layout(), weights);
        FixedLoss.Piece piece = loss.pieces().get(0);
        Motor<FMatrixRMaj> decoder = motor(loss.layout().spec(), piece.answers());
        List<double[][]> all = new ArrayList<>();
        if (piece.questions() != null) {
            Motor<FMatrixRMaj> encoder = motor(loss.layout().encoder().spec(), piece.questions());
            encoder.forward(parameters.encoder().toSingle(), piece.questions());
            decoder.states().startFrom(encoder.states());
            collect(encoder, all);
        }
        decoder.forward(parameters.decoder().toSingle(), piece.answers());
        List<double[][]> behind = new ArrayList<>();
        collect(decoder, behind);
        if (all.isEmpty()) {
            return behind;
        }
        for (int i = 0; i < behind.size(); i++) {
            double[][] before = all.get(i);
            for (int j = 0; j < before.length; j++) {
                before[j] = Stream.of(before[j], behind.get(i)[j]).flatMapToDouble(Arrays::stream).toArray();
            }
        }
        return all;
    }

    private static Motor<FMatrixRMaj> motor(NetworkSpec spec, Batch batch) {
        return new Motor<>(KernelChoice.best(), MotorPlan.measuring(spec, batch.steps(), batch.size()), new ThreadTeam(1));
    }

    private static void collect(Motor<FMatrixRMaj> motor, List<double[][]> into) {
        MotorPlan plan = motor.plan();
        for (int layer = 0; layer < plan.spec().layers(); layer++) {
            for (Direction direction : plan.spec().directions()) {
                double[][] states = new double[plan.spec().hidden()][plan.steps() * plan.batch()];
                for (int row = 0; row < plan.steps() * plan.batch(); row++) {
                    for (int j = 0; j < states.length; j++) {
                        states[j][row] = motor.states().hidden(layer, direction, row / plan.batch() + 1,
                                row % plan.batch(), j);
                    }
                }
                into.add(states);
            }
        }
    }

    /** Minus the correlation of each unit of A with each of B; 0 for units that do not move. */
    private static double[][] unlikeness(double[][] a, double[][] b) {
        double[][] first = standardised(a);
        double[][] second = standardised(b);
        double[][] cost = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                double like = Linear.dot(first[i], second[j]);
                cost[i][j] = Double.isFinite(like) ? -like : 0;
            }
        }
        return cost;
    }

    private static double[][] standardised(double[][] states) {
        double[][] made = new double[states.length][];
        for (int i = 0; i < states.length; i++) {
            double mean = Arrays.stream(states[i]).average().orElse(0);
            made[i] = Arrays.stream(states[i]).map(h -> h - mean).toArray();
            double length = Linear.norm(made[i]);
            made[i] = Linear.times(length > 0 ? 1 / length : 0, made[i]);
        }
        return made;
    }

    /** How many units of all layers change their place. */
    public int moved() {
        int moved = 0;
        for (int[] order : units) {
            for (int i = 0; i < order.length; i++) {
                moved += order[i] == i ? 0 : 1;
            }
        }
        return moved;
    }

    /**
     * The weights of B with its units in the order of those of A: it computes what B does.
     *
     * @param weights of B. Not modified.
     */
    public double[] apply(double[] weights) {
        double[] made = weights.clone();
        if (layout.isPair()) {
            apply(layout.encoder(), weights, made);
        }
        apply(layout, weights, made);
        return made;
    }

    private void apply(ParameterLayout one, double[] from, double[] to) {
        NetworkSpec spec = one.spec();
        int directions = spec.directions().size();
        for (int i = 0; i < one.layers().size(); i++) {
            LayerLayout layer = one.layers().get(i);
            int[] order = units.get(i);
            int[] read = layer.layer() > 0 ? joined(layer.layer() - 1, directions, spec.hidden()) : spec.attention() ? behindInput(spec) : null;
            for (ParameterBlock block : layer.blocks()) {
                boolean recurrent = spec.gates().stream().anyMatch(gate -> layer.recurrentWeights(gate).equals(block));
                boolean input = spec.gates().stream().anyMatch(gate -> layer.inputWeights(gate).equals(block));
                copy(block, from, to, recurrent ? order : input ? read : null, order);
            }
        }
        if (one.attention() != null) {
            copy(one.attention().query(), from, to, units.get(0), null);
            copy(one.attention().key(), from, to, top(spec), null);
        }
        if (spec.head().hasWeights()) {
            copy(one.outputWeights(), from, to, joined(spec.layers() - 1, directions, spec.hidden()), null);
        }
    }

    /** The order of the encoder's top layer, whose states a decoder looks at; a decoder reads forward only. */
    private int[] top(NetworkSpec spec) {
        return units.get(spec.layers() - 1);
    }

    /** The order of x_t, which stays, with that of the context behind it. */
    private int[] behindInput(NetworkSpec spec) {
        return IntStream.range(0, spec.inputOf(0)).map(i -> i < spec.input() ? i : spec.input() + top(spec)[i - spec.input()])
                .toArray();
    }

    /** The order of what a layer hands up: both directions side by side. */
    private int[] joined(int layer, int directions, int k) {
        int[] order = new int[directions * k];
        for (int d = 0; d < directions; d++) {
            for (int j = 0; j < k; j++) {
                order[d * k + j] = d * k + units.get(layer * directions + d)[j];
            }
        }
        return order;
    }

    private static void copy(ParameterBlock block, double[] from, double[] to, int[] rows, int[] columns) {
        for (int row = 0; row < block.rows(); row++) {
            for (int col = 0; col < block.cols(); col++) {
                to[block.index(row, col)] = from[block.index(rows == null ? row : rows[row],
                        columns == null ? col : columns[col])];
            }
        }
    }
}
