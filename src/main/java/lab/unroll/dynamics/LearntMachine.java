package lab.unroll.dynamics;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import lab.unroll.net.Parameters;
import lab.unroll.task.Automaton;
import lab.unroll.task.SymbolTask;
import lab.unroll.task.Task;

/**
 * The machine that a network has learnt. States that it visits are put together where they are near one another and say the
 * same; then states that behave alike are merged, as Oncina and García merge those of a prefix tree, "Inferring regular
 * languages in polynomial updated time" (1992). The clusters are made smaller until the machine says what the network says:
 * Omlin and Giles, "Extraction of rules from discrete-time recurrent neural networks", Neural Networks 9 (1996).
 *
 * @param machine   the machine
 * @param faithful  the share of the network's answers to fresh strings that the machine gives too
 * @param right     the share of right answers of the machine to fresh strings
 * @param network   the share of right answers of the network to them
 * @param check     how it compares with the machine that solves the task, where there is one
 */
public record LearntMachine(Automaton machine, double faithful, double right, double network, Optional<MachineCheck> check) {

    /** The most symbols that are drawn as arcs. */
    public static final int MOST_SYMBOLS = 27;

    private static final int STRINGS = 240;
    private static final int FRESH = 120;
    private static final long SEED = 0x3AC_41_0E;
    private static final long FRESH_SEED = 0xF2E_54;
    private static final double[] RADII = {0.8, 0.5, 0.3, 0.2, 0.12, 0.07, 0.04};
    private static final double ENOUGH = 0.9995;

    /** Why a network has no machine. */
    public enum Unfit {
        /** It reads numbers, of which there are more than can be counted. */
        NUMBERS,
        /** It reads more symbols than can be drawn as arcs. */
        MANY_SYMBOLS,
        /** It is an encoder with its decoder: two machines, of which one answers without reading. */
        PAIR,
        /** It reads in both directions: its answer depends on what is still to come. */
        BOTH_DIRECTIONS
    }

    /** Why there is no machine; empty if a task has few symbols, which one network reads that sees no future. */
    public static Optional<Unfit> unfit(Parameters parameters, Task task) {
        int symbols = task.choices(1).size();
        boolean numbers = symbols < 1 || symbols > MOST_SYMBOLS && !(task instanceof SymbolTask);
        return parameters.layout().isPair() ? Optional.of(Unfit.PAIR) : numbers ? Optional.of(Unfit.NUMBERS)
                : symbols > MOST_SYMBOLS ? Optional.of(Unfit.MANY_SYMBOLS)
                : parameters.spec().bidirectional() ? Optional.of(Unfit.BOTH_DIRECTIONS) : Optional.empty();
    }

    /**
     * That of a network; takes a moment.
     *
     * @param cancelled asked now and then; true to settle for what has been found
     * @return nothing where the network has {@linkplain #unfit none} or where the states are no numbers
     */
    public static Optional<LearntMachine> of(Parameters parameters, Task task, BooleanSupplier cancelled) {
        if (unfit(parameters, task).isPresent()) {
            return Optional.empty();
        }
        List<ReadString> strings = ReadString.drawn(parameters, task, STRINGS, SEED);
        if (strings.stream().flatMap(string -> string.states().stream()).anyMatch(state -> !States.isFinite(state))) {
            return Optional.empty();
        }
        List<ReadString> fresh = ReadString.drawn(parameters, task, FRESH, FRESH_SEED);
        List<String> symbols = IntStream.range(0, task.choices(1).size()).mapToObj(task.choices(1)::label).map(task::shown)
                .toList();
        Automaton best = null;
        double faithful = -1;
        for (double radius : RADII) {
            if (best != null && cancelled.getAsBoolean()) {
                break;
            }
            Automaton machine = new StateClusters(strings, radius).machine(symbols);
            double share = share(machine, fresh, true);
            if (share > faithful + 1e-9) {
                best = machine;
                faithful = share;
            }
            if (faithful >= ENOUGH) {
                break;
            }
        }
        Automaton machine = best;
        return Optional.of(new LearntMachine(machine, faithful, share(machine, fresh, false), network(fresh),
                task.machine().map(truth -> MachineCheck.of(machine, truth))));
    }

    private static double share(Automaton machine, List<ReadString> strings, boolean ofNetwork) {
        int asked = 0;
        int same = 0;
        for (ReadString string : strings) {
            List<String> expected = ofNetwork ? string.told() : string.right();
            int state = 0;
            for (int t = 0; t < expected.size(); t++) {
                state = machine.next(state, string.symbols()[t]);
                if (!expected.get(t).isEmpty()) {
                    asked++;
                    same += state != Automaton.NONE && machine.answer(state).equals(expected.get(t)) ? 1 : 0;
                }
            }
        }
        return asked == 0 ? 0 : (double) same / asked;
    }

    private static double network(List<ReadString> strings) {
        int asked = 0;
        int same = 0;
        for (ReadString string : strings) {
            for (int t = 0; t < string.told().size(); t++) {
                asked += string.right().get(t).isEmpty() ? 0 : 1;
                same += !string.right().get(t).isEmpty() && string.right().get(t).equals(string.told().get(t)) ? 1 : 0;
            }
        }
        return asked == 0 ? 0 : (double) same / asked;
    }
}
