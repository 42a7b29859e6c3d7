package lab.unroll.careers;

import java.util.Arrays;
import java.util.stream.IntStream;
import lab.unroll.task.CareerTask;

/**
 * How good answers are whose right classes are known. It never changes.
 *
 * @param confusion   how often each class (row) was answered as each (column); copied
 * @param calibration of each tenth of probability what was said and what came, from 0 to 1; copied
 * @param loss        mean cross-entropy in nats; NaN where nothing is known
 */
public record ClassScores(int[][] confusion, Bin[] calibration, double loss) {

    /** Parts of the way from 0 to 1. */
    public static final int BINS = 10;

    private static final double LEAST = 1e-12;

    /**
     * Probabilities of about the same size, of all classes.
     *
     * @param count how many
     * @param said  their mean; NaN of none
     * @param came  the share of them whose class came; NaN of none
     */
    public record Bin(int count, double said, double came) {
    }

    /** Copies all. */
    public ClassScores {
        confusion = Arrays.stream(confusion).map(int[]::clone).toArray(int[][]::new);
        calibration = calibration.clone();
    }

    /** Those of some answers; questions whose right class nobody knows are left out. */
    static ClassScores of(Foretelling told) {
        int classes = CareerTask.CLASSES.size();
        int[][] confusion = new int[classes][classes];
        int[] counts = new int[BINS];
        double[] said = new double[BINS];
        int[] came = new int[BINS];
        double loss = 0;
        int known = 0;
        for (int q = 0; q < told.size(); q++) {
            int right = told.actual(q);
            if (right < 0) {
                continue;
            }
            known++;
            confusion[right][told.answer(q)]++;
            loss -= Math.log(Math.max(LEAST, told.probability(q, right)));
            for (int c = 0; c < classes; c++) {
                double p = told.probability(q, c);
                int bin = (int) Math.max(0, Math.min(BINS - 1, p * BINS));
                counts[bin]++;
                said[bin] += p;
                came[bin] += c == right ? 1 : 0;
            }
        }
        Bin[] bins = IntStream.range(0, BINS).mapToObj(i -> counts[i] == 0 ? new Bin(0, Double.NaN, Double.NaN)
                : new Bin(counts[i], said[i] / counts[i], (double) came[i] / counts[i])).toArray(Bin[]::new);
        return new ClassScores(confusion, bins, known == 0 ? Double.NaN : loss / known);
    }

    /** Answers that could be judged. */
    public int total() {
        return Arrays.stream(confusion).flatMapToInt(Arrays::stream).sum();
    }

    /** Right answers. */
    public int correct() {
        return IntStream.range(0, confusion.length).map(c -> confusion[c][c]).sum();
    }

    /** Share of right answers, 0 to 1; NaN where nothing is known. */
    public double accuracy() {
        return total() == 0 ? Double.NaN : (double) correct() / total();
    }

    /**
     * F1 of a class, 2 TP / (2 TP + FP + FN): how well it is found and how seldom it is said wrongly, 0 to 1; NaN of a class
     * that neither came nor was answered.
     */
    public double f1(int aClass) {
        int right = confusion[aClass][aClass];
        int came = Arrays.stream(confusion[aClass]).sum();
        int said = Arrays.stream(confusion).mapToInt(row -> row[aClass]).sum();
        return came + said == 0 ? Double.NaN : 2.0 * right / (came + said);
    }

    /** The mean of F1 over the classes, each counting alike, however rare; those without F1 are left out. */
    public double macroF1() {
        return IntStream.range(0, confusion.length).mapToDouble(this::f1).filter(f1 -> !Double.isNaN(f1)).average()
                .orElse(Double.NaN);
    }

    /**
     * Expected calibration error: how far what was said is from what came, a mean over all probabilities; NaN where nothing
     * is known. Naeini, Cooper, Hauskrecht, AAAI 2015, of all classes.
     */
    public double calibrationError() {
        int all = Arrays.stream(calibration).mapToInt(Bin::count).sum();
        return all == 0 ? Double.NaN : Arrays.stream(calibration).filter(bin -> bin.count() > 0)
                .mapToDouble(bin -> bin.count() * Math.abs(bin.said() - bin.came())).sum() / all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassScores that && Arrays.deepEquals(confusion, that.confusion)
                && Arrays.equals(calibration, that.calibration) && Double.compare(loss, that.loss) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(confusion);
    }

    @Override
    public String toString() {
        return correct() + " of " + total();
    }
}
