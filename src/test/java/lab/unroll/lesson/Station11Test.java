package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.lens.Annotation;
import lab.unroll.lens.ReadText;
import lab.unroll.lens.TrackingUnits;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.task.ReferenceLoss;
import lab.unroll.task.text.NextCharacter;
import lab.unroll.trace.Trace;
import lab.unroll.train.Training;
import lab.unroll.writing.Filmstrip;
import lab.unroll.writing.Manuscript;
import lab.unroll.writing.Sampling;
import lab.unroll.writing.TextWriter;
import org.junit.jupiter.api.Test;

/** What station 11 says of a network that writes. */
class Station11Test {

    private static NextCharacter task(LessonDesk desk) {
        return (NextCharacter) desk.task();
    }

    /** The learnt text, as it was read. */
    private static String play(NextCharacter task) {
        return task.vocabulary().decode(task.source().symbols(0, task.source().length()));
    }

    private static String written(Parameters parameters, NextCharacter task, String told, Sampling sampling, int letters,
                                  int seed) {
        Manuscript begun = Manuscript.begin(task.vocabulary(), task.vocabulary().encode(told));
        int[] all = begun.written(new TextWriter(parameters), sampling, new Random(seed), letters, () -> { }).symbols();
        return task.vocabulary().decode(Arrays.copyOfRange(all, begun.length(), all.length));
    }

    @Test
    void aUnitCountsTheLettersOfALine() {
        try (LessonDesk desk = LessonDesk.of(11, "One more with every letter")) {
            Trace trace = desk.trace();
            for (int t = 10; t <= 19; t++) {
                double more = trace.cell(t).get(12) - trace.cell(t - 1).get(12);
                assertTrue(more > 0.4 && more < 0.9, "step " + t + ": " + more);
            }
            assertTrue(trace.gate(Gate.FORGET, 15).get(12) > 0.95);
        }
    }

    @Test
    void theSameLetterHasThreeAnswers() {
        try (LessonDesk desk = LessonDesk.of(11, "Three times E")) {
            Trace trace = desk.trace();
            assertEquals(List.of("E", "P", "R"), List.of(desk.answer(trace, 2), desk.answer(trace, 3), desk.answer(trace, 5)));
            assertEquals(trace.x(2), trace.x(3));
            assertEquals(trace.x(2), trace.x(5));
            assertTrue(trace.output(7).get(0) > 0.95, "a new line after the colon");
            assertTrue(Arrays.stream(trace.output(8).toArray()).max().orElseThrow() < 0.3, "and then a choice");
            assertEquals("P", desk.rightOption());
        }
    }

    @Test
    void alwaysTheLikeliestLetterRunsIntoALoop() {
        try (LessonDesk desk = LessonDesk.of(11, "Always the likeliest")) {
            for (String name : List.of("KEEPER", "ADA", "MARIN", "WREN")) {
                String text = written(desk.parameters(), task(desk), name + ":\n", new Sampling(0, 0), 400, 1);
                assertTrue(text.contains("the whing it the whing it the whing it the whing it"), text);
            }
            assertEquals("It runs into a loop", desk.rightOption());
            assertEquals(28_585, play(task(desk)).length());
        }
    }

    @Test
    void itIsAsUnsureAsAmongFewerThanFiveLetters() {
        try (LessonDesk desk = LessonDesk.of(11, "How unsure is it?")) {
            NextCharacter task = task(desk);
            double loss = desk.lossReadingOn();
            assertEquals(1.53, loss, 0.01);
            assertEquals(4.6, Math.exp(loss), 0.06);
            assertEquals(56, task.vocabulary().size());
            assertEquals(4.03, task.chanceLoss(), 0.005);
            List<Double> ladder = task.referenceLosses().stream().map(ReferenceLoss::loss).toList();
            assertEquals(3.18, ladder.get(0), 0.005);
            assertEquals(2.24, ladder.get(1), 0.005);
            assertEquals(1.62, ladder.get(2), 0.005);
            assertEquals(1.42, ladder.get(3), 0.005);
            assertEquals(7336, desk.experiment().parameterCount());
        }
    }

    @Test
    void unitElevenFollowsTheSpaces() {
        try (LessonDesk desk = LessonDesk.of(11, "Find the unit that follows")) {
            NextCharacter task = task(desk);
            ReadText text = ReadText.of(desk.parameters(), LayerPlace.BOTTOM, task.vocabulary(), task.lookedAt(), () -> { });
            assertEquals(-0.61, TrackingUnits.correlation(text, 10, Annotation.SPACES), 0.01);
            assertEquals(List.of(10), IntStream.range(0, 20).filter(unit -> Math.abs(TrackingUnits.correlation(text, unit,
                    Annotation.SPACES)) >= 0.55).boxed().toList());
        }
    }

    @Test
    void lettersComeBeforeWordsAndNamesComeLast() {
        LessonStep step = LessonDesk.step(11, "Born again");
        for (int seed = 0; seed < 5; seed++) {
            Experiment experiment = step.setup().experiment().withSeed(seed);
            NextCharacter task = (NextCharacter) experiment.task();
            Set<String> known = words(play(task));
            try (Training training = experiment.begin(1)) {
                for (int i = 0; i < 50; i++) {
                    training.advance();
                }
                String early = written(training.parameters(), task, "\n", Filmstrip.SAMPLING, 1500, seed);
                assertEquals(share(play(task), ' '), share(early, ' '), 0.08, "blanks, seed " + seed);
                assertEquals(share(play(task), 'e'), share(early, 'e'), 0.05, "e, seed " + seed);
                assertTrue(knownWords(early, known) < 0.2, "words, seed " + seed + ": " + knownWords(early, known));
                assertTrue(!early.contains("KEEPER:\n"), "names, seed " + seed);
            }
        }
        try (LessonDesk desk = LessonDesk.of(11, "The computer thinks it is a poet")) {
            String late = written(desk.parameters(), task(desk), "\n", Filmstrip.SAMPLING, 3000, 1);
            assertTrue(knownWords(late, words(play(task(desk)))) > 0.4, "words: " + late);
            assertTrue(late.contains("KEEPER:\n"), "names: " + late);
        }
    }

    private static double share(String text, char letter) {
        return (double) text.chars().filter(c -> c == letter).count() / text.length();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[^A-Za-z]+")).filter(word -> word.length() >= 4)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The share of words of four letters and more that the play has. */
    private static double knownWords(String text, Set<String> known) {
        List<String> all = Arrays.stream(text.split("[^A-Za-z]+")).filter(word -> word.length() >= 4).toList();
        return (double) all.stream().filter(known::contains).count() / all.size();
    }
}
