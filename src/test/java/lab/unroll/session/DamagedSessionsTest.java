package lab.unroll.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Presets;
import lab.unroll.state.BenchState;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;

/**
 * Session files damaged at random are refused, each with a message that has no exception in it:
 * {@code mvn test -Dtest=DamagedSessionsTest -Ddamaged=1000}; the seed of the first can be given as {@code damaged.seed}.
 */
class DamagedSessionsTest {

    private static final int COUNT = Integer.getInteger("damaged", 100);
    private static final long SEED = Long.getLong("damaged.seed", 1);

    /** Ways to spoil a file. */
    private static final List<BiFunction<byte[], SplittableRandom, byte[]>> DAMAGES = List.of(
            DamagedSessionsTest::withBitsFlipped, DamagedSessionsTest::withAnotherByte, DamagedSessionsTest::cutOff,
            DamagedSessionsTest::withAHole, DamagedSessionsTest::withZeros, DamagedSessionsTest::withAPartTwice,
            DamagedSessionsTest::withPartsInAnotherOrder, DamagedSessionsTest::withADigitChanged);

    private static byte[] withBitsFlipped(byte[] file, SplittableRandom random) {
        byte[] spoilt = file.clone();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            spoilt[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return spoilt;
    }

    private static byte[] withAnotherByte(byte[] file, SplittableRandom random) {
        byte[] spoilt = file.clone();
        spoilt[random.nextInt(file.length)] = (byte) random.nextInt(256);
        return spoilt;
    }

    private static byte[] cutOff(byte[] file, SplittableRandom random) {
        return Arrays.copyOf(file, random.nextInt(file.length));
    }

    private static byte[] withAHole(byte[] file, SplittableRandom random) {
        int from = random.nextInt(file.length);
        int to = Math.min(file.length, from + random.nextInt(1, 4096));
        return joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
    }

    private static byte[] withZeros(byte[] file, SplittableRandom random) {
        byte[] spoilt = file.clone();
        int from = random.nextInt(file.length);
        Arrays.fill(spoilt, from, Math.min(file.length, from + 512), (byte) 0);
        return spoilt;
    }

    private static byte[] withAPartTwice(byte[] file, SplittableRandom random) {
        int from = random.nextInt(file.length);
        int to = Math.min(file.length, from + random.nextInt(1, 600));
        return joined(Arrays.copyOf(file, to), Arrays.copyOfRange(file, from, file.length));
    }

    private static byte[] withPartsInAnotherOrder(byte[] file, SplittableRandom random) {
        int middle = random.nextInt(1, file.length);
        return joined(Arrays.copyOfRange(file, middle, file.length), Arrays.copyOf(file, middle));
    }

    /** What reads well and is wrong all the same. */
    private static byte[] withADigitChanged(byte[] file, SplittableRandom random) {
        byte[] spoilt = file.clone();
        int place = random.nextInt(file.length);
        while (!Character.isDigit(spoilt[place])) {
            place = (place + 1) % file.length;
        }
        spoilt[place] = (byte) ('0' + (spoilt[place] - '0' + random.nextInt(1, 10)) % 10);
        return spoilt;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void everyDamagedSessionIsRefusedInWords() {
        KernelSet kernels = KernelChoice.named("plain");
        LossHistory history = new LossHistory();
        byte[] whole;
        try (Training run = Presets.first().begin(1, kernels)) {
            run.advanceTo(30, history::add);
            whole = SessionFile.bytes(Session.of(BenchState.of(Presets.first()), new Checkpoint(run.state(), history.state()),
                    kernels), false);
        }
        int refused = 0;
        for (int i = 0; i < COUNT; i++) {
            SplittableRandom random = new SplittableRandom(SEED + i);
            byte[] spoilt = DAMAGES.get(i % DAMAGES.size()).apply(whole, random);
            if (Arrays.equals(spoilt, whole)) {
                spoilt[random.nextInt(spoilt.length)] ^= 1;
            }
            byte[] file = spoilt;
            InputException problem = assertThrows(InputException.class,
                    () -> SessionFile.read(file, "a.unroll", (kind, wanted) -> null), "seed " + (SEED + i));
            for (Locale language : Words.LANGUAGES) {
                assertFalse(problem.in(language).matches("(?s).*(Exception|Error|lab\\.unroll|java\\.|com\\.fasterxml).*"),
                        problem.in(language));
            }
            refused++;
        }
        assertEquals(COUNT, refused);
    }
}
