package lab.unroll.window.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {

    @Test
    void eachSystemHasItsOwnPlace() {
        assertEquals(Path.of("/home/lin/.local/share/unroll"), UserFolder.of("Linux", "/home/lin", Map.of()));
        assertEquals(Path.of("/data/unroll"), UserFolder.of("Linux", "/home/lin", Map.of("XDG_DATA_HOME", "/data")));
        assertEquals(Path.of("/home/lin/.local/share/unroll"), UserFolder.of("Linux", "/home/lin", Map.of("XDG_DATA_HOME", "data")));
        assertEquals(Path.of("/Users/lin/Library/Application Support/Unroll"), UserFolder.of("Mac OS X", "/Users/lin", Map.of()));
        assertEquals(Path.of("/home/lin/AppData/Roaming/Unroll"), UserFolder.of("Windows 11", "/home/lin", Map.of()));
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
