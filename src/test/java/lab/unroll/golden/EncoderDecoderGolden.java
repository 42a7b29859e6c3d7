package lab.unroll.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import lab.unroll.engine.Decoder;
import lab.unroll.engine.EncoderDecoder;
import lab.unroll.engine.Motor;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.Direction;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;

/** Holds the motor against reference files of encoder-decoders, taught and answering alone. */
final class EncoderDecoderGolden<A> {

    private final GoldenFile file;
    private final MotorData<A> data;
    private final Comparison comparison;
    private final int batch;

    private EncoderDecoderGolden(GoldenFile file, Kernels<A> kernels, double tolerance) {
        this.file = file;
        data = new MotorData<>(file, kernels);
        comparison = new Comparison("motor " + kernels.name() + ", " + file.name(), tolerance);
        batch = file.size("/batch");
    }

    static <A> Comparison of(GoldenFile file, Kernels<A> kernels, double tolerance) {
        EncoderDecoderGolden<A> golden = new EncoderDecoderGolden<>(file, kernels, tolerance);
        golden.check();
        return golden.comparison;
    }

    private void check() {
        int classes = file.size("/classes");
        NetworkSpec encoderSpec = GoldenNetwork.spec(file, file.size("/input_size"), 1, false, OutputKind.HIDDEN_STATE, 0);
        NetworkSpec decoderSpec = GoldenNetwork.spec(file, classes + 1, 1, false, OutputKind.SOFTMAX, classes);
        JsonNode weights = file.at("/params");
        A encoderWeights = data.narrow(GoldenNetwork.parameters(encoderSpec, weights, null, "enc.").toArray());
        A decoderWeights = data.narrow(GoldenNetwork.parameters(decoderSpec, weights, weights, "dec.").toArray());
        Motor<A> encoder = new Motor<>(data.kernels(),
                MotorPlan.training(encoderSpec, file.size("/T_enc"), batch).withInputGradient(), new ThreadTeam(1));
        Motor<A> decoder = new Motor<>(data.kernels(), MotorPlan.training(decoderSpec, file.size("/T_dec"), batch),
                new ThreadTeam(1));
        EncoderDecoder<A> both = new EncoderDecoder<>(encoder, decoder);
        Batch question = question(encoderSpec);
        Batch answer = answer(classes);

        comparison.same("loss", file.at("/loss"), both.forward(encoderWeights, decoderWeights, question, answer));
        comparison.sameAll("probs", file.at("/forward/probs"), decoder.answers().data, 1);
        greedy(encoder, decoderSpec, decoderWeights);
        A gradient = both.backward(question, answer);
        JsonNode expected = file.at("/grad/params");
        GoldenNetwork.compare(comparison, "decoder gradient", decoderSpec, expected, expected, "dec.",
                decoder.parameters(gradient).toArray());
        GoldenNetwork.compare(comparison, "encoder gradient", encoderSpec, expected, null, "enc.",
                encoder.parameters(both.encoderGradient()).toArray());
        comparison.sameAll("dx", file.at("/grad/x"), encoder.inputGradient().data, 1);
        comparison.sameAll("dlogits", file.at("/grad/logits"), decoder.answersGradient().data, 1);
        states(encoder, "enc");
        states(decoder, "dec");
    }

    private Batch question(NetworkSpec spec) {
        Batch question = Batch.ofValues(file.size("/T_enc"), batch, spec.input(), spec.output());
        float[] x = MotorData.numbers(file.at("/x"));
        System.arraycopy(x, 0, question.inputs().data, 0, x.length);
        Arrays.fill(question.weights(), 0);
        return question;
    }

    private Batch answer(int classes) {
        Batch answer = Batch.ofSymbols(file.size("/T_dec"), batch);
        float[] told = MotorData.numbers(file.at("/decoder_input_ids"));
        float[] targets = MotorData.numbers(file.at("/targets"));
        for (int row = 0; row < answer.rows(); row++) {
            answer.symbols()[row] = (int) told[row];
            answer.classes()[row] = (int) targets[row];
        }
        return answer;
    }

    private void states(Motor<A> motor, String part) {
        NetworkSpec spec = motor.plan().spec();
        data.eachState(spec, motor.plan().steps(), (t, b, j) -> {
            comparison.same(part + "_h", file.at("/forward/" + part + "_h").get(t - 1).get(b).get(j),
                    motor.states().hidden(0, Direction.FORWARD, t, b, j));
            comparison.same("d" + part + "_h", file.at("/grad/" + part + "_h").get(t - 1).get(b).get(j),
                    motor.states().hiddenGradient(0, Direction.FORWARD, t, b, j));
            if (spec.cell().hasCellState()) {
                comparison.same(part + "_c", file.at("/forward/" + part + "_c").get(t - 1).get(b).get(j),
                        motor.states().cell(0, Direction.FORWARD, t, b, j));
            }
        });
    }

    private void greedy(Motor<A> encoder, NetworkSpec decoderSpec, A weights) {
        Decoder<A> decoder = new Decoder<>(data.kernels(), decoderSpec, batch);
        int[] told = new int[batch];
        Arrays.fill(told, file.size("/start_symbol"));
        for (int t = 0; t < file.size("/T_dec"); t++) {
            decoder.states().startFrom(encoder.states());
            int[][] written = decoder.greedy(weights, told, t + 1);
            for (int b = 0; b < batch; b++) {
                comparison.same("greedy id", file.at("/greedy/ids").get(t).get(b), written[t][b]);
                int m = decoderSpec.output();
                double[] expected = softmax(file.at("/greedy/logits").get(t).get(b));
                for (int j = 0; j < m; j++) {
                    comparison.same("greedy probability", expected[j], decoder.answers().data[b * m + j]);
                }
            }
        }
    }

    private static double[] softmax(JsonNode logits) {
        double[] p = new double[logits.size()];
        double sum = 0;
        for (int j = 0; j < p.length; j++) {
            p[j] = Math.exp(logits.get(j).asDouble());
            sum += p[j];
        }
        for (int j = 0; j < p.length; j++) {
            p[j] /= sum;
        }
        return p;
    }
}
