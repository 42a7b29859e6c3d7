package lab.unroll.figure;

import java.awt.Graphics2D;
import java.util.List;

/**
 * An encoder and a decoder, unrolled as blocks: the encoder's copies, the state that it hands over, the decoder's copies,
 * and each answer on its dashed way to the next input.
 */
public final class EncoderDecoderFigure implements Figure {

    private final BlockRun run;
    private final BlocksLayout layout;
    private final List<Spot> spots;

    /** The diagram of an exchange in a given size, in pixels at scale 1. */
    public EncoderDecoderFigure(Exchange exchange, double width, double height) {
        this.run = BlockRun.of(exchange);
        this.layout = new BlocksLayout(run, width, height);
        this.spots = BlocksFigure.spots(run, layout)
                .feedBack(Math.max(layout.first(), run.handover() + 1), layout.last()).all();
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
        new BlocksPainter(g, run, layout, layout).paint(false);
    }
}
