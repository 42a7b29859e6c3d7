package lab.unroll.figure.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import lab.unroll.figure.ChartLook;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Token;
import lab.unroll.train.Evaluation;
import lab.unroll.train.InternalsCurve;
import lab.unroll.train.LossCurve;
import lab.unroll.train.MeasureCurve;
import lab.unroll.words.Words;

/** The charts over a training, one method each. */
public final class Courses {

    /** log₁₀ ‖Δθ‖/‖θ‖ of a training that goes well. */
    private static final double USUAL_RATIO = 1e-3;

    private Courses() {
    }

    /** Makes a chart. */
    public interface Course {

        /**
         * The chart.
         *
         * @param scene     a network of the training
         * @param curve     what was measured
         * @param iteration where training stands; the axis reaches at least that far
         * @param look      how one looks at it
         * @param titled    whether it has a heading within it
         */
        CourseFigure of(Scene scene, LossCurve curve, long iteration, ChartLook look, boolean titled, double width, double height);
    }

    private static Words words(Scene scene) {
        return Words.of("chart", scene.words().locale());
    }

    /** Training loss, raw and smoothed, and the loss on sequences that are not learnt from. */
    public static CourseFigure heldOut(Scene scene, LossCurve curve, long iteration, ChartLook look, boolean titled,
                                       double width, double height) {
        Words words = words(scene);
        return new CourseFigure(scene, new CourseContent(words.get("course.held-out"), words.get("course.none"), List.of(
                new CourseLine("training", words.get("course.training"), curve.asMeasure(), CourseLine.Drawn.SMOOTHED,
                        scene.theme().colour(Token.TEXT)),
                new CourseLine("held-out", words.get("course.held-out.name"),
                        points(curve.measures().heldOut(), Evaluation::loss), CourseLine.Drawn.POINTS,
                        scene.theme().colour(Token.ACCENT))), List.of(), true, false, iteration), look, titled, width, height);
    }

    /** The length of the gradient before and after clipping. */
    public static CourseFigure gradientNorm(Scene scene, LossCurve curve, long iteration, ChartLook look, boolean titled,
                                            double width, double height) {
        Words words = words(scene);
        return new CourseFigure(scene, new CourseContent(words.get("course.norm"), words.get("course.none"), List.of(
                new CourseLine("before", words.get("course.norm.before"), curve.measures().gradientNorm(),
                        CourseLine.Drawn.SMOOTHED, scene.theme().colour(Token.TEXT)),
                new CourseLine("after", words.get("course.norm.after"), curve.measures().clippedNorm(),
                        CourseLine.Drawn.SMOOTHED, scene.theme().colour(Token.ACCENT))), List.of(), true, false, iteration),
                look, titled, width, height);
    }

    /** The share of right answers on the fixed sequences, as the task counts them. */
    public static CourseFigure accuracy(Scene scene, LossCurve curve, long iteration, ChartLook look, boolean titled,
                                        double width, double height) {
        Words words = words(scene);
        return new CourseFigure(scene, new CourseContent(words.get("course.accuracy"), words.get("course.none"), List.of(
                new CourseLine("accuracy", words.get("course.accuracy.name"),
                        points(curve.measures().heldOut(), Evaluation::accuracy), CourseLine.Drawn.POINTS,
                        scene.theme().colour(Token.ACCENT))), List.of(), false, true, iteration), look, titled, width, height);
    }

    /**
     * ‖Δθ‖/‖θ‖ of each matrix, by decades; about 10⁻³ in a training that goes well. Karpathy, CS231n, "Neural Networks Part
     * 3: Learning and Evaluation" (2015).
     */
    public static CourseFigure updateRatio(Scene scene, LossCurve curve, long iteration, ChartLook look, boolean titled,
                                           double width, double height) {
        Words words = words(scene);
        InternalsCurve inside = curve.measures().internals();
        List<CourseLine> lines = new ArrayList<>();
        for (int m = 0; m < inside.matrices().size(); m++) {
            PartName name = PartName.matrix(inside.matrices().get(m), scene.trace().spec().cell());
            lines.add(new CourseLine(inside.matrices().get(m), name.markup(), name.plain(), true, inside.ratio(m),
                    drawn(name.token()), scene.theme().colour(name.token())));
        }
        return new CourseFigure(scene, new CourseContent(words.get("course.ratio"), words.get("course.none"), lines,
                List.of(new CourseContent.Level("usual-ratio", words.get("course.ratio.usual"), "−3", USUAL_RATIO)), true, false,
                iteration), look, titled, width, height);
    }

    /** Matrices differ by what they read, and so do their lines, which nobody has to tell by colour. */
    private static CourseLine.Drawn drawn(Token family) {
        return switch (family) {
            case HIDDEN_H, CELL_C -> CourseLine.Drawn.DOTTED;
            case ACCENT -> CourseLine.Drawn.STRONG;
            case SECONDARY -> CourseLine.Drawn.DASHED;
            default -> CourseLine.Drawn.PLAIN;
        };
    }

    /** The share of each gate that is as good as closed, or open; of a SimpleRNN the share of |h| beyond 0.9. */
    public static CourseFigure saturation(Scene scene, LossCurve curve, long iteration, ChartLook look, boolean titled,
                                          double width, double height) {
        Words words = words(scene);
        InternalsCurve inside = curve.measures().internals();
        List<CourseLine> lines = new ArrayList<>();
        for (int a = 0; a < inside.activities().size(); a++) {
            PartName name = PartName.activity(inside.activities().get(a), scene.trace().spec().cell());
            MeasureCurve low = inside.low(a);
            MeasureCurve high = inside.high(a);
            boolean both = isKnown(low);
            if (isKnown(high)) {
                lines.add(line(scene, inside.activities().get(a) + ".high", name, both ? name.markup() + " > 0.9"
                        : "|" + name.markup() + "| > 0.9", both ? name.plain() + " > 0.9" : "|" + name.plain() + "| > 0.9", high,
                        CourseLine.Drawn.PLAIN));
            }
            if (both) {
                lines.add(line(scene, inside.activities().get(a) + ".low", name, name.markup() + " < 0.1",
                        name.plain() + " < 0.1", low, CourseLine.Drawn.DASHED));
            }
        }
        String nothing = lines.isEmpty() && inside.size() > 0 ? words.get("course.saturation.none") : words.get("course.none");
        return new CourseFigure(scene, new CourseContent(words.get("course.saturation"), nothing, lines, List.of(), false, true,
                iteration), look, titled, width, height);
    }

    private static CourseLine line(Scene scene, String id, PartName name, String markup, String told, MeasureCurve curve,
                                   CourseLine.Drawn drawn) {
        return new CourseLine(id, markup, told, true, curve, drawn, scene.theme().colour(name.token()));
    }

    private static boolean isKnown(MeasureCurve curve) {
        return curve.size() > 0 && !Double.isNaN(curve.mean(curve.size() - 1));
    }

    private static MeasureCurve points(List<Evaluation> evaluations, ToDoubleFunction<Evaluation> measure) {
        double[] values = evaluations.stream().mapToDouble(measure).toArray();
        return new MeasureCurve(evaluations.stream().mapToLong(Evaluation::iteration).toArray(), values, values, values);
    }
}
