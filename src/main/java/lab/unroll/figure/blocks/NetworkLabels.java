package lab.unroll.figure.blocks;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.BlockRow;
import lab.unroll.figure.NetworkRole;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/**
 * The names beside a folded network: x_t, h_t, C_t and ŷ_t always; on demand f for the whole network and φ for each layer,
 * as the deck writes them, with all that each depends on.
 */
final class NetworkLabels {

    private static final double LETTER = 16;
    private static final double HIGH = 15;
    private static final double LOW = 12.5;
    private static final double NAME = 14;
    private static final double SMALL = 13;
    /** Height of two lines of small formulas. */
    private static final double TWO_LINES = 36;

    private final BlockRun run;
    private final BlocksLayout layout;
    private final BlockPlaces places;
    private final FadedTheme inside;
    private final FadedTheme outside;
    private final List<ChartLabel> labels = new ArrayList<>();

    /**
     * Names of a network.
     *
     * @param strength 1 = in full colour, 0 = gone
     */
    NetworkLabels(BlockRun run, BlocksLayout layout, BlockPlaces places, double strength) {
        this.run = run;
        this.layout = layout;
        this.places = places;
        this.inside = new FadedTheme(run.theme(), run.theme().colour(Token.PANEL), strength);
        this.outside = new FadedTheme(run.theme(), run.theme().colour(Token.PAGE), strength);
    }

    List<ChartLabel> all(boolean functions) {
        boolean alone = run.encoderLength() == 0;
        for (int column : run.faces()) {
            Rectangle2D input = places.input(column);
            double symbol = Brush.symbolWidth(run.input(column), input.getHeight() / 2, new BlockWires(places, run).symbolRoom(column));
            formula("x_t", Token.INPUT_X, inside, Math.min(input.getX(), input.getCenterX() - symbol / 2) - 12,
                    input.getCenterY(), Typesetter.Anchor.END);
            if (run.answers(column)) {
                Rectangle2D output = places.output(column);
                formula("\\hat y_t", Token.TEXT, inside, output.getX() - 12, output.getCenterY(), Typesetter.Anchor.END);
            }
            for (int row = 0; row < run.rows().size(); row++) {
                block(row, column);
                if (functions && alone) {
                    layer(row);
                }
            }
            if (functions) {
                network(places.card(column), run.role(column));
            }
        }
        if (!alone) {
            encoderLength();
        }
        return List.copyOf(labels);
    }

    /** What the whole network answers: beside the only one, over a decoder; over an encoder what it makes. */
    private void network(Rectangle2D card, NetworkRole role) {
        String cell = run.spec().cell().hasCellState() ? ", C" : "";
        String before = "(x_t, h_{t-1}" + (cell.isEmpty() ? "" : cell + "_{t-1}") + ")";
        // Both directions are joined, so the answer is no function of the past alone
        String answer = "\\hat y_t = " + (run.spec().bidirectional() ? "g(h_t^→, h_t^←)" : "f" + before);
        if (role == NetworkRole.ALONE) {
            double room = layout.width - card.getMaxX() - 20;
            double size = MathLabel.of(answer).width(LETTER) <= room ? LETTER : SMALL;
            if (MathLabel.of(answer).width(size) <= room) {
                labels.add(ChartLabel.formula(answer, size, outside.of(Token.TEXT)).centred(card.getMaxX() + 12,
                        card.getCenterY(), Typesetter.Anchor.START));
            }
            return;
        }
        // Over the encoder's block nothing is answered; the decoder's has room beside its name
        boolean decoder = role == NetworkRole.DECODER;
        String made = "h_t" + (cell.isEmpty() ? "" : cell + "_t") + " = φ" + before;
        labels.add(ChartLabel.formula(decoder ? answer : made, decoder ? SMALL : LETTER, outside.of(Token.TEXT)).centred(
                decoder ? card.getMinX() + 4 : card.getCenterX(),
                decoder ? layout.partBaseline - 4 : places.headerBaseline() + 18,
                decoder ? Typesetter.Anchor.START : Typesetter.Anchor.MIDDLE));
    }

    /** s_0 = h_S over the wire between encoder and decoder. */
    private void encoderLength() {
        int last = run.encoderLength();
        double middle = (places.card(last).getMaxX() + places.card(last + 1).getMinX()) / 2;
        int top = run.rows().size() - 1;
        BlockMargins.crossing(places.block(top, last), true).ifPresent(y -> formula("s_0 = h_{" + last + "}", Token.HIDDEN_H, outside,
                middle, y, Typesetter.Anchor.MIDDLE));
    }

    /** How far h stands above its loop; over that of a decoder the answer comes back. */
    private double clear(int column) {
        return run.encoderLength() > 0 && run.answers(column) ? LOW : HIGH;
    }

    private void block(int row, int column) {
        Rectangle2D name = FoldedLayout.name(places.block(row, column));
        boolean tall = name.getHeight() >= 44;
        String cell = run.spec().cell().displayName();
        String layer = run.rows().get(row).name(run.spec(), run.words());
        double middle = name.getCenterY();
        if (cell.contains(" (") && Typesetter.width(cell, Fonts.SEMIBOLD, NAME) > name.getWidth() - 12) {
            // SimpleRNN (ReLU): the activation below, where there is no other layer to tell apart
            layer = layer.isEmpty() ? cell.substring(cell.indexOf('(')) : layer;
            cell = cell.substring(0, cell.indexOf(" ("));
        }
        if (tall) {
            boolean room = Typesetter.width(cell, Fonts.SEMIBOLD, NAME) <= name.getWidth() - 14;
            text(cell, room ? Fonts.SEMIBOLD : Fonts.TEXT, room ? NAME : Typesetter.NAME, Token.TEXT, name.getCenterX(),
                    layer.isEmpty() ? middle : middle - 9);
            text(layer, Fonts.TEXT, Typesetter.NAME, Token.SECONDARY, name.getCenterX(), middle + 10);
        } else if (name.getHeight() >= 13) {
            // In a low block, the tail of a y would touch the frame
            text(layer.isEmpty() ? cell : layer, Fonts.TEXT, Typesetter.NAME, Token.TEXT, name.getCenterX(),
                    name.getHeight() < 20 ? middle - 0.5 : middle);
        }
        if (run.rows().size() == 1) {
            BlockPlace place = places.block(row, column);
            if (place.c() != null && place.frame().getHeight() >= 70) {
                formula("C_t", Token.CELL_C, inside, place.c().left() - place.c().reach() - 5,
                        place.c().y() - place.c().rise() + 8, Typesetter.Anchor.END);
            }
            double top = place.h().y() - place.h().rise();
            formula("h_{t-1}", Token.HIDDEN_H, inside, place.frame().getX() - place.h().reach() + 14, top - clear(column),
                    Typesetter.Anchor.START);
            formula("h_t", Token.HIDDEN_H, inside, place.frame().getMaxX() + place.h().reach() - 14, top - clear(column),
                    Typesetter.Anchor.END);
        }
    }

    /**
     * h_t = φ(x_t, h_{t-1}), with C where the cell has one; stacked layers are numbered, and of two directions the reverse
     * one comes from t+1. On two lines where one is too long, and not at all where there is no room for either.
     */
    private void layer(int row) {
        BlockRow line = run.rows().get(row);
        boolean stacked = run.spec().layers() > 1;
        String way = run.spec().bidirectional() ? line.isReverse() ? "←" : "→" : "";
        String raised = (stacked ? "(" + (line.layer() + 1) + ")" : "") + way;
        String own = raised.isEmpty() ? "" : "^{" + raised + "}";
        String function = "φ" + (stacked ? "_" + (line.layer() + 1) : "") + (way.isEmpty() ? "" : "^" + way);
        String before = line.isReverse() ? "_{t+1}" : "_{t-1}";
        String reads = line.layer() == 0 ? "x_t" : "h_t^{(" + line.layer() + ")}";
        boolean cell = run.spec().cell().hasCellState();
        String made = "h_t" + own + (cell ? ", C_t" + own : "") + " =";
        String of = function + "(" + reads + ", h" + before + own + (cell ? ", C" + before + own : "") + ")";
        Rectangle2D card = places.card(run.selected());
        double room = card.getX() - 20;
        double x = card.getX() - 12;
        double y = places.block(row, run.selected()).frame().getCenterY();
        double size = layout.blockHeight >= 20 && MathLabel.of(made + " " + of).width(15) <= room ? 15 : SMALL;
        if (MathLabel.of(made + " " + of).width(size) <= room) {
            line(made + " " + of, size, x, y);
        } else if (MathLabel.of(of).width(SMALL) <= room && layout.blockHeight >= TWO_LINES) {
            line(made, SMALL, x, y - TWO_LINES / 4);
            line(of, SMALL, x, y + TWO_LINES / 4);
        }
    }

    private void line(String markup, double size, double x, double y) {
        labels.add(ChartLabel.formula(markup, size, outside.of(Token.TEXT)).centred(x, y, Typesetter.Anchor.END));
    }

    private void formula(String markup, Token hue, FadedTheme ink, double x, double middle, Typesetter.Anchor anchor) {
        labels.add(ChartLabel.formula(markup, LETTER, ink.of(hue)).centred(x, middle, anchor));
    }

    private void text(String text, Fonts face, double size, Token hue, double x, double middle) {
        if (!text.isEmpty()) {
            labels.add(ChartLabel.text(text, face, size, inside.of(hue)).centred(x, middle, Typesetter.Anchor.MIDDLE));
        }
    }
}
