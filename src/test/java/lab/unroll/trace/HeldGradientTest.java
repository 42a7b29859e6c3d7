package lab.unroll.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is held, in whichever cell: backward and Jacobians against central differences. */
class HeldGradientTest {

    private static final double EPSILON = 1e-6;
    private static final double TOLERANCE = 1e-6;
    private static final int K = 3;
    private static final int LENGTH = 5;

    static Stream<Arguments> everythingThatCanBeHeld() {
        return specs().flatMap(spec -> Quantity.in(spec).stream().flatMap(quantity -> Stream.of(
                        new Pin(quantity, List.of(1), 3, 3, 0.3), new Pin(quantity, List.of(0, 2), 2, 4, 0.6),
                        new Pin(quantity, List.of(), 3, 3, 0.9), new Pin(quantity, List.of(), 4, Pin.TO_THE_END, 0.2),
                        new Pin(quantity, List.of(2), 1, Pin.TO_THE_END, 0.5))
                .map(pin -> Arguments.of(spec, pin))));
    }

    private static Stream<NetworkSpec> specs() {
        return Stream.concat(Stream.of(CellKind.values()).map(cell -> new NetworkSpec(cell, 3, K, 4, OutputKind.SOFTMAX)),
                Stream.of(new NetworkSpec(CellKind.LSTM, new LstmVariant(true, true), 3, K, 1, false, 4,
                        OutputKind.SOFTMAX)));
    }

    static Stream<Arguments> everythingInUpperAndReverseLayers() {
        return Stream.of(CellKind.LSTM, CellKind.GRU, CellKind.SIMPLE_RNN)
                .map(cell -> new NetworkSpec(cell, LstmVariant.STANDARD, 3, K, 2, true, 4, OutputKind.SOFTMAX))
                .flatMap(spec -> LayerPlace.in(spec).stream().flatMap(place -> Quantity.in(spec).stream()
                        .map(quantity -> Arguments.of(spec, new Pin(place, quantity, List.of(0, 2), 2, 4, 0.6)))));
    }

    private static Parameters parameters(NetworkSpec spec) {
        return new Initialiser(1, -0.5).draw(spec, 11);
    }

    private final Sequence sequence = Networks.classesAtEveryStep(3, K, 4, LENGTH, 3);

    @ParameterizedTest
    @MethodSource({"everythingThatCanBeHeld", "everythingInUpperAndReverseLayers"})
    void everyParameterHasTheSlopeOfTheLoss(NetworkSpec spec, Pin pin) {
        Parameters parameters = parameters(spec);
        double[] gradient = Microscope.trace(parameters, sequence, Pins.of(pin)).gradient().toArray();
        for (int i = 0; i < gradient.length; i++) {
            double[] up = parameters.toArray();
            double[] down = parameters.toArray();
            up[i] += EPSILON;
            down[i] -= EPSILON;
            double slope = (loss(new Parameters(parameters.layout(), up), pin)
                    - loss(new Parameters(parameters.layout(), down), pin)) / (2 * EPSILON);
            assertEquals(slope, gradient[i], TOLERANCE, "parameter " + i);
        }
    }

    @ParameterizedTest
    @MethodSource({"everythingThatCanBeHeld", "everythingInUpperAndReverseLayers"})
    void theHeldValueHasTheSlopeOfTheLoss(NetworkSpec spec, Pin pin) {
        Parameters parameters = parameters(spec);
        Trace trace = Microscope.trace(parameters, sequence, Pins.of(pin)).lookingAt(pin.place());
        double sum = 0;
        for (int t = 1; t <= LENGTH; t++) {
            for (int j = 0; j < K; j++) {
                sum += pin.holds(pin.quantity(), j, t) ? gradient(trace, pin.quantity(), t).get(j) : 0;
            }
        }
        double slope = (loss(parameters, at(pin, EPSILON)) - loss(parameters, at(pin, -EPSILON))) / (2 * EPSILON);
        assertEquals(slope, sum, TOLERANCE);
    }

    private static Vector gradient(Trace trace, Quantity quantity, int t) {
        return switch (quantity) {
            case HIDDEN_STATE -> trace.dHidden(t);
            case CELL_STATE -> trace.dCell(t);
            default -> trace.dGate(quantity.gate(), t);
        };
    }

    private static Pin at(Pin pin, double by) {
        return new Pin(pin.place(), pin.quantity(), pin.units(), pin.first(), pin.last(), pin.value() + by);
    }

    /** A change of the state at 0 goes through the first step to h_1 as the Jacobian says. */
    @ParameterizedTest
    @MethodSource("everythingThatCanBeHeld")
    void theJacobianIsTheSlopeOfTheNextState(NetworkSpec spec, Pin pin) {
        Parameters parameters = parameters(spec);
        Pin fromTheStart = new Pin(pin.quantity(), pin.units(), 1, pin.last(), pin.value());
        Vector h0 = sequence.initialHidden(K);
        Trace trace = Microscope.trace(parameters, sequence, Pins.of(fromTheStart));
        for (int j = 0; j < K; j++) {
            Vector up = firstHidden(parameters, moved(h0, j, EPSILON), fromTheStart);
            Vector down = firstHidden(parameters, moved(h0, j, -EPSILON), fromTheStart);
            for (int i = 0; i < K; i++) {
                assertEquals((up.get(i) - down.get(i)) / (2 * EPSILON), trace.jacobians().hidden(0).get(i, j), TOLERANCE);
            }
        }
    }

    private Vector firstHidden(Parameters parameters, Vector h0, Pin pin) {
        return Microscope.trace(parameters, sequence.startingFrom(h0, sequence.initialCell(K)), Pins.of(pin)).hidden(1);
    }

    private static Vector moved(Vector vector, int place, double by) {
        double[] values = vector.toArray();
        values[place] += by;
        return Vector.of(values);
    }

    private double loss(Parameters parameters, Pin pin) {
        return Microscope.trace(parameters, sequence, Pins.of(pin)).loss();
    }
}
