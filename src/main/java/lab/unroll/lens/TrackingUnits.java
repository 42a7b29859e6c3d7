package lab.unroll.lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which units follow what in a text: the correlation of h with an {@link Annotation}, r = cov(h, a) / (σ_h σ_a), Pearson. Karpathy,
 * Johnson and Fei-Fei, "Visualizing and Understanding Recurrent Networks" (2015), looked for such units by eye.
 */
public final class TrackingUnits {

    private TrackingUnits() {
    }

    /**
     * A unit and what it follows.
     *
     * @param unit        counted from 0
     * @param correlation r, from -1 to 1
     */
    public record Score(Annotation annotation, int unit, double correlation) {
    }

    /** The units that follow something best, the best first; none where the text has nothing of it. */
    public static List<Score> of(ReadText text, Annotation annotation, int most) {
        double[] wanted = annotation.of(text.letters());
        List<Score> scores = new ArrayList<>();
        for (int unit = 0; unit < text.units(); unit++) {
            double r = correlation(text, unit, wanted);
            if (!Double.isNaN(r)) {
                scores.add(new Score(annotation, unit, r));
            }
        }
        scores.sort(Comparator.comparingDouble((Score score) -> -Math.abs(score.correlation())).thenComparingInt(Score::unit));
        return List.copyOf(scores.subList(0, Math.min(most, scores.size())));
    }

    /** r of a unit; NaN where one of both never changes. */
    public static double correlation(ReadText text, int unit, Annotation annotation) {
        return correlation(text, unit, annotation.of(text.letters()));
    }

    private static double correlation(ReadText text, int unit, double[] wanted) {
        int n = wanted.length;
        double sumH = 0;
        double sumA = 0;
        for (int i = 0; i < n; i++) {
            sumH += text.hidden(i, unit);
            sumA += wanted[i];
        }
        double meanH = sumH / n;
        double meanA = sumA / n;
        double both = 0;
        double squaresH = 0;
        double squaresA = 0;
        for (int i = 0; i < n; i++) {
            double h = text.hidden(i, unit) - meanH;
            double a = wanted[i] - meanA;
            both += h * a;
            squaresH += h * h;
            squaresA += a * a;
        }
        double lengths = Math.sqrt(squaresH) * Math.sqrt(squaresA);
        return lengths > 0 ? Math.max(-1, Math.min(1, both / lengths)) : Double.NaN;
    }
}
