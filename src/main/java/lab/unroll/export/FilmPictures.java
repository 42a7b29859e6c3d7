package lab.unroll.export;

import java.awt.image.BufferedImage;
import java.util.function.DoubleConsumer;
import lab.unroll.figure.Film;
import lab.unroll.words.InputException;

/** The pictures of a film at even times, one after the other; a step takes a second. */
final class FilmPictures {

    /** How long the last picture stays before a film begins again, in seconds. */
    static final double REST = 2;
    /** The most pictures that a film may have. */
    static final int MOST = 1800;

    private final Film film;
    private final Rendition rendition;
    private final int count;

    /**
     * The pictures of a film; none is painted yet.
     *
     * @throws InputException if there would be too many
     */
    FilmPictures(Film film, Rendition rendition) {
        this.film = film;
        this.rendition = rendition;
        count = count(film.length(), rendition.perSecond());
    }

    /**
     * How many pictures a film of so many steps has.
     *
     * @throws InputException if these are too many
     */
    static int count(double steps, int perSecond) {
        long wanted = Math.round(steps * perSecond);
        if (wanted >= MOST) {
            throw new InputException("output.film-length", Math.round(steps), perSecond, MOST / perSecond);
        }
        return (int) wanted + 1;
    }

    /** How many there are, at least one. */
    int count() {
        return count;
    }

    /** One of them, counted from 0. */
    BufferedImage picture(int i) {
        return Raster.paint(film.at(count == 1 ? 1 : (double) i / (count - 1)), rendition);
    }

    /** When it is shown, in seconds; {@link #count()} for the end of the film. */
    double time(int i) {
        return i < count ? (double) i / rendition.perSecond() : (double) (count - 1) / rendition.perSecond() + REST;
    }

    /** Takes pictures in their order. */
    interface Taker<E extends Exception> {
        void take(int i, BufferedImage picture) throws E;
    }

    /**
     * Paints all of them.
     *
     * @param progress is told the share that is done after each
     */
    <E extends Exception> void forEach(DoubleConsumer progress, Taker<E> taker) throws E {
        for (int i = 0; i < count; i++) {
            taker.take(i, picture(i));
            progress.accept((i + 1.0) / count);
        }
    }
}
