package lab.unroll.lesson.goal;

import java.util.function.Predicate;

/** What a step of a lesson waits for. Two goals are equal if they say the same. */
public final class Goal {

    private final String key;
    private final String value;
    private final boolean isNumber;
    private final Predicate<Progress> isReached;

    Goal(String key, Object value, Predicate<Progress> isReached) {
        this.key = key;
        this.value = value.toString();
        this.isNumber = value instanceof Number;
        this.isReached = isReached;
    }

    /** The end of the key of its words: {@code trained}, whose argument is a number, or {@code level.cell}. */
    public String words() {
        return isNumber ? key : key + "." + value;
    }

    /** What is waited for, as text: a number, or the name of a level or quantity. */
    public String value() {
        return value;
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
