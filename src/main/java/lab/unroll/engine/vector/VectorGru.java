package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The two forms of the GRU on one row: blocks h̃, r, z and, where the product is reset, hn. */
final class VectorGru {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private VectorGru() {
    }

    /** The numbers of the row begin at {@code n} among the gates, {@code old} and {@code fresh} in h. */
    static void forward(float[] gates, int n, float[] h, int old, int fresh, int k) {
        // r_t, z_t = σ(a_t)
        VectorFunctions.sigmoid(gates, n + k, gates, n + k, 2 * k);
        for (int j = n; j < n + k; j += L) {
            // a^n_t + r_t hn_t
            FloatVector.fromArray(S, gates, k + j).fma(FloatVector.fromArray(S, gates, 3 * k + j),
                    FloatVector.fromArray(S, gates, j)).intoArray(gates, j);
        }
        mixForward(gates, n, h, old, fresh, k);
    }

    static void backward(float[] gates, float[] da, int n, float[] h, float[] dh, int old, int fresh, int k) {
        mixBackward(gates, da, n, h, dh, old, fresh, k);
        FloatVector one = FloatVector.broadcast(S, 1);
        for (int j = n; j < n + k; j += L) {
            FloatVector reset = FloatVector.fromArray(S, gates, k + j);
            // dL/dhn = da^n r,  dL/da^r = da^n hn r (1 - r)
            FloatVector dProduct = FloatVector.fromArray(S, da, j).mul(reset);
            dProduct.intoArray(da, 3 * k + j);
            dProduct.mul(FloatVector.fromArray(S, gates, 3 * k + j)).mul(one.sub(reset)).intoArray(da, k + j);
        }
    }

    static void resetForward(float[] gates, int n, float[] h, int old, float[] heard, int at, int k) {
        VectorFunctions.sigmoid(gates, n + k, gates, n + k, 2 * k);
        for (int j = 0; j < k; j += L) {
            FloatVector.fromArray(S, gates, n + k + j).mul(FloatVector.fromArray(S, h, old + j)).intoArray(heard, at + j);
        }
    }

    static void mixForward(float[] gates, int n, float[] h, int old, int fresh, int k) {
        mixForward(gates, n, n + 2 * k, h, old, fresh, k);
    }

    /** The same where the gate that mixes begins at {@code z}. */
    static void mixForward(float[] gates, int n, int z, float[] h, int old, int fresh, int k) {
        // h̃_t = tanh(a^n_t)
        VectorFunctions.tanh(gates, n, gates, n, k);
        for (int j = 0; j < k; j += L) {
            // h_t = (1 - z_t) h̃_t + z_t h_{t-1}
            FloatVector candidate = FloatVector.fromArray(S, gates, n + j);
            FloatVector.fromArray(S, gates, z + j).fma(FloatVector.fromArray(S, h, old + j).sub(candidate), candidate)
                    .intoArray(h, fresh + j);
        }
    }

    /** dL/da of h̃ and of z; adds z_t dL/dh_t to dL/dh_{t-1}. */
    static void mixBackward(float[] gates, float[] da, int n, float[] h, float[] dh, int old, int fresh, int k) {
        mixBackward(gates, da, n, n + 2 * k, h, dh, old, fresh, k);
    }

    /** The same where the gate that mixes begins at {@code z}. */
    static void mixBackward(float[] gates, float[] da, int n, int z, float[] h, float[] dh, int old, int fresh, int k) {
        FloatVector one = FloatVector.broadcast(S, 1);
        for (int j = 0; j < k; j += L) {
            FloatVector d = FloatVector.fromArray(S, dh, fresh + j);
            FloatVector candidate = FloatVector.fromArray(S, gates, n + j);
            FloatVector kept = FloatVector.fromArray(S, gates, z + j);
            FloatVector through = d.mul(kept);
            FloatVector rest = one.sub(kept);
            // da^z = dL/dh_t (h_{t-1} - h̃_t) z (1 - z)
            through.mul(FloatVector.fromArray(S, h, old + j).sub(candidate)).mul(rest).intoArray(da, z + j);
            // da^n = dL/dh_t (1 - z) (1 - h̃²)
            d.mul(rest).mul(one.sub(candidate.mul(candidate))).intoArray(da, n + j);
            // dL/dh_{t-1} += dL/dh_t z
            FloatVector.fromArray(S, dh, old + j).add(through).intoArray(dh, old + j);
        }
    }

    static void resetBackward(float[] gates, float[] da, int n, float[] h, float[] dh, int old, float[] dHeard, int own,
                              int k) {
        FloatVector one = FloatVector.broadcast(S, 1);
        for (int j = 0; j < k; j += L) {
            FloatVector reset = FloatVector.fromArray(S, gates, n + k + j);
            // da^r = d(r h_{t-1}) h_{t-1} r (1 - r),  dL/dh_{t-1} += d(r h_{t-1}) r
            FloatVector back = FloatVector.fromArray(S, dHeard, own + j).mul(reset);
            back.mul(FloatVector.fromArray(S, h, old + j)).mul(one.sub(reset)).intoArray(da, n + k + j);
            FloatVector.fromArray(S, dh, old + j).add(back).intoArray(dh, old + j);
        }
    }
}
