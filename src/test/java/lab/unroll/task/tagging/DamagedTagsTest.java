package lab.unroll.task.tagging;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.fuzz.Damage;
import lab.unroll.fuzz.Fuzz;
import lab.unroll.task.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of tagged words are read and learnt from, or refused in words: {@code mvn test -Dtest=DamagedTagsTest
 * -Dunroll.fuzz=10000}.
 */
class DamagedTagsTest {

    private static final List<String> SENTENCES = List.of("# text = a remark\nthe\tDET\ncat\tNOUN\nsat\tVERB\n.\tPUNCT\n\n".repeat(8),
            "我\tPRON\n喜歡\tVERB\n恐龍\tNOUN\n。\tPUNCT\n\n".repeat(8), "a\tX\n\nb\tY\n\nc\tX\n\nd\tY\n\ne\tX\n", "");
    private static final List<String> HELD_OUT = List.of("every-fifth", "other.tsv", "../other.tsv", "/etc/passwd", "any.tsv", "\u0000", "");

    @TempDir
    private Path folder;

    @Test
    void everyFileOfTagsIsReadOrRefusedInWords() throws InterruptedException {
        Path file = folder.resolve("any-train.tsv");
        Path test = folder.resolve("any-test.tsv");
        Experiment reader = Presets.named("tagging");
        Fuzz.of("tags", 300, random -> {
            Files.write(file, spoilt(random));
            if (random.nextInt(4) == 0) {
                Files.write(test, spoilt(random));
            } else {
                Files.deleteIfExists(test);
            }
            DataFile asked = DataFile.of(file);
            TaggedGuess.of(file);
            TaggedPreview preview = TaggedPreview.of(random.nextInt(5) > 0 ? asked
                    : asked.choosing(TaggedFile.HELD_OUT, Damage.one(HELD_OUT, random)));
            if (preview.problem() != null) {
                throw preview.problem();
            }
            assertTrue(preview.tagged().contentHash().length() == 64 && preview.tagged().size() > 0);
            Experiment learning = Presets.learning(reader, preview.tagged());
            assertTrue(learning.firstExample().labels().size() > 0);
        }).requireBothKinds();
    }

    private static byte[] spoilt(SplittableRandom random) {
        return Damage.ofFile(Damage.one(SENTENCES, random), random);
    }
}
