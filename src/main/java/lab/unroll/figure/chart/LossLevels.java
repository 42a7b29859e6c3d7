package lab.unroll.figure.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.words.Words;

/** The lines across a chart of losses that mean something, with their names; a name away from its line has a leader to it. */
final class LossLevels {

    private static final double SIZE = 12;

    private final List<LossLevel> levels;
    private final Rectangle2D plot;
    private final Scale y;
    private final Theme theme;
    private final List<Line2D> leaders = new ArrayList<>();

    LossLevels(List<LossLevel> levels, Rectangle2D plot, Scale y, Theme theme) {
        this.levels = levels;
        this.plot = plot;
        this.y = y;
        this.theme = theme;
    }

    /** The lines themselves. */
    List<Line2D> obstacles() {
        return levels.stream().map(this::line).toList();
    }

    private Line2D line(LossLevel level) {
        return new Line2D.Double(plot.getX(), y.at(level.loss()), plot.getMaxX(), y.at(level.loss()));
    }

    /** Finds a place for each name. */
    void label(LabelPlacer placer) {
        for (LossLevel level : levels) {
            double at = y.at(level.loss());
            if (placer.add(level.places(ChartLabel.text(level.name(), Fonts.TEXT, SIZE, theme.colour(level.token())), plot, at))) {
                List<ChartLabel> all = placer.labels();
                LossLevel.leader(all.get(all.size() - 1), at).ifPresent(leader -> {
                    leaders.add(leader);
                    placer.avoid(leader);
                });
            }
        }
    }

    /** From the names that stand away from their lines to these; the second point is on the line. */
    List<Line2D> leaders() {
        return List.copyOf(leaders);
    }

    void paint(Graphics2D g) {
        for (LossLevel level : levels) {
            g.setColor(theme.colour(level.token()));
            g.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, level.dash(), 0));
            g.draw(line(level));
        }
    }

    void paintLeaders(Graphics2D g) {
        g.setColor(theme.colour(Token.SECONDARY));
        g.setStroke(new BasicStroke(1));
        for (Line2D leader : leaders) {
            g.draw(leader);
            g.fill(new Ellipse2D.Double(leader.getX2() - 2, leader.getY2() - 2, 4, 4));
        }
    }

    List<Spot> spots(Words words) {
        return levels.stream().map(level -> new Spot("loss." + level.id(), new Rectangle2D.Double(plot.getX(),
                y.at(level.loss()) - 4, plot.getWidth(), 8), Spot.Kind.POINT, new Subject.Milestone(level.id()),
                words.get("loss.level.spot", level.name(), Numbers.exact(level.loss())), level.loss())).toList();
    }
}
