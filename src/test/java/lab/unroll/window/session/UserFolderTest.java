package lab.unroll.window.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
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
            assertEquals(Path.of("/stick/unroll").toAbsolutePath(), UserFolder.of(system, "/home/a", Map.of("UNROLL_HOME", "/stick/unroll")));
        }
        assertEquals(Path.of("here").toAbsolutePath(), UserFolder.of("Linux", "/home/a", Map.of("UNROLL_HOME", "here")));
        assertEquals(Path.of("/home/a/.local/share/unroll"), UserFolder.of("Linux", "/home/a", Map.of("UNROLL_HOME", " ")));
    }

    /** Java says "?" for the home of a user whom the system does not know, as in many containers. */
    @Test
    void whoHasNoHomeHasAFolderAmongTheTemporaryFilesAndNoneWhereTheProgrammeWasStarted() {
        for (String none : new String[] {null, "", " ", "?"}) {
            assertFalse(UserFolder.hasHome(none));
        }
        assertTrue(UserFolder.hasHome("/root"));
        assertEquals(Path.of("/tmp/unroll-lin_3"), UserFolder.without("/tmp", "lin/3"));
        assertEquals(Path.of("/tmp/unroll-_"), UserFolder.without("/tmp", "?"));
        assertEquals(Path.of("/tmp/unroll"), UserFolder.without("/tmp", null));
    }
}
