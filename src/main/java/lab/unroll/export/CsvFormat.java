package lab.unroll.export;

import java.nio.charset.StandardCharsets;
import java.util.function.DoubleConsumer;
import lab.unroll.figure.Film;

/** CSV files: what a figure paints as a table, for programs that compute. */
final class CsvFormat implements Format {

    @Override
    public String ending() {
        return ".csv";
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
        return CsvFile.text(FigureTable.COLUMNS, FigureTable.rows(film.last())).getBytes(StandardCharsets.UTF_8);
    }
}
