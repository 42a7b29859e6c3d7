package lab.unroll.window.edit;

import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.window.kit.Texts;

/** How the window calls the layers of a network and their directions. */
public final class Layers {

    private Layers() {
    }

    /** The name of a layer, or an empty string where the network has only one in one direction. */
    public static String name(LayerPlace place, NetworkSpec spec, Texts texts) {
        String layer = spec.layers() == 1 ? "" : texts.get("layer", place.layer() + 1);
        if (!spec.bidirectional()) {
            return layer;
        }
        String direction = texts.get(place.isReverse() ? "layer.reverse" : "layer.forward");
        return layer.isEmpty() ? direction : texts.get("layer.directed", layer, direction);
    }

    /** The same with an arrow for the direction, such as layer 2 ←; with its word where there is one layer. */
    public static String shortName(LayerPlace place, NetworkSpec spec, Texts texts) {
        String arrow = place.isReverse() ? "←" : "→";
        return !spec.bidirectional() ? name(place, spec, texts) : spec.layers() == 1 ? arrow
                : texts.get("layer", place.layer() + 1) + " " + arrow;
    }
}
