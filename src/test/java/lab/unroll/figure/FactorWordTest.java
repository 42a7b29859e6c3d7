package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorWordTest {

    @ParameterizedTest
    @CsvSource({"0, NOTHING", "1e-300, VANISHED", "0.001, VANISHED", "0.0011, SHRUNK", "0.9, SHRUNK", "0.91, KEPT",
        "1, KEPT", "1.1, KEPT", "1.11, GROWN", "1000, GROWN", "1001, EXPLODED", "Infinity, EXPLODED", "NaN, UNKNOWN"})
    void aWordMeansTheSameWhereverItStands(double factor, FactorWord word) {
        assertEquals(word, FactorWord.of(factor));
    }
}
