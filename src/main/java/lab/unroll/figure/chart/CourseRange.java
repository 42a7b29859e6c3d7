package lab.unroll.figure.chart;

import java.util.function.DoubleConsumer;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.train.MeasureCurve;

/** From where to where the values of a chart over the training reach. */
final class CourseRange {

    private final CourseContent content;
    private final boolean byDecades;
    private final double height;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private CourseRange(CourseContent content, boolean byDecades, double height) {
        this.content = content;
        this.byDecades = byDecades;
        this.height = height;
    }

    /** That of all steps. */
    static CourseRange of(CourseContent content, boolean byDecades, double height) {
        CourseRange range = new CourseRange(content, byDecades, height);
        content.lines().forEach(line -> range.add(line.curve(), 0, line.curve().size()));
        return range;
    }

    /** That of the steps seen. */
    CourseRange seen(Scale x) {
        CourseRange range = new CourseRange(content, byDecades, height);
        content.lines().forEach(line -> range.add(line.curve(), Math.max(0, CoursePath.from(line.curve(), x) - 1),
                Math.min(line.curve().size(), CoursePath.to(line.curve(), x) + 1)));
        return range;
    }

    private void add(MeasureCurve curve, int from, int to) {
        DoubleConsumer reach = value -> {
            if (Double.isFinite(value) && (!byDecades || value > 0)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        };
        for (int i = from; i < to; i++) {
            reach.accept(curve.low(i));
            reach.accept(curve.high(i));
        }
    }

    /** True if there is something to show. */
    boolean isAny() {
        return low <= high;
    }

    /** The scale of the values, between round numbers. */
    Scale scale(double bottom, double top) {
        int rows = (int) Math.max(2, height / 26);
        if (byDecades) {
            double least = isAny() ? Math.log10(low) : -1;
            double most = isAny() ? Math.log10(high) : 0;
            for (CourseContent.Level level : content.levels()) {
                least = Math.min(least, Math.log10(level.value()));
                most = Math.max(most, Math.log10(level.value()));
            }
            Ticks decades = Ticks.decades(least, Math.max(most, least + 0.3), rows);
            return new Scale(decades.first(), decades.last(), bottom, top, true);
        }
        if (content.percent()) {
            return Scale.linear(0, 1, bottom, top);
        }
        double begin = isAny() ? Math.min(0, low) : 0;
        Ticks even = Ticks.around(begin, isAny() && high > begin ? high : begin + 1, rows);
        return Scale.linear(even.first(), even.last(), bottom, top);
    }
}
