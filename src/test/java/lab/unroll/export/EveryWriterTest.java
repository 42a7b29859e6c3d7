package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lab.unroll.Sources;
import org.junit.jupiter.api.Test;

/** Whatever is written appears whole or not at all, row by row, or as a folder: there is no fourth way. */
class EveryWriterTest {

    private static final Pattern WRITING = Pattern.compile("\\bFiles\\s*\\.\\s*(write|writeString|newOutputStream|newBufferedWriter"
            + "|newByteChannel|copy|createFile)\\b|\\bnew (FileOutputStream|FileWriter|RandomAccessFile|PrintWriter\\(\"\")|FileChannel\\.open"
            + "|ImageIO\\.write");
    /** Those three, and what is no work of the user's. */
    private static final Set<String> KNOWN = Set.of("AtomicFile.java", "RowsOnDisk.java", "FilmFolder.java",
            // locks
            "KeptDesk.java",
            // what the programme itself did wrong
            "FaultReport.java", "FailureHandler.java",
            // standard output
            "Main.java");

    @Test
    void everyFileIsWrittenByTheWritersThatLoseNothing() {
        Set<String> found = new TreeSet<>();
        for (Path file : Sources.files(Sources.MAIN, ".java")) {
            String code = Sources.codeOnly(Sources.text(file));
            if (WRITING.matcher(code).find() && !code.contains("new ByteArrayOutputStream")) {
                found.add(file.getFileName().toString());
            }
        }
        assertEquals(new TreeSet<>(KNOWN), found);
    }
}
