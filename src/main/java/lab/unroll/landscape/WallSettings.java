package lab.unroll.landscape;

/**
 * How the wall is walked.
 *
 * @param steps        T
 * @param w            where gradient descent starts
 * @param b            where gradient descent starts
 * @param learningRate η
 * @param clipNorm     the longest gradient; 0 for no limit
 * @param moves        how many steps gradient descent takes
 */
public record WallSettings(int steps, double w, double b, double learningRate, double clipNorm, int moves) {

    /** The most steps T. */
    public static final int MOST_STEPS = 200;
    /** The most steps of gradient descent. */
    public static final int MOST_MOVES = 500;
    /** As it is first seen: T = 50, below the wall, with clipping. */
    public static final WallSettings USUAL = new WallSettings(50, 1.2, -0.3, 0.1, 1, 100);
    /** Where the surface is drawn, w from 0 to 3 and b from -1.5 to 1.5. */
    public static final double FROM_W = 0;
    /** The largest w that is drawn. */
    public static final double TO_W = 3;
    /** b is drawn from minus this to this. */
    public static final double TO_B = 1.5;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not possible
     */
    public WallSettings {
        if (steps < 1 || steps > MOST_STEPS || moves < 0 || moves > MOST_MOVES || !Double.isFinite(w) || !Double.isFinite(b)
                || !(learningRate > 0) || !Double.isFinite(learningRate) || !(clipNorm >= 0)) {
            throw new IllegalArgumentException("T = " + steps + ", w = " + w + ", b = " + b + ", learning rate "
                    + learningRate + ", clipping " + clipNorm + ", " + moves + " steps.");
        }
    }

    /** The same from another start. */
    public WallSettings from(double otherW, double otherB) {
        return new WallSettings(steps, otherW, otherB, learningRate, clipNorm, moves);
    }

    /** The same over another T. */
    public WallSettings withSteps(int other) {
        return new WallSettings(other, w, b, learningRate, clipNorm, moves);
    }

    /** The same with another η. */
    public WallSettings withLearningRate(double other) {
        return new WallSettings(steps, w, b, other, clipNorm, moves);
    }

    /** The same with another longest gradient; 0 for no limit. */
    public WallSettings withClipNorm(double other) {
        return new WallSettings(steps, w, b, learningRate, other, moves);
    }

    /** The same with another number of steps of gradient descent. */
    public WallSettings withMoves(int other) {
        return new WallSettings(steps, w, b, learningRate, clipNorm, other);
    }
}
