package lab.unroll.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.trace.NeuronSum.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NeuronSumTest {

    private static final double ROUNDING = 1e-12;

    static Stream<NetworkSpec> everyShape() {
        Stream<NetworkSpec> cells = Stream.of(CellKind.values()).map(cell -> new NetworkSpec(cell, LstmVariant.STANDARD, 3, 4,
                2, true, 2, OutputKind.SOFTMAX));
        Stream<NetworkSpec> forms = Stream.of(LstmVariant.OF_1997, LstmVariant.PEEPHOLE).map(form -> new NetworkSpec(
                CellKind.LSTM, form, 3, 4, 1, false, 2, OutputKind.SOFTMAX));
        return Stream.concat(cells, forms);
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void theTermsAddUpToWhatTheMicroscopeSaw(NetworkSpec spec) {
        Parameters parameters = new Initialiser(1, -0.5).draw(spec, 7);
        Trace trace = Microscope.trace(parameters, Networks.classesAtEveryStep(3, 4, 2, 5, 11));
        for (int layer = 0; layer < spec.layers(); layer++) {
            for (Direction direction : spec.directions()) {
                for (Gate gate : spec.gates()) {
                    for (int unit = 0; unit < 4; unit++) {
                        for (int t = 1; t <= 5; t++) {
                            NeuronSum sum = NeuronSum.of(trace, layer, direction, gate, unit, t);
                            double added = sum.terms().stream().mapToDouble(NeuronSum.Term::contribution).sum();
                            double a = trace.layer(layer, direction).preActivation(gate, t).total().get(unit);
                            assertEquals(a, added, ROUNDING);
                            assertEquals(a, sum.total());
                            assertEquals(sum.activation().of(a), sum.used(), ROUNDING);
                        }
                    }
                }
            }
        }
    }

    @Test
    void onlyValvesOfALstmWithPeepholesHearTheCell() {
        Trace trace = Microscope.trace(new Initialiser(1, 0).draw(new NetworkSpec(CellKind.LSTM, LstmVariant.PEEPHOLE, 2, 3, 1,
                false, 2, OutputKind.SOFTMAX), 3), Networks.rememberFirst(2, 4, 5));
        NeuronSum forget = NeuronSum.of(trace, 0, Direction.FORWARD, Gate.FORGET, 1, 3);
        NeuronSum output = NeuronSum.of(trace, 0, Direction.FORWARD, Gate.OUTPUT, 1, 3);
        assertEquals(trace.cell(2).get(1), heard(forget), "C_{t-1}");
        assertEquals(trace.cell(3).get(1), heard(output), "C_t");
        assertFalse(NeuronSum.of(trace, 0, Direction.FORWARD, Gate.CANDIDATE, 1, 3).terms().stream()
                .anyMatch(term -> term.source() == Source.CELL));
    }

    private static double heard(NeuronSum sum) {
        return sum.terms().stream().filter(term -> term.source() == Source.CELL).findFirst().orElseThrow().value();
    }

    @Test
    void theResetGateStandsAtTheStateOnly() {
        for (CellKind cell : new CellKind[] {CellKind.GRU, CellKind.GRU_BEFORE}) {
            Trace trace = Microscope.trace(Networks.classifier(cell, 2, 3, 2, 7), Networks.rememberFirst(2, 4, 5));
            NeuronSum sum = NeuronSum.of(trace, 0, Direction.FORWARD, Gate.CANDIDATE, 1, 3);
            for (NeuronSum.Term term : sum.terms()) {
                boolean reset = term.source() == Source.HIDDEN || term.source() == Source.PRODUCT_BIAS;
                int gate = cell == CellKind.GRU ? 1 : term.place();
                assertEquals(reset ? trace.gate(Gate.RESET, 3).get(gate) : 1, term.reset(), term.toString());
            }
            assertEquals(cell == CellKind.GRU, sum.resetsProduct());
        }
    }

    @Test
    void aHeldNeuronKeepsWhatItWouldHaveSaid() {
        Trace trace = Microscope.trace(Networks.classifier(CellKind.LSTM, 2, 3, 2, 7), Networks.rememberFirst(2, 4, 5),
                Pins.of(new Pin(Gate.FORGET, 1, 3, 0.1)));
        NeuronSum held = NeuronSum.of(trace, 0, Direction.FORWARD, Gate.FORGET, 1, 3);
        assertTrue(held.isHeld());
        assertEquals(0.1, held.used());
        assertEquals(Activation.SIGMOID.of(held.total()), held.computed(), ROUNDING);
        assertFalse(NeuronSum.of(trace, 0, Direction.FORWARD, Gate.FORGET, 0, 3).isHeld());
    }

    @Test
    void aCellWithoutTheLayerIsRefused() {
        Trace trace = Microscope.trace(Networks.classifier(CellKind.GRU, 2, 3, 2, 7), Networks.rememberFirst(2, 4, 5));
        assertThrows(IllegalArgumentException.class,
                () -> NeuronSum.of(trace, 0, Direction.FORWARD, Gate.FORGET, 0, 1));
    }
}
