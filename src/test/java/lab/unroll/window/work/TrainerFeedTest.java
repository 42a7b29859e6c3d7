package lab.unroll.window.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.train.Failing;
import lab.unroll.train.Snapshot;
import lab.unroll.window.FailingSessions;
import lab.unroll.window.HandOver;
import lab.unroll.window.state.EditModel;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** What a trainer is told, and what becomes of the hand where it refuses. */
@Timeout(20)
@Isolated
class TrainerFeedTest {

    private static final Experiment EXPERIMENT = Presets.first();
    private static final InputException SHORT = new InputException("memory.short");

    private final FailingSessions opener = new FailingSessions();
    private final OpenExperiment session = opener.apply(EXPERIMENT);
    private final Failing training = opener.training(0);
    private final OpenExperiments parked = new OpenExperiments();
    private final EditModel hand = new EditModel();
    private final TrainerFeed feed = new TrainerFeed(session);
    private InputException refusal;

    @BeforeEach
    void begin() {
        hand.begin(EXPERIMENT, session.example());
    }

    @AfterEach
    void close() {
        session.close();
        parked.close();
    }

    private void followUntil(BooleanSupplier condition) {
        new HandOver().runUntil(condition, () -> {
            feed.follow(session, hand.state());
            InputException latest = feed.refusal(session, parked, hand);
            refusal = latest == null ? refusal : latest;
        });
    }

    private void settle() {
        followUntil(() -> feed.isDone(hand.state()));
    }

    @Test
    void aBatchForWhichThereIsNoMemoryIsForgottenAndSaidOnce() {
        training.throwing("adjust", SHORT);
        hand.train(EXPERIMENT.plan().withBatch(64));
        followUntil(() -> refusal != null);
        assertEquals(SHORT, refusal);
        assertEquals(EXPERIMENT.batch(), hand.state().plan().batch());
        refusal = null;
        settle();
        assertNull(refusal);
    }

    @Test
    void beforeABatchIsRefusedParkedExperimentsAreGivenUp() {
        OpenExperiment left = opener.apply(EXPERIMENT.withHidden(2));
        parked.keep(left, new TrainerFeed(left));
        training.throwingOnce("adjust", SHORT);
        hand.train(EXPERIMENT.plan().withBatch(64));
        followUntil(() -> parked.isEmpty() && feed.isDone(hand.state()));
        assertTrue(opener.isClosed(1));
        assertEquals(64, hand.state().plan().batch());
        assertNull(refusal);
    }

    @Test
    void aChangeThatThrowsIsNotMadeAgainAndAgain() {
        training.throwing("adjust", new IllegalStateException("the change"));
        hand.train(EXPERIMENT.plan().withLearningRate(0.003));
        settle();
        training.mend();
        settle();
        assertEquals(Snapshot.State.FAILED, session.trainer().trainTo(1).join().state(), "not told again");
        assertNull(refusal, "the trainer tells of it itself");
    }
}
