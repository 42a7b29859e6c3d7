package lab.unroll.gradients;

import java.util.ArrayList;
import java.util.List;

/**
 * The reach of a network at steps of its training, from early to late. Never changes; what is added makes another one.
 * Memory is bounded: where there would be more than {@value #CAPACITY} moments, every second one goes, and from then on they
 * are taken as far apart. The first and the latest one always stay.
 *
 * @param moments with rising iterations
 * @param spacing fewest iterations from one kept moment to the next
 */
public record ReachHistory(List<Moment> moments, long spacing) {

    /** The most moments kept. */
    public static final int CAPACITY = 256;
    /** Nothing has been recorded. */
    public static final ReachHistory NONE = new ReachHistory(List.of(), 1);

    /**
     * One moment.
     *
     * @param iteration training steps taken
     * @param reach     the reach after them
     */
    public record Moment(long iteration, Reach reach) {
    }

    /** Copies the list. */
    public ReachHistory {
        moments = List.copyOf(moments);
    }

    /** This with a moment more. What was known of that iteration or later ones is forgotten: the training has gone back. */
    public ReachHistory with(long iteration, Reach reach) {
        List<Moment> kept = new ArrayList<>(moments);
        kept.removeIf(moment -> moment.iteration() >= iteration || moment.reach().length() != reach.length());
        int last = kept.size() - 1;
        if (last >= 1 && kept.get(last).iteration() - kept.get(last - 1).iteration() < spacing) {
            kept.remove(last);
        }
        kept.add(new Moment(iteration, reach));
        if (kept.size() <= CAPACITY) {
            return new ReachHistory(kept, spacing);
        }
        List<Moment> thinned = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            if (i % 2 == 0 || i == kept.size() - 1) {
                thinned.add(kept.get(i));
            }
        }
        return new ReachHistory(thinned, Math.max(2 * spacing, (iteration - kept.get(0).iteration()) * 2 / CAPACITY));
    }

    /** What of it was known after a step. */
    public ReachHistory upTo(long iteration) {
        return new ReachHistory(moments.stream().filter(moment -> moment.iteration() <= iteration).toList(), spacing);
    }

    /** True if nothing has been recorded. */
    public boolean isEmpty() {
        return moments.isEmpty();
    }

    /** T of what was read; 0 where nothing has been recorded. */
    public int length() {
        return moments.isEmpty() ? 0 : moments.get(0).reach().length();
    }

    /** The place of the last moment that is not after an iteration; 0 where all are. */
    public int placeOf(long iteration) {
        int place = 0;
        for (int i = 0; i < moments.size(); i++) {
            if (moments.get(i).iteration() <= iteration) {
                place = i;
            }
        }
        return place;
    }
}
