package lab.unroll.task;

import java.util.Map;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;

/**
 * A task with the network and the training that are known to solve it.
 *
 * @param id          its name on the command line, in files and in the keys of texts
 * @param options     settings of the task that are not the usual ones; copied
 * @param cell        the recurrent cell
 * @param hidden      k
 * @param plan        how it is trained
 * @param initialiser first values of the parameters
 * @param bidirectional true if its layer reads in both directions
 */
public record Preset(String id, Map<String, Double> options, CellKind cell, int hidden, Hyperparameters plan,
                     Initialiser initialiser, boolean bidirectional) {

    /** Copies the settings. */
    public Preset {
        options = Map.copyOf(options);
    }

    /** A preset whose layer reads forward. */
    public Preset(String id, Map<String, Double> options, CellKind cell, int hidden, Hyperparameters plan,
                  Initialiser initialiser) {
        this(id, options, cell, hidden, plan, initialiser, false);
    }

    /** A preset with the usual settings of its task. */
    public Preset(String id, CellKind cell, int hidden, Hyperparameters plan, Initialiser initialiser) {
        this(id, Map.of(), cell, hidden, plan, initialiser);
    }

    /** The same with a layer that reads in both directions. */
    public Preset inBothDirections() {
        return new Preset(id, options, cell, hidden, plan, initialiser, true);
    }
}
