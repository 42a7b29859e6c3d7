package lab.unroll.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model of ONNX, decoded and computed by the operators' own definitions, answers as the microscope. */
class OnnxNetworkTest {

    private static final double TOLERANCE = 1e-12;

    /** Every cell that ONNX has, in one and three layers, one and both directions, with every kind of answer; and pairs. */
    static Stream<Experiment> experiments() {
        List<Experiment> all = new ArrayList<>();
        for (CellKind cell : CellKind.values()) {
            for (LstmVariant form : cell.forms()) {
                if (cell != CellKind.UGRNN && form.forgetGate()) {
                    for (String preset : List.of("remember-first", "adding", "tomita-4", "flip-flop")) {
                        all.add(of(preset, cell, form, 1, false));
                        all.add(of(preset, cell, form, 3, true));
                    }
                    all.add(of("addition-2-digits", cell, form, 2, false));
                }
            }
        }
        return all.stream();
    }

    private static Experiment of(String preset, CellKind cell, LstmVariant form, int layers, boolean both) {
        return Presets.named(preset).withNetwork(new LayerSettings(cell, form, 4, layers, both));
    }

    /** An example with numbers at every place, in float32 as a runtime would read them. */
    static Sequence example(Experiment experiment) {
        SplittableRandom random = new SplittableRandom(11);
        Sequence sequence = experiment.firstExample().sequence();
        for (int t = 1; t <= sequence.length(); t++) {
            double[] x = sequence.x(t).toArray();
            for (int i = 0; i < x.length; i++) {
                x[i] = (float) (x[i] + random.nextDouble() - 0.5);
            }
            sequence = sequence.reading(t, Vector.of(x));
        }
        return sequence;
    }

    /** The inputs of a model by name. */
    static Map<String, double[][]> inputs(Sequence sequence) {
        Map<String, double[][]> inputs = new HashMap<>();
        int read = sequence.encoderLength();
        if (read > 0) {
            inputs.put("question", rows(sequence, 1, read));
        }
        inputs.put("x", rows(sequence, read + 1, sequence.length()));
        return inputs;
    }

    private static double[][] rows(Sequence sequence, int from, int to) {
        double[][] rows = new double[to - from + 1][];
        for (int t = from; t <= to; t++) {
            rows[t - from] = sequence.x(t).toArray();
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void aModelAnswersAsTheMicroscope(Experiment experiment) {
        Parameters parameters = WrittenNetworks.parameters(experiment);
        OnnxModel model = new OnnxModel(WeightFormat.toWrite(Path.of("w.onnx")).write(parameters,
                WeightNames.PYTORCH));
        Sequence sequence = example(experiment);
        Map<String, double[][]> values = model.run(inputs(sequence));
        Trace trace = Microscope.trace(parameters, sequence);
        for (int t = sequence.encoderLength() + 1; t <= sequence.length(); t++) {
            int row = t - sequence.encoderLength() - 1;
            assertArrayEquals(trace.top(t).toArray(), values.get("h")[row], TOLERANCE, "h at step " + t);
            assertArrayEquals(trace.output(t).toArray(), values.get("y")[row], TOLERANCE, "y at step " + t);
        }
    }

    @Test
    void theGatesStandInTheOrderOfOnnx() {
        Experiment experiment = of("remember-first", CellKind.LSTM, LstmVariant.PEEPHOLE, 1, false);
        Parameters parameters = WrittenNetworks.parameters(experiment);
        OnnxModel model = new OnnxModel(OnnxNetwork.of(parameters));
        assertEquals(List.of("x"), model.inputs());
        assertEquals(List.of("LSTM", "Transpose", "Reshape", "MatMul", "Add", "Softmax"), model.operators());
        assertEquals(List.of(1L, 16L, 4L), model.shape("l0_W"));
        assertEquals(List.of(1L, 32L), model.shape("l0_B"));
        assertEquals(List.of(1L, 12L), model.shape("l0_P"));
        LayerLayout layer = parameters.layout().bottom();
        List<Gate> order = List.of(Gate.INPUT, Gate.OUTPUT, Gate.FORGET, Gate.CANDIDATE);
        for (int g = 0; g < order.size(); g++) {
            assertEquals((float) parameters.get(layer.inputWeights(order.get(g)), 2, 1), model.tensor("l0_W")[(g * 4 + 1) * 4 + 2]);
            assertEquals((float) parameters.get(layer.bias(order.get(g)), 0, 3), model.tensor("l0_B")[g * 4 + 3]);
        }
        assertNotEquals(model.tensor("l0_P")[0], model.tensor("l0_P")[4]);
    }
}
