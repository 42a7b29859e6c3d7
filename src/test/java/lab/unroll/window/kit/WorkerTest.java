package lab.unroll.window.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lab.unroll.window.HandOver;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worker's thread under interruption and failure. The test itself is the FX thread. */
@Timeout(20)
@Isolated
class WorkerTest {

    private final HandOver fx = new HandOver();
    private final List<Throwable> told = new ArrayList<>();
    private final List<String> published = new ArrayList<>();
    private final Worker worker = new Worker("unroll-test", fx, told::add);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);

    @AfterEach
    void closeWorker() {
        gate.countDown();
        worker.close();
    }

    /** Keeps the thread busy until the gate is opened. */
    private RunningTask occupy() throws InterruptedException {
        RunningTask task = RunningTask.named("task.open");
        worker.submit(new Request<>("gate", () -> {
            begun.countDown();
            gate.await();
            return "gate";
        }, published::add).as(task).otherwise(failure -> published.add("stopped")));
        begun.await();
        return task;
    }

    private void settle() {
        fx.runUntil(worker::isIdle);
    }

    @Test
    void aKeyThatChangesWhileItWaitsLosesNothing() throws InterruptedException {
        List<String> key = new ArrayList<>(List.of("a session"));
        occupy();
        worker.submit(key, () -> "second", published::add);
        key.clear();
        gate.countDown();
        settle();
        assertEquals(List.of("gate", "second"), published);
    }

    private void fail(RuntimeException thrown) {
        worker.submit(this, () -> {
            throw thrown;
        }, result -> { });
        settle();
    }

    @Test
    void aFailureThatComesAgainAndAgainByItselfIsToldOnceUntilTheWorkSucceeds() {
        IllegalStateException broken = new IllegalStateException("broken");
        fail(broken);
        fail(broken);
        assertEquals(List.of(broken), told);
        IllegalStateException other = new IllegalStateException("otherwise");
        fail(other);
        assertEquals(List.of(broken, other), told);
        worker.submit(this, () -> "whole", published::add);
        settle();
        fail(other);
        assertEquals(List.of(broken, other, other), told);
        InputException typed = new InputException("arguments.session-alone");
        fail(typed);
        fail(typed);
        assertEquals(List.of(typed, typed), told.subList(3, told.size()), "what is typed wrongly is told each time");
    }

    @Test
    void ofSeveralRequestsWithOneKeyOnlyTheLatestIsWorkedOn() throws InterruptedException {
        occupy();
        for (int i = 1; i <= 5; i++) {
            String result = "request " + i;
            worker.submit(this, () -> result, published::add);
        }
        gate.countDown();
        settle();
        assertEquals(List.of("gate", "request 5"), published);
    }

    @Test
    void urgentRequestsComeFirst() throws InterruptedException {
        occupy();
        worker.submit("a", () -> "a", published::add);
        worker.submit("b", () -> "b", published::add);
        worker.submit("urgent", () -> "urgent", published::add, failure -> { }, true);
        gate.countDown();
        settle();
        assertEquals(List.of("gate", "urgent", "a", "b"), published);
    }

    @Test
    void whatIsNotUrgentDoesNotWaitForUrgentRequestsWithoutEnd() {
        AtomicInteger urgent = new AtomicInteger();
        worker.submit("patient", () -> "patient", published::add);
        keepAsking(urgent);
        fx.runUntil(() -> published.contains("patient") && urgent.get() > 0);
        assertTrue(told.isEmpty());
    }

    /** As soon as one urgent request is answered, there is another one. */
    private void keepAsking(AtomicInteger answered) {
        worker.submit("urgent", () -> "urgent", result -> {
            answered.incrementAndGet();
            keepAsking(answered);
        }, failure -> { }, true);
    }

    static List<Throwable> everyKindOfFailure() {
        return List.of(new Exception("checked"), new IllegalStateException("unchecked"), new Error("error"),
                new OutOfMemoryError("no heap"), new StackOverflowError(), new InterruptedException());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfFailure")
    void aComputationThatThrowsAnythingIsToldAndTheNextOneIsWorkedOn(Throwable thrown) {
        List<Throwable> putInOrder = new ArrayList<>();
        worker.submit("failing", () -> sneak(thrown), published::add, putInOrder::add, false);
        worker.submit("next", () -> "next", published::add);
        settle();
        assertEquals(List.of(thrown), told);
        assertEquals(List.of(thrown), putInOrder);
        assertEquals(List.of("next"), published);
    }

    private static String sneak(Throwable thrown) throws Exception {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (Exception) thrown;
    }

    @ParameterizedTest
    @MethodSource("everyKindOfFailure")
    void aReceiverThatThrowsIsToldAndLeavesTheWorkerIdle(Throwable thrown) {
        RuntimeException wrapped = new IllegalStateException(thrown);
        worker.submit("failing", () -> "result", result -> {
            throw wrapped;
        });
        settle();
        assertEquals(List.of(wrapped), told);
        worker.submit("next", () -> "next", published::add);
        settle();
        assertEquals(List.of("next"), published);
    }

    @Test
    void anOwnerThatCannotBePutInOrderHidesNothing() {
        Error first = new Error("the computation");
        RuntimeException second = new IllegalStateException("the owner");
        worker.submit("failing", () -> {
            throw first;
        }, result -> { }, failure -> {
            throw second;
        }, false);
        settle();
        assertEquals(List.of(first), told);
        assertSame(second, first.getSuppressed()[0]);
    }

    @Test
    void allIsDoneOnOneThread() {
        List<Thread> threads = new ArrayList<>();
        for (Throwable thrown : everyKindOfFailure()) {
            worker.submit(thrown, () -> sneak(thrown), published::add);
            worker.submit(new Object(), Thread::currentThread, threads::add);
        }
        settle();
        assertEquals(1, threads.stream().distinct().count(), "no failure has ended the thread");
        assertEquals(everyKindOfFailure().size(), threads.size());
    }

    @Test
    void whatIsStoppedWhileItWorksIsInterruptedAndItsOwnerIsToldAtOnce() throws InterruptedException {
        RunningTask task = occupy();
        assertEquals(List.of(task), worker.tasks());
        task.cancel();
        assertEquals(List.of(), worker.tasks());
        worker.submit("next", () -> Thread.currentThread().isInterrupted() ? "interrupted" : "next", published::add);
        settle();
        assertEquals(List.of("stopped", "next"), published, "and the next one is not interrupted");
        assertEquals(List.of(), told, "the user knows");
    }

    @Test
    void whatIsStoppedBeforeItIsBegunIsNeverBegun() throws InterruptedException {
        occupy();
        RunningTask task = RunningTask.named("task.read");
        AtomicInteger computed = new AtomicInteger();
        List<Throwable> stopped = new ArrayList<>();
        worker.submit(new Request<>("waiting", computed::incrementAndGet, result -> { }).as(task).otherwise(stopped::add));
        task.cancel();
        task.cancel();
        gate.countDown();
        settle();
        fx.runUntil(() -> !stopped.isEmpty());
        assertEquals(0, computed.get());
        assertEquals(1, stopped.size());
        assertInstanceOf(CancellationException.class, stopped.get(0));
    }

    @Test
    void theResultOfWorkThatWasStoppedIsClosed() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        RunningTask task = RunningTask.named("task.open");
        worker.submit(new Request<AutoCloseable>("work", () -> {
            begun.countDown();
            awaitUninterrupted();
            return closed::countDown;
        }, result -> published.add("taken")).as(task));
        begun.await();
        task.cancel();
        gate.countDown();
        settle();
        assertEquals(0, closed.getCount());
        assertEquals(List.of(), published);
    }

    private void awaitUninterrupted() {
        while (gate.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void workLearnsThatItWasStoppedWhereItTellsHowFarItIs() {
        RunningTask task = RunningTask.named("task.open");
        task.reach(0.5);
        assertEquals(0.5, task.progress());
        task.cancel();
        assertTrue(task.isCancelled());
        assertThrows(CancellationException.class, () -> task.reach(0.6));
    }

    @Test
    void afterTheEndNothingIsBegunOrHandedOver() throws InterruptedException {
        occupy();
        worker.submit("waiting", () -> "waiting", published::add);
        worker.close();
        gate.countDown();
        worker.submit("late", () -> "late", published::add);
        settle();
        assertEquals(List.of(), published);
        assertFalse(published.contains("stopped"), "nobody is there to be told");
    }

    @Test
    void atTheEndWorkIsStoppedThatMindsIt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        RunningTask task = RunningTask.shownElsewhere();
        worker.submit(new Request<String>("long", () -> {
            begun.countDown();
            while (!task.isCancelled()) {
                Thread.onSpinWait();
            }
            stopped.countDown();
            return "late";
        }, published::add).as(task));
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        worker.close();
        assertTrue(stopped.await(60, TimeUnit.SECONDS), "it went on after the end");
    }
}
