package lab.unroll.figure.blocks;

import java.awt.Graphics2D;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.parts.Glide;
import lab.unroll.net.NetworkSpec;

/**
 * The unrolled network as blocks: a copy a step, a row for each layer and direction, every block with real strips of its
 * states. Of a long sequence a window round the selected step, with an overview of all steps. An encoder hands its states
 * to a decoder, and each answer is on its dashed way to the next input.
 */
public final class BlocksFigure implements Figure {

    private final BlockRun run;
    private final BlocksLayout layout;
    private final List<Spot> spots;

    /** The diagram of a scene in a given size, in pixels at scale 1. */
    public BlocksFigure(Scene scene, double width, double height) {
        this.run = BlockRun.of(scene);
        this.layout = new BlocksLayout(run, width, height);
        this.spots = spots(run, layout).all();
    }

    /** The spots of the unrolled diagram. */
    static BlocksSpots spots(BlockRun run, BlocksLayout layout) {
        BlocksSpots spots = new BlocksSpots(run, layout).columns(layout.first(), layout.last());
        if (run.encoderLength() > 0) {
            spots.feedBack(Math.max(layout.first(), run.encoderLength() + 1), layout.last());
            spots.looks(new BlockLooks(run, layout));
        }
        return layout.isWindow() ? spots.overview(new Overview(run, layout)) : spots;
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
        NetworkSpec spec = run.spec();
        int turn = run.focus().isReverse() ? run.length() + 1 - run.selected() : run.selected();
        Glide glide = Glide.at(run.playhead(), Phase.of(spec.cell()).size(), turn);
        BlocksLayout moving = layout.gliding(run, glide);
        new BlocksPainter(g, run, layout, moving, moving == layout ? Glide.NONE : glide).paint(false);
    }
}
