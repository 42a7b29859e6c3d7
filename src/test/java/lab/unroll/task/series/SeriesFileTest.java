package lab.unroll.task.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.fuzz.Fuzz;
import lab.unroll.task.DataFile;
import lab.unroll.task.ReadingChoice;
import lab.unroll.task.TextEncoding;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesFileTest {

    /** Ten days, so that there is a series. */
    private static final String DAYS = IntStream.rangeClosed(3, 10).mapToObj(i -> "2020-01-" + i + ",%s\n".formatted(i * i))
            .collect(Collectors.joining());

    @TempDir
    private Path folder;

    private DataFile file(byte[] bytes) {
        try {
            return DataFile.of(Files.write(folder.resolve("table.csv"), bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private DataFile file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private SeriesFile read(String text) {
        return SeriesFile.load(file(text));
    }

    private static String chosen(SeriesFile series, String name) {
        ReadingChoice choice = series.choices().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        return choice.value() + (choice.isGuessed() ? "?" : "");
    }

    private static String choices(SeriesFile series) {
        return series.choices().stream().map(ReadingChoice::name).map(name -> chosen(series, name))
                .collect(Collectors.joining(" "));
    }

    private String refused(DataFile file) {
        InputException problem = assertThrows(InputException.class, () -> SeriesFile.load(file));
        assertTrue(problem.in(Words.CHINESE).matches("(?s).*\\p{IsHan}.*"));
        return problem.key();
    }

    private static String table(String separator, String decimal, int columns) {
        return "day" + separator + "height (m)" + (separator + "other").repeat(columns - 2) + "\n"
                + IntStream.rangeClosed(1, 12).mapToObj(i -> "d" + i + separator + i * i + decimal + "5"
                + (separator + "x").repeat(columns - 2)).collect(Collectors.joining("\n"));
    }

    @Test
    void separatorDecimalHeaderAndColumnAreFoundOutAndNamed() {
        for (String separator : new String[] {",", ";", "\t"}) {
            for (String decimal : separator.equals(",") ? new String[] {"."} : new String[] {".", ","}) {
                SeriesFile series = read(table(separator, decimal, 3));
                assertEquals(12, series.size());
                assertEquals(4.5, series.series().at(1));
                assertEquals("height", series.series().name());
                assertEquals("m", series.series().unit());
                assertEquals("d2", series.series().label(1));
                assertEquals("height (m)? %s? %s? yes? interpolate?".formatted(
                        separator.equals(",") ? "comma" : separator.equals(";") ? "semicolon" : "tab",
                        decimal.equals(".") ? "point" : "comma"), choices(series));
            }
        }
    }

    @Test
    void everyGuessCanBeOverruledAndIsThenNone() {
        DataFile plain = file("7;1,5;9\n" + "8;2,5;3\n".repeat(9));
        DataFile wished = plain.choosing("separator", "semicolon").choosing("decimal", "comma").choosing("header", "yes")
                .choosing("column", "1,5").choosing("gaps", "skip");
        SeriesFile series = SeriesFile.load(wished.choosing("column", "9").choosing("header", "no").choosing("column", "3"));
        assertEquals("3 semicolon comma no skip", choices(series));
        assertEquals(9, series.series().at(0));
        assertEquals("series.constant", refused(wished));
    }

    @Test
    void aColumnThatOnlyCountsIsNotTheOneThatIsLearnt() {
        SeriesFile series = read("1,5\n2,9\n3,2\n4,8\n5,1\n6,7\n7,3\n8,6\n");
        assertEquals("2?", chosen(series, "column"));
        assertEquals("no?", chosen(series, "header"));
        assertEquals("3", series.series().label(2));
    }

    @Test
    void numbersInOneColumnKeepTheirDecimalCommas() {
        SeriesFile named = read("value\n" + "1,25\n3,5\n".repeat(5));
        assertEquals(1.25, named.series().at(0));
        assertEquals(1.05, read("1,05\n3,50\n".repeat(5)).series().at(0));
        assertEquals("series.few", refused(file("value\n1\n")));
    }

    @Test
    void groupsOfDigitsSignsAndExponentsAreRead() {
        SeriesFile series = read("x;y\n" + "a;1.234,5\nb;-1.000\nc;\u2212,5\nd;1e2\ne;12 345,5\nf;+7\ng;1\u00a0000\nh;2'000,25\n");
        assertArrayEquals(new double[] {1234.5, -1000, -0.5, 100, 12345.5, 7, 1000, 2000.25}, series.series().values());
        assertEquals(1234.5, read("x,y\n" + "a,\"1,234.5\"\nb,2\n".repeat(4)).series().at(0));
    }

    @Test
    void theSameTableIsReadInEveryEncodingPeopleHave() {
        String text = table(";", ",", 2).replace("height (m)", "Höhe (µm)");
        assertEquals("Höhe", SeriesFile.load(file(text)).series().name());
        assertEquals("Höhe", SeriesFile.load(file("\uFEFF" + text)).series().name());
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertEquals("µm", SeriesFile.load(file(("\uFEFF" + text).getBytes(charset))).series().unit());
            SeriesFile unmarked = SeriesFile.load(file(text.getBytes(charset)));
            assertEquals("µm", unmarked.series().unit());
            assertEquals(charset.name(), unmarked.guessedEncoding().map(TextEncoding::name).orElse("none"));
        }
        SeriesFile western = SeriesFile.load(file(text.getBytes(Charset.forName("windows-1252"))));
        assertEquals("Höhe", western.series().name());
        assertEquals("Windows-1252", western.guessedEncoding().map(TextEncoding::name).orElse("none"));
        String chinese = text.replace("Höhe (µm)", "氣溫（攝氏）").replace("day", "日期").replace("d", "第");
        SeriesFile big5 = SeriesFile.load(file(chinese.getBytes(Charset.forName("Big5"))));
        assertEquals("Big5", big5.guessedEncoding().map(TextEncoding::name).orElse("none"));
        assertEquals("氣溫（攝氏）", chosen(big5, "column").replace("?", ""));
        assertTrue(SeriesFile.load(file(text.getBytes(Charset.forName("windows-1252"))).in(TextEncoding.WINDOWS_1252))
                .guessedEncoding().isEmpty());
    }

    @Test
    void gapsAreCountedAndGoneBetweenOrLeftOut() {
        String text = "t,v\n1,NA\n2,1\n3,\n4,\n5,4\n6,n/a\n7,8\n8,1\n9,2\n10,3\n11,4\n12,-\n";
        SeriesFile filled = read(text);
        assertEquals(5, filled.gaps());
        assertArrayEquals(new double[] {1, 2, 3, 4, 6, 8, 1, 2, 3, 4}, filled.series().values(), 1e-12);
        assertEquals("2", filled.series().label(0));
        assertEquals("series.few", refused(file(text).choosing("gaps", "skip")));
        SeriesFile left = SeriesFile.load(file(text + "13,5\n14,6\n").choosing("gaps", "skip"));
        assertArrayEquals(new double[] {1, 4, 8, 1, 2, 3, 4, 5, 6}, left.series().values());
        assertEquals("13", left.series().label(7));
    }

    @Test
    void rowsThatAreTooShortAreGapsAndRowsThatAreTooLongAreRefusedWithTheirLine() {
        assertEquals(1, read("day,v\n2020-01-01\n" + DAYS).gaps());
        InputException problem = assertThrows(InputException.class, () -> read("day,v\n" + DAYS + "2020-01-11,5,7\n"));
        assertEquals("series.ragged", problem.key());
        assertTrue(problem.getMessage().contains("Line 10"), problem.getMessage());
        assertEquals(8, read("day,v\n" + DAYS.replace("\n", ",,\n")).size());
        assertEquals(8, read("day,v\n\n" + DAYS.replace("\n", "\n\n")).size());
    }

    @Test
    void whatIsNoNumberIsRefusedWithLineColumnAndText() {
        InputException problem = assertThrows(InputException.class, () -> read("day,v\n" + DAYS + "2020-01-11,seven\n"));
        assertEquals("series.number", problem.key());
        assertTrue(problem.getMessage().contains("\"seven\" in line 10"), problem.getMessage());
        assertTrue(problem.getMessage().contains("\"v\""), problem.getMessage());
        assertEquals("series.large", refused(file("day,v\n" + DAYS + "2020-01-11,1e300\n")));
        assertEquals("series.number", refused(file("day,v\n" + DAYS + "2020-01-11,1e999\n")));
    }

    @Test
    void whatCannotBeLearntIsRefused() {
        assertEquals("series.no-numbers", refused(file("a,b\nx,y\nz,u\n")));
        assertEquals("series.constant", refused(file("v\n" + "3\n".repeat(20))));
        assertEquals("series.column", refused(file("day,v\n" + DAYS).choosing("column", "w")));
        assertEquals("series.column", refused(file("day,v\n" + DAYS).choosing("column", "3")));
        assertEquals("series.choice", refused(file("day,v\n" + DAYS).choosing("decimal", "dot")));
        assertEquals("series.choice", refused(file("day,v\n" + DAYS).choosing("colum", "v")));
        assertEquals("text.empty", refused(file("\n\n")));
        assertEquals("text.missing", refused(DataFile.of(folder.resolve("none.csv"))));
        assertEquals("text.folder", refused(DataFile.of(folder)));
    }

    @Test
    void hostileFilesAreRefusedOrReadAndNeverFail() {
        SplittableRandom random = new SplittableRandom(9);
        String signs = "0123456789,;\t\".-e\n\r aé\uFEFF\u0000";
        for (int i = 0; i < 2000; i++) {
            byte[] bytes;
            if (i % 2 == 0) {
                bytes = new byte[random.nextInt(200)];
                random.nextBytes(bytes);
            } else {
                bytes = random.ints(random.nextInt(300), 0, signs.length()).mapToObj(j -> signs.substring(j, j + 1))
                        .collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
            }
            try {
                SeriesFile series = SeriesFile.load(file(bytes));
                assertTrue(series.size() >= SeriesFile.FEWEST_VALUES);
            } catch (InputException e) {
                assertTrue(e.in(Locale.ENGLISH).length() > 10);
            }
        }
        assertEquals("series.long", refused(file("v\n" + "1\n2\n".repeat(SeriesFile.MOST_VALUES / 2) + "3\n")));
        assertEquals("text.large", refused(file(new byte[SeriesFile.LARGEST_FILE + 1])));
        assertEquals("text.binary", refused(file(new byte[] {1, 2, (byte) 0x81, 7, 8, 0x1F})));
        // a quotation mark that is never closed, and a row of very many fields
        refused(file("a,b\n1,\"2\n" + "3,4\n".repeat(1000)));
        refused(file("1,".repeat(20_000)));
    }

    @Test
    void theSeriesThatIsShippedSaysThatItWasMadeUp() {
        SeriesFile sample = SeriesFile.sample();
        assertTrue(sample.name().startsWith("made-up"), sample.name());
        assertEquals(180, sample.size());
        assertEquals("visitors (thousands)", sample.series().title());
        assertTrue(sample.path().isEmpty());
    }

    @Test
    void aLongHeadingAndALongNumberAreReadInGoodTimeAndQuotedInFewWords() throws InterruptedException {
        Fuzz.once("a long heading", any -> assertEquals("", read("day,h" + " (".repeat(100_000) + "\n" + DAYS).series().unit()));
        Fuzz.once("blanks in a heading", any -> assertEquals("m", read("day,h" + " ".repeat(200_000) + "(m)\n" + DAYS).series().unit()));
        Fuzz.once("a long number", any -> assertThrows(InputException.class, () -> read("day,h\n" + DAYS + "2020-02-01,"
                + "1".repeat(200_000) + "x\n")));
        InputException told = assertThrows(InputException.class, () -> read("day," + "h".repeat(5000) + "\n" + DAYS + "x,y\n"));
        assertTrue(told.getMessage().length() < 500, told.getMessage());
    }
}
