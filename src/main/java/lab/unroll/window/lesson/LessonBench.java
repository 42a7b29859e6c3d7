package lab.unroll.window.lesson;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import lab.unroll.lesson.goal.Progress;
import lab.unroll.lesson.live.LiveBench;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.work.KeptBench;
import lab.unroll.train.LossCurve;

/** The bench as lessons see it. */
public interface LessonBench {

    /** Sets up bench and window for a step, with nothing or some things covered; see {@link lab.unroll.figure.Cover.Part}. */
    void enter(BenchSetup setup, List<String> covered);

    /** Leaves only there what a step needs; the bench stays as it is. */
    void greet(BenchSetup first);

    /** Lets the bench show what was asked for: it plays on to there. Covered is what is left, relative to there. */
    void reveal(BenchSetup told, List<String> left);

    /** The lesson is closed: everything is there and seen. */
    void leave();

    /** Whether the step waits for what training is to reach: until then it goes on, also when the task is solved. */
    void awaitTraining(boolean awaited);

    /** Does something once the bench shows all that it was asked for. */
    void whenThere(Runnable then);

    /** What is on it; null before the first reading. */
    LiveBench live();

    /** The view that is shown. */
    ObservableValue<?> shownView();

    /** How far it is, as goals ask. */
    Progress progress();

    /** The losses of the training so far. */
    LossCurve losses();

    /** Hands over the bench as it is now, to be kept with what was done in a lesson; nothing if that fails, which is told. */
    void keep(Consumer<KeptBench> then);
}
