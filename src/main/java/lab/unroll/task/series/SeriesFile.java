package lab.unroll.task.series;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.task.DataFile;
import lab.unroll.task.NumberSeries;
import lab.unroll.task.ReadingChoice;
import lab.unroll.task.TaskData;
import lab.unroll.task.TextEncoding;
import lab.unroll.task.encoding.EncodedFile;
import lab.unroll.task.encoding.EncodingGuess;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/** A column of numbers from a table in a file. It never changes. */
public final class SeriesFile implements TaskData {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 16 << 20;
    /** The most values. */
    public static final int MOST_VALUES = 100_000;
    /** The fewest values. */
    public static final int FEWEST_VALUES = 8;

    private static final String SAMPLE = "made-up-lake-visitors.csv";
    /** No larger values: their squares have to stay far from the largest number. */
    private static final double LARGEST_VALUE = 1e15;
    private static final int LONGEST_QUOTE = 40;
    private static final Pattern WITH_UNIT = Pattern.compile("(.*\\S)\\s*[(\\[]([^()\\[\\]]{1,20})[)\\]]");

    private final String name;
    private final Path path;
    private final EncodingGuess encoding;
    private final List<ReadingChoice> choices;
    private final NumberSeries series;
    private final int gaps;

    private SeriesFile(Path path, EncodedFile file, DataFile how) {
        name = file.name();
        this.path = path;
        encoding = file.encoding();
        StringBuilder text = new StringBuilder();
        file.decode(text::appendCodePoint, share -> how.progress().accept(share / 2));
        Table table = new Table(name, text.toString());
        TableFormat format = TableFormat.of(table, how.wishes());
        choices = format.choices();
        Column column = new Column(format);
        table.read(format.separator().sign(), column::take);
        double[] measured = column.values();
        gaps = (int) Arrays.stream(measured).filter(Double::isNaN).count();
        int[] places = format.gaps().close(measured);
        double[] values = Arrays.stream(places).mapToDouble(i -> measured[i]).filter(value -> !Double.isNaN(value)).toArray();
        if (values.length < FEWEST_VALUES) {
            throw new InputException("series.few", name, values.length, FEWEST_VALUES);
        }
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            throw new InputException("series.constant", name, shortened(format.names().get(format.column())));
        }
        String heading = format.header() ? format.names().get(format.column()) : "";
        Matcher unit = WITH_UNIT.matcher(heading);
        boolean hasUnit = unit.matches();
        series = new NumberSeries(hasUnit ? unit.group(1) : heading, hasUnit ? unit.group(2) : "", values,
                format.labels() < 0 ? List.of() : Arrays.stream(places).mapToObj(column.labels::get).toList());
        how.progress().accept(1);
    }

    /** The rows as they come, and the values and labels taken from them. */
    private final class Column {

        private final TableFormat format;
        private final List<Double> values = new ArrayList<>();
        private final List<String> labels = new ArrayList<>();
        private boolean named;

        Column(TableFormat format) {
            this.format = format;
        }

        boolean take(CsvRecord row) {
            List<String> fields = row.getFields();
            int width = format.names().size();
            if (Table.filled(fields) > width) {
                throw new InputException("series.ragged", name, row.getStartingLineNumber(), fields.size(), width);
            }
            if (format.header() && !named) {
                named = true;
                return true;
            }
            if (values.size() == MOST_VALUES) {
                throw new InputException("series.long", name, MOST_VALUES);
            }
            String cell = format.column() < fields.size() ? fields.get(format.column()) : "";
            values.add(Numerals.isGap(cell) ? Double.NaN : number(cell, row.getStartingLineNumber()));
            labels.add(format.labels() >= 0 && format.labels() < fields.size() ? shortened(fields.get(format.labels())) : "");
            return true;
        }

        private double number(String cell, long line) {
            OptionalDouble value = format.numerals().read(cell);
            if (value.isEmpty()) {
                throw new InputException("series.number", name, line, shortened(cell), shortened(format.names().get(format.column())));
            }
            if (Math.abs(value.getAsDouble()) > LARGEST_VALUE) {
                throw new InputException("series.large", name, line, shortened(cell));
            }
            return value.getAsDouble();
        }

        double[] values() {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** Of its values, eight bytes each. */
    @Override
    public String contentHash() {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(series.length(), Double.BYTES));
        for (int i = 0; i < series.length(); i++) {
            bytes.putDouble(series.at(i));
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** What is quoted of a cell. */
    static String shortened(String cell) {
        String text = cell.strip();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /**
     * Reads a file: what is not wished is found out.
     *
     * @throws InputException if it cannot be read, or has no series of numbers
     */
    public static SeriesFile load(DataFile file) {
        try {
            return new SeriesFile(file.path(), EncodedFile.read(file, LARGEST_FILE), file);
        } catch (OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
    }

    /** The series that comes with the programme; nobody measured it. */
    public static SeriesFile sample() {
        String resource = "/assets/series/" + SAMPLE;
        try (InputStream stream = SeriesFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new InputException("text.missing", resource);
            }
            return new SeriesFile(null, new EncodedFile(SAMPLE, stream.readAllBytes(),
                    new EncodingGuess(TextEncoding.UTF_8, false)), DataFile.of(Path.of(SAMPLE)));
        } catch (IOException e) {
            throw FileProblem.reading(resource, e);
        }
    }

    /** The numbers. */
    public NumberSeries series() {
        return series;
    }

    @Override
    public int gaps() {
        return gaps;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    @Override
    public Optional<TextEncoding> encoding() {
        return path == null ? Optional.empty() : Optional.of(encoding.encoding());
    }

    @Override
    public Optional<TextEncoding> guessedEncoding() {
        return encoding.isGuessed() ? encoding() : Optional.empty();
    }

    @Override
    public List<ReadingChoice> choices() {
        return choices;
    }

    @Override
    public long size() {
        return series.length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesFile that && name.equals(that.name) && Objects.equals(path, that.path)
                && choices.equals(that.choices) && series.equals(that.series) && encoding.equals(that.encoding);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, path, series);
    }

    @Override
    public String toString() {
        return name + " " + series;
    }
}
