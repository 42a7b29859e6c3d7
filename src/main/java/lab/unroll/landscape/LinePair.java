package lab.unroll.landscape;

/**
 * The line between two networks A and B.
 *
 * @param before as they are
 * @param after  with the units of B in the order of those of A
 * @param moved  how many units changed their place
 */
public record LinePair(LossLine before, LossLine after, int moved) {
}
