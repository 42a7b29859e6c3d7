package lab.unroll.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lab.unroll.net.CellKind;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Networks;
import org.junit.jupiter.api.Test;

class ReachHistoryTest {

    private final Reach reach = of(6);

    private static Reach of(int length) {
        return Reach.of(Microscope.trace(Networks.classifier(CellKind.LSTM, 4, 2, 4, 7), Networks.rememberFirst(4, length, 1)));
    }

    private static List<Long> iterations(ReachHistory history) {
        return history.moments().stream().map(ReachHistory.Moment::iteration).toList();
    }

    @Test
    void memoryIsBoundedAndTheFirstAndTheLatestStay() {
        ReachHistory history = ReachHistory.NONE;
        for (long n = 0; n <= 20_000; n += 3) {
            history = history.with(n, reach);
            assertTrue(history.moments().size() <= ReachHistory.CAPACITY);
            assertEquals(0, iterations(history).get(0));
            assertEquals(n, iterations(history).get(history.moments().size() - 1));
        }
        assertTrue(history.moments().size() > ReachHistory.CAPACITY / 3, history.moments().size() + " moments");
        List<Long> kept = iterations(history);
        for (int i = 2; i < kept.size() - 1; i++) {
            double distance = kept.get(i) - kept.get(i - 1);
            assertTrue(distance < 20_000.0 / 60, "no hole before " + kept.get(i));
        }
    }

    @Test
    void trainingThatGoesBackForgetsWhatComesAfter() {
        ReachHistory history = ReachHistory.NONE.with(0, reach).with(10, reach).with(20, reach).with(10, reach);
        assertEquals(List.of(0L, 10L), iterations(history));
        assertEquals(List.of(0L), iterations(history.with(0, reach)));
    }

    @Test
    void anotherLengthBeginsAnew() {
        ReachHistory history = ReachHistory.NONE.with(0, reach).with(10, of(9));
        assertEquals(List.of(10L), iterations(history));
        assertEquals(9, history.length());
        assertEquals(0, ReachHistory.NONE.length());
    }

    @Test
    void aCursorStandsAtTheLastMomentThatIsNotAfterIt() {
        ReachHistory history = ReachHistory.NONE.with(5, reach).with(10, reach).with(20, reach);
        assertEquals(0, history.placeOf(1));
        assertEquals(1, history.placeOf(19));
        assertEquals(2, history.placeOf(100));
    }
}
