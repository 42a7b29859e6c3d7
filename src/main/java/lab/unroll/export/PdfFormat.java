package lab.unroll.export;

import java.util.function.DoubleConsumer;
import lab.unroll.figure.Film;

/** PDF files: vectors and text with its fonts, for papers and print. */
final class PdfFormat implements Format {

    @Override
    public String ending() {
        return ".pdf";
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
        return PdfExport.bytes(film.last(), rendition, caption);
    }
}
