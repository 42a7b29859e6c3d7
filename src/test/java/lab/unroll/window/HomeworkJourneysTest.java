package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.homework.Homework;
import lab.unroll.homework.HomeworkFile;
import lab.unroll.homework.grade.ClassLessons;
import lab.unroll.homework.grade.GradedItem;
import lab.unroll.homework.grade.GradedWork;
import lab.unroll.homework.grade.Grader;
import lab.unroll.homework.grade.Mark;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.session.Sections;
import lab.unroll.session.SessionFile;
import lab.unroll.state.EditState;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Homework from the window: a lesson is answered, its goal reached, the work saved and graded, and opened again. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class HomeworkJourneysTest {

    @TempDir
    private Path folder;
    private Path chosen;
    private BenchWindow window;
    private Journey journey;

    private final class Answers implements lab.unroll.window.kit.Files {

        @Override
        public Optional<Path> toOpen() {
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> toSave(String name, String extension) {
            return Optional.of(chosen);
        }
    }

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new Answers(), 1280, 720);
        window.model().stage().reducedMotionProperty().set(true);
        window.model().playhead().speedProperty().set(2.0);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private Node find(String id) {
        return window.scene().lookup(id);
    }

    private String message() {
        Message told = window.model().messageProperty().get();
        return told == null ? "" : told.text().apply(Locale.ENGLISH);
    }

    private Lesson lesson() {
        return window.lessons().lessonsProperty().get().get(0);
    }

    /** Step 2 is predicted wrongly and observed rightly. */
    private void answer(FxRobot robot) {
        robot.interact(() -> window.lessons().open(0, 1));
        journey.settle();
        journey.press(robot, "#option-1");
        journey.press(robot, "#reveal");
        journey.waitUntil("what was to be seen is asked", () -> find("#see-card") != null);
        robot.interact(() -> ((ButtonBase) find("#see-card").lookup("#option-1")).fire());
        journey.press(robot, "#check");
        journey.waitUntil("it is told", () -> window.lessons().seen().isTold());
    }

    /** The goal that the training loss is to come to is reached, by training. */
    private int reachGoal(FxRobot robot) {
        int step = IntStream.range(0, lesson().steps().size()).filter(i -> lesson().steps().get(i).goal()
                .filter(goal -> goal.key().equals("loss-below")).isPresent()).findFirst().orElseThrow();
        robot.interact(() -> window.lessons().open(0, step));
        journey.settle();
        long enough = lesson().steps().get(step).solution().flatMap(BenchSetup::train).orElseThrow();
        robot.interact(() -> window.controller().trainTo(enough));
        journey.waitUntil("the goal is reached", () -> window.lessons().isDone(step));
        journey.settle();
        return step + 1;
    }

    private void handIn(FxRobot robot, String name, Path file) {
        chosen = file;
        journey.press(robot, "#lesson-hand-in");
        robot.interact(() -> ((TextField) find("#hand-in-name")).setText(name));
        journey.press(robot, "#hand-in-save");
        journey.waitUntil("it is saved", () -> message().startsWith("Your work is saved as "));
    }

    private static Mark mark(GradedWork work, String id) {
        return work.items().stream().filter(item -> item.item().id().equals(id)).map(GradedItem::mark).findFirst().orElseThrow();
    }

    @Test
    void aLessonIsAnsweredAndReachedHandedInAndGraded(FxRobot robot) {
        assertFalse(find("#lesson-hand-in").isVisible(), "there is nothing to hand in");
        answer(robot);
        int goal = reachGoal(robot);
        assertTrue(find("#lesson-hand-in").isVisible());
        handIn(robot, "林小明 4", folder.resolve("a.unrollwork"));

        Homework work = HomeworkFile.read(folder.resolve("a.unrollwork"));
        assertEquals("林小明 4", work.student());
        GradedWork graded = new Grader(ClassLessons.shipped()).grade(folder, 1).get(0);
        assertEquals(List.of(), graded.problems());
        assertEquals(Mark.WRONG, mark(graded, "1.2 predict"));
        assertEquals(Mark.RIGHT, mark(graded, "1.2 see"));
        assertEquals(Mark.REACHED, mark(graded, "1." + goal + " goal"));
        assertEquals(window.model().snapshotProperty().get().iteration(), graded.end().orElseThrow().iterations());
        assertEquals(window.model().lossCurveProperty().get().last(), graded.end().orElseThrow().loss(),
                "it is trained again to the bit");
    }

    @Test
    void aGoalIsCheckedAlsoWhereTheTrainingWasChangedOnItsWay(FxRobot robot) {
        int step = reachGoal(robot) - 1;
        robot.interact(() -> window.model().hand().train(window.model().hand().state().plan().withLearningRate(0.004)));
        robot.interact(() -> window.controller().trainTo(window.model().snapshotProperty().get().iteration() + 50));
        journey.settle();
        handIn(robot, "Lin", folder.resolve("a.unrollwork"));
        assertTrue(HomeworkFile.read(folder.resolve("a.unrollwork")).end().session().contains("\"training\""));
        GradedWork graded = new Grader(ClassLessons.shipped()).grade(folder, 1).get(0);
        assertEquals(Mark.REACHED, mark(graded, "1." + (step + 1) + " goal"));
        assertEquals(window.model().snapshotProperty().get().iteration(), graded.end().orElseThrow().iterations());
    }

    @Test
    void aNameIsAskedForAndWhatIsInTheFileIsSaid(FxRobot robot) throws IOException {
        answer(robot);
        chosen = folder.resolve("a.unrollwork");
        journey.press(robot, "#lesson-hand-in");
        journey.press(robot, "#hand-in-save");
        assertTrue(find("#hand-in").isVisible());
        assertTrue(((Label) find("#hand-in-problem")).getText().startsWith("A name has 1 to 80 characters"));
        assertFalse(Files.exists(chosen));
        String said = find("#hand-in-content").lookupAll(".label").stream().map(one -> ((Label) one).getText()).toList().toString();
        assertTrue(said.contains(": 2 of "), said);
        journey.press(robot, "#hand-in-close");
        assertFalse(find("#hand-in").isVisible());
    }

    @Test
    void homeworkThatIsOpenedShowsItsBenchAndItsAnswersAndUndoBringsBackWhatWasThere(FxRobot robot) {
        answer(robot);
        robot.interact(() -> window.controller().trainTo(30));
        journey.settle();
        handIn(robot, "Lin", folder.resolve("a.unrollwork"));
        robot.interact(window::close);

        robot.interact(() -> open((Stage) window.scene().getWindow()));
        journey.settle();
        EditState before = window.model().hand().state();
        robot.interact(() -> window.documents().open(folder.resolve("a.unrollwork")));
        journey.waitUntil("it is told", () -> message().startsWith("Work of Lin at station 1: answered 2, goals reached 0."));
        journey.waitUntil("the network is trained again", () -> window.model().snapshotProperty().get().iteration() == 30);
        journey.settle();
        robot.interact(() -> window.lessons().open(0, 1));
        journey.waitUntil("the answer is judged", () -> find("#verdict") != null
                && ((Label) find("#verdict")).getText().equals("not quite"));
        journey.settle();
        assertTrue(window.lessons().isDone(1));
        for (int i = 0; i < 10 && !window.model().hand().state().experiment().equals(before.experiment()); i++) {
            robot.interact(window.controller()::undo);
            journey.settle();
        }
        assertEquals(before.experiment(), window.model().hand().state().experiment());
    }

    @Test
    void damagedHomeworkIsToldAndLeavesTheBenchAsItWas(FxRobot robot) throws IOException {
        EditState before = window.model().hand().state();
        Path file = Files.writeString(folder.resolve("b.unrollwork"), "{\"format\" : \"unroll-homework\", \"version\" : 1");
        robot.interact(() -> window.documents().open(file));
        journey.waitUntil("it is told", () -> message().equals("\"b.unrollwork\" ends in the middle: it was cut off. Choose"
                + " another copy."));
        assertEquals(before, window.model().hand().state());
        assertEquals(List.of(), window.lessons().memory().works());
    }

    @Test
    void whatWasAnsweredIsKeptWithTheSessionAndNothingThatWasAnsweredHereIsLost(FxRobot robot) {
        answer(robot);
        chosen = folder.resolve("kept.unroll");
        robot.interact(window.documents()::saveAs);
        journey.waitUntil("it is saved", () -> message().startsWith("Saved as "));
        assertEquals(1, SessionFile.read(chosen).get(Sections.LESSONS).orElseThrow().length);
        robot.interact(window::close);

        robot.interact(() -> open((Stage) window.scene().getWindow()));
        journey.settle();
        robot.interact(() -> window.documents().open(chosen));
        journey.waitUntil("the answers are there", () -> window.lessons().memory().works().size() == 1);
        robot.interact(() -> window.lessons().open(0, 1));
        journey.settle();
        assertTrue(window.lessons().predicted().isTold());
        assertEquals(1, window.lessons().memory().work().steps().get(0).predicted() == null ? 1
                : window.lessons().memory().work().steps().get(0).predicted().attempts().size());
        int changes = window.lessons().memory().changes();
        robot.interact(() -> window.documents().open(chosen));
        journey.settle();
        assertEquals(changes, window.lessons().memory().changes());
    }
}
