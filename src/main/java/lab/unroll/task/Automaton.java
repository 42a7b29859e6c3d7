package lab.unroll.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A machine with finitely many states that reads symbols and answers in each state: Moore, "Gedanken-experiments on
 * sequential machines", Automata Studies (1956). It begins in state 0. Never changes.
 */
public final class Automaton {

    /** No state: a symbol that may not come. */
    public static final int NONE = -1;

    private final List<String> symbols;
    private final List<String> answers;
    private final int[][] next;

    /**
     * Copies everything.
     *
     * @param symbols what is read
     * @param answers the answer in each state; empty where none is asked for
     * @param next    for each state the state after each symbol, or {@link #NONE}
     * @throws IllegalArgumentException if they do not fit one another
     */
    public Automaton(List<String> symbols, List<String> answers, int[][] next) {
        this.symbols = List.copyOf(symbols);
        this.answers = List.copyOf(answers);
        this.next = Arrays.stream(next).map(int[]::clone).toArray(int[][]::new);
        if (next.length == 0 || answers.size() != next.length || Arrays.stream(next).anyMatch(row ->
                row.length != symbols.size() || Arrays.stream(row).anyMatch(state -> state < NONE || state >= next.length))) {
            throw new IllegalArgumentException("A machine of " + answers.size() + " states and " + symbols.size()
                    + " symbols cannot have these arcs: " + Arrays.deepToString(next) + ".");
        }
    }

    /** Number of states. */
    public int size() {
        return next.length;
    }

    /** What is read. */
    public List<String> symbols() {
        return symbols;
    }

    /** The answer in a state; empty where none is asked for. */
    public String answer(int state) {
        return answers.get(state);
    }

    /** The state after a symbol, or {@link #NONE}. */
    public int next(int state, int symbol) {
        return state == NONE || symbol == NONE ? NONE : next[state][symbol];
    }

    /** Number of arcs. */
    public int arcs() {
        return (int) Arrays.stream(next).flatMapToInt(Arrays::stream).filter(state -> state != NONE).count();
    }

    /** The states that can be reached from the first, from near to far; itself first. */
    public List<Integer> reached() {
        List<Integer> reached = new ArrayList<>(List.of(0));
        for (int i = 0; i < reached.size(); i++) {
            int from = reached.get(i);
            IntStream.range(0, symbols.size()).map(symbol -> next(from, symbol))
                    .filter(to -> to != NONE && !reached.contains(to)).forEach(reached::add);
        }
        return List.copyOf(reached);
    }
}
