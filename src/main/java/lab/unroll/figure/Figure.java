package lab.unroll.figure;

import java.awt.Graphics2D;
import java.util.List;

/**
 * A picture that is a pure function of what it was made from. It never changes, so it may be painted on any thread, as
 * often and at any scale as wanted.
 */
public interface Figure {

    /** Width in pixels at scale 1. */
    double width();

    /** Height in pixels at scale 1. */
    double height();

    /** Paints the figure with its top left corner at the origin. Leaves the state of {@code g} changed. */
    void paint(Graphics2D g);

    /** The places that can be pointed at, those in front last. */
    List<Spot> spots();

    /** Every number painted, as a spot each, also where nobody can point at it. */
    default List<Spot> values() {
        return spots().stream().filter(spot -> !Double.isNaN(spot.value())).toList();
    }

    /** What of it can be heard, in the order in which it is drawn; empty for most figures. Never what is covered. */
    default List<Curve> curves() {
        return List.of();
    }
}
