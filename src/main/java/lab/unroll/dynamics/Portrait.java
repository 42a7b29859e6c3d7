package lab.unroll.dynamics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lab.unroll.net.Vector;
import lab.unroll.task.InputChoices;
import lab.unroll.task.Task;
import lab.unroll.trace.StateMap;
import lab.unroll.trace.Trace;

/**
 * What the inputs of a step do to the state of the layer looked at. Never changes.
 *
 * @param plane   the plane of all of them; null where no state that is visited is a number
 * @param symbols what each input does
 */
public record Portrait(StatePlane plane, List<OfSymbol> symbols) {

    /** The most planes that stand beside each other. */
    public static final int MOST = 4;

    private static final int STARTS = 120;
    private static final int STARTS_OF_MANY = 24;
    private static final int MANY = 12;
    private static final int GRID = 6;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /**
     * What one input does.
     *
     * @param choice the choice at the step, counted from 0; -1 for what the step reads where nothing can be counted
     * @param name   what it is called
     * @param field  where it carries each state
     * @param search how its fixed points and cycles were looked for
     * @param states the states at places of the plane
     */
    public record OfSymbol(int choice, String name, Field field, PointSearch search, PlaneStates states) {

        /** Its fixed points and cycles. */
        public List<FixedPoint> points() {
            return search.points();
        }
    }

    /**
     * That of a step of a run; takes a moment.
     *
     * @param chosen the choices shown, counted from 0; none for the first few. What the task has not is left out.
     */
    public static Portrait of(Trace trace, Task task, int step, String label, List<Integer> chosen) {
        return of(trace, task, step, label, shown(trace, task, step, label, chosen), done -> false);
    }

    /**
     * The same of exactly these choices.
     *
     * @param cancelled asked now and then; true to settle for what has been found
     */
    static Portrait of(Trace trace, Task task, int step, String label, List<Integer> shown, IntPredicate cancelled) {
        List<double[]> visited = Visited.of(trace, task);
        if (visited.isEmpty()) {
            return new Portrait(null, List.of());
        }
        StateMap map = trace.focus().stateMap(step);
        StatePlane plane = StatePlane.of(map, visited);
        InputChoices choices = choices(trace, task, step);
        List<OfSymbol> symbols = new ArrayList<>();
        for (int choice : shown) {
            Vector x = choice < 0 ? trace.focus().x(step) : choices.x(choice);
            Field field = new Field(map, x);
            symbols.add(new OfSymbol(choice, choice < 0 ? label : task.shown(choices.label(choice)), field,
                    FixedPoints.of(field, starts(plane, field, visited), cancelled), new PlaneStates(plane, field)));
        }
        return new Portrait(plane, List.copyOf(symbols));
    }

    private static InputChoices choices(Trace trace, Task task, int step) {
        return trace.place().layer() > 0 ? InputChoices.NONE : task.choices(trace.sequence(), step);
    }

    /** The choices whose planes are shown: those that are chosen, or the first few with the one that is read. */
    static List<Integer> shown(Trace trace, Task task, int step, String label, List<Integer> chosen) {
        InputChoices choices = choices(trace, task, step);
        List<Integer> shown = chosen.stream().filter(choice -> choice < choices.size()).limit(MOST).toList();
        return shown.isEmpty() ? first(choices, task, label) : shown;
    }

    /** The first choices, with the one that is read among them. */
    private static List<Integer> first(InputChoices choices, Task task, String label) {
        int read = IntStream.range(0, choices.size()).filter(i -> task.shown(choices.label(i)).equals(label)).findFirst().orElse(-1);
        List<Integer> first = new ArrayList<>(IntStream.range(0, Math.min(MOST, choices.size())).boxed().toList());
        if (choices.size() == 0) {
            return List.of(-1);
        }
        if (read >= MOST) {
            first.set(MOST - 1, read);
        }
        return first;
    }

    /** Visited states, evenly taken, and places all over the plane. */
    private static List<double[]> starts(StatePlane plane, Field field, List<double[]> visited) {
        int most = field.map().size() > MANY ? STARTS_OF_MANY : STARTS;
        List<double[]> starts = new ArrayList<>();
        int stride = Math.max(1, visited.size() / most);
        for (int i = 0; i < visited.size(); i += stride) {
            starts.add(visited.get(i));
        }
        for (int n = 0; n < (plane.dimensions() == 1 ? GRID : GRID * GRID); n++) {
            double a = plane.low(0) + (n % GRID + 0.5) / GRID * (plane.high(0) - plane.low(0));
            starts.add(plane.dimensions() == 1 ? plane.state(field, a) : plane.state(field, a,
                    plane.low(1) + (n / GRID + 0.5) / GRID * (plane.high(1) - plane.low(1))));
        }
        return scattered(starts);
    }

    /** The same in an order that has been about everywhere at any time: in strides of the golden ratio. */
    private static List<double[]> scattered(List<double[]> states) {
        int count = states.size();
        int stride = Math.max(1, (int) Math.round(count * GOLDEN));
        while (BigInteger.valueOf(stride).gcd(BigInteger.valueOf(count)).intValue() > 1) {
            stride++;
        }
        int by = stride;
        return IntStream.range(0, count).mapToObj(n -> states.get((int) ((long) n * by % count))).toList();
    }
}
