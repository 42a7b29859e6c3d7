package lab.unroll.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.doctor.Finding.Verdict;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ChecksTest {

    private static final long GIGABYTE = 1L << 30;

    @TempDir
    private Path folder;

    private Machine whole() {
        return new Machine(17, "17.0.15, Vendor", "Linux 6", "amd64", 2, 2 * GIGABYTE, "UTF-8", Optional.of("21.0.12"),
                Optional.empty(), Optional.empty(), List.of("1280x720, 100 %"), true, folder.resolve("not/yet/there"), folder,
                folder);
    }

    private static List<Finding> wrong(Machine machine) {
        return Checks.of(machine).stream().flatMap(result -> result.findings().stream())
                .filter(finding -> finding.verdict() != Verdict.WELL).toList();
    }

    private static void assertOne(Verdict verdict, String key, Machine machine) {
        List<Finding> wrong = wrong(machine);
        assertEquals(List.of(key), wrong.stream().map(Finding::key).toList());
        assertEquals(verdict, wrong.get(0).verdict());
        for (Locale language : Words.LANGUAGES) {
            String remedy = wrong.get(0).remedy(Words.of("doctor", language));
            assertFalse(remedy.isBlank() || remedy.contains("{"), remedy);
        }
    }

    @ParameterizedTest
    @FieldSource("lab.unroll.words.Words#LANGUAGES")
    void onAWholeMachineAllIsWellAndSaidInWords(Locale language) {
        Words words = Words.of("doctor", language);
        for (Checks.Result result : Checks.of(whole())) {
            assertFalse(words.get("check." + result.check()).isBlank());
            for (Finding finding : result.findings()) {
                assertEquals(Verdict.WELL, finding.verdict(), finding.told(words));
                assertEquals("", finding.remedy(words));
                assertFalse(finding.told(words).contains("{"), finding.told(words));
            }
        }
    }

    @Test
    void javaThatIsTooOldCannotBeUsedAndJavaThatNobodyTriedIsSaid() {
        Machine is = whole();
        assertOne(Verdict.BROKEN, "java.old", java(is, 11));
        assertOne(Verdict.WARNING, "java.new", java(is, 26));
    }

    private static Machine java(Machine is, int version) {
        return new Machine(version, is.runtime(), is.system(), is.processor(), is.processors(), is.heap(), is.encoding(),
                is.javafx(), is.window(), is.painted(), is.screens(), is.vectors(), is.own(), is.present(), is.passing());
    }

    private static Machine window(Machine is, Machine.Obstacle obstacle, String painted) {
        return new Machine(is.java(), is.runtime(), is.system(), is.processor(), is.processors(), is.heap(), is.encoding(),
                is.javafx(), Optional.ofNullable(obstacle), Optional.ofNullable(painted), is.screens(), is.vectors(), is.own(),
                is.present(), is.passing());
    }

    @Test
    void whatTheWindowLacksIsNamed() {
        assertOne(Verdict.BROKEN, "display.none", window(whole(), new Machine.Obstacle(Optional.empty()), null));
        Machine without = window(whole(), new Machine.Obstacle(Optional.of("libXtst.so.6")), null);
        assertOne(Verdict.BROKEN, "display.library", without);
        assertTrue(wrong(without).get(0).remedy(Words.of("doctor", Words.CHINESE)).contains("libXtst.so.6"));
        assertOne(Verdict.WARNING, "display.software", window(whole(), null, "libGL.so.1"));
    }

    private static Machine bounded(Machine is, long heap, boolean vectors, String encoding) {
        return new Machine(is.java(), is.runtime(), is.system(), is.processor(), is.processors(), heap, encoding,
                is.javafx(), is.window(), is.painted(), is.screens(), vectors, is.own(), is.present(), is.passing());
    }

    @Test
    void littleMemoryNoVectorsAndNarrowFileNamesAreSaid() {
        assertOne(Verdict.WARNING, "memory.short", bounded(whole(), GIGABYTE / 4, true, "UTF-8"));
        assertOne(Verdict.BROKEN, "memory.little", bounded(whole(), GIGABYTE / 8, true, "UTF-8"));
        assertOne(Verdict.WARNING, "vectors.absent", bounded(whole(), GIGABYTE, false, "UTF-8"));
        assertOne(Verdict.WARNING, "encoding.narrow", bounded(whole(), GIGABYTE, true, "ANSI_X3.4-1968"));
        assertOne(Verdict.WARNING, "encoding.narrow", bounded(whole(), GIGABYTE, true, "no-such-encoding"));
    }

    @Test
    void aFileInThePlaceOfAFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("unroll"), "");
        Finding found = FolderCheck.of(file.resolve("sessions"));
        assertEquals("folder.none", found.key());
        assertEquals(List.of(file.resolve("sessions"), file), found.arguments());
    }

    @Test
    void lookingLeavesNothingBehindInAFolder() throws IOException {
        assertEquals(Verdict.WELL, FolderCheck.of(folder).verdict());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        // a folder of the system in which nobody can make a file, not even its administrator
        Path closed = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(closed), "only where there is " + closed);
        assertEquals("folder.closed", FolderCheck.of(closed).key());
    }
}
