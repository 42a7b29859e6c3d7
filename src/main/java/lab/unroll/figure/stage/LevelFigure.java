package lab.unroll.figure.stage;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.LayeredFigure;
import lab.unroll.figure.Level;
import lab.unroll.figure.LevelPicture;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.Spot;
import lab.unroll.figure.backward.BackwardFigure;
import lab.unroll.figure.backward.CellBackwardFigure;
import lab.unroll.figure.blocks.BackwardBlocksFigure;
import lab.unroll.figure.blocks.BlocksFigure;
import lab.unroll.figure.blocks.NetworkFigure;
import lab.unroll.figure.cell.CellFigure;
import lab.unroll.figure.neuron.NeuronBackwardFigure;
import lab.unroll.figure.neuron.NeuronFigure;
import lab.unroll.figure.unrolled.UnrolledFigure;

/** A scene at one level of the zoom ladder, forward or on the way back; knows where the thing looked at stands. */
public final class LevelFigure implements LevelPicture {

    private final Level level;
    private final boolean backward;
    private final Scene scene;
    private final Figure figure;

    private LevelFigure(Level level, boolean backward, Scene scene, Figure figure) {
        this.level = level;
        this.backward = backward;
        this.scene = scene;
        this.figure = figure;
    }

    /**
     * The forward pass at a level, in pixels at scale 1.
     *
     * @param unfolded how far the network is unrolled at the levels {@link Level#NETWORK} and {@link Level#UNROLLED},
     *                 from 0 (folded) to 1
     * @param named    whether the folded network carries f and φ
     * @param neuron   the neuron to look into; null for the one that the scene suggests
     */
    public static LevelFigure forward(Scene scene, Level level, double unfolded, boolean named, NeuronChoice neuron,
                                      double width, double height) {
        Figure figure = switch (level) {
            case NETWORK, UNROLLED -> unfolded == 1 ? new BlocksFigure(scene, width, height)
                    : new NetworkFigure(scene, unfolded, named, width, height);
            case VECTORS -> new UnrolledFigure(scene, width, height);
            case CELL -> new CellFigure(scene, width, height);
            case NEURON -> new NeuronFigure(scene, neuron == null ? NeuronChoice.of(scene) : neuron, width, height);
        };
        return new LevelFigure(level, false, scene, figure);
    }

    /**
     * The way of the gradient back, which must have been followed.
     *
     * @param weight the shared weight whose gradient is summed up; null for the one with the largest
     * @param neuron the neuron to look into; null for the one that the scene suggests
     * @param unfolded as on the way {@linkplain #forward forth}
     * @see BackwardFigure
     */
    public static LevelFigure backward(Scene scene, SharedWeight weight, NeuronChoice neuron, Level level, double unfolded,
                                       double width, double height) {
        Figure figure = switch (level) {
            case NETWORK, UNROLLED -> new BackwardBlocksFigure(scene, weight == null ? SharedWeight.largest(
                    scene.trace().gradientFlow().orElseThrow()) : weight, unfolded, width, height);
            case VECTORS -> new BackwardFigure(scene, weight, width, height);
            case CELL -> new CellBackwardFigure(scene, width, height);
            case NEURON -> new NeuronBackwardFigure(scene, neuron == null ? NeuronChoice.of(scene) : neuron, weight, width,
                    height);
        };
        return new LevelFigure(level, true, scene, figure);
    }

    @Override
    public Level level() {
        return level;
    }

    @Override
    public boolean isBackward() {
        return backward;
    }

    @Override
    public Rectangle2D anchor(Level other) {
        boolean toNeuron = Math.max(level.ordinal(), other.ordinal()) == Level.NEURON.ordinal();
        Rectangle2D found = null;
        for (Spot spot : spots()) {
            boolean here = spot.step() == scene.selectedStep();
            boolean unit = toNeuron && spot.kind() == Spot.Kind.STATE && spot.unit() == Math.max(0, scene.selectedUnit());
            if (here && (unit || found == null && spot.kind() == Spot.Kind.STEP)) {
                found = spot.bounds();
            }
        }
        return found == null ? new Rectangle2D.Double(0, 0, width(), height()) : found;
    }

    @Override
    public double width() {
        return figure.width();
    }

    @Override
    public double height() {
        return figure.height();
    }

    @Override
    public List<Spot> spots() {
        return figure.spots();
    }

    @Override
    public Object stillKey() {
        return figure instanceof LayeredFigure layered ? List.of(level, backward, layered.stillKey()) : this;
    }

    @Override
    public Object spotsKey() {
        return figure instanceof LayeredFigure layered ? List.of(level, backward, layered.spotsKey()) : this;
    }

    @Override
    public void paintStill(Graphics2D g) {
        if (figure instanceof LayeredFigure layered) {
            layered.paintStill(g);
        }
    }

    @Override
    public Rectangle2D movingBounds() {
        return figure instanceof LayeredFigure layered ? layered.movingBounds()
                : new Rectangle2D.Double(0, 0, width(), height());
    }

    @Override
    public void paintMoving(Graphics2D g) {
        if (figure instanceof LayeredFigure layered) {
            layered.paintMoving(g);
        } else {
            figure.paint(g);
        }
    }
}
