package lab.unroll.window.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class SettingsTest {

    @TempDir
    private Path home;

    private Path file() {
        return home.resolve("unroll").resolve("settings.properties");
    }

    private Settings settings() {
        return new Settings(file(), Runnable::run);
    }

    @Test
    void whatWasPutIsThereAgainLetterForLetter() {
        Settings settings = settings();
        settings.put("folder", "C:\\資料 = #1\n!");
        settings.put("zoom", 150);
        settings.put("everything", true);
        settings.put("gone", "x");
        settings.remove("gone");
        Settings again = settings();
        assertEquals("C:\\資料 = #1\n!", again.get("folder", ""));
        assertEquals(150, again.getInt("zoom", 0));
        assertTrue(again.getBoolean("everything", false));
        assertEquals("not there", again.get("gone", "not there"));
    }

    @Test
    void whatIsNoNumberAndNoDecisionCountsAsNotThere() {
        settings().put("zoom", "large");
        assertEquals(100, settings().getInt("zoom", 100));
        assertTrue(settings().getBoolean("zoom", true));
        assertFalse(settings().getBoolean("zoom", false));
    }

    @Test
    void windowsThatAreOpenTogetherKeepEachOthersChoices() {
        Settings one = settings();
        Settings other = settings();
        one.put("theme", "dark");
        other.put("language", "zh-TW");
        one.put("text-size", 80);
        assertEquals("dark", settings().get("theme", ""));
        assertEquals("zh-TW", settings().get("language", ""));
        assertEquals(80, settings().getInt("text-size", 100));
    }

    @Test
    void nothingIsWrittenOnTheThreadThatChooses() {
        Deque<Runnable> disk = new ArrayDeque<>();
        Settings settings = new Settings(file(), disk::add);
        settings.put("theme", "dark");
        assertEquals("dark", settings.get("theme", ""), "it counts at once");
        assertFalse(Files.exists(file()));
        disk.forEach(Runnable::run);
        assertEquals("dark", settings().get("theme", ""));
    }

    @Test
    void aDamagedFileCountsAsEmptyAndIsWholeAfterTheNextChoice() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), new byte[] {'a', '=', '\\', 'u', 'x', (byte) 0xff});
        assertEquals("light", settings().get("theme", "light"));
        settings().put("theme", "dark");
        assertEquals("dark", settings().get("theme", "light"));
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Files.writeString(home.resolve("unroll"), "a file in its place");
        List<Throwable> told = new ArrayList<>();
        Settings settings = settings();
        settings.setOnFailure(told::add);
        settings.put("theme", "dark");
        assertEquals("dark", settings.get("theme", ""));
        assertEquals(1, told.size());
        assertTrue(told.get(0) instanceof InputException, () -> told.get(0).toString());
    }
}
