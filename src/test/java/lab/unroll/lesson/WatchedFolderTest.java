package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A teacher's folder: what is in it, and what becomes of it while somebody writes. */
class WatchedFolderTest {

    private static final String LESSON = """
            ---
            station: %d
            title: %s
            ---
            ## First
            %s
            """;

    @TempDir
    private Path folder;

    private Path write(String name, int station, String title, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, LESSON.formatted(station, title, text));
    }

    private static List<String> titles(LessonBook book) {
        return book.lessons().stream().map(Lesson::title).toList();
    }

    /** What is there after a change: it is seen at one look and taken at the next. */
    private static LessonBook after(WatchedFolder watched) {
        assertEquals(Optional.empty(), watched.look(), "it may still be written");
        return watched.look().orElseThrow().in(Locale.ENGLISH);
    }

    @Test
    void lessonsOfAFolderComeInTheOrderOfItsListAndThoseThatAreNotInItAfterThem() throws IOException {
        write("b.md", 2, "B", "Text.");
        write("a.md", 1, "A", "Text.");
        write("c.md", 3, "C", "Text.");
        Files.writeString(folder.resolve("README.md"), "About these.");
        Files.writeString(folder.resolve("index.txt"), "c.md\n../../outside.md\nb.md\n");
        LessonBook book = new WatchedFolder(folder).read().in(Locale.ENGLISH);
        assertEquals(List.of("C", "B", "A"), titles(book));
        assertEquals(List.of("lesson.file-missing"), book.problems().stream().map(one -> one.key()).toList());
    }

    @Test
    void aLessonComesInTheLanguageOfTheWindowOrInAnotherOneThatThereIs() throws IOException {
        write("en/a.md", 1, "A", "Text.");
        write("zh-TW/a.md", 1, "甲", "文字。");
        write("zh-TW/b.md", 2, "乙", "文字。");
        for (Path place : List.of(folder, folder.resolve("en"), folder.resolve("zh-TW/b.md"))) {
            LessonBooks books = new WatchedFolder(place).read();
            assertEquals(folder, books.folder());
            assertEquals(List.of("A", "乙"), titles(books.in(Locale.ENGLISH)));
            assertEquals(List.of("甲", "乙"), titles(books.in(Words.CHINESE)));
        }
    }

    @Test
    void aFileThatBecomesWrongIsToldWithItsLineAndTheLessonStaysAsItWasUntilItIsRightAgain() throws IOException {
        Path file = write("a.md", 1, "A", "Text.");
        write("b.md", 2, "B", "Text.");
        WatchedFolder watched = new WatchedFolder(folder);
        Lesson before = watched.read().in(Locale.ENGLISH).lessons().get(0);
        assertEquals(Optional.empty(), watched.look(), "nothing has changed");
        Files.writeString(file, LESSON.formatted(1, "A", "Now {{h[3][1}} is open."));
        LessonBook broken = after(watched);
        assertEquals(before, broken.lesson("a.md").orElseThrow());
        assertEquals(List.of(6), broken.entry("a.md").orElseThrow().problems().stream()
                .map(one -> one.argument(1).orElseThrow()).toList());
        assertEquals("a.md", broken.allProblems().get(0).argument(0).orElseThrow(), "the name as the teacher knows it");
        write("a.md", 1, "A again", "It is right.");
        LessonBook mended = after(watched);
        assertEquals(List.of("A again", "B"), titles(mended));
        assertEquals(List.of(), mended.allProblems());
        assertEquals(Optional.empty(), watched.look());
    }

    @Test
    void aFileThatIsAddedOrTakenAwayIsSeen() throws IOException {
        Path file = write("a.md", 1, "A", "Text.");
        WatchedFolder watched = new WatchedFolder(folder);
        watched.read();
        write("b.md", 2, "B", "Text.");
        assertEquals(List.of("A", "B"), titles(after(watched)));
        Files.delete(file);
        assertEquals(List.of("B"), titles(after(watched)));
    }

    @Test
    void sessionsAreThoseOfTheFolderAndLinksThatLeadOutOfItAreNotThere(@TempDir Path elsewhere) throws IOException {
        Path session = Files.copy(Path.of("lessons/sessions/what-follows.unroll"), elsewhere.resolve("other.unroll"));
        Path file = write("a.md", 1, "A", "Text.\n```bench\nsession: what-follows\n```");
        WatchedFolder watched = new WatchedFolder(folder);
        LessonBook shipped = watched.read().in(Locale.ENGLISH);
        assertEquals(List.of("lesson.session.missing"), shipped.allProblems().stream().map(one -> one.key()).toList());
        Files.createDirectories(folder.resolve("sessions"));
        Files.createSymbolicLink(folder.resolve("sessions/what-follows.unroll"), session);
        Files.createSymbolicLink(folder.resolve("b.md"), Files.copy(file, elsewhere.resolve("b.md")));
        assertEquals(List.of("lesson.session.missing"), new WatchedFolder(folder).read().in(Locale.ENGLISH).allProblems()
                .stream().map(one -> one.key()).toList());
        Files.delete(folder.resolve("sessions/what-follows.unroll"));
        int sessions = new WatchedFolder(folder).read().sessions();
        assertTrue(watched.look().isEmpty());
        Files.copy(session, folder.resolve("sessions/what-follows.unroll"));
        LessonBook own = after(watched);
        assertEquals(List.of(), own.allProblems());
        assertEquals(List.of("A"), titles(own));
        assertEquals(0, sessions);
    }
}
