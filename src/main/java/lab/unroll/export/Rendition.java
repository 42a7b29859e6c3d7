package lab.unroll.export;

import lab.unroll.figure.Figure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.words.InputException;

/**
 * How a figure is put into a file.
 *
 * @param theme         the colours
 * @param isTransparent true to leave out the page behind the figure
 * @param scale         pixels of the file per pixel of the figure
 * @param dotsPerInch   how dense these pixels lie where they are printed: with the scale it is the size on paper, also of
 *                      files without pixels
 * @param isOutlined    true for letters as paths, for programs that have not the fonts
 * @param perSecond     pictures a second of a film
 */
public record Rendition(Theme theme, boolean isTransparent, double scale, double dotsPerInch, boolean isOutlined, int perSecond) {

    /** Pixels to the inch of a screen, as in CSS. */
    public static final double SCREEN = 96;
    /** Pictures a second where nobody asks for others: a film of a step, which lasts a second, has so many. */
    public static final int USUAL_PER_SECOND = 12;
    /** The most pixels that a picture may have; as a picture of an A1 poster at 300 dots to the inch has. */
    public static final long MOST_PIXELS = 72_000_000;

    /** A figure in its own size, in so many pixels for each of its own. */
    public static Rendition of(Theme theme, double scale) {
        return new Rendition(theme, false, scale, SCREEN * scale, false, USUAL_PER_SECOND);
    }

    /** The same as large as fits on a paper, printed with so many dots to the inch. */
    public Rendition on(PaperSize paper, double dots, Figure figure) {
        return new Rendition(theme, isTransparent, paper.inches(figure) * dots, dots, isOutlined, perSecond);
    }

    /** The same without the page behind the figure. */
    public Rendition transparent(boolean transparent) {
        return new Rendition(theme, transparent, scale, dotsPerInch, isOutlined, perSecond);
    }

    /** The same with letters as paths, or as letters. */
    public Rendition outlined(boolean outlined) {
        return new Rendition(theme, isTransparent, scale, dotsPerInch, outlined, perSecond);
    }

    /** The same with other pictures a second. */
    public Rendition at(int pictures) {
        return new Rendition(theme, isTransparent, scale, dotsPerInch, isOutlined, pictures);
    }

    /** Inches on paper of a pixel of the figure. */
    public double inches() {
        return scale / dotsPerInch;
    }

    /** Pixels of a screen, 96 to the inch, for a pixel of the figure. */
    double screenPixels() {
        return inches() * SCREEN;
    }

    /**
     * Refuses a picture that is too large.
     *
     * @throws InputException naming its size
     */
    void requirePixels(Figure figure) {
        long width = (long) Math.ceil(figure.width() * scale);
        long height = (long) Math.ceil(figure.height() * scale);
        if (width * height > MOST_PIXELS) {
            throw new InputException("output.pixels", width, height, MOST_PIXELS);
        }
    }
}
