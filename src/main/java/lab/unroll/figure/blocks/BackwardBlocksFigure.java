package lab.unroll.figure.blocks;

import java.awt.Graphics2D;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Brush;

/**
 * The way back through the whole network, in the places of {@link BlocksFigure}: the gradient at every state of every layer
 * and direction, what goes from copy to copy and down from layer to layer, and at the foot of each copy what it adds to the
 * gradient of one shared weight. Folded, the copies lie on one place and their shares are gathered into ∂L/∂w.
 */
public final class BackwardBlocksFigure implements Figure {

    private final BlockRun run;
    private final BlocksLayout layout;
    private final BlockPlaces places;
    private final SharedWeight weight;
    private final boolean folded;
    private final List<Spot> spots;

    /**
     * The way back of a scene.
     *
     * @param weight   the shared weight whose gradient is gathered
     * @param unfolded from 0, folded, to 1, unrolled into copies
     * @param width    in pixels at scale 1
     * @param height   in pixels at scale 1
     * @throws IllegalArgumentException if {@code unfolded} is not from 0 to 1
     */
    public BackwardBlocksFigure(Scene scene, SharedWeight weight, double unfolded, double width, double height) {
        if (!(unfolded >= 0 && unfolded <= 1)) {
            throw new IllegalArgumentException("A network can be unfolded from 0 to 1, not " + unfolded + ".");
        }
        this.run = BlockRun.of(scene);
        this.layout = new BlocksLayout(run, width, height);
        this.places = unfolded == 1 ? layout : new Unfolding(new FoldedLayout(layout), layout, unfolded);
        this.weight = weight;
        this.folded = unfolded == 0;
        this.spots = new BackwardBlocksSpots(run, layout, places, weight, unfolded).all();
    }

    @Override
    public double width() {
        return layout.width;
    }

    @Override
    public double height() {
        return layout.height;
    }

    @Override
    public List<Spot> spots() {
        return spots;
    }

    @Override
    public void paint(Graphics2D g) {
        Brush.smooth(g);
        new BackwardBlocksPainter(g, run, layout, places, weight).paint(folded);
    }
}
