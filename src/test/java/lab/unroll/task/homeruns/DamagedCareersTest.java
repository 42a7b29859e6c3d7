package lab.unroll.task.homeruns;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.fuzz.Damage;
import lab.unroll.fuzz.Fuzz;
import lab.unroll.task.DataFile;
import lab.unroll.task.TaskData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of the database are read and learnt from, or refused in words: {@code mvn test -Dtest=DamagedCareersTest
 * -Dunroll.fuzz=10000}.
 */
class DamagedCareersTest {

    @TempDir
    private Path folder;

    @Test
    void everyFolderIsReadOrRefusedInWords() throws InterruptedException, IOException {
        SmallLeague league = new SmallLeague(folder).withPlayers(12, 2000, 2012);
        for (int year = 2000; year <= 2012; year++) {
            league.leagues.add(year + ",AL,others,30,5000,1300,250,30,150,500,900,50,40,40");
        }
        league.write();
        List<Path> files = List.of(folder.resolve("Batting.csv"), folder.resolve("People.csv"), folder.resolve("Teams.csv"),
                folder.resolve("LeagueBatting.csv"));
        List<String> whole = files.stream().map(DamagedCareersTest::text).toList();
        Experiment reader = Presets.named("home-runs");
        Fuzz.of("careers", 200, random -> {
            int spoilt = random.nextInt(files.size());
            Files.write(files.get(spoilt), Damage.ofFile(whole.get(spoilt), random));
            try {
                TaskData data = new HomeRunsKind().read(DataFile.of(random.nextBoolean() ? folder : files.get(spoilt)));
                assertTrue(data.contentHash().length() == 64);
                Experiment learning = Presets.learning(reader, data);
                assertTrue(learning.firstExample().labels().size() > 0);
            } finally {
                Files.writeString(files.get(spoilt), whole.get(spoilt));
            }
        }).requireBothKinds();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
