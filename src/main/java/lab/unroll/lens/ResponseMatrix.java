package lab.unroll.lens;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How each unit responds to each symbol: the mean of h_t − h_{t−1} over all places where the symbol is read. Ming et al.,
 * "Understanding Hidden Memories of Recurrent Neural Networks" (RNNVis), VAST 2017. Rows and columns stand in the order of the
 * first singular vectors of the matrix whose rows are centred, so that those that are alike are near each other.
 *
 * @param symbols  the symbols shown, in the order in which they stand beside each other
 * @param units    the units, in their order
 * @param response the mean change of unit i at symbol j of those orders, [units x symbols]
 */
public record ResponseMatrix(List<Integer> symbols, List<Integer> units, double[][] response) {

    private static final int ROUNDS = 100;

    /**
     * The responses in a text.
     *
     * @param most of the symbols the most frequent are shown
     */
    public static ResponseMatrix of(ReadText text, int most) {
        int m = text.vocabulary().size();
        int k = text.units();
        int[] counts = new int[m];
        double[][] sums = new double[m][k];
        for (int place = 0; place < text.length(); place++) {
            int symbol = text.symbol(place);
            counts[symbol]++;
            for (int unit = 0; unit < k; unit++) {
                sums[symbol][unit] += text.hidden(place, unit) - (place == 0 ? 0 : text.hidden(place - 1, unit));
            }
        }
        int[] shown = IntStream.range(0, m).filter(symbol -> counts[symbol] > 0).boxed()
                .sorted(Comparator.comparingInt((Integer symbol) -> -counts[symbol])).limit(most).mapToInt(one -> one).toArray();
        double[][] means = new double[k][shown.length];
        for (int unit = 0; unit < k; unit++) {
            for (int j = 0; j < shown.length; j++) {
                means[unit][j] = sums[shown[j]][unit] / counts[shown[j]];
            }
        }
        return ordered(means, shown);
    }

    private static ResponseMatrix ordered(double[][] means, int[] shown) {
        double[] column = firstVector(means, shown.length);
        double[] row = new double[means.length];
        for (int i = 0; i < means.length; i++) {
            for (int j = 0; j < shown.length; j++) {
                row[i] += means[i][j] * column[j];
            }
        }
        int[] rows = order(means.length, i -> row[i]);
        int[] columns = order(shown.length, j -> column[j]);
        double[][] response = new double[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                response[i][j] = means[rows[i]][columns[j]];
            }
        }
        return new ResponseMatrix(IntStream.of(columns).mapToObj(j -> shown[j]).toList(), IntStream.of(rows).boxed().toList(),
                response);
    }

    private static int[] order(int size, IntToDoubleFunction key) {
        return IntStream.range(0, size).boxed().sorted(Comparator.comparingDouble(key::applyAsDouble)).mapToInt(i -> i).toArray();
    }

    /** The right singular vector with the largest singular value of the matrix whose rows have a mean of 0, by powers. */
    private static double[] firstVector(double[][] means, int columns) {
        double[] v = new double[columns];
        Arrays.setAll(v, j -> Math.sin(1 + j));
        double[] centre = Arrays.stream(means).mapToDouble(row -> Arrays.stream(row).average().orElse(0)).toArray();
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[columns];
            for (int i = 0; i < means.length; i++) {
                double product = 0;
                for (int j = 0; j < columns; j++) {
                    product += (means[i][j] - centre[i]) * v[j];
                }
                for (int j = 0; j < columns; j++) {
                    next[j] += product * (means[i][j] - centre[i]);
                }
            }
            double length = Math.sqrt(Arrays.stream(next).map(x -> x * x).sum());
            if (!(length > 0)) {
                return v;
            }
            Arrays.setAll(v, j -> next[j] / length);
        }
        return v;
    }
}
