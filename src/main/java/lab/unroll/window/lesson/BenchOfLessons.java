package lab.unroll.window.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Cover;
import lab.unroll.homework.BenchCopy;
import lab.unroll.lesson.goal.Progress;
import lab.unroll.lesson.live.LiveBench;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.work.KeptBench;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.BenchState;
import lab.unroll.trace.Trace;
import lab.unroll.train.LossCurve;
import lab.unroll.window.focus.FocusModel;
import lab.unroll.window.kit.Message;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.BenchStates;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewsModel;
import lab.unroll.window.work.BenchController;
import lab.unroll.words.InputException;

/** The bench of a window, for its lessons. On the FX thread only. */
public final class BenchOfLessons implements LessonBench {

    /** How often it is looked whether the bench is there. */
    private static final Duration LOOK = Duration.millis(60);

    /** Where it is not there, nobody could change how letters are drawn: whatever the learner did in another step does not stay. */
    private static final String CHOOSING = "choosing";

    private final BenchController bench;
    private final BenchModel model;
    private final ViewsModel views;
    private final FocusModel focus;
    private final Timeline waiting = new Timeline(new KeyFrame(LOOK, e -> look()));
    private final List<Runnable> pending = new ArrayList<>();
    /** The step whose view is to be shown as soon as its experiment is there. */
    private BenchSetup setUp;

    /**
     * The bench of a window with these views.
     *
     * @param ends takes what is to be done when the window ends: JavaFX holds every clock that runs
     */
    public BenchOfLessons(BenchController bench, ViewsModel views, FocusModel focus, Consumer<Runnable> ends) {
        this.bench = bench;
        this.model = bench.model();
        this.views = views;
        this.focus = focus;
        waiting.setCycleCount(Timeline.INDEFINITE);
        ends.accept(this::forget);
        model.experimentProperty().subscribe(now -> {
            BenchSetup wanted = setUp;
            if (wanted != null && now != null && now.equals(wanted.experiment())) {
                // its example and its network come right after it
                Platform.runLater(() -> {
                    if (setUp == wanted) {
                        show(wanted);
                    }
                });
            }
        });
    }

    /** What is on a bench at a moment. */
    private record Live(Experiment experiment, Trace trace, long iterations, double loss, double accuracy, int step,
                        LayerPlace place) implements LiveBench {
    }

    @Override
    public void enter(BenchSetup setup, List<String> covered) {
        forget();
        model.playhead().pause();
        model.playhead().cover(cover(setup, covered));
        setUp(setup);
    }

    @Override
    public void greet(BenchSetup first) {
        focus.want(first.controls().map(Set::copyOf));
    }

    private void setUp(BenchSetup setup) {
        focus.want(setup.controls().map(Set::copyOf));
        focus.light(setup.spotlight().map(one -> new FocusModel.Lit(one.area(), one.number())));
        setUp = setup;
        model.paceProperty().set(setup.pace());
        bench.apply(setup);
        show(setup);
    }

    /** The cover from where the playhead is put. */
    private Cover cover(BenchSetup setup, List<String> covered) {
        try {
            return setup.covering(covered, BenchStates.view(model));
        } catch (InputException told) {
            model.say(Message.of(told));
            return Cover.NONE;
        }
    }

    private void show(BenchSetup setup) {
        model.stage().weightProperty().set(setup.weight().orElse(null));
        setup.wall().ifPresent(model.landscape().wallProperty()::set);
        setup.follows().ifPresent(model.stage().text()::follow);
        if (setup.controls().filter(there -> !there.contains(CHOOSING)).isPresent()) {
            model.stage().text().drawAsUsual();
        }
        String id = setup.view().orElse(views.all().get(0).id());
        Optional<View> view = views.all().stream().filter(one -> one.id().equals(id)).findFirst();
        view.filter(one -> one.isOfferedFor(model.experimentProperty().get())).ifPresent(one -> {
            if (views.presentProperty().get() != one) {
                views.show(one);
            }
            setup.part().ifPresent(part -> {
                Parts all = views.partsOf(one);
                all.all().stream().filter(crumb -> crumb.id().equals(part)).findFirst().ifPresent(all::show);
            });
        });
    }

    @Override
    public void reveal(BenchSetup told, List<String> left) {
        double before = model.positionProperty().get();
        boolean backward = model.playhead().isBackward();
        model.playhead().cover(cover(told, left));
        setUp(told);
        double now = model.positionProperty().get();
        boolean onward = backward ? now < before : now > before;
        if (onward && backward == model.playhead().isBackward()) {
            model.playhead().seek(before);
            model.playhead().playTo(now);
        }
    }

    @Override
    public void leave() {
        if (setUp != null && setUp.pace() == model.paceProperty().get()) {
            model.paceProperty().set(0);
        }
        setUp = null;
        forget();
        model.playhead().cover(Cover.NONE);
        focus.want(Optional.empty());
        focus.light(Optional.empty());
    }

    @Override
    public void awaitTraining(boolean awaited) {
        bench.awaitTraining(awaited);
    }

    @Override
    public void whenThere(Runnable then) {
        pending.add(then);
        waiting.play();
    }

    private void look() {
        if (isThere()) {
            waiting.stop();
            List<Runnable> now = List.copyOf(pending);
            pending.clear();
            now.forEach(Runnable::run);
        }
    }

    private void forget() {
        waiting.stop();
        pending.clear();
    }

    private boolean isThere() {
        // goals and answers go by what is on screen, which may still be the reading before
        return !model.playhead().playingProperty().get() && bench.isSettled()
                && model.stage().picturedProperty().get() == model.readingProperty().get();
    }

    @Override
    public LiveBench live() {
        Reading reading = model.stage().picturedProperty().get();
        return reading == null || model.experimentProperty().get() == null ? null : new Live(model.experimentProperty().get(),
                reading.trace(), model.snapshotProperty().get().iteration(), model.lossCurveProperty().get().last(),
                model.snapshotProperty().get().accuracy(), model.stepBinding().get(), model.placeProperty().get());
    }

    @Override
    public ObservableValue<View> shownView() {
        return views.presentProperty();
    }

    @Override
    public Progress progress() {
        return new Progress(BenchStates.of(model), model.lossCurveProperty().get().last(),
                model.snapshotProperty().get().accuracy(), Optional.ofNullable(model.stage().picturedProperty().get()),
                views.presentProperty().get().id());
    }

    @Override
    public LossCurve losses() {
        return model.lossCurveProperty().get();
    }

    @Override
    public void keep(Consumer<KeptBench> then) {
        String view = views.presentProperty().get().id();
        BenchState now = BenchStates.of(model).after(reached());
        boolean isOfLesson = setUp != null && setUp.session().isPresent();
        if (isOfLesson ? setUp.isWithin(now) : !bench.isChangedOnWay() && BenchCopy.isSoonTrained(now)) {
            then.accept(BenchCopy.decided(new BenchState(isOfLesson ? now.edit() : now.edit().begun(), now.iterations(),
                    now.view()), bench.computing().kernels().id(), view));
            return;
        }
        bench.kept().keep().thenApply(session -> BenchCopy.trained(session, view))
                .whenComplete((kept, failure) -> Platform.runLater(() -> {
                    if (failure == null) {
                        then.accept(kept);
                    } else if (!(failure instanceof CancellationException)) {
                        model.say(Message.of(failure));
                    }
                }));
    }

    /** The steps of the training: while they are published, the losses are there a little before the weights, or after them. */
    private long reached() {
        LossCurve curve = losses();
        long trained = model.snapshotProperty().get().iteration();
        return bench.rewind().isBack() || curve.size() == 0 ? trained
                : Math.max(trained, curve.iteration(curve.size() - 1));
    }
}
