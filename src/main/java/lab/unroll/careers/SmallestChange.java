package lab.unroll.careers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lab.unroll.engine.Motor;
import lab.unroll.net.Batch;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.task.CareerTask;
import lab.unroll.task.InputFeature;
import lab.unroll.task.Season;
import org.ejml.data.FMatrixRMaj;

/**
 * The smallest change of one number of one season, all others as they are, after which another class is the most probable at
 * the end. Sizes are compared in standard deviations of the seasons before the year foretold.
 *
 * @param step     the season, from 1
 * @param feature  which of its numbers
 * @param from     what it is
 * @param to       what it would have to be, a whole number
 * @param deviations from one to the other, in standard deviations; negative where it is less
 * @param answer   the class that is then the most probable
 * @param isReal   true if some real season that counts has such a number or one beyond it
 */
public record SmallestChange(int step, int feature, double from, double to, double deviations, int answer, boolean isReal) {

    private static final int TRIES = 24;
    private static final int SIDE_BY_SIDE = 64;
    private static final double FARTHEST = 6;
    private static final int REFINED = 10;

    /** A change that is tried. */
    private record Trial(int step, int feature, int direction, double to) {
    }

    /**
     * The changes that flip the class of the last answer, the smallest first, at most one for each number and direction.
     *
     * @param sequence what is read, with what the hand has changed
     * @param chance   is run now and then; what it throws ends the work
     */
    public static List<SmallestChange> of(CareerTask task, Parameters parameters, Sequence sequence, Runnable chance) {
        return new Search(task, parameters, sequence, chance).found();
    }

    /** One search. */
    private static final class Search {

        private final CareerTask task;
        private final Sequence sequence;
        private final Runnable chance;
        private final Motor<FMatrixRMaj> motor;
        private final FMatrixRMaj weights;
        private final Batch batch;
        private final double[] lowest;
        private final double[] highest;
        private final int before;

        Search(CareerTask task, Parameters parameters, Sequence sequence, Runnable chance) {
            this.task = task;
            this.sequence = sequence;
            this.chance = chance;
            motor = Motor.forMeasuring(parameters.spec(), task.length(), SIDE_BY_SIDE);
            weights = parameters.toSingle();
            batch = task.newBatch(SIDE_BY_SIDE);
            for (int b = 0; b < SIDE_BY_SIDE; b++) {
                batch.setLength(b, sequence.length());
            }
            int count = Season.FEATURES.size();
            lowest = new double[count];
            highest = new double[count];
            task.trained().forEach(one -> {
                for (int i = 0; i < count; i++) {
                    lowest[i] = Math.min(lowest[i], one.lastSeason().value(i));
                    highest[i] = Math.max(highest[i], one.lastSeason().value(i));
                }
            });
            before = answers(List.of(new Trial(1, 0, 1, value(1, 0))))[0];
        }

        private InputFeature feature(int i) {
            return task.features().get(i);
        }

        private double value(int t, int i) {
            return feature(i).value(sequence.x(t).get(i));
        }

        List<SmallestChange> found() {
            List<Trial> coarse = new ArrayList<>();
            for (int t = 1; t <= sequence.length(); t++) {
                for (int i = 0; i < Season.FEATURES.size(); i++) {
                    for (int direction = -1; direction <= 1; direction += 2) {
                        for (int n = 1; n <= TRIES; n++) {
                            double to = value(t, i) + direction * FARTHEST * n / TRIES * feature(i).scale();
                            if (to >= 0) {
                                coarse.add(new Trial(t, i, direction, to));
                            }
                        }
                    }
                }
            }
            List<Trial> flips = new ArrayList<>();
            int[] answers = answers(coarse);
            for (int n = 0; n < answers.length; n++) {
                Trial one = coarse.get(n);
                boolean first = flips.isEmpty() || !isSame(flips.get(flips.size() - 1), one);
                if (answers[n] != before && first) {
                    flips.add(one);
                }
            }
            return refined(flips).stream().map(this::told).sorted(Comparator.comparing((SmallestChange one) -> !one.isReal())
                    .thenComparing(one -> Math.abs(one.deviations()))).toList();
        }

        private static boolean isSame(Trial one, Trial other) {
            return one.step() == other.step() && one.feature() == other.feature() && one.direction() == other.direction();
        }

        /** Halves the way between where it still is the same and where it is not, all of them side by side. */
        private List<Trial> refined(List<Trial> flips) {
            double[] same = new double[flips.size()];
            double[] other = new double[flips.size()];
            for (int n = 0; n < same.length; n++) {
                Trial one = flips.get(n);
                other[n] = one.to();
                same[n] = one.to() - one.direction() * FARTHEST / TRIES * feature(one.feature()).scale();
            }
            for (int round = 0; round < REFINED; round++) {
                List<Trial> middle = new ArrayList<>();
                for (int n = 0; n < same.length; n++) {
                    Trial one = flips.get(n);
                    middle.add(new Trial(one.step(), one.feature(), one.direction(), (same[n] + other[n]) / 2));
                }
                int[] answers = answers(middle);
                for (int n = 0; n < same.length; n++) {
                    if (answers[n] == before) {
                        same[n] = middle.get(n).to();
                    } else {
                        other[n] = middle.get(n).to();
                    }
                }
            }
            List<Trial> whole = new ArrayList<>();
            for (int n = 0; n < same.length; n++) {
                Trial one = flips.get(n);
                whole.add(new Trial(one.step(), one.feature(), one.direction(), one.direction() > 0 ? Math.ceil(other[n])
                        : Math.max(0, Math.floor(other[n]))));
            }
            int[] answers = answers(whole);
            List<Trial> kept = new ArrayList<>();
            for (int n = 0; n < answers.length; n++) {
                if (answers[n] != before) {
                    kept.add(whole.get(n));
                }
            }
            return kept;
        }

        private SmallestChange told(Trial one) {
            double from = value(one.step(), one.feature());
            return new SmallestChange(one.step(), one.feature(), from, one.to(), (one.to() - from) / feature(one.feature()).scale(),
                    answers(List.of(one))[0], one.to() >= lowest[one.feature()] && one.to() <= highest[one.feature()]);
        }

        /** The class answered at the end of each. */
        private int[] answers(List<Trial> trials) {
            int[] classes = new int[trials.size()];
            for (int from = 0; from < trials.size(); from += SIDE_BY_SIDE) {
                chance.run();
                for (int b = 0; b < SIDE_BY_SIDE; b++) {
                    write(trials.get(Math.min(from + b, trials.size() - 1)), b);
                }
                motor.forward(weights, batch);
                for (int b = 0; b < SIDE_BY_SIDE && from + b < trials.size(); b++) {
                    classes[from + b] = motor.answer(batch.row(sequence.length(), b));
                }
            }
            return classes;
        }

        private void write(Trial trial, int b) {
            for (int t = 1; t <= sequence.length(); t++) {
                int row = batch.row(t, b);
                for (int i = 0; i < Season.FEATURES.size(); i++) {
                    batch.inputs().set(row, i, (float) (t == trial.step() && i == trial.feature() ? feature(i).x(trial.to())
                            : sequence.x(t).get(i)));
                }
            }
        }
    }
}
