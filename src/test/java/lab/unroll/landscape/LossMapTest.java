package lab.unroll.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The path of a training over its map, gone through. */
class LossMapTest {

    private static final LossMap MAP = new LossMap(null, MapPlan.USUAL, null, null, List.of(new LossMap.Mark(0, 1, 2),
            new LossMap.Mark(10, 2, 0), new LossMap.Mark(30, 0, 0)), null, 1);

    @Test
    void upToAMarkThePathEndsThere() {
        assertEquals(MAP.path().subList(0, 2), MAP.pathUpTo(10));
        assertEquals(MAP.path().subList(0, 1), MAP.pathUpTo(0));
        assertEquals(MAP.path(), MAP.pathUpTo(30));
        assertEquals(30, MAP.lastOnPath());
    }

    @Test
    void betweenTwoMarksThePathEndsAsFarBetweenThem() {
        assertEquals(List.of(new LossMap.Mark(0, 1, 2), new LossMap.Mark(5, 1.5, 1)), MAP.pathUpTo(5));
        assertEquals(new LossMap.Mark(15, 1.5, 0), MAP.pathUpTo(15).get(2));
    }

    @Test
    void afterTheEndItIsTheWholePathAndBeforeTheStartItsFirstMark() {
        assertEquals(MAP.path(), MAP.pathUpTo(Long.MAX_VALUE));
        assertEquals(MAP.path().subList(0, 1), MAP.pathUpTo(-3));
    }
}
