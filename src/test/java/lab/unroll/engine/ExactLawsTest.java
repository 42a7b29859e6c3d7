package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.RecurrentInitialiser;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be worked out on paper. */
class ExactLawsTest {

    private static final int UNITS = 6;
    private static final double TEST_F64 = 1e-9;

    /** A ReLU whose sums are all positive is linear; the inputs are chosen so that every state is a given one. */
    @ParameterizedTest
    @CsvSource({"0.9, 10", "0.9, 50", "0.95, 100", "1, 100", "1.05, 50"})
    void theGradientOfALinearNetworkWithRhoTimesAnOrthogonalMatrixIsRhoToTheN(double rho, int steps) {
        SplittableRandom random = new SplittableRandom(3);
        NetworkSpec spec = new NetworkSpec(CellKind.RELU_RNN, UNITS, UNITS, UNITS, OutputKind.HIDDEN_STATE);
        ParameterLayout layout = new ParameterLayout(spec);
        double[] weights = new double[layout.size()];
        DMatrixRMaj drawn = new DMatrixRMaj(UNITS, UNITS);
        Arrays.setAll(drawn.data, i -> random.nextDouble() - 0.5);
        DMatrixRMaj q = RecurrentInitialiser.orthogonal(drawn);
        for (int i = 0; i < UNITS; i++) {
            weights[layout.inputWeights(Gate.STATE).index(i, i)] = 1;
            for (int j = 0; j < UNITS; j++) {
                weights[layout.recurrentWeights(Gate.STATE).index(i, j)] = rho * q.get(i, j);
            }
        }
        Batch batch = Batch.ofValues(steps, 1, UNITS, UNITS);
        double[] before = new double[UNITS];
        for (int t = 0; t < steps; t++) {
            batch.weights()[t] = t == steps - 1 ? 1 : 0;
            double[] state = new double[UNITS];
            for (int j = 0; j < UNITS; j++) {
                double heard = 0;
                for (int i = 0; i < UNITS; i++) {
                    heard += before[i] * rho * q.get(i, j);
                }
                batch.inputs().data[t * UNITS + j] = (float) (1 + random.nextDouble() - heard);
                state[j] = batch.inputs().data[t * UNITS + j] + heard;
            }
            before = state;
        }
        inDoublePrecision().forEach(kernels -> {
            Motor<DMatrixRMaj> motor = new Motor<>(kernels, MotorPlan.training(spec, steps, 1), new ThreadTeam(1));
            motor.forward(DMatrixRMaj.wrap(1, weights.length, weights), batch);
            motor.backward(batch);

            double last = normAt(motor, steps);
            for (int n = 1; n <= steps; n++) {
                assertEquals(Math.pow(rho, n), normAt(motor, steps - n) / last, TEST_F64,
                        kernels.name() + ", " + n + " steps back");
            }
        });
    }

    private static Stream<Kernels<DMatrixRMaj>> inDoublePrecision() {
        return KernelChoice.available().stream().flatMap(set -> set.wide().stream());
    }

    private static double normAt(Motor<?> motor, int t) {
        double sum = 0;
        for (int j = 0; j < UNITS; j++) {
            double g = motor.states().hiddenGradient(0, Direction.FORWARD, t, 0, j);
            sum += g * g;
        }
        return Math.sqrt(sum);
    }

    /** Gates that hear nothing but their bias are held at σ(bias); only f then carries the gradient of C. */
    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 2.5, 40})
    void theCellStateOfAnLstmWithHeldGatesCarriesTheGradientTimesTheProductOfItsForgetGates(double forgetBias) {
        int steps = 30;
        double f = 1 / (1 + Math.exp(-forgetBias));
        inDoublePrecision().forEach(kernels -> {
            double one = firstCellGradient(kernels, LstmVariant.STANDARD, forgetBias, 1);
            assertEquals(Math.pow(f, steps - 1),
                    firstCellGradient(kernels, LstmVariant.STANDARD, forgetBias, steps) / one, TEST_F64, kernels.name());
        });
    }

    @Test
    void withoutAForgetGateTheGradientOfTheCellStateIsTheSameAfterAnyNumberOfSteps() {
        inDoublePrecision().forEach(kernels -> assertEquals(firstCellGradient(kernels, LstmVariant.OF_1997, 0, 1),
                firstCellGradient(kernels, LstmVariant.OF_1997, 0, 100), TEST_F64, kernels.name()));
    }

    /** dL/dC_0 of a cell that writes nothing and whose answer is judged at the last step, divided by dL/dC_T. */
    private static double firstCellGradient(Kernels<DMatrixRMaj> kernels, LstmVariant form, double forgetBias, int steps) {
        NetworkSpec spec = new NetworkSpec(CellKind.LSTM, form, 1, UNITS, 1, false, UNITS, OutputKind.HIDDEN_STATE);
        ParameterLayout layout = new ParameterLayout(spec);
        double[] weights = new double[layout.size()];
        if (form.forgetGate()) {
            Arrays.fill(weights, layout.bias(Gate.FORGET).offset(), layout.bias(Gate.FORGET).offset() + UNITS, forgetBias);
        }
        Batch batch = Batch.ofValues(steps, 1, 1, UNITS);
        Arrays.fill(batch.weights(), 0);
        batch.weights()[steps - 1] = 1;
        Arrays.fill(batch.values().data, 1);
        Motor<DMatrixRMaj> motor = new Motor<>(kernels, MotorPlan.training(spec, steps, 1), new ThreadTeam(1));
        motor.forward(DMatrixRMaj.wrap(1, weights.length, weights), batch);
        motor.backward(batch);
        return motor.states().firstCellGradient(0, Direction.FORWARD, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-relu", "rnn-sigmoid", "lstm", "gru", "gru-before"})
    void theLossOfANetworkThatPrefersNoneOf65SymbolsIsTheirLogarithm(String cell) {
        NetworkSpec spec = new NetworkSpec(CellKind.named(cell), 65, 32, 65, OutputKind.SOFTMAX);
        FMatrixRMaj weights = new Initialiser(1, 0).draw(spec, 5).toSingle();
        Batch batch = Batch.ofSymbols(25, 8);
        SplittableRandom random = new SplittableRandom(1);
        for (int row = 0; row < batch.rows(); row++) {
            batch.symbols()[row] = random.nextInt(65);
            batch.classes()[row] = random.nextInt(65);
        }
        ParameterBlock readout = new ParameterLayout(spec).outputWeights();
        FMatrixRMaj impartial = weights.copy();
        Arrays.fill(impartial.data, readout.offset(), readout.offset() + readout.rows() * readout.cols(), 0);
        for (KernelSet set : KernelChoice.available()) {
            Motor<FMatrixRMaj> motor = new Motor<>(set.single(), MotorPlan.measuring(spec, 25, 8), new ThreadTeam(1));
            assertEquals(Math.log(65), motor.forward(weights, batch), 0.15, set + ", untrained");
            assertEquals(Math.log(65), motor.forward(impartial, batch), 1e-6, set + ", without preference");
        }
    }

    /** Counted with one bias a gate; a GRU that resets after the product has b_hn on top, one a unit and layer. */
    @Test
    void twoLayersOf600UnitsHaveTheNumberOfParametersThatIsKnown() {
        assertEquals(4_323_600, stack(CellKind.GRU_BEFORE).parameterCount());
        assertEquals(4_323_600 + 2 * 600, stack(CellKind.GRU).parameterCount());
        assertEquals(5_764_800, stack(CellKind.LSTM).parameterCount());
    }

    private static NetworkSpec stack(CellKind cell) {
        return new NetworkSpec(cell, LstmVariant.STANDARD, 600, 600, 2, false, 600, OutputKind.HIDDEN_STATE);
    }
}
