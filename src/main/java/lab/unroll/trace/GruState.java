package lab.unroll.trace;

import java.util.Map;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;

/** What all cells of {@link lab.unroll.net.StateRule#MIXED} share: the update gate mixes candidate and old state. */
final class GruState {

    private GruState() {
    }

    /** h_t = (1 - z_t) h̃_t + z_t h_{t-1}. */
    static Vector mix(Vector z, Vector candidate, Vector previous) {
        double[] h = new double[z.size()];
        for (int j = 0; j < h.length; j++) {
            h[j] = (1 - z.get(j)) * candidate.get(j) + z.get(j) * previous.get(j);
        }
        return Vector.of(h);
    }

    /** What of a change of h_{t-1} the update gate hands to h_t: z_t, or nothing where h_t is held. */
    static Vector kept(CellMicroscope cell, int t, CellStep step) {
        return cell.pins.pass(Quantity.HIDDEN_STATE, t, step.gates().get(Gate.UPDATE));
    }

    /** dz_t = dh_t (h_{t-1} - h̃_t),  dh̃_t = dh_t (1 - z_t), and both through their activations. */
    static void backward(CellMicroscope cell, int t, CellStep step, Vector dh, Map<Gate, Vector> gates,
                         Map<Gate, Vector> preActivation) {
        Vector z = step.gates().get(Gate.UPDATE);
        Vector candidate = step.gates().get(Gate.CANDIDATE);
        double[] dz = new double[dh.size()];
        double[] dn = new double[dh.size()];
        for (int j = 0; j < dz.length; j++) {
            dz[j] = dh.get(j) * (step.previous().hidden().get(j) - candidate.get(j));
            dn[j] = dh.get(j) * (1 - z.get(j));
        }
        gates.put(Gate.UPDATE, Vector.of(dz));
        gates.put(Gate.CANDIDATE, Vector.of(dn));
        preActivation.put(Gate.UPDATE, cell.throughActivation(Gate.UPDATE, t, Activation.SIGMOID, z, Vector.of(dz)));
        preActivation.put(Gate.CANDIDATE, cell.throughActivation(Gate.CANDIDATE, t, Activation.TANH, candidate,
                Vector.of(dn)));
    }
}
