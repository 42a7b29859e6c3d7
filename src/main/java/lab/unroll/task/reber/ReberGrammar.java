package lab.unroll.task.reber;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.task.Automaton;
import lab.unroll.task.Draws;
import lab.unroll.task.Vocabulary;

/**
 * The embedded Reber grammar: B, then T or P, then a Reber string, then the same T or P again, then E.
 * A Reber string is a walk from B to E: Reber, "Implicit learning of artificial grammars" (1967); the embedding: Cleeremans,
 * Servan-Schreiber and McClelland, "Finite State Automata and Simple Recurrent Networks", Neural Computation 1 (1989).
 *
 * <p>The walk, with the number of the state after each symbol:
 * 0 -B- 1; 1 -T- 2 or -P- 3; 2 -S- 2 or -X- 4; 3 -T- 3 or -V- 5; 4 -X- 3 or -S- 6; 5 -P- 4 or -V- 6; 6 -E- 7.
 */
final class ReberGrammar {

    /** The symbols. */
    static final Vocabulary SYMBOLS = Vocabulary.inOrder("BTPSXVE");
    /** The state before the first symbol. */
    static final int START = 0;
    /** The state after the last symbol. */
    static final int END = 1;

    private static final int OUTER_CHOICE = 2;
    /** States after the first T: those of the walk and one more; after the first P as many again. */
    private static final int INSIDE = 3;
    private static final int INNER = 9;
    /** For each state of the walk its edges: symbol and next state. */
    private static final String[] EDGES = {"B1", "T2P3", "S2X4", "T3V5", "X3S6", "P4V6", "E7"};

    private ReberGrammar() {
    }

    /** The state after a symbol, or -1 if the symbol is not legal there. */
    static int next(int state, int symbol) {
        char letter = SYMBOLS.label(symbol).charAt(0);
        return switch (state) {
            case START -> letter == 'B' ? OUTER_CHOICE : -1;
            case END -> -1;
            case OUTER_CHOICE -> letter == 'T' ? INSIDE : letter == 'P' ? INSIDE + INNER : -1;
            default -> nextInside((state - INSIDE) / INNER, (state - INSIDE) % INNER, letter);
        };
    }

    private static int nextInside(int outer, int inner, char letter) {
        int first = INSIDE + outer * INNER;
        if (inner == 7) {
            return letter == (outer == 0 ? 'T' : 'P') ? first + 8 : -1;
        }
        if (inner == 8) {
            return letter == 'E' ? END : -1;
        }
        int edge = EDGES[inner].indexOf(letter);
        return edge < 0 ? -1 : first + EDGES[inner].charAt(edge + 1) - '0';
    }

    /** The grammar as a machine without its last symbol, which is never read; its answers name the symbols that may come. */
    static Automaton machine() {
        int states = INSIDE + 2 * INNER;
        int[] used = IntStream.range(0, states).filter(state -> state != END).toArray();
        int[][] next = Arrays.stream(used).mapToObj(state -> IntStream.range(0, SYMBOLS.size())
                .map(symbol -> Arrays.binarySearch(used, next(state, symbol)))
                .map(place -> Math.max(place, Automaton.NONE)).toArray()).toArray(int[][]::new);
        List<String> answers = Arrays.stream(used).mapToObj(state -> IntStream.range(0, SYMBOLS.size())
                .filter(symbol -> isLegal(state, symbol)).mapToObj(SYMBOLS::label).collect(Collectors.joining())).toList();
        return new Automaton(SYMBOLS.displayLabels(), answers, next);
    }

    /** True if a symbol may come in a state. */
    static boolean isLegal(int state, int symbol) {
        return next(state, symbol) >= 0;
    }

    /** Draws a string of at most {@code longest} symbols: each edge as likely as the others, longer strings drawn again. */
    static int[] draw(int longest, SplittableRandom random) {
        int[] symbols = new int[longest];
        while (true) {
            int count = 0;
            int state = START;
            while (state != END && count < longest) {
                symbols[count] = anyLegal(state, random);
                state = next(state, symbols[count]);
                count++;
            }
            if (state == END) {
                return Arrays.copyOf(symbols, count);
            }
        }
    }

    private static int anyLegal(int state, SplittableRandom random) {
        int[] legal = IntStream.range(0, SYMBOLS.size()).filter(s -> isLegal(state, s)).toArray();
        return legal[legal.length == 1 ? 0 : random.nextInt(legal.length)];
    }
}
