package lab.unroll.figure.cell;

import lab.unroll.figure.Scene;

/** An opened cell of one kind: where its parts stand, how they are painted, and which of them can be pointed at. */
abstract class CellPicture {

    /** The picture of the cell of a scene, in pixels at scale 1. */
    static CellPicture of(Scene scene, double width, double height, CellFoot foot) {
        return switch (scene.trace().spec().cell()) {
            case SIMPLE_RNN, RELU_RNN, SIGMOID_RNN -> new SimpleRnnCellPicture(scene, width, height, foot);
            case LSTM -> new LstmCellPicture(scene, width, height, foot);
            case GRU, GRU_BEFORE -> new GruCellPicture(scene, width, height, foot);
            case UGRNN -> new UgrnnCellPicture(scene, width, height, foot);
        };
    }

    /** Where its parts stand. */
    abstract CellLayout layout();

    /** Its painter. */
    abstract CellPainter painter(CellCanvas canvas);

    /** Adds what can be pointed at inside it: its states, its layers of neurons, the values between them. */
    abstract void spots(CellSpots spots);
}
