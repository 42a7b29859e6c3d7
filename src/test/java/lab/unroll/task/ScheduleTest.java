package lab.unroll.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void aConstantRateStaysAsItIs() {
        assertEquals(1, Schedule.CONSTANT.factor(0));
        assertEquals(1, Schedule.CONSTANT.factor(1_000_000));
    }

    @Test
    void aHalvedRateGoesDownInStairs() {
        Schedule schedule = Schedule.halvedEvery(1500);
        assertEquals(1, schedule.factor(1499));
        assertEquals(0.5, schedule.factor(1500));
        assertEquals(0.5, schedule.factor(2999));
        assertEquals(1.0 / 32, schedule.factor(7999));
    }

    @Test
    void aCosineGoesDownToNothingAndStaysThere() {
        Schedule schedule = Schedule.cosine(1000);
        assertEquals(1, schedule.factor(0));
        assertEquals(0.5, schedule.factor(500), 1e-12);
        assertEquals((1 + Math.sqrt(0.5)) / 2, schedule.factor(250), 1e-12);
        assertEquals(0, schedule.factor(1000));
        assertEquals(0, schedule.factor(5000));
    }

    @Test
    void aScheduleWithoutStepsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Schedule.halvedEvery(0));
    }
}
