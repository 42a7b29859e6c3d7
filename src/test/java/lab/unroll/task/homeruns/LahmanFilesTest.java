package lab.unroll.task.homeruns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import lab.unroll.task.Career;
import lab.unroll.task.DataFile;
import lab.unroll.task.Season;
import lab.unroll.task.TextEncoding;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LahmanFilesTest {

    private static final Path REAL = Path.of("../shared/data/lahman");

    @TempDir
    private Path folder;
    private SmallLeague league;

    @BeforeEach
    void begin() {
        league = new SmallLeague(folder);
        league.people.add("onea01,1990,6,30,Ann,One");
        league.teams.addAll(List.of("2015,AL,AAA,98", "2016,AL,AAA,104", "2016,NL,BBB,100"));
    }

    private static double value(Career career, int season, String feature) {
        return career.seasons().get(season).value(Season.FEATURES.indexOf(feature));
    }

    private Career first() {
        return league.read().careers().get(0);
    }

    @Test
    void stintsOfASeasonAreAddedUp() {
        league.batting.add("onea01,2016,1,AAA,AL,60,200,30,60,10,1,8,30,4,1,20,40,0,2,1,3,5");
        league.batting.add("onea01,2016,2,BBB,NL,40,100,10,25,5,0,4,15,1,0,10,25,0,1,0,2,2");
        Career career = first();
        assertEquals("Ann One", career.name());
        assertEquals(1, career.seasons().size());
        assertEquals("AAA", career.seasons().get(0).team());
        double[] expected = {26, 100, 300 + 30 + 3 + 1 + 5, 300, 40, 85, 15, 1, 12, 45, 5, 30, 65, 0, 85 + 15 + 2 + 36};
        for (int i = 0; i < expected.length; i++) {
            if (!Season.FEATURES.get(i).equals("OPS+")) {
                assertEquals(expected[i], career.seasons().get(0).value(i), Season.FEATURES.get(i));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1990,6,26", "1990,7,25", "1990,12,25", "1990,1,26", "1990,,26"})
    void theAgeIsThatOnTheLastOfJune(String year, String month, int age) {
        league.people.set(1, "onea01," + year + "," + (month == null ? "" : month) + ",,Ann,One");
        league.batting.add("onea01,2016,1,AAA,AL,60,200,30,60,10,1,8,30,4,1,20,40,0,2,1,3,5");
        assertEquals(age, value(first(), 0, "Age"));
    }

    @Test
    void whoWasBornNobodyKnowsWhenIs24InHisFirstSeason() {
        league.people.remove(1);
        league.batting.add("onea01,2014,1,AAA,AL,60,200,30,60,10,1,8,30,4,1,20,40,0,2,1,3,5");
        league.batting.add("onea01,2016,1,AAA,AL,60,200,30,60,10,1,8,30,4,1,20,40,0,2,1,3,5");
        assertEquals("onea01", first().name());
        assertEquals(List.of(24.0, 26.0), List.of(value(first(), 0, "Age"), value(first(), 1, "Age")));
    }

    @Test
    void opsPlusComparesWithTheLeagueWithoutItsPitchersAndWithThreeYearsOfThePark() {
        league.batting.add("onea01,2016,1,AAA,AL,150,500,90,150,30,5,25,90,4,1,60,100,0,5,0,5,5");
        league.leagues.add("2016,AL,all,300,99999,1,0,0,0,0,0,0,0,0");
        league.leagues.add("2016,AL,others,200,80000,20000,4000,400,2500,8000,15000,800,300,600");
        double onBase = (150 + 60 + 5) / (500 + 60 + 5 + 5.0);
        double slugging = (150 + 30 + 10 + 75) / 500.0;
        double leagueOnBase = (20000 + 8000 + 800) / (80000 + 8000 + 800 + 600.0);
        double leagueSlugging = (20000 + 4000 + 800 + 7500) / 80000.0;
        double park = (98 + 104) / 2.0;
        assertEquals(100 * (onBase / leagueOnBase + slugging / leagueSlugging - 1) / (park / 100), value(first(), 0, "OPS+"), 1e-9);
    }

    @Test
    void aSeasonOfTwoLeaguesIsComparedWithBothByItsAppearances() {
        league.batting.add("onea01,2016,1,AAA,AL,60,200,30,60,10,0,10,30,4,1,0,40,0,0,0,0,5");
        league.batting.add("onea01,2016,2,BBB,NL,40,100,10,25,0,0,0,15,1,0,0,25,0,0,0,0,2");
        league.leagues.add("2016,AL,others,200,1000,300,0,0,50,0,0,0,0,0");
        league.leagues.add("2016,NL,others,200,1000,240,0,0,20,0,0,0,0,0");
        double onBase = 85 / 300.0 / ((2 * 0.3 + 0.24) / 3);
        double slugging = (85 + 10 + 30) / 300.0 / ((2 * 0.45 + 0.3) / 3);
        assertEquals(100 * (onBase + slugging - 1) / ((2 * 101 + 100) / 300.0), value(first(), 0, "OPS+"), 1e-9);
    }

    @Test
    void withoutTotalsOfTheLeagueThoseWhoLookLikePitchersAreLeftOut() {
        league.batting.add("onea01,2016,1,AAA,AL,150,500,90,150,30,5,25,90,4,1,60,100,0,5,0,5,5");
        league.batting.add("zpitch01,2016,1,AAA,AL,30,60,2,6,0,0,0,1,0,0,1,30,0,0,9,0,0");
        league.batting.add("zrelie01,2016,1,AAA,AL,60,2,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0");
        league.teams.remove(1);
        // the only batter is his own league: OPS+ is 100 times 100 / park
        assertEquals(100 / 1.04, value(first(), 0, "OPS+"), 1e-9);
    }

    @Test
    void whoNeverCameToBatHasAnOpsPlusOfNothing() {
        league.batting.add("onea01,2016,1,AAA,AL,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0");
        assertEquals(0, value(first(), 0, "OPS+"));
        assertTrue(Arrays.stream(first().seasons().get(0).values()).allMatch(Double::isFinite));
    }

    // Forms of the files

    @Test
    void columnsInAnyOrderMarksLineEndsQuotesAndBlanksMakeNoDifference() {
        league.withPlayers(5, 2010, 2012);
        league.batting.add("p001,2013,1,AAA,AL,100,300,,70,,,9,30,,,20,,,,,,");
        List<Career> plain = league.read().careers();
        league.mark = "\ufeff";
        league.end = "\r\n";
        for (List<String> table : List.of(league.batting, league.people, league.teams)) {
            table.replaceAll(LahmanFilesTest::turned);
        }
        assertEquals(plain, league.read().careers());
    }

    /** The fields from the last to the first, in quotes, with a column more in front. */
    private static String turned(String row) {
        String[] fields = row.split(",", -1);
        return "\"more, or less\"," + String.join(",", IntStream.range(0, fields.length)
                .mapToObj(i -> '"' + fields[fields.length - 1 - i] + '"').toList());
    }

    @Test
    void anOlderReleaseInWindows1252IsReadAndSaysThatItWasGuessed() {
        league.people.set(1, "onea01,1990,6,30,José,Núñez");
        league.batting.add("onea01,2016,1,AAA,AL,60,200,30,60,10,1,8,30,4,1,20,40,0,2,1,3,5");
        league.charset = Charset.forName("windows-1252");
        assertEquals("José Núñez", first().name());
        assertEquals(TextEncoding.WINDOWS_1252, league.read().guessedEncoding().orElseThrow());
        league.charset = StandardCharsets.UTF_8;
        assertEquals("José Núñez", first().name());
        assertTrue(league.read().guessedEncoding().isEmpty());
    }

    @Test
    void aFileOfTheFolderOpensAllOfThem() {
        league.withPlayers(3, 2010, 2012).write();
        CareerData folderGiven = LahmanFiles.read(DataFile.of(folder));
        CareerData fileGiven = LahmanFiles.read(DataFile.of(folder.resolve("People.csv")));
        assertEquals(folderGiven.careers(), fileGiven.careers());
        assertEquals("Batting.csv", fileGiven.name());
        assertEquals(folderGiven.contentHash(), fileGiven.contentHash());
        assertTrue(LahmanFiles.isNamedSo(folder));
        assertFalse(LahmanFiles.isNamedSo(Path.of("series.csv")));
    }

    // What cannot be read

    private String problem(String... parts) {
        InputException e = assertThrows(InputException.class, league::read);
        String text = e.in(Locale.ENGLISH);
        for (String part : parts) {
            assertTrue(text.contains(part), text);
        }
        assertFalse(e.in(Words.CHINESE).isBlank());
        return e.key();
    }

    @Test
    void aMissingColumnIsToldWithItsFile() {
        league.batting.set(0, league.batting.get(0).replace(",HBP", ",HitBy"));
        assertEquals("careers.column", problem("Batting.csv", "\"HBP\"", "line 1", "HitBy"));
    }

    @Test
    void aNumberThatIsNoneIsToldWithFileAndLine() {
        league.batting.add("onea01,2016,1,AAA,AL,60,200,30,60,10,1,8,30,4,1,20,40,0,2,1,3,5");
        league.batting.add("onea01,2017,1,AAA,AL,60,2oo,30,60,10,1,8,30,4,1,20,40,0,2,1,3,5");
        assertEquals("careers.number", problem("Batting.csv", "ine 3", "2oo", "\"AB\""));
        league.batting.set(2, "onea01,2017,1,AAA,AL,60,-5,30,60,10,1,8,30,4,1,20,40,0,2,1,3,5");
        assertEquals("careers.number", problem("ine 3", "-5"));
        league.batting.set(2, "onea01,last year,1,AAA,AL,60,5,30,60,10,1,8,30,4,1,20,40,0,2,1,3,5");
        assertEquals("careers.number", problem("ine 3", "last year", "yearID"));
    }

    @Test
    void aRowWithoutAPlayerAndOneThatIsCutOffAreToldWithTheirLines() {
        league.batting.add(",2016,1,AAA,AL,60,200,30,60,10,1,8,30,4,1,20,40,0,2,1,3,5");
        assertEquals("careers.empty", problem("Batting.csv", "ine 2", "playerID"));
        league.batting.set(1, "onea01,2016,1,AAA,AL,60,200,3");
        assertEquals("careers.short", problem("Batting.csv", "ine 2", "8"));
    }

    @Test
    void aFileThatIsNotThereOrEmptyIsNamed() throws IOException {
        league.batting.add("onea01,2016,1,AAA,AL,60,200,30,60,10,1,8,30,4,1,20,40,0,2,1,3,5");
        league.write();
        Files.write(folder.resolve("Teams.csv"), new byte[0]);
        assertTrue(assertThrows(InputException.class, () -> LahmanFiles.read(DataFile.of(folder))).in(Locale.ENGLISH)
                .contains("Teams.csv"));
        Files.delete(folder.resolve("People.csv"));
        assertTrue(assertThrows(InputException.class, () -> LahmanFiles.read(DataFile.of(folder))).in(Locale.ENGLISH)
                .contains("People.csv"));
        league.batting.remove(1);
        assertEquals("careers.none", problem("Batting.csv"));
    }

    @Test
    void aLineWithoutEndAndAQuotationMarkWithoutPartnerAreRefusedWithLittleMemory() throws IOException {
        league.batting.add("onea01,2016,1,AAA,AL,60,200,30,60,10,1,8,30,4,1,20,40,0,2,1,3,5");
        league.batting.add("\"" + "x".repeat(100_000));
        assertEquals("careers.table", problem("Batting.csv", "line 3"));
        league.batting.set(2, "y".repeat(1 << 20));
        assertEquals("careers.table", problem("Batting.csv", "line 3"));
    }

    @Test
    void anEncodingThatDoesNotFitIsRefusedWhereItIsNamed() {
        league.people.set(1, "onea01,1990,6,30,José,Núñez");
        league.batting.add("onea01,2016,1,AAA,AL,60,200,30,60,10,1,8,30,4,1,20,40,0,2,1,3,5");
        league.charset = Charset.forName("windows-1252");
        league.write();
        InputException e = assertThrows(InputException.class, () -> LahmanFiles.read(DataFile.of(folder).in(TextEncoding.UTF_8)));
        assertEquals("careers.encoding", e.key());
    }

    @Test
    void whatIsNeitherUtf8NorWindows1252IsRefusedInWords() throws IOException {
        league.withPlayers(2, 2000, 2002).write();
        Path people = folder.resolve("People.csv");
        Files.write(people, Files.readString(people).replace("First1", "F\u0081").getBytes(StandardCharsets.ISO_8859_1));
        InputException told = assertThrows(InputException.class, () -> LahmanFiles.read(DataFile.of(folder)));
        assertEquals("careers.encoding", told.key());
        assertTrue(told.getMessage().contains("People.csv") && told.getMessage().contains("UTF-8, Windows-1252"), told.getMessage());
    }

    @Test
    void readingTellsHowFarItIsAndCanBeCancelled() {
        league.withPlayers(400, 2000, 2012).write();
        double[] last = {0};
        LahmanFiles.read(DataFile.of(folder).tellingTo(share -> {
            assertTrue(share >= last[0] && share <= 1, last[0] + " " + share);
            last[0] = share;
        }));
        assertEquals(1, last[0]);
        assertThrows(CancellationException.class, () -> LahmanFiles.read(DataFile.of(folder).tellingTo(share -> {
            throw new CancellationException();
        })));
    }

    // The real ones

    @ParameterizedTest
    @CsvSource({"troutmi01,6,24 159 681 549 123 173 32 5 29 100 30 116 137 302,175,33",
        "bettsmo01,3,23 158 730 672 122 214 42 5 31 113 26 49 80 359,,24",
        "altuvjo01,6,26 161 717 640 108 216 42 5 24 96 30 60 70 340,155,24",
        "bryankr01,2,24 155 699 603 121 176 35 3 39 102 8 75 154 334,148,29",
        "murphda08,8,31 142 582 531 88 184 47 5 25 104 5 35 57 316,,23",
        "seageco01,2,22 157 687 627 105 193 40 5 26 72 3 54 133 321,136,22"})
    void theSixPlayersOfTheDeckAreAsTheyWere(String id, int seasons, String numbers, Integer opsPlus, int next) {
        assumeTrue(Files.isDirectory(REAL), "The database is not in " + REAL + ".");
        Career career = Real.DATA.careers().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        int place = career.placeOf(2016);
        assertEquals(seasons, place + 1);
        double[] values = career.seasons().get(place).values();
        List<String> shown = IntStream.range(0, values.length).filter(i -> i != Season.FEATURES.indexOf("OPS+"))
                .mapToObj(i -> Long.toString(Math.round(values[i]))).toList();
        assertEquals(List.of(numbers.split(" ")), shown);
        if (opsPlus != null) {
            assertEquals(opsPlus, values[Season.FEATURES.indexOf("OPS+")], 1.5);
        }
        assertEquals(next, career.seasons().get(place + 1).homeRuns());
    }

    /** Read once. */
    private static final class Real {
        static final CareerData DATA = LahmanFiles.read(DataFile.of(REAL));
    }
}
