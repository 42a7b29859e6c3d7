package lab.unroll.trace;

import java.util.HashMap;
import java.util.Map;
import lab.unroll.net.Direction;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;

/** The states that the layers start from: zeros, or given ones. Never changes. */
public final class InitialStates {

    private record Place(int layer, Direction direction) {
    }

    private final Map<Place, CellState> states;

    private InitialStates(Map<Place, CellState> states) {
        this.states = Map.copyOf(states);
    }

    /** Zeros everywhere. */
    public static InitialStates zeros() {
        return new InitialStates(Map.of());
    }

    /** What the sequence asks for at the bottom layer, zeros elsewhere. */
    public static InitialStates of(NetworkSpec spec, Sequence sequence) {
        return zeros().with(0, Direction.FORWARD, sequence.initialHidden(spec.hidden()),
                sequence.initialCell(spec.hidden()));
    }

    /** These with one more; {@code cell} is ignored by cells without C. */
    public InitialStates with(int layer, Direction direction, Vector hidden, Vector cell) {
        Map<Place, CellState> more = new HashMap<>(states);
        more.put(new Place(layer, direction), new CellState(hidden, cell));
        return new InitialStates(more);
    }

    CellState get(NetworkSpec spec, int layer, Direction direction) {
        CellState state = states.get(new Place(layer, direction));
        Vector zeros = Vector.zeros(spec.hidden());
        Vector hidden = state == null ? zeros : state.hidden();
        Vector cell = state == null || state.cell() == null ? zeros : state.cell();
        require("h_0 of layer " + layer, spec.hidden(), hidden.size());
        require("C_0 of layer " + layer, spec.hidden(), cell.size());
        return new CellState(hidden, spec.cell().hasCellState() ? cell : null);
    }

    private static void require(String what, int expected, int given) {
        if (expected != given) {
            throw new IllegalArgumentException(what + " must have " + expected + " components, but it has " + given
                    + ".");
        }
    }
}
