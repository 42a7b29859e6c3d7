package lab.unroll.task.reber;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.task.Score;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

class EmbeddedReberTest {

    /** The grammar once more, as a regular expression. */
    private static final String WALK = "B(?:TS*X(?:XT*VP)*(?:S|XT*VV)|PT*V(?:V|P(?:XT*VP)*(?:S|XT*VV)))E";
    private static final Pattern GRAMMAR = Pattern.compile("BT" + WALK + "TE|BP" + WALK + "PE");
    private static final String SYMBOLS = "BTPSXVE";

    private final EmbeddedReber task = new EmbeddedReber(40);

    private static String draw(SplittableRandom random) {
        return ReberGrammar.SYMBOLS.decode(ReberGrammar.draw(41, random));
    }

    /** True if some string of the grammar begins like this. */
    private static boolean canBegin(String prefix) {
        Matcher matcher = GRAMMAR.matcher(prefix);
        return matcher.matches() || matcher.hitEnd();
    }

    private int[] encode(String string) {
        return task.vocabulary().encode(string);
    }

    @Test
    void everyStringDrawnIsAcceptedByTheGrammar() {
        SplittableRandom random = new SplittableRandom(1);
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            String string = draw(random);
            assertTrue(GRAMMAR.matcher(string).matches(), string);
            assertTrue(string.length() >= 9 && string.length() <= 41, string);
            drawn.add(string);
        }
        assertTrue(drawn.size() > 200, drawn.size() + " different strings");
        assertTrue(drawn.contains("BTBTXSETE") && drawn.contains("BPBPVVEPE"));
    }

    @Test
    void exactlyTheLegalContinuationsAreAccepted() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 200; i++) {
            String string = draw(random);
            int state = ReberGrammar.START;
            for (int place = 0; place < string.length(); place++) {
                for (char next : SYMBOLS.toCharArray()) {
                    assertEquals(canBegin(string.substring(0, place) + next),
                            ReberGrammar.isLegal(state, SYMBOLS.indexOf(next)), string.substring(0, place) + next);
                }
                state = ReberGrammar.next(state, SYMBOLS.indexOf(string.charAt(place)));
            }
            assertEquals(ReberGrammar.END, state);
        }
    }

    @Test
    void theTargetOfEachStepIsTheNextSymbolAndNothingIsJudgedAfterTheEnd() {
        Batch batch = task.newBatch(50);
        task.fill(batch, new SplittableRandom(3));
        for (int b = 0; b < 50; b++) {
            StringBuilder string = new StringBuilder("B");
            int t = 1;
            for (; batch.isJudged(batch.row(t, b)); t++) {
                assertEquals(SYMBOLS.charAt(batch.symbols()[batch.row(t, b)]), string.charAt(t - 1));
                string.append(SYMBOLS.charAt(batch.classes()[batch.row(t, b)]));
            }
            assertTrue(GRAMMAR.matcher(string).matches(), string.toString());
            for (; t <= 40; t++) {
                assertFalse(batch.isJudged(batch.row(t, b)));
            }
        }
    }

    @Test
    void aStringCountsOnlyIfEveryAnswerIsLegal() {
        Batch batch = task.newBatch(2);
        task.fill(batch, new SplittableRandom(4));
        float[] answers = new float[batch.rows() * 7];
        for (int row = 0; row < batch.rows(); row++) {
            if (batch.isJudged(row)) {
                answers[row * 7 + batch.classes()[row]] = 1;
            }
        }
        assertEquals(new Score(2, 2), task.score(batch, answers));
        // The last but one symbol of the first string: the other one of T and P.
        int last = 1;
        while (batch.isJudged(batch.row(last + 1, 0))) {
            last++;
        }
        int row = batch.row(last - 1, 0);
        int right = batch.classes()[row];
        answers[row * 7 + right] = 0;
        answers[row * 7 + (right == SYMBOLS.indexOf('T') ? SYMBOLS.indexOf('P') : SYMBOLS.indexOf('T'))] = 1;
        assertEquals(new Score(1, 2), task.score(batch, answers));
    }

    @Test
    void bothLegalAnswersOfAnExampleAreRight() {
        Example example = task.exampleOf(encode("BTBTXSETE"));
        assertEquals(8, example.sequence().length());
        assertTrue(task.isCorrect(example, 1, Vector.oneHot(SYMBOLS.indexOf('P'), 7)));
        assertTrue(task.isCorrect(example, 1, Vector.oneHot(SYMBOLS.indexOf('T'), 7)));
        assertFalse(task.isCorrect(example, 1, Vector.oneHot(SYMBOLS.indexOf('S'), 7)));
        assertFalse(task.isCorrect(example, 7, Vector.oneHot(SYMBOLS.indexOf('P'), 7)));
        assertTrue(task.isCorrect(example, 7, Vector.oneHot(SYMBOLS.indexOf('T'), 7)));
    }

    @Test
    void anExampleMayLeaveOutItsLastSymbol() {
        Example whole = task.exampleOf(encode("BPBTSSXSEPE"));
        assertEquals(whole, task.exampleOf(encode("BPBTSSXSEP")));
        assertEquals("BPBTSSXSEP", task.text(whole));
        assertEquals(1, whole.sequence().weight(1) * 10, 1e-12);
    }

    @Test
    void whatIsNotInTheGrammarIsRefused() {
        assertEquals("example.grammar", refused("BTBTXSEPE"));
        assertEquals("example.grammar.end", refused("BTBTX"));
        assertEquals("example.symbol", refused("BTQ"));
        assertEquals("example.longer", assertThrows(InputException.class,
                () -> new EmbeddedReber(8).exampleOf(encode("BTBTSXSETE"))).key());
    }

    private String refused(String string) {
        return assertThrows(InputException.class, () -> task.exampleOf(encode(string))).key();
    }

    @Test
    void theSolvedLineIsBetweenKnowingAllRulesAndAllButTheLongOne() {
        Batch batch = task.newBatch(5000);
        task.fill(batch, new SplittableRandom(5));
        double sum = 0;
        for (int b = 0; b < batch.size(); b++) {
            int state = ReberGrammar.START;
            for (int t = 1; t <= 40 && batch.isJudged(batch.row(t, b)); t++) {
                state = ReberGrammar.next(state, batch.symbols()[batch.row(t, b)]);
                int now = state;
                sum += Math.log(IntStream.range(0, 7).filter(symbol -> ReberGrammar.isLegal(now, symbol)).count());
            }
        }
        double all = sum / batch.judgedWeight();
        double allButOne = (sum + batch.size() * Math.log(2)) / batch.judgedWeight();
        assertEquals(0.441, all, 0.003);
        assertEquals(0.504, allButOne, 0.003);
        double line = task.solvedLoss().orElseThrow();
        assertTrue(all < line && line < allButOne);
    }

    @Test
    void chanceIsTheLogarithmOfSeven() {
        assertEquals(1.9459, task.chanceLoss(), 5e-5);
    }
}
