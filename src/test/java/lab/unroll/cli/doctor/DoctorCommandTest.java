package lab.unroll.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lab.unroll.cli.Main;
import lab.unroll.doctor.Machine;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsToolkit
class DoctorCommandTest {

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();

    @Test
    void aMachineThatRunsTheTestsIsInOrder() {
        StringWriter err = new StringWriter();
        assertEquals(0, Main.run(new PrintWriter(out), new PrintWriter(err), "doctor", "--lang", "zh-TW"), out.toString());
        assertEquals("", err.toString());
        assertTrue(out.toString().contains(Runtime.version().toString()), out.toString());
        assertTrue(out.toString().contains("向量模組"), out.toString());
        assertTrue(out.toString().startsWith("unroll "), "a report says of which version it is: " + out);
    }

    @Test
    void whatCannotBeUsedEndsWithOneAndARemedyAndWhatCouldBeBetterDoesNot() {
        assertEquals(1, tell(Optional.of(new Machine.Obstacle(Optional.empty())), true));
        assertTrue(out.toString().lines().anyMatch(line -> line.startsWith("X For the window")), out.toString());
        out.getBuffer().setLength(0);
        assertEquals(0, tell(Optional.empty(), false));
        assertTrue(out.toString().lines().anyMatch(line -> line.startsWith("! Training runs without")), out.toString());
        assertTrue(out.toString().lines().noneMatch(line -> line.startsWith("X")), out.toString());
    }

    private int tell(Optional<Machine.Obstacle> window, boolean vectors) {
        Machine machine = new Machine(21, "21", "Linux", "amd64", 4, 1L << 31, "UTF-8", Optional.of("21"), window,
                Optional.empty(), List.of(), vectors, folder, folder, folder);
        return DoctorCommand.tell(machine, Words.of("doctor", Locale.ENGLISH), new PrintWriter(out));
    }
}
