package lab.unroll.figure.dynamics;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.dynamics.PlaneStates;
import lab.unroll.dynamics.StatePlane;
import lab.unroll.figure.Scene;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;

/**
 * Where on a plane the answer turns from one class to another: where the largest of the logits h V + c is no longer alone.
 * Its pieces are found cell by cell of a grid, as straight lines.
 */
final class AnswerLine {

    private static final int MOST_CLASSES = 8;
    private static final int GRID = 36;

    private AnswerLine() {
    }

    /** True if the answer is made from the states of the layer looked at, and is one of a few classes. */
    static boolean suits(Scene scene) {
        return scene.isOnTop() && !scene.isPair() && !scene.trace().spec().bidirectional()
                && scene.trace().spec().head() != OutputKind.LINEAR && scene.outputLabels().size() <= MOST_CLASSES;
    }

    /** The pieces, in shares of the sides of the plane from its lower left corner. */
    static List<Line2D> of(Scene scene, StatePlane plane, PlaneStates states) {
        Parameters parameters = scene.trace().parameters();
        int classes = scene.outputLabels().size();
        double[][][] logits = new double[GRID + 1][GRID + 1][];
        for (int row = 0; row <= GRID; row++) {
            for (int col = 0; col <= GRID; col++) {
                double[] state = states.at(along(plane, 0, col), along(plane, 1, row));
                logits[row][col] = IntStream.range(0, classes).mapToDouble(c -> logit(parameters, state, c)).toArray();
            }
        }
        List<Line2D> pieces = new ArrayList<>();
        // of two classes the lead of the one is the lag of the other
        for (int c = 0; c < (classes == 2 ? 1 : classes); c++) {
            for (int row = 0; row < GRID; row++) {
                for (int col = 0; col < GRID; col++) {
                    piece(new double[] {lead(logits[row][col], c), lead(logits[row][col + 1], c), lead(logits[row + 1][col + 1], c),
                            lead(logits[row + 1][col], c)}, row, col, pieces);
                }
            }
        }
        return pieces;
    }

    private static double along(StatePlane plane, int axis, int place) {
        return plane.low(axis) + (double) place / GRID * (plane.high(axis) - plane.low(axis));
    }

    private static double logit(Parameters parameters, double[] state, int c) {
        int k = parameters.spec().hidden();
        double sum = parameters.get(parameters.layout().outputBias(), 0, c);
        for (int j = 0; j < k; j++) {
            sum += state[j] * parameters.get(parameters.layout().outputWeights(), j, c);
        }
        return sum;
    }

    /** By how much the logit of a class exceeds the largest of the others. */
    private static double lead(double[] logits, int c) {
        return logits[c] - IntStream.range(0, logits.length).filter(i -> i != c).mapToDouble(i -> logits[i]).max().orElse(0);
    }

    /** The line through a cell between the two of its sides on which the lead is 0; a cell with four such sides is left out. */
    private static void piece(double[] corners, int row, int col, List<Line2D> pieces) {
        double[][] at = {{col, row}, {col + 1, row}, {col + 1, row + 1}, {col, row + 1}};
        List<double[]> crossed = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double a = corners[i];
            double b = corners[(i + 1) % 4];
            if (a > 0 != b > 0 && Double.isFinite(a - b)) {
                double share = a / (a - b);
                double[] from = at[i];
                double[] to = at[(i + 1) % 4];
                crossed.add(new double[] {(from[0] + share * (to[0] - from[0])) / GRID, (from[1] + share * (to[1] - from[1])) / GRID});
            }
        }
        if (crossed.size() == 2) {
            pieces.add(new Line2D.Double(crossed.get(0)[0], crossed.get(0)[1], crossed.get(1)[0], crossed.get(1)[1]));
        }
    }
}
