package lab.unroll.figure.blocks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.NetworkRole;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.Glide;

/** Paints a diagram of blocks at any moment between folded and unrolled. */
final class BlocksPainter {

    private static final double CLOSE = 60;

    private final Graphics2D g;
    private final Brush brush;
    private final BlockRun run;
    private final BlocksLayout layout;
    private final BlockPlaces places;
    private final Glide glide;
    private final Theme theme;

    BlocksPainter(Graphics2D g, BlockRun run, BlocksLayout layout, BlockPlaces places) {
        this(g, run, layout, places, Glide.NONE);
    }

    /** The same with columns that are on their way to where they stand in the layout. */
    BlocksPainter(Graphics2D g, BlockRun run, BlocksLayout layout, BlockPlaces places, Glide glide) {
        this.g = g;
        this.brush = new Brush(g);
        this.run = run;
        this.layout = layout;
        this.places = places;
        this.glide = glide;
        this.theme = run.theme();
    }

    /** Paints everything. {@code folded}: only one column of each network, all others stand behind it. */
    void paint(boolean folded) {
        brush.fill(new Rectangle2D.Double(0, 0, layout.width, layout.height), theme.colour(Token.PAGE));
        parts();
        if (glide.isOver()) {
            columns(folded);
        } else {
            Glide.within(g, room(), () -> columns(folded));
        }
        if (places.apart() > 0) {
            new BlockMargins(run, layout, places.apart()).labels().forEach(label -> label.draw(g));
            if (layout.isWindow()) {
                new Overview(run, layout).paint(g, places.apart());
            }
        }
        new BlocksLegend(g, run, layout, folded).paint();
    }

    private void columns(boolean folded) {
        card();
        if (!folded) {
            others();
        } else {
            run.faces().stream().filter(face -> face != run.selected())
                    .forEach(face -> new BlockColumnPainter(g, run, places, face).paint());
        }
        if (places.apart() >= 1 && glide.isOver()) {
            new BlockLooks(run, places).paint(g);
        }
        new BlockColumnPainter(g, run, places, run.selected()).paint();
        if (folded && run.encoderLength() > 0) {
            bridge();
        }
        if (places.apart() > 0) {
            feedBack();
        }
        if (places.apart() > 0 && glide.isOver()) {
            new BlockColumnPainter(g, run, places, places.first()).leaving();
            if (places.last() != places.first()) {
                new BlockColumnPainter(g, run, places, places.last()).leaving();
            }
        }
    }

    /** Where the columns move, clear of what stands at the edges. */
    private Rectangle2D room() {
        double from = layout.block(0, layout.first() - 1).frame().getMaxX();
        double to = layout.block(run.rows().size() - 1, layout.last() + 1).frame().getMinX();
        return new Rectangle2D.Double(from, 0, to - from, layout.cardBottom + 2);
    }

    /** How strongly a column shows: one that leaves or enters fades before it is cut. */
    private double shown(int column) {
        if (glide.isOver() || column != places.first() && column != places.last()) {
            return 1;
        }
        boolean left = column == places.first();
        double standing = layout.x(left ? layout.first() : layout.last());
        double at = places.card(column).getX();
        return Glide.shown(left ? standing - at : at - standing, layout.x(layout.first()) - room().getX());
    }

    /** The columns beside the selected one, the nearest last. */
    private void others() {
        int most = Math.max(run.selected() - places.first(), places.last() - run.selected());
        for (int distance = most; distance > 0; distance--) {
            for (int column : new int[] {run.selected() - distance, run.selected() + distance}) {
                if (column >= places.first() && column <= places.last()) {
                    BlockColumnPainter painter = new BlockColumnPainter(g, run, places, column);
                    Glide.faintly(g, shown(column), painter::paint);
                }
            }
        }
    }

    /** The answer of a folded decoder goes round to its input. */
    private void goingBack(int face) {
        if (run.length() == run.encoderLength() + 1) {
            return;
        }
        Path2D path = new BlockWires(places, run).goingBack(face);
        double strength = run.progress(run.rows().get(run.rows().size() - 1)).left(face, 0.85, 1);
        Color colour = new FadedTheme(theme, BlockColumnPainter.paper(run, face), Math.max(0.5, strength))
                .of(Token.DECODER);
        brush.dashed(path, colour, 2);
        double[] end = BlockArrow.end(path);
        brush.head(end[0], end[1], end[2], end[3], 7, colour);
    }

    /** Between two folded networks: the state that the encoder hands over, and the decoder's own going round. */
    private void bridge() {
        goingBack(run.faces().get(1));
        int first = run.encoderLength() + 1;
        BlockColumnPainter painter = new BlockColumnPainter(g, run, places, first);
        if (run.faces().contains(first)) {
            painter.goingRound();
        } else {
            painter.handedOver();
        }
    }

    private void card() {
        Rectangle2D card = places.card(run.selected());
        brush.rounded(card.getX(), card.getY(), card.getWidth(), card.getHeight(), 9, theme.colour(Token.PANEL),
                theme.colour(Token.ACCENT), 2);
    }

    /** The grounds of encoder and decoder, with their names. */
    void parts() {
        if (run.encoderLength() == 0) {
            return;
        }
        for (NetworkRole role : List.of(NetworkRole.ENCODER, NetworkRole.DECODER)) {
            boolean encoder = role == NetworkRole.ENCODER;
            int from = Math.max(layout.first(), encoder ? 1 : run.encoderLength() + 1);
            int to = Math.min(layout.last(), encoder ? run.encoderLength() : run.length());
            if (from > to) {
                continue;
            }
            Rectangle2D ground = places.card(from).createUnion(places.card(to));
            brush.rounded(ground.getX() - 5, 1, ground.getWidth() + 10, ground.getMaxY() + 2, 10,
                    BlockColumnPainter.tint(theme, role), null, 0);
            // Beside a folded network the controls stand on the left
            String name = run.words().get(role.key());
            double right = ground.getMaxX() - 5 - Typesetter.width(name, Fonts.SEMIBOLD, 13);
            Typesetter.draw(g, name, Fonts.SEMIBOLD, 13, theme.colour(role.token()),
                    BlockPlace.mix(right, ground.getX() + 5, places.apart()), layout.partBaseline + 1,
                    Typesetter.Anchor.START);
        }
    }

    /** ŷ_t on its way to the next input: fed back, or replaced by what the decoder is told. */
    private void feedBack() {
        for (int column = Math.max(places.first(), run.encoderLength() + 1); run.encoderLength() > 0 && column < places.last();
                column++) {
            BlockFeedback feedback = BlockFeedback.of(run, column);
            double strength = run.progress(run.rows().get(run.rows().size() - 1)).left(column, 0.85, 1);
            FadedTheme ink = new FadedTheme(theme, BlockColumnPainter.tint(theme, NetworkRole.DECODER),
                    Math.max(0.5, strength));
            Color colour = ink.of(feedback.isTaken() ? Token.DECODER : Token.SECONDARY);
            Path2D path = new BlockWires(places, run).feedingBack(column);
            brush.dashed(path, colour, feedback.isTaken() ? 2 : 1.3);
            double[] end = BlockArrow.end(path);
            if (feedback.isTaken()) {
                brush.head(end[0], end[1], end[2], end[3], layout.pitch < CLOSE ? BlockWires.SHORTEST_ARROW : 7, colour);
            } else {
                // Another symbol is told: the arrow does not arrive
                brush.line(end[0] - 2, end[1] - 5, end[0] - 2, end[1] + 5, colour, 2);
            }
        }
    }
}
