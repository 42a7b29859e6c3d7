package lab.unroll.window.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.task.DataFile;
import lab.unroll.task.Schedule;
import lab.unroll.task.TextEncoding;
import lab.unroll.train.Snapshot;
import lab.unroll.window.FailingSessions;
import lab.unroll.window.HandOver;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import lab.unroll.window.state.Standing;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The threads behind the window under interruption and failure. The test itself is the FX thread. */
@Timeout(60)
@Isolated
class BenchControllerTest {

    private static final Experiment FIRST = Presets.first();

    private final HandOver fx = new HandOver();
    private final FailingSessions sessions = new FailingSessions();
    private final BenchModel model = new BenchModel();
    private final BenchController bench = new BenchController(model, FIRST, new Computing(), fx, sessions);

    @BeforeEach
    void settleFirst() {
        settle();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void runUntil(BooleanSupplier condition) {
        fx.runUntil(condition, () -> bench.pulse(0.016));
    }

    private void settle() {
        runUntil(bench::isSettled);
    }

    private String said() {
        return model.messageProperty().get() == null ? "" : model.messageProperty().get().text().apply(Locale.ENGLISH);
    }

    static List<Throwable> everyKindOfFailure() {
        return List.of(new IllegalStateException("unchecked"), new Error("error"), new OutOfMemoryError("no heap"),
                new InputException("memory.short"));
    }

    @Test
    void comparingNoLongerWhileTheWorkerIsBusyLeavesTheBenchAlive() throws InterruptedException {
        model.toggleCompare();
        settle();
        CountDownLatch gate = sessions.waitAtAGate();
        bench.open(FIRST.withHidden(9));
        bench.train();
        runUntil(() -> model.snapshotProperty().get().iteration() > 20);
        model.toggleCompare();
        bench.pulse(0.016);
        gate.countDown();
        settle();
        assertEquals(9, model.experimentProperty().get().hidden(), "the worker goes on");
        bench.trainTo(5);
        settle();
        assertEquals(5, model.snapshotProperty().get().iteration());
    }

    @Test
    void whileSomebodyWaitsForWhatTrainingIsToReachASolvedTaskDoesNotEndIt() {
        bench.open(FIRST.withLength(2));
        settle();
        bench.awaitTraining(true);
        bench.toggleTraining();
        runUntil(() -> model.standingBinding().getValue() == Standing.SOLVED);
        long solved = model.snapshotProperty().get().iteration();
        runUntil(() -> model.snapshotProperty().get().iteration() > solved + 100);
        assertEquals(Snapshot.State.RUNNING, model.snapshotProperty().get().state());
        bench.awaitTraining(false);
        runUntil(() -> model.snapshotProperty().get().state() == Snapshot.State.PAUSED);
        assertTrue(said().startsWith("Solved at iteration "), said());
    }

    @Test
    void aTrainingWhoseLearningRateHasComeToItsEndPausesUnlessMoreStepsAreWanted() {
        bench.open(FIRST.withSchedule(Schedule.cosine(30)));
        settle();
        bench.train();
        runUntil(() -> model.messageProperty().get() != null);
        settle();
        assertTrue(said().contains("no weight moves any more"), said());
        assertEquals(Snapshot.State.PAUSED, model.snapshotProperty().get().state());
        assertTrue(model.snapshotProperty().get().iteration() >= 30);
        bench.open(FIRST.withSchedule(Schedule.cosine(30)));
        settle();
        bench.trainTo(500);
        settle();
        assertEquals(500, model.snapshotProperty().get().iteration());
        bench.awaitTraining(true);
        bench.train();
        runUntil(() -> model.snapshotProperty().get().iteration() > 700);
        assertEquals(Snapshot.State.RUNNING, model.snapshotProperty().get().state(), "somebody waits for so many steps");
        assertFalse(said().contains("no weight moves any more"), said());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfFailure")
    void anExperimentThatCannotBeOpenedIsToldAndTheOneThereIsStays(Throwable thrown) {
        bench.trainTo(7);
        settle();
        sessions.refuse(experiment -> true, thrown);
        bench.open(FIRST.withHidden(9));
        settle();
        assertEquals(Message.Kind.PROBLEM, model.messageProperty().get().kind());
        assertFalse(said().isBlank());
        assertSame(FIRST, model.experimentProperty().get());
        assertEquals(7, model.snapshotProperty().get().iteration());
        sessions.refuse(experiment -> false, null);
        bench.open(FIRST.withHidden(9));
        settle();
        assertEquals(9, model.experimentProperty().get().hidden());
    }

    @Test
    void anOpeningThatIsStoppedLeavesTheBenchAsItWas() {
        CountDownLatch gate = sessions.waitAtAGate();
        bench.open(FIRST.withHidden(9));
        runUntil(() -> !bench.tasks().shownProperty().get().isEmpty());
        RunningTask task = bench.tasks().shownProperty().get().get(0).task();
        assertEquals("Opening the experiment", task.title(Locale.ENGLISH));
        task.cancel();
        settle();
        assertSame(FIRST, model.experimentProperty().get());
        assertEquals(List.of(), bench.tasks().shownProperty().get());
        assertNull(model.messageProperty().get(), "the user knows");
        gate.countDown();
        bench.open(FIRST.withHidden(10));
        settle();
        assertEquals(10, model.experimentProperty().get().hidden());
    }

    @Test
    void whatIsQuicklyDoneIsNotShown() {
        bench.open(FIRST.withHidden(9));
        settle();
        assertEquals(List.of(), bench.tasks().shownProperty().get());
    }

    @Test
    void parkedExperimentsAreGivenUpBeforeAnotherOneIsRefused() {
        bench.open(FIRST.withHidden(9));
        settle();
        sessions.refuse(experiment -> experiment.hidden() == 20 && !sessions.isClosed(0), new InputException("memory.short"));
        bench.open(FIRST.withHidden(20));
        settle();
        assertEquals(20, model.experimentProperty().get().hidden());
        assertEquals("", said());
        assertTrue(sessions.isClosed(0));
        bench.undo();
        settle();
        bench.undo();
        settle();
        assertSame(FIRST, model.experimentProperty().get(), "it can still be gone back to, untrained");
    }

    @ParameterizedTest
    @MethodSource("everyKindOfFailure")
    void aTrainingThatThrowsIsToldAndBeginsAnewAfterAReset(Throwable thrown) {
        bench.trainTo(5);
        settle();
        sessions.training(0).throwing("advance", thrown);
        bench.train();
        runUntil(() -> model.snapshotProperty().get().state() == Snapshot.State.FAILED);
        settle();
        assertTrue(said().contains("after iteration 5"), said());
        assertTrue(said().contains("Start again"), said());
        assertEquals(5, model.snapshotProperty().get().iteration());
        sessions.training(0).mend();
        bench.resetTraining();
        settle();
        bench.trainTo(3);
        settle();
        assertEquals(3, model.snapshotProperty().get().iteration());
    }

    @Test
    void aResetThatIsRefusedKeepsWhatWasLearntAndWhatTheHandHasChanged() {
        bench.trainTo(5);
        settle();
        model.hand().setWeight(0, model.snapshotProperty().get().parameters().toArray()[0], 0.75);
        settle();
        sessions.refuse(experiment -> true, new InputException("memory.short"));
        bench.resetTraining();
        settle();
        assertEquals(5, model.snapshotProperty().get().iteration());
        assertEquals(0.75, model.snapshotProperty().get().parameters().toArray()[0]);
        assertTrue(model.hand().state().edits().has(0), "the change can still be taken back");
        assertFalse(said().isBlank());
    }

    @Test
    void aRivalThatCannotBeOpenedIsToldAndNoneIsLeftBehind() {
        sessions.refuse(experiment -> experiment.cell() == CellKind.GRU, new OutOfMemoryError("no heap"));
        model.toggleCompare();
        settle();
        assertEquals(2, sessions.count());
        model.compare().toggle(CellKind.GRU);
        settle();
        assertFalse(model.compare().isOn(), "it is not tried again and again");
        assertTrue(said().contains("not enough memory"), said());
        runUntil(() -> sessions.isClosed(1) && sessions.isClosed(2));
        assertEquals(3, sessions.count());
        sessions.refuse(experiment -> false, null);
        model.toggleCompare();
        settle();
        assertEquals(1, model.compare().rivalsProperty().get().size());
    }

    @Test
    void parkedExperimentsAreGivenUpBeforeARivalIsRefused() {
        bench.open(FIRST.withHidden(9));
        settle();
        sessions.refuse(experiment -> experiment.cell() == CellKind.SIMPLE_RNN && !sessions.isClosed(0),
                new OutOfMemoryError("no heap"));
        model.toggleCompare();
        settle();
        assertEquals(1, model.compare().rivalsProperty().get().size());
        assertEquals("", said());
    }

    @Test
    void aNewerWishIsNotLostWhereAnOlderOneWouldBeTriedAgain() {
        bench.open(FIRST.withHidden(9));
        settle();
        sessions.refuse(experiment -> experiment.hidden() == 20, new OutOfMemoryError("no heap"));
        CountDownLatch gate = sessions.waitAtAGate();
        bench.open(FIRST.withHidden(20));
        bench.open(FIRST.withHidden(10));
        gate.countDown();
        settle();
        assertEquals(10, model.experimentProperty().get().hidden());
    }

    @Test
    void rivalsThatAreStoppedWhileTheyAreOpenedAreNotComparedAndNoneIsLeftBehind() {
        CountDownLatch gate = sessions.waitAtAGate();
        model.toggleCompare();
        runUntil(() -> !bench.tasks().shownProperty().get().isEmpty());
        bench.tasks().shownProperty().get().get(0).task().cancel();
        runUntil(() -> !model.compare().isOn());
        gate.countDown();
        settle();
        assertEquals(1, sessions.count());
        assertEquals(List.of(), model.compare().rivalsProperty().get());
    }

    @Test
    void aRivalWhoseTrainingThrowsIsToldOnceAndDoesNotHoldTheBenchBack() {
        model.toggleCompare();
        settle();
        sessions.training(1).throwing("advance", new OutOfMemoryError("no heap"));
        bench.trainTo(200);
        settle();
        assertEquals(200, model.snapshotProperty().get().iteration());
        assertTrue(said().contains("SimpleRNN") && said().contains("not enough memory"), said());
        model.dismissMessage();
        bench.trainTo(210);
        settle();
        assertEquals("", said());
    }

    @Test
    void aTextThatIsOpenedTwiceIsKeptOnce(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("text.txt"), "the same again ".repeat(20));
        for (int i = 0; i < 2; i++) {
            bench.openText(file);
            settle();
        }
        assertEquals(1, model.hand().data().size());
        assertSame(model.hand().data().get(0), model.experimentProperty().get().choice().data());
    }

    @Test
    void theBenchIsNotSettledBeforeARivalHasDoneWhatItWasTold() {
        model.toggleCompare();
        runUntil(() -> sessions.count() == 2);
        CountDownLatch gate = sessions.training(1).holding("evaluate");
        runUntil(() -> !model.compare().rivalsProperty().get().isEmpty());
        runUntil(() -> bench.unsettled().equals(List.of("rivals")));
        gate.countDown();
        settle();
    }

    @Test
    void aStateThatHasToBeTrainedIsReachedWhateverThePace() {
        model.paceProperty().set(1);
        bench.trainTo(200);
        settle();
        assertEquals(200, model.snapshotProperty().get().iteration());
        bench.train();
        runUntil(() -> model.snapshotProperty().get().state() == Snapshot.State.RUNNING);
        bench.pauseTraining();
        settle();
        assertTrue(model.snapshotProperty().get().iteration() < 210, "the pace is kept again");
    }

    @Test
    void aGuessedEncodingIsNamedAndCanBeOverruled(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("text.txt"), "Don\u2019t say it. ".repeat(20).getBytes("windows-1252"));
        bench.openText(file);
        settle();
        assertTrue(said().contains("Windows-1252"), said());
        bench.openText(DataFile.of(file).in(TextEncoding.named("windows-1251")));
        settle();
        assertEquals("", said());
        assertEquals(Optional.of(file), model.experimentProperty().get().choice().data().path());
    }

    @Test
    void aTextThatIsBeingReadTellsHowFarItIsAndCanBeStopped(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("text.txt"), "the tide comes in. ".repeat(20_000));
        RunningTask task = RunningTask.named("task.text", file.getFileName());
        new TextOpening(DataFile.of(file), model, task).call();
        assertEquals(1, task.progress());
        task.cancel();
        TextOpening stopped = new TextOpening(DataFile.of(file), model, task);
        assertThrows(CancellationException.class, stopped::call);
        assertTrue(task.progress() < 0.5, "stopped at " + task.progress());
    }
}
