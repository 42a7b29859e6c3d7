package lab.unroll.window.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.ui.NeedsToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Fonts are loaded once, however many windows there are: JavaFX keeps a copy of each that it loads to the end. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class BenchFontsTest {

    private static final Path MAPPED = Path.of("/proc/self/maps");

    /** The files from which fonts were loaded, which this process has mapped. */
    private static Set<String> copies() throws IOException {
        try (Stream<String> lines = Files.lines(MAPPED)) {
            return lines.filter(line -> line.contains("+JXF")).map(line -> line.substring(line.indexOf("+JXF")))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSecondWindowLoadsNoFontAgain() throws IOException {
        BenchFonts.load();
        Set<String> before = copies();
        BenchFonts.load();
        assertEquals(before, copies());
    }
}
