package lab.unroll.task.series;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lab.unroll.words.InputException;

/**
 * The rows of a text whose fields are separated by a character; empty lines are left out. RFC 4180, which FastCSV reads.
 *
 * @param name of the file, as messages tell it
 * @param text all of it
 */
record Table(String name, String text) {

    /**
     * Goes through the rows from the first on.
     *
     * @param taken takes a row with the number of its first line, and says whether to go on
     * @throws InputException if the text cannot be cut into fields
     */
    void read(char separator, Predicate<CsvRecord> taken) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true)
                .allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(true).ofCsvRecord(text);
                CloseableIterator<CsvRecord> rows = reader.iterator()) {
            boolean goesOn = true;
            while (goesOn && rows.hasNext()) {
                CsvRecord row = rows.next();
                goesOn = filled(row.getFields()) == 0 || taken.test(row);
            }
        } catch (CsvParseException e) {
            throw new InputException(e, "series.table", name);
        } catch (IOException e) {
            // it is read from memory
            throw new UncheckedIOException(e);
        }
    }

    /** The first rows, at most so many. */
    List<List<String>> first(char separator, int count) {
        List<List<String>> rows = new ArrayList<>();
        read(separator, row -> {
            rows.add(row.getFields());
            return rows.size() < count;
        });
        return rows;
    }

    /** Number of fields up to the last in which something stands. */
    static int filled(List<String> row) {
        int count = row.size();
        while (count > 0 && row.get(count - 1).isBlank()) {
            count--;
        }
        return count;
    }
}
