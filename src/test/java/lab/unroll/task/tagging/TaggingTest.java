package lab.unroll.task.tagging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.labelling.DirectionsRun;
import lab.unroll.labelling.TagScores;
import lab.unroll.net.Batch;
import lab.unroll.task.DataFile;
import lab.unroll.task.Example;
import lab.unroll.task.TaggingTask;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaggingTest {

    private final TaggingTask task = (TaggingTask) Presets.named("tagging").task();

    @Test
    void wordsOfTrainingAreReadAsTheyAreOthersBySmallLettersOrByTheirForm() {
        assertEquals("dog", task.form("dog"));
        assertEquals("dog", task.form("DOG").toLowerCase());
        assertEquals("‹0›", task.form("1984"));
        assertEquals("‹.›", task.form("—"));
        assertEquals(0, task.seen("walrusing"));
        assertTrue(task.form("walrusing").startsWith("‹…"), task.form("walrusing"));
        assertTrue(task.form("Zanzibar").startsWith("‹A…"), task.form("Zanzibar"));
        assertNotEquals(task.form("walrusing"), task.form("walrus"));
    }

    @Test
    void paddingIsNeitherReadNorJudged() {
        Batch batch = task.newBatch(20);
        task.fill(batch, new SplittableRandom(3));
        task.fill(batch, new SplittableRandom(4));
        for (int b = 0; b < 20; b++) {
            for (int t = 1; t <= task.length(); t++) {
                assertEquals(t <= batch.lengths()[b], batch.isJudged(batch.row(t, b)));
            }
        }
        assertTrue(IntStream.of(batch.lengths()).distinct().count() > 3);
        double before = Presets.named("tagging").begin(1).evaluate().loss();
        assertEquals(Math.log(task.outputSize()), before, 0.4);
    }

    @Test
    void aSentenceOfTheFileHasItsTagsAndAnyOtherHasThoseThatAreTyped() {
        Example known = task.exampleOf("That is not my pencil .");
        assertTrue(IntStream.rangeClosed(1, 6).allMatch(known.sequence()::isJudged));
        assertEquals("PRON", task.outputNames().get(known.sequence().targetClass(1)));
        assertEquals("That is not my pencil .", task.text(known));
        Example typed = task.exampleOf("That/DET pencil writes/VERB");
        assertEquals(List.of("That", "pencil", "writes"), typed.labels());
        assertFalse(typed.sequence().isJudged(2));
        assertEquals(0.5, typed.sequence().weight(1));
        assertEquals("That/DET pencil writes/VERB", task.text(typed));
        Example plain = task.exampleOf("nobody knows");
        assertEquals(0, plain.sequence().lastJudgedStep());
        assertEquals("nobody knows", task.text(plain));
        Example changed = task.withLabel(known, 5, "lamp");
        assertFalse(changed.sequence().isJudged(5));
        assertTrue(changed.sequence().isJudged(4));
        assertEquals(changed.labels(), task.exampleOf(task.text(changed)).labels());
        assertEquals("example.longer", assertThrows(InputException.class, () -> task.exampleOf("a ".repeat(17))).key());
        assertThrows(InputException.class, () -> task.exampleOf(""));
    }

    @Test
    void longSentencesAreReadInPiecesAndEveryWordIsMeasured() {
        TaggedFile file = TaggedFile.sample("english.tsv");
        int words = file.heldOut().stream().mapToInt(TaggedSentence::length).sum();
        for (int length : new int[] {1, 5, 16}) {
            Tagging cut = new Tagging(file, length);
            Batch batch = cut.evaluationBatch();
            assertEquals(words, IntStream.range(0, batch.rows()).filter(batch::isJudged).count());
            assertTrue(IntStream.of(batch.lengths()).allMatch(one -> one <= length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tagging", "tagging-zh-TW"})
    void onTheShippedSentencesBothDirectionsAreAheadAndTheRuleIsBehind(String preset) {
        assertOrder(Presets.named(preset), 130);
    }

    @ParameterizedTest
    @CsvSource({"en_pud, 0.82714, 90", "zh_hk, 0.87029, 120"})
    void onTreebanksAsWell(String name, double rule, int steps) {
        Path file = Path.of("../shared/data/tagging/" + name + "_train.tsv");
        assumeTrue(Files.isRegularFile(file), "The treebanks are not in " + file + ".");
        Experiment read = Presets.reading(TaggingKind.ENGLISH, DataFile.of(file)).withHidden(32);
        TaggingTask words = (TaggingTask) read.task();
        assertEquals(rule, words.referenceScores().get(0).accuracy(), 1e-4);
        assertEquals(rule, TagScores.ofRule(words).accuracy(), 1e-4);
        assertOrder(read, steps);
    }

    private static void assertOrder(Experiment experiment, int steps) {
        DirectionsRun run = new DirectionsRun(experiment);
        TagScores forward = run.train(false, steps, 1, KernelChoice.named(KernelChoice.AUTO), () -> false).scores();
        TagScores both = run.train(true, steps, 1, KernelChoice.named(KernelChoice.AUTO), () -> false).scores();
        double rule = ((TaggingTask) experiment.task()).referenceScores().get(0).accuracy();
        assertTrue(forward.accuracy() > rule, forward + ", rule " + rule);
        assertTrue(both.accuracy() > forward.accuracy(), both + ", forward " + forward);
    }
}
