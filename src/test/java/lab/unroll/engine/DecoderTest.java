package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/** A network that writes. */
class DecoderTest {

    private static final NetworkSpec SPEC = new NetworkSpec(CellKind.LSTM, 4, 9, 4, OutputKind.SOFTMAX);

    /** Answers as its bias says, whatever it reads. */
    private static FMatrixRMaj biased(double... logits) {
        ParameterLayout layout = new ParameterLayout(SPEC);
        FMatrixRMaj weights = new Initialiser(1, 0).draw(SPEC, 3).toSingle();
        ParameterBlock readout = layout.outputWeights();
        Arrays.fill(weights.data, readout.offset(), readout.offset() + readout.rows() * readout.cols(), 0);
        for (int j = 0; j < logits.length; j++) {
            weights.data[layout.outputBias().index(0, j)] = (float) logits[j];
        }
        return weights;
    }

    @Test
    void greedyWritingTakesTheMostProbableSymbol() {
        Decoder<FMatrixRMaj> decoder = new Decoder<>(KernelChoice.best(), SPEC, 2);
        assertArrayEquals(new int[][] {{2, 2}, {2, 2}, {2, 2}}, decoder.greedy(biased(0, 1, 3, 2), new int[2], 3));
    }

    @Test
    void sampledSymbolsAreAsFrequentAsTheirProbabilityAtThatTemperature() {
        Decoder<FMatrixRMaj> decoder = new Decoder<>(KernelChoice.best(), SPEC, 20);
        double temperature = 2;
        int[][] written = decoder.sampled(biased(0, 1, 3, 2), new int[20], 1000, temperature, new SplittableRandom(9));
        double sum = 0;
        double[] expected = {0, 1, 3, 2};
        for (int j = 0; j < 4; j++) {
            expected[j] = Math.exp(expected[j] / temperature);
            sum += expected[j];
        }
        for (int j = 0; j < 4; j++) {
            int symbol = j;
            long count = Arrays.stream(written).flatMapToInt(Arrays::stream).filter(s -> s == symbol).count();
            assertEquals(expected[j] / sum, count / 20_000.0, 0.015, "symbol " + j);
        }
    }

    @Test
    void theSameSeedWritesTheSameText() {
        FMatrixRMaj weights = new Initialiser(1, 0).draw(SPEC, 3).toSingle();
        int[][] first = new Decoder<>(KernelChoice.best(), SPEC, 3).sampled(weights, new int[3], 50, 1,
                new SplittableRandom(4));
        int[][] second = new Decoder<>(KernelChoice.best(), SPEC, 3).sampled(weights, new int[3], 50, 1,
                new SplittableRandom(4));
        assertArrayEquals(first, second);
    }
}
