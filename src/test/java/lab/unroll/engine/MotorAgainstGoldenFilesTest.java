package lab.unroll.engine;

import static lab.unroll.engine.Closeness.TEST_F32;
import static lab.unroll.engine.Closeness.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The motor computes what PyTorch computes in double precision, as far as single precision goes. */
class MotorAgainstGoldenFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"rnn_tanh_1layer", "lstm_1layer", "rnn_tanh_tiny", "lstm_tiny", "lstm_large_weights",
            "rnn_tanh_large_weights"})
    void hiddenStatesAndGradientOfSquaredErrorAgree(String name) {
        GoldenFile golden = new GoldenFile(name);
        checkSquaredError(golden, golden.at("loss", "sse"));
        if (golden.at("loss").has("sse_last")) {
            checkSquaredError(golden, golden.at("loss", "sse_last"));
        }
    }

    /** The file's loss is a sum over rows, the motor's a mean. */
    private static void checkSquaredError(GoldenFile golden, JsonNode loss) {
        NetworkSpec spec = golden.spec(OutputKind.HIDDEN_STATE);
        Batch batch = golden.values(loss.get("targets"));
        Motor motor = Motor.forTraining(spec, batch.steps(), batch.size());
        golden.startStates(motor);

        double mean = motor.forward(GoldenFile.flat(spec, golden.at("params"), null), batch);
        float[] gradient = motor.backward(batch).clone();

        float rows = (float) batch.judgedWeight();
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= rows;
        }
        assertClose("h", GoldenFile.numbers(golden.at("forward", "output")), motor.hiddenStates(), TEST_F32);
        assertClose("loss", loss.get("loss").asDouble(), mean * rows, TEST_F32);
        assertClose("gradient", GoldenFile.flat(spec, loss.get("grad").get("params"), null), gradient, TEST_F32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn_tanh_1layer", "lstm_1layer"})
    void probabilitiesAndGradientOfCrossEntropyAgree(String name) {
        GoldenFile golden = new GoldenFile(name);
        JsonNode loss = golden.at("loss", "softmax_ce");
        NetworkSpec spec = golden.spec(OutputKind.SOFTMAX);
        Batch batch = golden.classes(loss.get("targets"));
        Motor motor = Motor.forTraining(spec, batch.steps(), batch.size());
        golden.startStates(motor);

        double mean = motor.forward(GoldenFile.flat(spec, golden.at("params"), loss), batch);

        assertClose("probabilities", GoldenFile.numbers(loss.get("probs")), motor.answers(), TEST_F32);
        assertClose("loss", loss.get("loss").asDouble(), mean, TEST_F32);
        assertClose("gradient", GoldenFile.flat(spec, loss.get("grad").get("params"), loss.get("grad")),
                motor.backward(batch), 1e-6);
    }
}
