package lab.unroll.task.copy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.net.Batch;
import lab.unroll.task.Example;
import lab.unroll.task.Score;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

class CopyMemoryTest {

    private final CopyMemory task = new CopyMemory(20);

    @Test
    void tenLettersAreReadAndAskedForAfterTheDelay() {
        Batch batch = task.newBatch(100);
        task.fill(batch, new SplittableRandom(1));
        Pattern form = Pattern.compile("([A-H]{10})_{19}\\?_{10}");
        for (int b = 0; b < 100; b++) {
            StringBuilder read = new StringBuilder();
            StringBuilder asked = new StringBuilder();
            for (int t = 1; t <= 40; t++) {
                read.append(task.vocabulary().label(batch.symbols()[batch.row(t, b)]));
                asked.append(task.answers().label(batch.classes()[batch.row(t, b)]));
            }
            Matcher matcher = form.matcher(read);
            assertTrue(matcher.matches(), read.toString());
            assertEquals("_".repeat(30) + matcher.group(1), asked.toString());
        }
    }

    @Test
    void chanceIsThatOfKnowingWhenButNotWhat() {
        assertEquals(0.51986, task.chanceLoss(), 5e-6);
        assertEquals(0.29706, new CopyMemory(50).chanceLoss(), 5e-6);
        assertEquals(0.17329, new CopyMemory(100).chanceLoss(), 5e-6);
        assertEquals(task.chanceLoss() / 2, task.solvedLoss().orElseThrow(), 1e-15);
    }

    @Test
    void onlyTheLettersCountAsAnswers() {
        Batch batch = task.newBatch(2);
        task.fill(batch, new SplittableRandom(2));
        float[] blanks = new float[batch.rows() * 9];
        for (int row = 0; row < batch.rows(); row++) {
            blanks[row * 9 + 8] = 1;
        }
        assertEquals(new Score(0, 20), task.score(batch, blanks));
    }

    @Test
    void anExampleIsTypedAsItsTenLettersOrAsAWhole() {
        Example example = task.exampleOf(task.vocabulary().encode("ABCDEFGHAB"));
        assertEquals("ABCDEFGHAB" + "_".repeat(19) + "?" + "_".repeat(10), task.text(example));
        assertEquals(example, task.exampleOf(example.labels()));
        assertEquals(0, example.sequence().targetClass(31));
        assertEquals(1, example.sequence().targetClass(40));
        assertEquals(8, example.sequence().targetClass(30));
        assertArrayEquals(new int[] {10, 9}, new int[] {task.inputSize(), task.outputSize()});
    }

    @Test
    void whatIsNotLaidOutLikeThatIsRefused() {
        assertEquals("example.copy", refused("ABCDEFGHA_"));
        assertEquals("example.copy", refused("ABCDEFGHAB" + "_".repeat(30)));
        assertEquals("example.length", refused("ABC"));
    }

    private String refused(String example) {
        return assertThrows(InputException.class, () -> task.exampleOf(task.vocabulary().encode(example))).key();
    }
}
