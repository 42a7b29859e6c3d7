package lab.unroll.figure.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lab.unroll.figure.ReferenceLine;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.words.Words;

/** A horizontal line in a chart of losses that means something. */
record LossLevel(String id, String name, double loss, Token token, float[] dash, boolean labelAtLeft) {

    /** A name no farther from its line than this stands at it, in pixels. */
    private static final double NEAR = 8;

    /**
     * The lines of a chart.
     *
     * @param words of the room {@code chart}
     */
    static List<LossLevel> of(double chance, OptionalDouble solved, List<ReferenceLine> milestones, Words words) {
        List<LossLevel> levels = new ArrayList<>();
        if (Double.isFinite(chance)) {
            long classes = Math.round(Math.exp(chance));
            String number = Numbers.fixed(chance, 3);
            String name = Math.abs(Math.log(classes) - chance) < 1e-9
                    ? words.get("loss.chance.classes", classes, number) : words.get("loss.chance", number);
            levels.add(new LossLevel("chance", name, chance, Token.SECONDARY, new float[] {5, 4}, false));
        }
        for (ReferenceLine milestone : milestones) {
            levels.add(new LossLevel(milestone.id(), milestone.name() + " " + Numbers.fixed(milestone.loss()),
                    milestone.loss(), Token.SECONDARY, new float[] {2, 4}, false));
        }
        solved.ifPresent(loss -> levels.add(new LossLevel("solved", words.get("loss.solved", Numbers.fixed(loss)), loss,
                Token.ACCENT, new float[] {2, 3}, true)));
        return levels;
    }

    /** Where its name can stand at its line, {@code at} pixels from the top; the best place first. */
    List<ChartLabel> places(ChartLabel label, Rectangle2D plot, double at) {
        List<ChartLabel> places = new ArrayList<>();
        // farther off only where the loss runs along the line: a leader tells then which line is meant
        for (double off : new double[] {-6, 14, -24, 32, -42, 50}) {
            double baseline = at + off;
            if (Math.abs(off) > 14 && (baseline < plot.getY() + 12 || baseline > plot.getMaxY() - 4)) {
                continue;
            }
            ChartLabel left = label.at(plot.getX() + 6, baseline, Typesetter.Anchor.START);
            ChartLabel right = label.at(plot.getMaxX() - 4, baseline, Typesetter.Anchor.END);
            ChartLabel early = label.at(plot.getX() + 0.35 * plot.getWidth(), baseline, Typesetter.Anchor.MIDDLE);
            ChartLabel late = label.at(plot.getX() + 0.65 * plot.getWidth(), baseline, Typesetter.Anchor.MIDDLE);
            places.addAll(labelAtLeft ? List.of(left, early, late, right) : List.of(right, late, early, left));
        }
        return places;
    }

    /** From a name that stands away from its line, {@code at} pixels from the top, to the line; empty where it stands at it. */
    static Optional<Line2D> leader(ChartLabel placed, double at) {
        Rectangle2D box = placed.bounds();
        double x = placed.anchor() == Typesetter.Anchor.END ? box.getMaxX() - 8 : box.getX() + 8;
        if (at > box.getMaxY() + NEAR) {
            return Optional.of(new Line2D.Double(x, box.getMaxY(), x, at));
        }
        return at < box.getY() - NEAR ? Optional.of(new Line2D.Double(x, box.getY(), x, at)) : Optional.empty();
    }
}
