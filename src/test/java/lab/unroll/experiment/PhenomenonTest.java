package lab.unroll.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import lab.unroll.gradients.ClippedStep;
import lab.unroll.gradients.Contributions;
import lab.unroll.gradients.Reach;
import lab.unroll.gradients.StepFactors;
import lab.unroll.gradients.WayBack;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each phenomenon is what its name says, before any training, on tasks of one sequence each. */
class PhenomenonTest {

    private static Trace trace(Phenomenon phenomenon, String preset) {
        Experiment experiment = phenomenon.in(Presets.named(preset));
        return Reading.of(experiment, experiment.initialParameters(), experiment.firstExample(), Pins.NONE).trace();
    }

    /** ‖∂L/∂h_1‖ as a share of that at the last step. */
    private static double share(Phenomenon phenomenon, String preset) {
        Reach reach = Reach.of(WayBack.USUAL.cutAfter(phenomenon.window()).of(trace(phenomenon, preset)));
        return reach.shareAt(reach.length(), reach.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"remember-first", "temporal-order", "adding"})
    void eachIsWhatItsNameSays(String preset) {
        assertTrue(share(Phenomenon.VANISHING, preset) < 1e-8);
        assertTrue(share(Phenomenon.EXPLODING, preset) > 1e3);
        double edge = share(Phenomenon.ON_THE_EDGE, preset);
        assertTrue(edge > 0.1 && edge < 10, "the length stays: " + edge);
        assertTrue(share(Phenomenon.SATURATED, preset) < 1e-20);
        assertTrue(share(Phenomenon.RESCUED, preset) > 1e-4);
        assertEquals(0, share(Phenomenon.TRUNCATED, preset));
    }

    @Test
    void whatIsSaturatedHasLargeWeightsAndFlatSlopes() {
        StepFactors factors = StepFactors.of(trace(Phenomenon.SATURATED, "remember-first"));
        assertTrue(IntStream.range(1, factors.length()).mapToDouble(factors::slope).average().orElseThrow() < 0.05);
        assertEquals(8, Phenomenon.SATURATED.in(Presets.first()).initialiser().scale());
    }

    @Test
    void whatIsClippedWouldExplode() {
        ClippedStep step = new ClippedStep(Contributions.of(trace(Phenomenon.CLIPPED, "remember-first")).network(),
                Phenomenon.CLIPPED.in(Presets.first()).clipNorm());
        assertTrue(step.isShorter());
        assertEquals(1, step.length(), 1e-12);
    }

    @Test
    void whatIsTruncatedIsTrainedSo() {
        for (Phenomenon phenomenon : Phenomenon.values()) {
            Experiment cut = Presets.first().withPlan(Presets.first().plan().withTruncation(3));
            assertEquals(phenomenon.window(), phenomenon.in(cut).plan().truncation(), phenomenon.id());
        }
        assertTrue(Phenomenon.TRUNCATED.in(Presets.first()).plan().truncation() > 0);
    }

    @Test
    void everyExperimentCanShowEveryPhenomenon() {
        for (Experiment experiment : Presets.all()) {
            for (Phenomenon phenomenon : Phenomenon.values()) {
                Experiment changed = phenomenon.in(experiment);
                assertEquals(experiment.choice().kind(), changed.choice().kind());
                assertTrue(changed.spec().parameterCount() > 0);
                assertEquals(phenomenon, Phenomenon.named(phenomenon.id()).orElseThrow());
            }
        }
    }
}
