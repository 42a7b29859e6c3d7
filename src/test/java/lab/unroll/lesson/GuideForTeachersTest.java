package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.check.Finding;
import lab.unroll.lesson.check.LessonCheck;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.goal.Goals;
import lab.unroll.lesson.live.ExpressionParser;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.lesson.setup.BenchIds;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide for teachers tells of everything that a lesson can say, and its lesson is one. */
class GuideForTeachersTest {

    private static final String FENCE = "````markdown\n";

    private static String guide() throws IOException {
        return Files.readString(Path.of("lessons", "AUTHORING.md"));
    }

    private static String example() throws IOException {
        int from = guide().indexOf(FENCE) + FENCE.length();
        return guide().substring(from, guide().indexOf("````\n", from));
    }

    @Test
    void itsLessonHasNoMistakeAndUsesEveryBlock(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("example.md"), example());
        List<Finding> findings = LessonCheck.of(file);
        assertEquals(List.of(), findings.stream().filter(Finding::isMistake).map(one -> one.problem().getMessage()).toList());
        assertEquals(List.of("lesson.check.steps", "lesson.check.predictions", "lesson.check.exercises"),
                findings.stream().map(one -> one.problem().key()).toList(), "it is short, and nothing else is to be said");
        for (String block : List.of("beat", "bench", "predict number", "reveal", "see choice", "goal", "solution", "notes",
                "answer")) {
            assertTrue(example().contains("\n```" + block + "\n"), block);
        }
    }

    @Test
    void itTellsOfEveryBlockGoalViewControlAndCover() throws IOException {
        String guide = guide();
        for (String block : List.of("beat", "bench", "predict", "reveal", "see", "goal", "solution", "notes", "answer")) {
            assertTrue(guide.contains("\n| `" + block + "` |"), block);
        }
        for (String kind : List.of("choice", "number", "valve", "step", "curve")) {
            assertTrue(guide.contains("`predict " + kind + "`"), kind);
        }
        Goals.keys().forEach(goal -> assertTrue(guide.contains("\n| `" + goal + "` |"), goal));
        BenchIds.VIEWS.forEach((view, parts) -> {
            assertTrue(guide.contains("`" + view + "`"), view);
            parts.forEach(part -> assertTrue(guide.contains("`" + part + "`"), part));
        });
        BenchIds.CONTROLS.forEach(control -> assertTrue(guide.contains("`" + control + "`"), control));
        BenchIds.COVERS.forEach(cover -> assertTrue(guide.contains("`" + cover + "`"), cover));
    }

    @Test
    void itTellsOfEveryLiveNumber() throws IOException {
        String guide = guide();
        InputException unknown = assertThrows(InputException.class,
                () -> ExpressionParser.parse("unknown", new Place("a.md", 1)));
        String known = unknown.argument(3).orElseThrow().toString();
        for (String name : known.split(", ")) {
            assertTrue(guide.contains("`" + name) || guide.contains("`" + name.replace(" ", "")), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h[0][1]", "C[8][2]", "a.f[3][1]", "Wx.f[1][2]", "h@1[2][1]", "argmax t: h[t][1]", "sum j: y[4][j]",
        "abs(C[4][2]) < 9"})
    void whatItWritesIsComputed(String written) throws IOException {
        Lesson lesson = LessonReader.read(example(), "example.md");
        String number = written.replaceAll(" <.*", "");
        assertTrue(Double.isFinite(new LiveNumber(ExpressionParser.parse(number,
                lesson.steps().get(0).place()), 2, lesson.steps().get(0).place())
                .on(new Benches().open(lesson.steps().get(0).setup()))));
    }
}
