package lab.unroll.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Tasks;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.task.DataFile;
import lab.unroll.task.Example;
import lab.unroll.task.SeriesTask;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pins;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastTest {

    private static final Runnable NO_END = () -> { };

    private final Experiment experiment = Presets.named("wave-sum");
    private final SeriesTask task = (SeriesTask) experiment.task();
    private final Parameters parameters = experiment.initialParameters();

    private static double answer(SeriesTask task, Parameters parameters, Example window) {
        return task.feature().value(Microscope.trace(parameters, window.sequence(), Pins.NONE).output(task.length()).get(0));
    }

    @Test
    void eachAnswerIsThatOfTheMicroscopeAtTheEndOfTheWindowBefore() {
        for (CellKind cell : new CellKind[] {CellKind.LSTM, CellKind.GRU, CellKind.SIMPLE_RNN}) {
            Experiment other = experiment.withCell(cell);
            Parameters weights = other.initialParameters();
            Forecast forecast = Forecaster.of(task, weights, NO_END);
            for (int place : new int[] {20, 21, 83, 84, 320, 398, 399}) {
                assertEquals(answer(task, weights, task.windowBefore(place)), forecast.ahead(place), 1e-5, cell + " " + place);
            }
            assertTrue(Double.isNaN(forecast.ahead(19)));
            assertTrue(Double.isNaN(forecast.ahead(400)));
        }
    }

    @Test
    void freeContinuationReadsItsOwnAnswersAndNothingThatIsHeldOut() {
        Forecast forecast = Forecaster.of(task, parameters, NO_END);
        Example window = task.windowBefore(task.trained());
        double[] read = IntStream.rangeClosed(1, 20).mapToDouble(t -> window.sequence().x(t).get(0)).toArray();
        for (int place = 320; place < 330; place++) {
            Sequence sequence = Sequence.unjudged(IntStream.range(0, 20).mapToObj(t -> Vector.of(read[t])).toList());
            double y = Microscope.trace(parameters, sequence, Pins.NONE).output(20).get(0);
            assertEquals(y, forecast.free(place), 1e-4);
            System.arraycopy(read, 1, read, 0, 19);
            read[19] = y;
        }
        assertEquals(forecast.ahead(320), forecast.free(320), 1e-6);
        assertTrue(Double.isNaN(forecast.free(319)));
        assertEquals(420, forecast.end());
    }

    @Test
    void yardsticksNeedNoNetwork() {
        Forecast forecast = Forecast.unknown(task);
        assertEquals(50, task.season());
        assertEquals(task.series().at(99), forecast.naive(100));
        assertEquals(task.series().at(50), forecast.seasonalNaive(100));
        assertEquals(task.series().at(319), forecast.lastValue(399));
        assertEquals(task.series().at(270 + 79 % 50), forecast.lastSeason(399));
        assertTrue(Double.isNaN(forecast.lastValue(319)));
        assertTrue(Double.isNaN(forecast.seasonalNaive(49)));
        assertEquals(0, forecast.heldOut(forecast::ahead).count());
        assertEquals(80, forecast.heldOut(forecast::naive).count());
        double mean = IntStream.range(320, 400).mapToDouble(i -> Math.abs(task.series().at(i) - task.series().at(i - 1))).sum() / 80;
        assertEquals(mean, forecast.heldOut(forecast::naive).mae(), 1e-12);
    }

    @Test
    void yardsticksOfAVeryLongSeriesAreMeasuredWhereTheNetworkIs(@TempDir Path folder) throws IOException {
        int length = 24_000;
        Path file = Files.writeString(folder.resolve("long.csv"), IntStream.range(0, length)
                .mapToObj(i -> Double.toString(i < 21_000 ? i % 7 : 50 * (i % 7))).collect(Collectors.joining("\n", "v\n", "\n")));
        Experiment read = Presets.reading(Tasks.named("series"), DataFile.of(file)).withLength(2).withHidden(1);
        SeriesTask series = (SeriesTask) read.task();
        int held = length - series.trained();
        assertTrue(held > Forecaster.MOST_AHEAD, "some places of the held-out part are not foretold");
        Forecast forecast = Forecaster.of(series, read.initialParameters(), NO_END);
        assertEquals(Forecaster.MOST_AHEAD, forecast.heldOut(forecast::ahead).count());
        assertEquals(Forecaster.MOST_AHEAD, forecast.heldOut(forecast::naive).count());
        assertEquals(Forecaster.MOST_AHEAD, forecast.heldOut(forecast::seasonalNaive).count());
        assertEquals(Forecaster.MOST_FREE, forecast.heldOutFreely(forecast::free).count());
        assertEquals(Forecaster.MOST_FREE, forecast.heldOutFreely(forecast::lastValue).count());
        assertEquals(held, Forecast.unknown(series).heldOut(forecast::naive).count());
    }

    @Test
    void aNetworkThatIsBrokenForetellsNothing() {
        double[] weights = parameters.toArray();
        weights[weights.length - 1] = Double.NaN;
        Forecast forecast = Forecaster.of(task, new Parameters(parameters.layout(), weights), NO_END);
        assertTrue(Double.isNaN(forecast.ahead(100)));
        assertTrue(Double.isNaN(forecast.free(330)));
        assertTrue(Double.isNaN(forecast.heldOut(forecast::free).rmse()));
    }

    @Test
    void foretellingEndsWhereItIsTold() {
        assertThrows(CancellationException.class, () -> Forecaster.of(task, parameters, () -> {
            throw new CancellationException();
        }));
    }

    @Test
    void aWindowOfOneValueIsEnough() {
        Experiment one = experiment.withLength(1);
        SeriesTask short1 = (SeriesTask) one.task();
        Forecast forecast = Forecaster.of(short1, one.initialParameters(), NO_END);
        assertEquals(answer(short1, one.initialParameters(), short1.windowBefore(7)), forecast.ahead(7), 1e-5);
        assertTrue(Double.isFinite(forecast.free(399)));
    }

    private static double[] naive(String file, int season) {
        Path path = Path.of("..", "shared", "data", "series", file);
        Assumptions.assumeTrue(Files.exists(path), "there is no " + path);
        SeriesTask series = (SeriesTask) Presets.reading(Tasks.named("series"), DataFile.of(path)).with("season", season).task();
        Forecast forecast = Forecast.unknown(series);
        return new double[] {forecast.heldOut(forecast::naive).rmse(), forecast.heldOut(forecast::seasonalNaive).rmse()};
    }

    /** The numbers that come with the files. */
    @Test
    void yardsticksOfMeasuredSeriesAreThoseThatArePublished() {
        assertArrayEquals(new double[] {20.1, 45.4}, naive("monthly-sunspots.csv", 132), 0.05);
        assertArrayEquals(new double[] {2.48, 3.73}, naive("melbourne-daily-min-temperature.csv", 365), 0.005);
    }
}
