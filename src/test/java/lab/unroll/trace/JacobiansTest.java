package lab.unroll.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Jacobians by products against one backward pass for each row, and what is made from them. */
class JacobiansTest {

    private static final int LENGTH = 4;
    private static final LayerPlace UPPER_REVERSE = new LayerPlace(1, Direction.REVERSE);

    static Stream<Arguments> everyCellLayerDirectionAndPin() {
        return Stream.of(3, 9).flatMap(k -> specs(k).flatMap(spec -> LayerPlace.in(spec).stream()
                .flatMap(place -> Stream.concat(Stream.of(Pins.NONE), Quantity.in(spec).stream()
                        .map(quantity -> Pins.of(new Pin(place, quantity, List.of(0, 2), 2, 3, 0.6))))
                        .map(pins -> Arguments.of(spec, place, pins)))));
    }

    private static Stream<NetworkSpec> specs(int k) {
        return Stream.concat(Stream.of(CellKind.values()).map(cell -> spec(cell, LstmVariant.STANDARD, k)),
                Stream.of(new LstmVariant(true, true), new LstmVariant(false, true), LstmVariant.OF_1997)
                        .map(form -> spec(CellKind.LSTM, form, k)));
    }

    private static NetworkSpec spec(CellKind cell, LstmVariant form, int k) {
        return new NetworkSpec(cell, form, 3, k, 2, true, 4, OutputKind.SOFTMAX);
    }

    private static Trace trace(NetworkSpec spec, LayerPlace place, Pins pins) {
        Parameters parameters = new Initialiser(1, -0.5).draw(spec, 11);
        return Microscope.trace(parameters, Networks.classesAtEveryStep(3, spec.hidden(), 4, LENGTH, 3), pins)
                .lookingAt(place);
    }

    @ParameterizedTest
    @MethodSource("everyCellLayerDirectionAndPin")
    void aJacobianHoldsTheBackwardPassOfEachUnitVector(NetworkSpec spec, LayerPlace place, Pins pins) {
        LayerTrace layer = trace(spec, place, pins).focus();
        for (int t = layer.start(); t != layer.end(); t = layer.after(t)) {
            DMatrixRMaj expected = byUnitVectors(layer, t);
            DMatrixRMaj actual = layer.jacobians().state(t);
            for (int i = 0; i < expected.numRows; i++) {
                for (int j = 0; j < expected.numCols; j++) {
                    assertEquals(expected.get(i, j), actual.get(i, j), 1e-14, t + ": " + i + ", " + j);
                }
            }
            double norm = NormOps_DDRM.normP2(CommonOps_DDRM.extract(expected, 0, spec.hidden(), 0, spec.hidden()));
            assertEquals(norm, layer.jacobians().hiddenNorm(t), 1e-12 * norm);
        }
    }

    private static DMatrixRMaj byUnitVectors(LayerTrace layer, int t) {
        int next = layer.after(t);
        int k = layer.microscope(next).spec.hidden();
        boolean hasCell = layer.microscope(next).spec.cell().hasCellState();
        int size = hasCell ? 2 * k : k;
        DMatrixRMaj jacobian = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            Vector hidden = i < k ? Vector.oneHot(i, k) : Vector.zeros(k);
            Vector cell = !hasCell ? null : i < k ? Vector.zeros(k) : Vector.oneHot(i - k, k);
            CellState row = layer.microscope(next).backward(next, layer.step(next), new CellState(hidden, cell)).previous();
            for (int j = 0; j < k; j++) {
                jacobian.set(i, j, row.hidden().get(j));
                if (hasCell) {
                    jacobian.set(i, k + j, row.cell().get(j));
                }
            }
        }
        return jacobian;
    }

    @Test
    void whatTheGradientMeetsIsThereOnlyOnceItHasBeenFollowed() {
        Trace trace = trace(spec(CellKind.GRU, LstmVariant.STANDARD, 3), UPPER_REVERSE, Pins.NONE);
        assertEquals(Optional.empty(), trace.gradientFlow());
        GradientFlow flow = trace.followGradient();
        assertSame(flow, trace.followGradient());
        assertSame(flow, trace.gradientFlow().orElseThrow());
        Trace other = trace.lookingAt(LayerPlace.BOTTOM);
        assertTrue(other.gradientFlow().isEmpty(), "another layer has another way");
        other.followGradient();
        assertSame(flow, other.lookingAt(UPPER_REVERSE).gradientFlow().orElseThrow(), "one run, whichever layer is looked at");
    }

    @ParameterizedTest
    @MethodSource("everyCellLayerDirectionAndPin")
    void theLargestRecurrentWeightOfALayerIsTheOneWithTheLargestGradient(NetworkSpec spec, LayerPlace place, Pins pins) {
        Trace trace = trace(spec, place, pins);
        Parameters gradient = trace.gradient();
        GradientFlow.RecurrentWeight largest = trace.followGradient().largest();
        assertFalse(largest.ofEncoder());
        double size = Math.abs(gradient.get(block(trace, largest.gate()), largest.from(), largest.to()));
        for (Gate gate : spec.gates()) {
            for (double entry : gradient.matrix(block(trace, gate)).data) {
                assertTrue(Math.abs(entry) <= size, gate + " " + entry);
            }
        }
        assertTrue(trace.followGradient().jacobianNormsBackTo(trace.focus().end()).isEmpty(), "no step leads on");
    }

    @ParameterizedTest
    @MethodSource("everyCellLayerDirectionAndPin")
    void theWayBackHasTheNormOfEveryStepInTheOrderOfTheGradient(NetworkSpec spec, LayerPlace place, Pins pins) {
        Trace trace = trace(spec, place, pins);
        LayerTrace layer = trace.focus();
        int first = layer.after(layer.start());
        Map<Integer, Double> expected = new LinkedHashMap<>();
        for (int t = layer.before(layer.end()); t != layer.start(); t = layer.before(t)) {
            expected.put(t, layer.jacobians().hiddenNorm(t));
        }
        GradientFlow flow = trace.followGradient();
        assertEquals(List.copyOf(expected.entrySet()).subList(0, 1),
                List.copyOf(flow.jacobianNormsBackTo(layer.before(layer.end())).entrySet()));
        assertEquals(List.copyOf(expected.entrySet()), List.copyOf(flow.jacobianNormsBackTo(first).entrySet()));
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void whereAWeightIsBrokenTheNormIsNoNumber(CellKind cell) {
        NetworkSpec spec = new NetworkSpec(cell, 3, 4, 5, OutputKind.SOFTMAX);
        Parameters whole = new Initialiser(1, -0.5).draw(spec, 11);
        ParameterBlock weights = whole.layout().layer(0, Direction.FORWARD).fusedRecurrent();
        Trace trace = Microscope.trace(whole.with(weights, 1, 2, Double.NaN), Networks.classesAtEveryStep(3, 4, 5, LENGTH, 3));
        assertTrue(Double.isNaN(trace.jacobians().hiddenNorm(2)));
        assertTrue(Double.isNaN(trace.followGradient().jacobianNormsBackTo(2).get(2)));
    }

    private static ParameterBlock block(Trace trace, Gate gate) {
        return trace.focus().layout(1).recurrentWeights(gate);
    }
}
