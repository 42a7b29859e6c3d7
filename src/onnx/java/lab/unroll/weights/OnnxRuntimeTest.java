package lab.unroll.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import lab.unroll.experiment.Experiment;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ONNX Runtime computes our models: {@code mvn -Ponnx test -Dtest=OnnxRuntimeTest}. */
class OnnxRuntimeTest {

    private static final float TOLERANCE = 1e-6f;
    private static double largest;

    @ParameterizedTest
    @MethodSource("lab.unroll.weights.OnnxNetworkTest#experiments")
    void theRuntimeAnswersAsTheMicroscope(Experiment experiment) throws OrtException {
        Parameters parameters = WrittenNetworks.parameters(experiment);
        Sequence sequence = OnnxNetworkTest.example(experiment);
        Trace trace = Microscope.trace(parameters, sequence);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (Map.Entry<String, double[][]> input : OnnxNetworkTest.inputs(sequence).entrySet()) {
            inputs.put(input.getKey(), tensor(environment, input.getValue()));
        }
        try (OrtSession session = environment.createSession(OnnxNetwork.of(parameters));
             OrtSession.Result values = session.run(inputs)) {
            float[][][] answers = (float[][][]) values.get("y").orElseThrow().getValue();
            float[][][] states = (float[][][]) values.get("h").orElseThrow().getValue();
            for (int t = sequence.encoderLength() + 1; t <= sequence.length(); t++) {
                int step = t - sequence.encoderLength() - 1;
                compare(trace.output(t).toArray(), answers[step][0], "y at step " + t);
                compare(trace.top(t).toArray(), states[step][0], "h at step " + t);
            }
        }
    }

    private static void compare(double[] expected, float[] actual, String what) {
        float[] narrow = new float[expected.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) expected[i];
            largest = Math.max(largest, Math.abs(expected[i] - actual[i]));
        }
        assertArrayEquals(narrow, actual, TOLERANCE, what);
    }

    private static OnnxTensor tensor(OrtEnvironment environment, double[][] rows) throws OrtException {
        FloatBuffer values = FloatBuffer.allocate(rows.length * rows[0].length);
        for (double[] row : rows) {
            for (double value : row) {
                values.put((float) value);
            }
        }
        return OnnxTensor.createTensor(environment, values.flip(), new long[] {rows.length, 1, rows[0].length});
    }

    @AfterAll
    static void tell() {
        System.out.println("ONNX Runtime: largest difference " + largest);
    }
}
