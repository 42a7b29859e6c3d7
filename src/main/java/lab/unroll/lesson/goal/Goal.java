package lab.unroll.lesson.goal;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lab.unroll.lesson.question.Claim;
import lab.unroll.words.Words;

/** What a step of a lesson waits for. Two goals are equal if they say the same. */
public final class Goal {

    /** How the keys of their words begin. */
    static final String WORDS = "lesson.goal.";

    private final String key;
    private final Object value;
    private final String written;
    private final Supplier<Phrase> phrase;
    private final Predicate<Progress> isReached;
    private final Optional<HandGoal> byHand;

    Goal(String key, Object value, String written, Supplier<Phrase> phrase, Predicate<Progress> isReached, Optional<HandGoal> byHand) {
        this.key = key;
        this.value = value;
        this.written = written;
        this.phrase = phrase;
        this.isReached = isReached;
        this.byHand = byHand;
    }

    /** Its kind, as lessons name it. */
    public String key() {
        return key;
    }

    /** The end of the key of its words: {@code trained}, which has {@link #arguments}, or {@code level.cell}. */
    public String words() {
        return phrase.get().key().substring(WORDS.length());
    }

    /** All that is filled in in its words. */
    public Object[] arguments() {
        return phrase.get().texts().toArray();
    }

    /** What is to be done, in the words of the room {@code window}. */
    public String told(Words window) {
        return phrase.get().in(window).strip();
    }

    /** True if it says by itself what has to be done: look somewhere, hold something, train so far. */
    public boolean isSelfEvident() {
        return Goals.SELF_EVIDENT.contains(key);
    }

    /** True if it is reached by training. */
    public boolean isOfTraining() {
        return Goals.TRAINED.contains(key);
    }

    /** The same as something that can be reached by looking and holding; empty if it takes more than that. */
    public Optional<HandGoal> byHand() {
        return byHand;
    }

    /** What the bench has to bear out, where that is what is waited for. */
    public Optional<Claim> claim() {
        return byHand.filter(HandGoal.OfClaim.class::isInstance).map(HandGoal.OfClaim.class::cast).map(HandGoal.OfClaim::claim);
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
        return key + ": " + written;
    }
}
