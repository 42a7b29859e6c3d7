package lab.unroll.figure.backward;

import java.awt.Graphics2D;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Brush;

/**
 * The copy of the selected step, opened on the way back: the gradient at each gate beside its valve, at each stimulus, and
 * what goes on to the step before, straight through C (or the update gate) and through the weights.
 */
public final class CellBackwardFigure implements Figure {

    private final Scene scene;
    private final CellBackwardLayout layout;
    private final List<Spot> spots;

    /** The cell of a scene in a given size, in pixels at scale 1. */
    public CellBackwardFigure(Scene scene, double width, double height) {
        this.scene = scene;
        this.layout = new CellBackwardLayout(scene, CellWay.of(scene), width, height);
        this.spots = new CellBackwardSpots(scene, layout).all();
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
        new CellBackwardPainter(g, scene, layout).paint();
    }
}
