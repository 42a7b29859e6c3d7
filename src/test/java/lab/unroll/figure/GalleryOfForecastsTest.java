package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Tasks;
import lab.unroll.figure.forecast.ForecastFigures;
import lab.unroll.figure.paint.Theme;
import lab.unroll.forecast.Forecast;
import lab.unroll.forecast.Forecaster;
import lab.unroll.net.Parameters;
import lab.unroll.task.DataFile;
import lab.unroll.task.SeriesTask;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the rules of layout against the figures of a series, also where it is very short, very long, or hardly a series. */
class GalleryOfForecastsTest {

    private static final double[][] STAGES = {{610, 360}, {840, 478}, {1290, 640}};
    private static final double[][] DOCKS = {{430, 150}, {640, 200}, {860, 230}};

    private final Gallery gallery = new Gallery();
    @TempDir
    private Path folder;

    @AfterEach
    void everyPictureKeepsTheRules() {
        gallery.assertFaultless();
    }

    private Experiment table(String header, int count, IntToDoubleFunction value) throws IOException {
        String text = header + "\n" + IntStream.range(0, count).mapToObj(i -> "%d-%02d-long label,%s".formatted(1900 + i / 12,
                i % 12 + 1, value.applyAsDouble(i))).collect(Collectors.joining("\n"));
        Path file = Files.write(folder.resolve("table" + count + ".csv"), text.getBytes(StandardCharsets.UTF_8));
        return Presets.reading(Tasks.named("series"), DataFile.of(file));
    }

    private Map<String, Experiment> experiments() throws IOException {
        Map<String, Experiment> all = new LinkedHashMap<>();
        all.put("sine", Presets.named("wave-sine"));
        all.put("square without season", Presets.named("wave-square").with("season", 1));
        all.put("shipped", Presets.named("series"));
        all.put("shortest", table("month,v", 8, i -> i % 3));
        all.put("long", table("month,height above the sea of a place with a long name (millimetres)", 3000, i -> Math.sin(i / 50.0)));
        all.put("large and as it is", table("month,v", 120, i -> 1e12 * (i % 10)).with("scaling", 0));
        all.put("small", table("month,v", 130, i -> 1e-9 * Math.cos(i)));
        all.put("flat until the end", table("month,v", 100, i -> i < 80 ? 5 : 7));
        all.put("window of one", Presets.named("wave-saw").withLength(1));
        return all;
    }

    private static Forecast broken(SeriesTask task, Parameters parameters) {
        double[] weights = parameters.toArray();
        Arrays.fill(weights, Double.NaN);
        return Forecaster.of(task, new Parameters(parameters.layout(), weights), () -> { });
    }

    @Test
    void forecastsAndErrorsOfEverySeries() throws IOException {
        int turn = 0;
        for (Map.Entry<String, Experiment> one : experiments().entrySet()) {
            SeriesTask task = (SeriesTask) one.getValue().task();
            Parameters parameters = one.getValue().initialParameters();
            Forecast known = Forecaster.of(task, parameters, () -> { });
            for (Forecast forecast : List.of(known, Forecast.unknown(task), broken(task, parameters))) {
                for (int i = 0; i < STAGES.length; i++) {
                    turn++;
                    ForecastLook look = new ForecastLook(forecast, turn % 2 == 0, turn % 3 == 0 ? -1
                            : turn % 3 == 1 ? task.series().length() : task.trained());
                    Words words = Words.of("figure", Words.LANGUAGES.get(turn % 2));
                    Theme theme = Theme.values()[turn % Theme.values().length];
                    boolean titled = turn % 4 < 2;
                    String name = one.getKey() + " at " + Arrays.toString(STAGES[i]) + ", " + words.locale();
                    gallery.hang(gallery.chart("forecast, " + name, ForecastFigures.forecast(look, titled, theme, words,
                            STAGES[i][0], STAGES[i][1])));
                    gallery.hang(gallery.chart("error, " + name, ForecastFigures.errors(look, titled, theme, words, DOCKS[i][0],
                            DOCKS[i][1])));
                }
            }
        }
        assertTrue(gallery.pictures() >= 150);
    }

    @Test
    void theNumbersPaintedAreThoseOfTheForecast() {
        Experiment experiment = Presets.named("wave-sine");
        SeriesTask task = (SeriesTask) experiment.task();
        Forecast forecast = Forecaster.of(task, experiment.initialParameters(), () -> { });
        Figure figure = ForecastFigures.forecast(new ForecastLook(forecast, true, -1), false, Theme.LIGHT,
                Words.of("figure", Locale.ENGLISH), 840, 478);
        int measured = 0;
        for (Spot spot : figure.values()) {
            Subject.Value value = (Subject.Value) spot.subject();
            measured += value.line().equals("measured") ? 1 : 0;
            assertEquals(switch (value.line()) {
                case "measured" -> task.series().at(value.place());
                case "ahead" -> forecast.ahead(value.place());
                case "free" -> forecast.free(value.place());
                case "last-value" -> forecast.lastValue(value.place());
                default -> forecast.lastSeason(value.place());
            }, spot.value());
        }
        assertEquals(400, measured);
    }
}
