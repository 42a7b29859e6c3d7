package lab.unroll.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged files of weights, each refused with a sentence in both languages: 100 of each kind, or
 * {@code -Ddamaged=1000}, from the seed {@code -Ddamaged.seed=N}.
 */
class DamagedWeightsTest {

    private static final int COUNT = Integer.getInteger("damaged", 100);
    private static final long SEED = Long.getLong("damaged.seed", 1);

    static Stream<Arguments> kinds() {
        List<Arguments> kinds = new ArrayList<>();
        for (WeightFormat format : WeightFormat.ALL.stream().filter(WeightFormat::reads).toList()) {
            WeightNames.ALL.forEach(names -> kinds.add(Arguments.of(format.ending(), names.id())));
        }
        return kinds.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyDamagedFileIsRefusedWithASentence(String ending, String names) {
        WeightFormat format = WeightFormat.toRead(Path.of("w" + ending));
        Experiment experiment = WrittenNetworks.experiment("remember-first", CellKind.LSTM, 3, 2, true);
        Parameters parameters = WrittenNetworks.parameters(experiment);
        byte[] whole = format.write(parameters, WeightNames.named(names));
        assertEquals(experiment, read(format, whole, experiment).experiment());
        SplittableRandom random = new SplittableRandom(SEED);
        for (int n = 0; n < COUNT; n++) {
            byte[] damaged = damaged(whole, random);
            String which = ending + " " + names + " " + n;
            if (!Arrays.equals(damaged, whole)) {
                InputException problem = assertThrows(InputException.class, () -> read(format, damaged, experiment), which);
                for (Locale locale : Words.LANGUAGES) {
                    String told = problem.in(locale);
                    assertTrue(told.contains("f") && !told.contains("Exception") && !told.contains("lab.unroll"), told);
                }
            }
        }
    }

    private static ImportedWeights read(WeightFormat format, byte[] bytes, Experiment experiment) {
        return ImportedWeights.of("f", format.reader().apply("f", bytes), experiment);
    }

    /** Bits turned, bytes overwritten, cut off, taken out, put in twice, or exchanged. */
    private static byte[] damaged(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(1 << random.nextInt(1, 10)));
        switch (random.nextInt(6)) {
            case 0 -> bytes[from] ^= (byte) (1 << random.nextInt(8));
            case 1 -> {
                for (int i = from; i < to; i++) {
                    bytes[i] = (byte) random.nextInt();
                }
            }
            case 2 -> bytes = Arrays.copyOf(bytes, from);
            case 3 -> bytes = joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            case 4 -> bytes = joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
            default -> bytes = joined(bytes, new byte[to - from]);
        }
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
