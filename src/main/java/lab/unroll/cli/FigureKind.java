package lab.unroll.cli;

import java.util.Locale;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.UnrolledFigure;
import lab.unroll.words.InputProblem;

/** The figures that can be asked for by name. */
enum FigureKind {
    /** Every vector of every step. */
    UNROLLED {
        @Override
        double usualWidth(TrainedNetwork network) {
            return Math.max(MARGIN + 4 * COPY, MARGIN + COPY * Math.min(MOST_COPIES, network.task().length()));
        }

        @Override
        double usualHeight(TrainedNetwork network) {
            int more = Math.max(0, network.experiment().hidden() - 4);
            return Math.min(2 * STAGE_HEIGHT, STAGE_HEIGHT + more * 2 * CELL);
        }

        @Override
        Figure of(TrainedNetwork network, Scene scene, double width, double height) {
            return new UnrolledFigure(scene, width, height);
        }
    };

    private static final double MARGIN = 66;
    private static final double COPY = 96;
    private static final double CELL = 22;
    private static final double STAGE_HEIGHT = 478;
    private static final int MOST_COPIES = 12;

    /** Its name on the command line, in file names and in message keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Width in pixels when nothing else is asked for. */
    abstract double usualWidth(TrainedNetwork network);

    /** Height in pixels when nothing else is asked for. */
    abstract double usualHeight(TrainedNetwork network);

    /** The figure, in pixels at scale 1. */
    abstract Figure of(TrainedNetwork network, Scene scene, double width, double height);

    /**
     * The figure of that name.
     *
     * @throws InputProblem naming the figures there are
     */
    static FigureKind named(String id) {
        for (FigureKind kind : values()) {
            if (kind.id().equalsIgnoreCase(id)) {
                return kind;
            }
        }
        throw new InputProblem("figure.unknown", id);
    }
}
