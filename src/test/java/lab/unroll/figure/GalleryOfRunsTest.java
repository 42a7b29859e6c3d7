package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.runs.OverlayFigure;
import lab.unroll.figure.runs.SeedDots;
import lab.unroll.figure.runs.SeedsFigure;
import lab.unroll.figure.runs.SweepFigure;
import lab.unroll.sweep.Axis;
import lab.unroll.sweep.HeldOutCurve;
import lab.unroll.sweep.RunResult;
import lab.unroll.sweep.RunResult.Ending;
import lab.unroll.sweep.SeedBand;
import lab.unroll.sweep.SweepMeasure;
import lab.unroll.sweep.SweepResults;
import lab.unroll.train.LossCurve;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds the rules of layout against the figures of many trainings, whole, half done and without anything. */
class GalleryOfRunsTest {

    private static final double[][] STAGES = {{610, 360}, {840, 478}, {1290, 640}};
    private static final double[][] DOCKS = {{430, 150}, {640, 200}, {860, 230}};
    private static final Axis CELLS = new Axis("cell", List.of("rnn", "lstm", "gru"));
    private static final Axis HIDDEN = new Axis("hidden", List.of("2", "4", "8", "16"));
    private static final Axis RATES = new Axis("rate", List.of("0.0001", "0.001", "0.01", "0.1"));
    private static final Axis PRESETS = new Axis("preset", List.of("remember-first", "embedded-reber", "a-very-long-name-of-a-preset"));
    private static final List<List<Axis>> SETTINGS = List.of(List.of(), List.of(CELLS), List.of(RATES), List.of(HIDDEN, CELLS),
            List.of(HIDDEN, RATES), List.of(PRESETS, CELLS), List.of(CELLS, HIDDEN, RATES),
            List.of(new Axis("length", IntStream.rangeClosed(1, 60).mapToObj(Integer::toString).toList()), RATES));
    private static final List<String> SIZES = List.of("usual", "tiny", "huge", "equal", "failed", "half", "one seed");

    private final Gallery gallery = new Gallery();

    @AfterEach
    void everyPictureKeepsTheRules() {
        gallery.assertFaultless();
    }

    private static SweepResults results(List<Axis> settings, String size) {
        List<Axis> axes = new ArrayList<>(settings);
        axes.add(new Axis(Axis.SEED, size.equals("one seed") ? List.of("0") : List.of("0", "1", "2", "3", "4")));
        int runs = (int) new SweepResults(axes, List.of()).planned();
        List<SweepResults.Entry> entries = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(runs);
        for (int run = 0; run < (size.equals("half") ? (runs + 1) / 2 : runs); run++) {
            String[] values = new String[axes.size()];
            int rest = run;
            for (int i = axes.size() - 1; i >= 0; i--) {
                values[i] = axes.get(i).values().get(rest % axes.get(i).size());
                rest /= axes.get(i).size();
            }
            double loss = switch (size) {
                case "tiny" -> 1e-300 * random.nextDouble();
                case "huge" -> 1e300 * random.nextDouble();
                case "equal" -> 0.25;
                case "failed" -> Double.NaN;
                default -> random.nextDouble() * 1.4;
            };
            boolean failed = size.equals("failed");
            entries.add(new SweepResults.Entry(Arrays.asList(values), new RunResult(run, failed ? Ending.FAILED : Ending.DONE,
                    failed ? 0 : 900, !failed && loss < 0.3 ? OptionalLong.of(100 + run) : OptionalLong.empty(), loss, loss,
                    failed ? Double.NaN : random.nextDouble(), failed ? 0 : 0.2)));
        }
        return new SweepResults(axes, entries);
    }

    @Test
    void sweepsOverAnythingWithAnyResult() {
        for (int[] at : AllPairs.of(0, SETTINGS.size(), SIZES.size(), SweepMeasure.values().length, STAGES.length,
                Theme.values().length, Words.LANGUAGES.size())) {
            SweepResults results = results(SETTINGS.get(at[0]), SIZES.get(at[1]));
            SweepLook look = new SweepLook(results, SweepMeasure.values()[at[2]], List.of());
            double[] size = STAGES[at[3]];
            double[] dock = DOCKS[at[3]];
            Theme theme = Theme.values()[at[4]];
            Words words = Words.of("figure", Words.LANGUAGES.get(at[5]));
            String name = SETTINGS.get(at[0]).stream().map(Axis::name).toList() + ", " + SIZES.get(at[1]) + ", "
                    + look.measure() + " at " + Arrays.toString(size) + ", " + words.locale();
            gallery.hang(gallery.chart("sweep " + name, SweepFigure.of(look, theme, words, size[0], size[1])));
            gallery.hang(gallery.chart("dots " + name, new SeedDots(look, at[3] == 1, theme, words, dock[0], dock[1])));
        }
    }

    @Test
    void theNumbersOfASweepAreTheMediansOfItsRuns() {
        SweepResults results = results(List.of(HIDDEN, RATES), "usual");
        Figure figure = SweepFigure.of(new SweepLook(results, SweepMeasure.HELD_OUT_LOSS, List.of("rate", "hidden")),
                Theme.LIGHT, Words.of("figure", Locale.ENGLISH), 840, 478);
        assertEquals(16, figure.values().size());
        for (Spot spot : figure.values()) {
            Subject.Runs runs = (Subject.Runs) spot.subject();
            double[] losses = IntStream.rangeClosed(runs.first(), runs.first() + runs.others())
                    .mapToDouble(run -> results.all().get(run).heldOutLoss()).sorted().toArray();
            assertEquals(5, losses.length);
            assertEquals(losses[2], spot.value());
            assertTrue(spot.text().contains("hidden = ") && spot.text().contains("rate = "), spot.text());
        }
    }

    @Test
    void oneSettingNamedIsShownByLines() {
        SweepLook look = new SweepLook(results(List.of(HIDDEN, CELLS), "usual"), SweepMeasure.ACCURACY, List.of("cell"));
        Figure figure = SweepFigure.of(look, Theme.LIGHT, Words.of("figure", Locale.ENGLISH), 840, 478);
        assertEquals(12, figure.spots().size());
        assertEquals(12 + 60, figure.values().size(), "with each run");
        gallery.hang(gallery.chart("over words", figure));
    }

    private static SeedBand band(String name, int steps, double floor, int seeds) {
        SplittableRandom random = new SplittableRandom(steps);
        List<HeldOutCurve> curves = IntStream.range(0, seeds).mapToObj(seed -> {
            long[] iterations = LongStream.rangeClosed(1, steps == 0 ? 0 : 100).map(i -> i * steps / 100).toArray();
            double pace = 1 + 3 * random.nextDouble();
            return new HeldOutCurve(iterations, Arrays.stream(iterations).mapToDouble(i ->
                    floor + 1.4 * Math.exp(-pace * i / steps)).toArray());
        }).toList();
        return SeedBand.of(name, curves, seeds / 2);
    }

    @Test
    void bandsOfCellsBesideEachOther() {
        for (int[] at : AllPairs.of(0, 4, STAGES.length, Theme.values().length, Words.LANGUAGES.size(), 2)) {
            List<SeedBand> bands = switch (at[0]) {
                case 0 -> List.of();
                case 1 -> List.of(band("LSTM", 0, 0, 3));
                case 2 -> List.of(band("SimpleRNN", 300, 1, 1), band("LSTM", 300, 0, 9), band("GRU", 300, 0.01, 9));
                default -> List.of(band("LSTM", 1_000_000, 1e300, 3));
            };
            double[] size = STAGES[at[1]];
            Words words = Words.of("figure", Words.LANGUAGES.get(at[3]));
            gallery.hang(gallery.chart("bands " + at[0] + " at " + Arrays.toString(size) + words.locale(),
                    new SeedsFigure(new SeedsLook(bands, at[0] == 2 ? List.of("rnn", "lstm", "gru") : List.of(),
                            at[4] == 0 ? 1.386 : Double.NaN, at[4] == 0 ? OptionalDouble.of(0.1) : OptionalDouble.empty()),
                            Theme.values()[at[2]], words, size[0], size[1])));
        }
    }

    @Test
    void aBandIsTheMiddleHalfAndARunThatHasEndedKeepsItsLastLoss() {
        HeldOutCurve whole = new HeldOutCurve(new long[] {10, 20, 30}, new double[] {4, 3, 2});
        HeldOutCurve ended = new HeldOutCurve(new long[] {10, 15}, new double[] {8, 1});
        SeedBand band = SeedBand.of("x", List.of(whole, ended), 1);
        assertEquals(List.of(10L, 15L, 20L, 30L), band.iterations());
        assertEquals(List.of(6.0, 2.5, 2.0, 1.5), band.quartiles().stream().map(one -> one.median()).toList());
        assertEquals(5.0, band.quartiles().get(0).low());
        assertEquals(7.0, band.quartiles().get(0).high());
    }

    @Test
    void trainingsLaidOverEachOther() {
        SplittableRandom random = new SplittableRandom(5);
        for (int[] at : AllPairs.of(0, 5, STAGES.length, Theme.values().length, Words.LANGUAGES.size(), 2)) {
            List<RunCurve> runs = new ArrayList<>();
            for (int i = 0; i < new int[] {0, 1, 3, 12, 2}[at[0]]; i++) {
                int k = i;
                int size = at[0] == 1 ? 0 : at[0] == 4 ? 1 : 400;
                runs.add(new RunCurve(k == 2 ? "a name that somebody has typed without end" : "LSTM " + k, k,
                        new LossCurve(LongStream.rangeClosed(1, size).toArray(),
                                random.doubles(size).map(x -> k + x).toArray())));
            }
            double[] size = STAGES[at[1]];
            Words words = Words.of("figure", Words.LANGUAGES.get(at[3]));
            gallery.hang(gallery.chart("overlay " + at[0] + " at " + Arrays.toString(size) + words.locale(), new OverlayFigure(runs,
                    at[4] == 0 ? 1.386 : Double.NaN, Theme.values()[at[2]], words, size[0], size[1])));
        }
    }
}
