package lab.unroll.figure.catalogue;

import lab.unroll.labelling.Directions;
import lab.unroll.labelling.HandAnswers;
import lab.unroll.labelling.HandExercise;
import lab.unroll.labelling.Influences;

/** What figures of a labelled sequence are made from besides the network; each asks for its own. */
public interface LabellingData {

    /** Nothing is known yet. */
    LabellingData NONE = new LabellingData() {
    };

    /** The network that reads forward and the one in both directions; null where nothing is known. */
    default Directions directions() {
        return null;
    }

    /** The exercise by hand, and what is filled in. */
    default HandAnswers byHand() {
        return HandAnswers.none(HandExercise.FIRST);
    }

    /** What moved the answer at the selected step; null where it is not known. */
    default Influences influences() {
        return null;
    }
}
