package lab.unroll.window.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class CensusTest {

    private static final String BEFORE = """
             num     #instances         #bytes  class name (module)
            -------------------------------------------------------
               1:          1200          57600  [B (java.base@17)
               2:            10            400  lab.unroll.trace.Trace
               3:             3             72  lab.unroll.trace.Trace$$Lambda$77/0x00007f62945772b0
               4:             2             48  lab.unroll.trace.Trace$$Lambda$78/0x00007f62945772c8
               5:             7            280  javafx.scene.layout.StackPane (javafx.graphics)
            Total          1222          58400
            """;
    private static final String AFTER = BEFORE.replace("   10 ", "   12 ").replace("  7  ", " 30  ").replace("   2  ", "   4  ");

    @Test
    void theLambdasOfAClassAreCountedTogetherAndWhatIsNotOfInterestIsNot() {
        assertEquals(Map.of("lab.unroll.trace.Trace", 10L, "lab.unroll.trace.Trace$$Lambda", 5L,
                "javafx.scene.layout.StackPane", 7L), Census.of(BEFORE).counts());
    }

    @Test
    void whatThereIsMoreOfIsTold() {
        Census before = Census.of(BEFORE);
        Census after = Census.of(AFTER);
        assertEquals(Map.of("lab.unroll.trace.Trace", "10 -> 12", "lab.unroll.trace.Trace$$Lambda", "5 -> 7"),
                after.ofProject().moreThan(before, 0, 0));
        assertEquals(Map.of("javafx.scene.layout.StackPane", "7 -> 30"), after.moreThan(before, 0.1, 10));
        assertEquals(Map.of(), before.moreThan(after, 0, 0));
    }
}
