package lab.unroll.homework.grade;

import java.util.Locale;

/** How good something is that was asked for. */
public enum Mark {
    /** The answer is as the bench has it. */
    RIGHT(1),
    /** Not far from it. */
    NEAR(0.5),
    /** Something else. */
    WRONG(0),
    /** The goal is reached on the bench that was handed in. */
    REACHED(1),
    /** It is not, or no bench was handed in on which it might be. */
    MISSED(0),
    /** The step was shown, and not answered. */
    SKIPPED(0),
    /** The step was never shown. */
    OPEN(0),
    /** What was answered is not what the lesson asks here. */
    CHANGED(0),
    /** It cannot be found out, which is told. */
    UNKNOWN(0);

    private final double points;

    Mark(double points) {
        this.points = points;
    }

    /** What it counts. */
    public double points() {
        return points;
    }

    /** Its name in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
