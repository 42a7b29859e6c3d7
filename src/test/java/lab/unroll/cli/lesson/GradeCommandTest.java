package lab.unroll.cli.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lab.unroll.cli.Main;
import lab.unroll.homework.HomeworkFile;
import lab.unroll.homework.Pupil;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class GradeCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;
    private Path handedIn;
    private Path lessons;

    @BeforeEach
    void aClass() throws IOException {
        handedIn = Files.createDirectories(folder.resolve("class"));
        lessons = Files.createDirectories(folder.resolve("lessons"));
        Files.writeString(lessons.resolve("a.md"), Pupil.LESSON);
        HomeworkFile.write(Pupil.good("Chen, A.", Pupil.lesson()), handedIn.resolve("chen.unrollwork"));
        HomeworkFile.write(Pupil.bad("林", Pupil.lesson()), handedIn.resolve("lin.unrollwork"));
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private int grade(String... more) {
        return run(Stream.concat(Stream.of("grade", handedIn.toString(), "--csv",
                folder.resolve("t.csv").toString(), "--lessons", lessons.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aRowForEachStudentAndTheClassOnAPage() throws IOException {
        Path page = folder.resolve("p.pdf");
        assertEquals(0, grade("--page", page.toString()), err.toString());
        List<String> rows = Files.readAllLines(folder.resolve("t.csv"));
        assertEquals(3, rows.size());
        assertTrue(rows.get(0).startsWith("student,file,station,counts,points,of,right,reached,minutes,"), rows.get(0));
        assertTrue(rows.get(1).startsWith("\"Chen, A.\",chen.unrollwork,7,yes,6,6,4,2,0.7,"), rows.get(1));
        assertTrue(rows.get(2).startsWith("林,lin.unrollwork,7,yes,2,6,0,2,"), rows.get(2));
        assertEquals("wrote " + page + System.lineSeparator() + "Files: 2, of which count: 2. Not wholly graded: 0."
                + System.lineSeparator(), out.toString());
        try (PDDocument document = Loader.loadPDF(page.toFile())) {
            String said = new PDFTextStripper().getText(document);
            for (String words : List.of("Station 7: A lesson", "Students: 2.", "Which?", "that", "1 (50 %)", "Something else",
                    "Reached, checked on the network", "2 (100 %)", "As the bench draws it")) {
                assertTrue(said.contains(words), words + " is not in " + said);
            }
        }
    }

    @Test
    void thePageRoundsNoNumberAwayThatItsToleranceTellsApart() throws IOException {
        Files.writeString(lessons.resolve("a.md"), Pupil.LESSON.replace("{{T}} ± 0.5", "{{T / 250}} ± 0.002")
                .replace("- [ ] 3\n", "- [ ] {{0 - T / 1500}}\n"));
        Path page = folder.resolve("p.pdf");
        assertEquals(0, grade("--page", page.toString()), err.toString());
        try (PDDocument document = Loader.loadPDF(page.toFile())) {
            String said = new PDFTextStripper().getText(document);
            assertTrue(said.contains("0.024 ± 0.002") && said.contains("−0.004"), said);
        }
    }

    @Test
    void thePageIsAPictureAsWellAndSpeaksChinese() throws IOException {
        Path page = folder.resolve("p.svg");
        assertEquals(0, grade("--page", page.toString(), "--lang", "zh-TW"), err.toString());
        assertTrue(Files.readString(page).contains("全班的答案"));
        assertEquals(0, grade("--page", folder.resolve("p.html").toString()), err.toString());
        assertTrue(Files.readString(folder.resolve("p.html")).startsWith("<!DOCTYPE html>"));
        assertEquals(0, grade("--page", folder.resolve("p.png").toString()), err.toString());
        assertTrue(Files.size(folder.resolve("p.png")) > 10_000);
    }

    @Test
    void aFileThatCannotBeGradedIsToldTheOthersAreGradedAndTheCodeIsOne() throws IOException {
        Files.writeString(handedIn.resolve("broken.unrollwork"), "{}");
        assertEquals(1, grade());
        assertEquals(4, Files.readAllLines(folder.resolve("t.csv")).size());
        assertTrue(err.toString().startsWith("\"broken.unrollwork\" is no file of this kind"), err.toString());
        assertTrue(out.toString().contains("Files: 3, of which count: 2. Not wholly graded: 1."), out.toString());
    }

    @Test
    void whatCannotBeUsedIsToldBeforeAnythingIsGraded() throws IOException {
        assertEquals(2, grade("--page", folder.resolve("p.gif").toString()));
        assertEquals(2, grade("--page", folder.resolve("p.doc").toString()));
        assertEquals(2, grade("--threads", "0"));
        assertFalse(Files.exists(folder.resolve("t.csv")));
        assertEquals(2, run("grade", folder.resolve("none").toString(), "--csv", "-"));
        assertEquals(2, run("grade", lessons.toString(), "--csv", "-"), "there is no homework");
        assertTrue(err.toString().contains("is no file that ends in .unrollwork"), err.toString());
        assertEquals(2, run("grade", handedIn.toString()), "where to is not said");
    }

    @Test
    void theTableCanBeTheStandardOutputAndNothingElseIsThere() {
        assertEquals(0, run("grade", handedIn.toString(), "--csv", "-", "--lessons", lessons.toString()), err.toString());
        assertEquals(3, out.toString().lines().count(), out.toString());
    }

    @Test
    void aLessonThatIsNotHereIsToldWithThoseThatAre() throws IOException {
        Files.writeString(lessons.resolve("a.md"), Pupil.LESSON.replace("station: 7", "station: 8"));
        assertEquals(1, grade());
        assertTrue(err.toString().contains("\"chen.unrollwork\" is work at station 7, which is not here; there are 8."), err.toString());
    }
}
