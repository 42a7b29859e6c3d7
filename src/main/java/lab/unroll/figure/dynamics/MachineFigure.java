package lab.unroll.figure.dynamics;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.dynamics.LearntMachine;
import lab.unroll.dynamics.MachineCheck;
import lab.unroll.figure.DynamicsLook;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.task.Automaton;

/**
 * The machine that a network has learnt, beside the one that solves its task where there is one: what is wrong, missing or
 * unmet, how well it agrees in numbers, and in which state the sequence read has brought it by the selected step.
 */
public final class MachineFigure extends Sheet {

    private static final double LINE = 20;
    private static final double TITLE = 26;
    private static final double LEGEND = 24;
    private static final double GAP = 28;
    /** A machine that takes more symbols than this to be gone through stands above the other one. */
    private static final int LONG = 5;

    private final Scene scene;
    private double top = HEADING;

    /** That of the network of a run; takes a moment. */
    public MachineFigure(Scene scene, DynamicsLook look, double width, double height) {
        super(scene, "dynamics", width, height);
        this.scene = scene;
        heading(words.get("machine.title"), "", words.get("machine.remark"));
        Optional<LearntMachine.Unfit> unfit = LearntMachine.unfit(scene.trace().parameters(), look.task());
        if (unfit.isPresent()) {
            paragraph(words.get("machine.unfit." + unfit.get().name().toLowerCase(Locale.ROOT)) + " " + words.get("machine.fits"),
                    EDGE, HEADING + 12, width - 2 * EDGE);
            return;
        }
        Optional<LearntMachine> learnt = look.machine(scene.trace().parameters());
        if (learnt.isEmpty()) {
            paragraph(words.get("phase.none"), EDGE, HEADING + 12, width - 2 * EDGE);
            return;
        }
        verdict(learnt.get());
        numbers(learnt.get());
        machines(learnt.get(), height);
    }

    private void verdict(LearntMachine learnt) {
        if (learnt.check().isEmpty()) {
            line(words.get("machine.alone", learnt.machine().reached().size(), learnt.machine().arcs()), Fonts.SEMIBOLD, Token.TEXT);
            return;
        }
        MachineCheck check = learnt.check().get();
        line(check.isExact() ? "✓ " + words.get("machine.exact", learnt.machine().reached().size(), learnt.machine().arcs())
                : "✗ " + words.get("machine.differs", check.wrong().size(), check.missing().size(), check.unmet().size()),
                Fonts.SEMIBOLD, check.isExact() ? Token.ACCENT : Token.DANGER);
    }

    private void line(String text, Fonts face, Token colour) {
        write(Typesetter.shortened(text, face, 14, width() - 2 * EDGE), face, 14, colour, EDGE, top + LINE / 2,
                Typesetter.Anchor.START);
        top += LINE;
    }

    /** The agreement, in one row or, where that is too narrow, in several. */
    private void numbers(LearntMachine learnt) {
        double x = EDGE;
        String[] keys = {"faithful", "network", "right"};
        double[] shares = {learnt.faithful(), learnt.network(), learnt.right()};
        for (int i = 0; i < keys.length; i++) {
            String text = words.get("machine." + keys[i], Numbers.fixed(100 * shares[i], shares[i] == 1 ? 0 : 1));
            double wide = Typesetter.width(text, Fonts.TEXT, 13);
            if (x > EDGE && x + wide > width() - EDGE) {
                x = EDGE;
                top += LINE;
            }
            write(text, Fonts.TEXT, 13, Token.SECONDARY, x, top + LINE / 2, Typesetter.Anchor.START);
            spot("machine." + keys[i], new Rectangle2D.Double(x, top, Math.min(wide, width() - x), LINE),
                    new Subject.Point("agreement", 0, -1), text + " (" + Numbers.exact(shares[i]) + ")", shares[i]);
            x += wide + 18;
        }
        top += LINE + 2;
    }

    private void machines(LearntMachine learnt, double height) {
        MachineCheck check = learnt.check().orElse(null);
        List<Integer> read = read(learnt.machine());
        MachineSide own = new MachineSide("learnt", learnt.machine(), check, List.of(), read);
        MachineSide truth = check == null ? null : new MachineSide("true", check.truth(), null, check.unmet(), read);
        boolean table = own.isTable();
        boolean tables = table && truth != null && truth.isTable();
        double bottom = height - legend(own, truth, table || truth != null && truth.isTable()) - 4;
        Rectangle2D all = new Rectangle2D.Double(EDGE, top, width() - 2 * EDGE, bottom - top);
        if (truth == null || tables && !MachineTable.haveRoom(own, truth, all.getWidth() - GAP)) {
            side(own, all, table);
        } else if (table || truth.isTable()) {
            double wide = table ? Math.min(MachineTable.width(own), all.getWidth() * 0.55)
                    : all.getWidth() - Math.min(MachineTable.width(truth), all.getWidth() * 0.55) - GAP;
            side(own, new Rectangle2D.Double(EDGE, top, wide, all.getHeight()), table);
            side(truth, new Rectangle2D.Double(EDGE + wide + GAP, top, all.getWidth() - wide - GAP, all.getHeight()),
                    truth.isTable());
        } else if (Math.max(MachineLayout.depth(own.machine()), MachineLayout.depth(truth.machine())) > LONG) {
            double high = (all.getHeight() - 4) / 2;
            side(own, new Rectangle2D.Double(all.getX(), top, all.getWidth(), high), false);
            side(truth, new Rectangle2D.Double(all.getX(), top + high + 4, all.getWidth(), high), false);
        } else {
            double wide = (all.getWidth() - GAP) / 2;
            Color edge = colour(Token.HAIRLINE);
            double middle = EDGE + wide + GAP / 2;
            draw(brush -> brush.line(middle, all.getY() + 4, middle, bottom - 4, edge, 1));
            side(own, new Rectangle2D.Double(EDGE, top, wide, all.getHeight()), false);
            side(truth, new Rectangle2D.Double(EDGE + wide + GAP, top, wide, all.getHeight()), false);
        }
    }

    private void side(MachineSide side, Rectangle2D area, boolean table) {
        String title = words.get("machine." + side.id(), side.machine().reached().size(), side.machine().arcs());
        write(title, Fonts.SEMIBOLD, 13, Token.TEXT, area.getX(), area.getY() + TITLE / 2, Typesetter.Anchor.START);
        Rectangle2D rest = new Rectangle2D.Double(area.getX(), area.getY() + TITLE, area.getWidth(), area.getHeight() - TITLE);
        if (table) {
            new MachineTable(this, side, rest).draw();
        } else {
            new MachineDrawing(this, side, rest).draw();
        }
    }

    /** What has been read up to the selected step, by the numbers of the symbols, which are those of both machines. */
    private List<Integer> read(Automaton machine) {
        return scene.inputLabels().stream().limit(Math.max(0, scene.selectedStep())).map(machine.symbols()::indexOf).toList();
    }

    // What the signs mean

    /** One sign with its words. */
    private record Sign(String text, Consumer<double[]> draw) {
    }

    private double legend(MachineSide own, MachineSide truth, boolean table) {
        List<Sign> signs = new ArrayList<>();
        Color danger = colour(Token.DANGER);
        Color ink = colour(Token.TEXT);
        if (!table && own.machine().reached().stream().anyMatch(own::isMarked)) {
            signs.add(new Sign(own.decides() ? words.get("machine.accepts", own.answers().get(1)) : words.get("machine.answers"),
                    at -> draw(brush -> {
                        brush.stroke(new Ellipse2D.Double(at[0], at[1] - 7, 14, 14), ink, 1.4);
                        brush.stroke(new Ellipse2D.Double(at[0] + 3, at[1] - 4, 8, 8), ink, 1);
                    })));
        }
        if (own.now() != Automaton.NONE) {
            signs.add(new Sign(words.get("machine.now", scene.selectedStep()), at -> draw(brush -> brush.circle(at[0] + 7, at[1],
                    6, colour(Token.ACCENT_TINT), colour(Token.ACCENT), 2.4))));
        }
        for (MachineArc.Mark mark : List.of(MachineArc.Mark.WRONG, MachineArc.Mark.MISSING)) {
            if (own.arcs().stream().anyMatch(arc -> arc.mark() == mark)) {
                String sign = mark == MachineArc.Mark.WRONG ? "✗ " : "";
                signs.add(new Sign(sign + words.get("machine." + mark.name().toLowerCase(Locale.ROOT)), at -> draw(brush -> {
                    Line2D line = new Line2D.Double(at[0], at[1], at[0] + 14, at[1]);
                    if (mark == MachineArc.Mark.WRONG) {
                        brush.dashed(line, danger, 2);
                    } else {
                        brush.dotted(line, danger, 2);
                    }
                })));
            }
        }
        if (truth != null && !truth.unmet().isEmpty() && !table) {
            signs.add(new Sign(words.get("machine.unmet"), at -> draw(brush -> brush.dashed(
                    new Ellipse2D.Double(at[0], at[1] - 7, 14, 14), danger, 1.8))));
        }
        if (table) {
            signs.add(new Sign(words.get("machine.table"), at -> { }));
        }
        return row(signs);
    }

    private double row(List<Sign> signs) {
        List<double[]> places = new ArrayList<>();
        double x = EDGE;
        int rows = 1;
        for (Sign sign : signs) {
            double wide = 20 + Typesetter.width(sign.text(), Fonts.TEXT, 12) + 18;
            if (x > EDGE && x + wide - 18 > width() - EDGE) {
                x = EDGE;
                rows++;
            }
            places.add(new double[] {x, rows - 1});
            x += wide;
        }
        for (int i = 0; i < signs.size(); i++) {
            double middle = height() - LEGEND * rows + LEGEND * (places.get(i)[1] + 0.5);
            signs.get(i).draw().accept(new double[] {places.get(i)[0], middle});
            write(signs.get(i).text(), Fonts.TEXT, 12, Token.SECONDARY, places.get(i)[0] + 20, middle, Typesetter.Anchor.START);
        }
        return signs.isEmpty() ? 0 : LEGEND * rows;
    }

    // What the parts of the picture tell

    /** True if a box lies on the page, between what stands above and below the machines. */
    boolean isOn(Rectangle2D box) {
        return box.getX() > 2 && box.getMaxX() < width() - 2 && box.getY() > top + TITLE - 2 && box.getMaxY() < height() - LEGEND;
    }

    /** Symbols in short: as many as have room, or those that are not among them. */
    String symbols(Automaton machine, List<Integer> symbols) {
        int all = machine.symbols().size();
        List<Integer> others = IntStream.range(0, all).filter(symbol -> !symbols.contains(symbol)).boxed().toList();
        if (symbols.size() == all && all > 2) {
            return words.get("machine.any");
        }
        if (symbols.size() > 3 && others.size() <= 2) {
            return words.get("machine.but", names(machine, others));
        }
        return symbols.size() <= 4 ? names(machine, symbols) : names(machine, symbols.subList(0, 3)) + " …";
    }

    private static String names(Automaton machine, List<Integer> symbols) {
        return symbols.stream().map(machine.symbols()::get).collect(Collectors.joining(", "));
    }

    /** A state, to be pointed at. Its value is the state of the true machine that it stands for, counted from 1. */
    void tell(MachineSide side, int state, Rectangle2D place) {
        int match = side.check() == null ? Automaton.NONE : side.check().matches().get(state);
        String answer = side.machine().answer(state);
        String text = words.get("machine.state.spot", state + 1, answer.isEmpty() ? words.get("machine.silent") : answer);
        if (match != Automaton.NONE) {
            text += " " + words.get("machine.match.spot", match + 1);
        } else if (side.isUnmet(state)) {
            text += " " + words.get("machine.unmet") + ".";
        }
        spot("machine." + side.id() + ".state." + (state + 1), place, new Subject.Point("machine", 0, -1), text,
                match == Automaton.NONE ? Double.NaN : match + 1);
    }

    /** All symbols of an arc, to be pointed at. */
    void tell(MachineSide side, MachineArc arc, Rectangle2D place) {
        arc.symbols().forEach(symbol -> tell(side, arc.from(), symbol, arc.mark(), place));
    }

    /** What a symbol does in a state. Its value is the state that it leads to, counted from 1. */
    void tell(MachineSide side, int state, int symbol, MachineArc.Mark mark, Rectangle2D place) {
        int to = side.machine().next(state, symbol);
        String name = side.machine().symbols().get(symbol);
        String text = to == Automaton.NONE ? words.get("machine.missing.spot", state + 1, name)
                : words.get("machine.arc.spot", state + 1, name, to + 1);
        if (mark == MachineArc.Mark.WRONG) {
            text += " " + words.get("machine.wrong.spot");
        }
        spot("machine." + side.id() + ".arc." + (state + 1) + "." + name, place, new Subject.Point("machine", 0, -1), text,
                to == Automaton.NONE ? Double.NaN : to + 1);
    }
}
