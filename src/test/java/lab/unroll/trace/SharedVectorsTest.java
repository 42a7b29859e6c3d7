package lab.unroll.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is the same at every step of a trace is stored once. */
class SharedVectorsTest {

    private static final int LENGTH = 5;

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void aTraceStoresEveryBiasOnceAndNoSilentPeepholeAtEachStep(CellKind cell) {
        Parameters parameters = Networks.classifier(cell, 4, 3, 4, 7);
        Trace trace = Microscope.trace(parameters, Networks.rememberFirst(4, LENGTH, 2));
        LayerLayout layout = parameters.layout().bottom();
        for (Gate gate : parameters.spec().gates()) {
            PreActivation first = trace.preActivation(gate, 1);
            assertEquals(Vector.of(parameters.matrix(layout.bias(gate)).data), first.bias());
            assertEquals(Vector.zeros(3), first.fromCell());
            for (int t = 2; t <= LENGTH; t++) {
                assertSame(first.bias(), trace.preActivation(gate, t).bias(), () -> gate + " of " + cell);
                assertSame(first.fromCell(), trace.preActivation(gate, t).fromCell(), () -> gate + " of " + cell);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = CellKind.class, names = {"LSTM", "GRU", "GRU_BEFORE"})
    void aGateThatNoPinHoldsIsStoredOnce(CellKind cell) {
        Gate held = cell.gates().contains(Gate.RESET) ? Gate.RESET : Gate.FORGET;
        Trace trace = Microscope.trace(Networks.classifier(cell, 4, 3, 4, 7), Networks.rememberFirst(4, LENGTH, 2),
                Pins.of(new Pin(held, 1, 3, 0.25)));
        for (int t = 1; t <= LENGTH; t++) {
            assertSame(trace.computedGate(Gate.CANDIDATE, t), trace.gate(Gate.CANDIDATE, t));
        }
        assertSame(trace.computedGate(held, 2), trace.gate(held, 2));
        assertEquals(0.25, trace.gate(held, 3).get(1));
    }
}
