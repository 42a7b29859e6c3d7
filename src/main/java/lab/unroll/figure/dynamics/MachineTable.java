package lab.unroll.figure.dynamics;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.dynamics.MachineCheck;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.task.Automaton;

/**
 * A machine with more arcs than can be drawn: a row for each state with its answer, a column for each symbol, and in the
 * cell the number of the state that the symbol leads to.
 */
final class MachineTable {

    private static final double ROW = 19;
    private static final double NUMBER = 26;
    private static final double WIDE = 46;
    private static final double WIDEST_ANSWER = 90;

    private final MachineFigure sheet;
    private final MachineSide side;
    private final Rectangle2D area;
    private final Automaton machine;
    private final List<Integer> states;

    MachineTable(MachineFigure sheet, MachineSide side, Rectangle2D area) {
        this.sheet = sheet;
        this.side = side;
        this.area = area;
        machine = side.machine();
        states = machine.reached();
    }

    /** How wide the table of a machine would like to be. */
    static double width(MachineSide side) {
        return names(side.machine()) + WIDE * side.machine().symbols().size();
    }

    /** True if two tables can stand beside each other. */
    static boolean haveRoom(MachineSide one, MachineSide other, double width) {
        return width(one) + width(other) <= width;
    }

    private static double names(Automaton machine) {
        return NUMBER + Math.min(WIDEST_ANSWER, machine.reached().stream()
                .mapToDouble(state -> Typesetter.width(machine.answer(state), Fonts.SEMIBOLD, 12)).max().orElse(0)) + 14;
    }

    void draw() {
        int symbols = machine.symbols().size();
        double names = names(machine);
        double column = Math.min(WIDE, (area.getWidth() - names) / symbols);
        int rows = (int) Math.max(1, (area.getHeight() - 2 * ROW) / ROW);
        int shown = states.size() <= rows ? states.size() : rows - 1;
        double left = area.getX() + names;
        head(left, column, symbols);
        for (int i = 0; i < shown; i++) {
            row(states.get(i), area.getY() + ROW * (i + 1), left, column, names - NUMBER - 13);
        }
        if (shown < states.size()) {
            sheet.write(sheet.words.get("machine.more", states.size() - shown), Fonts.TEXT, 12, Token.SECONDARY, area.getX(),
                    area.getY() + ROW * (shown + 1.5), Typesetter.Anchor.START);
        }
    }

    /** The symbols; only some of them where they are wider than a column. */
    private void head(double left, double column, int symbols) {
        double widest = IntStream.range(0, symbols).mapToDouble(i -> Typesetter.width(machine.symbols().get(i), Fonts.SEMIBOLD, 12))
                .max().orElse(0);
        int each = (int) Math.ceil((widest + 4) / column);
        for (int i = 0; i < symbols; i += each) {
            sheet.write(machine.symbols().get(i), Fonts.SEMIBOLD, 12, Token.TEXT, left + (i + 0.5) * column,
                    area.getY() + ROW / 2, Typesetter.Anchor.MIDDLE);
        }
    }

    private void row(int state, double top, double left, double column, double answerRoom) {
        boolean now = side.now() == state;
        double middle = top + ROW / 2;
        Rectangle2D whole = new Rectangle2D.Double(area.getX(), top, left - area.getX() + column * machine.symbols().size(), ROW);
        Color line = sheet.colour(Token.HAIRLINE);
        sheet.draw(brush -> {
            if (now) {
                brush.fill(whole, sheet.colour(Token.ACCENT_TINT));
            }
            brush.line(whole.getX(), top, whole.getMaxX(), top, line, 1);
        });
        sheet.write(String.valueOf(state + 1), now ? Fonts.SEMIBOLD : Fonts.TEXT, 12, now ? Token.ACCENT : Token.SECONDARY,
                area.getX() + NUMBER - 8, middle, Typesetter.Anchor.END);
        String answer = Typesetter.shortened(machine.answer(state), Fonts.SEMIBOLD, 12, answerRoom);
        if (!answer.isEmpty()) {
            sheet.write(answer, Fonts.SEMIBOLD, 12, Token.TEXT, area.getX() + NUMBER, middle, Typesetter.Anchor.START);
        }
        sheet.tell(side, state, new Rectangle2D.Double(area.getX(), top, left - area.getX(), ROW));
        for (int symbol = 0; symbol < machine.symbols().size(); symbol++) {
            cell(state, symbol, new Rectangle2D.Double(left + symbol * column, top, column, ROW));
        }
    }

    private void cell(int state, int symbol, Rectangle2D place) {
        int to = machine.next(state, symbol);
        MachineCheck.Arc arc = new MachineCheck.Arc(state, symbol);
        MachineArc.Mark mark = side.check() == null ? MachineArc.Mark.RIGHT : side.check().wrong().contains(arc)
                ? MachineArc.Mark.WRONG : side.check().missing().contains(arc) ? MachineArc.Mark.MISSING : MachineArc.Mark.RIGHT;
        boolean off = mark != MachineArc.Mark.RIGHT;
        Color danger = sheet.colour(Token.DANGER);
        if (off) {
            sheet.draw(brush -> brush.dashed(new Rectangle2D.Double(place.getX() + 1.5, place.getY() + 1.5, place.getWidth() - 3,
                    place.getHeight() - 3), ColourMap.mix(sheet.colour(Token.PANEL), danger, 0.8), 1.4));
        }
        String number = mark == MachineArc.Mark.MISSING ? "?" : to == Automaton.NONE ? "" : String.valueOf(to + 1);
        String marked = mark == MachineArc.Mark.WRONG ? "✗" + number : number;
        String text = Typesetter.width(marked, Fonts.TEXT, 12) <= place.getWidth() - 4 ? marked : number;
        if (!text.isEmpty() && Typesetter.width(text, Fonts.TEXT, 12) <= place.getWidth() - 1) {
            sheet.placer.add(ChartLabel.text(text, off ? Fonts.SEMIBOLD : Fonts.TEXT, 12, off ? danger
                    : sheet.colour(to == state ? Token.SECONDARY : Token.TEXT))
                    .centred(place.getCenterX(), place.getCenterY(), Typesetter.Anchor.MIDDLE));
        }
        if (to != Automaton.NONE || off) {
            sheet.tell(side, state, symbol, mark, place);
        }
    }
}
