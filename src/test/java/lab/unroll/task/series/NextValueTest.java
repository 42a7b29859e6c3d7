package lab.unroll.task.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.Vector;
import lab.unroll.task.DataFile;
import lab.unroll.task.Example;
import lab.unroll.task.NumberSeries;
import lab.unroll.task.ReferenceLoss;
import lab.unroll.task.TaskOptions;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class NextValueTest {

    private static NumberSeries counted(int count) {
        return new NumberSeries("n", "m", IntStream.range(0, count).mapToDouble(i -> i % 7 + 10).toArray(), List.of());
    }

    private static NextValue task(int count, int length) {
        return new NextValue(counted(count), length, 0, Scaling.STANDARD, 0);
    }

    @Test
    void scalingKnowsOnlyThePartThatIsTrainedOn() {
        double[] values = DoubleStream.concat(IntStream.range(0, 80).mapToDouble(i -> i % 5),
                DoubleStream.generate(() -> 1000).limit(20)).toArray();
        NumberSeries series = new NumberSeries("", "", values, List.of());
        NextValue standard = new NextValue(series, 10, 1, Scaling.STANDARD, 0);
        assertEquals(80, standard.trained());
        assertEquals(2, standard.feature().offset(), 1e-12);
        assertEquals(Math.sqrt(2), standard.feature().scale(), 1e-12);
        NextValue between = new NextValue(series, 10, 1, Scaling.MIN_MAX, 0);
        assertEquals(0, between.feature().offset());
        assertEquals(4, between.feature().scale());
        assertEquals(3, new NextValue(series, 10, 1, Scaling.NONE, 0).feature().x(3));
    }

    @Test
    void trainingNeverSeesTheEndOfTheSeries() {
        NextValue task = new NextValue(new NumberSeries("", "", IntStream.range(0, 100).asDoubleStream().toArray(), List.of()), 6, 1,
                Scaling.NONE, 0);
        Batch batch = task.newBatch(500);
        task.fill(batch, new SplittableRandom(1));
        float largest = 0;
        for (int row = 0; row < batch.rows(); row++) {
            largest = Math.max(largest, Math.max(batch.inputs().data[row], batch.values().data[row]));
            assertEquals(batch.inputs().data[row] + 1, batch.values().data[row]);
        }
        assertEquals(79, largest);
        Batch held = task.evaluationBatch();
        assertEquals(20, held.size());
        for (int b = 0; b < held.size(); b++) {
            assertTrue(held.isJudged(held.row(6, b)));
            assertFalse(held.isJudged(held.row(5, b)));
            assertEquals(80 + b, held.values().data[held.row(6, b)]);
        }
    }

    @Test
    void theFirstHalfOfAWindowIsOnlyRead() {
        Batch batch = task(60, 6).newBatch(2);
        assertFalse(batch.isJudged(batch.row(3, 1)));
        assertTrue(batch.isJudged(batch.row(4, 0)));
        Example example = task(60, 6).windowBefore(30);
        assertArrayEquals(new double[] {0, 0, 0, 1 / 3.0, 1 / 3.0, 1 / 3.0},
                IntStream.rangeClosed(1, 6).mapToDouble(example.sequence()::weight).toArray(), 1e-12);
    }

    @Test
    void aWindowThatIsWrittenAndReadAgainIsTheSame() {
        for (int length : new int[] {1, 2, 5}) {
            NextValue task = task(60, length);
            for (int place : new int[] {length, 30, 59, 60}) {
                Example example = task.windowBefore(place);
                Example again = task.exampleOf(task.text(example));
                assertEquals(example.labels(), again.labels());
                assertEquals(example.sequence(), again.sequence());
                assertEquals(place < 60, again.sequence().isJudged(length));
            }
        }
    }

    @Test
    void answersAreToldInTheUnitOfTheSeries() {
        NextValue task = task(60, 6);
        Example example = task.windowBefore(35);
        assertEquals("10", task.told(example.sequence().targetValues(6)));
        assertTrue(task.isCorrect(example, 6, example.sequence().targetValues(6)));
        assertFalse(task.isCorrect(example, 6, Vector.of(example.sequence().targetValues(6).get(0) + 1)));
        assertEquals("−0.1235", task.shown("-0.12345678"));
        assertEquals("example.value", assertThrows(InputException.class, () -> task.exampleOf("1 2 x 4 5 6")).key());
    }

    @Test
    void whatComesRoundIsForetoldByTheSeasonAndNotByTheLastValue() {
        NextValue task = task(140, 6);
        assertEquals(7, task.season());
        assertTrue(task.isSeasonGuessed());
        assertEquals(List.of("naive", "seasonal-naive"), task.referenceLosses().stream().map(ReferenceLoss::key).toList());
        assertEquals(0, task.referenceLosses().get(1).loss());
        assertEquals(List.of("naive"), new NextValue(counted(140), 6, 1, Scaling.NONE, 0).referenceLosses().stream()
                .map(ReferenceLoss::key).toList());
    }

    @Test
    void noiseHasNoSeason() {
        SplittableRandom random = new SplittableRandom(4);
        assertEquals(1, Seasons.of(random.doubles(400).toArray(), 400));
        assertEquals(1, Seasons.of(IntStream.range(0, 100).asDoubleStream().toArray(), 100));
        assertEquals(1, Seasons.of(new double[] {1, 2}, 2));
    }

    @Test
    void aSeriesShorterThanItsWindowIsRefused() {
        assertEquals("series.short", assertThrows(InputException.class, () -> task(10, 9)).key());
        assertEquals(9, task(10, 8).trained());
    }

    @Test
    void wavesComeRoundAfterTheirPeriodAndAreTheSameFromTheSameSeed() {
        for (Waves wave : Waves.values()) {
            double[] values = wave.series(400, 25, 10, 0, 3).values();
            assertEquals(wave == Waves.SUM ? 50 : 25, Seasons.of(values, 320), wave.name());
            double mean = Arrays.stream(values).average().orElseThrow();
            assertEquals(wave.variance(), Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow(), 0.01);
            assertArrayEquals(wave.series(50, 25, 10, 0.1, 5).values(), wave.series(50, 25, 10, 0.1, 5).values());
        }
        NextValue task = (NextValue) new WavesKind().make(TaskOptions.of(new WavesKind(), java.util.Map.of("noise", 0.1)), null, 1);
        assertEquals(0.005 + 0.02, task.solvedRule().orElseThrow().threshold(), 1e-12);
    }

    private static NextValue shared(String file, int season) {
        Path path = Path.of("..", "shared", "data", "series", file);
        Assumptions.assumeTrue(Files.exists(path), "there is no " + path);
        return new NextValue(SeriesFile.load(DataFile.of(path)).series(), 24, season, Scaling.STANDARD, 0);
    }

    private static int seasonOf(String file) {
        return shared(file, 0).season();
    }

    @Test
    void theSeasonsOfMeasuredSeriesAreFound() {
        assertEquals(12, seasonOf("airline-passengers.csv"));
        assertEquals(12, seasonOf("nottingham-temperature.csv"));
        assertEquals(365, seasonOf("melbourne-daily-min-temperature.csv"), 10);
        assertEquals(132, seasonOf("monthly-sunspots.csv"), 6);
    }
}
