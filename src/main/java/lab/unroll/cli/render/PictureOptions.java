package lab.unroll.cli.render;

import lab.unroll.export.Format;
import lab.unroll.export.PaperSize;
import lab.unroll.export.PngExport;
import lab.unroll.export.Rendition;
import lab.unroll.figure.Figure;
import lab.unroll.figure.catalogue.UsualSize;
import lab.unroll.figure.paint.Theme;
import lab.unroll.task.Ranges;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The options of a picture: how large it is, in pixels or on paper, and how it is put into its file. */
final class PictureOptions {

    private static final int SMALLEST_SIDE = 240;
    private static final int LARGEST_SIDE = 3000;
    private static final int USUAL_DOTS = 300;
    private static final int FEWEST_DOTS = 36;
    private static final int MOST_DOTS = 1200;
    private static final String OUTLINES = "outlines";
    private static final String TEXT = "text";

    @Option(names = "--scale", paramLabel = "1..4",
            description = "pixels of a PNG per pixel of the figure, 1 to 4 (default: 1)")
    private Integer scale;

    @Option(names = "--width", paramLabel = "PX", description = "width of the figure in pixels at scale 1")
    private Integer width;

    @Option(names = "--height", paramLabel = "PX", description = "height of the figure in pixels at scale 1")
    private Integer height;

    @Option(names = "--paper", paramLabel = "SIZE", description = "as large as fits on: column (8.5 cm wide), page, slide, a1, or"
            + " a measure such as 12cm or 12x8cm; in place of --scale")
    private String paper;

    @Option(names = "--dpi", paramLabel = "N", description = "dots to the inch there, 36 to 1200 (default: 300)")
    private Integer dots;

    @Option(names = "--transparent", description = "leave out the page behind the figure")
    private boolean transparent;

    @Option(names = "--letters", paramLabel = "FORM", description = "of an SVG: text, with its fonts in the file, or outlines, for"
            + " programs that do not know them (default: text)")
    private String letters;

    /** The first one of these options that is given; null for none. */
    String given() {
        return width != null ? "--width" : height != null ? "--height" : scale != null ? "--scale" : paper != null ? "--paper"
                : dots != null ? "--dpi" : transparent ? "--transparent" : letters != null ? "--letters" : null;
    }

    /**
     * Refuses what is out of range, before long work.
     *
     * @param format of the file; null for none
     */
    void requireWithin(Format format) {
        Ranges.require("--scale", scale == null ? 1 : scale, 1, format == null ? PngExport.LARGEST_SCALE
                : Math.max(format.largestScale(), format.isMoving() ? 1 : PngExport.LARGEST_SCALE));
        requireSide("--width", width);
        requireSide("--height", height);
        Ranges.require("--dpi", dots == null ? USUAL_DOTS : dots, FEWEST_DOTS, MOST_DOTS);
        if (dots != null && paper == null) {
            throw new InputException("output.dots-alone");
        }
        if (paper != null) {
            PaperSize.named(paper);
            if (scale != null) {
                throw new InputException("output.scale-and-paper");
            }
        }
        if (letters != null && !letters.equalsIgnoreCase(OUTLINES) && !letters.equalsIgnoreCase(TEXT)) {
            throw new InputException("option.unknown", "--letters", letters, TEXT + ", " + OUTLINES);
        }
    }

    private static void requireSide(String option, Integer side) {
        if (side != null) {
            Ranges.require(option, side, SMALLEST_SIDE, LARGEST_SIDE);
        }
    }

    /** The width of the figure at scale 1. */
    double width(UsualSize.Side usual) {
        return width == null ? usual.width() : width;
    }

    /** The height of the figure at scale 1. */
    double height(UsualSize.Side usual) {
        return height == null ? usual.height() : height;
    }

    /** How the figure is put into the file. */
    Rendition rendition(Theme theme, Figure figure, FilmOptions film) {
        Rendition own = Rendition.of(theme, scale == null ? 1 : scale).transparent(transparent)
                .outlined(OUTLINES.equalsIgnoreCase(letters)).at(film.perSecond());
        return paper == null ? own : own.on(PaperSize.named(paper), dots == null ? USUAL_DOTS : dots, figure);
    }
}
