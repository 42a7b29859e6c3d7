package lab.unroll.figure.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import lab.unroll.figure.BlockRow;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.StateKind;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/**
 * What stands beside the blocks: names of the rows, the states that come in from outside the window, and the state that
 * the encoder hands to the decoder.
 */
public final class BlockMargins {

    private static final double LETTER = 15;
    private static final double SIZE = Typesetter.NAME;
    private static final double LEFT = 10;
    /** The middle of a name over its wire, and how near another wire may be to that. */
    private static final double OVER = 14;
    private static final double NEAR = 12;

    private final BlockRun run;
    private final BlocksLayout layout;
    private final FadedTheme ink;
    private final List<ChartLabel> labels = new ArrayList<>();

    /**
     * The labels of a layout.
     *
     * @param strength 1 = in full colour, 0 = gone
     */
    public BlockMargins(BlockRun run, BlocksLayout layout, double strength) {
        this.run = run;
        this.layout = layout;
        this.ink = new FadedTheme(run.theme(), run.theme().colour(Token.PAGE), strength);
    }

    /** All of them, at their places; to be asked for once. */
    public List<ChartLabel> labels() {
        for (int row = 0; row < run.rows().size(); row++) {
            String name = run.rows().get(row).name(run.spec(), run.words());
            if (!name.isEmpty()) {
                labels.add(ChartLabel.text(name, Fonts.TEXT, SIZE, ink.of(Token.SECONDARY)).centred(LEFT,
                        layout.block(row, layout.first()).frame().getCenterY(), Typesetter.Anchor.START));
            }
            incoming(row);
            encoderLength(row);
        }
        return List.copyOf(labels);
    }

    /** h_0 and C_0, or the states of the step before the window. */
    private void incoming(int row) {
        BlockRow line = run.rows().get(row);
        int edge = line.isReverse() ? layout.last() : layout.first();
        String index = "_{" + line.before(edge) + "}";
        BlockPlace outside = layout.block(row, line.before(edge));
        double x = line.isReverse() ? outside.frame().getMinX() + 2 : outside.frame().getMaxX() - 4;
        Typesetter.Anchor anchor = line.isReverse() ? Typesetter.Anchor.START : Typesetter.Anchor.END;
        boolean room = Math.abs(outside.h().y() - (outside.c() == null ? 0 : outside.c().y())) >= LETTER + 5;
        for (StateKind kind : run.states()) {
            // Two letters need the height of two; one of them, h, is always named
            if (kind == StateKind.HIDDEN || room) {
                double y = room ? outside.ports(kind).y() : outside.frame().getCenterY();
                labels.add(ChartLabel.formula(kind.letter() + index, LETTER, ink.of(kind.token())).centred(x, y,
                        anchor));
            }
        }
    }

    /** s_0 = h_S: the decoder starts from what the encoder knows. */
    private void encoderLength(int row) {
        int last = run.encoderLength();
        if (last == 0 || !layout.shows(last) || !layout.shows(last + 1)) {
            return;
        }
        double middle = (layout.card(last).getMaxX() + layout.card(last + 1).getMinX()) / 2;
        crossing(layout.block(row, last), row == run.rows().size() - 1).ifPresent(y -> labels.add(ChartLabel.formula("s_0 = h_{" + last
                + "}", LETTER, ink.of(Token.HIDDEN_H)).centred(middle, y, Typesetter.Anchor.MIDDLE)));
    }

    /**
     * How high the name of the state stands that crosses: over the wire of h; in low rows, where the wire of C is as near as
     * that, over that one if no other row is above it.
     */
    static OptionalDouble crossing(BlockPlace place, boolean top) {
        double over = place.h().y() - OVER;
        if (place.c() == null || Math.abs(place.c().y() - over) >= NEAR) {
            return OptionalDouble.of(over);
        }
        return top ? OptionalDouble.of(place.c().y() - OVER) : OptionalDouble.empty();
    }
}
