package lab.unroll.window.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Decades;
import lab.unroll.net.CellKind;
import org.junit.jupiter.api.Test;

class KeptAxisTest {

    private static final Decades WIDE = new Decades(-20, 5);
    private static final Decades SMALL = new Decades(-3, 0);

    private final KeptAxis axis = new KeptAxis();
    private final Experiment lstm = Presets.first();

    @Test
    void aloneTheAxisFollowsTheLines() {
        assertEquals(WIDE, axis.with(WIDE, lstm, false));
        assertEquals(SMALL, axis.with(SMALL, lstm, false));
        assertNull(axis.with(null, lstm, false));
    }

    @Test
    void aCellThatTakesThePlaceOfAnotherIsShownOnItsAxis() {
        axis.with(WIDE, lstm.withCell(CellKind.RELU_RNN), false);
        assertEquals(WIDE, axis.with(SMALL, lstm, false));
        assertEquals(WIDE, axis.with(SMALL, lstm, false), "as long as it is there");
        assertEquals(WIDE, axis.with(null, lstm, false));
        assertEquals(new Decades(-20, 7), axis.with(new Decades(-1, 7), lstm.withCell(CellKind.GRU), false));
    }

    @Test
    void theAxisIsKeptWhileSomethingIsComparedOrHeldAndNoLonger() {
        axis.with(SMALL, lstm, false);
        assertEquals(WIDE, axis.with(WIDE, lstm, true));
        assertEquals(WIDE, axis.with(SMALL, lstm, true));
        assertEquals(SMALL, axis.with(SMALL, lstm, false));
    }

    @Test
    void anotherTaskBeginsWithItsOwnAxis() {
        axis.with(WIDE, lstm, true);
        assertEquals(SMALL, axis.with(SMALL, lstm.withLength(20), true));
        assertEquals(SMALL, axis.with(SMALL, Presets.named("parity"), true));
    }
}
