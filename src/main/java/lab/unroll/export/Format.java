package lab.unroll.export;

import lab.unroll.figure.Film;
import lab.unroll.figure.paint.Theme;

/** A kind of picture file. */
public interface Format {

    /** How names of such files end, with the point: {@code .png}. */
    String ending();

    /** True if it shows a whole film, false if only its last picture. */
    boolean isMoving();

    /** The largest number of pixels per pixel of a figure; 1 where the file has its own size whatever the scale. */
    int largestScale();

    /**
     * The bytes of the file. The same film gives the same bytes.
     *
     * @param scale   pixels of the file per pixel of the figure, from 1 to {@link #largestScale()}; more is refused
     *                only where the file has pixels
     * @param caption goes into the file as its title and description
     * @throws lab.unroll.words.InputException if the scale is out of range, or the film too long
     */
    byte[] bytes(Film film, Theme theme, int scale, Caption caption);
}
