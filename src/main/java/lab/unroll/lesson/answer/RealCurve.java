package lab.unroll.lesson.answer;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import lab.unroll.lesson.live.LiveBench;
import lab.unroll.lesson.question.CurveAsked;
import lab.unroll.lesson.question.CurveQuantity;
import lab.unroll.trace.Trace;
import lab.unroll.train.LossCurve;

/** A curve as the bench has it, at the points at which it is sketched. */
public final class RealCurve {

    /** The points of a curve along the training. */
    public static final int ALONG_TRAINING = 11;
    /** The least power of ten of a gradient that is drawn. */
    private static final double LEAST = 1e-12;

    private RealCurve() {
    }

    /** The number of points at which a curve is sketched. */
    public static int points(CurveAsked curve, int steps) {
        return curve.quantity().along() == CurveQuantity.Along.STEPS ? steps : ALONG_TRAINING;
    }

    /**
     * The values.
     *
     * @param losses the losses of the training so far
     */
    public static List<Double> of(CurveAsked curve, LiveBench bench, LossCurve losses) {
        if (curve.quantity().along() == CurveQuantity.Along.TRAINING) {
            return losses.size() == 0 ? List.of() : IntStream.range(0, ALONG_TRAINING).mapToObj(i -> losses.loss(
                    (int) Math.round((losses.size() - 1) * (double) i / (ALONG_TRAINING - 1)))).toList();
        }
        Trace trace = bench.trace().lookingAt(bench.place().nearestIn(bench.trace().spec()));
        IntToDoubleFunction value = value(curve, trace);
        return IntStream.rangeClosed(1, trace.length()).mapToObj(value::applyAsDouble).toList();
    }

    private static IntToDoubleFunction value(CurveAsked curve, Trace trace) {
        CurveQuantity quantity = curve.quantity();
        if (quantity == CurveQuantity.HIDDEN) {
            return t -> trace.hidden(t).get(curve.unit());
        }
        if (quantity == CurveQuantity.CELL) {
            return t -> trace.cell(t).get(curve.unit());
        }
        return quantity == CurveQuantity.GRADIENT_OF_CELL ? t -> decades(trace.dCell(t).norm())
                : t -> decades(trace.dHidden(t).norm());
    }

    private static double decades(double norm) {
        return Math.log10(Math.max(LEAST, norm));
    }
}
