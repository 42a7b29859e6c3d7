package lab.unroll.session;

import java.util.Set;

/**
 * Which controls a preset leaves to whoever opens it, by their names in the window.
 *
 * @param hidden those that are not there; copied
 * @param locked those that are there, but cannot be changed; copied
 */
public record Controls(Set<String> hidden, Set<String> locked) {

    /** Everything is there and can be changed. */
    public static final Controls ALL = new Controls(Set.of(), Set.of());

    /** True if a control cannot be used. */
    public boolean guards(String name) {
        return locked.contains(name) || hidden.contains(name);
    }

    /** Copies the names. */
    public Controls {
        hidden = Set.copyOf(hidden);
        locked = Set.copyOf(locked);
    }
}
