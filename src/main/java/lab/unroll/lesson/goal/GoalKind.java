package lab.unroll.lesson.goal;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Settings;

/**
 * A kind of thing that a step of a lesson can wait for.
 *
 * @param <T>       what is waited for
 * @param key       its name in lessons, and the end of the key of its words
 * @param read      what is waited for, in some lines
 * @param check     whether it can be reached at all
 * @param isReached whether it is reached
 */
record GoalKind<T>(String key, Function<Settings, Optional<T>> read, Check<T> check, BiPredicate<Progress, T> isReached) {

    /** Whether something can be reached. */
    @FunctionalInterface
    interface Check<T> {

        /**
         * Checks.
         *
         * @throws lab.unroll.words.InputException at the place of the goal, if the experiment can never reach it
         */
        void check(T value, Experiment experiment, Place place);
    }

    /** The goal of some lines that have this kind, for an experiment. */
    Goal of(Settings settings, Experiment experiment) {
        T value = read.apply(settings).orElseThrow();
        check.check(value, experiment, settings.placeOf(key));
        return new Goal(key, value, progress -> isReached.test(progress, value));
    }
}
