package lab.unroll.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A layer of a network in one of its directions.
 *
 * @param layer     counted from 0 at the bottom
 * @param direction the direction in which it reads
 */
public record LayerPlace(int layer, Direction direction) {

    /** The bottom layer reading forward, which every network has. */
    public static final LayerPlace BOTTOM = new LayerPlace(0, Direction.FORWARD);

    /**
     * Checks the layer.
     *
     * @throws IllegalArgumentException if the layer is negative
     */
    public LayerPlace {
        Objects.requireNonNull(direction, "direction");
        if (layer < 0) {
            throw new IllegalArgumentException("Layers count from 0, so there is no layer " + layer + ".");
        }
    }

    /** The layers of a network from the bottom to the top, each forward before reverse. */
    public static List<LayerPlace> in(NetworkSpec spec) {
        List<LayerPlace> places = new ArrayList<>();
        for (int layer = 0; layer < spec.layers(); layer++) {
            for (Direction direction : spec.directions()) {
                places.add(new LayerPlace(layer, direction));
            }
        }
        return List.copyOf(places);
    }

    /** True if a network has this layer and direction. */
    public boolean isIn(NetworkSpec spec) {
        return layer < spec.layers() && spec.directions().contains(direction);
    }

    /** The nearest layer and direction that a network has. */
    public LayerPlace nearestIn(NetworkSpec spec) {
        return new LayerPlace(Math.min(layer, spec.layers() - 1), spec.bidirectional() ? direction : Direction.FORWARD);
    }

    /** True if it reads from x_T to x_1. */
    public boolean isReverse() {
        return direction == Direction.REVERSE;
    }

    /** The position from which it comes to position t. */
    public int before(int t) {
        return isReverse() ? t + 1 : t - 1;
    }

    /** The position to which it goes from t. */
    public int after(int t) {
        return isReverse() ? t - 1 : t + 1;
    }
}
