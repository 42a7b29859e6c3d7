package lab.unroll.bench;

/** Where a slider of the inspector holds its gate. */
public enum PinScope {
    /** At the selected step only. */
    THIS_STEP,
    /** At every step. */
    EVERY_STEP
}
