package lab.unroll.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The trainer's thread when something is thrown on it: it stops, tells why, and stays ready. */
@Timeout(20)
class TrainerFailureTest {

    private static final Experiment EXPERIMENT = Presets.first();

    private final Failing run = new Failing(EXPERIMENT.begin(1));
    private final AtomicReference<RuntimeException> listening = new AtomicReference<>();
    private final Trainer trainer = Trainer.of(run.training(), snapshot -> {
        RuntimeException thrown = listening.get();
        if (thrown != null) {
            throw thrown;
        }
    });

    @AfterEach
    void closeTrainer() {
        trainer.close();
    }

    private static double[] byHand(Experiment experiment, int steps) {
        try (Training one = experiment.begin(1)) {
            for (int i = 0; i < steps; i++) {
                one.advance();
            }
            return one.parameters().toArray();
        }
    }

    static List<Throwable> everyKindOfFailure() {
        return List.of(new IllegalStateException("unchecked"), new Error("error"), new OutOfMemoryError("no heap"),
                new StackOverflowError(), new InputException("memory.short"));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfFailure")
    void aStepThatThrowsAnythingStopsTrainingThereAndIsTold(Throwable thrown) throws Exception {
        double[] learnt = trainer.trainTo(5).get().parameters().toArray();
        run.throwing("advance", thrown);
        Snapshot stopped = trainer.trainTo(10).get();
        assertEquals(Snapshot.State.FAILED, stopped.state());
        assertSame(thrown, stopped.failure().cause());
        assertSame(stopped, trainer.latest());
        assertTrue(stopped.isStuck());
        assertEquals(5, stopped.iteration());
        assertArrayEquals(learnt, stopped.parameters().toArray(), "nothing learnt is lost");
    }

    @ParameterizedTest
    @MethodSource("everyKindOfFailure")
    void afterAFailureAResetBeginsAnewWithTheSameNumbers(Throwable thrown) throws Exception {
        trainer.trainTo(5).get();
        run.throwing("advance", thrown);
        trainer.trainTo(10).get();
        run.mend();
        Snapshot reset = trainer.reset().get();
        assertEquals(Snapshot.State.PAUSED, reset.state());
        assertNull(reset.failure());
        assertArrayEquals(byHand(EXPERIMENT, 12), trainer.trainTo(12).get().parameters().toArray());
    }

    @Test
    void afterAFailureASmallerBatchTrainsOn() throws Exception {
        trainer.trainTo(5).get();
        run.throwing("advance", new OutOfMemoryError("no heap"));
        trainer.trainTo(10).get();
        run.mend();
        Snapshot adjusted = trainer.adjust(EXPERIMENT.withBatch(8).training()).get();
        assertEquals(Snapshot.State.PAUSED, adjusted.state());
        assertEquals(9, trainer.trainTo(9).get().iteration());
    }

    @Test
    void whatFailedIsNotTriedAgainBeforeAResetOrAnAdjustment() throws Exception {
        run.throwing("advance", new IllegalStateException("once"));
        trainer.trainTo(10).get();
        run.mend();
        trainer.run();
        trainer.step();
        assertEquals(Snapshot.State.FAILED, trainer.trainTo(3).get().state());
        assertEquals(0, trainer.latest().iteration());
    }

    @Test
    void aMeasurementThatThrowsIsTold() throws Exception {
        run.throwing("evaluate", new InputException("memory.short"));
        Snapshot stopped = trainer.trainTo(3).get();
        assertEquals(Snapshot.State.FAILED, stopped.state());
        assertEquals(3, stopped.iteration());
    }

    @Test
    void whereThereIsNoMemoryForASnapshotTheOneBeforeTellsOfIt() throws Exception {
        Snapshot before = trainer.trainTo(3).get();
        OutOfMemoryError thrown = new OutOfMemoryError("no heap");
        run.throwing("parameters", thrown);
        Snapshot stopped = trainer.trainTo(4).get();
        assertEquals(Snapshot.State.FAILED, stopped.state());
        assertSame(thrown, stopped.failure().cause());
        assertSame(before.parameters(), stopped.parameters());
    }

    @Test
    void aChangeThatThrowsIsAnsweredAndTold() throws Exception {
        Error thrown = new AssertionError("the change");
        ExecutionException answer = assertThrows(ExecutionException.class, () -> trainer.edit(parameters -> {
            throw thrown;
        }).get());
        assertSame(thrown, answer.getCause());
        assertEquals(Snapshot.State.FAILED, trainer.trainTo(1).get().state());
        assertEquals(Snapshot.State.PAUSED, trainer.reset().get().state());
    }

    @Test
    void aResetThatIsRefusedKeepsWhatWasLearnt() throws Exception {
        trainer.trainTo(5).get();
        run.throwing("restarted", new InputException("memory.short"));
        assertInstanceOf(InputException.class, assertThrows(ExecutionException.class, trainer.reset()::get).getCause());
        assertEquals(5, trainer.history().curve().size());
        Snapshot further = trainer.trainTo(9).get();
        assertEquals(Snapshot.State.PAUSED, further.state());
        assertArrayEquals(byHand(EXPERIMENT, 9), further.parameters().toArray());
    }

    @Test
    void aListenerThatThrowsDoesNotEndTheThread() throws Exception {
        listening.set(new IllegalStateException("the listener"));
        assertEquals(Snapshot.State.FAILED, trainer.trainTo(3).get().state());
        listening.set(null);
        trainer.reset().get();
        assertEquals(3, trainer.trainTo(3).get().iteration());
    }

    @Test
    void aTrainingThatCannotBeMeasuredIsClosedAndRefused() {
        Failing other = new Failing(EXPERIMENT.begin(1)).throwing("evaluate", new InputException("memory.short"));
        assertThrows(InputException.class, () -> Trainer.of(other.training()));
        assertTrue(other.isClosed());
    }

    @Test
    void closingIsOverWhenNothingIsHeldAnyMore() throws Exception {
        assertFalse(run.isClosed());
        assertEquals(Snapshot.State.CLOSED, trainer.closing().get().state());
        assertTrue(run.isClosed());
    }

    @Test
    void anEndThatFailsStillAnswersWhoeverWaits() throws Exception {
        run.throwing("parameters", new OutOfMemoryError("no heap"));
        assertEquals(Snapshot.State.CLOSED, trainer.closing().get().state());
        assertEquals(Snapshot.State.CLOSED, trainer.trainTo(5).get().state());
    }

    @Test
    void whatFailedIsSaidInBothLanguagesWithWhatToDo() throws Exception {
        trainer.trainTo(5).get();
        run.throwing("advance", new OutOfMemoryError("no heap"));
        Snapshot stopped = trainer.trainTo(10).get();
        assertEquals("Training stopped after iteration 5: there was not enough memory. What was learnt up to there is kept. "
                + "Start again, or choose a smaller batch or a smaller network.", stopped.failureIn(Locale.ENGLISH));
        assertTrue(stopped.failureIn(Words.CHINESE).contains("記憶體不足"));
    }

    @Test
    void anEncoderAndADecoderBeginAnewWithTheSameNumbers() throws Exception {
        Experiment pair = Presets.named("addition-2-digits").withHidden(4).withBatch(4);
        try (Trainer both = Trainer.of(pair.begin(1))) {
            both.trainTo(4).get();
            both.reset().get();
            assertArrayEquals(byHand(pair, 6), both.trainTo(6).get().parameters().toArray());
        }
    }
}
