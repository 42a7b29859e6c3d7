package lab.unroll.train;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;

/** How far the last step moved the parameters. */
final class UpdateSizes {

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
