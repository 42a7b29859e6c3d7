package lab.unroll.lesson.live;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;

class SaidQuantitiesTest {

    @Test
    void everyQuantityThatAConditionCanNameHasWordsInBothLanguages() {
        for (Locale language : Words.LANGUAGES) {
            LiveQuantities.ALL.forEach(one -> assertFalse(Words.of("window", language).get("lesson.number." + one.name(), "7",
                    "8").isBlank(), one.name()));
        }
    }
}
