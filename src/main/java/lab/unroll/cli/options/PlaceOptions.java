package lab.unroll.cli.options;

import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.task.Ranges;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The options that choose the layer and the direction that are looked at. */
public final class PlaceOptions {

    @Option(names = "--layer", paramLabel = "L", description = "the layer that is looked at, from 1 at the bottom (default: 1)")
    private Integer layer;

    @Option(names = "--reverse", description = "look at the direction that reads from the end")
    private boolean reverse;

    /**
     * The layer and direction that they choose in a network; the bottom one reading forward where none is given.
     *
     * @throws InputException if the network has no such layer or direction
     */
    public LayerPlace place(NetworkSpec spec) {
        int chosen = layer == null ? 1 : layer;
        Ranges.require("--layer", chosen, 1, spec.layers());
        if (reverse && !spec.bidirectional()) {
            throw new InputException("arguments.reverse");
        }
        return new LayerPlace(chosen - 1, reverse ? Direction.REVERSE : Direction.FORWARD);
    }

    /** True if none of them is given. */
    public boolean isEmpty() {
        return layer == null && !reverse;
    }

    /** The one that is given. */
    public String given() {
        return layer != null ? "--layer" : "--reverse";
    }
}
