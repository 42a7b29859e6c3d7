package lab.unroll.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ToolkitStartTest {

    @Test
    void theMissingLibraryIsReadFromTheLinkersMessage() {
        String written = """
                Loading library glassgtk3 from resource failed: java.lang.UnsatisfiedLinkError: \
                /home/a/.openjfx/cache/21.0.12+2/amd64/libglassgtk3.so: libXtst.so.6: cannot open shared object file: \
                No such file or directory
                \tat java.base/jdk.internal.loader.NativeLibraries.load(Native Method)
                """;
        assertEquals(Optional.of("libXtst.so.6"), ToolkitStart.missingLibrary(written));
    }

    @Test
    void aBrokenLibraryIsNamedToo() {
        assertEquals(Optional.of("libGL.so.1"), ToolkitStart.missingLibrary("java.lang.UnsatisfiedLinkError: "
                + "/home/ada/x/libprism_es2.so: /lib/x86_64-linux-gnu/libGL.so.1: file too short"));
    }

    @Test
    void otherWordsNameNoLibrary() {
        assertEquals(Optional.empty(), ToolkitStart.missingLibrary("Unable to open DISPLAY"));
    }
}
