package lab.unroll.homework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lab.unroll.fuzz.Fuzz;
import lab.unroll.homework.grade.ClassLessons;
import lab.unroll.homework.grade.GradedWork;
import lab.unroll.homework.grade.Grader;
import lab.unroll.lesson.work.GoalWork;
import lab.unroll.lesson.work.KeptBench;
import lab.unroll.lesson.work.LessonWork;
import lab.unroll.lesson.work.StepWork;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged homework is read or refused with a message; it runs nothing and opens nothing: {@code mvn test
 * -Dtest=DamagedHomeworkTest -Dunroll.fuzz=10000}.
 */
class DamagedHomeworkTest {

    private static final long SECOND = 1_000_000_000L;

    private final Homework good = Pupil.good("林小明", Pupil.lesson());
    private final String text = new String(HomeworkFile.bytes(good), StandardCharsets.UTF_8);

    /** A machine with other work is not the file's fault. */
    private static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What of a file can be read, and of its benches. */
    private static void read(byte[] content, String name) {
        Homework work = HomeworkFile.read(content, name);
        Stream.concat(work.lesson().steps().stream().map(StepWork::goal).filter(goal -> goal != null).map(GoalWork::bench),
                Stream.ofNullable(work.end())).forEach(bench -> BenchCopy.session(bench, name));
    }

    @Test
    void everyDamagedFileIsReadOrRefusedWithAMessage() throws InterruptedException {
        read(HomeworkFile.bytes(good), "warm");
        Fuzz.of("homework", 400, random -> {
            try {
                read(HomeworkMutator.damaged(text, random), "damaged.unrollwork");
            } catch (InputException told) {
                assertTrue(told.getMessage().contains("damaged.unrollwork"), told.getMessage());
                throw told;
            }
        }).requireBothKinds();
    }

    @Test
    void aDamagedFileThatCanBeReadIsGradedOrToldWithoutAFault(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("07.md"), Pupil.LESSON);
        Grader grader = new Grader(ClassLessons.of(folder));
        int graded = 0;
        for (int seed = 0; graded < 25 && seed < 2000; seed++) {
            Homework work;
            try {
                work = HomeworkFile.read(HomeworkMutator.damaged(text, new SplittableRandom(1_000_000L + seed)), "a");
            } catch (InputException told) {
                continue;
            }
            GradedWork found = grader.grade(work, "a", "");
            assertTrue(found.points() <= 6, "seed " + seed);
            graded++;
        }
        assertEquals(25, graded);
    }

    @Test
    void whateverIsNoHomeworkIsToldByItsNameAndItsFault() {
        record Case(String key, String content) {
        }
        String signed = text.substring(0, text.lastIndexOf(",\n  \"sha256\""));
        for (Case one : List.of(new Case("signed.format", ""), new Case("session.cut", "{"), new Case("signed.format", "[]"),
                new Case("signed.format", "12"), new Case("signed.format", "{\"format\":\"unroll-session\"}"),
                new Case("signed.syntax", "PK\u0003\u0004"), new Case("signed.syntax", "[".repeat(100_000)),
                new Case("signed.syntax", "{\"format\":" + "1".repeat(5000) + "}"), new Case("signed.syntax", text + text),
                new Case("session.newer", text.replace("\"version\" : 1", "\"version\" : 2")),
                new Case("session.field", text.replace("\"version\" : 1", "\"version\" : 1e400")),
                new Case("session.field", signed + "\n}\n"), new Case("signed.sum", text.replace("林小明", "林大明")))) {
            InputException told = assertThrows(InputException.class,
                    () -> HomeworkFile.read(one.content().getBytes(StandardCharsets.UTF_8), "x.unrollwork"), one.content());
            assertEquals(one.key(), told.key(), told.getMessage());
            assertTrue(told.getMessage().contains("x.unrollwork"));
        }
        assertEquals("signed.encoding", assertThrows(InputException.class,
                () -> HomeworkFile.read(new byte[] {'{', (byte) 0xff, '}'}, "x")).key());
    }

    @Test
    void aNameIsOneLineOfCharactersThatAreSeen() {
        for (String name : List.of("", " ", "a\nb", "a\u0000", "\u202eevil", "x".repeat(81), "a\u2028b")) {
            assertFalse(Homework.isName(name), name);
            Homework work = new Homework(name, good.lesson(), null);
            assertEquals("session.field", assertThrows(InputException.class,
                    () -> HomeworkFile.read(HomeworkFile.bytes(work), "x")).key());
        }
        assertFalse(Homework.isName("\ud83d"), "half a character");
        assertTrue(Homework.isName("林小明 4"));
        assertEquals("林小明-4-7.unrollwork", HomeworkFile.name(new Homework("林小明/4", good.lesson(), null)));
        assertEquals("---etc-7.unrollwork", HomeworkFile.name(new Homework("../etc", good.lesson(), null)));
    }

    @Test
    void aFileComesBackAsItWas(@TempDir Path folder) {
        Path file = folder.resolve("a.unrollwork");
        HomeworkFile.write(good, file);
        assertEquals(good, HomeworkFile.read(file));
        assertEquals(text, new String(HomeworkFile.bytes(HomeworkFile.read(file)), StandardCharsets.UTF_8));
        assertTrue(text.length() < 30_000, text.length() + " characters");
        assertFalse(text.contains(System.getProperty("user.name") + "\"") || text.contains(folder.toString()), "nothing of the machine");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsReadToItsEnd(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.unrollwork");
        byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 50; i++) {
                out.write(piece);
            }
        }
        long begun = threadTime();
        assertEquals("homework.large", assertThrows(InputException.class, () -> HomeworkFile.read(file)).key());
        assertTrue(threadTime() - begun < SECOND);
        Homework large = new Homework("Lin", new LessonWork(7, "", "en", "", List.of()), new KeptBench("", "x".repeat(9 << 20)));
        assertEquals("homework.large", assertThrows(InputException.class, () -> HomeworkFile.write(large, folder.resolve("b"))).key());
        assertFalse(Files.exists(folder.resolve("b")));
    }

    @Test
    void theLargestFileThatIsReadIsRefusedWithinASecondWhateverIsInIt() {
        for (String piece : List.of("1,", "[],", "{\"a\":1},", "\"\",", "null,", "1e9,")) {
            String huge = "{\"format\":\"unroll-homework\",\"version\":1,\"steps\":[" + piece.repeat(
                    (HomeworkFile.MOST_BYTES - 100) / piece.length()) + "1]}";
            long begun = threadTime();
            assertThrows(InputException.class, () -> HomeworkFile.read(huge.getBytes(StandardCharsets.UTF_8), "x"));
            long took = threadTime() - begun;
            assertTrue(took < SECOND, piece + " took " + took / 1_000_000 + " ms");
        }
    }
}
