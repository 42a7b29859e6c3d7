package lab.unroll.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class CsvFileTest {

    @TempDir
    Path folder;

    @Test
    void aFinishedTableHasItsColumnsAndRowsAndQuotesWhatNeedsIt() throws IOException {
        Path table = folder.resolve("a.csv");
        try (CsvFile file = new CsvFile(table, List.of("text", "number"))) {
            file.row(List.of("a, \"b\"\n空", "1.5"));
            assertFalse(Files.exists(table), "it is not there before it is complete");
            file.finish();
        }
        assertEquals("text,number\n\"a, \"\"b\"\"\n空\",1.5\n", Files.readString(table));
    }

    @Test
    void anUnfinishedTableLeavesTheOldOne() throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "old");
        try (CsvFile file = new CsvFile(table, List.of("a"))) {
            file.row(List.of("1"));
        }
        assertEquals("old", Files.readString(table));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(table), files.toList());
        }
    }

    @Test
    void aFolderIsNoTable() {
        assertEquals("csv.folder",
                assertThrows(InputException.class, () -> new CsvFile(folder, List.of("a"))).key());
        assertEquals("output.folder-missing", assertThrows(InputException.class,
                () -> new CsvFile(folder.resolve("nowhere/a.csv"), List.of("a"))).key());
    }
}
