package lab.unroll.landscape;

import java.util.Arrays;

/** The assignment problem: to each row one column, so that the sum of the costs is least. */
final class Assignment {

    private Assignment() {
    }

    /**
     * Solves it by shortest paths, in n³ steps. Kuhn, "The Hungarian Method", Naval Research Logistics Quarterly 2 (1955), in the
     * form of Jonker and Volgenant, Computing 38 (1987).
     *
     * @param cost n rows of n finite numbers. Not modified.
     * @return the column of each row
     */
    static int[] least(double[][] cost) {
        int n = cost.length;
        // potentials of rows and columns, from 1 on; row 0 and column 0 stand for none
        double[] u = new double[n + 1];
        double[] v = new double[n + 1];
        int[] rowOf = new int[n + 1];
        int[] before = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            rowOf[0] = row;
            int column = 0;
            double[] least = new double[n + 1];
            boolean[] used = new boolean[n + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            do {
                used[column] = true;
                int from = rowOf[column];
                int nearest = 0;
                double delta = Double.POSITIVE_INFINITY;
                for (int j = 1; j <= n; j++) {
                    if (!used[j]) {
                        double reduced = cost[from - 1][j - 1] - u[from] - v[j];
                        if (reduced < least[j]) {
                            least[j] = reduced;
                            before[j] = column;
                        }
                        if (least[j] < delta) {
                            delta = least[j];
                            nearest = j;
                        }
                    }
                }
                for (int j = 0; j <= n; j++) {
                    if (used[j]) {
                        u[rowOf[j]] += delta;
                        v[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                column = nearest;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        int[] columns = new int[n];
        for (int j = 1; j <= n; j++) {
            columns[rowOf[j] - 1] = j - 1;
        }
        return columns;
    }
}
