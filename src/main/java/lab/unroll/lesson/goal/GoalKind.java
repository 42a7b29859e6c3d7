package lab.unroll.lesson.goal;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
 * @param words     how it is told
 * @param byHand    the same as something that can be reached by looking and holding; nothing if it takes more
 */
record GoalKind<T>(String key, Function<Settings, Optional<T>> read, Check<T> check, BiPredicate<Progress, T> isReached,
                   Telling<T> words, Function<T, Optional<HandGoal>> byHand) {

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

    /** How something is told. */
    @FunctionalInterface
    interface Telling<T> {

        /** How it is told, of an experiment where that is known. */
        Told of(T value, Optional<Experiment> experiment);
    }

    /**
     * How a goal is told.
     *
     * @param key   what follows the name of the kind in the key of its words; empty if nothing does
     * @param parts what is filled in: texts and phrases
     */
    record Told(String key, List<Object> parts) {

        /** By a word of its own. */
        static Told word(String value) {
            return new Told("." + value, List.of());
        }

        /** With something filled in. */
        static Told with(Object... arguments) {
            return new Told("", Stream.of(arguments).<Object>map(Object::toString).toList());
        }
    }

    /** One that any experiment can reach, and that is told with its value filled in. */
    static <T> GoalKind<T> of(String key, Function<Settings, Optional<T>> read, BiPredicate<Progress, T> isReached) {
        return new GoalKind<>(key, read, (value, experiment, place) -> { }, isReached,
                (value, experiment) -> Told.with(value), value -> Optional.empty());
    }

    /** The same, told with a word of its own for each value. */
    static GoalKind<String> ofWord(String key, List<String> words, BiPredicate<Progress, String> isReached) {
        return new GoalKind<>(key, settings -> settings.choice(key, words), (value, experiment, place) -> { }, isReached,
                (word, experiment) -> Told.word(word), word -> Optional.empty());
    }

    /** The same, where the experiment has to allow it. */
    GoalKind<T> checking(Check<T> other) {
        return new GoalKind<>(key, read, other, isReached, words, byHand);
    }

    /** The same, told otherwise. */
    GoalKind<T> told(Function<T, Told> other) {
        return told((value, experiment) -> other.apply(value));
    }

    /** The same, told otherwise, depending on the experiment. */
    GoalKind<T> told(Telling<T> other) {
        return new GoalKind<>(key, read, check, isReached, other, byHand);
    }

    /** The same, which can be reached by looking and holding. */
    GoalKind<T> byHand(Function<T, HandGoal> other) {
        return new GoalKind<>(key, read, check, isReached, words, value -> Optional.of(other.apply(value)));
    }

    /**
     * The goal of some lines that have this kind.
     *
     * @param experiment what it is held to, where that is known
     * @param told       what it is told of, when it is told
     */
    Goal of(Settings settings, Optional<Experiment> experiment, Supplier<Optional<Experiment>> told) {
        T value = read.apply(settings).orElseThrow(() -> settings.placeOf(key).problem("goal.empty", key));
        experiment.ifPresent(known -> check.check(value, known, settings.placeOf(key)));
        return new Goal(key, value, settings.text(key).orElse(""), () -> {
            Told said = words.of(value, told.get());
            return new Phrase(Goal.WORDS + key + said.key(), said.parts());
        }, progress -> isReached.test(progress, value),
                byHand.apply(value));
    }
}
