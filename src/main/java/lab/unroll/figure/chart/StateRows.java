package lab.unroll.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.StripPainter;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.Vector;
import lab.unroll.trace.Quantity;
import lab.unroll.words.Words;

/** All units over the steps: a block of k rows for C, one for h, a column a step. */
final class StateRows {

    private static final double GAP = 8;

    /** A block of rows: one state. */
    private record Block(String id, String symbol, Token token, double range, IntFunction<Vector> states, double top) {
    }

    private final Scene scene;
    private final List<Block> blocks = new ArrayList<>();
    private final double left;
    private final double column;
    private final double row;
    private final boolean numbers;
    private final LabelPlacer placer;

    StateRows(Scene scene, List<ChartLabel> heading, double width, double height) {
        this.scene = scene;
        int k = scene.trace().spec().hidden();
        int length = scene.trace().length();
        boolean cell = scene.trace().spec().cell().hasCellState();
        double top = heading.isEmpty() ? 4 : StepChart.HEADING;
        double room = height - StepChart.FOOT - 2 - top - (cell ? GAP : 0);
        row = room / (cell ? 2 * k : k);
        left = 52;
        double right = width - 64;
        column = (right - left) / length;
        if (cell) {
            blocks.add(new Block("c", "C_t", Token.CELL_C, ColourMap.CELL_RANGE, scene.trace()::cell, top));
        }
        blocks.add(new Block("h", "h_t", Token.HIDDEN_H, ColourMap.STATE_RANGE, scene.trace()::hidden,
                cell ? top + k * row + GAP : top));
        numbers = blocks.stream().allMatch(this::numbersFit);
        placer = new LabelPlacer(width, height);
        heading.forEach(placer::add);
        StepAxis.of(scene, left + column / 2, right - column / 2).label(placer, scene, height - 8);
        blocks.forEach(block -> label(block, k));
    }

    /** The left edge of a step; the layer looked at may read from T to 1. */
    private double x(int t) {
        return left + (scene.turn(t) - 1) * column;
    }

    private boolean numbersFit(Block block) {
        for (int t = 1; t <= scene.trace().length(); t++) {
            if (!StripPainter.numbersFit(block.states().apply(t), column, row)) {
                return false;
            }
        }
        return true;
    }

    private void label(Block block, int k) {
        placer.add(ChartLabel.formula(block.symbol(), 15, scene.theme().colour(block.token()))
                .centred(4, block.top() + k * row / 2, Typesetter.Anchor.START));
        int stride = 1;
        while (stride * row < 14) {
            stride *= 2;
        }
        for (int unit = stride; unit <= k; unit += stride) {
            placer.add(ChartLabel.text(Integer.toString(unit), Fonts.TEXT, 12, scene.theme().colour(Token.SECONDARY))
                    .centred(left - 8, block.top() + (unit - 0.5) * row, Typesetter.Anchor.END));
        }
    }

    void paint(Graphics2D g) {
        for (Block block : blocks) {
            for (int t = 1; t <= scene.trace().length(); t++) {
                paintColumn(g, block, t);
            }
            int k = scene.trace().spec().hidden();
            outline(g, new Rectangle2D.Double(left, block.top(), column * scene.trace().length(), k * row),
                    scene.theme().colour(block.token()), 1.2f);
            outline(g, new Rectangle2D.Double(x(scene.selectedStep()), block.top(), column, k * row),
                    scene.theme().colour(Token.ACCENT), 2.2f);
        }
        placer.labels().forEach(label -> label.draw(g));
    }

    /** Cells end on whole pixels, so that no seams show between them. */
    private void paintColumn(Graphics2D g, Block block, int t) {
        if (numbers) {
            StripPainter.vertical(g, scene.theme(), block.states().apply(t), block.range(), x(t),
                    block.top(), column, row, null, StripPainter.NO_UNIT, true);
            return;
        }
        Vector state = block.states().apply(t);
        long x = Math.round(x(t));
        long next = Math.round(x(t) + column);
        for (int unit = 0; unit < state.size(); unit++) {
            double y = Math.round(block.top() + unit * row);
            double below = Math.max(y + 1, Math.round(block.top() + (unit + 1) * row));
            g.setColor(ColourMap.signed(scene.theme(), state.get(unit), block.range()));
            g.fill(new Rectangle2D.Double(x, y, next - x, below - y));
        }
    }

    private static void outline(Graphics2D g, Rectangle2D box, Color colour, float width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(width));
        g.draw(box);
    }

    List<Spot> spots() {
        Words words = ChartWords.of(scene);
        List<Spot> spots = new ArrayList<>();
        for (Block block : blocks) {
            for (int t = 1; t <= scene.trace().length(); t++) {
                Vector state = block.states().apply(t);
                for (int unit = 0; unit < state.size(); unit++) {
                    double value = state.get(unit);
                    spots.add(new Spot("state." + block.id() + "." + t + "." + (unit + 1),
                            StripPainter.cell(unit, x(t), block.top(), column, row, false),
                            Spot.Kind.STATE, new Subject.Unit(t, unit), words.get("state." + block.id() + ".spot", t,
                                    StepAxis.symbol(scene, t), unit + 1, Numbers.exact(value)), value,
                            scene.held(block.token() == Token.CELL_C ? Quantity.CELL_STATE : Quantity.HIDDEN_STATE,
                                    unit, t)));
                }
            }
        }
        return List.copyOf(spots);
    }

    List<ChartLabel> labels() {
        return placer.labels();
    }
}
