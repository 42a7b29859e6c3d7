package lab.unroll.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number of the reference files, at 1e-10 relative. */
class MicroscopeGoldenTest {

    @ParameterizedTest
    @ValueSource(strings = {"rnn_tanh_tiny", "rnn_tanh_1layer", "rnn_tanh_large_weights",
        "lstm_tiny", "lstm_1layer", "lstm_large_weights"})
    void everyNumberOfTheFileIsReproduced(String name) {
        GoldenFile file = GoldenFile.read(name);
        for (Iterator<String> losses = file.json.get("loss").fieldNames(); losses.hasNext(); ) {
            String loss = losses.next();
            compareLoss(file, loss);
        }
        assertTrue(file.compared > 40, "only " + file.compared + " quantities compared");
    }

    private static void compareLoss(GoldenFile file, String loss) {
        JsonNode expected = file.json.at("/loss/" + loss);
        double[] gradient = new double[file.parameters(loss).layout().size()];
        double total = 0;
        for (int b = 0; b < file.batch; b++) {
            Trace trace = Microscope.trace(file.parameters(loss), file.sequence(loss, b));
            compareForward(file, trace, b);
            compareBackward(file, trace, expected.get("grad"), b);
            compareJacobians(file, trace, b);
            if (loss.equals("softmax_ce")) {
                compareReadout(file, trace, expected, b);
            }
            total += trace.loss();
            double[] part = trace.gradient().toArray();
            for (int i = 0; i < part.length; i++) {
                gradient[i] += part[i];
            }
        }
        file.same(loss, expected.get("loss"), total);
        file.sameParameters(loss, expected.get("grad"), gradient);
    }

    private static void compareForward(GoldenFile file, Trace trace, int b) {
        for (int t = 1; t <= file.steps; t++) {
            file.same("output", file.json.at("/forward/output").get(t - 1).get(b), trace.hidden(t));
            file.same("h", file.json.at("/forward/h/l0").get(t - 1).get(b), trace.hidden(t));
            if (file.cell.hasCellState()) {
                file.same("c", file.json.at("/forward/c/l0").get(t - 1).get(b), trace.cell(t));
            }
            for (Gate gate : file.cell.gates()) {
                Vector value = gate == Gate.STATE ? trace.stimulus(gate, t).total() : trace.gate(gate, t);
                file.same("gate " + gate, file.json.at("/forward/gates/l0/" + GoldenFile.letterInFile(gate))
                        .get(t - 1).get(b), value);
            }
        }
    }

    private static void compareBackward(GoldenFile file, Trace trace, JsonNode grad, int b) {
        for (int t = 1; t <= file.steps; t++) {
            file.same("dx", grad.get("x").get(t - 1).get(b), trace.dInput(t));
            file.same("dh", grad.at("/h/l0").get(t - 1).get(b), trace.dHidden(t));
            if (file.cell.hasCellState()) {
                file.same("dc", grad.at("/c/l0").get(t - 1).get(b), trace.dCell(t));
            }
        }
        file.same("dh0", grad.at("/h0/l0").get(b), trace.dHidden(0));
        if (file.cell.hasCellState()) {
            file.same("dc0", grad.at("/c0/l0").get(b), trace.dCell(0));
        }
    }

    private static void compareReadout(GoldenFile file, Trace trace, JsonNode expected, int b) {
        for (int t = 1; t <= file.steps; t++) {
            file.same("logits", expected.get("logits").get(t - 1).get(b), trace.logits(t));
            file.same("probs", expected.get("probs").get(t - 1).get(b), trace.output(t));
            file.same("dlogits", expected.at("/grad/logits").get(t - 1).get(b), trace.dLogits(t));
        }
    }

    private static void compareJacobians(GoldenFile file, Trace trace, int b) {
        JsonNode expected = file.json.at("/jacobian/l0");
        Jacobians jacobians = trace.jacobians();
        for (int t = 0; t < file.steps; t++) {
            JsonNode matrix = expected.get("dh_dhprev").get(t).get(b);
            for (int i = 0; i < matrix.size(); i++) {
                for (int j = 0; j < matrix.size(); j++) {
                    file.same("dh_dhprev", matrix.get(i).get(j), jacobians.hidden(t).get(i, j));
                }
            }
            file.same("norm", expected.get("dh_dhprev_norm2").get(t).get(b), jacobians.hiddenNorm(t));
            if (file.cell.hasCellState()) {
                file.same("state norm", expected.get("dstate_norm2").get(t).get(b), jacobians.stateNorm(t));
            }
        }
        double[] toTheEnd = jacobians.hiddenNormsToTheEnd();
        assertEquals(file.steps + 1, toTheEnd.length);
        for (int t = 0; t <= file.steps; t++) {
            file.same("dhlast_dh", expected.get("dhlast_dh_norm2").get(t).get(b), toTheEnd[t]);
        }
    }
}
