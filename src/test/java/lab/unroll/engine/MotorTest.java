package lab.unroll.engine;

import static lab.unroll.engine.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterLayout;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold for the motor beyond the golden files. */
class MotorTest {

    private static final int STEPS = 9;
    private static final int SIZE = 5;
    private static final int SYMBOLS = 6;
    private static final double TEST_SAME = 1e-6;

    private static NetworkSpec spec(CellKind cell, OutputKind head) {
        return new NetworkSpec(cell, SYMBOLS, 7, head == OutputKind.HIDDEN_STATE ? 7 : SYMBOLS, head);
    }

    private static FMatrixRMaj weights(NetworkSpec spec) {
        return new Initialiser(1, 0).draw(spec, 3).toSingle();
    }

    private static Batch symbols() {
        SplittableRandom random = new SplittableRandom(11);
        Batch batch = Batch.ofSymbols(STEPS, SIZE);
        for (int row = 0; row < batch.rows(); row++) {
            batch.symbols()[row] = random.nextInt(SYMBOLS);
            batch.classes()[row] = random.nextInt(-1, SYMBOLS);
        }
        return batch;
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void aSymbolCountsAsItsOneHotVector(CellKind cell) {
        NetworkSpec spec = spec(cell, OutputKind.SOFTMAX);
        Batch symbols = symbols();
        Batch oneHot = Batch.ofClasses(STEPS, SIZE, SYMBOLS);
        for (int row = 0; row < symbols.rows(); row++) {
            oneHot.inputs().data[row * SYMBOLS + symbols.symbols()[row]] = 1;
            oneHot.classes()[row] = symbols.classes()[row];
        }
        Motor<FMatrixRMaj> motor = Motor.forTraining(spec, STEPS, SIZE);

        double loss = motor.forward(weights(spec), symbols);
        FMatrixRMaj gradient = motor.backward(symbols).copy();

        assertEquals(loss, motor.forward(weights(spec), oneHot), TEST_SAME);
        assertClose("gradient", gradient.data, motor.backward(oneHot).data, TEST_SAME);
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theSameBatchGivesTheSameBitsAgain(CellKind cell) {
        NetworkSpec spec = spec(cell, OutputKind.SOFTMAX);
        Batch batch = symbols();
        Motor<FMatrixRMaj> motor = Motor.forTraining(spec, STEPS, SIZE);
        double loss = motor.forward(weights(spec), batch);
        FMatrixRMaj gradient = motor.backward(batch).copy();

        for (int again = 0; again < 300; again++) {
            assertEquals(loss, motor.forward(weights(spec), batch));
            assertArrayEquals(gradient.data, motor.backward(batch).data);
        }
    }

    @Test
    void theMeanLossIsThatOfTheSequencesOneByOne() {
        NetworkSpec spec = spec(CellKind.LSTM, OutputKind.SOFTMAX);
        Batch batch = symbols();
        Motor<FMatrixRMaj> one = Motor.forMeasuring(spec, STEPS, 1);
        double sum = 0;
        for (int b = 0; b < SIZE; b++) {
            Batch alone = Batch.ofSymbols(STEPS, 1);
            for (int t = 1; t <= STEPS; t++) {
                alone.symbols()[alone.row(t, 0)] = batch.symbols()[batch.row(t, b)];
                alone.classes()[alone.row(t, 0)] = batch.classes()[batch.row(t, b)];
            }
            sum += one.forward(weights(spec), alone) * alone.judgedWeight();
        }

        double mean = Motor.forMeasuring(spec, STEPS, SIZE).forward(weights(spec), batch);

        assertEquals(sum / batch.judgedWeight(), mean, TEST_SAME);
    }

    @Test
    void aLinearHeadOfOnesOnTheDiagonalAnswersTheHiddenState() {
        NetworkSpec bare = spec(CellKind.LSTM, OutputKind.HIDDEN_STATE);
        NetworkSpec linear = new NetworkSpec(CellKind.LSTM, SYMBOLS, 7, 7, OutputKind.LINEAR);
        Batch batch = Batch.ofValues(STEPS, SIZE, SYMBOLS, 7);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < batch.inputs().data.length; i++) {
            batch.inputs().data[i] = (float) random.nextDouble();
        }
        FMatrixRMaj weights = weights(bare);
        float[] withHead = Arrays.copyOf(weights.data, linear.parameterCount());
        for (int j = 0; j < 7; j++) {
            withHead[new ParameterLayout(linear).outputWeights().index(j, j)] = 1;
        }
        Motor<FMatrixRMaj> bareMotor = Motor.forTraining(bare, STEPS, SIZE);
        Motor<FMatrixRMaj> linearMotor = Motor.forTraining(linear, STEPS, SIZE);

        double loss = linearMotor.forward(FMatrixRMaj.wrap(1, withHead.length, withHead), batch);
        assertEquals(bareMotor.forward(weights, batch), loss, TEST_SAME);
        float[] expected = bareMotor.backward(batch).data;
        assertClose("gradient", expected, Arrays.copyOf(linearMotor.backward(batch).data, expected.length), TEST_SAME);
    }

    @Test
    void aBatchOfAnotherSizeIsRefused() {
        NetworkSpec spec = spec(CellKind.LSTM, OutputKind.SOFTMAX);
        Motor<FMatrixRMaj> motor = Motor.forMeasuring(spec, STEPS, SIZE + 1);
        assertThrows(IllegalArgumentException.class, () -> motor.forward(weights(spec), symbols()));
    }
}
