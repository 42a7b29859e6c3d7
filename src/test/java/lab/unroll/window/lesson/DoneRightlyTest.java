package lab.unroll.window.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonList;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.live.LiveBench;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.train.LossCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class DoneRightlyTest {

    private static final Lesson LESSON = LessonReader.read("""
            ---
            station: 7
            title: A lesson
            cell: lstm
            hidden: 2
            length: 4
            ---
            ## Choose, then say what was seen
            Text.
            ```bench
            step: 2
            ```
            ```predict
            Which?
            - [ ] that
            - [x] this
            ---
            It is so.
            ```
            ```reveal
            train: 30
            ```
            ```see number
            How much?
            - [x] {{h[3][1]}} ± 0.01
            - [ ] 9
            ```
            ## Hold
            Text.
            ```predict valve
            Where will it be?
            - [x] f 2 3 ± 0.01
            ---
            It is so.
            ```
            ```reveal
            pin: f 2 3 0.9
            ```
            ## Click
            Text.
            ```predict step
            Which is the last?
            - [x] {{T}}
            - [ ] 1
            ---
            It is so.
            ```
            ## Draw
            Text.
            ```predict curve
            Draw it.
            - [x] loss ± 0.01
            - [ ] rising
            ---
            It is so.
            ```
            ```reveal
            train: 20
            ```
            ## Reach
            Text.
            ```goal
            loss-below: 1.3
            ```
            ```solution
            train: 100
            ```
            ## Only read
            Text.
            """, "lesson.md");

    /** A bench as it is without a window. */
    private static final class WindowlessBench extends StillBench {

        private final Benches benches = new Benches();
        private OpenedBench now;

        @Override
        public void enter(BenchSetup setup, List<String> covered) {
            now = benches.open(setup);
        }

        @Override
        public void reveal(BenchSetup told, List<String> left) {
            now = benches.open(told);
        }

        @Override
        public LiveBench live() {
            return now;
        }

        @Override
        public LossCurve losses() {
            return now.losses();
        }
    }

    private final WindowlessBench bench = new WindowlessBench();
    private final LessonModel lessons = new LessonModel(new SimpleObjectProperty<>(Locale.ENGLISH),
            locale -> CompletableFuture.completedFuture(new LessonList(List.of(LESSON), List.of())), bench);

    @Test
    void whateverIsAskedIsToldAsRightAndTheGoalIsReachedOnTheBenchOfItsSolution() {
        for (int i = 0; i < LESSON.steps().size(); i++) {
            LessonStep step = LESSON.steps().get(i);
            lessons.open(0, i);
            DoneRightly.of(lessons).forEach(Runnable::run);
            assertEquals(step.question().isPresent(), isRight(lessons.predicted()), step.title());
            assertEquals(step.seen().isPresent(), isRight(lessons.seen()), step.title());
            step.goal().ifPresent(goal -> assertTrue(goal.isReached(bench.now.progress()), step.title()));
        }
    }

    private static boolean isRight(Asked asked) {
        return asked.isTold() && asked.toldProperty().get().judgement().orElseThrow().isRight();
    }

    @Test
    void nothingIsDoneWhereNoStepIsOpen() {
        assertTrue(DoneRightly.of(lessons).isEmpty());
        assertFalse(lessons.predicted().isTold());
    }
}
