package lab.unroll.landscape;

import java.util.SplittableRandom;

/**
 * A plane through the space of weights: w + a d_1 + b d_2.
 *
 * @param kind   how the directions were chosen
 * @param centre w, where a = b = 0; not copied, and never changed
 * @param first  d_1; not copied, and never changed
 * @param second d_2; not copied, and never changed
 * @param shares the parts of the variance of the path along d_1 and d_2; the eigenvalues where they are the sharpest; else
 *               empty
 */
public record Plane(PlaneKind kind, double[] centre, double[] first, double[] second, double[] shares) {

    /**
     * Two random directions with filters as long as those of the weights. The same seed gives the same normal numbers,
     * in the order of the weights, whatever the network.
     */
    public static Plane random(Filters filters, double[] weights, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Plane(PlaneKind.RANDOM, weights, filters.random(weights, random), filters.random(weights, random),
                new double[0]);
    }

    /** The directions in which the loss is curved most, each as long as the weights of all filters together. */
    public static Plane sharpest(Filters filters, double[] weights, Spectrum spectrum) {
        double length = filters.norm(weights);
        double[] zero = new double[weights.length];
        double[] second = spectrum.vectors().size() > 1 ? Linear.times(length, spectrum.vectors().get(1)) : zero;
        double[] values = spectrum.values();
        return new Plane(PlaneKind.SHARPEST, weights, Linear.times(length, spectrum.vectors().get(0)), second,
                new double[] {values[0], values.length > 1 ? values[1] : 0});
    }

    /** w + a d_1 + b d_2, as an array of its own. */
    public double[] at(double a, double b) {
        double[] weights = Linear.plus(centre, a, first);
        Linear.add(weights, b, second);
        return weights;
    }

    /** The a and b of the point of the plane that is nearest to some weights; 0 along a direction of length 0. */
    public double[] project(double[] weights) {
        double[] away = Linear.plus(weights, -1, centre);
        double aa = Linear.dot(first, first);
        double bb = Linear.dot(second, second);
        double ab = Linear.dot(first, second);
        double p = Linear.dot(away, first);
        double q = Linear.dot(away, second);
        double determinant = aa * bb - ab * ab;
        if (determinant <= 1e-12 * aa * bb) {
            return new double[] {aa == 0 ? 0 : p / aa, aa == 0 && bb > 0 ? q / bb : 0};
        }
        return new double[] {(p * bb - q * ab) / determinant, (q * aa - p * ab) / determinant};
    }

    /** True if it is no plane at all: neither direction leads away from the weights. */
    public boolean isPoint() {
        return Linear.norm(first) == 0 && Linear.norm(second) == 0;
    }
}
