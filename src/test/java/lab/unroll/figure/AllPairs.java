package lab.unroll.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chooses few combinations of many factors such that any two values of any two factors meet in at least one of them. The
 * choice is always the same.
 */
final class AllPairs {

    private final int[] sizes;
    private final boolean[][][][] met;
    private final SplittableRandom random;
    private int turn;

    private AllPairs(int round, int[] sizes) {
        this.random = new SplittableRandom(round);
        this.sizes = sizes;
        met = new boolean[sizes.length][sizes.length][][];
        for (int a = 0; a < sizes.length; a++) {
            for (int b = 0; b < sizes.length; b++) {
                met[a][b] = new boolean[sizes[a]][sizes[b]];
            }
        }
    }

    /**
     * The combinations for factors with so many values each; a combination has the place of a value for each factor.
     *
     * @param round other rounds give other combinations
     */
    static List<int[]> of(int round, int... sizes) {
        AllPairs pairs = new AllPairs(round, sizes);
        List<int[]> chosen = new ArrayList<>();
        for (int a = 0; a < sizes.length; a++) {
            for (int b = 0; b < a; b++) {
                for (int cell = 0; cell < sizes[a] * sizes[b]; cell++) {
                    if (!pairs.met[a][b][cell % sizes[a]][cell / sizes[a]]) {
                        chosen.add(pairs.next(a, cell % sizes[a], b, cell / sizes[a]));
                    }
                }
            }
        }
        return chosen;
    }

    /** A combination that has one pair, and of all others as many new ones as are found value by value. */
    private int[] next(int a, int valueOfA, int b, int valueOfB) {
        int[] row = new int[sizes.length];
        Arrays.fill(row, -1);
        row[a] = valueOfA;
        row[b] = valueOfB;
        turn++;
        for (int i = 0; i < sizes.length; i++) {
            int factor = (i + turn) % sizes.length;
            if (row[factor] < 0) {
                row[factor] = best(row, factor);
            }
        }
        for (int x = 0; x < row.length; x++) {
            for (int y = 0; y < row.length; y++) {
                met[x][y][row[x]][row[y]] = true;
            }
        }
        return row;
    }

    private int best(int[] row, int factor) {
        int best = -1;
        int most = -1;
        int start = random.nextInt(sizes[factor]);
        for (int i = 0; i < sizes[factor]; i++) {
            int value = (i + start) % sizes[factor];
            int fresh = 0;
            for (int other = 0; other < row.length; other++) {
                if (row[other] >= 0 && !met[factor][other][value][row[other]]) {
                    fresh++;
                }
            }
            if (fresh > most) {
                most = fresh;
                best = value;
            }
        }
        return best;
    }
}
