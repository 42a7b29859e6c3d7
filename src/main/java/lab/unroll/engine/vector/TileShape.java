package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;

/**
 * How wide the panels of packed matrices are, so that the sums of a tile stay in the registers that a machine has, and how
 * long a part of a panel is taken at once, so that it stays in the first-level cache, of which another program may have half.
 */
enum TileShape {

    /** For 16 registers: tiles of 4 x 3 vectors, and of 2 x 4 and 6 x 2 where threes leave something over. */
    FOUR_BY_THREE(3, 128) {
        /** The last four stay together, for one vector alone is slow. */
        @Override
        int panel(int left) {
            return left == WIDEST ? WIDEST : Math.min(left, vectors());
        }
    },

    /** For 32 registers: tiles of 6 x 4 vectors, and of 8 x 1. */
    SIX_BY_FOUR(4, 256) {
        @Override
        int panel(int left) {
            return left < vectors() ? 1 : vectors();
        }
    };

    /** That of this machine. */
    static final TileShape HERE = of(FloatVector.SPECIES_PREFERRED.vectorBitSize(), System.getProperty("os.arch"));

    /** Vectors in the widest panel of any shape. */
    static final int WIDEST = 4;

    private final int vectors;
    private final int piece;

    TileShape(int vectors, int piece) {
        this.vectors = vectors;
        this.piece = piece;
    }

    /** Vectors in most panels. */
    int vectors() {
        return vectors;
    }

    /** Terms of a sum that are taken at once. */
    int piece() {
        return piece;
    }

    /** Vectors in the next panel where {@code left} vectors of columns are still to come, at least one. */
    abstract int panel(int left);

    /**
     * The best one for a machine. Java's vectors reach 32 registers on x86 with 512 bits only, and on ARM always.
     *
     * @param bits         of a vector
     * @param architecture as in the property {@code os.arch}
     */
    static TileShape of(int bits, String architecture) {
        return bits == 512 || architecture.equals("aarch64") ? SIX_BY_FOUR : FOUR_BY_THREE;
    }
}
