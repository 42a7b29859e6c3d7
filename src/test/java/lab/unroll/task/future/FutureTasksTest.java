package lab.unroll.task.future;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Batch;
import lab.unroll.task.Example;
import lab.unroll.task.LabellingTask;
import lab.unroll.train.Evaluation;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FutureTasksTest {

    private static int[] answers(Example example) {
        return IntStream.rangeClosed(1, example.sequence().length()).map(example.sequence()::targetClass).toArray();
    }

    @Test
    void theLabelIsTheLetterSomeStepsLaterAndTheLastOnesAreNotAskedFor() {
        Example example = new WhatFollows(3, 2, 6).exampleOf("abcacb");
        assertArrayEquals(new int[] {2, 0, 2, 1, -1, -1}, answers(example));
        assertEquals(1, IntStream.rangeClosed(1, 6).mapToDouble(example.sequence()::weight).sum(), 1e-12);
        assertFalse(example.sequence().isJudged(5));
    }

    @Test
    void aBracketHasAPartnerOrStandsAlone() {
        assertArrayEquals(new int[] {1, 0, 0, 1, 0, -1}, answers(new MatchedBrackets(6).exampleOf(")()(()")));
        assertArrayEquals(new int[] {0, 0, 0, -1}, answers(new MatchedBrackets(4).exampleOf("(())")));
    }

    @Test
    void theMiddleIsThatOfTheLettersWhereverTheyStand() {
        assertArrayEquals(new int[] {0, 0, 1, 2, 2, 2}, answers(new PalindromeMiddle(6).exampleOf(".aba..")));
        assertArrayEquals(new int[] {1, 2, 2}, answers(new PalindromeMiddle(3).exampleOf("c..")));
        assertArrayEquals(new int[] {0, 1, 2}, answers(new PalindromeMiddle(3).exampleOf("abc")), "also of what is no palindrome");
    }

    @Test
    void everyStringOfThePalindromesReadsTheSameFromBothEndsAndAllTogetherAreCertain() {
        PalindromeMiddle task = new PalindromeMiddle(7);
        double[] all = new double[1];
        task.forEach((string, probability) -> {
            all[0] += probability;
            int[] middles = IntStream.range(0, 7).filter(t -> task.classesOf(string)[t] == 1).toArray();
            assertEquals(1, middles.length);
            for (int away = 1; away < 7; away++) {
                int dot = task.vocabulary().size() - 1;
                assertEquals(middles[0] < away ? dot : string[middles[0] - away],
                        middles[0] + away > 6 ? dot : string[middles[0] + away]);
            }
        });
        assertEquals(1, all[0], 1e-12);
        SplittableRandom random = new SplittableRandom(4);
        for (int n = 0; n < 50; n++) {
            assertTrue(probability(task, task.draw(random)) > 0);
        }
    }

    @Test
    void nothingAheadIsRefused() {
        assertEquals("task.ahead", assertThrows(InputException.class, () -> new WhatFollows(3, 6, 6)).key());
    }

    static Stream<LabelledStrings> short6() {
        return Stream.of(new WhatFollows(3, 1, 6), new WhatFollows(3, 2, 6), new WhatFollows(2, 1, 6),
                new WhatFollows(4, 3, 5), new MatchedBrackets(2), new MatchedBrackets(6), new MatchedBrackets(7),
                new PalindromeMiddle(3), new PalindromeMiddle(6));
    }

    /** Against all strings there are: of each beginning the commonest label at its end, and what is left to guess there. */
    @ParameterizedTest
    @MethodSource("short6")
    void theCeilingIsThatOfTheBestAnswerToEveryBeginning(LabelledStrings task) {
        int length = task.length();
        int symbols = task.vocabulary().size();
        double right = 0;
        double entropy = 0;
        double all = 0;
        for (int t = 1; t <= task.lastJudged(); t++) {
            Map<List<Integer>, double[]> labels = new HashMap<>();
            for (int code = 0; code < Math.pow(symbols, length); code++) {
                int[] string = new int[length];
                for (int i = 0, rest = code; i < length; i++, rest /= symbols) {
                    string[i] = rest % symbols;
                }
                labels.computeIfAbsent(IntStream.of(string).limit(t).boxed().toList(), key -> new double[task.outputSize()])
                        [task.classesOf(string)[t - 1]] += probability(task, string);
            }
            for (double[] weights : labels.values()) {
                double sum = IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
                double most = IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).max().orElseThrow();
                right += most;
                for (double weight : weights) {
                    entropy += weight > 0 ? -weight * Math.log(weight / sum) : 0;
                }
                all += sum;
            }
        }
        assertEquals(task.lastJudged(), all, 1e-9);
        double alone = task instanceof MatchedBrackets ? task.chanceLoss() : 0;
        assertTrue(alone == 0 || Math.abs(LabelledStrings.entropy(share(task, 0), share(task, 1)) - alone) < 1e-12);
        assertEquals(right / all, task.referenceScores().get(0).accuracy(), 1e-12);
        assertEquals(entropy / all, task.referenceLosses().get(0).loss(), 1e-12);
    }

    /** How many of all labels in all strings are of a class. */
    private static double share(LabelledStrings task, int label) {
        return IntStream.range(0, 1 << task.length()).mapToLong(code -> IntStream.of(task.classesOf(IntStream.range(0,
                task.length()).map(i -> code >> i & 1).toArray())).filter(one -> one == label).count()).sum()
                / (double) (task.lastJudged() << task.length());
    }

    private static double probability(LabelledStrings task, int[] string) {
        if (task instanceof PalindromeMiddle palindromes) {
            double[] found = new double[1];
            palindromes.forEach((one, probability) -> found[0] += Arrays.equals(one, string) ? probability : 0);
            return found[0];
        }
        if (task instanceof MatchedBrackets) {
            return Math.pow(0.5, string.length);
        }
        int symbols = task.vocabulary().size();
        double probability = 1.0 / symbols;
        for (int t = 1; t < string.length; t++) {
            probability *= string[t] == (string[t - 1] + 1) % symbols ? 0.5 : 0.5 / (symbols - 1);
        }
        return probability;
    }

    /** Of what is measured in the presets: a closing bracket as it is, an opening one closed, the next letter of the alphabet. */
    @ParameterizedTest
    @CsvSource({"what-follows", "matched-brackets"})
    void whatIsMeasuredIsTypicalSoThatTheCeilingIsTheirsToo(String preset) {
        LabelledStrings task = (LabelledStrings) Presets.named(preset).task();
        Batch batch = task.evaluationBatch();
        int[] judged = IntStream.range(0, batch.rows()).filter(batch::isJudged).toArray();
        long right = IntStream.of(judged).filter(row -> task instanceof MatchedBrackets
                ? batch.symbols()[row] == 1 || batch.classes()[row] == 0
                : batch.classes()[row] == (batch.symbols()[row] + 1) % task.outputSize()).count();
        assertEquals(task.referenceScores().get(0).accuracy(), (double) right / judged.length, 0.002);
    }

    @Test
    void thePalindromesMeasuredAreTypicalToo() {
        PalindromeMiddle task = (PalindromeMiddle) Presets.named("palindrome-middle").task();
        Map<List<Integer>, double[]> labels = new HashMap<>();
        task.forEach((string, probability) -> IntStream.rangeClosed(1, string.length).forEach(t -> labels.computeIfAbsent(
                IntStream.of(string).limit(t).boxed().toList(), key -> new double[3])[task.classesOf(string)[t - 1]] += probability));
        Batch batch = task.evaluationBatch();
        int right = 0;
        for (int b = 0; b < batch.size(); b++) {
            int column = b;
            for (int t = 1; t <= task.length(); t++) {
                double[] weights = labels.get(IntStream.rangeClosed(1, t).mapToObj(i -> batch.symbols()[batch.row(i, column)])
                        .toList());
                int best = IntStream.range(0, 3).reduce(0, (one, other) -> weights[other] > weights[one] ? other : one);
                right += best == batch.classes()[batch.row(t, b)] ? 1 : 0;
            }
        }
        assertEquals(task.referenceScores().get(0).accuracy(), (double) right / batch.rows(), 0.002);
    }

    @Test
    void lettersComeAsOftenAsTheCeilingSupposes() {
        WhatFollows task = new WhatFollows(4, 1, 100);
        SplittableRandom random = new SplittableRandom(5);
        int next = 0;
        int same = 0;
        for (int n = 0; n < 200; n++) {
            int[] string = task.draw(random);
            for (int t = 1; t < string.length; t++) {
                next += string[t] == (string[t - 1] + 1) % 4 ? 1 : 0;
                same += string[t] == string[t - 1] ? 1 : 0;
            }
        }
        assertEquals(0.5, next / 19_800.0, 0.02);
        assertEquals(1 / 6.0, same / 19_800.0, 0.02);
    }

    @ParameterizedTest
    @MethodSource("short6")
    void batchesAreAnsweredLikeExamples(LabelledStrings task) {
        Batch batch = task.newBatch(5);
        task.fill(batch, new SplittableRandom(3));
        for (int b = 0; b < 5; b++) {
            int column = b;
            int[] read = IntStream.rangeClosed(1, task.length()).map(t -> batch.symbols()[batch.row(t, column)]).toArray();
            assertArrayEquals(answers(task.exampleOf(read)),
                    IntStream.rangeClosed(1, task.length()).map(t -> batch.classes()[batch.row(t, column)]).toArray());
        }
    }

    /** The ceiling is of all strings, and 256 are measured: a forward network may be a little luckier. */
    @ParameterizedTest
    @CsvSource({"what-follows, 160", "matched-brackets, 120", "palindrome-middle, 300"})
    void readingForwardStopsAtTheCeilingAndBothDirectionsAreAlwaysRight(String preset, int steps) {
        Experiment both = Presets.named(preset);
        Evaluation seeing = trained(both, steps);
        assertEquals(seeing.total(), seeing.correct());
        Evaluation guessing = trained(both.withNetwork(both.network().withBidirectional(false)), steps);
        double ceiling = ((LabellingTask) both.task()).referenceScores().get(0).accuracy();
        assertTrue(guessing.accuracy() < ceiling + 0.005 && guessing.accuracy() > ceiling - 0.05,
                guessing + " of " + ceiling);
        assertTrue(guessing.loss() > both.task().referenceLosses().get(0).loss() - 0.03, guessing.toString());
    }

    private static Evaluation trained(Experiment experiment, int steps) {
        try (Training run = experiment.begin(1)) {
            while (run.mayAdvanceTo(steps)) {
                run.advance();
            }
            return run.evaluate();
        }
    }
}
