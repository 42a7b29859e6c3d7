package lab.unroll.net;

import java.util.Arrays;

/** A row of numbers that never changes: x_t, h_t, a gate, a gradient. */
public final class Vector {

    private final double[] values;

    private Vector(double[] values) {
        this.values = values;
    }

    /** A vector of these numbers; copied. */
    public static Vector of(double... values) {
        return new Vector(values.clone());
    }

    /** A vector of a part of an array; copied. */
    public static Vector of(double[] source, int from, int length) {
        return new Vector(Arrays.copyOfRange(source, from, from + length));
    }

    /** {@code size} zeros. */
    public static Vector zeros(int size) {
        return new Vector(new double[size]);
    }

    /** {@code size} ones. */
    public static Vector ones(int size) {
        double[] values = new double[size];
        Arrays.fill(values, 1);
        return new Vector(values);
    }

    /** One at {@code hot}, zero elsewhere. */
    public static Vector oneHot(int hot, int size) {
        double[] values = new double[size];
        values[hot] = 1;
        return new Vector(values);
    }

    /** Component j, counted from 0. */
    public double get(int j) {
        return values[j];
    }

    /** Number of components. */
    public int size() {
        return values.length;
    }

    /** Euclidean length, without overflow for large components. */
    public double norm() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest == 0 || Double.isNaN(largest) || Double.isInfinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (double value : values) {
            double scaled = value / largest;
            sum += scaled * scaled;
        }
        return largest * Math.sqrt(sum);
    }

    /** Place of the largest component, counted from 0; the first of equals. */
    public int argMax() {
        int best = 0;
        for (int j = 1; j < values.length; j++) {
            if (values[j] > values[best]) {
                best = j;
            }
        }
        return best;
    }

    /** The sum of two vectors of one size. */
    public Vector plus(Vector other) {
        double[] sum = values.clone();
        for (int j = 0; j < sum.length; j++) {
            sum[j] += other.values[j];
        }
        return new Vector(sum);
    }

    /** The product of two vectors of one size, component by component. */
    public Vector times(Vector other) {
        double[] product = values.clone();
        for (int j = 0; j < product.length; j++) {
            product[j] *= other.values[j];
        }
        return new Vector(product);
    }

    /** 1 - v, component by component: what a gate v lets through that it does not keep. */
    public Vector complement() {
        double[] rest = values.clone();
        for (int j = 0; j < rest.length; j++) {
            rest[j] = 1 - rest[j];
        }
        return new Vector(rest);
    }

    /** This vector with another one behind it. */
    public Vector join(Vector other) {
        double[] joined = Arrays.copyOf(values, values.length + other.values.length);
        System.arraycopy(other.values, 0, joined, values.length, other.values.length);
        return new Vector(joined);
    }

    /** {@code length} components from place {@code from} on. */
    public Vector part(int from, int length) {
        return of(values, from, length);
    }

    /** The numbers; a copy. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
