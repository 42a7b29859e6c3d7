package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class ScheduledSamplingTest {

    private static final int SYMBOLS = 6;
    private static final int STEPS = 7;
    private static final int SIZE = 40;

    private final Kernels<FMatrixRMaj> kernels = KernelChoice.plain();
    private final NetworkSpec encoder = new NetworkSpec(CellKind.GRU, LstmVariant.STANDARD, SYMBOLS, 5, 1, false, 5,
            OutputKind.HIDDEN_STATE);
    private final NetworkSpec decoder = new NetworkSpec(CellKind.GRU, LstmVariant.STANDARD, SYMBOLS + 1, 5, 1, false, SYMBOLS,
            OutputKind.SOFTMAX);
    private final FMatrixRMaj weights = flat(new Initialiser(3, 0).draw(decoder, 2));

    private static FMatrixRMaj flat(Parameters parameters) {
        double[] values = parameters.toArray();
        FMatrixRMaj flat = new FMatrixRMaj(1, values.length);
        IntStream.range(0, values.length).forEach(i -> flat.data[i] = (float) values[i]);
        return flat;
    }

    private Batch told(double forced) {
        SplittableRandom random = new SplittableRandom(3);
        Batch questions = Batch.ofQuestions(3, SIZE, 5);
        IntStream.range(0, questions.rows()).forEach(row -> questions.symbols()[row] = random.nextInt(SYMBOLS));
        Motor<FMatrixRMaj> motor = new Motor<>(kernels, MotorPlan.measuring(encoder, 3, SIZE), new ThreadTeam(1));
        motor.forward(flat(new Initialiser(2, 0).draw(encoder, 1)), questions);
        Batch answers = Batch.ofSymbols(STEPS, SIZE);
        for (int b = 0; b < SIZE; b++) {
            answers.symbols()[answers.row(1, b)] = SYMBOLS;
            for (int t = 2; t <= STEPS; t++) {
                answers.symbols()[answers.row(t, b)] = random.nextInt(SYMBOLS);
            }
            answers.setLength(b, b % 2 == 0 ? STEPS : 3);
        }
        new ScheduledSampling<>(kernels, decoder, SIZE).tell(weights, motor.states(), answers, forced, new SplittableRandom(9));
        if (forced == 0) {
            Decoder<FMatrixRMaj> alone = new Decoder<>(kernels, decoder, SIZE);
            alone.states().startFrom(motor.states());
            int[] go = new int[SIZE];
            Arrays.fill(go, SYMBOLS);
            int[][] written = alone.greedy(weights, go, STEPS);
            for (int b = 0; b < SIZE; b++) {
                for (int t = 2; t <= answers.lengths()[b]; t++) {
                    assertEquals(written[t - 2][b], answers.symbols()[answers.row(t, b)], "sequence " + b + ", step " + t);
                }
            }
        }
        return answers;
    }

    @Test
    void withoutTeacherForcingTheDecoderIsToldWhatItAnswersAlone() {
        told(0);
    }

    @Test
    void aRatioOfOneChangesNothingAndOneBetweenAShareOfTheSteps() {
        int[] right = told(1).symbols();
        assertArrayEquals(right, told(1).symbols());
        int[] half = told(0.5).symbols();
        int[] none = told(0).symbols();
        long changed = IntStream.range(0, right.length).filter(i -> half[i] != right[i]).count();
        long most = IntStream.range(0, right.length).filter(i -> none[i] != right[i]).count();
        assertTrue(changed > 0 && changed < most, changed + " of " + most);
    }

    @Test
    void whatIsBehindTheEndOfAnAnswerIsLeftAsItIs() {
        Batch none = told(0);
        Batch right = told(1);
        for (int t = 4; t <= STEPS; t++) {
            assertEquals(right.symbols()[right.row(t, 1)], none.symbols()[none.row(t, 1)]);
        }
    }
}
