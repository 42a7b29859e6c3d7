package lab.unroll.window.state;

import java.util.List;

/** In which units the hand holds something. */
public enum PinUnits {
    /** In the unit touched; in all where all are selected. */
    THIS_UNIT,
    /** In all units. */
    ALL_UNITS,
    /** In several units. */
    SOME_UNITS;

    /** The units, counted from 0; none stands for all. */
    List<Integer> of(int touched, List<Integer> some) {
        return switch (this) {
            case THIS_UNIT -> touched < 0 ? List.of() : List.of(touched);
            case ALL_UNITS -> List.of();
            case SOME_UNITS -> some;
        };
    }
}
