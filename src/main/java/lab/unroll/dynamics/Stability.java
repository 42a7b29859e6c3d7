package lab.unroll.dynamics;

/** What becomes of states near a fixed point. */
public enum Stability {
    /** Every |eigenvalue| of ∂F/∂s is below 1: it pulls in from all sides. */
    STABLE,
    /** Some are below 1 and some are not: in on one way, out on another. */
    SADDLE,
    /** None is below 1: it pushes out to all sides. */
    UNSTABLE
}
