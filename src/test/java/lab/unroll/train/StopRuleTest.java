package lab.unroll.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lab.unroll.experiment.Presets;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopRuleTest {

    @Test
    void aRuleIsReadAsItIsTyped() {
        assertEquals(StopRule.SOLVED, StopRule.of("solved"));
        assertEquals(new StopRule(StopRule.Kind.LOSS, 0.1), StopRule.of(" Loss=0.1 "));
        assertEquals(new StopRule(StopRule.Kind.SECONDS, 90), StopRule.of("seconds=90"));
        assertEquals(new StopRule(StopRule.Kind.STEPS, 500), StopRule.of("steps=500"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "solved=1", "loss", "loss=", "loss=low", "minutes=2", "steps=0", "seconds=-1", "loss=NaN"})
    void whatIsNoRuleIsRefused(String typed) {
        assertThrows(InputException.class, () -> StopRule.of(typed));
    }

    @Test
    void eachRuleLooksAtItsOwnNumber() {
        assertTrue(StopRule.of("loss=0.5").isMet(0.4, 0, 0));
        assertFalse(StopRule.of("loss=0.5").isMet(Double.NaN, 9, 9));
        assertTrue(StopRule.of("steps=3").isMet(1, 3, 0));
        assertFalse(StopRule.of("steps=3").isMet(0, 2, 99));
        assertTrue(StopRule.of("seconds=3").isMet(1, 0, 3));
        assertFalse(StopRule.SOLVED.isMet(0, 1000, 1000));
    }

    /** The listener hears the state in which the trainer rests. */
    @Test
    void aTrainerStopsAtTheStepAtWhichTheRuleHolds() throws Exception {
        CompletableFuture<Snapshot> stopped = new CompletableFuture<>();
        try (Trainer trainer = Trainer.of(Presets.first().begin(1), snapshot -> {
            if (snapshot.state() == Snapshot.State.PAUSED && snapshot.iteration() > 0) {
                stopped.complete(snapshot);
            }
        })) {
            trainer.runUntil(StopRule.of("loss=1.2"));
            Snapshot there = stopped.get(60, TimeUnit.SECONDS);
            assertTrue(there.smoothedLoss() < 1.2);
            try (Training run = Presets.first().begin(1)) {
                run.advanceTo(there.iteration() - 1);
                assertTrue(run.smoothedLoss() >= 1.2, "not a step longer");
            }
            // a rule that was met is forgotten
            assertEquals(there.iteration() + 5, trainer.trainTo(there.iteration() + 5).get(60, TimeUnit.SECONDS).iteration());
        }
    }

    /** However many steps a second are taken: what was under way when it was asked is the last. */
    @Test
    void pausingTakesEffectWithinOneStep() throws Exception {
        long[] taken = new long[1];
        Training counted = Presets.first().begin(1);
        try (Trainer trainer = Trainer.of(counted)) {
            for (int i = 0; i < 20; i++) {
                trainer.run();
                while (trainer.latest().iteration() == taken[0]) {
                    Thread.onSpinWait();
                }
                trainer.pause();
                // read after it was asked: this thread may have had to wait before, but not the trainer after
                long asked = counted.iteration();
                while (trainer.latest().state() != Snapshot.State.PAUSED) {
                    Thread.onSpinWait();
                }
                taken[0] = trainer.latest().iteration();
                assertTrue(taken[0] - asked <= 1, "asked at " + asked + ", paused at " + taken[0]);
            }
        }
    }
}
