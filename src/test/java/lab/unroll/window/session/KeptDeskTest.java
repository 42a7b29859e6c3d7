package lab.unroll.window.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lab.unroll.experiment.Presets;
import lab.unroll.session.Session;
import lab.unroll.session.SessionFile;
import lab.unroll.state.BenchState;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class KeptDeskTest {

    @TempDir
    private Path home;

    private static Session session(long seed) {
        return new Session(BenchState.of(Presets.first().withSeed(seed)));
    }

    private static long seed(Path file) {
        return KeptDesk.read(file).state().experiment().seed();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFolderThatSomebodyTakesAwayIsMadeAnewAndTheBenchIsInItAgain() throws IOException {
        Path folder = home.resolve("unroll");
        KeptDesk desk = new KeptDesk(folder);
        desk.keep(session(3));
        for (String name : names(folder)) {
            Files.delete(folder.resolve(name));
        }
        Files.delete(folder);
        desk.keep(session(4));
        assertEquals(4, seed(folder.resolve("window-1.unroll")));
        assertTrue(new KeptDesk(folder).leftBehind().isEmpty(), "it is known to be open");
        desk.close();
        assertEquals(List.of("last.unroll"), names(folder));
    }

    @Test
    void whereNothingCanBeKeptThatIsToldAndAsSoonAsItCanItIs() throws IOException {
        Path folder = Files.writeString(home.resolve("unroll"), "no folder");
        KeptDesk desk = new KeptDesk(folder);
        InputException told = assertThrows(InputException.class, () -> desk.keep(session(3)));
        assertTrue(told.getMessage().contains(folder.toString()) && !told.getMessage().contains("Exception"), told.getMessage());
        Files.delete(folder);
        desk.keep(session(3));
        assertEquals(3, seed(folder.resolve("window-1.unroll")));
        desk.close();
    }

    @Test
    void aWriteThatFailsLeavesWhatWasKeptBefore() throws IOException {
        Path folder = home.resolve("unroll");
        KeptDesk desk = new KeptDesk(folder);
        desk.keep(session(3));
        Path own = folder.resolve("window-1.unroll");
        Path aside = Files.move(own, folder.resolve("aside"));
        Files.createDirectory(own);
        assertEquals("output.folder", assertThrows(InputException.class, () -> desk.keep(session(4))).key());
        assertEquals(3, seed(aside));
        Files.delete(own);
        desk.keep(session(5));
        assertEquals(5, seed(own));
        desk.close();
    }

    /** A name that something else has is passed over. */
    @Test
    void aLockThatCannotBeTakenIsPassedOver() throws IOException {
        Files.createDirectory(home.resolve("window-1.lock"));
        Files.createDirectory(home.resolve("window-2.unroll"));
        KeptDesk desk = new KeptDesk(home);
        desk.keep(session(3));
        assertEquals(3, seed(home.resolve("window-3.unroll")));
        desk.close();
    }

    /** Only the order in which they are offered follows the clock. */
    @Test
    void aClockThatWasSetBackLosesNothingThatWasLeftBehind() throws IOException {
        Instant before = Instant.parse("2031-05-01T12:00:00Z");
        List<Long> offered = new ArrayList<>();
        for (int seed = 1; seed <= 3; seed++) {
            Path file = home.resolve("window-" + seed + ".unroll");
            SessionFile.writeForMyself(session(seed), file);
            Files.setLastModifiedTime(file, FileTime.from(before.minus(Duration.ofDays(400L * seed))));
        }
        KeptDesk next = new KeptDesk(home);
        next.keep(session(9));
        assertEquals(9, seed(home.resolve("window-4.unroll")), "a name that is taken is not written over, whatever its date");
        for (int i = 0; i < 3; i++) {
            Path left = next.leftBehind().orElseThrow();
            offered.add(seed(left));
            next.settle(left);
        }
        assertEquals(List.of(1L, 2L, 3L), offered);
        assertFalse(next.leftBehind().isPresent());
        next.close();
        assertEquals(9, seed(next.last()));
    }
}
