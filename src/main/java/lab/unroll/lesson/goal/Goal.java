package lab.unroll.lesson.goal;

import java.util.List;
import java.util.function.Predicate;

/** What a step of a lesson waits for. Two goals are equal if they say the same. */
public final class Goal {

    private final String key;
    private final Object value;
    private final String words;
    private final List<String> arguments;
    private final Predicate<Progress> isReached;

    Goal(String key, Object value, String words, List<String> arguments, Predicate<Progress> isReached) {
        this.key = key;
        this.value = value;
        this.words = words;
        this.arguments = List.copyOf(arguments);
        this.isReached = isReached;
    }

    /** Its kind, as lessons name it. */
    public String key() {
        return key;
    }

    /** The end of the key of its words: {@code trained}, which has {@link #arguments}, or {@code level.cell}. */
    public String words() {
        return words;
    }

    /** What is filled in in its words. */
    public Object[] arguments() {
        return arguments.toArray();
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
