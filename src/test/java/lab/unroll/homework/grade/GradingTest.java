package lab.unroll.homework.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.homework.BenchCopy;
import lab.unroll.homework.Homework;
import lab.unroll.homework.HomeworkFile;
import lab.unroll.homework.Pupil;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.work.AnswerWork;
import lab.unroll.lesson.work.GoalWork;
import lab.unroll.lesson.work.KeptBench;
import lab.unroll.lesson.work.LessonWork;
import lab.unroll.lesson.work.StepWork;
import lab.unroll.session.Session;
import lab.unroll.session.SessionFile;
import lab.unroll.state.BenchState;
import lab.unroll.state.ViewState;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Observations;
import lab.unroll.train.StepReport;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers are judged and goals checked anew: what a file says of its own worth changes nothing. */
class GradingTest {

    private final Lesson lesson = Pupil.lesson();
    @TempDir
    private Path folder;
    private Path lessons;
    private Path handedIn;

    @BeforeEach
    void aFolderOfLessonsAndOneToHandIn() throws IOException {
        lessons = Files.createDirectories(folder.resolve("lessons"));
        Files.writeString(lessons.resolve("07-a.md"), Pupil.LESSON);
        handedIn = Files.createDirectories(folder.resolve("class"));
    }

    private List<GradedWork> graded() {
        return new Grader(ClassLessons.of(lessons)).grade(handedIn, 2);
    }

    private GradedWork graded(Homework work) {
        return new Grader(ClassLessons.of(lessons)).grade(work, "a.unrollwork", "");
    }

    private static List<Mark> marks(GradedWork work) {
        return work.items().stream().map(GradedItem::mark).toList();
    }

    private static List<String> keys(GradedWork work) {
        return work.problems().stream().map(one -> one.words().key()).toList();
    }

    static List<Integer> stations() {
        return IntStream.rangeClosed(1, 13).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("stations")
    void everyShippedLessonThatIsDoneWellIsFoundToBeDoneWell(int station) {
        Lesson shipped = Pupil.shipped(station, Words.CHINESE);
        GradedWork work = new Grader(ClassLessons.shipped()).grade(Pupil.good("林", shipped), "a.unrollwork", "");
        assertEquals(List.of(), keys(work));
        for (GradedItem item : work.items()) {
            boolean isKept = item.item().role() != Role.GOAL || shipped.steps().get(item.item().step() - 1).solution().isPresent();
            assertEquals(isKept ? item.item().role() == Role.GOAL ? Mark.REACHED : Mark.RIGHT : Mark.MISSED, item.mark(),
                    item.item().id());
        }
    }

    @Test
    void rightAnswersAreRightAndWrongOnesWrongAndGoalsAreCheckedOnTheNetwork() {
        GradedWork good = graded(Pupil.good("Lin", lesson));
        assertEquals(List.of(Mark.RIGHT, Mark.RIGHT, Mark.RIGHT, Mark.REACHED, Mark.RIGHT, Mark.REACHED), marks(good));
        assertEquals(6, good.points());
        assertEquals(List.of("7.1 predict", "7.1 see", "7.2 predict", "7.3 goal", "7.4 predict", "7.4 goal"),
                good.items().stream().map(item -> item.item().id()).toList());
        assertEquals(10, good.items().get(0).seconds());
        assertFalse(good.hasFault());
        assertEquals(List.of(Mark.WRONG, Mark.WRONG, Mark.WRONG, Mark.REACHED, Mark.WRONG, Mark.REACHED),
                marks(graded(Pupil.bad("Lin", lesson))));
    }

    @Test
    void aScoreThatIsWrittenIntoAFileIsNoPartOfItAndAnAnswerThatIsChangedIsJudgedAsItNowIs() throws IOException {
        Homework bad = Pupil.bad("Lin", lesson);
        Files.write(handedIn.resolve("a.unrollwork"), Pupil.edited(bad, "\"student\" : \"Lin\"",
                "\"student\" : \"Lin\", \"points\" : 6"));
        Files.write(handedIn.resolve("b.unrollwork"), Pupil.edited(bad, "\"choice 1\"", "\"choice 2\""));
        Files.write(handedIn.resolve("c.unrollwork"), new String(HomeworkFile.bytes(bad), StandardCharsets.UTF_8)
                .replace("\"choice 1\"", "\"choice 2\"").getBytes(StandardCharsets.UTF_8));
        Files.write(handedIn.resolve("d.unrollwork"), Pupil.edited(bad, "\"choice 1\"", "\"choice 3\""));
        List<GradedWork> works = graded();
        assertEquals(List.of("session.field"), keys(works.get(0)));
        assertEquals(Mark.RIGHT, marks(works.get(1)).get(0));
        assertEquals(Mark.WRONG, marks(works.get(1)).get(1), "the others are as they were");
        assertEquals(List.of("signed.sum"), keys(works.get(2)));
        assertEquals(Mark.UNKNOWN, marks(works.get(3)).get(0), "there is no third option");
        assertTrue(keys(works.get(3)).contains("homework.answer"));
    }

    private Homework withGoal(int step, KeptBench bench) {
        Homework good = Pupil.good("Lin", lesson);
        List<StepWork> steps = good.lesson().steps().stream().map(one -> one.step() != step ? one : new StepWork(one.step(),
                one.seconds(), one.predicted(), one.seen(), new GoalWork(one.goal().asked(), 1, bench))).toList();
        return new Homework("Lin", new LessonWork(7, "", "en", good.lesson().sum(), steps), good.end());
    }

    @Test
    void aGoalThatIsSaidToBeReachedOnABenchThatDoesNotReachItIsMissed() {
        GradedWork work = graded(withGoal(4, Pupil.kept(lesson.steps().get(0).setup())));
        assertEquals(Mark.MISSED, work.items().get(5).mark());
        assertEquals(List.of("homework.not-reached"), keys(work));
        assertFalse(work.hasFault(), "the file is in order");
    }

    @Test
    void theLossOfWeightsInAFileIsMeasuredWhateverTheFileSaysOfIt() {
        BenchState untrained = lesson.steps().get(0).setup().opened(ViewState.FIRST);
        LossHistory told = new LossHistory();
        try (Training run = untrained.experiment().begin(1)) {
            run.advance();
            told.add(StepReport.ofLoss(1, 1e-9));
            Session session = Session.of(untrained, new Checkpoint(run.state(), told.state(), Observations.NONE),
                    KernelChoice.named(KernelChoice.AUTO));
            KeptBench lie = new KeptBench("network", SessionFile.text(session));
            GradedWork work = graded(withGoal(4, lie));
            assertEquals(Mark.MISSED, work.items().get(5).mark());
        }
    }

    @Test
    void weightsOfATrainingThatWasChangedOnItsWayReachWhatTheyReach() {
        BenchState state = lesson.steps().get(0).setup().opened(ViewState.FIRST);
        try (Training run = state.experiment().begin(1)) {
            run.advanceTo(40);
            run.adjust(run.settings().withClipValue(1));
            run.advanceTo(300);
            Session session = Session.of(state, new Checkpoint(run.state(), new LossHistory().state(), Observations.NONE),
                    KernelChoice.named(KernelChoice.AUTO));
            GradedWork work = graded(withGoal(4, BenchCopy.trained(session, "network")));
            assertEquals(Mark.REACHED, work.items().get(5).mark(), work.problems().toString());
        }
    }

    @Test
    void aTrainingThatWouldTakeForEverIsNotBegun() {
        BenchState far = lesson.steps().get(0).setup().opened(ViewState.FIRST).after(1_000_000);
        GradedWork work = graded(withGoal(4, BenchCopy.decided(far, "plain", "network")));
        assertEquals(Mark.UNKNOWN, work.items().get(5).mark());
        assertEquals(List.of("homework.long"), keys(work));
        assertTrue(work.hasFault());
    }

    @Test
    void aBenchThatLearnsFromAFileOfItsOwnIsToldAndOpensNothing() throws IOException {
        Files.writeString(handedIn.resolve("secret.txt"), "abcabcabc".repeat(100));
        String session = Pupil.kept(lesson.steps().get(0).setup()).session();
        String with = session.substring(0, session.lastIndexOf(",\n  \"sha256\"")) + ",\n  \"data\" : {\"name\":\"secret.txt\","
                + "\"sha256\":\"0\",\"size\":900,\"encoding\":null,\"choices\":null,\"path\":\"/etc/passwd\"}\n}\n";
        GradedWork work = graded(withGoal(4, new KeptBench("network", with)));
        assertEquals(Mark.UNKNOWN, work.items().get(5).mark());
        assertTrue(work.problems().get(0).words().getMessage().contains("secret.txt"), work.problems().toString());
    }

    @Test
    void theFirstAnswerCountsHoweverOftenItWasMended() {
        Homework bad = Pupil.bad("Lin", lesson);
        Homework good = Pupil.good("Lin", lesson);
        List<StepWork> steps = IntStream.range(0, 4).mapToObj(i -> {
            StepWork one = bad.lesson().steps().get(i);
            StepWork other = good.lesson().steps().get(i);
            return one.seen() == null ? one : new StepWork(one.step(), 20, one.predicted(),
                    new AnswerWork(one.seen().asked(), Stream.concat(
                            one.seen().attempts().stream(), other.seen().attempts().stream()).toList()), one.goal());
        }).toList();
        GradedItem seen = graded(new Homework("Lin", new LessonWork(7, "", "en", bad.lesson().sum(), steps), null)).items().get(1);
        assertEquals(Mark.WRONG, seen.mark());
        assertEquals(2, seen.attempts());
    }

    @Test
    void whatWasShownAndNotAnsweredIsSkippedAndWhatWasNeverShownIsOpen() {
        Homework good = Pupil.good("Lin", lesson);
        StepWork first = good.lesson().steps().get(0);
        StepWork skipped = new StepWork(1, 3, new AnswerWork(first.predicted().asked(), List.of()), null, null);
        StepWork goal = new StepWork(3, 3, null, null, null);
        GradedWork work = graded(new Homework("Lin", new LessonWork(7, "", "en", good.lesson().sum(), List.of(skipped, goal)), null));
        assertEquals(List.of(Mark.SKIPPED, Mark.OPEN, Mark.OPEN, Mark.MISSED, Mark.OPEN, Mark.OPEN), marks(work));
    }

    @Test
    void ofAnotherVersionWhatIsAskedInTheSameWordsIsGradedAlsoAtAnotherStep() {
        String other = Pupil.LESSON.replace("## Choose", "## New\nText.\n## Choose").replace("Which step is the last?",
                "Which step comes last?").replace("- [ ] that\n- [x] this", "- [x] that\n- [ ] this");
        Homework old = Pupil.good("Lin", LessonReader.read(other, "other.md"));
        GradedWork work = graded(old);
        assertEquals(List.of("homework.version"), keys(work));
        assertFalse(work.hasFault());
        assertEquals(List.of(Mark.WRONG, Mark.RIGHT, Mark.OPEN, Mark.REACHED, Mark.RIGHT, Mark.REACHED), marks(work));
    }

    @Test
    void aLessonThatIsNotHereIsToldInItsRow() {
        Homework good = Pupil.good("Lin", lesson);
        GradedWork work = graded(new Homework("Lin", new LessonWork(8, "", "en", "", good.lesson().steps()), null));
        assertEquals(List.of("homework.lesson"), keys(work));
        assertFalse(work.counts());
    }

    @Test
    void twoLessonsOfOneNumberAreRefused() throws IOException {
        Files.writeString(lessons.resolve("07-b.md"), Pupil.LESSON);
        assertEquals("homework.stations", assertThrows(InputException.class, () -> ClassLessons.of(lessons)).key());
    }

    @Test
    void anAnswerInAnotherLanguageIsTheSameAnswer() throws IOException {
        Files.createDirectories(lessons.resolve("en"));
        Files.createDirectories(lessons.resolve("zh-TW"));
        Files.move(lessons.resolve("07-a.md"), lessons.resolve("en/07-a.md"));
        String chinese = Pupil.LESSON.replace("Which?", "哪一個？").replace("that", "那個").replace("this", "這個");
        Files.writeString(lessons.resolve("zh-TW/07-a.md"), chinese);
        GradedWork work = graded(Pupil.good("林", LessonReader.read(chinese, "zh.md")));
        assertEquals(List.of(), keys(work));
        assertEquals(6, work.points());
    }

    @Test
    void theSameFileTwiceCountsOnceAndOfSeveralOfOneStudentTheOneWithMostTime() throws IOException {
        Homework good = Pupil.good("Lin", lesson);
        HomeworkFile.write(good, handedIn.resolve("a.unrollwork"));
        Files.copy(handedIn.resolve("a.unrollwork"), handedIn.resolve("b.unrollwork"));
        List<StepWork> fewer = good.lesson().steps().subList(0, 2);
        HomeworkFile.write(new Homework(" lin", new LessonWork(7, "", "en", good.lesson().sum(), fewer), null),
                handedIn.resolve("c.unrollwork"));
        HomeworkFile.write(Pupil.good("Chen", lesson), handedIn.resolve("d.unrollwork"));
        List<GradedWork> works = graded();
        assertEquals(List.of(true, false, false, true), works.stream().map(GradedWork::counts).toList());
        assertEquals(List.of("homework.same"), keys(works.get(1)));
        assertEquals(List.of("homework.again"), keys(works.get(2)));
    }

    @Test
    void theTableIsTheSameWhateverTheThreadsAndOneBadFileDoesNotStopTheOthers() throws IOException {
        Files.createDirectories(handedIn.resolve("deep"));
        for (int i = 0; i < 6; i++) {
            HomeworkFile.write(i % 2 == 0 ? Pupil.good("P" + i, lesson) : Pupil.bad("P" + i, lesson),
                    handedIn.resolve((i % 3 == 0 ? "deep/" : "") + "p" + i + ".unrollwork"));
        }
        Files.writeString(handedIn.resolve("q.unrollwork"), "{");
        ClassLessons by = ClassLessons.of(lessons);
        List<List<List<String>>> tables = IntStream.of(1, 4).mapToObj(threads -> {
            List<GradedWork> works = new Grader(by).grade(handedIn, threads);
            GradeTable table = new GradeTable(works);
            return works.stream().map(work -> table.row(work, Locale.ENGLISH)).toList();
        }).toList();
        assertEquals(tables.get(0), tables.get(1));
        assertEquals(List.of("deep/p0.unrollwork", "deep/p3.unrollwork", "p1.unrollwork", "p2.unrollwork", "p4.unrollwork",
                "p5.unrollwork", "q.unrollwork"), tables.get(0).stream().map(row -> row.get(1)).toList());
        assertTrue(tables.get(0).get(6).get(12).startsWith("\"q.unrollwork\" ends in the middle"), tables.get(0).get(6).toString());
    }

    @Test
    void aLinkIsNotFollowedOutOfTheFolder() throws IOException {
        HomeworkFile.write(Pupil.good("Lin", lesson), handedIn.resolve("a.unrollwork"));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        HomeworkFile.write(Pupil.good("Eve", lesson), outside.resolve("e.unrollwork"));
        Files.createSymbolicLink(handedIn.resolve("b.unrollwork"), outside.resolve("e.unrollwork"));
        Files.createSymbolicLink(handedIn.resolve("c"), outside);
        assertEquals(1, graded().size());
    }

    @Test
    void aNameThatASpreadsheetWouldComputeIsMadeText() {
        GradedWork work = graded(Pupil.good("=HYPERLINK(\"http://x\")", lesson));
        GradeTable table = new GradeTable(List.of(work));
        List<String> row = table.row(work, Locale.ENGLISH);
        assertEquals("'=HYPERLINK(\"http://x\")", row.get(0));
        assertEquals(table.columns().size(), row.size());
        assertEquals("right", row.get(table.columns().indexOf("7.1 predict")));
        assertEquals("choice 2", row.get(table.columns().indexOf("7.1 predict answer")));
        assertEquals("10", row.get(table.columns().indexOf("7.1 predict seconds")));
        assertEquals("reached", row.get(table.columns().indexOf("7.4 goal")));
        assertEquals(-1, table.columns().indexOf("7.4 goal answer"));
    }
}
