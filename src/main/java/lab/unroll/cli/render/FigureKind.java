package lab.unroll.cli.render;

import java.util.List;
import java.util.Locale;
import lab.unroll.export.Margin;
import lab.unroll.figure.Figure;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.backward.BackwardFigure;
import lab.unroll.figure.blocks.BlocksFigure;
import lab.unroll.figure.blocks.NetworkFigure;
import lab.unroll.figure.cell.CellFigure;
import lab.unroll.figure.chart.GradientFigure;
import lab.unroll.figure.chart.LossFigure;
import lab.unroll.figure.chart.ReferenceLine;
import lab.unroll.figure.chart.StatesFigure;
import lab.unroll.figure.neuron.NeuronFigure;
import lab.unroll.figure.unrolled.CompareFigure;
import lab.unroll.figure.unrolled.UnrolledFigure;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.task.NextCharacter;
import lab.unroll.task.Task;
import lab.unroll.words.InputException;

/** The figures that can be asked for by name. */
enum FigureKind {
    /** Every vector of every step. */
    UNROLLED(Shape.COPIES) {
        @Override
        double usualHeight(TrainedNetwork network) {
            int more = Math.max(0, network.experiment().hidden() - 4);
            return Math.min(2 * STAGE_HEIGHT, STAGE_HEIGHT + more * 2 * UNIT);
        }

        @Override
        Figure of(TrainedNetwork network, Scene scene, double width, double height) {
            return new UnrolledFigure(scene, width, height);
        }
    },
    /** The folded network. */
    NETWORK(Shape.FOLDED) {
        @Override
        Figure of(TrainedNetwork network, Scene scene, double width, double height) {
            return new NetworkFigure(throughout(scene), 0, true, width, height);
        }
    },
    /** The copies of the network as blocks. */
    BLOCKS(Shape.COPIES) {
        @Override
        Figure of(TrainedNetwork network, Scene scene, double width, double height) {
            return new BlocksFigure(throughout(scene), width, height);
        }
    },
    /** The same of an encoder and a decoder. */
    ENCODER_DECODER(Shape.COPIES) {
        @Override
        Figure of(TrainedNetwork network, Scene scene, double width, double height) {
            return BLOCKS.of(network, scene, width, height);
        }
    },
    /** The anatomy of the cell. */
    CELL(Shape.STAGE) {
        @Override
        Figure of(TrainedNetwork network, Scene scene, double width, double height) {
            return new CellFigure(scene, width, height);
        }
    },
    /** One neuron with every product. */
    NEURON(Shape.STAGE) {
        @Override
        Figure of(TrainedNetwork network, Scene scene, double width, double height) {
            return new NeuronFigure(scene, NeuronChoice.of(scene), width, height);
        }
    },
    /** The way of the gradient back. */
    BACKWARD(Shape.COPIES) {
        @Override
        double usualHeight(TrainedNetwork network) {
            return UNROLLED.usualHeight(network);
        }

        @Override
        Figure of(TrainedNetwork network, Scene scene, double width, double height) {
            scene.trace().followGradient();
            return new BackwardFigure(scene, null, width, height);
        }
    },
    /** The cells beside each other on the same input, trained alike. */
    COMPARE(Shape.COPIES) {
        @Override
        Figure of(TrainedNetwork network, Scene scene, double width, double height) {
            return new CompareFigure(network.besideOthers(scene), width, height);
        }
    },
    /** How much gradient reaches each step. */
    GRADIENTS(Shape.CHART) {
        @Override
        Figure of(TrainedNetwork network, Scene scene, double width, double height) {
            return new Margin(GradientFigure.titled(scene, width - 2 * EDGE, height - 2 * EDGE), EDGE);
        }
    },
    /** The states over the steps. */
    STATES(Shape.CHART) {
        @Override
        Figure of(TrainedNetwork network, Scene scene, double width, double height) {
            return new Margin(StatesFigure.titled(scene, width - 2 * EDGE, height - 2 * EDGE), EDGE);
        }
    },
    /** The loss of every training step. */
    LOSS(Shape.CHART) {
        @Override
        Figure of(TrainedNetwork network, Scene scene, double width, double height) {
            Task task = network.task();
            List<ReferenceLine> milestones = task instanceof NextCharacter text ? ReferenceLine.counting(text.unigramEntropy(),
                    text.bigramEntropy(), scene.words()) : List.of();
            return new Margin(LossFigure.titled(network.curve(), task.chanceLoss(), task.solvedLoss(), milestones,
                    network.iteration(), scene.theme(), scene.words(), width - 2 * EDGE, height - 2 * EDGE), EDGE);
        }
    };

    private static final double MARGIN = 66;
    private static final double COPY = 96;
    private static final double UNIT = 22;
    private static final double STAGE_WIDTH = 840;
    private static final double STAGE_HEIGHT = 478;
    private static final int MOST_COPIES = 12;
    private static final double CHART_WIDTH = 720;
    private static final double CHART_HEIGHT = 320;
    /** Space round a chart. */
    private static final double EDGE = 16;

    /** What the usual size follows from. */
    private enum Shape {
        /** As wide as the copies need. */
        COPIES,
        /** The stage of the window. */
        STAGE,
        /** As high as the stage, but narrow. */
        FOLDED,
        /** The dock of the window. */
        CHART
    }

    private final Shape shape;

    /** Two directions are through before the layer above begins: only with the top one the whole network has read. */
    private static Scene throughout(Scene scene) {
        NetworkSpec spec = scene.trace().spec();
        return spec.bidirectional() ? scene.lookingAt(new LayerPlace(spec.layers() - 1, Direction.FORWARD)) : scene;
    }

    FigureKind(Shape shape) {
        this.shape = shape;
    }

    /** Its name on the command line, in file names and in message keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Width in pixels when nothing else is asked for. */
    double usualWidth(TrainedNetwork network) {
        return switch (shape) {
            case COPIES -> Math.max(MARGIN + 4 * COPY, MARGIN + COPY * Math.min(MOST_COPIES, network.task().length()));
            case STAGE -> STAGE_WIDTH;
            case FOLDED, CHART -> CHART_WIDTH;
        };
    }

    /** Height in pixels when nothing else is asked for. */
    double usualHeight(TrainedNetwork network) {
        return shape == Shape.CHART ? CHART_HEIGHT : STAGE_HEIGHT;
    }

    /** The figure, in pixels at scale 1. */
    abstract Figure of(TrainedNetwork network, Scene scene, double width, double height);

    /**
     * The figure of that name.
     *
     * @throws InputException naming the figures there are
     */
    static FigureKind named(String id) {
        for (FigureKind kind : values()) {
            if (kind.id().equalsIgnoreCase(id)) {
                return kind;
            }
        }
        throw new InputException("figure.unknown", id);
    }
}
