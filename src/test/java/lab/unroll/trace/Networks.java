package lab.unroll.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;

/** Small seeded networks and sequences for tests. */
public final class Networks {

    private Networks() {
    }

    public static Parameters classifier(CellKind cell, int n, int k, int m, long seed) {
        return new Initialiser(1, -0.5).draw(new NetworkSpec(cell, n, k, m, OutputKind.SOFTMAX), seed);
    }

    /** Random symbols, judged at the last step only by the first symbol. */
    public static Sequence rememberFirst(int n, int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Vector> inputs = new ArrayList<>();
        int first = random.nextInt(n);
        int[] classes = new int[length];
        double[] weights = new double[length];
        for (int t = 0; t < length; t++) {
            inputs.add(Vector.oneHot(t == 0 ? first : random.nextInt(n), n));
            classes[t] = -1;
        }
        classes[length - 1] = first;
        weights[length - 1] = 1;
        return Sequence.ofClasses(inputs, classes, weights);
    }

    /** Random inputs and random targets at every step, with a state to start from. */
    public static Sequence classesAtEveryStep(int n, int k, int m, int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Vector> inputs = new ArrayList<>();
        int[] classes = new int[length];
        double[] weights = new double[length];
        for (int t = 0; t < length; t++) {
            inputs.add(random(random, n));
            classes[t] = random.nextInt(m);
            weights[t] = 0.25 + random.nextDouble();
        }
        return Sequence.ofClasses(inputs, classes, weights).startingFrom(random(random, k), random(random, k));
    }

    /** Random inputs and random numbers to answer. */
    public static Sequence valuesAtEveryStep(int n, int m, int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Vector> inputs = new ArrayList<>();
        List<Vector> values = new ArrayList<>();
        double[] weights = new double[length];
        for (int t = 0; t < length; t++) {
            inputs.add(random(random, n));
            values.add(random(random, m));
            weights[t] = 1;
        }
        return Sequence.ofValues(inputs, values, weights);
    }

    private static Vector random(SplittableRandom random, int size) {
        double[] values = new double[size];
        for (int j = 0; j < size; j++) {
            values[j] = 2 * random.nextDouble() - 1;
        }
        return Vector.of(values);
    }
}
