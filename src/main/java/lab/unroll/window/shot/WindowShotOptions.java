package lab.unroll.window.shot;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.paint.Theme;
import lab.unroll.trace.Pins;

/**
 * What a picture of the window shows.
 *
 * @param width      of the window in pixels
 * @param height     of the window in pixels
 * @param theme      its colours
 * @param language   its language
 * @param lesson     the open lesson, from 1; 0 for none. A lesson sets up the bench itself.
 * @param lessonStep its step, from 1
 * @param experiment the experiment
 * @param iterations training steps taken before
 * @param position   where the playhead stands, or empty for where it stands at first
 * @param unit       the selected unit, counted from 0, -1 for all; or empty for the one selected at first
 * @param pins       gates held by hand
 * @param stage      how the stage looks at the network
 * @param kernels    name of what the network is trained with
 */
public record WindowShotOptions(int width, int height, Theme theme, Locale language, int lesson, int lessonStep,
                                Experiment experiment, long iterations, OptionalDouble position, OptionalInt unit,
                                Pins pins, StageShot stage, String kernels) {

    /** The default experiment after 300 iterations, in the light theme, in English, without a lesson. */
    public static WindowShotOptions of(int width, int height) {
        return new WindowShotOptions(width, height, Theme.LIGHT, Locale.ENGLISH, 0, 1, Presets.first(), 300,
                OptionalDouble.empty(), OptionalInt.empty(), Pins.NONE, StageShot.USUAL, KernelChoice.AUTO);
    }

    /** The same in other colours. */
    public WindowShotOptions in(Theme other) {
        return new WindowShotOptions(width, height, other, language, lesson, lessonStep, experiment, iterations,
                position, unit, pins, stage, kernels);
    }

    /** The same in another language. */
    public WindowShotOptions in(Locale other) {
        return new WindowShotOptions(width, height, theme, other, lesson, lessonStep, experiment, iterations, position,
                unit, pins, stage, kernels);
    }

    /** The same with a lesson, from 1, at a step, from 1. */
    public WindowShotOptions atLesson(int number, int step) {
        return new WindowShotOptions(width, height, theme, language, number, step, experiment, iterations, position,
                unit, pins, stage, kernels);
    }

    /** The same with another experiment after some training. */
    public WindowShotOptions of(Experiment other, long trained) {
        return new WindowShotOptions(width, height, theme, language, lesson, lessonStep, other, trained, position, unit,
                pins, stage, kernels);
    }

    /** The same with the playhead elsewhere and gates held. */
    public WindowShotOptions at(double otherPosition, Pins held) {
        return new WindowShotOptions(width, height, theme, language, lesson, lessonStep, experiment, iterations,
                OptionalDouble.of(otherPosition), unit, held, stage, kernels);
    }

    /** The same with another look at the network. */
    public WindowShotOptions showing(StageShot other) {
        return new WindowShotOptions(width, height, theme, language, lesson, lessonStep, experiment, iterations,
                position, unit, pins, other, kernels);
    }

    /** The same, trained with other kernels. */
    public WindowShotOptions with(KernelSet other) {
        return new WindowShotOptions(width, height, theme, language, lesson, lessonStep, experiment, iterations,
                position, unit, pins, stage, other.id());
    }
}
