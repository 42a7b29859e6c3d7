package lab.unroll.figure.blocks;

import java.awt.geom.Rectangle2D;
import lab.unroll.figure.paint.StateKind;

/**
 * Where a block and its strips stand, and where its states leave and enter it.
 *
 * @param frame  the block
 * @param hidden the strip of h_t
 * @param cell   the strip of C_t, or null
 * @param h      the ports of h
 * @param c      the ports of C, or null
 */
record BlockPlace(Rectangle2D frame, Rectangle2D hidden, Rectangle2D cell, Ports h, Ports c) {

    /**
     * Where a state leaves a block and enters the next one. Between two blocks the wire runs straight; a loop goes out by
     * {@code reach}, up by {@code rise}, and back in from the other side.
     *
     * @param left  the port on the left
     * @param right the port on the right
     * @param y     the height of both
     * @param reach how far a loop goes out sideways
     * @param rise  how far a loop goes up
     */
    record Ports(double left, double right, double y, double reach, double rise) {

        /** How late a loop falls. */
        private static final int FALL = 6;

        /**
         * A share of the way from a loop to a straight wire. The loop keeps its height above the block until its ends are
         * well apart.
         *
         * @param lift how much higher the ports stand in the block than at the beginning
         */
        static Ports between(Ports a, Ports b, double share, double lift) {
            return new Ports(mix(a.left, b.left, share), mix(a.right, b.right, share),
                    mix(a.y, b.y, share), mix(a.reach, b.reach, share),
                    (a.rise + lift) * (1 - Math.pow(share, FALL)));
        }
    }

    Rectangle2D strip(StateKind kind) {
        return kind == StateKind.CELL ? cell : hidden;
    }

    Ports ports(StateKind kind) {
        return kind == StateKind.CELL ? c : h;
    }

    /** A share of the way from one place to another. */
    static BlockPlace between(BlockPlace a, BlockPlace b, double share) {
        Rectangle2D frame = between(a.frame, b.frame, share);
        return new BlockPlace(frame, between(a.hidden, b.hidden, share), between(a.cell, b.cell, share),
                Ports.between(a.h, b.h, share, lift(a, b, StateKind.HIDDEN, share)),
                a.c == null ? null : Ports.between(a.c, b.c, share, lift(a, b, StateKind.CELL, share)));
    }

    private static double lift(BlockPlace a, BlockPlace b, StateKind kind, double share) {
        return share * (b.ports(kind).y() - b.frame.getY() - a.ports(kind).y() + a.frame.getY());
    }

    /** A share of the way from one rectangle to another; null where there is none. */
    static Rectangle2D between(Rectangle2D a, Rectangle2D b, double share) {
        return a == null || b == null ? null : new Rectangle2D.Double(mix(a.getX(), b.getX(), share),
                mix(a.getY(), b.getY(), share), mix(a.getWidth(), b.getWidth(), share),
                mix(a.getHeight(), b.getHeight(), share));
    }

    static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
