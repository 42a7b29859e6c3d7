package lab.unroll.figure;

/**
 * From where a surface is seen.
 *
 * @param round by how many degrees it is turned round its upright axis
 * @param up    by how many degrees it is looked down upon, from {@link #LOWEST} to {@link #HIGHEST}
 */
public record Turn(double round, double up) {

    /** From nearly level with the ground. */
    public static final double LOWEST = 5;
    /** From straight above. */
    public static final double HIGHEST = 90;
    /** As it is first seen. */
    public static final Turn USUAL = new Turn(35, 32);

    /** Keeps the turn in a full circle and the height in its range. */
    public Turn {
        round = ((round % 360) + 360) % 360;
        up = Math.max(LOWEST, Math.min(HIGHEST, up));
    }

    /** The same turned on. */
    public Turn by(double moreRound, double moreUp) {
        return new Turn(round + moreRound, up + moreUp);
    }
}
