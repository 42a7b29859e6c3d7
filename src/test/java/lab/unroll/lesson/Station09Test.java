package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.landscape.Wall;
import lab.unroll.landscape.WallSettings;
import lab.unroll.landscape.WallUnit;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pins;
import lab.unroll.train.Training;
import org.junit.jupiter.api.Test;

/** What station 9 says of walls, and of what gets over them. */
class Station09Test {

    private static double steepest(WallUnit unit, int steps) {
        return Wall.of(unit, WallSettings.USUAL.withSteps(steps)).steepest();
    }

    @Test
    void theWallOfASimpleRnnGrowsByPowersAndTheLstmHasASlope() {
        assertEquals(169, steepest(WallUnit.SIMPLE_RNN, 5), 1);
        assertEquals(41_334, steepest(WallUnit.SIMPLE_RNN, 10), 1);
        assertEquals(2.4e9, steepest(WallUnit.SIMPLE_RNN, 20), 0.1e9);
        assertEquals(5e23, steepest(WallUnit.SIMPLE_RNN, 50), 0.1e23);
        assertEquals(0.41, steepest(WallUnit.LSTM, 5), 0.01);
        assertEquals(1.1, steepest(WallUnit.LSTM, 10), 0.05);
        assertEquals(4.7, steepest(WallUnit.LSTM, 20), 0.05);
        assertEquals(139, steepest(WallUnit.LSTM, 50), 1);
        assertEquals(3.0, Math.pow(steepest(WallUnit.SIMPLE_RNN, 10) / steepest(WallUnit.SIMPLE_RNN, 5), 0.2), 0.05);
    }

    @Test
    void withoutALimitTheBallIsThrownOntoThePlain() {
        assertEquals(new WallSettings(50, 1.2, -0.3, 0.1, 1, 100), WallSettings.USUAL);
        Wall.Move free = Wall.of(WallUnit.SIMPLE_RNN, WallSettings.USUAL.withClipNorm(0)).last();
        assertEquals(0.09, free.point().loss(), 0.002);
        assertEquals(2.9, free.b(), 0.06);
        assertEquals(Optional.of(WallSettings.USUAL.withClipNorm(0)), LessonDesk.step(9, "A hundred moves").told().wall(),
                "the reveal takes the limit away");
        assertEquals(10, LessonDesk.step(9, "A ball on the ground").setup().wall().orElseThrow().steps(),
                "the slope that is asked for next is not there yet");
        assertEquals(Optional.of(WallSettings.USUAL), LessonDesk.step(9, "How steep is the wall?").told().wall());
        Wall.Move clipped = Wall.of(WallUnit.SIMPLE_RNN, WallSettings.USUAL).last();
        assertEquals(0, clipped.point().loss(), 1e-9);
        assertEquals(1.017, clipped.w(), 0.001);
        assertEquals(0.156, clipped.b(), 0.001);
    }

    @Test
    void alongTheLaneAGoodPartComesThrough() {
        assertEquals(0.982, WallUnit.FORGET, 0.0005);
        assertEquals(0.40, Math.pow(WallUnit.FORGET, 50), 0.005);
        assertEquals(38, Math.log(0.5) / Math.log(0.982), 0.5);
    }

    @Test
    void theGradientOfTheCellStateIsNearlyLevelWhereTheForgetGateIsHeld() {
        OpenedBench bench = new Benches().open(LessonDesk.step(9, "All the way back").setup());
        double[] lengths = IntStream.rangeClosed(1, 20).mapToDouble(t -> bench.trace().dCell(t).norm()).toArray();
        for (int t = 0; t < 19; t++) {
            assertTrue(lengths[t] < lengths[19] && lengths[t] > Math.pow(0.982, 19) * lengths[19], "step " + (t + 1));
            assertTrue(bench.trace().dHidden(t + 1).norm() < 0.03, "h is short at step " + (t + 1));
        }
        assertEquals(0.75, lengths[0] / lengths[19], 0.02);
    }

    @Test
    void theGradientAtStepOneIsLargerWithAnLstmByAFactorThatDependsOnTheStart() {
        LessonStep step = LessonDesk.step(9, "Swap the cell");
        long[] seeds = {7, 0, 1, 2, 3};
        double[] told = {87_000, 6_100, 2e8, 318, 89};
        assertEquals(seeds[0], step.setup().experiment().seed(), "the bench");
        for (int i = 0; i < seeds.length; i++) {
            Experiment experiment = step.setup().experiment().withSeed(seeds[i]);
            double simple = gradient(experiment, step);
            double lstm = gradient(experiment.withCell(CellKind.named("lstm")), step);
            double gru = gradient(experiment.withCell(CellKind.named("gru")), step);
            assertEquals(told[i], lstm / simple, 0.03 * told[i], "seed " + seeds[i]);
            assertTrue(simple < gru && gru < lstm, "seed " + seeds[i] + ": " + simple + ", " + gru + ", " + lstm);
        }
    }

    private static double gradient(Experiment experiment, LessonStep step) {
        try (Training training = experiment.begin(1)) {
            Parameters parameters = training.parameters();
            return Microscope.trace(parameters, step.setup().example().orElseThrow().sequence(), Pins.NONE).dHidden(1).norm();
        }
    }
}
