package lab.unroll.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryProbeTest {

    private static Trace read(CellKind cell, Pins pins) {
        return Microscope.trace(Networks.classifier(cell, 3, 4, 3, 7), Networks.classesAtEveryStep(3, 4, 3, 6, 11), pins);
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void nothingDiffersBeforeTheChange(CellKind cell) {
        MemoryProbe probe = MemoryProbe.of(read(cell, Pins.NONE), 3, Vector.of(1, -1, 0.5));
        assertEquals(0, probe.hidden(1));
        assertEquals(0, probe.hidden(2));
        assertTrue(probe.hidden(3) > 0);
    }

    @Test
    void aSmallChangeMovesTheStateAsTheJacobianSays() {
        Trace trace = read(CellKind.SIMPLE_RNN, Pins.NONE);
        double small = 1e-6;
        Vector x = trace.x(2);
        MemoryProbe probe = MemoryProbe.of(trace, 2, Vector.of(x.get(0) + small, x.get(1), x.get(2)));
        Parameters parameters = trace.parameters();
        double[] expected = new double[4];
        for (int j = 0; j < 4; j++) {
            // ∂h^j/∂x^1 = (1 - h²) w^x_1j
            double h = trace.hidden(2).get(j);
            expected[j] = (1 - h * h) * parameters.get(parameters.layout().inputWeights(Gate.STATE), 0, j) * small;
        }
        assertEquals(1, probe.hidden(2) / Vector.of(expected).norm(), 1e-4);
    }

    @Test
    void aShutForgetGateForgets() {
        Pins shut = Pins.of(new Pin(Gate.FORGET, Pin.ALL_UNITS, 4, 0), new Pin(Gate.INPUT, Pin.ALL_UNITS, 4, 0),
                new Pin(Gate.OUTPUT, Pin.ALL_UNITS, 4, 0));
        MemoryProbe probe = MemoryProbe.of(read(CellKind.LSTM, shut), 2, Vector.of(1, -1, 0.5));
        assertTrue(probe.cell(3) > 0);
        for (int t = 4; t <= 6; t++) {
            assertEquals(0, probe.cell(t), "step " + t);
            assertEquals(0, probe.hidden(t), "step " + t);
        }
    }

    @Test
    void theReverseLayerFeelsTheChangeEarlier() {
        Parameters parameters = new Initialiser(1, 0).draw(new NetworkSpec(CellKind.LSTM, LstmVariant.STANDARD, 3, 4, 2, true,
                3, OutputKind.SOFTMAX), 7);
        MemoryProbe probe = MemoryProbe.of(Microscope.trace(parameters, Networks.rememberFirst(3, 6, 2)), 3,
                Vector.of(0.3, 0.3, 0.3));
        assertEquals(0, probe.hidden(0, Direction.FORWARD, 2));
        assertTrue(probe.hidden(0, Direction.REVERSE, 2) > 0);
        assertEquals(0, probe.cell(0, Direction.REVERSE, 4));
        assertTrue(probe.hidden(1, Direction.FORWARD, 1) > 0, "the layer above hears both");
    }

    @Test
    void theOriginalStartStateAndTargetsStay() {
        Trace trace = read(CellKind.LSTM, Pins.NONE);
        Sequence changed = MemoryProbe.of(trace, 5, Vector.of(0, 0, 1)).changed().sequence();
        assertEquals(trace.sequence().initialHidden(4), changed.initialHidden(4));
        assertEquals(trace.sequence().targetClass(5), changed.targetClass(5));
        assertEquals(Vector.of(0, 0, 1), changed.x(5));
        assertEquals(trace.x(4), changed.x(4));
    }

    @Test
    void aStepOrInputThatDoesNotFitIsRefused() {
        Trace trace = read(CellKind.LSTM, Pins.NONE);
        assertThrows(IllegalArgumentException.class, () -> MemoryProbe.of(trace, 7, Vector.zeros(3)));
        assertThrows(IllegalArgumentException.class, () -> MemoryProbe.of(trace, 0, Vector.zeros(3)));
        assertThrows(IllegalArgumentException.class, () -> MemoryProbe.of(trace, 1, Vector.zeros(2)));
    }
}
