package lab.unroll.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The figures of the state as a point that moves, from the command line. */
@Isolated
class DynamicsFiguresTest {

    @TempDir
    private Path folder;

    private String render(int code, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("render"));
        arguments.addAll(List.of(options));
        assertEquals(code, Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new)),
                err.toString());
        return code == 0 ? out.toString() : err.toString();
    }

    @Test
    void theMachineOfASolvedProblemIsATableOfItsArcs() {
        String table = render(0, "--preset", "parity", "--train", "400", "--figure", "machine", "--csv", "-");
        assertTrue(table.contains("machine.learnt.arc.1.1,,,,2.0"), table);
        assertTrue(table.contains("machine.learnt.arc.2.1,,,,1.0"), table);
        assertTrue(table.contains("machine.true.arc.1.0,,,,1.0"), table);
        assertTrue(table.contains("machine.network,,,,1.0"), table);
    }

    @Test
    void aNetworkWithoutAMachineSaysWhyInItsPicture() throws Exception {
        Path picture = folder.resolve("machine.svg");
        render(0, "--preset", "adding", "--train", "1", "--figure", "machine", "--out", picture.toString());
        assertTrue(Files.readString(picture).contains("This network reads numbers."));
    }

    @Test
    void theMachineHasNoUseForTheSymbolsOfThePlane() {
        assertTrue(render(2, "--preset", "parity", "--figure", "machine", "--symbols", "1", "--out",
                folder.resolve("a.png").toString()).contains("--symbols"));
    }
}
