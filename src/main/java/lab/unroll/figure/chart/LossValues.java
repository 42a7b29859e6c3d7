package lab.unroll.figure.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.CellCurve;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.train.LossCurve;
import lab.unroll.words.Words;

/** Every point of the lines of a loss chart, which may be nearer to each other than anybody can point. */
final class LossValues {

    private LossValues() {
    }

    /**
     * The points of all lines, each by its iteration.
     *
     * @param plot where they are drawn
     */
    static List<Spot> of(CellCurve own, List<CellCurve> rivals, Rectangle2D plot, Words words) {
        List<Spot> values = new ArrayList<>();
        collect(own, "loss.", plot, words, values);
        rivals.forEach(rival -> collect(rival, "loss." + rival.cell().id() + ".", plot, words, values));
        return values;
    }

    private static void collect(CellCurve one, String prefix, Rectangle2D plot, Words words, List<Spot> values) {
        LossCurve curve = one.curve();
        for (int i = 0; i < curve.size(); i++) {
            Subject.Iteration subject = new Subject.Iteration(curve.iteration(i));
            String text = told(curve, i, words);
            values.add(new Spot(prefix + curve.iteration(i), plot, Spot.Kind.POINT, subject, text, curve.loss(i)));
            if (isOfSeveral(curve, i)) {
                values.add(new Spot(prefix + "low." + curve.iteration(i), plot, Spot.Kind.POINT, subject, text,
                        curve.low(i)));
                values.add(new Spot(prefix + "high." + curve.iteration(i), plot, Spot.Kind.POINT, subject, text,
                        curve.high(i)));
            }
        }
    }

    /** The points of a line that are far enough from each other to be pointed at. */
    static List<Spot> along(LossPath path, LossCurve curve, Rectangle2D plot, Words words) {
        List<Spot> spots = new ArrayList<>();
        List<LossPath.Vertex> vertices = path.vertices();
        double from = plot.getX();
        for (int i = 0; i < vertices.size(); i++) {
            LossPath.Vertex vertex = vertices.get(i);
            double to = i + 1 < vertices.size() ? (vertex.x() + vertices.get(i + 1).x()) / 2 : vertex.x() + 6;
            if (to - from < 6 && i + 1 < vertices.size()) {
                continue;
            }
            long iteration = curve.iteration(vertex.point());
            spots.add(new Spot("loss." + iteration, new Rectangle2D.Double(from, vertex.y() - 8, to - from, 16),
                    Spot.Kind.POINT, new Subject.Iteration(iteration), told(curve, vertex.point(), words),
                    curve.loss(vertex.point())));
            from = to;
        }
        return spots;
    }

    private static boolean isOfSeveral(LossCurve curve, int point) {
        return curve.low(point) < curve.high(point);
    }

    /** What a point says: its loss, and how far the losses of its steps reach where it stands for several. */
    static String told(LossCurve curve, int point, Words words) {
        String mean = Numbers.exact(curve.loss(point));
        return isOfSeveral(curve, point) ? words.get("loss.spot.range",
                point == 0 ? 1 : curve.iteration(point - 1) + 1, curve.iteration(point), mean,
                Numbers.exact(curve.low(point)), Numbers.exact(curve.high(point)))
                : words.get("loss.spot", curve.iteration(point), mean);
    }
}
