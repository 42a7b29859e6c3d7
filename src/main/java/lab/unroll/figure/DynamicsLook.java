package lab.unroll.figure;

import java.util.List;
import lab.unroll.task.Task;

/**
 * How one looks at the state as a point that moves. Never changes.
 *
 * @param task    what is learnt: its symbols, and its machine where it has one; null where nothing is known of it
 * @param symbols the choices whose planes are shown, counted from 0; empty for the first few; copied
 * @param basins  true to show what each place comes to
 */
public record DynamicsLook(Task task, List<Integer> symbols, boolean basins) {

    /** As nobody has chosen anything. */
    public static final DynamicsLook USUAL = new DynamicsLook(null, List.of(), false);

    /** Copies the symbols. */
    public DynamicsLook {
        symbols = List.copyOf(symbols);
    }

    /** The same for a task; a symbol that it has not is not shown. */
    public DynamicsLook of(Task other) {
        return new DynamicsLook(other, symbols, basins);
    }

    /** The same with the planes of these symbols; none for the first few. */
    public DynamicsLook showing(List<Integer> others) {
        return new DynamicsLook(task, others, basins);
    }

    /** The same with or without basins. */
    public DynamicsLook withBasins(boolean shown) {
        return new DynamicsLook(task, symbols, shown);
    }
}
