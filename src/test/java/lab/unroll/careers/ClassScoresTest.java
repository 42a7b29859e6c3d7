package lab.unroll.careers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lab.unroll.net.Vector;
import lab.unroll.task.Career;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.Season;
import org.junit.jupiter.api.Test;

class ClassScoresTest {

    private static CareerQuestion question(int next) {
        return new CareerQuestion(new Career("a", "A", next < 0 ? List.of(season(2010, 1))
                : List.of(season(2010, 1), season(2011, next))), 0);
    }

    private static Season season(int year, int homers) {
        double[] values = new double[Season.FEATURES.size()];
        values[Season.HR] = homers;
        return new Season(year, "AAA", values);
    }

    private static Foretelling told(int[] homers, double[]... answers) {
        List<CareerQuestion> asked = new ArrayList<>();
        for (int one : homers) {
            asked.add(question(one));
        }
        return new Foretelling(asked, answers);
    }

    private static double[] sure(int aClass) {
        double[] p = {0.05, 0.05, 0.05, 0.05, 0.05};
        p[aClass] = 0.8;
        return p;
    }

    @Test
    void accuracyF1AndConfusionAreCounted() {
        ClassScores scores = told(new int[] {3, 5, 15, 25, 45, -1}, sure(0), sure(1), sure(1), sure(2), sure(2), sure(4)).scores();
        assertEquals(5, scores.total());
        assertEquals(3, scores.correct());
        assertEquals(0.6, scores.accuracy(), 1e-12);
        assertArrayEquals(new int[] {1, 1, 0, 0, 0}, scores.confusion()[0]);
        assertArrayEquals(new int[] {0, 0, 1, 0, 0}, scores.confusion()[4]);
        assertEquals(2.0 / 3, scores.f1(0), 1e-12);
        assertEquals(2.0 / 3, scores.f1(1), 1e-12);
        assertEquals(2.0 / 3, scores.f1(2), 1e-12);
        assertTrue(Double.isNaN(scores.f1(3)));
        assertEquals(0, scores.f1(4));
        assertEquals(0.5, scores.macroF1(), 1e-12);
        assertEquals(-(3 * Math.log(0.8) + 2 * Math.log(0.05)) / 5, scores.loss(), 1e-12);
    }

    @Test
    void calibrationComparesWhatWasSaidWithWhatCame() {
        ClassScores scores = told(new int[] {3, 5, 15, 25}, sure(0), sure(0), sure(1), sure(1)).scores();
        assertEquals(new ClassScores.Bin(4, 0.8, 0.75), rounded(scores.calibration()[8]));
        assertEquals(16, scores.calibration()[0].count());
        assertEquals(1 / 16.0, scores.calibration()[0].came(), 1e-12);
        assertEquals((4 * 0.05 + 16 * Math.abs(0.05 - 1 / 16.0)) / 20, scores.calibrationError(), 1e-9);
    }

    private static ClassScores.Bin rounded(ClassScores.Bin bin) {
        return new ClassScores.Bin(bin.count(), Math.rint(bin.said() * 1e6) / 1e6, bin.came());
    }

    @Test
    void whereNobodyKnowsWhatCameNothingIsScored() {
        ClassScores scores = told(new int[] {-1}, sure(0)).scores();
        assertEquals(0, scores.total());
        assertTrue(Double.isNaN(scores.accuracy()) && Double.isNaN(scores.macroF1()) && Double.isNaN(scores.loss())
                && Double.isNaN(scores.calibrationError()));
    }

    @Test
    void logisticRegressionFindsTheProbabilitiesThatTheDataHave() {
        SplittableRandom random = new SplittableRandom(3);
        List<Vector> examples = new ArrayList<>();
        int[] right = new int[6000];
        for (int i = 0; i < right.length; i++) {
            double x = 4 * random.nextDouble() - 2;
            double y = 4 * random.nextDouble() - 2;
            double[] p = truth(x, y);
            double u = random.nextDouble();
            right[i] = u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2;
            examples.add(Vector.of(x, y));
        }
        LogisticRegression fitted = LogisticRegression.fit(examples, right, 3, () -> { });
        for (double[] place : new double[][] {{0, 0}, {1, -1}, {-2, 2}, {1.5, 1.5}}) {
            assertArrayEquals(truth(place[0], place[1]), fitted.probabilities(Vector.of(place[0], place[1])), 0.05);
        }
    }

    private static double[] truth(double x, double y) {
        double[] z = {Math.exp(x + 0.5), Math.exp(-y), 1};
        double sum = z[0] + z[1] + z[2];
        return new double[] {z[0] / sum, z[1] / sum, z[2] / sum};
    }
}
