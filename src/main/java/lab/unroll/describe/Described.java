package lab.unroll.describe;

import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.net.LayerPlace;

/**
 * What is described: a network that has read an example, and the place at which it is looked at.
 *
 * @param experiment what is learnt
 * @param iteration  training steps taken
 * @param reading    the network reading the example
 * @param place      the layer and direction that are looked at
 * @param step       the step t that is looked at, from 1
 * @param unit       the unit that is looked at, counted from 0
 * @param answer     what the network answers
 * @param withoutHand the same without what is held or changed by hand, or null where nothing is
 */
public record Described(Experiment experiment, long iteration, Reading reading, LayerPlace place, int step, int unit, Told answer,
                        Told withoutHand) {

    /**
     * An answer as it is told.
     *
     * @param step    at which it is given, from 1; 0 for the whole answer of a decoder
     * @param text    the answer
     * @param right   what would be right; empty where nothing is asked for
     * @param isRight true if it is
     * @param loss    its loss; NaN where nothing is asked for
     */
    public record Told(int step, String text, String right, boolean isRight, double loss) {
    }
}
