package lab.unroll.dynamics;

/**
 * What a search for fixed points may cost, counted and not timed, so that the same is found on every machine. The unit is a
 * step of Gauss and Newton, which takes about s³ multiplications for states of s components.
 */
final class Effort {

    /** Multiplications; some seconds on two cores. */
    private static final double MOST = 2e9;
    /** The eigenvalues of a Jacobian cost as much as so many steps. */
    private static final int EIGENVALUES = 20;

    private final double most;
    private int spent;

    /** For states of so many components. */
    Effort(int size) {
        most = MOST / Math.pow(size, 3);
    }

    void step() {
        spent++;
    }

    void eigenvalues() {
        spent += EIGENVALUES;
    }

    boolean isSpent() {
        return spent >= most;
    }

    /** True if so much more was spent that nothing of the kind should be begun. */
    boolean isExceeded() {
        return spent >= 2 * most;
    }
}
