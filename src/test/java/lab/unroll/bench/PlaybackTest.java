package lab.unroll.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lab.unroll.net.CellKind;
import org.junit.jupiter.api.Test;

class PlaybackTest {

    private static final double EXACT = 1e-12;

    @Test
    void anLstmStepTakesFourPhases() {
        assertEquals(3, Playback.advanced(2, 4 * Playback.SECONDS_PER_PHASE, 1, CellKind.LSTM, 8), EXACT);
    }

    @Test
    void aSimpleRnnStepTakesTwoPhases() {
        assertEquals(3, Playback.advanced(2, 2 * Playback.SECONDS_PER_PHASE, 1, CellKind.SIMPLE_RNN, 8), EXACT);
    }

    @Test
    void twiceTheSpeedGoesTwiceAsFar() {
        double once = Playback.advanced(0, 0.3, 1, CellKind.LSTM, 8);
        assertEquals(2 * once, Playback.advanced(0, 0.3, 2, CellKind.LSTM, 8), EXACT);
    }

    @Test
    void thePlayheadStopsAtTheEnd() {
        assertEquals(8, Playback.advanced(7.9, 100, 2, CellKind.LSTM, 8), EXACT);
    }

    @Test
    void steppingBackInTheMiddleOfAStepGoesToItsBeginning() {
        assertEquals(2, Playback.back(2.4), EXACT);
        assertEquals(1, Playback.back(2), EXACT);
        assertEquals(0, Playback.back(0), EXACT);
    }

    @Test
    void steppingForwardInTheMiddleOfAStepGoesToItsEnd() {
        assertEquals(3, Playback.forward(2.4, 8), EXACT);
        assertEquals(3, Playback.forward(2, 8), EXACT);
        assertEquals(8, Playback.forward(8, 8), EXACT);
    }
}
