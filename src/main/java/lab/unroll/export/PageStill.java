package lab.unroll.export;

import lab.unroll.export.web.StillPicture;
import lab.unroll.figure.Figure;

/** A figure as a page shows it that does not play it: vectors and text, or pixels where vectors would be many. */
public final class PageStill {

    private static final int MOST_VECTORS = 300_000;
    private static final int SCALE = 2;

    private PageStill() {
    }

    /** The picture of a figure. */
    public static StillPicture of(Figure figure, Rendition rendition, Caption caption) {
        byte[] vectors = SvgExport.bytes(figure, rendition, caption);
        return vectors.length <= MOST_VECTORS ? StillPicture.svg(vectors)
                : StillPicture.png(PngExport.bytes(figure, Rendition.of(rendition.theme(), SCALE), caption));
    }
}
