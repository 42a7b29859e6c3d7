package lab.unroll.export;

import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Film;
import lab.unroll.figure.paint.Theme;

/** Writes a figure as the kind of file that its name asks for. The same figure gives the same bytes. */
public final class FigureFile {

    private FigureFile() {
    }

    /**
     * Writes a picture that stands still.
     *
     * @param scale   pixels of the file per pixel of the figure; an SVG has its own size whatever the scale
     * @param caption goes into the file as its title and description
     * @throws lab.unroll.words.InputException if the file's name ends otherwise, or it cannot be written
     */
    public static void write(Figure figure, Theme theme, int scale, Caption caption, Path file) {
        write(Film.still(figure), theme, scale, caption, file);
    }

    /**
     * Writes a film, or its last picture where the format does not move.
     *
     * @throws lab.unroll.words.InputException if the file's name ends otherwise, or it cannot be written
     */
    public static void write(Film film, Theme theme, int scale, Caption caption, Path file) {
        write(film, Rendition.of(theme, scale), caption, file, share -> { });
    }

    /**
     * How many pictures a film of so many steps has.
     *
     * @throws lab.unroll.words.InputException if these are too many
     */
    public static int pictures(double steps, int perSecond) {
        return FilmPictures.count(steps, perSecond);
    }

    /**
     * Writes a film, as a folder of pictures where that is meant, or its last picture where the format does not move. The file
     * appears whole or not at all.
     *
     * @param progress is told the share that is done; what it throws ends the work, and nothing is written
     * @throws lab.unroll.words.InputException if the file's name ends otherwise, or it cannot be written
     */
    public static void write(Film film, Rendition rendition, Caption caption, Path file, DoubleConsumer progress) {
        if (film.length() > 0 && FilmFolder.isMeant(file)) {
            FilmFolder.write(film, rendition, caption, file, progress);
            return;
        }
        Format format = Formats.of(file);
        OutputPlace.requireWritable(file);
        AtomicFile.write(file, format.bytes(film, rendition, caption, progress));
    }
}
