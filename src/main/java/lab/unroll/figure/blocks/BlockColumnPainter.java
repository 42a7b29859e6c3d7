package lab.unroll.figure.blocks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.BlockRow;
import lab.unroll.figure.NetworkRole;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.HeatPainter;
import lab.unroll.figure.paint.HeatStrip;
import lab.unroll.figure.paint.StateKind;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.ColumnTitle;
import lab.unroll.net.Vector;

/** Paints one column of a diagram of blocks: what arrives from the column before, the blocks, x_t and ŷ_t. */
public final class BlockColumnPainter {

    private static final double HEAD = 6.5;
    private static final double THINNEST = 1.4;
    private static final double THICKEST = 4.6;

    private final Graphics2D g;
    private final Brush brush;
    private final BlockRun run;
    private final BlockPlaces places;
    private final BlockWires wires;
    private final List<BlockRow> rows;
    private final int column;
    private final Color paper;
    private final double legible;

    BlockColumnPainter(Graphics2D g, BlockRun run, BlockPlaces places, int column) {
        this.g = g;
        this.brush = new Brush(g);
        this.run = run;
        this.places = places;
        this.wires = new BlockWires(places, run);
        this.rows = run.rows();
        this.column = column;
        this.legible = run.faces().contains(column) ? 1 : places.apart();
        this.paper = paper(run, column);
    }

    /** What a column stands on. */
    static Color paper(BlockRun run, int column) {
        Theme theme = run.theme();
        if (column == run.selected()) {
            return theme.colour(Token.PANEL);
        }
        NetworkRole role = run.role(column);
        return role == NetworkRole.ALONE ? theme.colour(Token.PAGE) : tint(theme, role);
    }

    /** The ground of an encoder or a decoder. */
    public static Color tint(Theme theme, NetworkRole role) {
        return ColourMap.mix(theme.colour(Token.PAGE), theme.colour(role.token()), 0.09);
    }

    void paint() {
        for (int row = 0; row < rows.size(); row++) {
            arriving(StateKind.HIDDEN, row, column);
            reading(row);
            if (run.spec().bidirectional()) {
                joining(row);
            }
        }
        if (run.answers(column)) {
            answering();
        }
        for (int row = 0; row < rows.size(); row++) {
            block(row);
        }
        input();
        if (run.answers(column)) {
            output();
        }
        header();
    }

    /** The states that leave the last column that is shown. */
    void leaving() {
        for (int row = 0; row < rows.size(); row++) {
            for (StateKind kind : run.states()) {
                int next = rows.get(row).after(column);
                if (next < places.first() || next > places.last()) {
                    BlockProgress progress = run.progress(rows.get(row));
                    wire(wires.state(kind, row, next), run.state(kind, rows.get(row), column), kind,
                            progress.faded(column), progress.leaving(column, 0.7, 1), false);
                }
            }
        }
    }

    /** The states that come in from the column before. */
    void handedOver() {
        for (int row = 0; row < rows.size(); row++) {
            for (StateKind kind : run.states()) {
                arriving(kind, row, column);
            }
        }
    }

    /** The states that go on to the next column, where the one before belongs to another network. */
    void goingRound() {
        for (int row = 0; row < rows.size() && column < run.length(); row++) {
            for (StateKind kind : run.states()) {
                wire(wires.state(kind, row, column + 1), run.state(kind, rows.get(row), column), kind,
                        run.progress(rows.get(row)).faded(column), 0, true);
            }
        }
    }

    /** h_{t-1} or C_{t-1} on its way into the block. */
    private void arriving(StateKind kind, int row, int at) {
        BlockProgress progress = run.progress(rows.get(row));
        double reached = kind == StateKind.CELL ? progress.keeping(at) : progress.arriving(at, 0, 0.5);
        wire(wires.state(kind, row, at), run.state(kind, rows.get(row), rows.get(row).before(at)), kind,
                progress.faded(at), reached, true);
    }

    /** A wire whose colour is the value it carries, and whose width is the value's size. */
    private void wire(Path2D path, Vector state, StateKind kind, double faded, double reached, boolean head) {
        double value = run.carried(state);
        double width = THINNEST + (THICKEST - THINNEST) * Math.min(1, Math.abs(value) / kind.range());
        FadedTheme ink = new FadedTheme(run.theme(), paper, faded);
        Color before = colour(ink, value, kind);
        Color after = colour(ink.at(1), value, kind);
        brush.stroke(path, before, width);
        brush.travelled(path, reached, after, width);
        if (head) {
            tip(path, reached >= 1 ? after : before);
        }
    }

    private Color colour(FadedTheme ink, double value, StateKind kind) {
        return run.unit() >= 0 ? ColourMap.mix(ink.signed(value, kind.range()), ink.of(kind.token()), 0.45)
                : ink.of(kind.token());
    }

    /** An arrow head at the end of a path, pointing along its last piece. */
    private void tip(Path2D path, Color colour) {
        Rectangle2D reach = path.getBounds2D();
        if (Math.max(reach.getWidth(), reach.getHeight()) < HEAD) {
            return;
        }
        double[] end = BlockArrow.end(path);
        brush.head(end[0], end[1], end[2], end[3], HEAD, colour);
    }

    /** What a row reads, on its way up. */
    private void reading(int row) {
        BlockProgress progress = run.progress(rows.get(row));
        Path2D path = wires.reading(row, column);
        Token hue = rows.get(row).layer() == 0 ? Token.INPUT_X : Token.HIDDEN_H;
        plain(path, hue, progress.faded(column), progress.arriving(column, 0.1, 0.5));
    }

    private void joining(int row) {
        BlockProgress progress = run.progress(rows.get(row));
        plain(wires.joining(row, column), Token.HIDDEN_H, progress.faded(column),
                progress.leaving(column, 0.7, 0.85));
        if (rows.get(row).isReverse()) {
            Rectangle2D join = places.join(row, column);
            FadedTheme ink = new FadedTheme(run.theme(), paper, progress.joined(column, 0.7, 0.85));
            brush.rounded(join.getX(), join.getY(), join.getWidth(), join.getHeight(), 2.5, paper,
                    ink.of(Token.HIDDEN_H), 1.6);
            brush.line(join.getCenterX(), join.getMinY(), join.getCenterX(), join.getMaxY(), ink.of(Token.HIDDEN_H),
                    1.4);
        }
    }

    private void answering() {
        BlockProgress progress = run.progress(rows.get(rows.size() - 1));
        FadedTheme ink = new FadedTheme(run.theme(), paper, progress.joined(column, 0.7, 0.85));
        Path2D path = wires.answering(column);
        brush.stroke(path, ink.of(Token.SECONDARY), 1.6);
        tip(path, ink.of(Token.SECONDARY));
    }

    private void plain(Path2D path, Token hue, double faded, double reached) {
        FadedTheme ink = new FadedTheme(run.theme(), paper, faded);
        brush.stroke(path, ink.of(hue), 1.6);
        brush.travelled(path, reached, ink.at(1).of(hue), 1.6);
        tip(path, (reached >= 1 ? ink.at(1) : ink).of(hue));
    }

    private void block(int row) {
        BlockRow line = rows.get(row);
        BlockPlace place = places.block(row, column);
        BlockProgress progress = run.progress(line);
        Theme theme = run.theme();
        NetworkRole role = run.role(column);
        FadedTheme ink = new FadedTheme(theme, paper, progress.arrived(column, 0.4, 0.7));
        Color fill = role == NetworkRole.ALONE ? theme.colour(Token.PANEL)
                : ColourMap.mix(theme.colour(Token.PANEL), theme.colour(role.token()), 0.16);
        Rectangle2D frame = place.frame();
        boolean current = column == run.selected();
        double bend = Math.min(8, frame.getHeight() / 4);
        brush.rounded(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight(), bend, fill,
                ink.of(role.token()), current ? 2 : 1.6);
        if (current && rows.size() > 1 && line.equals(run.focus())) {
            brush.rounded(frame.getX() - 3, frame.getY() - 3, frame.getWidth() + 6, frame.getHeight() + 6, bend + 3, null,
                    theme.colour(Token.ACCENT), 2);
        } else if (run.spec().bidirectional() && !current && line.layer() == run.focus().layer()
                && line.direction() != run.focus().direction() && progress.isReading(column)) {
            // the other direction reads at the same time, but elsewhere
            brush.rounded(frame.getX() - 3, frame.getY() - 3, frame.getWidth() + 6, frame.getHeight() + 6, bend + 3, null,
                    theme.colour(Token.ACCENT), 1);
        }
        for (StateKind kind : run.states()) {
            if (kind == StateKind.CELL) {
                arriving(kind, row, column);
            }
            double strength = kind == StateKind.CELL ? progress.written(column) : progress.left(column, 0.4, 0.7);
            HeatPainter painter = new HeatPainter(g, HeatStrip.in(place.strip(kind), run.spec().hidden()),
                    run.state(kind, line, column), run.freeState(kind, line, column), kind.range(),
                    new FadedTheme(theme, fill, strength));
            painter.paint(kind.token(), current ? 1.8 : 1.4);
            if (current) {
                painter.ring(run.unit());
            }
        }
    }

    private void input() {
        Rectangle2D place = places.input(column);
        FadedTheme ink = new FadedTheme(run.theme(), paper, run.progress(rows.get(0)).arrived(column, 0, 0.15));
        brush.symbol(run.input(column), place.getCenterX(), place.getCenterY(), place.getHeight() / 2,
                wires.symbolRoom(column), ink);
    }

    private void output() {
        double strength = run.progress(rows.get(rows.size() - 1)).joined(column, 0.85, 1) * legible;
        if (strength < 0.04) {
            return;
        }
        FadedTheme ink = new FadedTheme(run.theme(), paper, strength);
        new BlockAnswer(run, places.output(column), column).paint(g, ink);
    }

    private void header() {
        if (legible < 0.04) {
            return;
        }
        Rectangle2D card = places.card(column);
        Token token = column == run.selected() ? Token.TEXT : Token.SECONDARY;
        ColumnTitle.of(column, run.length(), card.getWidth() - 4).draw(g, ColumnTitle.SIZE, new FadedTheme(run.theme(), paper, legible).of(token), card.getCenterX(),
                places.headerBaseline(), Typesetter.Anchor.MIDDLE);
    }
}
