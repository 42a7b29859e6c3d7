package lab.unroll.landscape;

import java.util.ArrayList;
import java.util.List;

/**
 * The weights that a training went through, at most so many of them at about equal distances: when there are too many, every
 * other one is dropped. Not for several threads.
 */
public final class TrainingPath {

    /** The most points that are kept. */
    public static final int MOST = 64;
    private static final long MOST_NUMBERS = 8L << 20;

    private final List<Point> points = new ArrayList<>();
    private long stride = 1;

    /**
     * Where training stood.
     *
     * @param iteration number of steps taken
     * @param weights   the weights then; never changed
     */
    public record Point(long iteration, float[] weights) {

        /** The weights in double precision; a copy. */
        public double[] wide() {
            double[] wide = new double[weights.length];
            for (int i = 0; i < wide.length; i++) {
                wide[i] = weights[i];
            }
            return wide;
        }
    }

    /** True if the weights of an iteration would be kept: not too near to the last one. */
    public boolean wants(long iteration) {
        return points.isEmpty() || iteration >= points.get(points.size() - 1).iteration() + stride;
    }

    /** True if it goes beyond an iteration: training has gone back, and on from there. */
    public boolean isBeyond(long iteration) {
        return !points.isEmpty() && iteration < points.get(points.size() - 1).iteration();
    }

    /** Keeps the weights of an iteration, if they are wanted. What was kept of later ones belongs to another training. */
    public void add(long iteration, double[] weights) {
        while (!points.isEmpty() && points.get(points.size() - 1).iteration() > iteration) {
            points.remove(points.size() - 1);
        }
        if (!wants(iteration)) {
            return;
        }
        float[] narrow = new float[weights.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) weights[i];
        }
        points.add(new Point(iteration, narrow));
        long most = Math.max(4, Math.min(MOST, MOST_NUMBERS / weights.length));
        if (points.size() > most) {
            thin();
        }
    }

    private void thin() {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i += 2) {
            kept.add(points.get(i));
        }
        points.clear();
        points.addAll(kept);
        stride = points.get(1).iteration() - points.get(0).iteration();
    }

    /** Forgets everything: another training begins. */
    public void clear() {
        points.clear();
        stride = 1;
    }

    /** What was kept, from the first to the last. */
    public List<Point> points() {
        return List.copyOf(points);
    }

    /** What was kept, with where training stands now. */
    public List<Point> pointsTo(long iteration, double[] weights) {
        TrainingPath ending = new TrainingPath();
        ending.points.addAll(points);
        while (!ending.points.isEmpty() && ending.points.get(ending.points.size() - 1).iteration() >= iteration) {
            ending.points.remove(ending.points.size() - 1);
        }
        ending.add(iteration, weights);
        return ending.points();
    }
}
