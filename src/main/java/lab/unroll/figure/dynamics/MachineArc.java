package lab.unroll.figure.dynamics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.unroll.dynamics.MachineCheck;
import lab.unroll.task.Automaton;

/**
 * What leads from one state of a machine to another: the symbols, and whether they should.
 *
 * @param from    a state
 * @param to      a state, or {@link Automaton#NONE} where it should lead to one that is not there
 * @param symbols counted from 0
 */
record MachineArc(int from, int to, List<Integer> symbols, Mark mark) {

    /** How an arc compares with the true machine. */
    enum Mark {
        /** As it should be, or nothing to compare it with. */
        RIGHT,
        /** It leads where it should not. */
        WRONG,
        /** It should be there and is not. */
        MISSING
    }

    /** Copies the symbols. */
    MachineArc {
        symbols = List.copyOf(symbols);
    }

    /** All arcs of a machine, one for all symbols that lead the same way; with what is missing where it is compared. */
    static List<MachineArc> of(Automaton machine, MachineCheck check) {
        Map<List<Object>, List<Integer>> arcs = new LinkedHashMap<>();
        for (int from : machine.reached()) {
            for (int symbol = 0; symbol < machine.symbols().size(); symbol++) {
                Mark mark = mark(check, from, symbol);
                int to = mark == Mark.MISSING ? due(check, from, symbol) : machine.next(from, symbol);
                if (mark == Mark.MISSING || to != Automaton.NONE) {
                    arcs.computeIfAbsent(List.of(from, to, mark), one -> new ArrayList<>()).add(symbol);
                }
            }
        }
        return arcs.entrySet().stream().map(one -> new MachineArc((int) one.getKey().get(0), (int) one.getKey().get(1),
                one.getValue(), (Mark) one.getKey().get(2))).toList();
    }

    private static Mark mark(MachineCheck check, int from, int symbol) {
        MachineCheck.Arc arc = new MachineCheck.Arc(from, symbol);
        return check == null ? Mark.RIGHT : check.wrong().contains(arc) ? Mark.WRONG
                : check.missing().contains(arc) ? Mark.MISSING : Mark.RIGHT;
    }

    /** The state of the machine that stands for the one where an arc should lead, if there is one. */
    static int due(MachineCheck check, int from, int symbol) {
        return check.matches().indexOf(check.truth().next(check.matches().get(from), symbol));
    }

    /** True if it leads back to where it comes from. */
    boolean isLoop() {
        return from == to;
    }
}
