package lab.unroll.engine;

import static lab.unroll.engine.Closeness.assertClose;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Parameters;
import lab.unroll.task.Example;
import lab.unroll.task.NextCharacter;
import lab.unroll.task.RememberFirst;
import lab.unroll.task.Task;
import lab.unroll.task.TextSource;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two faces of one algorithm: what the motor computes for speed, the microscope computes for reading. */
class MotorAgainstMicroscopeTest {

    /** Single against double precision, relative to the largest gradient. */
    private static final double TEST_AGREE = 1e-4;

    static Stream<Arguments> cellsAndTasks() {
        return Stream.of(CellKind.values()).flatMap(cell -> Stream.of(
                Arguments.of(cell, 4, new RememberFirst(4, 8)),
                Arguments.of(cell, 13, new RememberFirst(26, 60)),
                Arguments.of(cell, 33, new NextCharacter(TextSource.sample(), 40))));
    }

    @ParameterizedTest
    @MethodSource("cellsAndTasks")
    void lossAndGradientAgree(CellKind cell, int hidden, Task task) {
        NetworkSpec spec = new NetworkSpec(cell, task.inputSize(), hidden, task.outputSize(), task.head());
        Parameters parameters = new Initialiser(1, 0).draw(spec, 21);
        Example example = task.example(new SplittableRandom(4));
        Batch batch = task.newBatch(1);
        for (int t = 1; t <= task.length(); t++) {
            batch.symbols()[batch.row(t, 0)] = example.symbol(t);
            batch.classes()[batch.row(t, 0)] = example.sequence().targetClass(t);
        }

        Trace trace = Microscope.trace(parameters, example.sequence());
        Motor<float[]> motor = Motor.forTraining(spec, task.length(), 1);
        double loss = motor.forward(parameters.toFloats(), batch);
        float[] gradient = motor.backward(batch);

        assertClose("loss", trace.loss(), loss, 1e-5);
        float[] expected = trace.gradient().toFloats();
        double largest = 0;
        for (float g : expected) {
            largest = Math.max(largest, Math.abs(g));
        }
        for (int i = 0; i < expected.length; i++) {
            assertClose(String.format(Locale.ROOT, "gradient [%d], largest %g", i, largest), expected[i] / largest,
                    gradient[i] / largest, TEST_AGREE);
        }
    }
}
