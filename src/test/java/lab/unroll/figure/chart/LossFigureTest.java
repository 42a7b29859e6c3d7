package lab.unroll.figure.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.ReferenceLine;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Tidiness;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Theme;
import lab.unroll.task.ReferenceLoss;
import lab.unroll.train.LossCurve;
import lab.unroll.train.LossHistory;
import lab.unroll.train.StepReport;
import lab.unroll.train.TrainingChange;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossFigureTest {

    private static final LossCurve EMPTY = curve();

    private static LossCurve curve(double... losses) {
        return new LossCurve(LongStream.rangeClosed(1, losses.length).toArray(), losses);
    }

    private static LossCurve falling(int points) {
        SplittableRandom random = new SplittableRandom(5);
        double[] losses = new double[points];
        Arrays.setAll(losses, i -> 0.05 + 1.35 * Math.exp(-3.0 * i / points) * (0.8 + 0.4 * random.nextDouble()));
        return curve(losses);
    }

    private static LossFigure figure(LossCurve curve, Theme theme, Locale language, double width, double height) {
        long iteration = curve.size() == 0 ? 0 : curve.iteration(curve.size() - 1);
        return new LossFigure(curve, Math.log(4), OptionalDouble.of(0.1), List.of(), iteration, theme,
                Words.of("chart", language), width, height);
    }

    private static LossFigure figure(LossCurve curve) {
        return figure(curve, Theme.LIGHT, Locale.ENGLISH, 720, 190);
    }

    @Test
    void aChangeOfTheTrainingIsMarkedWhereItHappened() {
        LossCurve plain = falling(300);
        Experiment first = Presets.first();
        Experiment slower = first.withLearningRate(0.003);
        Experiment other = slower.withBatch(64).withClipNorm(0);
        LossCurve curve = new LossCurve(plain.iterations(), plain.losses(), List.of(
                new TrainingChange(0, first.withBatch(1).training(), first.training()),
                new TrainingChange(120, first.training(), slower.training()),
                new TrainingChange(200, slower.training(), other.training())));
        LossFigure figure = figure(curve);
        Map<String, Spot> spots = Tidiness.byId(figure);
        assertEquals("From iteration 120 on: learning rate 0.003", spots.get("change.120").text());
        assertEquals("From iteration 200 on: batch size 64, gradients not clipped", spots.get("change.200").text());
        assertFalse(spots.containsKey("change.0"), "what was chosen before the first step needs no mark");
        for (String label : List.of("0.003", "batch 64, no clip")) {
            assertTrue(figure.labels().stream().anyMatch(there -> there.toString().contains(label)), label);
        }
        for (double width : new double[] {420, 720}) {
            LossFigure sized = figure(curve, Theme.DARK, Words.CHINESE, width, 150);
            Tidiness.assertTidy(sized, sized.labels(), Theme.DARK);
        }
    }

    @Test
    void spotsTellLossesOfTheCurve() {
        LossCurve curve = falling(300);
        Map<String, Spot> spots = Tidiness.byId(figure(curve));
        int points = 0;
        for (int i = 0; i < curve.size(); i++) {
            Spot spot = spots.get("loss." + curve.iteration(i));
            if (spot != null) {
                points++;
                assertEquals(curve.loss(i), spot.value());
                assertTrue(spot.text().contains(Numbers.exact(curve.loss(i))));
            }
        }
        assertTrue(points > 50, points + " points can be touched");
        assertTrue(spots.containsKey("loss.300"), "the last one always");
    }

    @Test
    void theLinesThatMeanSomethingAreNamedWithTheirValues() {
        LossFigure figure = figure(falling(300));
        assertTrue(Tidiness.says(figure.labels(), "chance ln 4 = 1.386"));
        assertTrue(Tidiness.says(figure.labels(), "solved 0.10"));
        assertEquals(Math.log(4), Tidiness.byId(figure).get("loss.chance").value());
    }

    @Test
    void milestonesOfTheTextAreDrawn() {
        Words words = Words.of("chart", Locale.ENGLISH);
        LossFigure figure = new LossFigure(falling(300), Math.log(65), OptionalDouble.empty(),
                ReferenceLine.of(List.of(new ReferenceLoss("gram-1", 3.1), new ReferenceLoss("gram-2", 2.4)), words), 300,
                Theme.LIGHT, words, 720, 190);
        assertTrue(Tidiness.says(figure.labels(), "3.10"));
        assertTrue(Tidiness.says(figure.labels(), "2.40"));
        assertEquals(2.4, Tidiness.byId(figure).get("loss.gram-2").value());
        Tidiness.assertTidy(figure, figure.labels(), Theme.LIGHT);
    }

    /** Of a text whose n-grams are close to each other, a name does not seem to belong to the line above it. */
    @Test
    void aNameThatStandsAwayFromItsLineHasALeaderToIt() {
        double[] ladder = {3.18, 2.24, 1.62, 1.42, 1.44};
        List<ReferenceLine> lines = IntStream.range(0, ladder.length).mapToObj(i -> new ReferenceLine("ngram-" + (i + 1),
                (i + 1) + "-gram", ladder[i])).toList();
        LossFigure figure = new LossFigure(falling(300), Math.log(56), OptionalDouble.empty(), lines, 300, Theme.LIGHT,
                Words.of("chart", Locale.ENGLISH), 420, 150);
        Map<String, Spot> spots = Tidiness.byId(figure);
        int led = 0;
        for (ReferenceLine line : lines) {
            double at = spots.get("loss." + line.id()).bounds().getCenterY();
            List<ChartLabel> named = figure.labels().stream().filter(one -> one.text().startsWith(line.name())).toList();
            for (ChartLabel name : named) {
                boolean isNear = name.bounds().getMinY() - 8 <= at && at <= name.bounds().getMaxY() + 8;
                boolean isLed = figure.leaders().stream().anyMatch(one -> Math.abs(one.getY2() - at) < 1e-6
                        && name.bounds().intersectsLine(one));
                assertTrue(isNear || isLed, line.name());
                led += isNear ? 0 : 1;
            }
        }
        assertTrue(led > 0, "here some stand away");
        Tidiness.assertTidy(figure, figure.labels(), Theme.LIGHT);
    }

    @Test
    void theLastLossStandsAtTheEndOfTheLine() {
        assertTrue(Tidiness.says(figure(curve(1.4, 0.9, 0.532)).labels(), "0.53"));
    }

    @Test
    void manyPointsShareColumns() {
        Scale x = Scale.linear(0, 4096, 40, 640);
        LossPath path = new LossPath(falling(4096), x, Scale.linear(0, 2, 160, 10));
        assertTrue(path.vertices().size() <= 301, path.vertices().size() + " vertices on 600 pixels");
        assertTrue(path.vertices().size() >= 299);
    }

    @Test
    void aColumnShowsTheMeanOfItsPointsAndTheirSpread() {
        Scale x = Scale.linear(0, 100, 0, 10);
        Scale y = Scale.linear(0, 10, 100, 0);
        LossPath.Vertex first = new LossPath(curve(1, 2, 6, 1, 1), x, y).vertices().get(0);
        assertEquals(y.at(1), first.y(), 1e-9, "the last vertex is the last point itself");
        assertEquals(y.at(1), first.low(), 1e-9);
        assertEquals(y.at(6), first.high(), 1e-9);
        double[] more = new double[40];
        Arrays.fill(more, 3);
        more[0] = 22;
        assertEquals(y.at(4), new LossPath(curve(more), x, y).vertices().get(0).y(), 1e-9);
    }

    /** A task learnt within 400 steps and trained on up to {@code last}, with one spike long after; as it is kept. */
    private static LossCurve solvedEarly(int last, double spike) {
        LossHistory history = new LossHistory();
        for (int i = 1; i <= last; i++) {
            history.add(StepReport.ofLoss(i, i == 60_001 ? spike : 1.4 * Math.exp(-i / 120.0) + 1e-6));
        }
        return history.curve();
    }

    @Test
    void afterVeryLongTrainingTheLearningKeepsMostOfTheAxis() {
        LossFigure figure = figure(solvedEarly(300_000, 1e-6));
        Map<String, Spot> spots = Tidiness.byId(figure);
        List<Spot> points = spots.values().stream().filter(spot -> spot.id().matches("loss\\.[0-9]+")).toList();
        double first = points.stream().mapToDouble(spot -> spot.bounds().getX()).min().orElseThrow();
        double solved = points.stream().filter(spot -> Integer.parseInt(spot.id().substring(5)) <= 317)
                .mapToDouble(spot -> spot.bounds().getMaxX()).max().orElseThrow();
        double end = spots.get("loss.300000").bounds().getMaxX();
        assertTrue((solved - first) / (end - first) > 0.4, "the steps until it was solved");
        assertTrue(Tidiness.says(figure.labels(), "iteration (log scale)"), "the axis says what it is");
        assertTrue(Tidiness.says(figure.labels(), "100,000"));
        assertTrue(Tidiness.says(figure.labels(), Numbers.loss(1e-6)), "and the last loss, right above it");
        assertTrue(Tidiness.says(figure(solvedEarly(1000, 0)).labels(), "iteration"));
        assertFalse(Tidiness.says(figure(solvedEarly(1000, 0)).labels(), "iteration (log scale)"));
    }

    @Test
    void aTaskThatIsStillBeingLearntIsShownEvenly() {
        assertFalse(Tidiness.says(figure(falling(4096)).labels(), "iteration (log scale)"));
    }

    @Test
    void theExtremesOfTheStepsBehindAPointAreSeen() {
        LossCurve curve = solvedEarly(300_000, 1.1);
        Scale y = Scale.linear(0, 1.5, 160, 10);
        LossPath path = new LossPath(curve, Scale.linear(0, 300_000, 40, 640), y);
        assertEquals(y.at(1.1), path.vertices().stream().skip(10).mapToDouble(LossPath.Vertex::high).min().orElseThrow(),
                1e-9, "one step of 300,000 reaches up");
        assertEquals(y.at(curve.loss(0)), path.vertices().get(0).high(), 1e-9, "so does the first");
        Map<String, Spot> values = figure(curve).values().stream()
                .collect(Collectors.toMap(Spot::id, spot -> spot, (one, same) -> one));
        Spot peak = values.values().stream().filter(spot -> spot.id().startsWith("loss.high.") && spot.value() == 1.1)
                .findAny().orElseThrow();
        assertTrue(peak.text().contains("1.1"), peak.text());
    }

    @Test
    void aPeakAboveTheAxisIsToldInANumber() {
        LossFigure figure = figure(solvedEarly(300_000, 73.5));
        assertTrue(Tidiness.says(figure.labels(), "↑ 73.50"), figure.labels().toString());
        for (double width : new double[] {420, 720}) {
            for (Locale language : Words.LANGUAGES) {
                LossFigure sized = figure(solvedEarly(300_000, 73.5), Theme.DARK, language, width, 150);
                Tidiness.assertTidy(sized, sized.labels(), Theme.DARK);
            }
        }
    }

    @Test
    void beforeTheFirstStepItSaysSo() {
        LossFigure figure = figure(EMPTY);
        assertTrue(Tidiness.says(figure.labels(), "no training step yet"));
        assertFalse(Tidiness.says(figure(curve(1.2)).labels(), "no training step yet"));
    }

    @Test
    void aLossThatIsNoNumberIsNamedWithItsIteration() {
        LossFigure figure = figure(curve(1.4, 3, 400, Double.POSITIVE_INFINITY, Double.NaN));
        assertTrue(Tidiness.says(figure.labels(), "loss not finite from iteration 4 on"));
        Tidiness.assertTidy(figure, figure.labels(), Theme.LIGHT);
    }

    @Test
    void anExplodingLossDoesNotFlattenTheRest() {
        LossFigure figure = figure(curve(1.4, 1.0, 0.8, 1e6));
        double chance = Tidiness.byId(figure).get("loss.chance").bounds().getCenterY();
        double lower = Tidiness.byId(figure).get("loss.3").bounds().getCenterY();
        assertTrue(lower - chance > 10, "1.386 and 0.8 stand apart");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 50, 300, 4096})
    void labelsKeepApartAtEverySize(int points) {
        for (Locale language : Words.LANGUAGES) {
            for (Theme theme : Theme.values()) {
                for (double width : new double[] {430, 480, 720, 960}) {
                    for (double height : new double[] {150, 190, 320}) {
                        LossFigure figure = figure(falling(points), theme, language, width, height);
                        Tidiness.assertTidy(figure, figure.labels(), theme);
                        assertTrue(Tidiness.says(figure.labels(), "1.386"));
                    }
                }
            }
        }
    }
}
