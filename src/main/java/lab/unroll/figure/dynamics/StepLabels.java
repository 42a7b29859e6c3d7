package lab.unroll.figure.dynamics;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/**
 * The numbers of steps beside the states of a path, each on a chip of paper. States at nearly the same place share one chip;
 * a chip lies on no glyph and on no other chip, and on as few lines of the path as can be.
 */
final class StepLabels {

    private static final double SAME = 9;
    private static final int MOST = 4;
    private static final double[] DISTANCES = {13, 22, 34};
    private static final double[][] DIRECTIONS = {{1, -1}, {-1, -1}, {1, 1}, {-1, 1}, {0, -1}, {1, 0}, {-1, 0}, {0, 1}};
    private static final double PAD_X = 4;
    private static final double PAD_Y = 2;

    private final List<Group> groups = new ArrayList<>();
    private final List<Rectangle2D> blocked = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();

    /** States that stand together. */
    private static final class Group {

        private final double x;
        private final double y;
        private final List<String> names = new ArrayList<>();
        private boolean now;

        Group(double x, double y) {
            this.x = x;
            this.y = y;
        }

        String text() {
            return names.size() <= MOST ? String.join(", ", names) : String.join(", ", names.subList(0, MOST - 1)) + " … "
                    + names.get(names.size() - 1);
        }
    }

    /** A state of the path; the one at the playhead is told even where there is no free place. */
    void add(double x, double y, String name, boolean now) {
        Group group = groups.stream().filter(one -> Math.hypot(one.x - x, one.y - y) < SAME).findFirst().orElse(null);
        if (group == null) {
            group = new Group(x, y);
            groups.add(group);
        }
        group.names.add(name);
        group.now |= now;
    }

    /** A line of the path. */
    void avoid(Line2D line) {
        lines.add(line);
    }

    /** A glyph that nothing may cover. */
    void keepFree(Rectangle2D glyph) {
        blocked.add(glyph);
    }

    /** Draws the chips that find a place within the picture; the present state first, then from the latest to the first. */
    void draw(PhaseFigure sheet, Rectangle2D place, Color edge) {
        groups.forEach(group -> blocked.add(new Rectangle2D.Double(group.x - 5, group.y - 5, 10, 10)));
        groups.stream().filter(group -> group.now).forEach(group -> draw(group, sheet, place, edge));
        for (int i = groups.size() - 1; i >= 0; i--) {
            if (!groups.get(i).now) {
                draw(groups.get(i), sheet, place, edge);
            }
        }
    }

    private void draw(Group group, PhaseFigure sheet, Rectangle2D place, Color edge) {
        ChartLabel label = ChartLabel.text(group.text(), group.now ? Fonts.SEMIBOLD : Fonts.TEXT, 12,
                sheet.colour(group.now ? Token.TEXT : Token.SECONDARY));
        double wide = label.width() + 2 * PAD_X;
        double high = 12 + 2 * PAD_Y + 1;
        Rectangle2D best = null;
        long fewest = Long.MAX_VALUE;
        for (double distance : DISTANCES) {
            for (double[] direction : DIRECTIONS) {
                double x = group.x + direction[0] * (distance * 0.7 + wide / 2);
                double y = group.y + direction[1] * (distance * 0.7 + high / 2);
                Rectangle2D box = new Rectangle2D.Double(x - wide / 2, y - high / 2, wide, high);
                if (!place.contains(box) || blocked.stream().anyMatch(other -> other.intersects(box))) {
                    continue;
                }
                long crossed = lines.stream().filter(line -> line.intersects(box)).count();
                if (crossed < fewest) {
                    fewest = crossed;
                    best = box;
                }
            }
        }
        if (best == null) {
            return;
        }
        Rectangle2D box = best;
        if (sheet.placer.add(label.centred(box.getCenterX(), box.getCenterY(), Typesetter.Anchor.MIDDLE))) {
            blocked.add(new Rectangle2D.Double(box.getX() - 2, box.getY() - 2, wide + 4, high + 4));
            Color outline = group.now ? sheet.colour(Token.ACCENT) : ColourMap.mix(sheet.colour(Token.PANEL), edge, 0.5);
            sheet.draw(brush -> brush.rounded(box.getX(), box.getY(), wide, high, 4, sheet.colour(Token.PANEL), outline,
                    group.now ? 1.6 : 1));
        }
    }
}
