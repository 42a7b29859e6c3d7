package lab.unroll.export;

import java.util.function.DoubleConsumer;
import lab.unroll.figure.Film;

/** SVG files: vectors and text, for papers and pages. */
final class SvgFormat implements Format {

    @Override
    public String ending() {
        return ".svg";
    }

    @Override
    public boolean isMoving() {
        return false;
    }

    @Override
    public int largestScale() {
        return 1;
    }

    @Override
    public byte[] bytes(Film film, Rendition rendition, Caption caption, DoubleConsumer progress) {
        return SvgExport.bytes(film.last(), rendition, caption);
    }
}
