package lab.unroll.cli.render;

import java.util.List;
import java.util.function.Function;
import lab.unroll.export.LatexExport;
import lab.unroll.export.Margin;
import lab.unroll.export.WithLatex;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Film;
import lab.unroll.figure.Playback;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.catalogue.FigureSource;
import lab.unroll.words.InputException;

/** Figures as files show them: charts with a heading and space round them, diagrams as they are. */
final class FigureInFile {

    /** How long a film of a training is, in seconds. */
    static final int TRAINING_LASTS = 10;

    /** Space round a chart. */
    private static final double EDGE = 16;

    private FigureInFile() {
    }

    /** The figure of a moment, in pixels at scale 1, space included. */
    static Figure of(FigureKind kind, RenderedNetwork data, double width, double height) {
        FigureSource source = kind.titled().apply(data);
        if (kind == FigureKinds.EQUATION) {
            return new WithLatex(source.figure(width, height), LatexExport.equation(data.step()));
        }
        return kind.isChart() ? new Margin(source.figure(width - 2 * EDGE, height - 2 * EDGE), EDGE)
                : source.figure(width, height);
    }

    /**
     * The figure while the network reads, or on the way back: as asked for, else the whole sequence up to the moment seen, or
     * on the way back the whole of it. The last picture is that of the moment seen, where the film ends there.
     *
     * @param toStep true to end on the way back at the moment seen
     */
    static Film film(FigureKind kind, RenderedNetwork data, double width, double height, Playback way, FilmOptions asked,
                     boolean toStep) {
        double seen = data.moment().playhead().position();
        int steps = data.moment().trace().length();
        boolean back = way == Playback.BACKWARD;
        int first = asked.from(1, back ? steps : 1, steps);
        int last = to(asked, back && !toStep ? 1 : 0, steps);
        if (back ? last > first : last > 0 && last < first) {
            throw new InputException("film.order", first, last);
        }
        double end = last == 0 ? seen : last;
        return new Film(playhead -> of(kind, playhead.position() == seen ? data : data.at(playhead), width, height),
                back ? first + 1 : Math.min(first - 1, end), end);
    }

    /** The last step of those asked for; the usual one, which may be 0 for the moment seen, if none is. */
    private static int to(FilmOptions asked, int usual, int steps) {
        return asked.to(usual == 0 && !asked.hasTo() ? 0 : 1, usual, steps);
    }

    /**
     * The figure while the network learns.
     *
     * @param moments the network at evenly spaced steps, at least one
     * @param seen    how the network of a moment is looked at
     */
    static Film training(FigureKind kind, List<TrainedNetwork> moments, Function<TrainedNetwork, RenderedNetwork> seen,
                         double width, double height) {
        int last = moments.size() - 1;
        return new Film(playhead -> of(kind, seen.apply(moments.get((int) Math.round(
                playhead.position() / TRAINING_LASTS * last))), width, height), 0, TRAINING_LASTS);
    }
}
