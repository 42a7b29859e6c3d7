package lab.unroll.landscape;

import java.util.ArrayList;
import java.util.List;

/**
 * The exact loss surface of a {@link WallUnit}, and gradient descent walking on it.
 *
 * @param unit     the unit
 * @param settings how it is walked
 * @param surface  the loss over w (columns) and b (rows)
 * @param steepest the largest slope at a point of the grid; may be infinite
 * @param walk     where gradient descent was, from the start on; it ends early where a number is not finite
 */
public record Wall(WallUnit unit, WallSettings settings, Surface surface, double steepest, List<Move> walk) {

    /** Number of columns and rows of the surface. */
    public static final int SIZE = 121;

    /**
     * A place on the way, and the step that leads on from it.
     *
     * @param w     before the step
     * @param b     before the step
     * @param point L and its gradient there
     * @param free  by how much w and b would change without clipping, -η ∂L/∂(w, b)
     * @param taken by how much they do change
     */
    public record Move(double w, double b, WallUnit.Point point, double[] free, double[] taken) {

        /** True if clipping made the step shorter. */
        public boolean isClipped() {
            return Math.hypot(taken[0], taken[1]) < Math.hypot(free[0], free[1]) * (1 - 1e-12);
        }
    }

    /** Copies the walk. */
    public Wall {
        walk = List.copyOf(walk);
    }

    /** The surface of a unit, and the walk on it. */
    public static Wall of(WallUnit unit, WallSettings settings) {
        Grid grid = new Grid(WallSettings.FROM_W, WallSettings.TO_W, -WallSettings.TO_B, WallSettings.TO_B, SIZE);
        double[][] losses = new double[SIZE][SIZE];
        double steepest = 0;
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                WallUnit.Point point = unit.point(grid.a(column), grid.b(row), settings.steps());
                losses[row][column] = point.loss();
                steepest = Math.max(steepest, point.slope());
            }
        }
        return new Wall(unit, settings, new Surface(grid, losses), steepest, walk(unit, settings));
    }

    /** The same surface walked in another way; T must be the same. */
    public Wall walked(WallSettings other) {
        return other.steps() != settings.steps() ? of(unit, other)
                : new Wall(unit, other, surface, steepest, walk(unit, other));
    }

    private static List<Move> walk(WallUnit unit, WallSettings settings) {
        List<Move> walk = new ArrayList<>();
        double w = settings.w();
        double b = settings.b();
        for (int i = 0; i <= settings.moves(); i++) {
            WallUnit.Point point = unit.point(w, b, settings.steps());
            double rate = settings.learningRate();
            double[] free = {-rate * point.byW(), -rate * point.byB()};
            double norm = point.slope();
            double clip = settings.clipNorm();
            // g ← g · c / ‖g‖ where ‖g‖ > c
            double factor = clip > 0 && norm > clip ? clip / norm : 1;
            walk.add(new Move(w, b, point, free, new double[] {factor * free[0], factor * free[1]}));
            w += factor * free[0];
            b += factor * free[1];
            if (!Double.isFinite(w) || !Double.isFinite(b)) {
                break;
            }
        }
        return walk;
    }

    /** The move whose gradient is the largest: the step at the wall. */
    public Move steepestMove() {
        Move steepest = walk.get(0);
        for (Move move : walk) {
            steepest = move.point().slope() > steepest.point().slope() ? move : steepest;
        }
        return steepest;
    }

    /** Where it stands after the last step. */
    public Move last() {
        return walk.get(walk.size() - 1);
    }
}
