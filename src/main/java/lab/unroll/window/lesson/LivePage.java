package lab.unroll.window.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import lab.unroll.figure.Cover;
import lab.unroll.lesson.live.LiveBench;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.window.state.BenchModel;
import lab.unroll.words.InputException;

/** What on a page of a lesson follows the bench, as long as the page is shown. */
public final class LivePage {

    private static final String NONE = "–";

    private final LessonBench bench;
    private final BenchModel model;
    private final List<Runnable> followers = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();
    private Subscription listening = Subscription.EMPTY;

    /** A page beside a bench. */
    LivePage(LessonBench bench, BenchModel model) {
        this.bench = bench;
        this.model = model;
        List.of(model.stage().picturedProperty(), model.stepBinding(), model.placeProperty(), model.lossCurveProperty(),
                model.snapshotProperty(), model.playhead().coverProperty()).forEach(one -> follow(one, this::update));
    }

    /** A page of these lessons. */
    public static LivePage of(LessonModel lessons, BenchModel model) {
        return new LivePage(lessons.bench(), model);
    }

    /** Does something now, and whenever the bench shows something else. */
    void follow(Runnable follower) {
        followers.add(follower);
        follower.run();
    }

    /** Does something whenever a value changes, until the page is left. */
    void follow(ObservableValue<?> value, Runnable action) {
        listening = listening.and(value.subscribe((was, is) -> action.run()));
    }

    /** Does something when the page is left. */
    void atEnd(Runnable end) {
        ends.add(end);
    }

    /** The page is left. */
    public void leave() {
        listening.unsubscribe();
        ends.forEach(Runnable::run);
        followers.clear();
        ends.clear();
    }

    private void update() {
        followers.forEach(Runnable::run);
    }

    /** A number as the bench has it; a dash where it has none. */
    String shown(LiveNumber number) {
        return shown(number, Cover.NONE);
    }

    /** A number as it may be seen: not before what it tells is uncovered on the bench. */
    String seen(LiveNumber number) {
        return shown(number, model.playhead().coverProperty().get());
    }

    private String shown(LiveNumber number, Cover cover) {
        LiveBench live = bench.live();
        try {
            return live == null ? NONE : number.shownOn(live, cover);
        } catch (InputException notOnThisBench) {
            // a hand has put another network there
            return NONE;
        }
    }

    /** The step of the playhead. */
    int step() {
        return model.stepBinding().get();
    }

    /** To a step. */
    void goTo(int step) {
        model.selectStep(step);
    }
}
