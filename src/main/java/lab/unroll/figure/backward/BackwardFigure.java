package lab.unroll.figure.backward;

import java.awt.Graphics2D;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Brush;

/**
 * The gradient on its way back through the unrolled network: what reaches C_t and h_t at each copy, the factor from copy
 * to copy, and what each copy adds to the gradient of one shared weight.
 * The playhead runs from T+1 (only the loss) down to 1; position t means that the gradient at step t is complete.
 */
public final class BackwardFigure implements Figure {

    private final BackwardLayout layout;
    private final Scene scene;
    private final SharedWeight weight;
    private final List<Spot> spots;

    /** The picture of a scene in a given size, in pixels at scale 1. */
    public BackwardFigure(Scene scene, SharedWeight weight, double width, double height) {
        this.scene = scene;
        this.weight = weight;
        this.layout = new BackwardLayout(scene, width, height);
        this.spots = new BackwardSpots(layout, scene, weight).all();
    }

    @Override
    public double width() {
        return layout.columns.width;
    }

    @Override
    public double height() {
        return layout.columns.height;
    }

    @Override
    public List<Spot> spots() {
        return spots;
    }

    @Override
    public void paint(Graphics2D g) {
        Brush.smooth(g);
        new BackwardPainter(g, layout, scene, weight).paint();
    }
}
