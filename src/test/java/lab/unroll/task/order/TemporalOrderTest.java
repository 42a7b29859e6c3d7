package lab.unroll.task.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import lab.unroll.net.Batch;
import lab.unroll.task.Example;
import lab.unroll.task.SolvedRule;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

class TemporalOrderTest {

    private final TemporalOrder task = new TemporalOrder(50);

    private static String read(TemporalOrder task, Batch batch, int b) {
        StringBuilder letters = new StringBuilder();
        for (int t = 1; t <= batch.steps(); t++) {
            letters.append(task.vocabulary().label(batch.symbols()[batch.row(t, b)]));
        }
        return letters.toString();
    }

    @Test
    void theAnswerIsTheOrderOfTheTwoLettersThatMatter() {
        Batch batch = task.newBatch(200);
        task.fill(batch, new SplittableRandom(1));
        Pattern form = Pattern.compile("B[a-d]{2,11}[XY][a-d]{12,36}[XY][a-d]{8,23}E");
        for (int b = 0; b < 200; b++) {
            String letters = read(task, batch, b);
            assertTrue(form.matcher(letters).matches(), letters);
            int right = batch.classes()[batch.row(50, b)];
            assertEquals(letters.replaceAll("[^XY]", ""), task.answers().label(right), letters);
            for (int t = 1; t < 50; t++) {
                assertEquals(Batch.NO_CLASS, batch.classes()[batch.row(t, b)]);
            }
        }
    }

    @Test
    void theFourOrdersAreEquallyLikely() {
        Batch batch = task.newBatch(2000);
        task.fill(batch, new SplittableRandom(2));
        int[] counts = new int[4];
        for (int b = 0; b < 2000; b++) {
            counts[batch.classes()[batch.row(50, b)]]++;
        }
        for (int count : counts) {
            assertEquals(500, count, 80);
        }
        assertEquals(Math.log(4), task.chanceLoss());
    }

    @Test
    void everyLengthHasItsTwoLettersInOrder() {
        SplittableRandom random = new SplittableRandom(3);
        for (int length = 10; length <= 200; length++) {
            Example example = new TemporalOrder(length).example(random);
            String letters = task.text(example);
            assertEquals(2, letters.replaceAll("[^XY]", "").length(), letters);
            assertTrue(letters.startsWith("B") && letters.endsWith("E"), letters);
            assertEquals(length, example.sequence().lastJudgedStep());
        }
    }

    @Test
    void anExampleCanBeTypedIn() {
        TemporalOrder ten = new TemporalOrder(10);
        Example example = ten.exampleOf(task.vocabulary().encode("BaYbcdXabE"));
        assertEquals("YX", ten.answers().label(example.sequence().targetClass(10)));
        assertEquals("example.order", assertThrows(InputException.class,
                () -> ten.exampleOf(task.vocabulary().encode("BaYbcdaabE"))).key());
    }

    @Test
    void everythingMustBeRight() {
        SolvedRule rule = task.solvedRule().orElseThrow();
        assertTrue(rule.isMetBy(9, 1));
        assertTrue(!rule.isMetBy(0, 511.0 / 512));
    }
}
