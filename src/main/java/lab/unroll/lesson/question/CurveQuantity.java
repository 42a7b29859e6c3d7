package lab.unroll.lesson.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lab.unroll.net.NetworkSpec;

/**
 * What a curve is drawn of: one entry each in {@link #ALL}.
 *
 * @param id       its name in lessons
 * @param isOfUnit true if it is drawn of one unit
 * @param presence whether a network has it
 * @param along    along what: the steps t = 1 ... T, or the training
 */
public record CurveQuantity(String id, boolean isOfUnit, Predicate<NetworkSpec> presence, Along along) {

    /** The axis of a curve. */
    public enum Along {
        /** t = 1 ... T. */
        STEPS,
        /** The iterations of the training that the reveal shows. */
        TRAINING
    }

    /** h_t of a unit. */
    public static final CurveQuantity HIDDEN = new CurveQuantity("h", true, spec -> true, Along.STEPS);
    /** C_t of a unit. */
    public static final CurveQuantity CELL = new CurveQuantity("C", true, spec -> spec.cell().hasCellState(), Along.STEPS);
    /** log10 ‖∂L/∂h_t‖. */
    public static final CurveQuantity GRADIENT_OF_HIDDEN = new CurveQuantity("gradient h", false, spec -> true, Along.STEPS);
    /** log10 ‖∂L/∂C_t‖. */
    public static final CurveQuantity GRADIENT_OF_CELL = new CurveQuantity("gradient C", false,
            spec -> spec.cell().hasCellState(), Along.STEPS);
    /** The training loss. */
    public static final CurveQuantity LOSS = new CurveQuantity("loss", false, spec -> true, Along.TRAINING);

    /** All of them; problems name them in this order. */
    public static final List<CurveQuantity> ALL = List.of(HIDDEN, CELL, GRADIENT_OF_HIDDEN, GRADIENT_OF_CELL, LOSS);

    /** True if a network has it. */
    public boolean isIn(NetworkSpec spec) {
        return presence.test(spec);
    }

    /** The one of a name, if there is one. */
    static Optional<CurveQuantity> named(String id) {
        return ALL.stream().filter(one -> one.id.equals(id)).findFirst();
    }
}
