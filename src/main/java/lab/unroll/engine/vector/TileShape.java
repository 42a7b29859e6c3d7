package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;

/** How wide the panels of packed matrices are, so that the sums of a tile stay in the registers that a machine has. */
enum TileShape {

    /** For 16 registers: tiles of 4 x 3 vectors, and of 6 x 2 where three do not fit. */
    FOUR_BY_THREE(3) {
        /** The last four are two and two, for one vector alone is slow. */
        @Override
        int panel(int left) {
            return left == 4 ? 2 : Math.min(left, vectors());
        }
    },

    /** For 32 registers: tiles of 6 x 4 vectors, and of 8 x 1. */
    SIX_BY_FOUR(4) {
        @Override
        int panel(int left) {
            return left < vectors() ? 1 : vectors();
        }
    };

    /** That of this machine. */
    static final TileShape HERE = of(FloatVector.SPECIES_PREFERRED.vectorBitSize(), System.getProperty("os.arch"));

    private final int vectors;

    TileShape(int vectors) {
        this.vectors = vectors;
    }

    /** Vectors in the widest panel. */
    int vectors() {
        return vectors;
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
