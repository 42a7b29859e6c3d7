package lab.unroll.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import org.junit.jupiter.params.provider.Arguments;

/** Networks of experiments with weights that single precision holds exactly, no two alike. */
public final class WrittenNetworks {

    private WrittenNetworks() {
    }

    /** Every depth from one to four and both directions, with each set of names, for each cell that it can say. */
    static Stream<Arguments> all() {
        List<Arguments> all = new ArrayList<>();
        for (WeightNames names : WeightNames.ALL) {
            for (CellKind cell : CellKind.values()) {
                for (int layers = 1; layers <= 4 && names.hasCell(cell); layers++) {
                    for (boolean both : List.of(false, true)) {
                        all.add(Arguments.of(names.id(), experiment("remember-first", cell, 3, layers, both)));
                    }
                }
                if (names.hasCell(cell)) {
                    Experiment pair = experiment("addition-2-digits", cell, 3, 2, false);
                    all.add(Arguments.of(names.id(), pair));
                    all.add(Arguments.of(names.id(), pair.withNetwork(pair.network().withAttention(true))));
                }
            }
        }
        return all.stream();
    }

    /** A preset with a network of its own. */
    public static Experiment experiment(String preset, CellKind cell, int k, int layers, boolean both) {
        return Presets.named(preset).withNetwork(new LayerSettings(cell, LstmVariant.STANDARD, k, layers, both));
    }

    /** Random weights of its network. */
    public static Parameters parameters(Experiment experiment) {
        ParameterLayout layout = experiment.initialParameters().layout();
        SplittableRandom random = new SplittableRandom(3);
        double[] values = new double[layout.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextDouble() - 0.5);
        }
        return new Parameters(layout, values);
    }
}
