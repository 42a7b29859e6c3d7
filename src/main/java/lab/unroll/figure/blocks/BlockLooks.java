package lab.unroll.figure.blocks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.figure.EditTarget;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.LayerPlace;
import lab.unroll.trace.AttentionStep;
import lab.unroll.trace.Quantity;

/**
 * Where the decoder looks before the step that is selected: from each state of the encoder a wire, the thicker the larger its
 * weight α, all of which come together to the context c = Σ α h that the block reads.
 */
final class BlockLooks {

    private static final double THINNEST = 0.8;
    private static final double THICKEST = 5;
    private static final double SIZE = 12;
    /** How far the wires run above the blocks, and beside the one that reads. */
    private static final double ABOVE = 9;
    private static final double BESIDE = 6;
    private static final double HEAD = 7;
    /** Where the context enters a block, from its lower edge. */
    private static final double ENTERS = 8;

    private final BlockRun run;
    private final BlockPlaces places;
    private final AttentionStep step;

    /** Those of a run; without attention, or at a step of the encoder, there are none. */
    BlockLooks(BlockRun run, BlockPlaces places) {
        this.run = run;
        this.places = places;
        step = run.encoderLength() > 0 && run.answers(run.selected()) ? run.scene().trace().attention(run.selected()) : null;
    }

    /** True if the selected step looks somewhere. */
    boolean isLooking() {
        return step != null;
    }

    private List<Integer> shown() {
        return step == null ? List.of() : IntStream.rangeClosed(Math.max(1, places.first()), Math.min(places.last(),
                run.encoderLength())).boxed().toList();
    }

    private Rectangle2D top(int column) {
        return places.block(run.rows().size() - 1, column).frame();
    }

    private Rectangle2D number(int column) {
        Rectangle2D block = top(column);
        return new Rectangle2D.Double(block.getCenterX() - 18, block.getMinY() - ABOVE - 18, 36, 15);
    }

    private double weight(int column) {
        return step.weights().get(column - 1);
    }

    private static double thickness(double weight) {
        return THINNEST + (THICKEST - THINNEST) * Math.max(0, Math.min(1, Double.isFinite(weight) ? weight : 0));
    }

    void paint(Graphics2D g) {
        List<Integer> shown = shown();
        if (shown.isEmpty()) {
            return;
        }
        Brush brush = new Brush(g);
        Color colour = run.theme().colour(Token.ACCENT);
        double bus = top(shown.get(0)).getMinY() - ABOVE;
        // what has come together so far; what is left of the window has come already
        double sum = IntStream.range(1, shown.get(0)).mapToDouble(this::weight).sum();
        Rectangle2D reads = places.block(0, run.selected()).frame();
        double lane = reads.getMinX() - BESIDE;
        for (int column : shown) {
            double x = top(column).getCenterX();
            brush.stroke(Brush.path(x, top(column).getMinY(), x, bus), colour, thickness(weight(column)));
            sum += weight(column);
            double to = column == run.encoderLength() || !shown.contains(column + 1) ? lane : top(column + 1).getCenterX();
            brush.stroke(Brush.path(x, bus, to, bus), colour, thickness(sum));
        }
        double enters = reads.getMaxY() - ENTERS;
        brush.stroke(Brush.path(lane, bus, lane, enters, reads.getMinX() - 2, enters), colour, thickness(1) / 2);
        brush.head(reads.getMinX(), enters, 1, 0, HEAD, colour);
        numbers(g, brush, shown, colour);
    }

    private void numbers(Graphics2D g, Brush brush, List<Integer> shown, Color colour) {
        int strongest = step.weights().argMax() + 1;
        for (int column : shown) {
            Rectangle2D place = number(column);
            boolean held = step.held().contains(column - 1);
            Fonts face = column == strongest ? Fonts.SEMIBOLD : Fonts.TEXT;
            Typesetter.draw(g, Numbers.strip(weight(column)), face, SIZE, column == strongest ? colour
                    : run.theme().colour(Token.SECONDARY), place.getCenterX() + (held ? 5 : 0), place.getCenterY()
                    + Typesetter.capHeight(SIZE) / 2, Typesetter.Anchor.MIDDLE);
            if (held) {
                brush.padlock(place.getMinX() + 6, place.getCenterY(), 8, colour);
            }
        }
    }

    /** The numbers, which can be held. */
    List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (int column : shown()) {
            String key = step.held().contains(column - 1) ? "spot.look.held" : "spot.look";
            spots.add(new Spot("look." + run.selected() + "." + column, number(column), Spot.Kind.GATE,
                    new Subject.Looked(run.selected(), column - 1), run.words().get(key, run.selected(), column, run.input(column),
                            Numbers.exact(weight(column)), Numbers.exact(step.computed().get(column - 1))), weight(column),
                    new EditTarget.Held(LayerPlace.BOTTOM, Quantity.ATTENTION, column - 1, run.selected())));
        }
        return spots;
    }
}
