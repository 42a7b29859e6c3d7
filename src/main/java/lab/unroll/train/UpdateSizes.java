package lab.unroll.train;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;

/** How far the last step moved the parameters. */
final class UpdateSizes {

    /** Stands before the names of an encoder's parameters. */
    static final String ENCODER = "enc.";
    /** Stands before the names of a decoder's parameters. */
    static final String DECODER = "dec.";

    private UpdateSizes() {
    }

    /** |w_n - w_(n-1)| / |w_(n-1)| over all parameters. */
    static double ratio(List<WeightState> descents) {
        double update = 0;
        double before = 0;
        for (WeightState descent : descents) {
            float[] now = descent.weights().data;
            float[] old = descent.lastGood().data;
            for (int i = 0; i < now.length; i++) {
                double moved = (double) now[i] - old[i];
                update += moved * moved;
                before += (double) old[i] * old[i];
            }
        }
        return Math.sqrt(update / before);
    }

    /** Matrix by matrix; the networks stand behind one another in the layout. */
    static List<MatrixUpdate> of(ParameterLayout layout, List<WeightState> descents) {
        float[] now = new float[layout.size()];
        float[] old = new float[layout.size()];
        int at = 0;
        for (WeightState descent : descents) {
            int n = descent.weights().numCols;
            System.arraycopy(descent.weights().data, 0, now, at, n);
            System.arraycopy(descent.lastGood().data, 0, old, at, n);
            at += n;
        }
        List<MatrixUpdate> updates = new ArrayList<>();
        layout.blocks().forEach(block -> updates.add(update(block, now, old)));
        return updates;
    }

    /** Each matrix with how far the last step moved it and how its numbers are spread. */
    static List<Internals.Matrix> matrices(ParameterLayout layout, List<WeightState> descents) {
        List<MatrixUpdate> updates = of(layout, descents);
        int encoder = layout.isPair() ? layout.encoder().blocks().size() : 0;
        float[] all = new float[layout.size()];
        int end = 0;
        for (WeightState descent : descents) {
            System.arraycopy(descent.weights().data, 0, all, end, descent.weights().numCols);
            end += descent.weights().numCols;
        }
        List<Internals.Matrix> matrices = new ArrayList<>();
        for (MatrixUpdate update : updates) {
            ParameterBlock block = update.block();
            String network = !layout.isPair() ? "" : matrices.size() < encoder ? ENCODER : DECODER;
            matrices.add(new Internals.Matrix(network + block.name(), update.ratio(), spread(block, all)));
        }
        return matrices;
    }

    private static Histogram spread(ParameterBlock block, float[] all) {
        float[] own = new float[block.rows() * block.cols()];
        for (int row = 0; row < block.rows(); row++) {
            System.arraycopy(all, block.index(row, 0), own, row * block.cols(), block.cols());
        }
        return Histogram.of(own, own.length);
    }

    private static MatrixUpdate update(ParameterBlock block, float[] now, float[] old) {
        double update = 0;
        double before = 0;
        for (int row = 0; row < block.rows(); row++) {
            for (int col = 0; col < block.cols(); col++) {
                int i = block.index(row, col);
                double moved = (double) now[i] - old[i];
                update += moved * moved;
                before += (double) old[i] * old[i];
            }
        }
        return new MatrixUpdate(block, Math.sqrt(update), Math.sqrt(before));
    }
}
