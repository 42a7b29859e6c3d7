package lab.unroll.window.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ShrinkingTest {

    private static final int MANY = 10_000;

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void ofManyThingsTheTwoThatFailTogetherAreLeft() {
        assertEquals(List.of(3, 17), Shrinking.shrink(upTo(25), some -> some.containsAll(List.of(3, 17)), MANY));
    }

    @Test
    void whateverFailsTogetherIsFoundAndNothingElse() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            Set<Integer> guilty = new TreeSet<>();
            for (int j = random.nextInt(6); j >= 0; j--) {
                guilty.add(random.nextInt(30));
            }
            assertEquals(List.copyOf(guilty), Shrinking.shrink(upTo(30), some -> some.containsAll(guilty), MANY));
        }
    }

    @Test
    void whereOrderMattersItIsKept() {
        assertEquals(List.of(9, 2), Shrinking.shrink(List.of(5, 9, 4, 2, 7), some -> some.indexOf(9) >= 0
                && some.indexOf(9) < some.indexOf(2), MANY));
    }

    @Test
    void whatFailsWithoutAnythingShrinksToNothing() {
        assertEquals(List.of(), Shrinking.shrink(upTo(25), some -> true, MANY));
    }

    @Test
    void whatDoesNotFailAgainStaysAsItIs() {
        assertEquals(upTo(25), Shrinking.shrink(upTo(25), some -> false, MANY));
    }

    @Test
    void itIsNotTriedForEver() {
        AtomicInteger tries = new AtomicInteger();
        List<Integer> left = Shrinking.shrink(upTo(100), some -> {
            tries.incrementAndGet();
            return some.containsAll(List.of(0, 50, 99));
        }, 12);
        assertEquals(12, tries.get());
        assertTrue(left.containsAll(List.of(0, 50, 99)), () -> "what is given fails: " + left);
    }
}
