package lab.unroll.task.series;

import java.util.List;
import java.util.SplittableRandom;
import lab.unroll.task.NumberSeries;

/** Waves between -1 and 1, with noise; every value has four decimals, so that what is shown is exactly what is read. */
enum Waves {
    /** sin 2πt/p. */
    SINE(0.5) {
        @Override
        double at(double t, double period, double second) {
            return StrictMath.sin(2 * Math.PI * t / period);
        }
    },
    /** From -1 up to 1, and down at once. */
    SAW(1.0 / 3) {
        @Override
        double at(double t, double period, double second) {
            return 2 * share(t, period) - 1;
        }
    },
    /** 1 for half a period, then -1. */
    SQUARE(1) {
        @Override
        double at(double t, double period, double second) {
            return share(t, period) < 0.5 ? 1 : -1;
        }
    },
    /** The mean of two sines. */
    SUM(0.25) {
        @Override
        double at(double t, double period, double second) {
            return (StrictMath.sin(2 * Math.PI * t / period) + StrictMath.sin(2 * Math.PI * t / second)) / 2;
        }
    };

    private static final double DECIMALS = 1e4;

    private final double variance;

    Waves(double variance) {
        this.variance = variance;
    }

    /** The value at step t without noise. */
    abstract double at(double t, double period, double second);

    /** Its variance without noise. */
    double variance() {
        return variance;
    }

    private static double share(double t, double period) {
        double turns = t / period;
        return turns - Math.floor(turns);
    }

    /**
     * The first values of a wave.
     *
     * @param noise standard deviation of what is added to each value
     */
    NumberSeries series(int count, double period, double second, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[count];
        for (int t = 0; t < count; t++) {
            values[t] = Math.rint(DECIMALS * (at(t, period, second) + noise * normal(random))) / DECIMALS + 0.0;
        }
        return new NumberSeries("", "", values, List.of());
    }

    /** A normal number by Box and Muller (1958), the same on every machine. */
    private static double normal(SplittableRandom random) {
        double u = 1 - random.nextDouble();
        double v = random.nextDouble();
        return Math.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * v);
    }
}
