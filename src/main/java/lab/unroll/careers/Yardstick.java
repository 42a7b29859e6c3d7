package lab.unroll.careers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lab.unroll.net.Vector;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;
import lab.unroll.task.InputFeature;
import lab.unroll.task.Season;

/** What foretells without a network, from the seasons that training knows. */
public enum Yardstick {
    /** Always the class that came most often. */
    MAJORITY {
        @Override
        public Foretelling foretell(CareerTask task, Runnable chance) {
            double[] shares = new double[CareerTask.CLASSES.size()];
            task.trained().forEach(one -> shares[right(one)] += 1.0 / task.trained().size());
            return answered(task, question -> shares);
        }
    },
    /** The class of the season before, for sure. */
    SAME_CLASS {
        @Override
        public Foretelling foretell(CareerTask task, Runnable chance) {
            return answered(task, question -> {
                double[] sure = new double[CareerTask.CLASSES.size()];
                sure[CareerTask.classOf(question.lastSeason().homeRuns())] = 1;
                return sure;
            });
        }
    },
    /** Logistic regression on the 15 numbers of the season before. */
    LOGISTIC {
        @Override
        public Foretelling foretell(CareerTask task, Runnable chance) {
            List<CareerQuestion> known = task.trained();
            LogisticRegression fitted = LogisticRegression.fit(known.stream().map(one -> read(task, one)).toList(),
                    known.stream().mapToInt(Yardstick::right).toArray(), CareerTask.CLASSES.size(), chance);
            return answered(task, question -> fitted.probabilities(read(task, question)));
        }
    };

    private interface Answer {
        double[] to(CareerQuestion question);
    }

    /** Its name in the keys of texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Its answers to all that is asked of the year foretold.
     *
     * @param chance is run now and then; what it throws ends the work
     */
    public abstract Foretelling foretell(CareerTask task, Runnable chance);

    private static Foretelling answered(CareerTask task, Answer answer) {
        return new Foretelling(task.asked(), task.asked().stream().map(answer::to).toArray(double[][]::new));
    }

    private static int right(CareerQuestion question) {
        return CareerTask.classOf(question.actual().orElseThrow().homeRuns());
    }

    private static Vector read(CareerTask task, CareerQuestion question) {
        Season season = question.lastSeason();
        List<InputFeature> features = task.features();
        double[] x = new double[features.size()];
        Arrays.setAll(x, i -> features.get(i).x(season.value(i)));
        return Vector.of(x);
    }
}
