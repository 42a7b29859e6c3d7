package lab.unroll.figure.blocks;

import java.awt.geom.Rectangle2D;

/** Where the parts of a diagram of blocks stand: unrolled into copies, folded into one, or on the way between. */
interface BlockPlaces {

    /** The first column that is shown. */
    int first();

    /** The last column that is shown. */
    int last();

    /** The whole column. */
    Rectangle2D card(int column);

    /** A block; {@code row} counts from 0 at the bottom. */
    BlockPlace block(int row, int column);

    /** Where x_t stands. */
    Rectangle2D input(int column);

    /** Where ŷ_t and the loss stand. */
    Rectangle2D output(int column);

    /**
     * Where the two directions of a layer are joined.
     *
     * @param row the row of the reverse direction
     */
    Rectangle2D join(int row, int column);

    /** Baseline of the names of the steps. */
    double headerBaseline();

    /** 1 where every column stands by itself, 0 where all stand on one place: how much of the small print shows. */
    double apart();
}
