package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    private CsvFile file(Path target) {
        return new CsvFile(target, new PrintWriter(out), List.of("text", "number"));
    }

    private static List<String> row(String text) {
        return List.of(text, "1");
    }

    @Test
    void eachRowIsThereAsSoonAsItIsAddedAndQuotedWhereItNeedsTo() throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "old");
        try (CsvFile file = file(table)) {
            assertEquals("old", Files.readString(table), "nothing is lost before there is a row");
            file.row(List.of("a, \"b\"\n空", "1.5"));
            assertEquals("text,number\n\"a, \"\"b\"\"\n空\",1.5\n", Files.readString(table));
            file.row(row("b"));
            assertTrue(Files.readString(table).endsWith("\nb,1\n"), Files.readString(table));
        }
        assertTrue(Files.readString(table).endsWith("\nb,1\n"), Files.readString(table));
    }

    @Test
    void aLinkStaysALinkAndItsTargetHasTheRows() throws IOException {
        Path old = Files.writeString(folder.resolve("old.csv"), "old");
        for (Path target : List.of(old, folder.resolve("still-to-come.csv"))) {
            Path link = Files.createSymbolicLink(folder.resolve("link-to-" + target.getFileName()), target.getFileName());
            try (CsvFile file = file(Files.createSymbolicLink(folder.resolve("link-to-" + link.getFileName()), link))) {
                file.row(row("a"));
            }
            assertTrue(Files.isSymbolicLink(link));
            assertTrue(Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS));
            assertEquals("text,number\na,1\n", Files.readString(target));
        }
        Path circle = folder.resolve("circle.csv");
        Files.createSymbolicLink(circle, circle);
        assertEquals("output.unwritable", assertThrows(InputException.class, () -> file(circle)).key());
    }

    @Test
    void anExistingFileStaysTheSameFileAndANewOneIsLikeAnyOther() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "");
        assumeTrue(Files.getFileStore(plain).supportsFileAttributeView("posix"), "no permissions here");
        Path fresh = folder.resolve("fresh.csv");
        try (CsvFile file = file(fresh)) {
            file.row(row("a"));
        }
        assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(fresh));
        Path old = Files.writeString(folder.resolve("old.csv"), "old, and longer than what will be written");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r-----"));
        Object key = Files.readAttributes(old, BasicFileAttributes.class).fileKey();
        try (CsvFile file = file(old)) {
            file.row(row("a"));
        }
        assertEquals(key, Files.readAttributes(old, BasicFileAttributes.class).fileKey());
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(old)));
        assertEquals("text,number\na,1\n", Files.readString(old));
    }

    @Test
    void aDeviceIsWrittenToAndStaysADevice() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device) && !Files.isRegularFile(device), "no such device here");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), device);
        for (Path target : List.of(device, link)) {
            try (CsvFile file = file(target)) {
                file.row(row("a"));
                assertNull(file.refuge());
            }
        }
        assertTrue(Files.isSymbolicLink(link));
        Files.delete(link);
        assertFalse(Files.isRegularFile(device));
        assertEquals(0, Files.readAllBytes(device).length);
    }

    @Test
    void aDashIsTheStandardOutput() {
        for (String name : List.of("-", "/dev/stdout")) {
            out.getBuffer().setLength(0);
            try (CsvFile file = file(Path.of(name))) {
                file.row(row("a"));
                assertEquals("text,number\na,1\n", out.toString());
            }
        }
        assertFalse(Files.exists(Path.of("-")));
        assertFalse(CsvFile.isStandardOutput(Path.of("./-")));
    }

    @Test
    void aFileThatIsTakenAwayComesBackWithAllItsRows() throws IOException {
        Path table = folder.resolve("a.csv");
        CsvFile file = file(table);
        file.row(row("a"));
        Files.delete(table);
        file.row(row("b"));
        assertEquals("text,number\na,1\nb,1\n", Files.readString(table));
        Files.delete(table);
        file.close();
        assertEquals("text,number\na,1\nb,1\n", Files.readString(table));
        assertNull(file.refuge());
    }

    @Test
    void whatStandsInItsPlaceMeanwhileStaysAndTheRowsAreBesideIt() throws IOException {
        Path table = folder.resolve("a.csv");
        for (boolean file : new boolean[] {true, false}) {
            CsvFile rows = file(table);
            rows.row(row("a"));
            Files.delete(table);
            if (file) {
                Files.move(Files.writeString(folder.resolve("other"), "other"), table);
            } else {
                Files.createDirectory(table);
            }
            rows.close();
            assertEquals(folder.resolve(file ? "a-2.csv" : "a-3.csv"), rows.refuge());
            assertEquals("text,number\na,1\n", Files.readString(rows.refuge()));
            assertEquals(!file, Files.isDirectory(table));
            Files.deleteIfExists(table);
        }
    }

    @Test
    void theRowsOfAFolderThatIsGoneAreAmongTheTemporaryFiles() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        CsvFile rows = file(inner.resolve("a.csv"));
        Files.delete(inner);
        rows.row(row("a"));
        rows.row(row("b"));
        rows.close();
        assertEquals("text,number\na,1\nb,1\n", Files.readString(rows.refuge()));
        Files.delete(rows.refuge());
    }

    /** A disk that has room for {@code room} bytes. */
    private CsvFile onDisk(Path table, AtomicInteger room) {
        return new CsvFile(new RowsOnDisk(table) {
            @Override
            int write(FileChannel file, ByteBuffer bytes) throws IOException {
                if (room.get() == 0) {
                    throw new FileSystemException(table.toString(), null, "No space left on device");
                }
                bytes.limit(Math.min(bytes.limit(), bytes.position() + room.get()));
                int written = super.write(file, bytes);
                room.addAndGet(-written);
                return written;
            }
        }, new PrintWriter(out), List.of("text", "number"));
    }

    @Test
    void aFullDiskEndsNoRunAndIsToldAtItsEnd() throws IOException {
        Path table = folder.resolve("a.csv");
        AtomicInteger room = new AtomicInteger(14);
        CsvFile file = onDisk(table, room);
        file.row(row("a"));
        file.row(row("b"));
        InputException problem = assertThrows(InputException.class, file::close);
        assertTrue(problem.getMessage().contains("No space left on device"), problem.getMessage());
        assertEquals("text,number\na,", Files.readString(table), "what was written stays");
    }

    @Test
    void rowsThatFoundNoRoomAreThereOnceThereIsSome() throws IOException {
        Path table = folder.resolve("a.csv");
        AtomicInteger room = new AtomicInteger(14);
        try (CsvFile file = onDisk(table, room)) {
            file.row(row("a"));
            file.row(row("b"));
            room.set(100);
            file.row(row("c"));
            assertEquals("text,number\na,1\nb,1\nc,1\n", Files.readString(table));
        }
        assertEquals("text,number\na,1\nb,1\nc,1\n", Files.readString(table));
    }

    @Test
    void aFolderIsNoTableAndAMissingOneIsNamed() {
        assertEquals("output.folder", assertThrows(InputException.class, () -> file(folder)).key());
        Path missing = folder.resolve("no/such");
        InputException problem = assertThrows(InputException.class, () -> file(missing.resolve("a.csv")));
        assertEquals("output.folder-missing", problem.key());
        assertTrue(problem.getMessage().contains("no folder \"" + missing + "\""), problem.getMessage());
    }

    @Test
    void aTableGoesOnBehindItsWholeRowsAndLosesThemAtNoTime() throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "text,number\na,1\nb,2\nhal");
        try (CsvFile file = new CsvFile(table, "text,number\na,1\nb,2\n")) {
            assertEquals("text,number\na,1\nb,2\nhal", Files.readString(table), "nothing changes before there is a row");
            file.row(row("c"));
            assertEquals("text,number\na,1\nb,2\nc,1\n", Files.readString(table));
            Files.delete(table);
            file.row(row("d"));
        }
        assertEquals("text,number\na,1\nb,2\nc,1\nd,1\n", Files.readString(table));
        try (CsvFile file = new CsvFile(table, "text,number\n")) {
            assertNull(file.refuge());
        }
        assertEquals("text,number\n", Files.readString(table), "what is no row of it is cut off");
        assertEquals("text,number\n\"a,b\",1\n", CsvFile.text(List.of("text", "number"), List.of(row("a,b"))));
    }

    @Test
    void rowsUpToAStepStayAsTheyAreWhereATrainingGoesOn() throws IOException {
        List<String> columns = List.of("iteration", "loss");
        String before = "iteration,loss\r\n10,1.5\r\n20,1.2\n";
        Path table = Files.writeString(folder.resolve("a.csv"), before + "30,1.1\n25,1\nhal");
        PrintWriter nowhere = new PrintWriter(out);
        assertTrue(CsvFile.goesOn(table, columns, 20));
        assertFalse(CsvFile.goesOn(table, columns, 0));
        assertFalse(CsvFile.goesOn(table, List.of("iteration", "accuracy"), 20), "it would be replaced");
        assertFalse(CsvFile.goesOn(folder.resolve("none.csv"), columns, 20));
        try (CsvFile file = CsvFile.goingOn(table, nowhere, columns, 20)) {
            assertEquals(before + "30,1.1\n25,1\nhal", Files.readString(table), "nothing changes before there is a row");
            file.row(List.of("22", "1.15"));
            assertEquals(before + "22,1.15\n", Files.readString(table));
        }
        try (CsvFile file = CsvFile.goingOn(table, nowhere, List.of("iteration", "accuracy"), 22)) {
            file.row(List.of("24", "0.5"));
        }
        assertEquals("iteration,accuracy\n24,0.5\n", Files.readString(table), "a table of other columns is another");
        try (CsvFile file = CsvFile.goingOn(table, nowhere, List.of("iteration", "accuracy"), 0)) {
            file.row(List.of("1", "0.1"));
        }
        assertEquals("iteration,accuracy\n1,0.1\n", Files.readString(table), "nothing stays of what begins anew");
    }
}
