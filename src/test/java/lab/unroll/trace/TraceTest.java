package lab.unroll.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TraceTest {

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void contributionsOfTheCopiesSumToTheGradient(CellKind cell) {
        Trace trace = trace(cell);
        double[] sum = new double[trace.parameters().layout().size()];
        for (int t = 1; t <= trace.length(); t++) {
            double[] part = trace.contribution(t).toArray();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i];
            }
        }
        assertArrayEquals(trace.gradient().toArray(), sum, 1e-15);
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void gradientAtEveryHiddenStateIsTheSumOfItsTwoParts(CellKind cell) {
        Trace trace = trace(cell);
        for (int t = 0; t <= trace.length(); t++) {
            assertEquals(trace.dHidden(t), trace.dHiddenFromLoss(t).plus(trace.dHiddenFromNext(t)));
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyStimulusIsTheSumOfItsThreeParts(CellKind cell) {
        Trace trace = trace(cell);
        for (Gate gate : cell.gates()) {
            PreActivation a = trace.preActivation(gate, 2);
            assertEquals(a.total(), a.fromInput().plus(a.fromHidden()).plus(a.bias()));
        }
    }

    @Test
    void simpleRnnGradientGoesBackThroughTheJacobian() {
        Trace trace = trace(CellKind.SIMPLE_RNN);
        for (int t = 1; t < trace.length(); t++) {
            for (int j = 0; j < 4; j++) {
                double fromNext = 0;
                for (int i = 0; i < 4; i++) {
                    fromNext += trace.dHidden(t + 1).get(i) * trace.jacobians().hidden(t).get(i, j);
                }
                assertEquals(fromNext, trace.dHiddenFromNext(t).get(j), 1e-15);
            }
        }
    }

    @Test
    void aSequenceThatDoesNotFitIsNamed() {
        Parameters parameters = Networks.classifier(CellKind.LSTM, 3, 2, 4, 1);
        Sequence tooWide = Sequence.ofClasses(List.of(Vector.zeros(5)), new int[] {0}, new double[] {1});
        String message = assertThrows(IllegalArgumentException.class,
                () -> Microscope.trace(parameters, tooWide)).getMessage();
        assertEquals("x_1 must have 3 components, but it has 5.", message);
    }

    private static Trace trace(CellKind cell) {
        return Microscope.trace(Networks.classifier(cell, 3, 4, 5, 9), Networks.classesAtEveryStep(3, 4, 5, 6, 4));
    }
}
