package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import lab.unroll.fuzz.Damage;
import lab.unroll.fuzz.Fuzz;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.file.LessonFile;
import lab.unroll.lesson.file.LessonFolder;
import lab.unroll.lesson.file.Problems;
import lab.unroll.lesson.text.Spans;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged lessons are read or refused with a message; nothing outside their folder is opened: {@code mvn test
 * -Dtest=DamagedLessonsTest -Dunroll.fuzz=10000}.
 */
class DamagedLessonsTest {

    private static final long SECOND = 1_000_000_000L;

    private final Set<String> opened = new TreeSet<>();

    private static List<String> shipped() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String language : List.of("en", "zh-TW")) {
            try (Stream<Path> files = Files.list(Path.of("lessons", language))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
                    texts.add(LessonFile.text(file));
                }
            }
        }
        return texts;
    }

    /** The folder of the shipped lessons, which remembers what it was asked for. */
    private InputStream file(String path) {
        opened.add(path);
        Path file = Path.of("lessons").resolve(path);
        try {
            return Files.isRegularFile(file) ? new ByteArrayInputStream(Files.readAllBytes(file)) : null;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyDamagedLessonIsReadOrRefusedWithAMessage() throws IOException, InterruptedException {
        List<String> texts = shipped();
        LessonFolder folder = LessonFolder.of("", this::file);
        Fuzz.of("lessons", 400, random -> {
            try {
                LessonReader.read(LessonMutator.damaged(Damage.one(texts, random), random), "damaged.md", folder);
            } catch (InputException told) {
                assertTrue(told.getMessage().contains("damaged.md"), told.getMessage());
                throw told;
            }
        }).requireBothKinds();
        opened.forEach(path -> assertTrue(path.matches("sessions/[a-z0-9-]+\\.unroll"), path));
    }

    /** A machine with other work is not the lesson's fault. */
    private static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void everyMistakeOfADamagedLessonIsCollectedWithoutAFault() throws IOException, InterruptedException {
        List<String> texts = shipped();
        LessonFolder folder = LessonFolder.of("", this::file);
        Fuzz.of("mistakes of lessons", 200, random -> {
            Problems problems = Problems.collected();
            String damaged = LessonMutator.damaged(Damage.one(texts, random), random);
            Optional<Lesson> lesson = LessonReader.read(damaged, "all.md", folder, problems);
            assertTrue(lesson.isPresent() || !problems.told().isEmpty());
            problems.told().forEach(Fuzz::requireToldInWords);
        });
    }

    @Test
    void numbersOfADamagedLessonThatCanBeReadAreComputedOrRefused() throws IOException {
        List<String> texts = shipped();
        Benches benches = new Benches();
        int computed = 0;
        for (int seed = 0; seed < 60; seed++) {
            String damaged = LessonMutator.damaged(texts.get(seed % texts.size()), new SplittableRandom(2_000_000L + seed));
            try {
                Lesson lesson = LessonReader.read(damaged, "live.md", LessonFolder.of("", this::file));
                LessonStep step = lesson.steps().get(seed % lesson.steps().size());
                if (step.setup().iterations() > 500 || step.setup().experiment().hidden() > 16) {
                    continue;
                }
                OpenedBench bench = benches.open(step.setup());
                Spans.live(Spans.of(step.blocks())).forEach(number -> number.shownOn(bench));
                computed++;
            } catch (InputException told) {
                assertTrue(told.getMessage().contains("live.md"), told.getMessage());
            }
        }
        assertTrue(computed > 5, computed + " were opened");
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNotFollowed(@TempDir Path folder) throws IOException {
        Path lessons = Files.createDirectories(folder.resolve("mine/sessions")).getParent();
        Path secret = Files.writeString(folder.resolve("secret.unroll"), "{}");
        Files.createSymbolicLink(lessons.resolve("sessions/outside.unroll"), secret);
        Files.writeString(lessons.resolve("sessions/inside.unroll"), "{}");
        LessonFolder around = LessonFolder.around(lessons.resolve("a.md"));
        assertTrue(around.session("inside").isPresent());
        assertEquals(Optional.empty(), around.session("outside"));
        for (String name : List.of("../secret", "..", "", "/secret", "sessions/inside", "inside.unroll", "a".repeat(70))) {
            assertEquals(Optional.empty(), around.session(name), name);
        }
    }

    @Test
    void aLineOfFiftyMegabytesIsRefusedBeforeItIsReadToItsEnd(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.md");
        byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 50; i++) {
                out.write(piece);
            }
        }
        long begun = threadTime();
        assertEquals("lesson.large", assertThrows(InputException.class, () -> LessonFile.text(file)).key());
        assertTrue(threadTime() - begun < SECOND);
    }
}
