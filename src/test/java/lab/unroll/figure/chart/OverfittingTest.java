package lab.unroll.figure.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.ChartLook;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Theme;
import lab.unroll.task.text.TextSource;
import lab.unroll.trace.Pins;
import lab.unroll.train.Checks;
import lab.unroll.train.Evaluation;
import lab.unroll.train.LossCurve;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Training;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;

/** A poem of 3 kB is learnt by heart. */
class OverfittingTest {

    private static final int STEPS = 500;
    private static final int POEM = 3000;

    @Test
    void theHeldOutCurveTurnsWhileTheTrainingLossGoesOnFalling() throws IOException {
        Experiment experiment = Presets.named("next-char").withData(TextSource.of("poem.txt", shipped()
                .substring(0, POEM))).withHidden(40).withLearningRate(0.02);
        LossHistory history = new LossHistory();
        Scene scene;
        try (Training run = experiment.begin(1)) {
            Checks checks = new Checks(STEPS);
            long check = checks.after(0);
            while (run.mayAdvanceTo(STEPS)) {
                run.advance();
                history.add(run.report());
                if (run.iteration() == check) {
                    history.add(run.evaluate());
                    check = checks.after(check);
                }
            }
            scene = Scene.of(Reading.of(experiment, run.parameters(), experiment.firstExample(), Pins.NONE), Playhead.at(1), 1, 0,
                    Theme.LIGHT, Words.of("figure", Locale.ENGLISH));
        }
        LossCurve curve = history.curve();
        List<Evaluation> heldOut = curve.measures().heldOut();
        assertEquals(100, heldOut.size());
        Evaluation lowest = heldOut.stream().min((a, b) -> Double.compare(a.loss(), b.loss())).orElseThrow();
        double end = heldOut.get(heldOut.size() - 1).loss();
        assertTrue(lowest.iteration() > 50 && lowest.iteration() < STEPS / 2, "lowest at " + lowest);
        assertTrue(end > lowest.loss() + 0.2, "from " + lowest.loss() + " up to " + end);
        assertTrue(training(curve, lowest.iteration()) > training(curve, STEPS) + 0.4, "what is learnt goes on");
        // and it is seen: the square at the end stands higher than the lowest one, the training loss lower
        CourseFigure figure = Courses.heldOut(scene, curve, STEPS, ChartLook.WHOLE, false, 480, 200);
        assertTrue(height(figure, "course.held-out." + STEPS) < height(figure, "course.held-out." + lowest.iteration()) - 4);
        assertTrue(figure.frame().y().at(training(curve, STEPS)) > figure.frame().y().at(training(curve, lowest.iteration())) + 8);
    }

    private static String shipped() throws IOException {
        try (InputStream stream = OverfittingTest.class.getResourceAsStream("/assets/texts/the-keeper-of-the-tide.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The mean training loss of the twenty steps before. */
    private static double training(LossCurve curve, long step) {
        return DoubleStream.iterate(step - 20, at -> at + 1).limit(20).map(at -> curve.loss((int) at)).average().orElseThrow();
    }

    private static double height(CourseFigure figure, String id) {
        return figure.values().stream().filter(spot -> spot.id().equals(id)).map(Spot::bounds).findFirst().orElseThrow().getCenterY();
    }
}
