package lab.unroll.figure.dynamics;

import java.util.List;
import lab.unroll.dynamics.MachineCheck;
import lab.unroll.task.Automaton;

/**
 * One of two machines beside each other.
 *
 * @param id      its name in ids
 * @param machine the machine
 * @param check   how it compares with the true one; null for that one, and where there is none
 * @param unmet   states that the other machine has not
 * @param read    the symbols read so far, by their number; {@link Automaton#NONE} for what is no symbol
 */
record MachineSide(String id, Automaton machine, MachineCheck check, List<Integer> unmet, List<Integer> read) {

    private static final int MOST_ARCS = 48;
    private static final int MOST_STATES = 22;

    /** The arcs, one for all symbols that lead the same way. */
    List<MachineArc> arcs() {
        return MachineArc.of(machine, check);
    }

    private int after(int steps) {
        int state = 0;
        for (int t = 0; t < steps; t++) {
            state = machine.next(state, read.get(t));
        }
        return state;
    }

    /** The state in which it is now, or {@link Automaton#NONE}. */
    int now() {
        return after(read.size());
    }

    /** True for the arc that was taken last. */
    boolean isTaken(MachineArc arc) {
        return !read.isEmpty() && arc.mark() != MachineArc.Mark.MISSING && arc.from() == after(read.size() - 1)
                && arc.symbols().contains(read.get(read.size() - 1));
    }

    /** True for a state that the other machine has not. */
    boolean isUnmet(int state) {
        return unmet.contains(state);
    }

    /** The answers there are, but for none. */
    List<String> answers() {
        return machine.reached().stream().map(machine::answer).filter(answer -> !answer.isEmpty()).distinct().sorted().toList();
    }

    /** True if it says yes or no. */
    boolean decides() {
        return answers().size() == 2;
    }

    /** True for a state with two rings: of a machine that says yes or no one that says yes, else one that answers. */
    boolean isMarked(int state) {
        String answer = machine.answer(state);
        return !answer.isEmpty() && (decides() ? answer.equals(answers().get(1))
                : machine.reached().stream().anyMatch(other -> machine.answer(other).isEmpty()));
    }

    /** True if there are too many arcs to be drawn: it is then a table. */
    boolean isTable() {
        return arcs().size() > MOST_ARCS || machine.reached().size() > MOST_STATES;
    }
}
