package lab.unroll.lesson;

import static lab.unroll.lesson.AskedStep.assertShown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Phenomenon;
import lab.unroll.gradients.Chain;
import lab.unroll.gradients.StepFactors;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.state.BenchState;
import lab.unroll.task.Example;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;

/** What station 6 says about chains of factors is so. */
class Station06Test {

    private static final double EXACT = 1e-12;
    private static final int T = 20;

    private final Benches benches = new Benches();

    private AskedStep step(String title) {
        return AskedStep.of(6, title, benches);
    }

    private static double length(OpenedBench bench, int t) {
        return bench.trace().dHidden(t).norm();
    }

    @Test
    void whatIsCalledRightIsBorneOutInBothLanguages() {
        AskedStep.assertAnswersOf(6);
    }

    @Test
    void theDecksFactorsLeaveNearlyNothing() {
        AskedStep step = step("The deck's chain");
        Chain chain = step.told().state().edit().gradients().chain();
        assertEquals(Chain.DECK, chain);
        assertEquals(0.000288, step.right(), EXACT);
        assertEquals(chain.product(), step.right(), EXACT);
        assertTrue(step.right() < 3e-4, "less than three ten-thousandths");
        List<Double> partial = List.of(0.3, 0.06, 0.036, 0.0144, 0.00144, 0.000288);
        IntStream.range(0, 6).forEach(i -> assertEquals(partial.get(i), chain.productUpTo(i), EXACT));
        assertEquals(1 + IntStream.range(0, 6).filter(i -> chain.productUpTo(i) < 0.01).findFirst().orElseThrow(),
                step.seen());
        assertEquals(0.3, chain.factors().stream().mapToDouble(f -> f).average().orElseThrow(), EXACT);
        assertEquals(1.8, chain.factors().stream().mapToDouble(f -> f).sum(), EXACT);
        assertEquals(0.1, chain.factors().stream().mapToDouble(f -> f).min().orElseThrow());
    }

    @Test
    void twoFactorsMendTheChainAndOneDoesNot() {
        AskedStep step = step("Mend the chain");
        BenchState state = step.opened().state();
        assertEquals(0.00288, IntStream.range(0, 6).mapToDouble(i -> Chain.DECK.with(i, 1).product()).max().orElseThrow(),
                EXACT);
        Chain mended = Chain.DECK.with(4, 1).with(5, 1);
        assertEquals(0.0144, mended.product(), EXACT);
        assertEquals(mended.product(), Chain.DECK.with(4, 1).with(1, 1).product(), EXACT);
        assertTrue(step.reaches(step.in(state.showing(state.edit().gradients().with(mended)))));
    }

    @Test
    void theGradientOfARealNetworkFallsAlongAStraightLine() {
        OpenedBench bench = step("A real network").told();
        assertShown("0.44", length(bench, T));
        assertEquals(1.3e-5, length(bench, 1), 0.05e-5);
        // log10 ‖∂L/∂h_t‖ against the straight line between its ends
        double slope = Math.log10(length(bench, T) / length(bench, 1)) / (T - 1);
        for (int t = 1; t < T; t++) {
            assertTrue(length(bench, t) < length(bench, t + 1), "it grows from left to right, t = " + t);
            assertEquals(Math.log10(length(bench, 1)) + (t - 1) * slope, Math.log10(length(bench, t)), 0.8);
        }
        assertEquals(4, 1 / slope, 0.5, "about a power of ten in four steps");
    }

    @Test
    void aFactorNotMuchAboveOneHalfIsEnough() {
        AskedStep step = step("How large is one factor?");
        assertEquals(length(step.told(), 1) / length(step.told(), T), Math.pow(step.right(), T - 1), 1e-9);
        assertTrue(step.right() > 0.5 && step.right() < 0.62, "not much above a half");
        assertEquals(1.9e-25, Math.pow(0.05, 19), 0.05e-25);
        assertShown("0.38", Math.pow(0.95, 19));
        assertEquals(2e-6, Math.pow(0.5, 19), 0.1e-6);
        assertEquals(30e-6, length(step.told(), 1) / length(step.told(), T), 1e-6);
        StepFactors factors = StepFactors.of(step.told().trace());
        for (int t = 1; t < T; t++) {
            assertTrue(length(step.told(), t) <= length(step.told(), t + 1) * factors.norm(t) + EXACT, "at most the norm");
        }
    }

    @Test
    void aFactorOfOneAndAHalfExplodes() {
        AskedStep step = step("The other disaster");
        StepFactors factors = StepFactors.of(step.told().trace());
        IntStream.range(1, T).forEach(t -> assertEquals(1.5, factors.norm(t), EXACT));
        assertEquals(CellKind.RELU_RNN, step.told().experiment().cell());
        assertEquals(length(step.told(), 1), step.right());
        assertEquals(length(step.told(), T) * Math.pow(1.5, 19), step.right(), 0.05 * step.right());
    }

    @Test
    void largeWeightsSaturate() {
        AskedStep step = step("Large weights and tanh");
        Trace trace = step.told().trace();
        assertEquals(-98, Math.log10(length(step.told(), 1)), 0.5);
        assertTrue((float) length(step.told(), 1) == 0, "float32 has no digits for that");
        for (int j = 0; j < 4; j++) {
            assertTrue(Math.abs(trace.hidden(T).get(j)) > 0.999, "driven to -1 or 1");
        }
        assertEquals(StepFactors.of(trace).norm(T - 1), step.seen(), EXACT);
        assertTrue(length(step.told(), 1) < length(step("A real network").told(), 1), "faster than before");
        assertEquals(0.002, 1 - 0.999 * 0.999, 1e-5);
    }

    @Test
    void farFromItsLossNothingIsLearnt() {
        AskedStep step = step("Does it matter?");
        assertEquals("Still at the loss of guessing", step.rightOption());
        assertEquals(Math.log(4), step.told().loss(), 0.05);
        assertEquals("About a quarter", step.seenOption());
        assertEquals(0.25, step.told().accuracy(), 0.06);
    }

    /** h_t^j = tanh(4 h_{t-1}^j + 2 x_t^j - 1) keeps the sign that the first letter gives it. */
    @Test
    void aSimpleRnnOfThatSizeCouldRemember() {
        Experiment experiment = step("Does it matter?").opened().experiment();
        ParameterLayout layout = experiment.initialParameters().layout();
        double[] latch = new double[layout.size()];
        for (int j = 0; j < 4; j++) {
            latch[index(layout.inputWeights(Gate.STATE), j, j)] = 2;
            latch[index(layout.recurrentWeights(Gate.STATE), j, j)] = 4;
            latch[index(layout.bias(Gate.STATE), 0, j)] = -1;
            latch[index(layout.outputWeights(), j, j)] = 5;
        }
        Parameters parameters = new Parameters(layout, latch);
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 100; i++) {
            Example example = experiment.task().example(random);
            Trace trace = Microscope.trace(parameters, example.sequence());
            assertEquals(example.sequence().targetClass(T), trace.output(T).argMax());
        }
    }

    private static int index(ParameterBlock block, int row, int column) {
        return block.offset() + row * block.stride() + column;
    }

    @Test
    void fromFiveSeedsTwentyLettersAreTooManyAndFiveUsuallyAreNot() {
        Experiment twenty = step("Does it matter?").told().experiment();
        LongStream.rangeClosed(1, 5).mapToObj(twenty::withSeed)
                .forEach(experiment -> assertTrue(accuracy(experiment) < 0.35, "seed " + experiment.seed()));
        Experiment five = twenty.withLength(5);
        assertTrue(LongStream.rangeClosed(1, 5).mapToObj(five::withSeed).filter(one -> accuracy(one) > 0.99).count() >= 4);
    }

    private double accuracy(Experiment experiment) {
        return step("Does it matter?").in(BenchState.of(experiment).after(600)).accuracy();
    }

    @Test
    void theForgetGateBringsTheGradientBack() {
        AskedStep step = step("Bring it back");
        Experiment experiment = step.opened().experiment();
        for (Phenomenon phenomenon : List.of(Phenomenon.RESCUED, Phenomenon.ON_THE_EDGE, Phenomenon.EXPLODING)) {
            assertTrue(step.reaches(step.in(BenchState.of(phenomenon.in(experiment)))), phenomenon.id());
            assertEquals(T, phenomenon.in(experiment).length(), "the task is the same");
        }
        assertTrue(step.reaches(step.in(BenchState.of(experiment.withLength(5)))), "fewer steps");
    }

    @Test
    void theExercisesAreComputedRight() {
        assertEquals(Chain.DECK.with(4, 1).product(), IntStream.range(0, 6).mapToDouble(i -> Chain.DECK.with(i, 1).product())
                .max().orElseThrow(), EXACT, "the smallest factor gains most");
        assertTrue(Math.pow(0.9, 43) > 0.01 && Math.pow(0.9, 44) < 0.01);
        assertEquals(0.38, 2 * (1 - 0.9 * 0.9), EXACT);
    }
}
