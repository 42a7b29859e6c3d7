package lab.unroll.figure;

import lab.unroll.landscape.LinePair;

/**
 * Two networks and the line between them.
 *
 * @param a    what A is called
 * @param b    what B is called
 * @param pair the line; null while it is not known
 */
public record NetworkLine(String a, String b, LinePair pair) {
}
