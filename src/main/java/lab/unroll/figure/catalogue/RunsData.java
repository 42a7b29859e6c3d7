package lab.unroll.figure.catalogue;

import java.util.List;
import lab.unroll.figure.RunCurve;
import lab.unroll.figure.SeedsLook;
import lab.unroll.figure.SweepLook;

/** What figures of many trainings are made from; each asks for its own. */
public interface RunsData {

    /** Nothing has been trained yet. */
    RunsData NONE = new RunsData() {
    };

    /** A sweep, and how one looks at it. */
    default SweepLook sweep() {
        return SweepLook.NONE;
    }

    /** What was trained from several seeds. */
    default SeedsLook seeds() {
        return SeedsLook.NONE;
    }

    /** The trainings that are shown in one chart. */
    default List<RunCurve> overlaid() {
        return List.of();
    }

    /** The loss of guessing of all of these; NaN where they do not have one in common. */
    default double overlaidChance() {
        return Double.NaN;
    }
}
