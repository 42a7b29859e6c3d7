package lab.unroll.engine;

import static lab.unroll.engine.Closeness.TEST_F32;
import static lab.unroll.engine.Closeness.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import org.junit.jupiter.api.Test;

/** The update rules and clipping agree with PyTorch's, alone and in whole training runs. */
class OptimiserAgainstGoldenFilesTest {

    private static final double TEST_RULE = 1e-6;

    private final GoldenFile rules = new GoldenFile("optimizers");

    @Test
    void gradientDescentAgrees() {
        checkRule("sgd", new Sgd(9, 0.1, 0));
    }

    @Test
    void gradientDescentWithMomentumAgrees() {
        checkRule("sgd_momentum", new Sgd(9, 0.1, 0.9));
    }

    @Test
    void adamAgrees() {
        checkRule("adam", new Adam(9, 0.01));
    }

    private void checkRule(String rule, Optimiser optimiser) {
        float[] weights = weightsAndBias(rules.root());
        int step = 0;
        for (JsonNode expected : rules.at("optimizers", rule, "after_step")) {
            optimiser.update(weights, weightsAndBias(rules.at("grads").get(step)));
            step++;
            assertClose(rule + " after step " + step, weightsAndBias(expected), weights, TEST_RULE);
        }
    }

    @Test
    void clippingByGlobalNormAgrees() {
        JsonNode clipping = rules.at("clip_grad_norm");
        for (JsonNode expected : clipping.get("cases")) {
            float[] gradient = weightsAndBias(clipping.get("input"));
            double norm = Clipping.norm(gradient);
            Clipping.clip(gradient, norm, expected.get("max_norm").asDouble());
            assertClose("norm", expected.get("total_norm").asDouble(), norm, TEST_RULE);
            assertClose("clipped", weightsAndBias(expected), gradient,
                    TEST_RULE);
        }
    }

    private static float[] weightsAndBias(JsonNode node) {
        float[] weights = GoldenFile.numbers(node.get("W"));
        float[] bias = GoldenFile.numbers(node.get("b"));
        float[] both = Arrays.copyOf(weights, weights.length + bias.length);
        System.arraycopy(bias, 0, both, weights.length, bias.length);
        return both;
    }

    @Test
    void twentyStepsOfAnLstmWithAdamAgree() {
        GoldenFile golden = new GoldenFile("train_lstm_adam");
        NetworkSpec spec = golden.spec(OutputKind.SOFTMAX);
        checkTraining(golden, spec, new Adam(spec.parameterCount(), golden.at("optimizer", "lr").asDouble()));
    }

    @Test
    void twentyStepsOfASimpleRnnWithMomentumAndClippingAgree() {
        GoldenFile golden = new GoldenFile("train_rnn_tanh_sgd_clip");
        NetworkSpec spec = golden.spec(OutputKind.SOFTMAX);
        checkTraining(golden, spec, new Sgd(spec.parameterCount(), golden.at("optimizer", "lr").asDouble(),
                golden.at("optimizer", "momentum").asDouble()));
    }

    private static void checkTraining(GoldenFile golden, NetworkSpec spec, Optimiser optimiser) {
        Batch batch = golden.classes(golden.at("targets"));
        Motor motor = Motor.forTraining(spec, batch.steps(), batch.size());
        float[] weights = GoldenFile.flat(spec, golden.at("params"), golden.at("params"));
        for (int step = 0; step < golden.at("steps").asInt(); step++) {
            double loss = motor.forward(weights, batch);
            float[] gradient = motor.backward(batch);
            double norm = Clipping.norm(gradient);
            Clipping.clip(gradient, norm, golden.at("clip_norm").asDouble(0));
            optimiser.update(weights, gradient);

            assertClose("loss before step " + step, golden.at("loss_before_step").get(step).asDouble(), loss, TEST_F32);
            assertClose("gradient norm", golden.at("grad_norm_before_clip").get(step).asDouble(), norm, TEST_F32);
            JsonNode after = golden.at("params_after").get(Integer.toString(step + 1));
            if (after != null) {
                assertClose("parameters after step " + (step + 1), GoldenFile.flat(spec, after, after), weights,
                        TEST_F32);
            }
        }
    }
}
