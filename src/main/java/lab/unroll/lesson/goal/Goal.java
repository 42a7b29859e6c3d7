package lab.unroll.lesson.goal;

import java.util.function.Function;
import java.util.function.Predicate;
import lab.unroll.experiment.Experiment;
import lab.unroll.words.Words;

/** What a step of a lesson waits for. Two goals are equal if they say the same. */
public final class Goal {

    /** How the keys of their words begin. */
    static final String WORDS = "lesson.goal.";

    private final String key;
    private final Object value;
    private final Phrase phrase;
    private final Function<Experiment, Phrase> phraseOf;
    private final Predicate<Progress> isReached;

    Goal(String key, Object value, Phrase phrase, Function<Experiment, Phrase> phraseOf, Predicate<Progress> isReached) {
        this.key = key;
        this.value = value;
        this.phrase = phrase;
        this.phraseOf = phraseOf;
        this.isReached = isReached;
    }

    /** Its kind, as lessons name it. */
    public String key() {
        return key;
    }

    /** The end of the key of its words: {@code trained}, which has {@link #arguments}, or {@code level.cell}. */
    public String words() {
        return phrase.key().substring(WORDS.length());
    }

    /** All that is filled in in its words. */
    public Object[] arguments() {
        return phrase.texts().toArray();
    }

    /** What is to be done, in the words of the room {@code window}. */
    public String told(Words window) {
        return phrase.in(window).strip();
    }

    /** The same on a bench, by the names that its experiment has: that of a lesson's session is not known before. */
    public String told(Words window, Experiment bench) {
        return phraseOf.apply(bench).in(window).strip();
    }

    /** True if it says by itself what has to be done: look somewhere, hold something, train so far. */
    public boolean isSelfEvident() {
        return Goals.SELF_EVIDENT.contains(key);
    }

    /** True if the bench is there. */
    public boolean isReached(Progress progress) {
        return isReached.test(progress);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Goal that && key.equals(that.key) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + value.hashCode();
    }

    @Override
    public String toString() {
        return key + ": " + value;
    }
}
