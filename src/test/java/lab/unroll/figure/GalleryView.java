package lab.unroll.figure;

/** The pictures of the stage: every level of the zoom ladder, and the way back. */
enum GalleryView {
    /** The network, folded, with its names. */
    FOLDED,
    /** Halfway between folded and unrolled. */
    UNFOLDING,
    /** Copies as blocks. */
    UNROLLED,
    /** Copies with their vectors. */
    VECTORS,
    /** One copy. */
    CELL,
    /** One neuron. */
    NEURON,
    /** The way of the gradient back. */
    BACKWARD;

    Figure figure(Scene scene, double width, double height) {
        return switch (this) {
            case FOLDED -> LevelFigure.forward(scene, Level.NETWORK, 0, true, null, width, height);
            case UNFOLDING -> LevelFigure.forward(scene, Level.NETWORK, 0.5, true, null, width, height);
            case UNROLLED -> LevelFigure.forward(scene, Level.UNROLLED, 1, false, null, width, height);
            case VECTORS -> LevelFigure.forward(scene, Level.VECTORS, 1, false, null, width, height);
            case CELL -> LevelFigure.forward(scene, Level.CELL, 1, false, null, width, height);
            case NEURON -> LevelFigure.forward(scene, Level.NEURON, 1, false, null, width, height);
            case BACKWARD -> LevelFigure.backward(scene, null, Level.VECTORS, width, height);
        };
    }

    /** Where the playhead stands when a share of a step has been shown: on the way back it comes from T + 1. */
    double position(int step, double share) {
        return this == BACKWARD ? step + 1 - share : step - 1 + share;
    }

    /** True if labels stand where no line and no other part of the picture is. */
    boolean keepsLabelsFree() {
        // Halfway, the copies lie over each other like cards that are dealt, and cover each other's labels in part
        return this != UNFOLDING;
    }
}
