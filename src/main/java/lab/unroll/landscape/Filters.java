package lab.unroll.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;

/**
 * The weights of a network in groups of which each leads into one neuron: into one unit of one gate, from all inputs, all
 * states and through its peephole, into one neuron of attention, or into one component of the answer. They take the place of the filters of Li, Xu, Taylor,
 * Studer and Goldstein, "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018; biases belong to none of them and, as
 * there, are left where they are.
 */
public final class Filters {

    private final ParameterLayout layout;
    private final List<int[]> groups = new ArrayList<>();

    /** The filters of a network; of a pair, of both. */
    public Filters(ParameterLayout layout) {
        this.layout = layout;
        Stream.of(layout.encoder(), layout).filter(one -> one != null).forEach(this::collect);
    }

    private void collect(ParameterLayout one) {
        for (LayerLayout layer : one.layers()) {
            for (Gate gate : one.spec().gates()) {
                List<ParameterBlock> blocks = new ArrayList<>(List.of(layer.inputWeights(gate),
                        layer.recurrentWeights(gate)));
                if (layer.peepholeGates().contains(gate)) {
                    blocks.add(layer.peephole(gate));
                }
                into(blocks, one.spec().hidden());
            }
        }
        if (one.attention() != null) {
            into(List.of(one.attention().query(), one.attention().key()), one.spec().hidden());
            into(List.of(one.attention().score()), 1);
        }
        if (one.spec().head().hasWeights()) {
            into(List.of(one.outputWeights()), one.spec().output());
        }
    }

    private void into(List<ParameterBlock> blocks, int neurons) {
        for (int j = 0; j < neurons; j++) {
            List<Integer> places = new ArrayList<>();
            for (ParameterBlock block : blocks) {
                for (int i = 0; i < block.rows(); i++) {
                    places.add(block.index(i, j));
                }
            }
            groups.add(places.stream().mapToInt(place -> place).toArray());
        }
    }

    /** The places of the weights of each filter in the flat array. */
    public List<int[]> groups() {
        return groups.stream().map(int[]::clone).toList();
    }

    /** ‖w‖ over the weights of all filters: without biases. */
    public double norm(double[] weights) {
        return Math.sqrt(groups.stream().mapToDouble(group -> squares(weights, group)).sum());
    }

    /**
     * A random direction d, normal numbers, in which each filter is as long as that of the weights: d_f = d_f ‖w_f‖ / ‖d_f‖.
     * Biases do not move.
     *
     * @param weights w. Not modified.
     */
    public double[] random(double[] weights, SplittableRandom random) {
        double[] direction = new double[layout.size()];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = random.nextGaussian();
        }
        return normalised(direction, weights);
    }

    /** The same of a direction given. */
    double[] normalised(double[] direction, double[] weights) {
        double[] scaled = new double[direction.length];
        for (int[] group : groups) {
            double own = Math.sqrt(squares(direction, group));
            double factor = own == 0 ? 0 : Math.sqrt(squares(weights, group)) / own;
            Arrays.stream(group).forEach(i -> scaled[i] = factor * direction[i]);
        }
        return scaled;
    }

    private static double squares(double[] values, int[] group) {
        double sum = 0;
        for (int i : group) {
            sum += values[i] * values[i];
        }
        return sum;
    }
}
