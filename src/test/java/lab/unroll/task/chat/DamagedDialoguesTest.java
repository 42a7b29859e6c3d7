package lab.unroll.task.chat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.fuzz.Damage;
import lab.unroll.fuzz.Fuzz;
import lab.unroll.task.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of pairs are read and learnt from, or refused in words: {@code mvn test -Dtest=DamagedDialoguesTest
 * -Dunroll.fuzz=10000}.
 */
class DamagedDialoguesTest {

    private static final List<String> PAIRS = List.of("hello\tgood day\nhow are you?\tI'm well-known, thank you.\nbye\tsee you\n".repeat(3),
            "早安\t你好\n你喜歡恐龍嗎？\t喜歡，你呢？\n再見\t明天見\n", "id\tprompt\treply\tnote\n1\thello there\tgood day\tx\n2\tbye\tsee you\ty\n",
            "a\tb", "");

    @TempDir
    private Path folder;

    @Test
    void everyFileOfPairsIsReadOrRefusedInWords() throws InterruptedException {
        Path file = folder.resolve("any.tsv");
        Experiment reader = Presets.named("chat");
        Fuzz.of("dialogues", 300, random -> {
            Files.write(file, Damage.ofFile(Damage.one(PAIRS, random), random));
            DataFile asked = DataFile.of(file);
            Dialogues pairs = Dialogues.load(switch (random.nextInt(6)) {
                case 0 -> asked.choosing(Units.CHOICE, "words");
                case 1 -> asked.choosing(Units.CHOICE, "characters");
                case 2 -> asked.choosing(Units.CHOICE, random.nextInt(4) > 0 ? "words" : "syllables");
                default -> asked;
            });
            assertTrue(pairs.contentHash().length() == 64 && pairs.size() > 0);
            Experiment learning = Presets.learning(reader, pairs);
            assertTrue(learning.firstExample().labels().size() > 0);
        }).requireBothKinds();
    }
}
