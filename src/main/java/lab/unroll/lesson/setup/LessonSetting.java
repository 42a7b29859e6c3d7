package lab.unroll.lesson.setup;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Settings;
import lab.unroll.state.BenchState;

/**
 * One thing that a lesson can set.
 *
 * @param <T>            what it is set to
 * @param key            its name in lessons
 * @param isOfExperiment true if it is a part of the experiment
 * @param read           its value in some lines, checked by itself; empty if it is not given
 * @param shape          the experiment with the value; the same one where the value is no part of it
 * @param check          whether the value fits the experiment and the other settings
 * @param put            a state of that experiment with the value; the same one where the experiment has it already
 */
record LessonSetting<T>(String key, boolean isOfExperiment, Function<Settings, Optional<T>> read,
                        BiFunction<Experiment, T, Experiment> shape, Check<T> check, BiFunction<BenchState, T, BenchState> put) {

    /** Whether a value fits the others. */
    @FunctionalInterface
    interface Check<T> {

        /**
         * Checks.
         *
         * @param setup      all settings of the step
         * @param experiment what they describe
         * @param place      where the value stands
         * @throws lab.unroll.words.InputException if it does not fit
         */
        void check(T value, BenchSetup setup, Experiment experiment, Place place);
    }

    /** A part of the experiment. */
    static <T> LessonSetting<T> ofExperiment(String key, Function<Settings, Optional<T>> read,
                                             BiFunction<Experiment, T, Experiment> shape) {
        return new LessonSetting<>(key, true, read, shape, (value, setup, experiment, place) -> { }, (state, value) -> state);
    }

    /** Something of the window that leaves the bench as it is. */
    static <T> LessonSetting<T> ofWindow(String key, Function<Settings, Optional<T>> read, Check<T> check) {
        return ofBench(key, read, check, (state, value) -> state);
    }

    /** Something of the bench that leaves the experiment as it is. */
    static <T> LessonSetting<T> ofBench(String key, Function<Settings, Optional<T>> read, Check<T> check,
                                        BiFunction<BenchState, T, BenchState> put) {
        return new LessonSetting<>(key, false, read, (experiment, value) -> experiment, check, put);
    }

    /** The setting with its value; empty if the lines do not give it. */
    Optional<Given<T>> given(Settings settings) {
        return read.apply(settings).map(value -> new Given<>(this, value, settings.text(key).orElse(""),
                settings.placeOf(key)));
    }

    /**
     * A setting and its value. Two are equal if they set the same, however it is written.
     *
     * @param <T>     what it is set to
     * @param setting the setting
     * @param value   its value
     * @param written the value as the lesson has it
     * @param place   where it has it
     */
    record Given<T>(LessonSetting<T> setting, T value, String written, Place place) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Given<?> that && setting.equals(that.setting) && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return 31 * setting.hashCode() + value.hashCode();
        }

        Experiment shape(Experiment experiment) {
            return setting.shape.apply(experiment, value);
        }

        void check(BenchSetup setup, Experiment experiment, Place place) {
            setting.check.check(value, setup, experiment, place);
        }

        BenchState put(BenchState state) {
            return setting.put.apply(state, value);
        }
    }
}
