package lab.unroll.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import lab.unroll.net.CellKind;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;

class ParameterCountTest {

    /** torch.nn.GRU(n, k) has 3 k (n + k + 2) parameters, and an LSTM 4 k (n + k + 2): two biases a gate. */
    @Test
    void thePeersCountTwoBiasesAGate() {
        Experiment experiment = Presets.first();
        int n = experiment.spec().input();
        int k = experiment.hidden();
        int answer = (k + 1) * experiment.spec().output();
        assertEquals(3 * k * (n + k + 2) + answer, ParameterCount.of(experiment.withCell(CellKind.GRU)).ofTwo());
        assertEquals(4 * k * (n + k + 2) + answer, ParameterCount.of(experiment.withCell(CellKind.LSTM)).ofTwo());
        assertEquals(3 * k * (n + k + 1) + k + answer, ParameterCount.of(experiment.withCell(CellKind.GRU)).count());
    }

    @Test
    void ofAPairBothNetworksAreCounted() {
        Experiment pair = Presets.ofPair().withCell(CellKind.GRU);
        ParameterCount count = ParameterCount.of(pair);
        assertEquals(pair.parameterCount(), count.count());
        assertEquals(2 * 2 * pair.hidden(), count.ofTwo() - count.count(), "two gates of two networks");
    }

    @Test
    void itIsSaidWhoCountsMore() {
        for (CellKind cell : CellKind.values()) {
            ParameterCount count = ParameterCount.of(Presets.first().withCell(cell));
            String told = count.explained(Words.of("train", Locale.ENGLISH));
            assertTrue(told.startsWith("one bias a neuron"), told);
            assertEquals(count.elsewhere() != ParameterCount.Elsewhere.NOWHERE, told.contains("PyTorch"), cell + ": " + told);
        }
    }
}
