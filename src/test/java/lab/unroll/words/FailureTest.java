package lab.unroll.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What is told of something that was thrown. */
class FailureTest {

    private static String toldOf(Throwable thrown) {
        CompletableFuture<Object> elsewhere = new CompletableFuture<>();
        elsewhere.completeExceptionally(thrown);
        CompletionException waited = assertThrows(CompletionException.class,
                elsewhere.thenApply(answer -> answer)::join);
        return new Failure(waited).in(Locale.ENGLISH);
    }

    @Test
    void whatFailedWhereItWasWaitedForIsToldAsIfItHadFailedHere() {
        assertTrue(new Failure(new CompletionException(new OutOfMemoryError())).isOfMemory());
        assertEquals(new Failure(new OutOfMemoryError()).in(Locale.ENGLISH), toldOf(new OutOfMemoryError()));
        InputException problem = new InputException("session.training");
        assertEquals(problem.in(Locale.ENGLISH), toldOf(problem));
    }
}
