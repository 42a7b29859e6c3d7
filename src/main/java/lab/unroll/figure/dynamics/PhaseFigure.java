package lab.unroll.figure.dynamics;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import lab.unroll.dynamics.Basins;
import lab.unroll.dynamics.FixedPoint;
import lab.unroll.dynamics.PointSearch;
import lab.unroll.dynamics.Portrait;
import lab.unroll.figure.DynamicsLook;
import lab.unroll.figure.PortraitFigure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/**
 * The state as a point on a plane, one plane for each of a few symbols: arrows F(s, x) - s, fixed points with their
 * stability, and the path that the sequence takes up to the selected step.
 */
public final class PhaseFigure extends Sheet implements PortraitFigure {

    /** A title, and of several small planes a second row of it. */
    private static final double TITLE = 24;
    private static final double TITLES = 40;
    private static final int FEW = 2;
    private static final double AXIS = 38;
    private static final double BELOW = 40;
    private static final double GAP = 18;
    /** Room for the title of a small plane. */
    private static final double WIDEST_GAP = 150;
    private static final double ROW = 22;

    private final Scene scene;
    private final Portrait portrait;

    /** That of the selected step; takes a moment. */
    public PhaseFigure(Scene scene, DynamicsLook look, double width, double height) {
        super(scene, "dynamics", width, height);
        this.scene = scene;
        int t = Math.max(1, Math.min(scene.selectedStep(), scene.trace().length()));
        portrait = look.portrait(scene.trace(), t, scene.inputLabels().get(t - 1));
        boolean cell = scene.trace().spec().cell().hasCellState();
        heading(words.get("phase.title"), cell ? "F(C, x) − C" : "F(h, x) − h", remarks(portrait));
        if (portrait.plane() == null) {
            paragraph(words.get("phase.none"), EDGE, HEADING + 20, width - 2 * EDGE);
            return;
        }
        List<Basins> basins = look.basins() && portrait.plane().dimensions() == 2 ? look.basins(portrait,
                PhasePanel.cells(portrait.symbols().get(0).field().map().size())) : null;
        double legend = legend(portrait, look, cell);
        int count = portrait.symbols().size();
        int columns = columns(count, width - 2 * EDGE - AXIS, height - HEADING - legend);
        int rows = (count + columns - 1) / columns;
        double side = side(count, columns, width - 2 * EDGE - AXIS, height - HEADING - legend);
        double between = Math.max(GAP, Math.min(WIDEST_GAP, (width - 2 * EDGE - AXIS - columns * side) / columns));
        double left = EDGE + AXIS + (width - 2 * EDGE - AXIS - columns * side - (columns - 1) * between) / 2;
        double high = (height - HEADING - legend) / rows;
        for (int i = 0; i < count; i++) {
            Rectangle2D place = new Rectangle2D.Double(left + i % columns * (side + between),
                    HEADING + i / columns * high + (high - side - titles(count) - BELOW) / 2 + titles(count) + 4, side, side);
            Portrait.OfSymbol symbol = portrait.symbols().get(i);
            PhasePanel panel = new PhasePanel(this, scene, portrait.plane(), symbol, place,
                    basins == null ? null : basins.get(i), i % columns == 0);
            title(symbol, place, t, panel.outside(), count > FEW);
            panel.draw(t);
        }
    }

    @Override
    public Portrait portrait() {
        return portrait;
    }

    private static double titles(int count) {
        return count > FEW ? TITLES : TITLE;
    }

    /** In how many columns the planes are largest. */
    private static int columns(int count, double width, double height) {
        int best = count;
        for (int columns = count - 1; columns > 0; columns--) {
            if (side(count, columns, width, height) > side(count, best, width, height)) {
                best = columns;
            }
        }
        return best;
    }

    private static double side(int count, int columns, double width, double height) {
        int rows = (count + columns - 1) / columns;
        return Math.max(40, Math.min((width - (columns - 1) * GAP) / columns, height / rows - titles(count) - BELOW));
    }

    /** What is said of the plane and of the search; the latter alone where both have no room. */
    private String[] remarks(Portrait portrait) {
        if (portrait.plane() == null) {
            return new String[0];
        }
        String share = portrait.plane().isWhole() ? ""
                : words.get("phase.share", Numbers.fixed(100 * portrait.plane().share(), 0));
        String searched = portrait.symbols().stream().map(Portrait.OfSymbol::search).filter(search -> !search.isWhole())
                .min(Comparator.comparingInt(PointSearch::tried))
                .map(search -> words.get("phase.searched", search.tried(), search.starts())).orElse("");
        return share.isEmpty() || searched.isEmpty() ? new String[] {share + searched}
                : new String[] {share + " · " + searched, searched};
    }

    private void title(Portrait.OfSymbol symbol, Rectangle2D place, int t, int outside, boolean below) {
        boolean read = symbol.name().equals(shownLabel(t)) || symbol.choice() < 0;
        double middle = place.getY() - 13;
        write(words.get(read ? "phase.symbol.read" : "phase.symbol", symbol.name()), read ? Fonts.SEMIBOLD : Fonts.TEXT, 13,
                read ? Token.ACCENT : Token.TEXT, place.getX(), below ? middle - 16 : middle, Typesetter.Anchor.START);
        String counts = Arrays.stream(PointGlyph.values()).map(glyph -> count(symbol, glyph)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        counts += outside == 0 ? "" : " " + words.get("phase.outside", outside);
        String told = counts.isEmpty() ? words.get("phase.no-point") : counts;
        if (Typesetter.width(told, Fonts.TEXT, 12) > place.getWidth() + GAP - 4) {
            told = words.get("phase.points", symbol.points().size(), outside);
        }
        write(told, Fonts.TEXT, 12, Token.SECONDARY, below ? place.getX() : place.getMaxX(), middle,
                below ? Typesetter.Anchor.START : Typesetter.Anchor.END);
    }

    private String shownLabel(int t) {
        return scene.inputLabels().get(t - 1);
    }

    private String count(Portrait.OfSymbol symbol, PointGlyph glyph) {
        long count = symbol.points().stream().filter(point -> PointGlyph.of(point) == glyph).count();
        return count == 0 ? "" : words.get(glyph.key() + ".count", count);
    }

    /** What the glyphs and the ground mean, in as many rows as it takes; their height. */
    private double legend(Portrait portrait, DynamicsLook look, boolean cell) {
        List<PointGlyph> glyphs = Arrays.stream(PointGlyph.values()).filter(glyph -> portrait.symbols().stream()
                .anyMatch(symbol -> symbol.points().stream().anyMatch(point -> PointGlyph.of(point) == glyph))).toList();
        String ground = words.get(portrait.plane().dimensions() == 1 ? "phase.curve" : look.basins() ? "phase.basins"
                : cell ? "phase.ground.cell" : "phase.ground", scene.selectedUnit() < 0 ? 1
                : scene.selectedUnit() + 1);
        if (portrait.plane().dimensions() == 2 && AnswerLine.suits(scene)) {
            ground = words.get("phase.answer") + " · " + ground;
        }
        double need = glyphs.stream().mapToDouble(glyph -> 40 + Typesetter.width(words.get(glyph.key()), Fonts.TEXT, 12)).sum();
        double rest = width() - 2 * EDGE - need;
        boolean one = Typesetter.width(ground, Fonts.TEXT, 12) + 8 < rest;
        double middle = height() - (one ? ROW / 2 : 3 * ROW / 2) - 2;
        double x = EDGE;
        for (PointGlyph glyph : glyphs) {
            double at = x + 7;
            draw(brush -> glyph.draw(brush, at, middle, 6, colour(Token.TEXT), colour(Token.PANEL)));
            write(words.get(glyph.key()), Fonts.TEXT, 12, Token.SECONDARY, x + 20, middle, Typesetter.Anchor.START);
            x += 40 + Typesetter.width(words.get(glyph.key()), Fonts.TEXT, 12);
        }
        write(ground, Fonts.TEXT, 12, Token.SECONDARY, one ? width() - EDGE : EDGE, one ? middle : middle + ROW,
                one ? Typesetter.Anchor.END : Typesetter.Anchor.START);
        return one ? ROW : 2 * ROW;
    }

    /** A fixed point in words. */
    String describe(Portrait.OfSymbol symbol, FixedPoint point, double[] place) {
        return words.get("phase.point.spot", words.get(PointGlyph.of(point).key()), symbol.name(),
                Arrays.stream(place).mapToObj(Numbers::exact).collect(Collectors.joining(", ")),
                Arrays.stream(point.sizes().toArray()).limit(4).mapToObj(Numbers::exact)
                        .collect(Collectors.joining(", ")), point.period());
    }
}
