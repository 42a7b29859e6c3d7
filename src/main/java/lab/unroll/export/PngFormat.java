package lab.unroll.export;

import lab.unroll.figure.Film;
import lab.unroll.figure.paint.Theme;

/** PNG files: pixels, for slides. */
final class PngFormat implements Format {

    @Override
    public String ending() {
        return ".png";
    }

    @Override
    public boolean isMoving() {
        return false;
    }

    @Override
    public int largestScale() {
        return PngExport.LARGEST_SCALE;
    }

    @Override
    public byte[] bytes(Film film, Theme theme, int scale, Caption caption) {
        return PngExport.bytes(film.last(), theme, scale, caption);
    }
}
