package lab.unroll.window.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.train.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Experiments that were left, and what becomes of their threads. */
@Timeout(20)
@Isolated
class OpenExperimentsTest {

    private final OpenExperiments sessions = new OpenExperiments();
    private final List<OpenExperiment> made = new ArrayList<>();

    @AfterEach
    void close() {
        made.forEach(OpenExperiment::close);
    }

    private OpenExperiment park() {
        OpenExperiment session = OpenExperiment.open(Presets.first().withHidden(2));
        made.add(session);
        sessions.keep(session, new TrainerFeed(session));
        return session;
    }

    private static Snapshot.State end(OpenExperiment session) throws Exception {
        return session.trainer().trainTo(1).get().state();
    }

    @Test
    void theOldestIsGivenUpAndItsThreadEnds() throws Exception {
        OpenExperiment oldest = park();
        OpenExperiment second = park();
        for (int i = 0; i < 3; i++) {
            park();
        }
        assertEquals(Snapshot.State.CLOSED, end(oldest));
        assertEquals(Snapshot.State.PAUSED, end(second));
        assertTrue(sessions.take(oldest.experiment()).isEmpty());
    }

    @Test
    void whatIsTakenIsTheVerySessionOfThatOpening() {
        OpenExperiment first = park();
        OpenExperiment equal = park();
        Experiment wanted = equal.experiment();
        assertEquals(first.experiment(), wanted);
        assertSame(equal, sessions.take(wanted).orElseThrow().session());
        assertEquals(Optional.empty(), sessions.take(wanted));
        assertFalse(sessions.isEmpty());
    }

    @Test
    void givingUpIsOverWhenAllThreadsHaveEnded() throws Exception {
        OpenExperiment one = park();
        OpenExperiment other = park();
        sessions.giveUp().get();
        assertTrue(sessions.isEmpty());
        assertEquals(Snapshot.State.CLOSED, one.trainer().latest().state());
        assertEquals(Snapshot.State.CLOSED, other.trainer().latest().state());
        assertTrue(sessions.giveUp().isDone(), "there is nothing left to wait for");
    }

    @Test
    void trainingsAreRememberedInBoundedNumber() throws Exception {
        for (int i = 0; i < OpenExperiments.MOST + OpenExperiments.MOST_REMEMBERED + 3; i++) {
            OpenExperiment session = OpenExperiment.open(Presets.first().withHidden(2));
            made.add(session);
            session.trainer().trainTo(1).get();
            sessions.keep(session, new TrainerFeed(session));
        }
        assertEquals(OpenExperiments.MOST_REMEMBERED, sessions.remembered());
        sessions.bringBack(made.get(3 + OpenExperiments.MOST_REMEMBERED - 1));
        assertEquals(OpenExperiments.MOST_REMEMBERED - 1, sessions.remembered(), "the latest are those remembered");
        sessions.bringBack(made.get(0));
        assertEquals(OpenExperiments.MOST_REMEMBERED - 1, sessions.remembered(), "the first is not");
    }

    @Test
    void whatIsOpenedSoonIsMeasuredWithPlainKernelsAtFirstAndThenAsAllOthers() throws Exception {
        Experiment experiment = Presets.first().withHidden(4);
        KernelSet kernels = KernelChoice.named(KernelChoice.AUTO);
        try (OpenExperiment soon = OpenExperiment.openSoon(experiment, kernels);
                OpenExperiment usual = OpenExperiment.open(experiment, kernels);
                OpenExperiment plain = OpenExperiment.open(experiment, KernelChoice.named(KernelChoice.PLAIN))) {
            assertEquals(plain.trainer().latest().evaluation(), soon.trainer().latest().evaluation());
            soon.trainer().measure().get(60, TimeUnit.SECONDS);
            assertEquals(usual.trainer().latest().evaluation(), soon.trainer().latest().evaluation());
        }
    }
}
