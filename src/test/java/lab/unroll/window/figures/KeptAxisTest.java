package lab.unroll.window.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import lab.unroll.figure.Decades;
import lab.unroll.net.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class KeptAxisTest {

    private static final Decades WIDE = new Decades(-20, 5);
    private static final String TASK = "remember, T 8";
    private static final Decades SMALL = new Decades(-3, 0);

    private final KeptAxis axis = new KeptAxis();

    @Test
    void aloneTheAxisFollowsTheLines() {
        assertEquals(WIDE, axis.with(WIDE, TASK, CellKind.LSTM, false));
        assertEquals(SMALL, axis.with(SMALL, TASK, CellKind.LSTM, false));
        assertNull(axis.with(null, TASK, CellKind.LSTM, false));
    }

    @Test
    void aCellThatTakesThePlaceOfAnotherIsShownOnItsAxis() {
        axis.with(WIDE, TASK, CellKind.RELU_RNN, false);
        assertEquals(WIDE, axis.with(SMALL, TASK, CellKind.LSTM, false));
        assertEquals(WIDE, axis.with(SMALL, TASK, CellKind.LSTM, false), "as long as it is there");
        assertEquals(WIDE, axis.with(null, TASK, CellKind.LSTM, false));
        assertEquals(new Decades(-20, 7), axis.with(new Decades(-1, 7), TASK, CellKind.GRU, false));
    }

    @Test
    void theAxisIsKeptWhileSomethingIsComparedOrHeldAndNoLonger() {
        axis.with(SMALL, TASK, CellKind.LSTM, false);
        assertEquals(WIDE, axis.with(WIDE, TASK, CellKind.LSTM, true));
        assertEquals(WIDE, axis.with(SMALL, TASK, CellKind.LSTM, true));
        assertEquals(SMALL, axis.with(SMALL, TASK, CellKind.LSTM, false));
    }

    @Test
    void anotherTaskBeginsWithItsOwnAxis() {
        axis.with(WIDE, TASK, CellKind.LSTM, true);
        assertEquals(SMALL, axis.with(SMALL, "remember, T 20", CellKind.LSTM, true));
        assertEquals(SMALL, axis.with(SMALL, "parity", CellKind.LSTM, true));
    }
}
