package lab.unroll.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.gradients.GradientCheck.Verdict;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Parameters;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Networks;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradientCheckTest {

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyGroupOfEveryCellAgreesWithDifferences(CellKind cell) {
        Trace trace = Microscope.trace(Networks.classifier(cell, 3, 4, 5, 7), Networks.classesAtEveryStep(3, 4, 5, 7, 11));
        for (LossChoice loss : LossChoice.values()) {
            GradientCheck check = GradientCheck.of(trace, WayBack.USUAL.with(loss));
            assertEquals(trace.parameters().layout().blocks().size(), check.groups().size());
            assertTrue(check.agrees(), check.toString());
            assertTrue(check.largestError() < GradientCheck.AGREED, check.toString());
        }
    }

    @Test
    void everyPresetOfAFewUnitsAgrees() {
        for (Experiment experiment : Presets.all().stream().filter(one -> one.parameterCount() < 2000).toList()) {
            Trace trace = Reading.of(experiment, experiment.initialParameters(), experiment.firstExample(), Pins.NONE).trace();
            GradientCheck check = GradientCheck.of(trace, WayBack.USUAL);
            assertTrue(check.agrees(), experiment.preset() + ": " + check);
        }
    }

    @Test
    void aGradientWithoutSomeOfItsLinksIsNotTheGradient() {
        Trace trace = Microscope.trace(Networks.classifier(CellKind.GRU, 3, 4, 5, 7), Networks.classesAtEveryStep(3, 4, 5, 7, 11));
        GradientCheck check = GradientCheck.of(trace, WayBack.USUAL.cutAfter(2));
        assertFalse(check.agrees());
        assertTrue(check.largestError() > 1e-3);
    }

    @Test
    void whatIsHeldHasNoGradientByEitherWay() {
        Trace trace = Microscope.trace(Networks.classifier(CellKind.LSTM, 4, 3, 4, 7), Networks.rememberFirst(4, 6, 11),
                Pins.of(new Pin(Gate.FORGET, Pin.ALL_UNITS, Pin.EVERY_STEP, 0.5)));
        GradientCheck check = GradientCheck.of(trace, WayBack.USUAL);
        assertTrue(check.agrees(), check.toString());
        assertEquals(3, check.groups().stream().filter(group -> group.verdict() == Verdict.ZERO).count(), check.toString());
    }

    @Test
    void aGradientBelowTheRoundingOfTheLossIsNotCalledWrong() {
        Parameters weights = Networks.classifier(CellKind.SIMPLE_RNN, 4, 3, 4, 7);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                weights = weights.with(weights.layout().outputWeights(), i, j, 1e-13);
            }
        }
        GradientCheck check = GradientCheck.of(Microscope.trace(weights, Networks.rememberFirst(4, 3, 11)), WayBack.USUAL);
        assertTrue(check.agrees(), check.toString());
    }

    @Test
    void whereTheLossIsNoNumberNothingIsRight() {
        Parameters weights = Networks.classifier(CellKind.SIMPLE_RNN, 4, 3, 4, 7);
        weights = weights.with(weights.layout().recurrentWeights(Gate.STATE), 0, 0, Double.NaN);
        GradientCheck check = GradientCheck.of(Microscope.trace(weights, Networks.rememberFirst(4, 6, 11)), WayBack.USUAL);
        assertFalse(check.agrees());
        assertTrue(Double.isNaN(check.largestError()));
    }
}
