package lab.unroll.window.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lab.unroll.window.kit.Message;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class FaultsTest {

    @TempDir
    Path folder;

    private final List<Message> told = new ArrayList<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int kept;

    private Faults faults(Path reports) {
        return new Faults(reports, () -> kept++, told::add, Runnable::run, new PrintStream(err));
    }

    @Test
    void aFaultIsReportedTheBenchIsKeptAndBothAreToldInBothLanguages() throws Exception {
        Path reports = folder.resolve("faults");
        Thread thread = new Thread(() -> { }, "unroll-somewhere");
        faults(reports).uncaughtException(thread, new IllegalStateException("the gate is neither open nor closed"));
        List<Path> files = files(reports);
        assertEquals(1, files.size());
        String report = Files.readString(files.get(0));
        assertTrue(report.contains("unroll-somewhere") && report.contains("the gate is neither open nor closed")
                && report.contains("FaultsTest.java") && report.contains("Java " + Runtime.version()), report);
        assertEquals(1, kept);
        assertEquals(1, told.size());
        for (Locale locale : List.of(Locale.ENGLISH, Words.CHINESE)) {
            String text = told.get(0).text().apply(locale);
            assertTrue(text.contains(files.get(0).toString()) && text.contains("neither open"), text);
            assertFalse(text.contains("\n\tat "), text);
        }
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    @Test
    void oneThatComesWithEveryPictureIsToldOnceAndAnotherStillIs() throws Exception {
        Faults faults = faults(folder);
        for (int pulse = 0; pulse < 100; pulse++) {
            faults.uncaughtException(Thread.currentThread(), new IllegalStateException("each time"));
        }
        faults.uncaughtException(Thread.currentThread(), new IllegalArgumentException("another"));
        assertEquals(2, told.size());
        assertEquals(2, files(folder).size());
    }

    @Test
    void whereNoReportCanBeWrittenItIsToldAllTheSame() throws Exception {
        Path file = Files.createFile(folder.resolve("no-folder"));
        faults(file).uncaughtException(Thread.currentThread(), new OutOfMemoryError("heap"));
        assertEquals(1, kept);
        assertTrue(told.get(0).text().apply(Locale.ENGLISH).contains("heap"));
        assertFalse(told.get(0).text().apply(Locale.ENGLISH).contains("null"));
    }

    @Test
    void onlyTheLastTwentyReportsStayAndNoOtherFileGoes() throws Exception {
        Path other = Files.createFile(folder.resolve("mine.txt"));
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 8, 0);
        for (int i = 0; i < 25; i++) {
            FaultReport.write(folder, new IllegalStateException("number " + i), "main", start.plusSeconds(i));
        }
        assertTrue(Files.exists(other));
        List<Path> files = files(folder).stream().filter(file -> !file.equals(other)).toList();
        assertEquals(20, files.size());
        assertTrue(Files.readString(files.get(0)).contains("number 5"));
        assertTrue(Files.readString(files.get(19)).contains("number 24"));
    }

    /** The report that a message has just named must be there. */
    @Test
    void aReportFromBeforeTheClockWasSetBackGoesFirst() throws Exception {
        LocalDateTime later = LocalDateTime.of(2031, 1, 1, 8, 0);
        for (int i = 0; i < 20; i++) {
            FaultReport.write(folder, new IllegalStateException("later"), "main", later.plusSeconds(i));
        }
        LocalDateTime now = LocalDateTime.of(2026, 1, 1, 8, 0);
        for (int i = 0; i < 5; i++) {
            FaultReport.write(folder, new IllegalStateException("number " + i), "main", now.plusSeconds(i));
        }
        List<Path> files = files(folder);
        assertEquals(20, files.size());
        for (int i = 0; i < 5; i++) {
            assertTrue(Files.readString(files.get(i)).contains("number " + i));
        }
    }

    private static List<Path> files(Path of) throws Exception {
        try (Stream<Path> files = Files.list(of)) {
            return files.sorted().toList();
        }
    }
}
