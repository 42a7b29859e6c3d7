package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.labelling.HandExercise;
import lab.unroll.labelling.Influences;
import lab.unroll.net.Direction;
import lab.unroll.task.LabellingTask;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;

/** What station 13 says of reading in both directions. */
class Station13Test {

    private static final String LETTERS = "adaabcaabd";

    @Test
    void inBothDirectionsEveryLabelIsRight() {
        try (LessonDesk desk = LessonDesk.of(13, "How can it know?")) {
            assertEquals(1, desk.evaluation().accuracy());
            for (String letters : List.of(LETTERS, "aaaaaaaaaa", "dcbadcbadc")) {
                Trace trace = desk.traceOf(letters);
                for (int t = 1; t < 10; t++) {
                    assertEquals(letters.substring(t, t + 1), desk.answer(trace, t), letters + " at " + t);
                }
            }
        }
    }

    @Test
    void readingForwardHalfOfThemAre() {
        try (LessonDesk desk = LessonDesk.of(13, "First, only forward")) {
            assertEquals(0.5, desk.evaluation().accuracy(), 0.005);
            assertEquals(1.244, desk.evaluation().loss(), 0.001);
            assertEquals(Math.log(2) / 2 + Math.log(6) / 2, 1.242, 0.0005);
            Trace trace = desk.trace();
            assertEquals(List.of(2, 4, 5, 8), IntStream.range(1, 10).filter(t -> desk.answer(trace, t)
                    .equals(LETTERS.substring(t, t + 1))).boxed().toList());
            for (int t = 1; t < 10; t++) {
                String next = String.valueOf("bcda".charAt("abcd".indexOf(LETTERS.charAt(t - 1))));
                assertEquals(next, desk.answer(trace, t), "the next of the alphabet");
            }
        }
    }

    @Test
    void theNumbersOfTheSlideByHand() {
        Trace run = HandExercise.FIRST.run();
        assertEquals(List.of(1, 2, -1), HandExercise.FIRST.inputs());
        assertEquals(List.of(-1, 2, 1, 1), List.of(HandExercise.FIRST.forwardStart(), HandExercise.FIRST.reverseStart(),
                HandExercise.FIRST.inputWeight(), HandExercise.FIRST.stateWeight()));
        assertEquals(List.of(0.0, 2.0, 1.0), states(run, Direction.FORWARD));
        assertEquals(List.of(4.0, 3.0, 1.0), states(run, Direction.REVERSE));
        Trace exercise = new HandExercise(0, List.of(-1, 2, 1), 0, 0, 1, 1).run();
        assertEquals(List.of(0.0, 2.0, 3.0), states(exercise, Direction.FORWARD));
        assertEquals(List.of(2.0, 3.0, 1.0), states(exercise, Direction.REVERSE));
    }

    private static List<Double> states(Trace run, Direction direction) {
        return IntStream.rangeClosed(1, 3).mapToObj(t -> run.layer(0, direction).hidden(t).get(0)).toList();
    }

    @Test
    void theStateThatReadsFromTheEndHangsOnLaterLettersOnly() {
        try (LessonDesk desk = LessonDesk.of(13, "Two clocks")) {
            Trace one = desk.traceOf(LETTERS);
            Trace other = desk.traceOf("bcd" + LETTERS.substring(3));
            assertEquals(one.layer(0, Direction.REVERSE).hidden(8), other.layer(0, Direction.REVERSE).hidden(8));
            assertEquals(one.layer(0, Direction.REVERSE).hidden(4), other.layer(0, Direction.REVERSE).hidden(4));
            assertNotEquals(one.layer(0, Direction.FORWARD).hidden(4), other.layer(0, Direction.FORWARD).hidden(4));
        }
    }

    @Test
    void theOutputReadsTwiceAsManyNumbers() {
        try (LessonDesk desk = LessonDesk.of(13, "Joined")) {
            Experiment both = desk.experiment();
            assertEquals(580, both.parameterCount());
            assertEquals(292, both.withNetwork(both.network().withBidirectional(false)).parameterCount());
            assertEquals(6, both.hidden());
            assertEquals(12, desk.parameters().layout().outputWeights().rows());
        }
        Experiment exercise = Presets.named("what-follows").with("symbols", 10).withHidden(20);
        // 10 letters in and out: 5 classes are 5 columns less
        assertEquals(5165, exercise.parameterCount() - 5 * 41);
    }

    @Test
    void theAnswerHangsOnTheNextLetter() {
        try (LessonDesk desk = LessonDesk.of(13, "Who told the label?")) {
            Influences influences = Influences.of((LabellingTask) desk.task(), desk.parameters(),
                    desk.task().exampleOf(LETTERS), 3, () -> { });
            assertEquals("a", desk.answer(desk.traceOf(LETTERS), 3));
            assertEquals(0.9, desk.traceOf(LETTERS).output(3).get(0), 0.06, "the probability itself");
            assertEquals(4.70, influences.leftOut()[3], 0.02);
            assertEquals(110, Math.exp(influences.leftOut()[3]), 3);
            for (int s = 1; s <= 10; s++) {
                assertTrue(s == 4 || Math.abs(influences.leftOut()[s - 1]) < 0.05, "letter " + s);
            }
        }
    }

    @Test
    void onlyTheFourthLetterBendsTheThirdLabel() {
        try (LessonDesk desk = LessonDesk.of(13, "Bend the label")) {
            for (int s = 1; s <= 10; s++) {
                for (String letter : List.of("a", "b", "c", "d")) {
                    Trace trace = desk.traceOf(LETTERS.substring(0, s - 1) + letter + LETTERS.substring(s));
                    assertEquals(s == 4 && letter.equals("c"), trace.output(3).get(2) > 0.5, letter + " at " + s);
                    assertTrue(s == 4 || desk.answer(trace, 3).equals("a"), letter + " at " + s);
                }
            }
        }
    }

    @Test
    void theMiddleIsFoundByCountingNotByLetters() {
        try (LessonDesk desk = LessonDesk.of(13, "The middle of a palindrome")) {
            for (Trace trace : List.of(desk.trace(), desk.told())) {
                for (int t = 1; t <= 13; t++) {
                    assertEquals(t < 6 ? "<" : t == 6 ? "|" : ">", desk.answer(trace, t), "t = " + t);
                }
            }
            assertTrue(desk.evaluation().accuracy() > 0.995);
            // whatever the letters are
            for (String letters : List.of(".abcabcabc...", ".aaaaaaaab...", ".cbbacabac...")) {
                assertEquals("|", desk.answer(desk.traceOf(letters), 6), letters);
            }
        }
    }

    @Test
    void twoLettersAheadOneThirdIsTheMost() {
        LabellingTask task = (LabellingTask) Presets.named("what-follows").with("ahead", 2).task();
        assertEquals(1.0 / 3, task.referenceScores().get(0).accuracy(), 1e-9);
    }
}
