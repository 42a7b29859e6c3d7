package lab.unroll.task.homeruns;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import lab.unroll.task.TextEncoding;
import lab.unroll.task.encoding.EncodedFile;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/**
 * A file of the database, read row by row: of any size, with little memory. The first line names the columns, which stand in
 * any order, with others between them. What is empty is 0 where a number is counted.
 *
 * @param path     where it is
 * @param encoding of its text; null for that of its mark, else UTF-8
 */
record LahmanTable(Path path, TextEncoding encoding) {

    /** The most rows of a file. */
    static final int MOST_ROWS = 1_000_000;

    private static final int LONGEST_FIELD = 1 << 16;
    private static final int LONGEST_QUOTE = 40;
    private static final int MOST_NAMED = 60;
    private static final double LARGEST_COUNT = 1e7;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    /** A row, by the names of the columns. */
    final class Row {
        private final Map<String, Integer> places;
        private final CsvRecord record;

        private Row(Map<String, Integer> places, CsvRecord record) {
            this.places = places;
            this.record = record;
        }

        /** What stands in a column; empty where the file has no such column, or nothing in it. */
        String text(String column) {
            Integer place = places.get(column.toLowerCase(Locale.ROOT));
            return place == null || place >= record.getFieldCount() ? "" : record.getField(place).strip();
        }

        /**
         * What has to stand in a column.
         *
         * @throws InputException naming file, line and column if nothing does
         */
        String key(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw new InputException("careers.empty", name(), line(), column);
            }
            return text;
        }

        /**
         * How often something was counted; 0 where nothing was.
         *
         * @throws InputException naming file, line and column if it is no such number
         */
        int count(String column) {
            String text = text(column);
            return isGap(text) ? 0 : whole(column, text, 0, LARGEST_COUNT);
        }

        /**
         * A number to the nearest whole; 0 where there is none.
         *
         * @throws InputException naming file, line and column if it is no number, or below 0
         */
        int rounded(String column) {
            String text = text(column);
            try {
                double value = isGap(text) ? 0 : Double.parseDouble(text);
                if (value >= 0 && value <= LARGEST_COUNT) {
                    return (int) Math.round(value);
                }
            } catch (NumberFormatException e) {
                throw new InputException(e, "careers.number", name(), line(), shortened(text), column);
            }
            throw new InputException("careers.number", name(), line(), shortened(text), column);
        }

        /** A year; 0 where none is known. */
        int yearOrNone(String column) {
            String text = text(column);
            return isGap(text) ? 0 : whole(column, text, FIRST_YEAR, LAST_YEAR);
        }

        /** A year that has to be known. */
        int year(String column) {
            return whole(column, key(column), FIRST_YEAR, LAST_YEAR);
        }

        private int whole(String column, String text, double lowest, double highest) {
            try {
                double value = Double.parseDouble(text);
                if (value == Math.rint(value) && value >= lowest && value <= highest) {
                    return (int) value;
                }
            } catch (NumberFormatException e) {
                throw new InputException(e, "careers.number", name(), line(), shortened(text), column);
            }
            throw new InputException("careers.number", name(), line(), shortened(text), column);
        }

        long line() {
            return record.getStartingLineNumber();
        }
    }

    private static boolean isGap(String text) {
        return text.isEmpty() || text.equals("NA") || text.equals("NULL");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /** The name of the file. */
    String name() {
        return path.getFileName().toString();
    }

    /** Bytes; 0 where nobody knows. */
    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Goes through the rows. A text that is not UTF-8 is read once more as Windows-1252, in which older releases are.
     *
     * @param columns those that have to be there
     * @param begin   is run before the first row, once more if it is read once more
     * @param taken   takes a row
     * @param read    is told how many bytes have been read; what it throws ends the reading
     * @return the encoding in which it was read
     * @throws InputException naming file and line
     */
    TextEncoding read(List<String> columns, Runnable begin, Consumer<Row> taken, DoubleConsumer read) {
        try {
            try {
                return readIn(encoding, columns, begin, taken, read);
            } catch (CharacterCodingException e) {
                if (encoding != null) {
                    throw new InputException(e, "careers.encoding", name(), encoding.name());
                }
                return readIn(TextEncoding.WINDOWS_1252, columns, begin, taken, read);
            }
        } catch (CharacterCodingException e) {
            throw new InputException(e, "careers.encoding", name(), TextEncoding.UTF_8.name() + ", "
                    + TextEncoding.WINDOWS_1252.name());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputException unreadable(IOException e) {
        return !Files.exists(path) ? new InputException(e, "text.missing", path) : FileProblem.reading(path, e);
    }

    private TextEncoding readIn(TextEncoding wished, List<String> columns, Runnable begin, Consumer<Row> taken,
                                DoubleConsumer told) throws IOException {
        try (PushbackInputStream stream = new PushbackInputStream(new Counting(Files.newInputStream(path), told), 3)) {
            TextEncoding marked = marked(stream);
            TextEncoding used = wished != null ? wished : marked != null ? marked : TextEncoding.UTF_8;
            begin.run();
            readRows(reader(stream, used.charset()), columns, taken);
            return used;
        }
    }

    /** Reads away the mark of the order of bytes, if there is one, and tells the encoding it stands for; else null. */
    private static TextEncoding marked(PushbackInputStream stream) throws IOException {
        byte[] first = stream.readNBytes(3);
        int at = (first.length > 0 ? first[0] & 0xff : 0) << 8 | (first.length > 1 ? first[1] & 0xff : 0);
        boolean utf8 = at == 0xefbb && first.length > 2 && (first[2] & 0xff) == 0xbf;
        boolean utf16 = at == 0xfffe || at == 0xfeff;
        int mark = utf8 ? 3 : utf16 ? 2 : 0;
        stream.unread(first, mark, first.length - mark);
        return utf8 ? TextEncoding.UTF_8 : at == 0xfffe ? TextEncoding.UTF_16LE : utf16 ? TextEncoding.UTF_16BE : null;
    }

    private static Reader reader(InputStream stream, Charset charset) {
        return new InputStreamReader(stream, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private void readRows(Reader reader, List<String> columns, Consumer<Row> taken) throws IOException {
        long line = 1;
        try (CsvReader<CsvRecord> table = CsvReader.builder().skipEmptyLines(true).allowExtraFields(true)
                .allowMissingFields(true).allowExtraCharsAfterClosingQuote(true).maxBufferSize(LONGEST_FIELD).ofCsvRecord(reader);
                CloseableIterator<CsvRecord> rows = table.iterator()) {
            if (!rows.hasNext()) {
                throw new InputException("text.empty", path);
            }
            CsvRecord header = rows.next();
            Map<String, Integer> places = places(header.getFields());
            columns.stream().filter(column -> !places.containsKey(column.toLowerCase(Locale.ROOT))).findFirst().ifPresent(
                    column -> {
                        throw new InputException("careers.column", name(), column, shortened(header.getFields()));
                    });
            int last = columns.stream().mapToInt(column -> places.get(column.toLowerCase(Locale.ROOT))).max().orElse(0);
            int count = 0;
            while (rows.hasNext()) {
                CsvRecord record = rows.next();
                line = record.getStartingLineNumber();
                if (record.getFieldCount() <= last) {
                    throw new InputException("careers.short", name(), line, record.getFieldCount(), header.getFieldCount());
                }
                if (++count > MOST_ROWS) {
                    throw new InputException("careers.large", name(), MOST_ROWS);
                }
                taken.accept(new Row(places, record));
            }
        } catch (CsvParseException e) {
            if (e.getCause() instanceof CharacterCodingException unreadable) {
                throw unreadable;
            }
            throw new InputException(e, "careers.table", name(), line + 1);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return places;
    }

    private static String shortened(List<String> names) {
        String all = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)));
        return all.length() <= 10 * LONGEST_QUOTE ? all : all.substring(0, 10 * LONGEST_QUOTE) + "…";
    }

    /** Tells how many bytes have been read. */
    private static final class Counting extends FilterInputStream {
        private final DoubleConsumer told;
        private long count;

        Counting(InputStream in, DoubleConsumer told) {
            super(in);
            this.told = told;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            tell(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = super.read(bytes, from, most);
            tell(Math.max(0, read));
            return read;
        }

        private void tell(int more) {
            count += more;
            told.accept(count);
        }
    }
}
