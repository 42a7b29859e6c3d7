package lab.unroll.figure.backward;

import java.awt.Graphics2D;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Brush;
import lab.unroll.trace.GradientFlow;
import lab.unroll.trace.Trace;

/**
 * The gradient on its way back through the unrolled network: what reaches C_t and h_t at each copy, the factor from copy
 * to copy, and what each copy adds to the gradient of one shared weight.
 * The playhead runs from T+1 (only the loss) down to 1; position t means that the gradient at step t is complete.
 */
public final class BackwardFigure implements Figure {

    private final BackwardLayout layout;
    private final Scene scene;
    private final GradientFlow flow;
    private final SharedWeight weight;
    private final List<Spot> spots;

    /**
     * The picture of a scene in a given size, in pixels at scale 1.
     *
     * @param weight the shared weight whose gradient is summed up; null for the one with the largest
     * @throws IllegalStateException if nobody has {@linkplain Trace#followGradient followed the gradient} through the layer
     *                               looked at: a figure does not wait for it
     */
    public BackwardFigure(Scene scene, SharedWeight weight, double width, double height) {
        this.scene = scene;
        this.flow = scene.trace().gradientFlow().orElseThrow(
                () -> new IllegalStateException("The gradient must be followed before its way is painted."));
        this.weight = weight == null ? SharedWeight.largest(flow) : weight;
        this.layout = new BackwardLayout(scene, width, height);
        this.spots = new BackwardSpots(layout, scene, this.weight).all();
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
        new BackwardPainter(g, layout, scene, flow, weight).paint();
    }
}
