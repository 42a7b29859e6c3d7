package lab.unroll.dynamics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import lab.unroll.task.Automaton;

/**
 * A machine beside the one it should be. Both are walked from the start with the same symbols; a state stands for the state of
 * the true machine with which it is first met.
 *
 * @param truth   the true machine
 * @param matches for each state of the machine the state of the true one that it stands for, or {@link Automaton#NONE}
 * @param wrong   arcs that lead to a state which stands for another than they should, or which should not be there
 * @param missing arcs of the true machine that are not there, each from a state of the machine
 * @param unmet   states of the true machine that no state stands for
 */
public record MachineCheck(Automaton truth, List<Integer> matches, List<Arc> wrong, List<Arc> missing, List<Integer> unmet) {

    /**
     * An arc.
     *
     * @param from   a state of the machine
     * @param symbol what is read
     */
    public record Arc(int from, int symbol) {
    }

    /** Compares two machines that read the same symbols. */
    static MachineCheck of(Automaton machine, Automaton truth) {
        int[] matches = new int[machine.size()];
        Arrays.fill(matches, Automaton.NONE);
        matches[0] = 0;
        Deque<Integer> ahead = new ArrayDeque<>(List.of(0));
        List<Arc> wrong = new ArrayList<>();
        List<Arc> missing = new ArrayList<>();
        while (!ahead.isEmpty()) {
            int from = ahead.pop();
            for (int symbol = 0; symbol < machine.symbols().size(); symbol++) {
                int to = machine.next(from, symbol);
                int due = truth.next(matches[from], symbol);
                if (to == Automaton.NONE && due != Automaton.NONE) {
                    missing.add(new Arc(from, symbol));
                } else if (to != Automaton.NONE && matches[to] == Automaton.NONE && due != Automaton.NONE) {
                    matches[to] = due;
                    ahead.add(to);
                } else if (to != Automaton.NONE && matches[to] != due) {
                    wrong.add(new Arc(from, symbol));
                }
            }
        }
        List<Integer> unmet = truth.reached().stream().filter(state -> Arrays.stream(matches).noneMatch(one -> one == state))
                .toList();
        return new MachineCheck(truth, Arrays.stream(matches).boxed().toList(), List.copyOf(wrong), List.copyOf(missing), unmet);
    }

    /** True if nothing is wrong, missing or unmet. */
    public boolean isExact() {
        return wrong.isEmpty() && missing.isEmpty() && unmet.isEmpty();
    }
}
