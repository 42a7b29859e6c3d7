package lab.unroll.lesson.live;

import lab.unroll.experiment.Experiment;
import lab.unroll.net.LayerPlace;
import lab.unroll.trace.Trace;

/** The bench as live numbers see it: what is on it now, or what would be there after a step of a lesson was opened. */
public interface LiveBench {

    /** What is on it. */
    Experiment experiment();

    /** What the network does with what it reads, pins and weights set by hand included. */
    Trace trace();

    /** Training iterations taken. */
    long iterations();

    /** The training loss, as the chart of the loss ends; NaN before the first step of training. */
    double loss();

    /** The share of held-out answers that are right, 0 to 1; NaN where it has not been measured. */
    double accuracy();

    /** The step t of the playhead, from 1. */
    int step();

    /** The layer that is looked at. */
    LayerPlace place();
}
