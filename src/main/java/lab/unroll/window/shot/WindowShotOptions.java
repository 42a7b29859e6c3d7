package lab.unroll.window.shot;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.paint.Theme;
import lab.unroll.session.Session;
import lab.unroll.state.BenchState;
import lab.unroll.window.state.BenchModel;

/**
 * What a picture of the window shows.
 *
 * @param width      of the window in pixels
 * @param height     of the window in pixels
 * @param theme      its colours
 * @param language   its language
 * @param opened     the step of a lesson, which sets up the bench itself; null for none
 * @param session    the bench without a lesson
 * @param kernels    name of what the network is trained with
 * @param view       the view that is shown; null for the first
 * @param part       its part; null for the one that is shown at first
 * @param chart      the chart of the training, in an open dock; null for the usual one, where there is room for a dock
 * @param presenter  how the window is presented; null if it is not
 * @param hand       what is done on the bench one after the other, each once it has come to rest; copied
 */
public record WindowShotOptions(int width, int height, Theme theme, Locale language, Opened opened, Session session, String kernels, String view, String part, FigureKind chart, Presented presenter,
                                List<Consumer<BenchModel>> hand) {

    private static final int USUAL_TRAINING = 300;

    /** Copies what is done. */
    public WindowShotOptions {
        hand = List.copyOf(hand);
    }

    /**
     * A step of a lesson.
     *
     * @param lesson the lesson, from 1
     * @param step   its step, from 1
     * @param told   true for the step after all that it asks has been answered rightly and told, and its goal been reached
     */
    public record Opened(int lesson, int step, boolean told) {
    }

    /**
     * How a window is presented.
     *
     * @param zoom in percent of the usual
     */
    public record Presented(int zoom) {
    }

    /** The default experiment after 300 iterations, in the light theme, in English, without a lesson. */
    public static WindowShotOptions of(int width, int height) {
        return new WindowShotOptions(width, height, Theme.LIGHT, Locale.ENGLISH, null,
                new Session(BenchState.of(Presets.first()).after(USUAL_TRAINING)), KernelChoice.AUTO, null, null, null, null, List.of());
    }

    /** The state of the bench. */
    public BenchState state() {
        return session.state();
    }

    /** The same in other colours. */
    public WindowShotOptions in(Theme other) {
        return new WindowShotOptions(width, height, other, language, opened, session, kernels, view, part, chart, presenter, hand);
    }

    /** The same in another language. */
    public WindowShotOptions in(Locale other) {
        return new WindowShotOptions(width, height, theme, other, opened, session, kernels, view, part, chart, presenter, hand);
    }

    /** The same with a lesson, from 1, at a step, from 1, as it is opened or as it is once all is done and told. */
    public WindowShotOptions atLesson(int number, int step, boolean told) {
        return new WindowShotOptions(width, height, theme, language, new Opened(number, step, told), session, kernels, view, part, chart, presenter, hand);
    }

    /** The same in another state of the bench. */
    public WindowShotOptions showing(BenchState other) {
        return showing(new Session(other));
    }

    /** The same with another session. */
    public WindowShotOptions showing(Session other) {
        return new WindowShotOptions(width, height, theme, language, opened, other, kernels, view, part, chart, presenter, hand);
    }

    /** The same, trained with other kernels. */
    public WindowShotOptions with(KernelSet other) {
        return new WindowShotOptions(width, height, theme, language, opened, session, other.id(), view, part, chart, presenter, hand);
    }

    /** The same in a view and a part of it; null for what is shown at first. */
    public WindowShotOptions looking(String otherView, String otherPart) {
        return new WindowShotOptions(width, height, theme, language, opened, session, kernels, otherView, otherPart, chart, presenter, hand);
    }

    /** The same with an open dock and this chart of the training in it; null for the usual one. */
    public WindowShotOptions charting(FigureKind other) {
        return new WindowShotOptions(width, height, theme, language, opened, session, kernels, view, part, other, presenter, hand);
    }

    /** The same as a class sees it; null for the bench. */
    public WindowShotOptions presented(Presented how) {
        return new WindowShotOptions(width, height, theme, language, opened, session, kernels, view, part, chart, how, hand);
    }

    /** The same after something more has been done on the bench, one thing after the other, each once it has come to rest. */
    public WindowShotOptions after(List<Consumer<BenchModel>> more) {
        List<Consumer<BenchModel>> done = Stream.concat(hand.stream(), more.stream()).toList();
        return new WindowShotOptions(width, height, theme, language, opened, session, kernels, view, part, chart, presenter, done);
    }
}
