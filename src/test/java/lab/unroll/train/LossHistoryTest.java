package lab.unroll.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LossHistoryTest {

    private final LossHistory history = new LossHistory();

    private void add(int from, int to) {
        for (int i = from; i <= to; i++) {
            history.add(i, i);
        }
    }

    @Test
    void fewLossesAreKeptOneByOne() {
        add(1, LossHistory.CAPACITY);
        LossCurve curve = history.curve();
        assertEquals(LossHistory.CAPACITY, curve.size());
        assertEquals(17, curve.iteration(16));
        assertEquals(17, curve.loss(16));
    }

    @Test
    void manyLossesAreAveragedInBoundedMemory() {
        add(1, 100_000);
        LossCurve curve = history.curve();
        assertTrue(curve.size() <= LossHistory.CAPACITY && curve.size() > LossHistory.CAPACITY / 2, curve.toString());
        long steps = curve.iteration(0);
        for (int point = 0; point < curve.size(); point++) {
            assertEquals((point + 1) * steps, curve.iteration(point));
            assertEquals(curve.iteration(point) - (steps - 1) / 2.0, curve.loss(point), 1e-9);
        }
    }

    @Test
    void changesOfTheLearningRateAreRemembered() {
        add(1, 10);
        history.change(10, 0.3);
        history.change(10, 0.03);
        add(11, 20);
        history.change(20, 0.01);
        assertEquals(List.of(new RateChange(10, 0.03), new RateChange(20, 0.01)), history.curve().changes(),
                "between two steps the last counts");
        history.clear();
        assertTrue(history.curve().changes().isEmpty());
    }

    @Test
    void stepsTakenAgainReplaceThoseBefore() {
        add(1, 10);
        history.add(9, 5);
        assertEquals(9, history.curve().size());
        assertEquals(5, history.curve().loss(8));
    }

    @Test
    void aCurveDoesNotChangeWhenTrainingGoesOn() {
        add(1, 10);
        LossCurve curve = history.curve();
        add(11, 9000);
        assertEquals(10, curve.size());
        curve.losses()[0] = 99;
        assertEquals(1, curve.loss(0));
    }

    @Test
    void clearingForgets() {
        add(1, 9000);
        history.clear();
        add(1, 3);
        assertEquals(3, history.curve().size());
    }
}
