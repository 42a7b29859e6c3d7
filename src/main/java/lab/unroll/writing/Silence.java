package lab.unroll.writing;

import java.util.Arrays;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;

/** What a network is without one of its units: the same as if its h were 0 at every step. */
public final class Silence {

    private Silence() {
    }

    /**
     * The parameters with all weights that lead away from a unit at 0: to its own layer, to the layer above, to the answer.
     *
     * @param place the layer
     * @param unit  counted from 0
     */
    public static Parameters of(Parameters parameters, LayerPlace place, int unit) {
        ParameterLayout layout = parameters.layout();
        NetworkSpec spec = parameters.spec();
        double[] values = parameters.toArray();
        int joined = place.direction().ordinal() * spec.hidden() + unit;
        for (Gate gate : spec.gates()) {
            clear(values, layout.layer(place.layer(), place.direction()).recurrentWeights(gate), unit);
        }
        if (place.layer() < spec.layers() - 1) {
            for (Direction direction : spec.directions()) {
                for (Gate gate : spec.gates()) {
                    clear(values, layout.layer(place.layer() + 1, direction).inputWeights(gate), joined);
                }
            }
        } else {
            clear(values, layout.outputWeights(), joined);
        }
        return new Parameters(layout, values);
    }

    private static void clear(double[] values, ParameterBlock block, int row) {
        int from = block.index(row, 0);
        Arrays.fill(values, from, from + block.cols(), 0);
    }
}
