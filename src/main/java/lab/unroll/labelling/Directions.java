package lab.unroll.labelling;

import java.util.List;
import lab.unroll.task.LabellingTask;

/**
 * A network that reads forward beside one that reads in both directions: how often each is right on what is held out, over the
 * training and class by class.
 *
 * @param task    what both learn
 * @param forward the measurements of the one that reads forward, in their order; copied
 * @param both    those of the other; copied
 * @param tags    how each labelled the classes when it was last measured
 */
public record Directions(LabellingTask task, List<Measured> forward, List<Measured> both, Tags tags) {

    /**
     * A measurement.
     *
     * @param iteration training steps taken
     * @param accuracy  share of right answers, 0 to 1
     */
    public record Measured(long iteration, double accuracy) {
    }

    /**
     * Scores class by class.
     *
     * @param forward of the network that reads forward; null before it is measured
     * @param both    of the one in both directions; null before it is measured
     * @param rule    of the rule that needs no network; null where there is none
     */
    public record Tags(TagScores forward, TagScores both, TagScores rule) {
    }

    /** Copies the measurements. */
    public Directions {
        forward = List.copyOf(forward);
        both = List.copyOf(both);
    }
}
