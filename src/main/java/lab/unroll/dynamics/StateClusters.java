package lab.unroll.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.unroll.task.Automaton;

/** Visited states that are near one another and say the same, with the arcs between them. */
final class StateClusters {

    /** More of them are not made; a state that is then near none joins the nearest that says the same. */
    private static final int MOST = 160;

    private final List<double[]> centres = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    /** For each cluster and symbol: where it went, and how often. */
    private final List<Map<Integer, Map<Integer, Integer>>> went = new ArrayList<>();

    /** @param radius in units of the spread of all states */
    StateClusters(List<ReadString> strings, double radius) {
        double reach = radius * spread(strings);
        for (ReadString string : strings) {
            int from = of(string.states().get(0), "", reach);
            for (int t = 0; t < string.symbols().length; t++) {
                int to = of(string.states().get(t + 1), string.told().get(t), reach);
                went.get(from).computeIfAbsent(string.symbols()[t], symbol -> new HashMap<>()).merge(to, 1, Integer::sum);
                from = to;
            }
        }
    }

    /** The root of the mean square distance from the mean. */
    private static double spread(List<ReadString> strings) {
        List<double[]> states = strings.stream().flatMap(string -> string.states().stream()).toList();
        double[] mean = new double[states.get(0).length];
        for (double[] state : states) {
            mean = States.plus(mean, 1.0 / states.size(), state);
        }
        double[] middle = mean;
        return Math.sqrt(states.stream().mapToDouble(state -> Math.pow(States.distance(state, middle), 2)).average().orElse(0));
    }

    private int of(double[] state, String answer, double reach) {
        int nearest = -1;
        double distance = Double.POSITIVE_INFINITY;
        for (int i = 0; i < centres.size(); i++) {
            double away = answers.get(i).equals(answer) ? States.distance(centres.get(i), state) : Double.POSITIVE_INFINITY;
            if (away < distance) {
                nearest = i;
                distance = away;
            }
        }
        if (nearest >= 0 && (distance <= reach || centres.size() >= MOST)) {
            return nearest;
        }
        centres.add(state);
        answers.add(answer);
        went.add(new HashMap<>());
        return centres.size() - 1;
    }

    /** The machine of the arcs taken most often, states that behave alike merged. */
    Automaton machine(List<String> symbols) {
        int[][] next = new int[centres.size()][symbols.size()];
        for (int state = 0; state < next.length; state++) {
            for (int symbol = 0; symbol < symbols.size(); symbol++) {
                next[state][symbol] = went.get(state).getOrDefault(symbol, Map.of()).entrySet().stream()
                        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(entry -> -entry.getKey()))
                        .map(Map.Entry::getKey).orElse(Automaton.NONE);
            }
        }
        Automaton all = new Automaton(symbols, answers, next);
        List<Integer> kept = new ArrayList<>();
        Merged merged = Merged.none(all);
        for (int state : all.reached()) {
            if (merged.root(state) != state) {
                continue;
            }
            Merged joined = null;
            for (int i = 0; i < kept.size() && joined == null; i++) {
                joined = merged.with(kept.get(i), state);
            }
            if (joined == null) {
                kept.add(state);
            } else {
                merged = joined;
            }
        }
        return merged.reduced();
    }

    /**
     * States of a machine that count as one.
     *
     * @param parent  for each state another one that counts as the same, or itself for the one that stands for all
     * @param answers of each state that stands for others what one of them answers; empty where none does
     * @param next    and where one of them leads after each symbol, or {@link Automaton#NONE}
     */
    private record Merged(Automaton machine, int[] parent, String[] answers, int[][] next) {

        static Merged none(Automaton machine) {
            int symbols = machine.symbols().size();
            return new Merged(machine, IntStream.range(0, machine.size()).toArray(),
                    IntStream.range(0, machine.size()).mapToObj(machine::answer).toArray(String[]::new),
                    IntStream.range(0, machine.size()).mapToObj(state -> IntStream.range(0, symbols)
                            .map(symbol -> machine.next(state, symbol)).toArray()).toArray(int[][]::new));
        }

        int root(int state) {
            int root = state;
            while (parent[root] != root) {
                root = parent[root];
            }
            return root;
        }

        /** These with two more that count as one, and all that follows from it; null where they would answer differently. */
        Merged with(int a, int b) {
            if (differ(root(a), root(b))) {
                return null;
            }
            Merged tried = new Merged(machine, parent.clone(), answers.clone(),
                    Arrays.stream(next).map(int[]::clone).toArray(int[][]::new));
            return tried.join(a, b) ? tried : null;
        }

        private boolean differ(int first, int second) {
            return !answers[first].isEmpty() && !answers[second].isEmpty() && !answers[first].equals(answers[second]);
        }

        private boolean join(int a, int b) {
            int first = Math.min(root(a), root(b));
            int second = Math.max(root(a), root(b));
            if (first == second) {
                return true;
            }
            if (differ(first, second)) {
                return false;
            }
            int[] ofFirst = next[first].clone();
            int[] ofSecond = next[second].clone();
            parent[second] = first;
            answers[first] = answers[first].isEmpty() ? answers[second] : answers[first];
            for (int symbol = 0; symbol < ofFirst.length; symbol++) {
                next[first][symbol] = ofFirst[symbol] != Automaton.NONE ? ofFirst[symbol] : ofSecond[symbol];
            }
            for (int symbol = 0; symbol < ofFirst.length; symbol++) {
                if (ofFirst[symbol] != Automaton.NONE && ofSecond[symbol] != Automaton.NONE
                        && !join(ofFirst[symbol], ofSecond[symbol])) {
                    return false;
                }
            }
            return true;
        }

        /** The machine with one state for each of them, those that are not reached left out. */
        Automaton reduced() {
            List<Integer> order = new ArrayList<>(List.of(root(0)));
            for (int i = 0; i < order.size(); i++) {
                Arrays.stream(next[order.get(i)]).filter(state -> state != Automaton.NONE).map(this::root)
                        .filter(state -> !order.contains(state)).forEach(order::add);
            }
            int[][] arcs = order.stream().map(root -> Arrays.stream(next[root]).map(state -> state == Automaton.NONE ? state
                    : order.indexOf(root(state))).toArray()).toArray(int[][]::new);
            return new Automaton(machine.symbols(), order.stream().map(root -> answers[root]).toList(), arcs);
        }
    }
}
