package lab.unroll.window.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * States one after the other, with a place among them. Never changes.
 *
 * @param past    the states before, the last one last
 * @param present the state now
 * @param future  the states that were undone, the next one first
 */
public record History<S>(List<S> past, S present, List<S> future) {

    /** So many states can be gone back. */
    public static final int LONGEST = 200;

    /** Keeps the lists from changing. */
    public History {
        past = List.copyOf(past);
        Objects.requireNonNull(present, "present");
        future = List.copyOf(future);
    }

    /** A beginning. */
    public static <S> History<S> of(S first) {
        return new History<>(List.of(), first, List.of());
    }

    /** Goes on to another state; what was undone is forgotten. */
    public History<S> push(S next) {
        List<S> before = new ArrayList<>(past);
        before.add(present);
        return new History<>(before.subList(Math.max(0, before.size() - LONGEST), before.size()), next, List.of());
    }

    /** Another present state, the past as it is; what was undone is forgotten. */
    public History<S> amend(S other) {
        return new History<>(past, other, List.of());
    }

    /** One state back, if there is one. */
    public Optional<History<S>> undo() {
        if (past.isEmpty()) {
            return Optional.empty();
        }
        List<S> after = new ArrayList<>(future);
        after.add(0, present);
        int last = past.size() - 1;
        return Optional.of(new History<>(past.subList(0, last), past.get(last), after));
    }

    /** One state forward again, if there is one. */
    public Optional<History<S>> redo() {
        if (future.isEmpty()) {
            return Optional.empty();
        }
        List<S> before = new ArrayList<>(past);
        before.add(present);
        return Optional.of(new History<>(before, future.get(0), future.subList(1, future.size())));
    }

    /**
     * Forgets the oldest states where what all of them hold is too much. Each thing counts once, however many states hold
     * it; what the present state holds is kept whatever its size.
     *
     * @param held gives what a state holds, or null
     * @param size of a thing
     * @param most of all things together
     */
    public <T> History<S> within(Function<S, T> held, ToLongFunction<T> size, long most) {
        Set<T> things = Collections.newSetFromMap(new IdentityHashMap<>());
        long sum = sizeOfNew(things, held.apply(present), size);
        for (S undone : future) {
            sum += sizeOfNew(things, held.apply(undone), size);
        }
        int oldest = past.size();
        while (oldest > 0) {
            long more = sizeOfNew(things, held.apply(past.get(oldest - 1)), size);
            sum += more;
            if (more > 0 && sum > most) {
                return new History<>(past.subList(oldest, past.size()), present, future);
            }
            oldest--;
        }
        return this;
    }

    private static <T> long sizeOfNew(Set<T> things, T thing, ToLongFunction<T> size) {
        return thing != null && things.add(thing) ? size.applyAsLong(thing) : 0;
    }

    /** Changes every state. Neighbours that become equal are one state afterwards. */
    public History<S> map(UnaryOperator<S> change) {
        S now = change.apply(present);
        List<S> before = distinct(past.stream().map(change).toList());
        List<S> after = distinct(future.stream().map(change).toList());
        boolean same = !before.isEmpty() && before.get(before.size() - 1).equals(now);
        boolean sameAfter = !after.isEmpty() && after.get(0).equals(now);
        return new History<>(same ? before.subList(0, before.size() - 1) : before, now,
                sameAfter ? after.subList(1, after.size()) : after);
    }

    private static <S> List<S> distinct(List<S> states) {
        List<S> kept = new ArrayList<>();
        for (S state : states) {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(state)) {
                kept.add(state);
            }
        }
        return kept;
    }
}
