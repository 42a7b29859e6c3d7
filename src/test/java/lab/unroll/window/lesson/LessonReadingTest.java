package lab.unroll.window.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import lab.unroll.lesson.LessonList;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class LessonReadingTest {

    private final Set<Locale> read = ConcurrentHashMap.newKeySet();
    private final LessonReading reading = new LessonReading(language -> {
        read.add(language);
        return new LessonList(List.of(), List.of());
    }, Runnable::run);

    @Test
    void whatIsPutOffIsReadWhenItGoesOnAndNotBefore() throws Exception {
        reading.hold();
        CompletionStage<LessonList> asked = reading.apply(Locale.ENGLISH);
        reading.begin(Words.CHINESE);
        assertFalse(asked.toCompletableFuture().isDone());
        assertEquals(Set.of(), read);
        reading.goOn();
        asked.toCompletableFuture().get(10, TimeUnit.SECONDS);
        reading.apply(Words.CHINESE).toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertEquals(Set.of(Locale.ENGLISH, Words.CHINESE), read);
    }

    @Test
    void eachLanguageIsReadOnce() throws Exception {
        reading.begin(Locale.ENGLISH);
        CompletionStage<LessonList> asked = reading.apply(Locale.ENGLISH);
        asked.toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertEquals(asked.toCompletableFuture().get(), reading.apply(Locale.ENGLISH).toCompletableFuture().get());
    }
}
