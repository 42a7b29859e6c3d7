package lab.unroll.window.work;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import lab.unroll.state.Edits;
import lab.unroll.task.Hyperparameters;

/** What a trainer was told on each branch of its training, from which step on. On the FX thread only. */
final class ToldOnWay {

    /** So many changes of a branch are known one by one: a slider that is drawn makes many. */
    private static final int MOST = 1024;

    /**
     * What was in force.
     *
     * @param edits the parameters changed by hand
     * @param plan  how the network was trained
     */
    record Told(Edits edits, Hyperparameters plan) {
    }

    private final Map<Integer, NavigableMap<Long, Told>> ways = new HashMap<>();

    /** A training that begins with a plan. */
    ToldOnWay(Hyperparameters plan) {
        begin(1, 0, new Told(Edits.NONE, plan));
    }

    /** A branch begins. */
    void begin(int branch, long from, Told first) {
        ways.put(branch, new TreeMap<>(Map.of(from, first)));
    }

    /** From a step on this is in force. */
    void tell(int branch, long step, Told told) {
        NavigableMap<Long, Told> way = ways.get(branch);
        way.put(Math.max(step, way.firstKey()), told);
        if (way.size() > MOST) {
            // the beginning stays
            way.remove(way.higherKey(way.firstKey()));
        }
    }

    /** What was in force when training went on from a step of a branch. */
    Told at(int branch, long step) {
        NavigableMap<Long, Told> way = ways.get(branch);
        return way.floorEntry(Math.max(step, way.firstKey())).getValue();
    }

    /** True if a step of a branch was taken before this one with parameters that were changed by hand. */
    boolean isEditedBefore(int branch, long step) {
        return ways.get(branch).headMap(step, false).values().stream().anyMatch(told -> !told.edits().byPlace().isEmpty());
    }

    /** What was in force last on a branch. */
    Told last(int branch) {
        return ways.get(branch).lastEntry().getValue();
    }

    /** True if the branch is known. */
    boolean knows(int branch) {
        return ways.containsKey(branch);
    }
}
