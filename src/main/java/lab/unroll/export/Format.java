package lab.unroll.export;

import java.util.function.DoubleConsumer;
import lab.unroll.figure.Film;
import lab.unroll.figure.paint.Theme;
import lab.unroll.words.InputException;

/** A kind of picture file. */
public interface Format {

    /** How names of such files end, with the point: {@code .png}. */
    String ending();

    /** True if it shows a whole film, false if only its last picture. */
    boolean isMoving();

    /** True if the figure of a name can be put into it, as far as its name tells. */
    default boolean isFor(String figure) {
        return true;
    }

    /** The largest number of pixels per pixel of a figure; 1 where the file has its own size whatever the scale. */
    int largestScale();

    /**
     * The bytes of the file. The same film gives the same bytes.
     *
     * @param rendition how it is put into the file
     * @param caption   goes into the file as its title and description
     * @param progress  is told the share that is done, from 0 to 1, where that takes long; what it throws ends the work
     * @throws InputException if there are too many pixels, or the film is too long
     */
    byte[] bytes(Film film, Rendition rendition, Caption caption, DoubleConsumer progress);

    /**
     * The same in so many pixels for each of the figure.
     *
     * @param scale from 1 to {@link #largestScale()}; more is refused only where the file has pixels
     * @throws InputException if the scale is out of range, or the film too long
     */
    default byte[] bytes(Film film, Theme theme, int scale, Caption caption) {
        if (scale < 1 || largestScale() > 1 && scale > largestScale()) {
            throw new InputException("number.range", "scale", scale, 1, largestScale());
        }
        return bytes(film, Rendition.of(theme, scale), caption, share -> { });
    }
}
