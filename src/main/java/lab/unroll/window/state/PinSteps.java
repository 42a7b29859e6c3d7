package lab.unroll.window.state;

import java.util.List;
import lab.unroll.trace.Pin;

/** At which steps the hand holds something. */
public enum PinSteps {
    /** At the step touched only. */
    THIS_STEP,
    /** From the step touched to the end. */
    FROM_HERE,
    /** At every step. */
    EVERY_STEP,
    /** From one step to another. */
    RANGE;

    int first(int touched, List<Integer> range) {
        return switch (this) {
            case THIS_STEP, FROM_HERE -> touched;
            case EVERY_STEP -> 1;
            case RANGE -> range.get(0);
        };
    }

    int last(int touched, List<Integer> range) {
        return switch (this) {
            case THIS_STEP -> touched;
            case FROM_HERE, EVERY_STEP -> Pin.TO_THE_END;
            case RANGE -> range.get(range.size() - 1);
        };
    }
}
