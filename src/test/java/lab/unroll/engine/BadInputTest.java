package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What does not fit is refused, and the message names it, its shape and the one expected. */
class BadInputTest {

    private static final NetworkSpec CLASSIFIER = new NetworkSpec(CellKind.GRU, 3, 5, 4, OutputKind.SOFTMAX);
    private static final NetworkSpec ESTIMATOR = new NetworkSpec(CellKind.GRU, 3, 5, 4, OutputKind.LINEAR);

    private static void refused(Executable action, String... named) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        for (String part : named) {
            assertTrue(message.contains(part), message);
        }
    }

    private static double read(NetworkSpec spec, Batch batch) {
        return Motor.forMeasuring(spec, 6, 2).forward(new FMatrixRMaj(1, spec.parameterCount()), batch);
    }

    @Test
    void aBatchOfAnotherSize() {
        refused(() -> read(CLASSIFIER, Batch.ofClasses(7, 2, 3)), "6 steps of 2", "7 of 2");
    }

    @Test
    void inputsOfAnotherWidth() {
        refused(() -> read(CLASSIFIER, Batch.ofClasses(6, 2, 4)), "inputs x", "[12 x 3]", "48");
    }

    @Test
    void targetsOfAnotherWidth() {
        refused(() -> read(ESTIMATOR, Batch.ofValues(6, 2, 3, 5)), "targets y", "[12 x 4]", "60");
    }

    @Test
    void targetsOfTheOtherKind() {
        refused(() -> read(ESTIMATOR, Batch.ofClasses(6, 2, 3)), "LINEAR", "classes");
        refused(() -> read(CLASSIFIER, Batch.ofValues(6, 2, 3, 4)), "SOFTMAX", "numbers");
    }

    @Test
    void parametersOfAnotherNumber() {
        refused(() -> Motor.forMeasuring(CLASSIFIER, 6, 2).forward(new FMatrixRMaj(1, 7), Batch.ofClasses(6, 2, 3)),
                Integer.toString(CLASSIFIER.parameterCount()), "parameters", "7");
    }

    @Test
    void numbersThatAreNotFinite() {
        Stream.of(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY).forEach(number -> {
            Batch batch = Batch.ofValues(6, 2, 3, 4);
            batch.inputs().data[3 * (2 * 4 + 1) + 2] = number;
            refused(() -> read(ESTIMATOR, batch), "Component 2", "inputs x", "sequence 1", "step 5", number.toString());
            batch.inputs().data[3 * (2 * 4 + 1) + 2] = 0;
            batch.values().data[0] = number;
            refused(() -> read(ESTIMATOR, batch), "Component 0", "targets y", "sequence 0", "step 1");
        });
    }

    @Test
    void symbolsAndClassesThatDoNotExist() {
        Batch batch = Batch.ofSymbols(6, 2);
        batch.symbols()[3] = 3;
        refused(() -> read(CLASSIFIER, batch), "symbol", "sequence 1 at step 2", "3", "from 0 to 2");
        batch.symbols()[3] = 0;
        batch.classes()[0] = -2;
        refused(() -> read(CLASSIFIER, batch), "class", "-2", "from -1 to 3");
        batch.classes()[0] = 4;
        refused(() -> read(CLASSIFIER, batch), "class", "4", "from -1 to 3");
    }

    @Test
    void lengthsOutsideTheBatch() {
        refused(() -> Batch.ofSymbols(6, 2).setLength(1, 7), "sequence 1", "from 1 to T = 6", "7");
        refused(() -> Batch.ofSymbols(6, 2).setLength(0, 0), "sequence 0", "0");
    }

    @Test
    void statesOfAnotherSize() {
        Motor<FMatrixRMaj> motor = Motor.forMeasuring(CLASSIFIER, 6, 2);
        refused(() -> motor.states().start(0, Direction.FORWARD, new FMatrixRMaj(1, 9), null), "h_0", "2 x 5", "9");
        Motor<FMatrixRMaj> other = Motor.forMeasuring(new NetworkSpec(CellKind.GRU, 3, 6, 4, OutputKind.SOFTMAX), 6, 2);
        refused(() -> motor.states().startFrom(other.states()), "hidden=5", "hidden=6");
    }

    @Test
    void sizesThatDoNotFitIntoMemoryBeforeAnythingIsAllocated() {
        NetworkSpec large = new NetworkSpec(CellKind.LSTM, 4096, 4096, 4096, OutputKind.LINEAR);
        refused(() -> Motor.forTraining(large, 10_000, 1000), "T = 10000", "B = 1000", "k = 4096", "MB");
        refused(() -> MotorPlan.training(CLASSIFIER, 0, 2), "number of steps", "0");
        refused(() -> MotorPlan.training(CLASSIFIER, 6, 0), "batch size", "0");
    }

    @Test
    void decodersThatCannotWrite() {
        refused(() -> new Decoder<>(KernelChoice.plain(), ESTIMATOR, 1), "SOFTMAX");
        Decoder<FMatrixRMaj> decoder = new Decoder<>(KernelChoice.plain(), CLASSIFIER, 1);
        FMatrixRMaj weights = new FMatrixRMaj(1, CLASSIFIER.parameterCount());
        refused(() -> decoder.sampled(weights, new int[1], 3, 0, new SplittableRandom(1)), "temperature", "0");
        refused(() -> decoder.greedy(weights, new int[2], 3), "1 texts", "2");
    }

    @Test
    void crewsOfNobody() {
        refused(() -> new ThreadTeam(0), "threads", "0");
    }
}
