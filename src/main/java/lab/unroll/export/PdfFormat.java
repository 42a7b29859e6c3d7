package lab.unroll.export;

import lab.unroll.figure.Film;
import lab.unroll.figure.paint.Theme;

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
    public byte[] bytes(Film film, Theme theme, int scale, Caption caption) {
        return PdfExport.bytes(film.last(), theme, caption);
    }
}
