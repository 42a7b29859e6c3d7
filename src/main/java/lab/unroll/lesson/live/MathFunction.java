package lab.unroll.lesson.live;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** A function that expressions may call. */
public enum MathFunction {
    /** tanh x. */
    TANH(Math::tanh),
    /** σ(x) = 1 / (1 + e^-x). */
    SIGMA(x -> 1 / (1 + Math.exp(-x))),
    /** e^x. */
    EXP(Math::exp),
    /** The natural logarithm. */
    LN(Math::log),
    /** The decimal logarithm. */
    LOG(Math::log10),
    /** |x|. */
    ABS(Math::abs),
    /** √x. */
    SQRT(Math::sqrt),
    /** The nearest whole number. */
    ROUND(Math::rint);

    private final DoubleUnaryOperator function;

    MathFunction(DoubleUnaryOperator function) {
        this.function = function;
    }

    /** Its name in lessons. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its value at x. */
    public double of(double x) {
        return function.applyAsDouble(x);
    }

    /** The function of a name, if there is one. */
    static Optional<MathFunction> named(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
