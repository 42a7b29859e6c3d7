package lab.unroll.net;

/** The direction in which a layer reads: Schuster and Paliwal, "Bidirectional Recurrent Neural Networks" (1997). */
public enum Direction {
    /** From x_1 to x_T. */
    FORWARD,
    /** From x_T to x_1. */
    REVERSE
}
