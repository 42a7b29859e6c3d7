package lab.unroll.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.unroll.words.InputException;

/** How the parameters follow the gradient. */
public enum OptimiserKind {
    /** Gradient descent. */
    SGD,
    /** Gradient descent with momentum 0.9: Polyak (1964). */
    MOMENTUM,
    /** Gradient descent with momentum 0.9 that looks ahead: Nesterov (1983). */
    NESTEROV,
    /** Duchi, Hazan and Singer (2011). */
    ADAGRAD,
    /** Tieleman and Hinton (2012). */
    RMSPROP,
    /** Zeiler (2012). */
    ADADELTA,
    /** Kingma and Ba (2015). */
    ADAM,
    /** Adam with the largest square so far: Reddi, Kale and Kumar (2018). */
    AMSGRAD,
    /** Adam with weight decay 0.01 of its own: Loshchilov and Hutter (2019). */
    ADAMW;

    /** The name used on the command line and in files, for example {@code adam}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a rule by its id.
     *
     * @throws InputException naming the rules there are
     */
    public static OptimiserKind named(String id) {
        for (OptimiserKind rule : values()) {
            if (rule.id().equalsIgnoreCase(id)) {
                return rule;
            }
        }
        throw new InputException("rule.unknown", id,
                Arrays.stream(values()).map(OptimiserKind::id).collect(Collectors.joining(", ")));
    }
}
