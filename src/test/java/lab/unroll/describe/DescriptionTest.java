package lab.unroll.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Examples;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import lab.unroll.train.Training;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptionTest {

    private static final Described.Told ANSWER = new Described.Told(8, "A 0.98", "A", true, 0.02);

    private static Reading reading(Experiment experiment, Pins pins) {
        try (Training run = experiment.begin(1, KernelChoice.named("plain"))) {
            return Reading.of(experiment, run.parameters(), new Examples(experiment, experiment.task()).next(), pins);
        }
    }

    private static List<String> told(Experiment experiment, Pins pins, LayerPlace place, int step, int unit, Locale locale) {
        Described.Told free = pins.isEmpty() ? null : new Described.Told(8, "B 0.55", "A", false, 1.2);
        return Description.of(new Described(experiment, 300, reading(experiment, pins), place, step, unit, ANSWER, free), locale);
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void eachGateIsNamedWithItsOwnNumberAndWhetherItIsOpen(CellKind cell) {
        Experiment experiment = Presets.first().withCell(cell);
        Trace trace = reading(experiment, Pins.NONE).trace();
        String told = String.join("\n", told(experiment, Pins.NONE, LayerPlace.BOTTOM, 3, 1, Locale.ENGLISH));
        for (Gate gate : cell.gates()) {
            double value = trace.gate(gate, 3).get(1);
            if (gate != Gate.STATE) {
                String name = Words.of("figure", Locale.ENGLISH).get("gate." + gate.letter());
                assertTrue(told.contains(name + " " + Numbers.fixed(value)), told);
                if (gate.isValve()) {
                    String state = value >= 0.8 ? ", open" : value <= 0.2 ? ", closed" : ", half open";
                    assertTrue(told.contains(name + " " + Numbers.fixed(value) + state), told);
                }
            }
        }
        assertTrue(told.contains("h of unit 2 goes from " + Numbers.fixed(trace.hidden(2).get(1)) + " to "
                + Numbers.fixed(trace.hidden(3).get(1))), told);
        assertEquals(cell.hasCellState(), told.contains("C of unit 2 goes"), told);
    }

    static Stream<Experiment> everyPreset() {
        return Presets.all().stream().filter(one -> one.length() <= 60 && one.hidden() <= 32);
    }

    @ParameterizedTest
    @MethodSource("everyPreset")
    void everyPresetIsToldInBothLanguagesAtItsFirstAndItsLastStep(Experiment experiment) {
        int length = reading(experiment, Pins.NONE).trace().length();
        for (int step : new int[] {1, length}) {
            List<String> english = told(experiment, Pins.NONE, LayerPlace.BOTTOM, step, 0, Locale.ENGLISH);
            List<String> chinese = told(experiment, Pins.NONE, LayerPlace.BOTTOM, step, 0, Words.CHINESE);
            assertEquals(english.size(), chinese.size());
            english.forEach(line -> assertFalse(line.isBlank() || line.contains("{"), line));
            chinese.forEach(line -> assertFalse(line.isBlank() || line.contains("{"), line));
        }
    }

    @Test
    void whatIsHeldIsToldWithTheAnswerWithoutIt() {
        Pins pins = Pins.of(new Pin(Gate.FORGET, 1, 3, 0.05));
        List<String> told = told(Presets.first(), pins, LayerPlace.BOTTOM, 3, 1, Locale.ENGLISH);
        assertTrue(told.stream().anyMatch(line -> line.contains("forget gate 0.05, closed (held)")), told.toString());
        assertTrue(told.contains("Values held by hand: 1."), told.toString());
        assertTrue(told.contains("Without the hand it would be B 0.55."), told.toString());
    }

    @Test
    void theGradientIsThatOfTheNetworkAndALayerThatReadsFromTheEndBeginsThere() {
        Experiment experiment = Presets.first().withNetwork(Presets.first().network().withBidirectional(true));
        LayerPlace reverse = LayerPlace.in(experiment.spec()).stream().filter(LayerPlace::isReverse).findFirst().orElseThrow();
        Trace trace = reading(experiment, Pins.NONE).trace().lookingAt(reverse);
        List<String> told = told(experiment, Pins.NONE, reverse, 3, 0, Locale.ENGLISH);
        String gradient = told.get(told.size() - 1);
        assertTrue(gradient.contains("at step " + trace.length() + " it is " + Numbers.magnitude(trace.dHidden(trace.length()).norm())),
                gradient);
        assertTrue(told.get(1).contains("reads from the end"), told.get(1));
    }
}
