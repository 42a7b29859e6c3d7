package lab.unroll.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import org.junit.jupiter.api.Test;

class PinsTest {

    private static final int K = 3;
    private final Parameters parameters = Networks.classifier(CellKind.LSTM, 4, K, 4, 5);
    private final Sequence sequence = Networks.rememberFirst(4, 6, 2);

    @Test
    void forgetGatePinnedAtZeroErasesTheCellState() {
        Trace trace = Microscope.trace(parameters, sequence, Pins.of(new Pin(Gate.FORGET, Pin.ALL_UNITS, 4, 0)));
        for (int j = 0; j < K; j++) {
            // C_4 = i_4 C̃_4: nothing of C_3 is left
            assertEquals(trace.gate(Gate.INPUT, 4).get(j) * trace.gate(Gate.CANDIDATE, 4).get(j),
                    trace.cell(4).get(j), 1e-15);
        }
        assertEquals(0, trace.dCellFromNext(3).norm());
    }

    @Test
    void outputGatePinnedAtZeroHidesTheCellState() {
        Trace trace = Microscope.trace(parameters, sequence, Pins.of(new Pin(Gate.OUTPUT, 1, Pin.EVERY_STEP, 0)));
        for (int t = 1; t <= 6; t++) {
            assertEquals(0, Math.abs(trace.hidden(t).get(1)));
            assertNotEquals(0, trace.hidden(t).get(0));
        }
    }

    @Test
    void pinOfOneUnitAtOneStepLeavesTheOthersComputed() {
        Trace free = Microscope.trace(parameters, sequence);
        Trace held = Microscope.trace(parameters, sequence, Pins.of(new Pin(Gate.FORGET, 2, 3, 0.25)));
        assertEquals(0.25, held.gate(Gate.FORGET, 3).get(2));
        assertEquals(free.gate(Gate.FORGET, 3).get(2), held.computedGate(Gate.FORGET, 3).get(2));
        assertEquals(free.gate(Gate.FORGET, 3).get(1), held.gate(Gate.FORGET, 3).get(1));
        assertEquals(free.cell(2), held.cell(2));
        assertNotEquals(free.cell(3), held.cell(3));
        assertNotEquals(free.dHidden(1), held.dHidden(1));
    }

    @Test
    void aPinOfALayerAndDirectionLeavesTheOthersFree() {
        NetworkSpec spec = new NetworkSpec(CellKind.LSTM, LstmVariant.STANDARD, 4, K, 2, true, 4, OutputKind.SOFTMAX);
        Parameters deep = new Initialiser(1, -0.5).draw(spec, 5);
        LayerPlace held = new LayerPlace(1, Direction.REVERSE);
        Pins pins = Pins.of(new Pin(held, Quantity.FORGET_GATE, List.of(1), 3, 3, 0.2));
        Trace free = Microscope.trace(deep, sequence);
        Trace trace = Microscope.trace(deep, sequence, pins).lookingAt(held);
        assertEquals(0.2, trace.gate(Gate.FORGET, 3).get(1));
        assertEquals(free.lookingAt(held).gate(Gate.FORGET, 3), trace.computedGate(Gate.FORGET, 3));
        assertTrue(trace.pins().holds(Gate.FORGET, 1, 3));
        for (LayerPlace other : LayerPlace.in(spec)) {
            if (!other.equals(held)) {
                assertEquals(free.lookingAt(other).hidden(3), trace.lookingAt(other).hidden(3), other::toString);
                assertTrue(trace.lookingAt(other).pins().isEmpty());
            }
        }
        // It reads from the end: positions from 3 down to 1 feel the pin, and the answers there.
        assertEquals(free.lookingAt(held).cell(4), trace.cell(4));
        assertNotEquals(free.lookingAt(held).cell(2), trace.cell(2));
        assertNotEquals(free.output(1), trace.output(1));
        assertEquals(free.output(4), trace.output(4));
    }

    @Test
    void pinsFitOnlyNetworksThatHaveTheirLayer() {
        Pins pins = Pins.of(new Pin(new LayerPlace(1, Direction.FORWARD), Quantity.FORGET_GATE, List.of(), 1, 1, 0.5),
                new Pin(new LayerPlace(0, Direction.REVERSE), Quantity.FORGET_GATE, List.of(), 1, 1, 0.5));
        NetworkSpec stacked = new NetworkSpec(CellKind.LSTM, LstmVariant.STANDARD, 4, K, 2, false, 4, OutputKind.SOFTMAX);
        assertEquals(List.of(pins.list().get(0)), pins.fitting(stacked, 6).list());
        assertTrue(pins.fitting(parameters.spec(), 6).isEmpty());
    }

    @Test
    void releasingAUnitOfALayerLeavesTheOtherLayersHeld() {
        Pin upper = new Pin(new LayerPlace(1, Direction.FORWARD), Quantity.FORGET_GATE, List.of(1), 2, 2, 0.5);
        Pins both = Pins.of(upper, new Pin(Gate.FORGET, 1, 2, 0.7));
        assertEquals(List.of(upper), both.releasing(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 2).list());
    }

    @Test
    void noGradientPassesIntoAPinnedGate() {
        Trace held = Microscope.trace(parameters, sequence, Pins.of(new Pin(Gate.FORGET, 2, 3, 0.25)));
        assertEquals(0, Math.abs(held.dStimulus(Gate.FORGET, 3).get(2)));
        assertNotEquals(0, held.dGate(Gate.FORGET, 3).get(2));
        assertNotEquals(0, held.dStimulus(Gate.FORGET, 3).get(1));
    }

    @Test
    void withEveryGatePinnedTheCellStateKeepsTheProductOfTheForgetGates() {
        Pins pins = Pins.of(new Pin(Gate.FORGET, Pin.ALL_UNITS, Pin.EVERY_STEP, 0.8),
                new Pin(Gate.INPUT, Pin.ALL_UNITS, Pin.EVERY_STEP, 0),
                new Pin(Gate.OUTPUT, Pin.ALL_UNITS, Pin.EVERY_STEP, 0.5));
        Trace trace = Microscope.trace(parameters, sequence.startingFrom(null, Vector.of(1, -1, 0.5)), pins);
        for (int t = 0; t < 6; t++) {
            for (int j = 0; j < K; j++) {
                // dC_{t+1}/dC_t = f_{t+1}
                assertEquals(0.8, trace.jacobians().state(t).get(K + j, K + j), 1e-15);
            }
            assertEquals(Math.pow(0.8, t), trace.cell(t).get(0), 1e-15);
        }
    }

    @Test
    void theLastPinSetCounts() {
        Pins pins = Pins.of(new Pin(Gate.INPUT, Pin.ALL_UNITS, Pin.EVERY_STEP, 0.2), new Pin(Gate.INPUT, 0, 3, 0.7));
        assertEquals(0.7, pins.value(Quantity.INPUT_GATE, 0, 3).orElseThrow());
        assertEquals(0.2, pins.value(Quantity.INPUT_GATE, 0, 2).orElseThrow());
        assertTrue(pins.releasing(LayerPlace.BOTTOM, Quantity.INPUT_GATE, 0, 3).isEmpty());
        assertEquals(1, pins.with(new Pin(Gate.INPUT, 0, 3, 0.1)).without(pins.list().get(0)).list().size());
    }

    @Test
    void aPinHoldsSeveralUnitsOverARangeOfSteps() {
        Pin pin = new Pin(Quantity.CANDIDATE, List.of(2, 0, 2), 2, 4, -0.5);
        Trace held = Microscope.trace(parameters, sequence, Pins.of(pin));
        for (int t = 1; t <= 6; t++) {
            for (int j = 0; j < K; j++) {
                boolean here = t >= 2 && t <= 4 && j != 1;
                assertEquals(here, held.pins().holds(Gate.CANDIDATE, j, t));
                assertEquals(here ? -0.5 : held.computedGate(Gate.CANDIDATE, t).get(j),
                        held.gate(Gate.CANDIDATE, t).get(j));
            }
        }
    }

    @Test
    void aHeldStateIsUsedInsteadOfTheComputedOne() {
        Trace free = Microscope.trace(parameters, sequence);
        Trace held = Microscope.trace(parameters, sequence,
                Pins.of(new Pin(Quantity.CELL_STATE, List.of(1), 3, Pin.TO_THE_END, 2.5)));
        assertEquals(2.5, held.cell(3).get(1));
        assertEquals(2.5, held.cell(6).get(1));
        assertEquals(free.cell(3), held.focus().computedCell(3));
        assertEquals(held.gate(Gate.OUTPUT, 3).get(1) * Math.tanh(2.5), held.hidden(3).get(1), 1e-15);
        assertEquals(0, held.jacobians().state(3).get(K + 1, K + 1), "C_4 no longer depends on C_3");
    }

    @Test
    void nothingBeforeAHeldStateReachesTheEnd() {
        Pins pins = Pins.of(new Pin(Quantity.CELL_STATE, List.of(), 4, 4, 0.5),
                new Pin(Quantity.HIDDEN_STATE, List.of(), 4, 4, 0.1));
        Trace held = Microscope.trace(parameters, sequence, pins);
        assertEquals(0, held.dHidden(3).norm());
        assertEquals(0, held.dCell(3).norm());
        assertNotEquals(0, held.dHidden(4).norm());
        assertEquals(0, held.jacobians().hiddenNormsToTheEnd()[3]);
    }

    @Test
    void whatTheNextNetworkHasNoPlaceForGoes() {
        Pin all = new Pin(Quantity.HIDDEN_STATE, List.of(), 2, Pin.TO_THE_END, 0.3);
        Pins pins = Pins.of(all, new Pin(Gate.FORGET, 0, 1, 0.5), new Pin(Quantity.HIDDEN_STATE, List.of(0, 5), 1, 1, 0));
        assertEquals(Pins.of(all), pins.fitting(Networks.classifier(CellKind.GRU, 4, 3, 4, 1).spec(), 4));
    }

    @Test
    void aPinOutsideTheRangeOfItsQuantityIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Pin(Gate.FORGET, 0, 1, 1.01));
        assertThrows(IllegalArgumentException.class, () -> new Pin(Gate.FORGET, 0, 1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Pin(Gate.CANDIDATE, 0, 1, -1.5));
        assertThrows(IllegalArgumentException.class, () -> new Pin(Quantity.CELL_STATE, List.of(), 1, 1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Pin(Quantity.CELL_STATE, List.of(), 3, 2, 1));
    }

    @Test
    void ofManyPinsThatOverlapTheLastOneCounts() {
        SplittableRandom random = new SplittableRandom(23);
        Quantity[] quantities = Quantity.values();
        List<Pin> set = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int first = 1 + random.nextInt(12);
            List<Integer> units = random.nextInt(4) == 0 ? List.of() : List.of(random.nextInt(4), random.nextInt(4));
            set.add(new Pin(quantities[random.nextInt(quantities.length)], units, first,
                    random.nextInt(5) == 0 ? Pin.TO_THE_END : first + random.nextInt(6), random.nextInt(101) / 100.0));
        }
        Pins pins = Pins.of(set.toArray(Pin[]::new));
        Pins oneByOne = Pins.NONE;
        for (Pin pin : set) {
            oneByOne = oneByOne.with(pin);
        }
        assertEquals(oneByOne, pins);
        assertTrue(pins.list().size() < set.size(), "some are set twice at the same place");
        for (Quantity quantity : quantities) {
            for (int unit = 0; unit < 5; unit++) {
                for (int step = 1; step <= 20; step++) {
                    assertEquals(lastOf(pins.list(), quantity, unit, step), pins.value(quantity, unit, step));
                }
            }
        }
    }

    private static OptionalDouble lastOf(List<Pin> pins, Quantity quantity, int unit, int step) {
        return pins.stream().filter(pin -> pin.holds(quantity, unit, step)).mapToDouble(Pin::value)
                .reduce((earlier, later) -> later);
    }

    @Test
    void aHundredThousandPinsAreSetAndAskedForInNoTime() {
        Pin[] many = IntStream.range(0, 100_000).mapToObj(i -> new Pin(Gate.FORGET, i % 128, 1 + i / 128, 0.5))
                .toArray(Pin[]::new);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Pins pins = Pins.of(many);
            for (Pin pin : many) {
                assertTrue(pins.holds(Quantity.FORGET_GATE, pin.units().get(0), pin.first()));
            }
            assertEquals(OptionalDouble.empty(), pins.value(Quantity.FORGET_GATE, 127, 782));
        });
    }
}
