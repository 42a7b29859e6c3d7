package lab.unroll.figure.backward;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleFunction;
import lab.unroll.figure.BackwardPhase;
import lab.unroll.figure.FactorWord;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LegendLine;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.PlacedLabels;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.paint.ValveShape;
import lab.unroll.words.Words;

/** Paints {@link CellBackwardFigure}: the two ways first, then the columns, from the right to the left. */
final class CellBackwardPainter {

    private static final double SMALL = 12;
    private static final double NAME = 14;
    private static final double UNREACHED = 0.3;
    private static final double LINE = 13;

    private final Graphics2D g;
    private final Brush brush;
    private final PlacedLabels letters;
    private final Scene scene;
    private final CellBackwardLayout layout;
    private final Theme theme;
    private final Words words;
    private final Color paper;
    private final int t;

    CellBackwardPainter(Graphics2D g, Scene scene, CellBackwardLayout layout) {
        this.g = g;
        this.brush = new Brush(g);
        this.letters = new PlacedLabels(g);
        this.scene = scene;
        this.layout = layout;
        this.theme = scene.theme();
        this.words = scene.words();
        this.paper = theme.colour(Token.PANEL);
        this.t = scene.selectedStep();
    }

    void paint() {
        brush.fill(new Rectangle2D.Double(0, 0, layout.width, layout.height), theme.colour(Token.PAGE));
        neighbour(scene.trace().before(t), layout.frameLeft() / 2);
        neighbour(scene.trace().after(t), (layout.frameRight() + layout.width) / 2);
        Rectangle2D frame = layout.frame();
        brush.rounded(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight(), 9, paper,
                theme.colour(Token.GRADIENT), 1.8);
        String role = scene.roleName(t).map(name -> name + ", ").orElse("");
        letters.formula("`" + role + scene.trace().spec().cell().displayName() + ",` t = `" + t + "`", NAME,
                theme.colour(Token.SECONDARY), frame.getX() + 10, frame.getY() + 16, Typesetter.Anchor.START);
        layout.way.routes().forEach(this::route);
        for (int i = 0; i < layout.way.columns().size(); i++) {
            column(i);
        }
        unitNumbers();
        sentence();
        legend();
    }

    private FadedTheme ink(BackwardPhase phase) {
        double share = phase.progress(scene.playhead().position(), scene.turn(t), scene.trace().spec().cell());
        return new FadedTheme(theme, paper, UNREACHED + (1 - UNREACHED) * share);
    }

    private void neighbour(int step, double x) {
        if (step >= 1 && step <= scene.trace().length()) {
            letters.text(Integer.toString(step), Fonts.TEXT, Typesetter.NAME, theme.colour(Token.SECONDARY), x,
                    layout.frameTop + 12, Typesetter.Anchor.MIDDLE);
            brush.head(x, layout.straightMiddle, -1, 0, 8, theme.colour(Token.GRADIENT));
            brush.head(x, layout.weightsMiddle, -1, 0, 8, theme.colour(Token.GRADIENT));
        }
    }

    /** A way to the step before, from its first column to its last, with its factor in words on it. */
    private void route(CellWay.Route route) {
        boolean straight = route.id().equals("route.C");
        List<CellWay.Column> columns = layout.way.columns();
        double y = layout.middle(route);
        FadedTheme ink = ink(BackwardPhase.SUM);
        int end = layout.column("handed.C") >= 0 && straight ? layout.column("handed.C") : layout.column("handed.h");
        int begin = straight ? Math.max(0, layout.column("dC")) : 0;
        while (!straight && columns.get(begin).part() != CellWay.Part.STIMULUS) {
            begin++;
        }
        Color river = ColourMap.mix(paper, theme.colour(Token.GRADIENT), 0.45 * ink.strength());
        double thickness = 5;
        brush.stroke(Brush.path(layout.middle(begin), y, layout.middle(end), y), river, thickness);
        brush.stroke(Brush.path(layout.middle(end), y, layout.middle(end), straight ? layout.rowsTop - 22
                : layout.rowsBottom() + 20), river, thickness);
        if (straight) {
            brush.stroke(Brush.path(layout.middle(begin), y, layout.middle(begin), layout.rowsTop - 22), river, thickness);
        } else {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).part() == CellWay.Part.STIMULUS) {
                    brush.stroke(Brush.path(layout.middle(i), layout.rowsBottom() + 20, layout.middle(i), y), river, 3);
                }
            }
        }
        double factor = route.factor();
        String text = words.get("backward.route", words.get(route.key()), Numbers.magnitude(factor),
                words.get(FactorWord.of(factor).key()));
        double width = Typesetter.width(text, Fonts.SEMIBOLD, Typesetter.NAME) + 18;
        double x = Math.max(layout.frameLeft() + 8 + width / 2, Math.min(layout.frameRight() - 8 - width / 2,
                (layout.middle(begin) + layout.middle(end)) / 2));
        brush.rounded(x - width / 2, y - 10, width, 20, 10, paper, ink.of(route.hue()), 1.4);
        letters.text(text, Fonts.SEMIBOLD, Typesetter.NAME, ink.of(Token.TEXT), x, y, Typesetter.Anchor.MIDDLE);
    }

    private void column(int index) {
        CellWay.Column column = layout.way.columns().get(index);
        FadedTheme ink = ink(column.phase());
        MathLabel name = MathLabel.of(column.markup());
        double size = Math.max(Typesetter.NAME, Math.min(16, 16 * (layout.columnWidth + 6) / name.width(16)));
        if (name.width(size) <= layout.columnWidth + 7) {
            letters.formula(column.markup(), size, ink.of(column.hue()), layout.middle(index), layout.rowsTop - 7,
                    Typesetter.Anchor.MIDDLE);
        }
        DoubleFunction<String> form = writing(column);
        for (int row : layout.lanes.withUnit()) {
            int unit = layout.lanes.unit(row);
            double value = column.values().get(unit);
            Rectangle2D cell = layout.cell(index, row);
            Color fill = ColourMap.mix(paper, layout.range.colour(theme, value), ink.strength());
            brush.fill(cell, fill);
            if (form != null) {
                letters.text(form.apply(value), Fonts.SEMIBOLD, SMALL,
                        ColourMap.mix(fill, ColourMap.inkOn(theme, fill), 0.35 + 0.65 * ink.strength()),
                        cell.getCenterX(), cell.getCenterY(), Typesetter.Anchor.MIDDLE);
            }
            if (CellBackwardLayout.hasValve(column)) {
                brush.fill(ValveShape.jaws(layout.valve(index, row), scene.trace().gate(column.gate(), t).get(unit), true),
                        ink.of(column.hue()));
            }
        }
        layout.lanes.gaps().forEach(row -> rest(layout.cell(index, row), ink));
        Rectangle2D all = layout.cell(index, 0).createUnion(layout.cell(index, layout.lanes.rows() - 1));
        brush.rounded(all.getX(), all.getY(), all.getWidth(), all.getHeight(), 3, null, ink.of(column.hue()), 1.6);
        int row = layout.lanes.row(scene.selectedUnit());
        if (row >= 0 && layout.lanes.rows() > 1) {
            Rectangle2D cell = layout.cell(index, row);
            brush.rounded(cell.getX(), cell.getY(), cell.getWidth(), cell.getHeight(), 3, null, theme.colour(Token.ACCENT),
                    2);
        }
        String norm = fitting(column.values().norm(), layout.columnWidth);
        if (norm != null) {
            letters.text(norm, Fonts.SEMIBOLD, SMALL, ink.of(Token.GRADIENT), layout.middle(index),
                    layout.normBaseline - 4, Typesetter.Anchor.MIDDLE);
        }
    }

    /** The cell of units without a lane. */
    private void rest(Rectangle2D cell, FadedTheme ink) {
        brush.fill(cell, ink.of(Token.SOFT));
        for (int i = -1; i <= 1; i++) {
            brush.circle(cell.getCenterX() + 4 * i, cell.getCenterY(), 1, ink.of(Token.SECONDARY), ink.of(Token.SECONDARY), 0.5);
        }
    }

    /** The numbers of a column in the longest form for which each has room; null where none fits. */
    private DoubleFunction<String> writing(CellWay.Column column) {
        if (layout.pitch < LINE) {
            return null;
        }
        List<DoubleFunction<String>> forms = List.of(Numbers::magnitude, Numbers::brief);
        return forms.stream().filter(form -> layout.lanes.units().stream().allMatch(unit -> Typesetter.width(
                form.apply(column.values().get(unit)), Fonts.SEMIBOLD, SMALL) <= layout.columnWidth - 3)).findFirst()
                .orElse(null);
    }

    private static String fitting(double value, double room) {
        return List.of(Numbers.magnitude(value), Numbers.brief(value)).stream()
                .filter(text -> Typesetter.width(text, Fonts.SEMIBOLD, SMALL) <= room).findFirst().orElse(null);
    }

    private void unitNumbers() {
        double x = layout.frameLeft() + 12;
        for (int row : layout.lanes.named(scene.selectedUnit(), LINE / layout.pitch)) {
            int unit = layout.lanes.unit(row);
            boolean selected = unit == scene.selectedUnit();
            letters.text(Integer.toString(unit + 1), selected ? Fonts.BOLD : Fonts.TEXT, SMALL,
                    theme.colour(selected ? Token.TEXT : Token.SECONDARY), x, layout.rowMiddle(row),
                    Typesetter.Anchor.MIDDLE);
        }
    }

    /** What each column is made of, in one line. */
    private void sentence() {
        boolean gated = scene.trace().spec().gates().size() > 1;
        String text = words.get(gated ? "backward.cell.gates" : "backward.cell.plain");
        letters.text(Typesetter.shortened(text, Fonts.SEMIBOLD, Typesetter.NAME, layout.width - 28), Fonts.SEMIBOLD,
                Typesetter.NAME, theme.colour(Token.TEXT), 14, layout.sentenceMiddle, Typesetter.Anchor.START);
    }

    private void legend() {
        LegendLine legend = new LegendLine(g, letters, theme, layout.width, layout.legendTop, layout.height);
        legend.words(words.get("backward.shade"));
        if (!scene.layerName().isEmpty()) {
            legend.words(scene.layerName());
        }
        legend.valves(scene.trace().spec(), words);
        legend.words(words.get("factor.scale"));
        if (layout.lanes.hidden() > 0) {
            legend.words(words.get("cell.bundle", layout.lanes.hidden()));
        }
    }
}
