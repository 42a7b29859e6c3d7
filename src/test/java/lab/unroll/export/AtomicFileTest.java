package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final byte[] OLD = {1, 2, 3};
    private static final byte[] NEW = {4, 5};

    @TempDir
    Path folder;

    @Test
    void aFileIsReplacedAndNothingElseIsLeftBehind() throws IOException {
        Path file = Files.write(folder.resolve("a.png"), OLD);
        AtomicFile.write(file, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void theBytesAreForcedToTheDiskBeforeTheFileIsMovedAndTheFolderAfterwards() throws IOException {
        Path target = folder.resolve("a.png");
        List<String> acts = new ArrayList<>();
        try (AtomicFile file = new AtomicFile(target) {
            @Override
            void force(FileChannel written) throws IOException {
                acts.add(Files.exists(target) ? "force the folder" : "force " + written.size() + " bytes");
                super.force(written);
            }

            @Override
            void move(Path from, Path to) throws IOException {
                acts.add("move");
                super.move(from, to);
            }
        }) {
            file.stream().write(NEW);
            file.finish();
        }
        assertEquals(List.of("force 2 bytes", "move", "force the folder"), acts);
        assertArrayEquals(NEW, Files.readAllBytes(target));
    }

    @Test
    void anUnfinishedFileLeavesTheOldOneAndNothingElse() throws IOException {
        Path target = Files.write(folder.resolve("a.png"), OLD);
        try (AtomicFile file = new AtomicFile(target); AtomicFile other = new AtomicFile(target)) {
            file.stream().write(NEW);
            other.stream().write(NEW);
        }
        assertArrayEquals(OLD, Files.readAllBytes(target));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(target), files.toList());
        }
    }

    /** A disk is found to be full when bytes are written, forced to it, or given their name. */
    @Test
    void aDiskThatIsFullLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = Files.write(folder.resolve("a.png"), OLD);
        for (boolean atMove : new boolean[] {false, true}) {
            try (AtomicFile file = new AtomicFile(target) {
                @Override
                void force(FileChannel written) throws IOException {
                    if (!atMove) {
                        throw new IOException("No space left on device");
                    }
                    super.force(written);
                }

                @Override
                void move(Path from, Path to) throws IOException {
                    throw new FileSystemException(from.toString(), to.toString(), "No space left on device");
                }
            }) {
                file.stream().write(NEW);
                InputException told = assertThrows(InputException.class, file::finish);
                assertTrue(told.getMessage().contains("a.png") && told.getMessage().contains("No space left"), told.getMessage());
            }
            assertArrayEquals(OLD, Files.readAllBytes(target));
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(List.of(target), files.toList());
            }
        }
    }

    @Test
    void aNewFileMayBeReadByOthersAsFarAsTheSystemAllows() throws IOException {
        Path plain = Files.write(folder.resolve("plain"), NEW);
        Path file = folder.resolve("a.png");
        AtomicFile.write(file, NEW);
        assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.write(folder.resolve("a.png"), OLD);
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), file);
        AtomicFile.write(link, NEW);
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(NEW, Files.readAllBytes(file));
    }

    @Test
    void aLinkToAFileThatIsStillToComeStaysALink() throws IOException {
        Path file = folder.resolve("a.png");
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), Path.of("a.png"));
        AtomicFile.write(link, NEW);
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(NEW, Files.readAllBytes(file));
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device) && !Files.isRegularFile(device), "no such device here");
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), device);
        AtomicFile.write(link, NEW);
        assertTrue(Files.isSymbolicLink(link));
        Files.delete(link);
        assertFalse(Files.isRegularFile(device));
        assertEquals(0, Files.readAllBytes(device).length);
    }

    @Test
    void aReplacedFileKeepsItsPermissions() throws IOException {
        Path file = Files.write(folder.resolve("a.png"), OLD);
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no permissions here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        AtomicFile.write(file, NEW);
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertArrayEquals(NEW, Files.readAllBytes(file));
    }

    @Test
    void theSystemsRefusalNamesTheFileOrFolderThatRefuses() {
        InputException denied = OutputPlace.problem(Path.of("a.png"), new AccessDeniedException("/locked"));
        assertEquals("output.denied", denied.key());
        assertTrue(denied.getMessage().contains("\"a.png\"") && denied.getMessage().contains("\"/locked\""),
                denied.getMessage());
        InputException full = OutputPlace.problem(folder.resolve("a.png"),
                new FileSystemException("a.png", null, "No space left on device"));
        assertTrue(full.getMessage().contains("No space left on device"), full.getMessage());
        InputException gone = OutputPlace.problem(folder.resolve("gone/a.png"), new NoSuchFileException("a.png"));
        assertEquals("output.folder-missing", gone.key());
    }

    @Test
    void aMissingFolderIsNamed() {
        Path missing = folder.resolve("nowhere");
        InputException problem = assertThrows(InputException.class, () -> AtomicFile.write(missing.resolve("a.png"), NEW));
        assertEquals("output.folder-missing", problem.key());
        assertTrue(problem.getMessage().contains(missing.toString()), problem.getMessage());
        assertFalse(Files.exists(missing));
    }

    @Test
    void aFolderIsNoFile() {
        assertEquals("output.folder", assertThrows(InputException.class, () -> AtomicFile.write(folder, NEW)).key());
    }

    @Test
    void aFolderThatRefusesIsToldOf() throws IOException {
        Path notAFolder = Files.write(folder.resolve("file"), OLD);
        assertThrows(InputException.class, () -> AtomicFile.write(notAFolder.resolve("a.png"), NEW));
        // The kernel's own folder takes no new files, not even from root.
        Path kernel = Path.of("/proc/self/unroll.png");
        if (Files.isDirectory(kernel.getParent())) {
            assertEquals("output.denied",
                    assertThrows(InputException.class, () -> AtomicFile.write(kernel, NEW)).key());
        }
    }

    @Test
    void onlyPngAndSvgArePictures() {
        assertEquals(Formats.SVG, Formats.of(Path.of("a.SVG")));
        assertEquals("output.format",
                assertThrows(InputException.class, () -> Formats.of(Path.of("a.jpg"))).key());
    }
}
