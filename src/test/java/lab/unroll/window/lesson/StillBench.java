package lab.unroll.window.lesson;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.lesson.goal.Progress;
import lab.unroll.lesson.live.LiveBench;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.work.KeptBench;
import lab.unroll.train.LossCurve;
import lab.unroll.window.state.BenchModel;

/** A bench on which nothing happens; what waits for it is done at once. */
class StillBench implements LessonBench {

    /** A page beside such a bench. */
    static LivePage page() {
        return new LivePage(new StillBench(), new BenchModel());
    }

    @Override
    public void enter(BenchSetup setup, List<String> covered) {
        // nothing happens
    }

    @Override
    public void greet(BenchSetup first) {
        // nothing happens
    }

    @Override
    public void reveal(BenchSetup told, List<String> left) {
        // nothing happens
    }

    @Override
    public void leave() {
        // nothing happens
    }

    @Override
    public void awaitTraining(boolean awaited) {
        // nothing is trained
    }

    @Override
    public void whenThere(Runnable then) {
        then.run();
    }

    @Override
    public LiveBench live() {
        return null;
    }

    @Override
    public ObservableValue<?> shownView() {
        return new SimpleObjectProperty<>();
    }

    @Override
    public Progress progress() {
        return null;
    }

    @Override
    public LossCurve losses() {
        return new LossCurve(new long[0], new double[0]);
    }

    @Override
    public void keep(Consumer<KeptBench> then) {
        then.accept(new KeptBench("", ""));
    }
}
