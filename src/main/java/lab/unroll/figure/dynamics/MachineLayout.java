package lab.unroll.figure.dynamics;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.unroll.task.Automaton;

/**
 * Where the states of a machine stand: from left to right by the number of symbols that lead there, those as far away above
 * one another, each near the ones it is reached from: Sugiyama, Tagawa and Toda, "Methods for visual understanding of
 * hierarchical system structures" (1981), with one sweep.
 */
final class MachineLayout {

    private static final double ZIGZAG = 0.13;
    private static final double LARGEST = 20;
    /** From column to column: what is farther apart is hard to follow. */
    private static final double WIDEST = 260;
    private static final double SMALLEST = 12;

    private final Map<Integer, Point2D> places = new HashMap<>();
    private final double radius;

    /** That of all states that can be reached, within a rectangle. */
    MachineLayout(Automaton machine, Rectangle2D area) {
        List<List<Integer>> columns = columns(machine);
        int highest = columns.stream().mapToInt(List::size).max().orElse(1);
        radius = Math.max(SMALLEST, Math.min(LARGEST, Math.min(area.getWidth() / columns.size() / 3.2,
                area.getHeight() / highest / 3.4)));
        double left = area.getX() + 2.4 * radius + 18;
        double right = area.getMaxX() - 3.4 * radius;
        double spare = Math.max(0, right - left - (columns.size() - 1) * WIDEST) / 2;
        left += spare;
        right -= spare;
        for (int column = 0; column < columns.size(); column++) {
            List<Integer> states = columns.get(column);
            double x = columns.size() == 1 ? area.getCenterX() : left + column * (right - left) / (columns.size() - 1);
            for (int i = 0; i < states.size(); i++) {
                double y = area.getY() + (i + 0.5) / states.size() * area.getHeight();
                if (states.size() == 1 && columns.size() > 2) {
                    y += (column % 2 == 0 ? ZIGZAG : -ZIGZAG) * area.getHeight();
                }
                places.put(states.get(i), new Point2D.Double(x, y));
            }
        }
    }

    /** The greatest number of symbols that it takes to reach a state by the shortest way, and one. */
    static int depth(Automaton machine) {
        return columns(machine).size();
    }

    private static List<List<Integer>> columns(Automaton machine) {
        List<List<Integer>> columns = new ArrayList<>(List.of(List.of(0)));
        List<Integer> seen = new ArrayList<>(List.of(0));
        while (true) {
            List<Integer> before = columns.get(columns.size() - 1);
            Map<Integer, List<Integer>> reachedFrom = new HashMap<>();
            List<Integer> next = new ArrayList<>();
            for (int i = 0; i < before.size(); i++) {
                for (int symbol = 0; symbol < machine.symbols().size(); symbol++) {
                    int to = machine.next(before.get(i), symbol);
                    if (to != Automaton.NONE && !seen.contains(to)) {
                        reachedFrom.computeIfAbsent(to, one -> new ArrayList<>()).add(i);
                        if (!next.contains(to)) {
                            next.add(to);
                        }
                    }
                }
            }
            if (next.isEmpty()) {
                return columns;
            }
            next.sort(Comparator.comparingDouble(state -> reachedFrom.get(state).stream().mapToInt(i -> i).average().orElse(0)));
            seen.addAll(next);
            columns.add(next);
        }
    }

    /** The middle of a state. */
    Point2D at(int state) {
        return places.get(state);
    }

    /** The radius of all states. */
    double radius() {
        return radius;
    }

    /** How far a place is from the nearest state but some. */
    double room(Point2D place, int... but) {
        return places.entrySet().stream().filter(one -> IntStream.of(but).noneMatch(state -> state == one.getKey()))
                .mapToDouble(one -> one.getValue().distance(place)).min().orElse(Double.POSITIVE_INFINITY);
    }
}
