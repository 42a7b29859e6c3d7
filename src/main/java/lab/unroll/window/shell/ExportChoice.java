package lab.unroll.window.shell;

import java.util.Optional;
import lab.unroll.export.PaperSize;
import lab.unroll.export.Rendition;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Playback;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.paint.Theme;

/**
 * What is chosen of a picture or a film.
 *
 * @param kind        the figure
 * @param playback    what a film shows; nothing for a picture
 * @param theme       the colours
 * @param transparent true without the page behind it
 * @param size        how large it is
 * @param outlined    true for letters as paths
 * @param perSecond   pictures a second of a film
 * @param from        the first step that is played
 * @param to          the last one
 */
record ExportChoice(FigureKind kind, Optional<Playback> playback, Theme theme, boolean transparent, Size size, boolean outlined,
                    int perSecond, int from, int to) {

    /** How large it is. */
    sealed interface Size {
    }

    /**
     * In pixels for each of the figure.
     *
     * @param scale so many
     */
    record Scaled(double scale) implements Size {
    }

    /**
     * As wide as so many pixels.
     *
     * @param pixels so many
     */
    record Wide(int pixels) implements Size {
    }

    /**
     * As large as fits on a paper.
     *
     * @param paper the paper
     * @param dots  to the inch
     */
    record OnPaper(PaperSize paper, int dots) implements Size {
    }

    /** How the figure is put into a file. */
    Rendition rendition(Figure figure) {
        double scale = size instanceof Scaled own ? own.scale() : size instanceof Wide wide ? wide.pixels() / figure.width() : 1;
        Rendition own = Rendition.of(theme, scale).transparent(transparent).outlined(outlined).at(perSecond);
        return size instanceof OnPaper there ? own.on(there.paper(), there.dots(), figure) : own;
    }
}
