package lab.unroll.figure;

import java.util.List;
import lab.unroll.sweep.SweepMeasure;
import lab.unroll.sweep.SweepResults;

/**
 * How one looks at a sweep.
 *
 * @param results what is known of it
 * @param measure what of the runs is shown
 * @param over    names of the settings along the axes, at most two; of none the figure chooses
 */
public record SweepLook(SweepResults results, SweepMeasure measure, List<String> over) {

    /** At nothing. */
    public static final SweepLook NONE = new SweepLook(SweepResults.NONE, SweepMeasure.HELD_OUT_LOSS, List.of());

    /** Copies the names. */
    public SweepLook {
        over = List.copyOf(over);
    }
}
