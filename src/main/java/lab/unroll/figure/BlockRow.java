package lab.unroll.figure;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.Direction;
import lab.unroll.net.NetworkSpec;
import lab.unroll.words.Words;

/**
 * A row of blocks: a layer in one of its directions.
 *
 * @param layer     counted from 0 at the bottom
 * @param direction the direction in which it reads
 */
record BlockRow(int layer, Direction direction) {

    /** The rows of a network from the bottom to the top; of a layer, the forward direction is the lower row. */
    static List<BlockRow> of(NetworkSpec spec) {
        List<BlockRow> rows = new ArrayList<>();
        for (int layer = 0; layer < spec.layers(); layer++) {
            for (Direction direction : spec.directions()) {
                rows.add(new BlockRow(layer, direction));
            }
        }
        return List.copyOf(rows);
    }

    boolean isReverse() {
        return direction == Direction.REVERSE;
    }

    /** The column to which the state goes from a column. */
    int after(int column) {
        return isReverse() ? column - 1 : column + 1;
    }

    /** The column from which the state comes. */
    int before(int column) {
        return isReverse() ? column + 1 : column - 1;
    }

    /** What stands before the names of this row's spots: nothing for the bottom layer reading forward. */
    String prefix() {
        return layer == 0 && !isReverse() ? "" : "layer" + (layer + 1) + (isReverse() ? "r." : ".");
    }

    /** The short name that stands at the left edge; empty where there is only one row. */
    String name(NetworkSpec spec, Words words) {
        if (!spec.bidirectional()) {
            return spec.layers() == 1 ? "" : words.get("blocks.layer", layer + 1);
        }
        String arrow = isReverse() ? "←" : "→";
        return spec.layers() == 1 ? words.get(isReverse() ? "blocks.reverse" : "blocks.forward") + " " + arrow
                : words.get("blocks.layer", layer + 1) + " " + arrow;
    }

    /** The name in full, for tooltips. */
    String description(NetworkSpec spec, Words words) {
        String name = words.get("blocks.layer", layer + 1);
        return spec.bidirectional()
                ? words.get("blocks.directed", name, words.get(isReverse() ? "blocks.reverse" : "blocks.forward"))
                : name;
    }
}
