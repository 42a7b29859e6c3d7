package lab.unroll.task.series;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.fuzz.Damage;
import lab.unroll.fuzz.Fuzz;
import lab.unroll.task.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged tables are read as a series, or refused in words, with the choices that somebody may make: {@code mvn test
 * -Dtest=DamagedSeriesTest -Dunroll.fuzz=10000}.
 */
class DamagedSeriesTest {

    private static final List<String> TABLES = List.of(
            table("month,visitors (thousands),rain [mm]", i -> "2001-" + i + "," + (100 + i * 7 % 31) + "." + i + "," + i % 5),
            table("Monat;Besucher;Regen", i -> i + ";" + (100 + i * 7 % 31) + "," + i + ";NA"),
            table("t\tx", i -> i + "\t" + i % 7), table("\"a, \"\"b\"\"\",\"c\nd\"", i -> "\"1," + (100 + i) + "\"," + i % 3),
            "1\n2\n3\n1\n2\n3\n1\n2\n3\n1\n2\n", "");
    private static final List<String[]> WISHES = List.of(new String[] {"column", "2"}, new String[] {"column", "x"},
            new String[] {"column", "99"}, new String[] {"separator", "tab"}, new String[] {"separator", ";"},
            new String[] {"decimal", "comma"}, new String[] {"header", "no"}, new String[] {"header", "yes"},
            new String[] {"gaps", "skip"}, new String[] {"gaps", "?"}, new String[] {"depth", "3"});

    @TempDir
    private Path folder;

    private static String table(String header, IntFunction<String> row) {
        return IntStream.range(1, 40).mapToObj(row).collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    @Test
    void everyTableIsASeriesOrRefusedInWords() throws InterruptedException {
        Path file = folder.resolve("any.csv");
        Experiment reader = Presets.reading(new SeriesKind(), DataFile.of(write(file, TABLES.get(0))));
        Fuzz.of("series", 300, random -> {
            Files.write(file, Damage.ofFile(Damage.one(TABLES, random), random));
            DataFile asked = wishing(DataFile.of(file), random);
            SeriesPreview preview = SeriesPreview.of(asked);
            assertTrue(preview.rows().size() <= 5 && (preview.series() == null) == preview.outcome().isEmpty());
            if (preview.problem() != null) {
                throw preview.problem();
            }
            Experiment learning = Presets.learning(reader, preview.series());
            assertTrue(learning.firstExample().labels().size() > 0);
        }).requireBothKinds();
    }

    private static DataFile wishing(DataFile file, SplittableRandom random) {
        DataFile now = file;
        for (String[] wish : WISHES) {
            now = random.nextInt(12) > 0 ? now : now.choosing(wish[0], wish[1]);
        }
        return now;
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
