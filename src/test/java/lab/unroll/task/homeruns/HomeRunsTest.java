package lab.unroll.task.homeruns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.task.Career;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;
import lab.unroll.task.Example;
import lab.unroll.task.InputFeature;
import lab.unroll.task.Season;
import lab.unroll.task.TaskData;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeRunsTest {

    private static final int T = 4;

    @TempDir
    private Path folder;

    private static HomeRuns task(CareerData data, int predicted, int length) {
        return new HomeRuns(data, 1960, predicted, length);
    }

    private HomeRuns small() {
        return task(new SmallLeague(folder).withPlayers(6, 2000, 2012).read(), 2011, T);
    }

    // Who counts

    @Test
    void whoCountsHas100AppearancesTwoSeasonsAndANextOne() {
        SmallLeague league = new SmallLeague(folder).withPlayers(3, 2000, 2012);
        league.batting.add("rookie01,2011,1,AAA,AL,150,400,60,110,20,2,9,60,5,3,40,90,2,3,1,4,10");
        league.batting.add("rookie01,2012,1,AAA,AL,150,400,60,110,20,2,9,60,5,3,40,90,2,3,1,4,10");
        league.batting.add("seldom01,2010,1,AAA,AL,150,400,60,110,20,2,9,60,5,3,40,90,2,3,1,4,10");
        league.batting.add("seldom01,2011,1,AAA,AL,50,90,6,11,2,0,1,6,0,0,8,20,0,0,0,1,1");
        league.batting.add("seldom01,2012,1,AAA,AL,50,90,6,11,2,0,1,6,0,0,8,20,0,0,0,1,1");
        league.batting.add("ended01,2010,1,AAA,AL,150,400,60,110,20,2,9,60,5,3,40,90,2,3,1,4,10");
        league.batting.add("ended01,2011,1,AAA,AL,150,400,60,110,20,2,9,60,5,3,40,90,2,3,1,4,10");
        league.batting.add("bare01,2010,1,AAA,AL,150,91,60,11,2,0,1,60,5,3,2,90,2,3,1,4,10");
        league.batting.add("bare01,2011,1,AAA,AL,150,90,60,11,2,0,1,60,5,3,2,90,2,3,1,4,10");
        league.batting.add("bare01,2012,1,AAA,AL,150,90,60,11,2,0,1,60,5,3,2,90,2,3,1,4,10");
        CareerData data = league.read();
        assertEquals(List.of("bare01", "p000", "p001", "p002"), ids(task(data, 2012, T)));
        // of a year that nobody knows yet all who may play are asked for
        assertEquals(List.of("bare01", "p000", "p001", "p002", "rookie01"), ids(task(data, 2013, T)));
        assertTrue(task(data, 2012, T).measuresHeldOut());
        assertFalse(task(data, 2013, T).measuresHeldOut());
        assertTrue(task(data, 2013, T).evaluationBatch().judgedWeight() > 0);
    }

    private static List<String> ids(CareerTask task) {
        return task.asked().stream().map(one -> one.career().id()).toList();
    }

    @Test
    void everyAnswerBeforeTheYearForetoldIsTrainedOnceWithUpToTSeasonsBeforeIt() {
        HomeRuns task = small();
        Map<String, Integer> found = new HashMap<>();
        Batch batch = task.newBatch(1);
        SplittableRandom random = new SplittableRandom(1);
        Map<String, Boolean> sequences = new HashMap<>();
        for (int i = 0; i < 2000; i++) {
            task.fill(batch, random);
            int steps = batch.lengths()[0];
            String read = IntStream.range(0, steps).mapToObj(t -> Float.toString(batch.inputs().get(t, Season.HR))
                    + batch.inputs().get(t, 3)).toList().toString();
            if (sequences.put(read, true) == null) {
                for (int t = 1; t <= T; t++) {
                    if (batch.isJudged(batch.row(t, 0))) {
                        assertTrue(t <= steps);
                        found.merge(batch.inputs().get(t - 1, 3) + " " + batch.inputs().get(t - 1, 0), 1, Integer::sum);
                    }
                }
            }
        }
        assertEquals(task.trainingSequences().orElseThrow(), sequences.size());
        assertEquals(task.trained().size(), found.size());
        assertTrue(found.values().stream().allMatch(count -> count == 1));
        // seasons 2000 ... 2009 of six players, but for the first of each
        assertEquals(6 * 9, task.trained().size());
    }

    @Test
    void whatIsBehindACareerIsPaddedAndNotJudged() {
        HomeRuns task = task(new SmallLeague(folder).withPlayers(6, 2000, 2012).read(), 2004, 10);
        Batch batch = task.newBatch(6);
        // a batch that was used before leaves no trace
        Arrays.fill(batch.inputs().data, 7);
        task.fill(batch, new SplittableRandom(3));
        for (int b = 0; b < 6; b++) {
            assertEquals(3, batch.lengths()[b]);
            for (int t = 4; t <= 10; t++) {
                assertFalse(batch.isJudged(batch.row(t, b)));
                assertEquals(0, batch.inputs().get(batch.row(t, b), Season.HR));
            }
            assertFalse(batch.isJudged(batch.row(1, b)));
            assertTrue(batch.isJudged(batch.row(3, b)));
        }
    }

    // Nothing of the future

    @Test
    void changingTheFutureChangesNothing() {
        SmallLeague league = new SmallLeague(folder).withPlayers(12, 2000, 2012);
        HomeRuns before = task(league.read(), 2010, T);
        for (int i = 1; i < league.batting.size(); i++) {
            String[] fields = league.batting.get(i).split(",");
            if (Integer.parseInt(fields[1]) >= 2010) {
                for (int f = 5; f < fields.length; f++) {
                    fields[f] = Integer.toString(Integer.parseInt(fields[f]) * 5 + 17);
                }
                league.batting.set(i, String.join(",", fields));
            }
        }
        league.teams.replaceAll(row -> row.startsWith("201") ? row.replace(",100", ",180") : row);
        league.batting.add("p000,2013,1,AAA,AL,150,400,60,110,20,2,9,60,5,3,40,90,2,3,1,4,10");
        HomeRuns after = task(league.read(), 2010, T);
        assertEquals(before.features(), after.features());
        assertEquals(before.trained().stream().map(CareerQuestion::lastSeason).toList(),
                after.trained().stream().map(CareerQuestion::lastSeason).toList());
        Batch one = before.newBatch(64);
        Batch other = after.newBatch(64);
        before.fill(one, new SplittableRandom(5));
        after.fill(other, new SplittableRandom(5));
        assertArrayEquals(one.inputs().data, other.inputs().data);
        assertArrayEquals(one.classes(), other.classes());
        assertArrayEquals(one.weights(), other.weights());
        assertArrayEquals(before.evaluationBatch().inputs().data, after.evaluationBatch().inputs().data);
        // only what came of it is another
        assertFalse(Arrays.equals(before.evaluationBatch().classes(), after.evaluationBatch().classes()));
    }

    @Test
    void anExampleIsNotToldWhatCameAfterTheYearForetold() {
        HomeRuns task = small();
        Career career = task.careers().get(0);
        Example example = task.exampleOf(new CareerQuestion(career, career.placeOf(2011)));
        assertFalse(example.sequence().isJudged(T));
        assertTrue(example.sequence().isJudged(T - 1));
    }

    @Test
    void readIsStandardisedByTheSeasonsThatCountBeforeTheYearForetold() {
        HomeRuns task = small();
        double[] homers = task.careers().stream().flatMap(career -> career.seasons().stream())
                .filter(season -> season.year() < 2011).mapToDouble(season -> season.value(Season.HR)).toArray();
        double mean = Arrays.stream(homers).average().orElseThrow();
        InputFeature feature = task.features().get(Season.HR);
        assertEquals("HR", feature.name());
        assertEquals(mean, feature.offset(), 1e-9);
        assertEquals(Math.sqrt(Arrays.stream(homers).map(v -> (v - mean) * (v - mean)).average().orElseThrow()),
                feature.scale(), 1e-9);
        // games are the same in all seasons
        assertEquals(1, task.features().get(1).scale());
    }

    // Examples

    @Test
    void anExampleIsAPlayerAndTheLastYearRead() {
        HomeRuns task = small();
        Example example = task.exampleOf("p002 2010");
        assertEquals(List.of("p002:2007", "p002:2008", "p002:2009", "p002:2010"), example.labels());
        assertEquals("p002 2010", task.text(example));
        assertEquals("’10", task.shown(example.label(T)));
        assertEquals(example, task.exampleOf(example.labels()));
        assertEquals(new CareerQuestion(task.careers().get(2), 10), task.questionOf(example).orElseThrow());
        assertEquals(2, task.exampleOf("p002 2001").labels().size());
    }

    @Test
    void whatIsNoPlayerOrNoSeasonOfHisIsRefused() {
        HomeRuns task = small();
        assertThrows(InputException.class, () -> task.exampleOf(""));
        assertThrows(InputException.class, () -> task.exampleOf("nobody 2010"));
        assertThrows(InputException.class, () -> task.exampleOf("p002 1999"));
        assertThrows(InputException.class, () -> task.exampleOf("p002 soon"));
        assertThrows(InputException.class, () -> task.exampleOf("p002"));
        assertThrows(InputException.class, () -> task.exampleOf(List.of("p001:2009", "p002:2010")));
    }

    @Test
    void aYearThatCannotBeForetoldIsRefused() {
        CareerData data = new SmallLeague(folder).withPlayers(6, 2000, 2012).read();
        for (int year : new int[] {1990, 2001, 2002, 2014}) {
            assertEquals("careers.year", assertThrows(InputException.class, () -> task(data, year, T)).key(), "" + year);
        }
        assertEquals(2012, task(data, 0, T).predicted());
        assertThrows(InputException.class, () -> new HomeRuns(data, 2013, 0, T));
    }

    @Test
    void onlySeasonsFromTheFirstYearOnAreRead() {
        CareerData data = new SmallLeague(folder).withPlayers(6, 2000, 2012).read();
        HomeRuns later = new HomeRuns(data, 2005, 2011, T);
        assertEquals(2005, later.careers().get(0).seasons().get(0).year());
        assertEquals(6 * 4, later.trained().size());
    }

    // Made up

    @Test
    void syntheticCareersAreMarkedAndFollowTheirCurve() {
        TaskData data = new HomeRunsKind().shipped().orElseThrow();
        assertEquals("SYNTHETIC", data.name());
        assertEquals(data.contentHash(), new HomeRunsKind().shipped().orElseThrow().contentHash());
        HomeRuns task = task((CareerData) data, 0, 10);
        assertTrue(task.isSynthetic());
        assertTrue(task.careers().stream().allMatch(career -> career.name().startsWith("SYNTHETIC ")));
        double[] young = rate(task, 20, 22);
        double[] best = rate(task, 26, 29);
        double[] old = rate(task, 36, 45);
        assertTrue(best[0] > 1.1 * young[0] && best[0] > 1.2 * old[0], young[0] + " " + best[0] + " " + old[0]);
        assertTrue(task.careers().stream().flatMap(career -> career.seasons().stream()).allMatch(HomeRunsTest::holdsTogether));
    }

    private static double[] rate(HomeRuns task, int from, int to) {
        return new double[] {task.careers().stream().flatMap(career -> career.seasons().stream())
                .filter(season -> season.value(Season.AGE) >= from && season.value(Season.AGE) <= to)
                .mapToDouble(season -> season.homeRuns() / Math.max(1.0, season.plateAppearances())).average().orElse(0)};
    }

    private static boolean holdsTogether(Season season) {
        double hits = season.value(5);
        return hits >= season.value(6) + season.value(7) + season.value(8) && season.value(3) >= hits
                && season.value(14) == hits + season.value(6) + 2 * season.value(7) + 3 * season.value(8);
    }
}
