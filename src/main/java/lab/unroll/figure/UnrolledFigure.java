package lab.unroll.figure;

import java.awt.Graphics2D;
import java.util.List;

/** The unrolled network at vector level: one copy of the cell a step, every vector a strip of real values. */
public final class UnrolledFigure implements Figure {

    private final UnrolledLayout layout;
    private final Scene scene;
    private final List<Spot> spots;

    /** The diagram of a scene in a given size, in pixels at scale 1. */
    public UnrolledFigure(Scene scene, double width, double height) {
        this.scene = scene;
        this.layout = UnrolledLayout.of(scene, width, height);
        this.spots = new UnrolledSpots(layout, scene).all();
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
        new UnrolledPainter(g, layout, scene).paint();
    }
}
