package lab.unroll.window.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {

    @Test
    void eachSystemHasItsOwnPlace() {
        assertEquals(Path.of("/home/a/.local/share/unroll"), UserFolder.of("Linux", "/home/a", Map.of()));
        assertEquals(Path.of("/data/unroll"), UserFolder.of("Linux", "/home/a", Map.of("XDG_DATA_HOME", "/data")));
        assertEquals(Path.of("/home/a/.local/share/unroll"), UserFolder.of("Linux", "/home/a", Map.of("XDG_DATA_HOME", "data")));
        assertEquals(Path.of("/Users/a/Library/Application Support/Unroll"), UserFolder.of("Mac OS X", "/Users/a", Map.of()));
        assertEquals(Path.of("/r/Unroll"), UserFolder.of("Windows 11", "/u", Map.of("APPDATA", "/r")));
    }

    @Test
    void theFolderThatSomebodyHasChosenCountsOnEverySystem() {
        for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            assertEquals(Path.of("/stick/unroll"), UserFolder.of(system, "/home/a", Map.of("UNROLL_HOME", "/stick/unroll")));
        }
        assertEquals(Path.of("here").toAbsolutePath(), UserFolder.of("Linux", "/home/a", Map.of("UNROLL_HOME", "here")));
        assertEquals(Path.of("/home/a/.local/share/unroll"), UserFolder.of("Linux", "/home/a", Map.of("UNROLL_HOME", " ")));
    }

    /** Java says "?" for the home of a user whom the system does not know. */
    @Test
    void whoHasNoHomeHasAFolderAmongTheTemporaryFilesAndNoneWhereTheProgrammeWasStarted() {
        for (String none : new String[] {null, "", " ", "?"}) {
            assertEquals(Path.of("/tmp/unroll-lin_3").toString(), UserFolder.home(none, "/tmp", "lin/3"));
        }
        assertEquals(Path.of("/tmp/unroll").toString(), UserFolder.home("?", "/tmp", null));
        assertEquals("/root", UserFolder.home("/root", "/tmp", "root"));
    }
}
