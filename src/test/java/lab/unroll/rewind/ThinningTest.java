package lab.unroll.rewind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which steps of a training are kept. */
class ThinningTest {

    private static final List<Thinning> ALL = IntStream.rangeClosed(0, Thinning.COARSEST).mapToObj(Thinning::new).toList();

    private static long[] kept(Thinning rule, long from, long now) {
        return LongStream.rangeClosed(from, now).filter(step -> rule.takes(step, from) && rule.keeps(step, from, now))
                .toArray();
    }

    @Test
    void theFirstStepAndTheLastAlwaysStay() {
        for (Thinning rule : ALL) {
            for (long from : new long[] {0, 37}) {
                for (long now : new long[] {37, 38, 1000, 12_345}) {
                    assertTrue(rule.takes(from, from) && rule.keeps(from, from, now));
                    assertTrue(rule.keeps(now, from, now));
                }
            }
        }
    }

    @Test
    void whatWasDroppedIsNeverWantedAgain() {
        for (Thinning rule : ALL) {
            for (long step = 1; step < 600; step++) {
                boolean kept = true;
                for (long now = step + 1; now < 3000; now++) {
                    boolean next = rule.keeps(step, 0, now);
                    assertTrue(kept || !next, rule + " takes step " + step + " back at " + now);
                    kept = next;
                }
            }
        }
    }

    @Test
    void aCoarserRuleKeepsNothingThatAFinerOneDropped() {
        for (Thinning rule : ALL.subList(0, Thinning.COARSEST)) {
            for (long now : new long[] {50, 999, 4096, 20_000}) {
                for (long step : kept(rule.coarser(), 0, now)) {
                    assertTrue(rule.keeps(step, 0, now) && rule.takes(step, 0), rule + ", " + step + " at " + now);
                }
            }
        }
    }

    @Test
    void stepsThinOutTowardsTheMiddleByDoublings() {
        long[] kept = kept(Thinning.FINEST, 0, 100_000);
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L), LongStream.of(kept).limit(5).boxed().toList());
        for (long octave = 32; octave < 32_768; octave *= 2) {
            long low = octave;
            assertEquals(16, LongStream.of(kept).filter(step -> step >= low && step < 2 * low).count(), "from " + low);
        }
        assertEquals(16, LongStream.of(kept).filter(step -> step > 100_000 - 4096 && step <= 100_000 - 2048).count(), 1);
        assertTrue(LongStream.of(kept).filter(step -> step > 100_000 - 2048).count() >= 16);
    }

    @Test
    void aMillionStepsAreSomeHundredsAndAnEighthOfThemWhereThreeTimesCoarser() {
        int finest = kept(Thinning.FINEST, 0, 1_000_000).length;
        int coarser = kept(new Thinning(3), 0, 1_000_000).length;
        assertTrue(finest > 300 && finest < 500, finest + " steps");
        assertTrue(coarser > finest / 12 && coarser < finest / 5, coarser + " steps");
        assertTrue(kept(new Thinning(Thinning.COARSEST), 0, 1_000_000).length <= 3);
    }

    @Test
    void aBranchIsDenseWhereItBegins() {
        long[] kept = kept(Thinning.FINEST, 5000, 9000);
        assertEquals(List.of(5000L, 5001L, 5002L), LongStream.of(kept).limit(3).boxed().toList());
    }

    @Test
    void thereAreNoOtherRules() {
        assertThrows(IllegalArgumentException.class, () -> new Thinning(-1));
        assertThrows(IllegalArgumentException.class, () -> new Thinning(Thinning.COARSEST + 1));
        assertFalse(new Thinning(Thinning.COARSEST).canBeCoarser());
    }
}
