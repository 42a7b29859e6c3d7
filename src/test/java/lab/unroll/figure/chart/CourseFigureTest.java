package lab.unroll.figure.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.ChartFrame;
import lab.unroll.figure.ChartLook;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.ZoomableChart;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.trace.Pins;
import lab.unroll.train.CourseMeasures;
import lab.unroll.train.Evaluation;
import lab.unroll.train.InternalsCurve;
import lab.unroll.train.LossCurve;
import lab.unroll.train.LossHistory;
import lab.unroll.train.MeasureCurve;
import lab.unroll.train.Training;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The charts over the training: nothing is lost, and there is no more to draw than there is room for. */
class CourseFigureTest {

    private static final int MILLION = 1_000_000;
    private static final int SPIKE = 654_321;
    private static final double WIDTH = 480;
    private static final double HEIGHT = 200;

    private static Scene scene(Experiment experiment) {
        Reading reading = Reading.of(experiment, experiment.initialParameters(), experiment.firstExample(), Pins.NONE);
        return Scene.of(reading, Playhead.at(1), 1, 0, Theme.LIGHT, Words.of("figure", Locale.ENGLISH));
    }

    private static MeasureCurve spiked() {
        double[] values = new double[MILLION];
        Arrays.fill(values, 0.1);
        values[SPIKE - 1] = 50;
        return new MeasureCurve(LongStream.rangeClosed(1, MILLION).toArray(), values, values, values);
    }

    private static CourseFigure gradient(MeasureCurve norm, ChartLook look) {
        LossCurve curve = new LossCurve(new long[0], new double[0], new double[0], new double[0], List.of(),
                new CourseMeasures(norm, norm, List.of(), InternalsCurve.NONE));
        return Courses.gradientNorm(scene(Presets.first()), curve, MILLION, look, false, WIDTH, HEIGHT);
    }

    private static boolean isInked(BufferedImage picture, double x, double y) {
        for (int px = (int) x - 2; px <= x + 2; px++) {
            for (int py = (int) y - 1; py <= y + 1; py++) {
                if (px >= 0 && px < picture.getWidth() && py >= 0 && py < picture.getHeight()
                        && (picture.getRGB(px, py) & 0xff) < 0xe8) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BufferedImage painted(CourseFigure figure) {
        BufferedImage picture = new BufferedImage((int) WIDTH, (int) HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Theme.LIGHT.colour(Token.PANEL));
        g.fillRect(0, 0, (int) WIDTH, (int) HEIGHT);
        figure.paint(g);
        g.dispose();
        return picture;
    }

    private static int pieces(CoursePath path) {
        int pieces = 0;
        for (Shape shape : List.of(path.band(), path.line(), path.smooth())) {
            for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
                pieces++;
            }
        }
        return pieces;
    }

    @ParameterizedTest
    @EnumSource(ChartLook.Kind.class)
    void aSpikeOfOneStepAmongAMillionIsDrawnAtEveryZoom(ChartLook.Kind values) {
        MeasureCurve curve = spiked();
        ChartLook look = ChartLook.WHOLE.withValues(values);
        for (int turn = 0; turn < 40; turn++) {
            CourseFigure figure = gradient(curve, look);
            ChartFrame frame = figure.frame();
            double x = frame.x().at(SPIKE);
            double y = frame.y().at(50);
            assertTrue(frame.plot().getX() <= x && x <= frame.plot().getMaxX(), "the spike is in sight");
            CoursePath path = new CoursePath(curve, frame.x(), frame.y());
            assertTrue(path.columns().stream().anyMatch(column -> column.high() == 50 && Math.abs(column.x() - x) <= 1),
                    "lost at turn " + turn);
            assertTrue(isInked(painted(figure), x, Math.max(y, frame.plot().getY())), "not painted at turn " + turn);
            assertTrue(pieces(path) <= 4 * frame.plot().getWidth() + 8, pieces(path) + " pieces at turn " + turn);
            // a little aside, so that the spike wanders over the plot
            look = look.zoomedSteps(frame, x + (turn % 3 - 1) * 20, 1.4);
        }
        assertTrue(look.steps().high() - look.steps().low() < 10, "down to single steps");
    }

    @Test
    void aMillionPointsAreReadAtTheNearestOfThem() {
        CourseFigure figure = gradient(spiked(), ChartLook.WHOLE);
        double x = figure.frame().x().at(SPIKE);
        ZoomableChart.Reading reading = gradient(spiked(), ChartLook.WHOLE.zoomedSteps(figure.frame(), x, 1e5)).at(x);
        assertEquals("iteration 654,321", reading.title());
        assertEquals("before clipping 50.0", reading.values().get(0).text());
        ZoomableChart.Reading next = gradient(spiked(), ChartLook.WHOLE.zoomedSteps(figure.frame(), x, 1e5)).beside(x, 1);
        assertEquals("iteration 654,322", next.title());
    }

    @Test
    void theValuesFollowWhatIsSeen() {
        double[] values = {100, 100, 1, 1, 1, 1, 1, 1, 1, 1.5};
        MeasureCurve curve = new MeasureCurve(LongStream.rangeClosed(1, 10).toArray(), values, values, values);
        LossCurve losses = new LossCurve(new long[0], new double[0], new double[0], new double[0], List.of(),
                new CourseMeasures(curve, curve, List.of(), InternalsCurve.NONE));
        ChartLook linear = ChartLook.WHOLE.withValues(ChartLook.Kind.LINEAR);
        CourseFigure whole = Courses.gradientNorm(scene(Presets.first()), losses, 10, linear, false, WIDTH, HEIGHT);
        assertEquals(100, whole.frame().y().high());
        CourseFigure end = Courses.gradientNorm(scene(Presets.first()), losses, 10,
                linear.zoomedSteps(whole.frame(), whole.frame().plot().getMaxX(), 3), false, WIDTH, HEIGHT);
        assertTrue(end.frame().y().high() < 3, end.frame().y().toString());
        assertFalse(end.frame().y().logarithmic());
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theRuleOfThumbAndEveryMatrixAndEveryGateHaveTheirLines(CellKind cell) {
        Experiment experiment = Presets.first().withCell(cell);
        LossHistory history = new LossHistory();
        try (Training run = experiment.begin(1)) {
            for (int i = 0; i < 5; i++) {
                run.advance();
                history.add(run.report());
                history.add(run.internals());
                history.add(run.evaluate());
            }
        }
        Scene scene = scene(experiment);
        CourseFigure ratio = Courses.updateRatio(scene, history.curve(), 5, ChartLook.WHOLE, false, WIDTH, HEIGHT);
        assertTrue(ratio.spots().stream().anyMatch(spot -> spot.id().equals("course.level.usual-ratio") && spot.value() == 1e-3));
        assertTrue(ratio.placer.labels().stream().anyMatch(label -> label.text().contains("−3")), "and it is labelled");
        List<String> matrices = experiment.initialParameters().layout().blocks().stream().map(block -> block.name()).toList();
        for (String matrix : matrices) {
            assertTrue(ratio.values().stream().anyMatch(spot -> spot.id().startsWith("course." + matrix + ".")), matrix);
        }
        CourseFigure gates = Courses.saturation(scene, history.curve(), 5, ChartLook.WHOLE, false, WIDTH, HEIGHT);
        long valves = cell.gates().stream().filter(gate -> gate.isValve()).count();
        long lines = gates.values().stream().map(spot -> spot.id().substring(0, spot.id().lastIndexOf('.'))).distinct().count();
        assertEquals(cell == CellKind.SIMPLE_RNN ? 1 : cell == CellKind.SIGMOID_RNN ? 2 : 2 * valves, lines);
        assertEquals(matrices.size(), SpreadsFigure.weights(scene, history.curve(), 5, true, 900, 500).spots().size());
        assertEquals(1 + (cell.hasCellState() ? 1 : 0) + cell.gates().stream().filter(gate -> gate != Gate.STATE).count(),
                SpreadsFigure.activations(scene, history.curve(), 5, true, 900, 500).spots().size());
    }

    @Test
    void theMetricOfTheTaskIsAShare() {
        LossHistory history = new LossHistory();
        history.add(new Evaluation(0, 10, 40, 1.4));
        history.add(new Evaluation(50, 40, 40, 0.1));
        CourseFigure figure = Courses.accuracy(scene(Presets.first()), history.curve(), 50, ChartLook.WHOLE, false, WIDTH, HEIGHT);
        assertEquals(Scale.linear(0, 1, figure.frame().plot().getMaxY(), figure.frame().plot().getY()), figure.frame().y());
        assertEquals(List.of(1.0, 0.25), figure.spots().stream().map(spot -> spot.value()).toList());
    }

    @Test
    void nothingMeasuredIsToldAndAStepCanBeZeroOrNotANumber() {
        Scene scene = scene(Presets.first());
        LossCurve none = new LossCurve(new long[0], new double[0]);
        for (Courses.Course course : List.<Courses.Course>of(Courses::heldOut, Courses::gradientNorm, Courses::accuracy,
                Courses::updateRatio, Courses::saturation)) {
            CourseFigure figure = course.of(scene, none, 0, ChartLook.WHOLE, false, WIDTH, HEIGHT);
            assertTrue(figure.placer.labels().stream().anyMatch(label -> label.text().contains("take a step")));
        }
        double[] odd = {0, Double.NaN, Double.POSITIVE_INFINITY, 1e-310, 1e300};
        MeasureCurve curve = new MeasureCurve(new long[] {1, 2, 3, 4, 5}, odd, odd, odd);
        for (ChartLook.Kind kind : ChartLook.Kind.values()) {
            CourseFigure figure = gradient(curve, ChartLook.WHOLE.withValues(kind).withSteps(kind));
            painted(figure);
            assertTrue(figure.spots().stream().allMatch(spot -> Double.isFinite(spot.value())));
        }
    }
}
