package lab.unroll.figure.unrolled;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.LayeredFigure;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.parts.Glide;

/** The unrolled network at vector level: one copy of the cell a step, every vector a strip of real values. */
public final class UnrolledFigure implements LayeredFigure {

    private final UnrolledLayout layout;
    private final UnrolledLayout painted;
    private final Glide glide;
    private final Scene scene;

    /** The diagram of a scene in a given size, in pixels at scale 1. */
    public UnrolledFigure(Scene scene, double width, double height) {
        this.scene = scene;
        this.layout = UnrolledLayout.of(scene, width, height);
        Glide moving = Glide.at(scene.playhead(), Phase.of(scene.trace().spec().cell()).size(),
                scene.turn(scene.selectedStep()));
        this.painted = layout.gliding(scene, moving);
        this.glide = painted == layout ? Glide.NONE : moving;
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
        return new UnrolledSpots(layout, scene).all();
    }

    @Override
    public Object stillKey() {
        return List.of(spotsKey(), glide.rest());
    }

    @Override
    public Object spotsKey() {
        return List.of(scene.at(Playhead.at(scene.playhead().step()), scene.selectedStep()), width(), height());
    }

    @Override
    public void paintStill(Graphics2D g) {
        Brush.smooth(g);
        new UnrolledPainter(g, layout, painted, glide, scene).paintStill();
    }

    @Override
    public Rectangle2D movingBounds() {
        return painted.reach(scene.selectedStep());
    }

    @Override
    public void paintMoving(Graphics2D g) {
        Brush.smooth(g);
        new UnrolledPainter(g, layout, painted, glide, scene).paintMoving();
    }
}
