package lab.unroll.export;

import java.util.function.DoubleConsumer;
import lab.unroll.figure.Film;

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
    public byte[] bytes(Film film, Rendition rendition, Caption caption, DoubleConsumer progress) {
        return PngExport.bytes(film.last(), rendition, caption);
    }
}
