package lab.unroll.figure;

import java.util.List;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.words.Words;

/**
 * A row of blocks: a layer in one of its directions.
 *
 * @param layer     counted from 0 at the bottom
 * @param direction the direction in which it reads
 */
public record BlockRow(int layer, Direction direction) {

    /** The rows of a network from the bottom to the top; of a layer, the forward direction is the lower row. */
    public static List<BlockRow> of(NetworkSpec spec) {
        return LayerPlace.in(spec).stream().map(BlockRow::at).toList();
    }

    /** The row of a layer. */
    public static BlockRow at(LayerPlace place) {
        return new BlockRow(place.layer(), place.direction());
    }

    /** The layer and its direction. */
    public LayerPlace place() {
        return new LayerPlace(layer, direction);
    }

    /** True if it reads from T to 1. */
    public boolean isReverse() {
        return direction == Direction.REVERSE;
    }

    /** The column to which the state goes from a column. */
    public int after(int column) {
        return place().after(column);
    }

    /** The column from which the state comes. */
    public int before(int column) {
        return place().before(column);
    }

    /** What stands before the names of this row's spots: nothing for the bottom layer reading forward. */
    public String prefix() {
        return layer == 0 && !isReverse() ? "" : "layer" + (layer + 1) + (isReverse() ? "r." : ".");
    }

    /** The short name that stands at the left edge; empty where there is only one row. */
    public String name(NetworkSpec spec, Words words) {
        if (!spec.bidirectional()) {
            return spec.layers() == 1 ? "" : words.get("blocks.layer", layer + 1);
        }
        String arrow = isReverse() ? "←" : "→";
        return spec.layers() == 1 ? words.get(isReverse() ? "blocks.reverse" : "blocks.forward") + " " + arrow
                : words.get("blocks.layer", layer + 1) + " " + arrow;
    }

    /** The name in full, for tooltips. */
    public String description(NetworkSpec spec, Words words) {
        String name = words.get("blocks.layer", layer + 1);
        return spec.bidirectional()
                ? words.get("blocks.directed", name, words.get(isReverse() ? "blocks.reverse" : "blocks.forward"))
                : name;
    }
}
