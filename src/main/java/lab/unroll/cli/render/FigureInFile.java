package lab.unroll.cli.render;

import lab.unroll.export.Margin;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Film;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.catalogue.FigureSource;

/** Figures as files show them: charts with a heading and space round them, diagrams as they are. */
final class FigureInFile {

    /** Space round a chart. */
    private static final double EDGE = 16;

    private FigureInFile() {
    }

    /** The figure of a moment, in pixels at scale 1, space included. */
    static Figure of(FigureKind kind, RenderedNetwork data, double width, double height) {
        FigureSource source = kind.titled().apply(data);
        return kind.isChart() ? new Margin(source.figure(width - 2 * EDGE, height - 2 * EDGE), EDGE)
                : source.figure(width, height);
    }

    /**
     * The figure while the network reads the whole sequence, or on the way back; its last picture is that of the
     * moment.
     */
    static Film film(FigureKind kind, RenderedNetwork data, double width, double height) {
        double end = data.moment().playhead().position();
        if (!kind.isMoving()) {
            return Film.still(of(kind, data, width, height));
        }
        boolean back = kind == FigureKinds.BACKWARD;
        return new Film(playhead -> of(kind, playhead.position() == end ? data : data.at(playhead), width, height),
                back ? data.moment().trace().length() + 1 : 0, end);
    }
}
