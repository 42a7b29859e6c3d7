package lab.unroll.figure.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.CellCurve;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Numbers;
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
        for (int i = 0; i < one.curve().size(); i++) {
            long iteration = one.curve().iteration(i);
            double loss = one.curve().loss(i);
            values.add(new Spot(prefix + iteration, plot, Spot.Kind.POINT, new Subject.Iteration(iteration),
                    words.get("loss.spot", iteration, Numbers.exact(loss)), loss));
        }
    }
}
