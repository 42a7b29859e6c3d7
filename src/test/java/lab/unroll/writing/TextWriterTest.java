package lab.unroll.writing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.task.Symbols;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextWriterTest {

    private static final int[] READ = {3, 17, 0, 22, 9, 9, 41};

    private static Experiment experiment(CellKind cell, int layers) {
        Experiment text = Presets.named("next-char");
        return text.withNetwork(text.network().withCell(cell).withLayers(layers));
    }

    private static Parameters trained(Experiment experiment) {
        try (Training run = experiment.begin(1)) {
            run.advanceTo(20);
            return run.parameters();
        }
    }

    private static Trace traced(Parameters parameters, Pins pins) {
        NetworkSpec spec = parameters.spec();
        int[] classes = new int[READ.length];
        Arrays.fill(classes, Batch.NO_CLASS);
        return Microscope.trace(parameters, Sequence.ofClasses(Symbols.oneHot(READ, READ.length, spec.input()), classes,
                new double[READ.length]), pins);
    }

    private static void assertSame(Vector expected, float[] given) {
        assertEquals(expected.size(), given.length);
        for (int c = 0; c < given.length; c++) {
            assertEquals(expected.get(c), given[c], 1e-5);
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void whatItHoldsLikelyIsWhatTheMicroscopeSees(CellKind cell) {
        for (int layers : new int[] {1, 3}) {
            Parameters parameters = trained(experiment(cell, layers));
            TextWriter writer = new TextWriter(parameters);
            Trace trace = traced(parameters, Pins.NONE);
            for (int t = 1; t <= READ.length; t++) {
                assertSame(trace.output(t), writer.read(READ[t - 1]));
            }
        }
    }

    @Test
    void itsStatesCanBeKeptAndPutBack() {
        TextWriter writer = new TextWriter(trained(experiment(CellKind.LSTM, 2)));
        writer.read(new int[] {1, 2, 3});
        float[] kept = writer.states();
        float[] first = writer.read(4);
        writer.read(5);
        writer.goOnFrom(kept);
        assertArrayEquals(first, writer.read(4));
        writer.begin();
        assertNotEquals(first[0], writer.read(4)[0]);
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void aSilencedUnitIsTheSameAsOneHeldAtZero(CellKind cell) {
        Parameters parameters = trained(experiment(cell, 2));
        for (int layer = 0; layer < 2; layer++) {
            LayerPlace place = new LayerPlace(layer, Direction.FORWARD);
            TextWriter silenced = new TextWriter(Silence.of(parameters, place, 5));
            Trace held = traced(parameters, Pins.of(new Pin(place, Quantity.HIDDEN_STATE, List.of(5), 1, Pin.TO_THE_END, 0)));
            for (int t = 1; t <= READ.length; t++) {
                assertSame(held.output(t), silenced.read(READ[t - 1]));
            }
        }
    }

    @Test
    void whoReadsTheFutureCannotWriteAndIsToldWhy() {
        Experiment text = Presets.named("next-char");
        Parameters both = text.withNetwork(text.network().withBidirectional(true)).initialParameters();
        assertEquals("writing.bidirectional", assertThrows(InputException.class, () -> new TextWriter(both)).key());
        Parameters other = Presets.named("adding").initialParameters();
        assertEquals("writing.no-text", assertThrows(InputException.class, () -> new TextWriter(other)).key());
    }
}
