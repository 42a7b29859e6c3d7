package lab.unroll.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DrawsTest {

    @Test
    void theNumbersOfAStepDoNotDependOnThoseOfOthers() {
        SplittableRandom other = Draws.of(7, 4);
        for (int i = 0; i < 100; i++) {
            other.nextLong();
        }
        assertEquals(Draws.of(7, 5).nextLong(), Draws.of(7, 5).nextLong());
    }

    @Test
    void theFirstNumbersAreThoseOfTheSeed() {
        assertEquals(new SplittableRandom(7).nextLong(), Draws.of(7, 0).nextLong());
    }

    @Test
    void manyStepsOfManySeedsHaveNoNumberInCommon() {
        Set<Long> seen = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            for (int n = 0; n < 1000; n++) {
                SplittableRandom random = Draws.of(seed, n);
                for (int i = 0; i < 20; i++) {
                    seen.add(random.nextLong());
                }
            }
        }
        assertEquals(20 * 1000 * 20, seen.size());
    }

    @Test
    void theFirstNumbersOfNeighbouringStepsAreSpreadEvenlyInEveryBit() {
        int steps = 20_000;
        int[] ones = new int[64];
        int[] kept = new int[64];
        long before = 0;
        for (int n = 0; n < steps; n++) {
            long first = Draws.of(1, n).nextLong();
            for (int bit = 0; bit < 64; bit++) {
                ones[bit] += (int) (first >>> bit & 1);
                kept[bit] += (int) (~(first ^ before) >>> bit & 1);
            }
            before = first;
        }
        // Five standard deviations of a fair coin
        double most = 5 * Math.sqrt(steps) / 2;
        for (int bit = 0; bit < 64; bit++) {
            assertEquals(steps / 2.0, ones[bit], most, "bit " + bit);
            assertEquals(steps / 2.0, kept[bit], most, "bit " + bit + " against the step before");
        }
    }
}
