package lab.unroll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Everything that a command writes, where it cannot be written: one message that names it, and nothing half done. */
@Isolated
class FullDiskTest {

    private static final String TINY = " --preset remember-first --hidden 3 --length 4 ";
    /** A command for each kind of file; what it writes is called TARGET with its ending. */
    private static final List<String> WRITERS = List.of("render" + TINY + "--train 1 --out TARGET.png", "render" + TINY + "--train 1 --out TARGET.svg",
            "render" + TINY + "--train 1 --out TARGET.pdf", "render" + TINY + "--train 1 --out TARGET.tex",
            "render" + TINY + "--train 1 --out TARGET.html", "render" + TINY + "--train 1 --film forward --out TARGET.gif",
            "render" + TINY + "--train 1 --film forward --out TARGET.apng", "render" + TINY + "--train 1 --film forward --out TARGET.pptx",
            "render" + TINY + "--train 1 --csv TARGET.csv", "render" + TINY + "--train 1 --values TARGET.csv",
            "render" + TINY + "--train 1 --values TARGET.json", "train" + TINY + "--steps 1 --csv TARGET.csv",
            "train" + TINY + "--steps 1 --save TARGET.unroll", "sweep" + TINY + "--steps 1 --csv TARGET.csv",
            "weights" + TINY + "--train 1 --out TARGET.safetensors", "weights" + TINY + "--train 1 --out TARGET.npz",
            "weights" + TINY + "--train 1 --out TARGET.onnx", "lesson quiz LESSON --gift --out TARGET.txt", "lesson page LESSON --out TARGET.html");
    private static final Pattern REFUGE = Pattern.compile(Pattern.quote(System.getProperty("java.io.tmpdir")) + "/unroll-\\d+\\.\\w+");

    @TempDir
    private Path folder;
    private Path full;

    @BeforeEach
    void write() throws IOException {
        full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(folder.resolve("l.md"), "---\nstation: 7\ntitle: A lesson\nhidden: 3\nlength: 4\n---\n## Step\nText.\n"
                + "```predict\nWhich?\n- [ ] that\n- [x] this\n---\nSo it is.\n```\n");
    }

    private static String ending(String line) {
        Matcher target = Pattern.compile("TARGET(\\.\\w+)").matcher(line);
        assertTrue(target.find());
        return target.group(1);
    }

    /** Fails and tells of the place, in few lines, without a fault of the programme. */
    private void refused(String line, Path target) throws IOException {
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), Arrays.stream(line.split(" "))
                .map(word -> word.startsWith("TARGET") ? target.toString() : word.equals("LESSON") ? folder.resolve("l.md").toString() : word)
                .toArray(String[]::new));
        String told = err.toString();
        assertNotEquals(0, code, line);
        assertTrue(told.contains(target.getFileName().toString()), line + ": " + told);
        assertFalse(told.contains("Unroll failed") || told.matches("(?s).*(Exception|\tat |lab\\.unroll).*"), line + ": " + told);
        Matcher refuge = REFUGE.matcher(told);
        if (refuge.find()) {
            assertTrue(Files.size(Path.of(refuge.group())) > 0, "what was trained is kept elsewhere");
            Files.delete(Path.of(refuge.group()));
        }
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(full)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aDiskThatIsFullIsToldByEveryWriter() throws IOException {
        Path device = Path.of("/dev/full");
        assumeTrue(Files.exists(device), "there is no full device on this system");
        for (String line : WRITERS) {
            Path target = Files.createSymbolicLink(full.resolve("a" + ending(line)), device);
            refused(line, target);
            assertEquals(List.of(target.getFileName().toString()), left(), line);
            Files.delete(target);
        }
    }

    @Test
    void aFolderThatIsGoneAndANameThatIsTakenAreToldByEveryWriter() throws IOException {
        Path file = Files.writeString(full.resolve("file"), "x");
        for (String line : WRITERS) {
            refused(line, full.resolve("gone").resolve("a" + ending(line)));
            refused(line, file.resolve("a" + ending(line)));
            if (!line.contains("--film")) {
                // where there is a folder, that is the place of a film's pictures
                Path taken = Files.createDirectory(full.resolve("taken" + ending(line)));
                refused(line, taken);
                Files.delete(taken);
            }
            assertEquals(List.of("file"), left(), line);
        }
        assertEquals("x", Files.readString(file));
    }
}
