package lab.unroll.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradient against central differences of the loss: (L(w + ε) - L(w - ε)) / 2ε. */
class GradientCheckTest {

    private static final double EPSILON = 1e-6;
    private static final double TOLERANCE = 1e-6;

    static Stream<Arguments> networks() {
        return Stream.of(CellKind.values()).flatMap(cell -> Stream.of(OutputKind.values())
                .flatMap(head -> Stream.of(List.<Pin>of(),
                        List.of(new Pin(Gate.FORGET, 1, 2, 0.3), new Pin(Gate.OUTPUT, Pin.ALL_UNITS, 3, 0.9),
                                new Pin(Gate.INPUT, 0, Pin.EVERY_STEP, 0.6)))
                        .map(pins -> Arguments.of(cell, head, pins))));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyParameterHasTheSlopeOfTheLoss(CellKind cell, OutputKind head, List<Pin> held) {
        NetworkSpec spec = new NetworkSpec(cell, 3, 4, head == OutputKind.HIDDEN_STATE ? 4 : 5, head);
        Parameters parameters = new Initialiser(1, -0.5).draw(spec, 11);
        Sequence sequence = head == OutputKind.SOFTMAX ? Networks.classesAtEveryStep(3, 4, 5, 5, 3)
                : Networks.valuesAtEveryStep(3, spec.output(), 5, 3);
        Pins pins = Pins.of(held.toArray(new Pin[0]));
        double[] gradient = Microscope.trace(parameters, sequence, pins).gradient().toArray();
        ParameterLayout layout = parameters.layout();
        for (int i = 0; i < gradient.length; i++) {
            double slope = (loss(layout, moved(parameters, i, EPSILON), sequence, pins)
                    - loss(layout, moved(parameters, i, -EPSILON), sequence, pins)) / (2 * EPSILON);
            assertEquals(slope, gradient[i], TOLERANCE * Math.max(1, Math.abs(slope)), "parameter " + i);
        }
    }

    @Test
    void theInitialStateHasTheSlopeOfTheLoss() {
        Parameters parameters = Networks.classifier(CellKind.LSTM, 3, 4, 5, 11);
        Sequence sequence = Networks.classesAtEveryStep(3, 4, 5, 5, 3);
        Trace trace = Microscope.trace(parameters, sequence);
        for (int j = 0; j < 4; j++) {
            double[] up = sequence.initialCell(4).toArray();
            double[] down = up.clone();
            up[j] += EPSILON;
            down[j] -= EPSILON;
            Vector h0 = sequence.initialHidden(4);
            double slope = (Microscope.trace(parameters, sequence.startingFrom(h0, Vector.of(up))).loss()
                    - Microscope.trace(parameters, sequence.startingFrom(h0, Vector.of(down))).loss()) / (2 * EPSILON);
            assertEquals(slope, trace.dCell(0).get(j), TOLERANCE);
        }
    }

    private static double loss(ParameterLayout layout, double[] values, Sequence sequence, Pins pins) {
        return Microscope.trace(new Parameters(layout, values), sequence, pins).loss();
    }

    private static double[] moved(Parameters parameters, int place, double by) {
        double[] values = parameters.toArray();
        values[place] += by;
        return values;
    }
}
