package lab.unroll.task.regular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.task.Automaton;
import lab.unroll.task.TaskOptions;
import org.junit.jupiter.api.Test;

class RegularLanguageTest {

    /** The rules as they are written, not as a machine. */
    private static final List<Predicate<String>> RULES = List.of(
            word -> word.matches("1*"),
            word -> word.matches("(10)*"),
            word -> !word.matches("(.*0|)1(11)*0(00)*(1.*|)"),
            word -> !word.contains("000"),
            word -> count(word, '0') % 2 == 0 && count(word, '1') % 2 == 0,
            word -> Math.floorMod(count(word, '0') - count(word, '1'), 3) == 0,
            word -> word.matches("0*1*0*1*"));

    private static int count(String word, char bit) {
        return (int) word.chars().filter(one -> one == bit).count();
    }

    private static String answer(RegularKind kind, String word) {
        Automaton machine = kind.machine();
        return machine.answer(word.chars().map(one -> one - '0').reduce(0, machine::next));
    }

    private static RegularLanguage task(RegularKind kind, int length) {
        return (RegularLanguage) kind.make(TaskOptions.of(kind, Map.of("length", (double) length)), null, 1);
    }

    @Test
    void eachMachineOfTomitaTellsTheWordsOfItsRuleAndNoOthers() {
        for (int number = 1; number <= 7; number++) {
            for (int length = 0; length <= 10; length++) {
                for (int bits = 0; bits < 1 << length; bits++) {
                    String word = length == 0 ? "" : Integer.toBinaryString((1 << length) + bits).substring(1);
                    assertEquals(RULES.get(number - 1).test(word) ? "1" : "0", answer(RegularKind.TOMITA.get(number - 1), word),
                            "Tomita " + number + ": " + word);
                }
            }
        }
    }

    @Test
    void theSumModuloThreeIsTheRemainderOfTheNumberOfOnes() {
        assertEquals("0", answer(RegularKind.MOD_3, "10110001011"), "six ones");
        assertEquals("2", answer(RegularKind.MOD_3, "1011011"), "five ones");
    }

    @Test
    void theLossOfGuessingIsTheEntropyOfTheAnswersThatAreDrawn() {
        for (RegularKind kind : RegularKind.TOMITA) {
            RegularLanguage task = task(kind, 12);
            Batch batch = task.newBatch(20_000);
            task.fill(batch, new SplittableRandom(1));
            double share = IntStream.range(0, 240_000).filter(row -> batch.classes()[row] == 1).count() / 240_000.0;
            double entropy = -share * Math.log(share) - (1 - share) * Math.log(1 - share);
            assertEquals(entropy, task.chanceLoss(), 0.01, kind.id());
            assertTrue(task.chanceLoss() > 0.4, kind.id() + " can nearly be guessed: " + task.chanceLoss());
        }
    }

    @Test
    void theExampleIsAnsweredAsTheMachineAnswers() {
        RegularLanguage task = task(RegularKind.TOMITA.get(3), 5);
        assertEquals(List.of(1, 1, 0, 0, 0), IntStream.rangeClosed(1, 5).mapToObj(
                task.exampleOf("00010").sequence()::targetClass).toList());
    }
}
