package lab.unroll.export;

import lab.unroll.figure.Film;
import lab.unroll.figure.paint.Theme;

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
    public byte[] bytes(Film film, Theme theme, int scale, Caption caption) {
        return SvgExport.bytes(film.last(), theme, caption);
    }
}
