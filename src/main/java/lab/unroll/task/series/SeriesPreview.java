package lab.unroll.task.series;

import java.util.List;
import java.util.stream.Collectors;
import lab.unroll.task.DataFile;
import lab.unroll.task.FilePreview;
import lab.unroll.task.NumberSeries;
import lab.unroll.task.ReadingChoice;
import lab.unroll.task.TextEncoding;
import lab.unroll.task.encoding.EncodedFile;
import lab.unroll.words.InputException;

/**
 * What would come of a file if it were read as a series: whoever decides how it is read looks at this.
 *
 * @param file     the file, with what was wished
 * @param encoding in which it was read; null where it is no text
 * @param choices  what was wished and found out; empty where there is no table
 * @param rows     the first rows as they stand, fields set apart; copied
 * @param series   the series; null where there is none
 * @param problem  why there is none; null where there is one
 */
public record SeriesPreview(DataFile file, TextEncoding encoding, List<ReadingChoice> choices, List<String> rows,
                            SeriesFile series, InputException problem) implements FilePreview {

    private static final String COLUMN = "column";
    private static final int ROWS = 5;
    private static final int LONGEST = 60;

    /** Copies the rows. */
    public SeriesPreview {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    /** Reads a file as far as it can be read. */
    public static SeriesPreview of(DataFile file) {
        TextEncoding encoding = null;
        List<ReadingChoice> choices = List.of();
        List<String> rows = List.of();
        try {
            EncodedFile bytes = EncodedFile.read(file, SeriesFile.LARGEST_FILE);
            encoding = bytes.encoding().encoding();
            StringBuilder text = new StringBuilder();
            bytes.decode(text::appendCodePoint, share -> { });
            Table table = new Table(bytes.name(), text.toString());
            TableFormat format = TableFormat.asFarAsCan(table, file.wishes());
            choices = format.choices();
            rows = table.first(format.separator().sign(), ROWS).stream().map(SeriesPreview::shown).toList();
            return new SeriesPreview(file, encoding, choices, rows, SeriesFile.load(file), null);
        } catch (InputException e) {
            return new SeriesPreview(file, encoding, choices, rows, null, e);
        }
    }

    @Override
    public List<Object> outcome() {
        if (series == null) {
            return List.of();
        }
        NumberSeries values = series.series();
        return List.of(values.title().isEmpty() ? series.name() : values.title(), values.length(), values.label(0),
                values.label(values.length() - 1), series.gaps());
    }

    @Override
    public boolean isWord(ReadingChoice choice, String value) {
        return !choice.name().equals(COLUMN);
    }

    private static String shown(List<String> row) {
        String line = row.stream().map(cell -> cell.strip().replaceAll("\\s+", " ")).collect(Collectors.joining(" | "));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
