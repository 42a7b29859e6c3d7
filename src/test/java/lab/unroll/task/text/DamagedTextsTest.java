package lab.unroll.task.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.fuzz.Damage;
import lab.unroll.fuzz.Fuzz;
import lab.unroll.task.DataFile;
import lab.unroll.task.TextEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts of any bytes are read and learnt from, or refused in words: {@code mvn test -Dtest=DamagedTextsTest
 * -Dunroll.fuzz=10000}.
 */
class DamagedTextsTest {

    private static final List<String> TEXTS = List.of("To be, or not to be, that is the question:\n".repeat(40),
            "床前明月光，疑是地上霜。\n舉頭望明月，低頭思故鄉。\n".repeat(20), "aaaaaaaaaaaa", "ab", "", "\n\n\n",
            "Cafe\u0301 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\uddf9\ud83c\uddfc \u1112\u1161\u11ab ".repeat(30));
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE, Charset.forName("Big5"), Charset.forName("GB18030"), Charset.forName("windows-1252"),
            Charset.forName("UTF-32"));

    @TempDir
    private Path folder;

    private static byte[] damaged(SplittableRandom random) {
        String text = Damage.one(TEXTS, random);
        Charset charset = Damage.one(CHARSETS, random);
        return switch (random.nextInt(6)) {
            case 0 -> noise(random);
            case 1 -> Damage.ofFile(text, random);
            case 2 -> spoilt(text.getBytes(charset), random);
            default -> spoilt(Damage.of(text, random).getBytes(charset), random);
        };
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] noise = new byte[random.nextInt(1 << random.nextInt(1, 17))];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] spoilt(byte[] bytes, SplittableRandom random) {
        return bytes.length == 0 || random.nextInt(3) > 0 ? bytes : Damage.of(bytes, random);
    }

    @Test
    void everyTextIsReadOrRefusedInWords() throws InterruptedException {
        Path file = folder.resolve("any.txt");
        Experiment reader = Presets.named("next-char");
        Fuzz.of("texts", 300, random -> {
            Files.write(file, damaged(random));
            DataFile asked = DataFile.of(file);
            TextSource text = TextSource.load(random.nextInt(4) > 0 ? asked
                    : asked.in(TextEncoding.named(Damage.one(CHARSETS, random).name())));
            assertTrue(text.contentHash().length() == 64 && text.size() > 1);
            Experiment learning = Presets.learning(reader, text);
            assertTrue(learning.firstExample().labels().size() > 0 && learning.chanceLoss() > 0);
        }).requireBothKinds();
    }
}
