package lab.unroll.figure.blocks;

import java.awt.geom.Rectangle2D;

/** The way from the folded network to its copies: every part a share of the way from one place to the other. */
public final class Unfolding implements BlockPlaces {

    /** Copies that stand closer than this share of their final distance hide each other's small print. */
    private static final double LEGIBLE = 0.86;

    private final FoldedLayout folded;
    private final BlocksLayout unrolled;
    private final double share;

    /**
     * A moment of the unfolding.
     *
     * @param unfolded from 0, folded, to 1, unrolled
     */
    public Unfolding(FoldedLayout folded, BlocksLayout unrolled, double unfolded) {
        this.folded = folded;
        this.unrolled = unrolled;
        // Slow at both ends
        this.share = unfolded * unfolded * (3 - 2 * unfolded);
    }

    @Override
    public int first() {
        return unrolled.first();
    }

    @Override
    public int last() {
        return unrolled.last();
    }

    @Override
    public Rectangle2D card(int column) {
        return BlockPlace.between(folded.card(column), unrolled.card(column), share);
    }

    @Override
    public BlockPlace block(int row, int column) {
        return BlockPlace.between(folded.block(row, column), unrolled.block(row, column), share);
    }

    @Override
    public Rectangle2D input(int column) {
        return BlockPlace.between(folded.input(column), unrolled.input(column), share);
    }

    @Override
    public Rectangle2D output(int column) {
        return BlockPlace.between(folded.output(column), unrolled.output(column), share);
    }

    @Override
    public Rectangle2D join(int row, int column) {
        return BlockPlace.between(folded.join(row, column), unrolled.join(row, column), share);
    }

    @Override
    public double headerBaseline() {
        return unrolled.headerBaseline();
    }

    @Override
    public double apart() {
        return Math.max(0, (share - LEGIBLE) / (1 - LEGIBLE));
    }
}
