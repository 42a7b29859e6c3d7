package lab.unroll.figure.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lab.unroll.figure.ChartFrame;
import lab.unroll.figure.ZoomableChart;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.train.MeasureCurve;
import lab.unroll.words.Words;

/** What the lines of a chart over the training say at a step. */
final class CourseReading {

    private CourseReading() {
    }

    /** At the step nearest to a pixel at which a line has a point; null where no line has one in sight. */
    static ZoomableChart.Reading at(List<CourseLine> lines, ChartFrame frame, double pixel, boolean percent, Words words) {
        long best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (CourseLine line : lines) {
            int point = nearest(line.curve(), frame, pixel);
            if (point >= 0) {
                double off = Math.abs(frame.x().at(line.curve().iteration(point)) - pixel);
                if (off < least) {
                    least = off;
                    best = line.curve().iteration(point);
                }
            }
        }
        return best < 0 ? null : at(lines, frame, best, percent, words);
    }

    /** At the next step to one side of a pixel, at least a pixel away. */
    static ZoomableChart.Reading beside(List<CourseLine> lines, ChartFrame frame, double pixel, int direction, boolean percent,
                                        Words words) {
        long best = -1;
        for (CourseLine line : lines) {
            MeasureCurve curve = line.curve();
            int point = CoursePath.from(curve, frame.x());
            int end = CoursePath.to(curve, frame.x());
            for (; point < end; point++) {
                double at = frame.x().at(curve.iteration(point));
                boolean beyond = direction > 0 ? at >= pixel + 1 : at <= pixel - 1;
                if (beyond && (best < 0 || (direction > 0 ? curve.iteration(point) < best : curve.iteration(point) > best))) {
                    best = curve.iteration(point);
                }
                if (beyond && direction > 0) {
                    break;
                }
            }
        }
        return best < 0 ? null : at(lines, frame, best, percent, words);
    }

    private static ZoomableChart.Reading at(List<CourseLine> lines, ChartFrame frame, long step, boolean percent, Words words) {
        List<ZoomableChart.Value> values = new ArrayList<>();
        double x = frame.x().at(step);
        for (CourseLine line : lines) {
            int point = nearest(line.curve(), frame, x);
            if (point < 0 || !frame.y().takes(line.curve().mean(point))) {
                continue;
            }
            double mean = line.curve().mean(point);
            double low = line.curve().low(point);
            double high = line.curve().high(point);
            String number = number(mean, percent) + (low < high ? " (" + number(low, percent) + "–" + number(high, percent) + ")" : "");
            long its = line.curve().iteration(point);
            String off = its == step ? "" : " @ " + grouped(its);
            values.add(new ZoomableChart.Value(frame.y().at(mean), line.told() + " " + number + off));
        }
        return new ZoomableChart.Reading(x, words.get("course.at", grouped(step)), values);
    }

    private static String number(double value, boolean percent) {
        return percent ? Numbers.fixed(100 * value, 1) + "%" : Numbers.magnitude(value);
    }

    private static String grouped(long step) {
        return String.format(Locale.ROOT, "%,d", step);
    }

    private static int nearest(MeasureCurve curve, ChartFrame frame, double pixel) {
        int from = CoursePath.from(curve, frame.x());
        int to = CoursePath.to(curve, frame.x());
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (frame.x().at(curve.iteration(middle)) < pixel) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low > from && (low == to || pixel - frame.x().at(curve.iteration(low - 1)) < frame.x().at(curve.iteration(low)) - pixel)) {
            low--;
        }
        return low < to ? low : -1;
    }
}
