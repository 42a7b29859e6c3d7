package lab.unroll.figure.blocks;

import java.awt.Graphics2D;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;

/**
 * The network as one block a layer whose state goes round in a loop, unfolding into its copies. Folded, it shows the
 * selected step; unrolled, it is the picture of {@link BlocksFigure}.
 */
public final class NetworkFigure implements Figure {

    /** The names are gone when 1 / NAMES_GO of the way is done. */
    private static final double NAMES_GO = 5;

    private final BlockRun run;
    private final BlocksLayout layout;
    private final BlockPlaces places;
    private final double unfolded;
    private final boolean labels;
    private final List<Spot> spots;

    /**
     * The network of a scene.
     *
     * @param unfolded from 0, folded, to 1, unrolled into copies
     * @param labels   whether the network is named f and its layers φ
     * @param width    in pixels at scale 1
     * @param height   in pixels at scale 1
     * @throws IllegalArgumentException if {@code unfolded} is not from 0 to 1
     */
    public NetworkFigure(Scene scene, double unfolded, boolean labels, double width, double height) {
        if (!(unfolded >= 0 && unfolded <= 1)) {
            throw new IllegalArgumentException("A network can be unfolded from 0 to 1, not " + unfolded + ".");
        }
        this.run = BlockRun.of(scene);
        this.layout = new BlocksLayout(run, width, height);
        this.places = unfolded == 1 ? layout : new Unfolding(new FoldedLayout(layout), layout, unfolded);
        this.unfolded = unfolded;
        this.labels = labels;
        this.spots = unfolded == 1 ? BlocksFigure.spots(run, layout).all()
                : faces(new BlocksSpots(run, places));
    }

    private List<Spot> faces(BlocksSpots touchable) {
        run.faces().forEach(face -> touchable.columns(face, face));
        return touchable.all();
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
        new BlocksPainter(g, run, layout, places).paint(unfolded == 0);
        labels().forEach(label -> label.draw(g));
    }

    /** The names that stand beside a folded network; gone soon after it begins to unfold. */
    public List<ChartLabel> labels() {
        double strength = 1 - NAMES_GO * unfolded;
        return strength <= 0 ? List.of() : new NetworkLabels(run, layout, places, strength).all(labels);
    }
}
