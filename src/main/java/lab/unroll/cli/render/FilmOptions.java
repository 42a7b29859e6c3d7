package lab.unroll.cli.render;

import java.io.PrintWriter;
import java.util.function.DoubleConsumer;
import lab.unroll.cli.console.ProgressLine;
import lab.unroll.cli.console.Terminal;
import java.util.stream.Collectors;
import lab.unroll.export.Format;
import lab.unroll.export.Formats;
import lab.unroll.export.Rendition;
import lab.unroll.figure.Playback;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.session.Session;
import lab.unroll.task.Ranges;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import picocli.CommandLine.Option;

/** The options of a film: what it shows, from where to where, and how many pictures a second it has. */
final class FilmOptions {

    private static final int MOST_PER_SECOND = 50;
    private static final int PERCENT = 100;

    @Option(names = "--film", paramLabel = "WAY", description = "a film: forward, the network as it reads; backward, the"
            + " gradient on its way back; or training, the network as it learns. Into a .gif, an .apng, a .pptx with a slide for"
            + " each step, or a folder of numbered PNGs")
    private String film;

    @Option(names = "--fps", paramLabel = "N", description = "pictures a second of a film, 1 to 50 (default: 12); a step lasts a"
            + " second, a training ten")
    private Integer perSecond;

    @Option(names = "--from", paramLabel = "N", description = "the first step of a film, of the sequence or of the training")
    private Integer from;

    @Option(names = "--to", paramLabel = "N", description = "and its last one")
    private Integer to;

    /** The first one of these options that is given; null for none. */
    String given() {
        return film != null ? "--film" : perSecond != null ? "--fps" : from != null ? "--from" : to != null ? "--to" : null;
    }

    /** True if a film is asked for, so that a file without an ending is a folder. */
    boolean isAskedFor() {
        return film != null;
    }

    /**
     * What is shown.
     *
     * @param format of the file; null for a folder or none
     * @throws InputException if a film cannot have that format, or these options are given without a film
     */
    Playback way(FigureKind kind, Format format) {
        if (film == null) {
            if (given() != null && (format == null || !format.isMoving())) {
                throw new InputException("film.missing", given());
            }
            return kind.isOfWayBack() ? Playback.BACKWARD : Playback.FORWARD;
        }
        if (format != null && !format.isMoving()) {
            throw new InputException("film.format", format.ending(),
                    Formats.all(true).stream().map(Format::ending).collect(Collectors.joining(", ")));
        }
        return Playback.named(film);
    }

    /**
     * The figure that is filmed.
     *
     * @throws InputException if it does not move so, naming those that do
     */
    FigureKind kind(FigureKind kind, Playback way) {
        if (way == Playback.TRAINING) {
            if (!kind.isOfNetwork()) {
                throw new InputException("figure.untrained", kind.id());
            }
            return kind;
        }
        if (!kind.isMoving()) {
            throw new InputException("figure.still", kind.id(), FigureKinds.movingNames());
        }
        if (way == Playback.FORWARD && kind.isOfWayBack()) {
            throw new InputException("figure.backward-only", kind.id());
        }
        return way == Playback.BACKWARD ? FigureKinds.onWayBack(kind) : kind;
    }

    /**
     * What is to be kept of a training, so that there is another picture at each time.
     *
     * @throws InputException if it was trained before, so that it is not known how it went
     */
    TrainingMoments moments(Session session) {
        if (session.training().isPresent()) {
            throw new InputException("film.trained-before");
        }
        int steps = (int) session.state().iterations();
        int first = from(0, 0, steps);
        int last = to(0, steps, steps);
        if (last < first) {
            throw new InputException("film.order", first, last);
        }
        return new TrainingMoments(first, last, FigureInFile.TRAINING_LASTS * perSecond() + 1);
    }

    /** Tells how much of a film is painted, to whoever sits in front of a terminal. */
    static DoubleConsumer progress(PrintWriter out, Words words) {
        if (Terminal.present().isEmpty()) {
            return share -> { };
        }
        ProgressLine line = new ProgressLine(out, words, true, PERCENT, "painting");
        return share -> line.tell(Math.round(share * PERCENT));
    }

    /** Pictures a second. */
    int perSecond() {
        int pictures = perSecond == null ? Rendition.USUAL_PER_SECOND : perSecond;
        Ranges.require("--fps", pictures, 1, MOST_PER_SECOND);
        return pictures;
    }

    /** The first step, of so many; the usual one where none is asked for. */
    int from(int least, int usual, int most) {
        return within("--from", from == null ? usual : from, least, most);
    }

    /** True if a last step is asked for. */
    boolean hasTo() {
        return to != null;
    }

    /** The last step, of so many; the usual one where none is asked for. */
    int to(int least, int usual, int most) {
        return within("--to", to == null ? usual : to, least, most);
    }

    private static int within(String option, int step, int least, int most) {
        Ranges.require(option, step, least, Math.max(least, most));
        return step;
    }
}
