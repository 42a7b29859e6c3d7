package lab.unroll.figure;

import java.util.List;
import lab.unroll.figure.blocks.BlockRun;
import lab.unroll.figure.blocks.BlocksLayout;
import lab.unroll.figure.blocks.BlocksSpots;
import lab.unroll.figure.blocks.FoldedLayout;
import lab.unroll.figure.blocks.Unfolding;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.parts.Glide;
import lab.unroll.figure.stage.LevelFigure;
import lab.unroll.figure.unrolled.UnrolledLayout;

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
    BACKWARD,
    /** One copy on the way back. */
    BACKWARD_CELL,
    /** One neuron on the way back. */
    BACKWARD_NEURON,
    /** All layers and directions on the way back. */
    BACKWARD_UNROLLED,
    /** The folded network on the way back. */
    BACKWARD_FOLDED;

    private static final double HALFWAY = 0.5;

    Figure figure(Scene scene, double width, double height) {
        return switch (this) {
            case FOLDED -> LevelFigure.forward(scene, Level.NETWORK, 0, true, null, width, height);
            case UNFOLDING -> LevelFigure.forward(scene, Level.NETWORK, HALFWAY, true, null, width, height);
            case UNROLLED -> LevelFigure.forward(scene, Level.UNROLLED, 1, false, null, width, height);
            case VECTORS -> LevelFigure.forward(scene, Level.VECTORS, 1, false, null, width, height);
            case CELL -> LevelFigure.forward(scene, Level.CELL, 1, false, null, width, height);
            case NEURON -> LevelFigure.forward(scene, Level.NEURON, 1, false, null, width, height);
            case BACKWARD -> backward(scene, Level.VECTORS, width, height);
            case BACKWARD_CELL -> backward(scene, Level.CELL, width, height);
            case BACKWARD_UNROLLED -> backward(scene, Level.UNROLLED, width, height);
            case BACKWARD_FOLDED -> backward(scene, Level.NETWORK, width, height);
            case BACKWARD_NEURON -> backward(scene, Level.NEURON, width, height);
        };
    }

    private static Figure backward(Scene scene, Level level, double width, double height) {
        scene.trace().followGradient();
        return LevelFigure.backward(scene, null, null, level, level == Level.NETWORK ? 0 : 1, width, height);
    }

    /** True on the way of the gradient back. */
    boolean isBackward() {
        return ordinal() >= BACKWARD.ordinal();
    }

    /**
     * The spots of its figure, the foremost last; halfway also those of the copies beside the selected one, which wait for
     * the end of the way.
     */
    List<Spot> spots(Figure figure, Scene scene) {
        if (this != UNFOLDING) {
            return figure.spots();
        }
        BlockRun run = BlockRun.of(scene);
        BlocksLayout layout = new BlocksLayout(run, figure.width(), figure.height());
        BlocksSpots spots = new BlocksSpots(run, new Unfolding(new FoldedLayout(layout), layout, HALFWAY));
        int most = Math.max(run.selected() - layout.first(), layout.last() - run.selected());
        for (int distance = most; distance >= 0; distance--) {
            for (int column : distance == 0 ? new int[] {run.selected()}
                    : new int[] {run.selected() - distance, run.selected() + distance}) {
                if (column >= layout.first() && column <= layout.last()) {
                    spots.columns(column, column);
                }
            }
        }
        return spots.all();
    }

    /** What a picture may tell beside these spots; on the way back also of a weight. */
    List<ExpectedNumber> expected(Picture picture, List<Spot> spots, Scene scene, SharedWeight weight) {
        return switch (this) {
            case FOLDED, UNFOLDING, UNROLLED -> new ExpectedNumbers(picture, spots, scene)
                    .ranges(ColourMap.STATE_RANGE, ColourMap.CELL_RANGE).all();
            case VECTORS -> new ExpectedInVectors(picture, spots, scene).all();
            case CELL -> new ExpectedInCell(picture, spots, scene).all();
            case NEURON -> new ExpectedAtNeuron(picture, spots, scene, NeuronChoice.of(scene)).all();
            case BACKWARD -> new ExpectedBackward(picture, spots, scene, weight).all();
            case BACKWARD_UNROLLED, BACKWARD_FOLDED -> new ExpectedNumbers(picture, spots, scene).all();
            case BACKWARD_NEURON -> new ExpectedBackwardAtNeuron(picture, spots, scene).all();
            case BACKWARD_CELL -> new ExpectedBackwardInCell(picture, spots, scene).all();
        };
    }

    /** Where the playhead stands when a share of a step has been shown: on the way back it comes from T + 1. */
    double position(int step, double share) {
        return isBackward() ? step + 1 - share : step - 1 + share;
    }

    /** The scene once its window has come to rest; the same one where nothing glides. */
    Scene standing(Scene scene, double width, double height) {
        int phases = Phase.of(scene.trace().spec().cell()).size();
        int turn = scene.turn(scene.selectedStep());
        Glide glide = Glide.at(scene.playhead(), phases, turn);
        boolean glides = switch (this) {
            case UNROLLED -> {
                BlocksLayout layout = new BlocksLayout(BlockRun.of(scene), width, height);
                yield layout.gliding(BlockRun.of(scene), glide) != layout;
            }
            case VECTORS -> {
                UnrolledLayout layout = UnrolledLayout.of(scene, width, height);
                yield layout.gliding(scene, glide) != layout;
            }
            default -> false;
        };
        return glides ? scene.at(new Playhead(turn - 1 + 0.7 / phases), scene.selectedStep()) : scene;
    }

    /** True if labels stand where no line and no other part of the picture is. */
    boolean keepsLabelsFree() {
        // Halfway, the copies lie over each other like cards that are dealt, and cover each other's labels in part
        return this != UNFOLDING;
    }
}
