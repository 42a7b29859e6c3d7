package lab.unroll.figure.gradients;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.gradients.ReachHistory.Moment;
import lab.unroll.gradients.ReachHistory;

/** The reach over training: ‖∂L/∂h_t‖ as a heat map, time step by training step, with a cursor. */
public final class ReachHeatFigure extends Sheet {

    private static final double LEFT = 46;
    private static final double FOOT = 24;
    private static final double LEGEND = 24;
    private static final int[] STRIDES = {1, 2, 5, 10, 20, 50, 100};

    /** The reach as far as it was recorded. */
    public ReachHeatFigure(Scene scene, GradientLook look, double width, double height) {
        super(scene, "gradients", width, height);
        heading(words.get("heat.title"), "‖∂L/∂h_t‖", scene.trace().spec().cell().displayName());
        ReachHistory history = look.history();
        if (history.isEmpty()) {
            paragraph(words.get("heat.none"), EDGE, HEADING + 20, width - 2 * EDGE);
            return;
        }
        Rectangle2D area = new Rectangle2D.Double(EDGE + LEFT, HEADING + 10, width - 2 * EDGE - LEFT - 8,
                height - HEADING - 10 - FOOT - LEGEND);
        List<Moment> moments = history.moments();
        long first = moments.get(0).iteration();
        long last = Math.max(first + 1, moments.get(moments.size() - 1).iteration());
        // the last moment is as wide as the one before it
        long step = moments.size() < 2 ? 1 : last - moments.get(moments.size() - 2).iteration();
        Scale scale = Scale.linear(first, moments.size() < 2 ? last : last + step, area.getMinX(), area.getMaxX());
        double high = area.getHeight() / history.length();
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            double x = scale.at(moment.iteration());
            double end = i + 1 < moments.size() ? scale.at(moments.get(i + 1).iteration()) : area.getMaxX();
            for (int t = 1; t <= history.length(); t++) {
                Rectangle2D cell = new Rectangle2D.Double(x, area.getMaxY() - t * high, end - x, high);
                double reach = moment.reach().hidden(t);
                draw(brush -> Heat.paint(brush, theme, new Rectangle2D.Double(cell.getX(), cell.getY(),
                        cell.getWidth() + 0.3, cell.getHeight() + 0.3), reach));
                spot("heat." + moment.iteration() + "." + t, cell, new Subject.Iteration(moment.iteration()),
                        words.get("heat.spot", t, String.format(Locale.ROOT, "%,d", moment.iteration()),
                                Numbers.exact(reach)), reach);
            }
        }
        axes(scene, area, scale, high, history.length(), first, last);
        cursor(area, scale, look, history);
        Heat.legend(this, EDGE, height - LEGEND / 2 - 2);
    }

    private void axes(Scene scene, Rectangle2D area, Scale scale, double high, int length, long first, long last) {
        int stride = 200;
        for (int i = STRIDES.length - 1; i >= 0; i--) {
            stride = STRIDES[i] * high >= 15 ? STRIDES[i] : stride;
        }
        for (int t = 1; t <= length; t++) {
            if (t == 1 || t % stride == 0 || t == length) {
                boolean selected = t == scene.selectedStep();
                write(String.valueOf(t), selected ? Fonts.BOLD : Fonts.TEXT, 12, selected ? Token.TEXT : Token.SECONDARY,
                        area.getX() - 7, area.getMaxY() - (t - 0.5) * high, Typesetter.Anchor.END);
            }
        }
        placer.add(ChartLabel.formula("t", 14, colour(Token.SECONDARY)).centred(EDGE, area.getCenterY(),
                Typesetter.Anchor.START));
        Ticks ticks = Ticks.inside(first, last, (int) Math.max(2, area.getWidth() / 110));
        for (double tick : ticks.values()) {
            if (tick == Math.rint(tick)) {
                write(String.format(Locale.ROOT, "%,d", (long) tick), Fonts.TEXT, 12, Token.SECONDARY, scale.at(tick),
                        area.getMaxY() + 13, Typesetter.Anchor.MIDDLE);
            }
        }
        write(words.get("heat.iteration"), Fonts.TEXT, 12, Token.SECONDARY, area.getMaxX(), area.getMaxY() + 13,
                Typesetter.Anchor.END);
    }

    /** Where the training stands. */
    private void cursor(Rectangle2D area, Scale scale, GradientLook look, ReachHistory history) {
        Moment at = history.moments().get(history.placeOf(look.iteration()));
        double x = Math.max(area.getMinX(), Math.min(area.getMaxX(), scale.at(at.iteration())));
        draw(brush -> {
            brush.stroke(new Line2D.Double(x, area.getMinY() - 5, x, area.getMaxY() + 4), colour(Token.PANEL), 4);
            brush.stroke(new Line2D.Double(x, area.getMinY() - 5, x, area.getMaxY() + 4), colour(Token.ACCENT), 2);
        });
    }
}
