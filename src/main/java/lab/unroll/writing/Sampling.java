package lab.unroll.writing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lab.unroll.words.InputException;

/**
 * How the next symbol is chosen: drawn from P_τ(c) ∝ P(c)^{1/τ} over the likeliest symbols. Ackley, Hinton and Sejnowski, "A
 * Learning Algorithm for Boltzmann Machines", Cognitive Science 9 (1985); top-k: Fan, Lewis and Dauphin, ACL 2018.
 *
 * @param temperature τ, from 0, which is always the likeliest, by 1, the network's own, to {@value #HOTTEST}
 * @param topK        so many of the likeliest may be drawn; 0 for all
 */
public record Sampling(double temperature, int topK) {

    /** The highest temperature. */
    public static final double HOTTEST = 5;
    /** The network's own chances. */
    public static final Sampling PLAIN = new Sampling(1, 0);

    /**
     * Checks both.
     *
     * @throws InputException naming the one that is outside its range
     */
    public Sampling {
        if (!(temperature >= 0 && temperature <= HOTTEST)) {
            throw new InputException("writing.temperature", temperature, HOTTEST);
        }
        if (topK < 0) {
            throw new InputException("writing.top", topK);
        }
    }

    /** The same with another temperature. */
    public Sampling withTemperature(double other) {
        return new Sampling(other, topK);
    }

    /** The same with another number of symbols that may be drawn. */
    public Sampling withTopK(int other) {
        return new Sampling(temperature, other);
    }

    /**
     * The chances with which symbols are drawn.
     *
     * @param p the network's own. Not modified.
     * @return as many, which sum to 1
     */
    public double[] chances(float[] p) {
        double[] q = new double[p.length];
        if (temperature == 0) {
            q[likeliest(p)] = 1;
            return q;
        }
        double highest = p[likeliest(p)];
        if (!(highest > 0)) {
            // a network that has exploded tells nothing: each symbol is as likely as the others
            Arrays.fill(q, 1.0 / q.length);
            return q;
        }
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            // against the likeliest, so that nothing becomes too small or too large
            q[c] = p[c] > 0 ? Math.exp(Math.log(p[c] / highest) / temperature) : 0;
        }
        keepLikeliest(q, p);
        for (double one : q) {
            sum += one;
        }
        for (int c = 0; c < q.length; c++) {
            q[c] /= sum;
        }
        return q;
    }

    private void keepLikeliest(double[] q, float[] p) {
        if (topK > 0 && topK < q.length) {
            ranked(p).skip(topK).forEach(c -> q[c] = 0);
        }
    }

    /** The symbols from the likeliest to the least likely; of equally likely ones the first comes first. */
    public static IntStream ranked(float[] p) {
        return IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble((Integer c) -> -p[c]))
                .mapToInt(Integer::intValue);
    }

    private static int likeliest(float[] p) {
        int best = 0;
        for (int c = 1; c < p.length; c++) {
            if (p[c] > p[best]) {
                best = c;
            }
        }
        return best;
    }

    /**
     * Draws a symbol.
     *
     * @param p      the network's own chances. Not modified.
     * @param random decides; one number is taken from it
     */
    public int draw(float[] p, RandomGenerator random) {
        double left = random.nextDouble();
        double[] q = chances(p);
        int last = 0;
        for (int c = 0; c < q.length; c++) {
            if (q[c] > 0) {
                last = c;
                left -= q[c];
                if (left < 0) {
                    return c;
                }
            }
        }
        return last;
    }

    /** -Σ q ln q, in nats. */
    public static double entropy(double[] q) {
        return -Arrays.stream(q).filter(one -> one > 0).map(one -> one * Math.log(one)).sum();
    }
}
