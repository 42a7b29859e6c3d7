package lab.unroll.rewind;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import lab.unroll.train.TrainingState;

/** What training was like at the kept steps of a branch, and where it was changed on the way. Guarded by its owner. */
final class Trail {

    /** So many of the last changes keep their steps whatever the rule says. */
    static final int MOST_MARKED = 32;
    /** So many changes are known one by one. */
    static final int MOST_CHANGES = 4096;

    private final long from;
    private final NavigableMap<Long, TrainingState> moments = new TreeMap<>();
    private final TreeSet<Long> changes = new TreeSet<>();
    private final Deque<Long> marked = new ArrayDeque<>();
    /** Up to here changes may have been forgotten. */
    private long forgottenUpTo = -1;
    private long bytes;

    /** A trail that begins at a step. */
    Trail(long from) {
        this.from = from;
    }

    long bytes() {
        return bytes;
    }

    /** The steps at which it is known what training was like. */
    long[] steps() {
        return moments.keySet().stream().mapToLong(Long::longValue).toArray();
    }

    /** What training was like there, rising. */
    List<TrainingState> states() {
        return List.copyOf(moments.values());
    }

    /** The steps after which training was changed by hand, as far as they are known. */
    long[] changes() {
        return changes.stream().mapToLong(Long::longValue).toArray();
    }

    /** Takes over what was kept of it elsewhere. */
    void restore(List<TrainingState> states, long[] changed) {
        LongStream.of(changed).forEach(changes::add);
        states.forEach(this::keep);
    }

    Optional<TrainingState> atOrBefore(long step) {
        return Optional.ofNullable(moments.floorEntry(step)).map(Map.Entry::getValue);
    }

    Optional<TrainingState> atOrAfter(long step) {
        return Optional.ofNullable(moments.ceilingEntry(step)).map(Map.Entry::getValue);
    }

    /** True if training on from a kept step comes to the other as it was: nothing was changed by hand in between. */
    boolean isUnchanged(long kept, long step) {
        Long next = changes.higher(kept);
        return kept == step || kept >= forgottenUpTo && (next == null || next > step);
    }

    /** Training was changed after a step; what was known of that step and later ones is forgotten. */
    void change(long step) {
        forgetFrom(step);
        changes.add(step);
        if (changes.size() > MOST_CHANGES) {
            forgottenUpTo = changes.pollFirst();
        }
    }

    private void forgetFrom(long step) {
        NavigableMap<Long, TrainingState> gone = moments.tailMap(step, true);
        gone.values().forEach(state -> bytes -= state.bytes());
        gone.clear();
        changes.tailSet(step, true).clear();
        marked.removeIf(mark -> mark >= step);
    }

    /** True if a step follows a change. */
    boolean isChangedAt(long step) {
        return changes.contains(step);
    }

    /** Keeps a step, the last so far. */
    void keep(TrainingState state) {
        long step = state.iteration();
        TrainingState before = moments.put(step, state);
        bytes += state.bytes() - (before == null ? 0 : before.bytes());
        if (isChangedAt(step) && !marked.contains(step)) {
            marked.addLast(step);
            if (marked.size() > MOST_MARKED) {
                marked.removeFirst();
            }
        }
    }

    /** As few of the kept states as may be taken elsewhere, by a rule that is coarse enough. */
    List<TrainingState> fewest(Thinning finest, long now, int most) {
        Thinning rule = finest;
        List<TrainingState> few = states();
        while (few.size() > most && rule.canBeCoarser()) {
            rule = rule.coarser();
            Thinning coarse = rule;
            few = states().stream().filter(state -> coarse.keeps(state.iteration(), from, now)).toList();
        }
        return few;
    }

    /** True if nothing is known of this step. */
    boolean lacks(long step) {
        return !moments.containsKey(step);
    }

    /**
     * Drops what a rule does not keep.
     *
     * @param now how far training has come
     * @return the bytes that are free now
     */
    long thin(Thinning rule, long now) {
        long before = bytes;
        boolean marksCount = rule.canBeCoarser();
        moments.entrySet().removeIf(one -> {
            long step = one.getKey();
            boolean kept = rule.keeps(step, from, now) && rule.takes(step, from)
                    || marksCount && !marked.isEmpty() && marked.contains(step);
            bytes -= kept ? 0 : one.getValue().bytes();
            return !kept;
        });
        return before - bytes;
    }
}
