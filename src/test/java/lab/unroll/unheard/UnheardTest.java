package lab.unroll.unheard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnheardTest {

    private final Unheard unheard = new Unheard();

    private void runAndWait(Runnable work) throws InterruptedException {
        Thread thread = new Thread(work, "helper");
        thread.setUncaughtExceptionHandler(unheard::died);
        thread.start();
        thread.join();
    }

    @Test
    void aThreadThatDiesIsToldToTheTestThatBeganIt() throws InterruptedException {
        unheard.begin("first");
        runAndWait(() -> {
            throw new StackOverflowError("too deep");
        });
        List<String> told = unheard.end("first");
        assertEquals(1, told.size());
        assertTrue(told.get(0).contains("helper") && told.get(0).contains("too deep") && told.get(0).contains("first"),
                told.get(0));
        assertEquals(List.of(), unheard.takeAllButOfTheRunning());
    }

    @Test
    void whatIsPrintedIsToldAndPrintedAllTheSame() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream err = unheard.listeningTo(new PrintStream(printed, true));
        unheard.begin("first");
        err.println("a word");
        assertTrue(unheard.end("first").get(0).contains("a word"));
        assertEquals("a word", printed.toString().strip());
    }

    @Test
    void aTestBesideItIsNotBlamed() throws InterruptedException {
        unheard.begin("first");
        runAndWait(() -> {
            throw new IllegalStateException("of the first");
        });
        Thread other = new Thread(() -> {
            unheard.begin("second");
            assertEquals(List.of(), unheard.end("second"));
        });
        other.start();
        other.join();
        assertTrue(unheard.end("first").get(0).contains("of the first"));
    }

    @Test
    void whatBelongsToNoRunningTestIsForTheNextThatEnds() {
        unheard.died(Thread.currentThread(), new IllegalStateException("late"));
        unheard.begin("next");
        assertTrue(unheard.end("next").get(0).contains("late"));
    }
}
