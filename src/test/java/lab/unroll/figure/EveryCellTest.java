package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.engine.Motor;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.export.LatexExport;
import lab.unroll.export.Raster;
import lab.unroll.figure.formula.EquationFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Networks;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every cell in every form that there is through everything that the lab does with a cell; a new one is walked as well. */
class EveryCellTest {

    private static final double EPSILON = 1e-6;
    private static final int UNITS = 3;
    private static final int STEPS = 5;
    private static final int SYMBOLS = 4;

    static Stream<GalleryScenes.Cell> cells() {
        return GalleryScenes.cells().stream();
    }

    private static Parameters parameters(GalleryScenes.Cell cell, boolean bothWays) {
        return new Initialiser(1, -0.5).draw(cell.spec(UNITS, bothWays ? 2 : 1, bothWays), 17);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void itsGradientIsTheSlopeOfTheLossWithAndWithoutPins(GalleryScenes.Cell cell) {
        Sequence sequence = Networks.classesAtEveryStep(SYMBOLS, UNITS, SYMBOLS, STEPS, 3);
        Parameters parameters = parameters(cell, false);
        Pins held = Pins.of(new Pin(cell.held(), 1, 2, 0.3));
        for (Pins pins : List.of(Pins.NONE, held)) {
            double[] gradient = Microscope.trace(parameters, sequence, pins).gradient().toArray();
            for (int i = 0; i < gradient.length; i++) {
                double slope = (loss(parameters, i, EPSILON, sequence, pins) - loss(parameters, i, -EPSILON, sequence, pins))
                        / (2 * EPSILON);
                assertEquals(slope, gradient[i], 1e-6 * Math.max(1, Math.abs(slope)), "parameter " + i);
            }
        }
    }

    private static double loss(Parameters parameters, int place, double by, Sequence sequence, Pins pins) {
        double[] values = parameters.toArray();
        values[place] += by;
        return Microscope.trace(new Parameters(new ParameterLayout(parameters.spec()), values), sequence, pins).loss();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void itsMotorSaysWhatItsMicroscopeSaysWithEveryKernelSetInBothDirections(GalleryScenes.Cell cell) {
        for (boolean bothWays : new boolean[] {false, true}) {
            for (KernelSet set : KernelChoice.available()) {
                agree(parameters(cell, bothWays), set.single(), 1e-4);
                set.wide().ifPresent(kernels -> agree(parameters(cell, bothWays), kernels, 1e-9));
            }
        }
    }

    private static <A> void agree(Parameters parameters, Kernels<A> kernels, double tolerance) {
        double[] values = parameters.toArray();
        // exact in single precision
        Arrays.setAll(values, i -> (float) values[i]);
        Parameters exact = new Parameters(new ParameterLayout(parameters.spec()), values);
        Sequence sequence = Networks.rememberFirst(SYMBOLS, STEPS, 11);
        Trace trace = Microscope.trace(exact, sequence);
        Batch batch = Batch.ofSymbols(STEPS, 1);
        for (int t = 1; t <= STEPS; t++) {
            batch.symbols()[batch.row(t, 0)] = sequence.x(t).argMax();
            batch.weights()[batch.row(t, 0)] = sequence.isJudged(t) ? 1 : 0;
            batch.classes()[batch.row(t, 0)] = sequence.isJudged(t) ? sequence.targetClass(t) : 0;
        }
        A weights = kernels.zeros(values.length);
        for (int i = 0; i < values.length; i++) {
            kernels.set(weights, i, values[i]);
        }
        try (ThreadTeam crew = new ThreadTeam(1)) {
            Motor<A> motor = new Motor<>(kernels, MotorPlan.training(exact.spec(), STEPS, 1), crew);
            assertEquals(trace.loss(), motor.forward(weights, batch), tolerance, kernels.name());
            double[] gradient = motor.parameters(motor.backward(batch)).toArray();
            double[] expected = trace.gradient().toArray();
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], gradient[i], tolerance, kernels.name() + ", parameter " + i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyNeuronIsTheSumOfItsTermsAndCanBeHeld(GalleryScenes.Cell cell) {
        NetworkSpec spec = cell.spec(UNITS, 1, false);
        Sequence sequence = Networks.rememberFirst(SYMBOLS, STEPS, 11);
        Trace trace = Microscope.trace(parameters(cell, false), sequence);
        for (Gate gate : spec.gates()) {
            NeuronSum sum = NeuronSum.of(trace, 0, trace.place().direction(), gate, 1, 2);
            assertEquals(sum.total(), sum.terms().stream().mapToDouble(NeuronSum.Term::contribution).sum(), 1e-12);
            assertEquals(sum.computed(), sum.activation().of(sum.total()), 1e-12);
        }
        for (Quantity quantity : Quantity.in(spec)) {
            Trace held = Microscope.trace(parameters(cell, false), sequence, Pins.of(new Pin(quantity, List.of(1), 2, 2, 0.25)));
            assertEquals(0.25, quantity.used(held.focus(), 2).get(1));
            assertNotEquals(trace.loss(), held.loss());
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyLevelIsPaintedForwardAndBackInBothDirectionsAndLanguages(GalleryScenes.Cell cell) {
        GalleryScenes scenes = new GalleryScenes();
        for (boolean bothWays : new boolean[] {false, true}) {
            Scene scene = scenes.of(new GalleryScenes.Subject(cell, bothWays, bothWays ? 2 : 1, UNITS, STEPS, true));
            for (GalleryView view : GalleryView.values()) {
                for (Locale language : Words.LANGUAGES) {
                    Scene told = Scenes.in(scene.at(new Playhead(view.position(2, 0.55)), 2), Theme.LIGHT, language);
                    Figure figure = view.figure(told, 840, 478);
                    assertTrue(colours(figure) > 3, view + " is empty");
                    assertFalse(figure.spots().isEmpty(), view + " has nothing to point at");
                    figure.spots().forEach(spot -> assertFalse(spot.text().isBlank(), view + ", " + spot.id()));
                }
            }
        }
    }

    private static long colours(Figure figure) {
        BufferedImage image = Raster.paint(figure, Theme.LIGHT, 0.5);
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())).distinct()
                .count();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void itsEquationsAreWrittenForOneUnitAndForAllWithEveryLetter(GalleryScenes.Cell cell) {
        Scene scene = new GalleryScenes().of(new GalleryScenes.Subject(cell, false, 1, UNITS, STEPS, false));
        for (int unit : new int[] {-1, 0, UNITS - 1}) {
            Scene chosen = Scenes.unit(scene, unit);
            assertTrue(colours(new EquationFigure(chosen, 300)) > 3);
            String latex = LatexExport.equation(chosen);
            for (Gate gate : cell.spec(1, 1, false).gates()) {
                String symbol = cell.kind().symbolOf(gate).replace("\\tilde ", "\\tilde{");
                assertTrue(latex.contains(symbol), () -> symbol + " in " + latex);
                assertFalse(LatexExport.neuron(chosen, NeuronChoice.of(chosen, gate)).isBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void itsStepIsToldInWordsAndFormulasFromBeginningToEnd(GalleryScenes.Cell cell) {
        Scene scene = new GalleryScenes().of(new GalleryScenes.Subject(cell, false, 1, UNITS, STEPS, false));
        for (Locale language : Words.LANGUAGES) {
            Words words = Words.of("figure", language);
            Set<String> sentences = new HashSet<>();
            CellSteps steps = CellSteps.of(scene.trace().spec());
            for (CellSteps.CellStep step : steps.all()) {
                assertTrue(sentences.add(step.sentence(words)), "told twice: " + step.sentence(words));
                assertFalse(steps.formula(step.number(), 2, 1).isBlank());
                int phase = (int) Math.ceil(Phase.of(cell.kind()).size() * step.to() - 1e-9);
                assertTrue(step.name().matches(phase + "[a-c]?"), step.name() + " is part of phase " + phase);
            }
            Phase.of(cell.kind()).forEach(phase -> assertFalse(words.get(phase.key()).isBlank()));
        }
        for (Gate gate : scene.trace().spec().gates()) {
            Phase works = CellLook.of(cell.kind()).phaseOf(scene.trace().spec(), gate);
            assertTrue(Phase.of(cell.kind()).contains(works), gate + " works in " + works + ", which is never played");
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void itCanBeAskedForByItsNameAndKeepsItsForm(GalleryScenes.Cell cell) {
        assertSame(cell.kind(), CellKind.named(cell.kind().id()));
        assertTrue(CellKind.families().contains(cell.kind().family()));
        assertEquals(cell.form(), new LayerSettings(cell.kind(), cell.form(), UNITS, 1, false).form());
    }

    @Test
    void noTwoCellsAndNoTwoLayersOfNeuronsOfACellHaveOneName() {
        assertEquals(CellKind.values().length, Arrays.stream(CellKind.values()).map(CellKind::id).distinct().count());
        assertEquals(CellKind.values().length, Arrays.stream(CellKind.values()).map(CellKind::displayName).distinct().count());
        for (CellKind cell : CellKind.values()) {
            assertEquals(cell.gates().size(), cell.gates().stream().map(cell::letterOf).distinct().count());
            assertEquals(cell.gates().size(), cell.gates().stream().map(cell::symbolOf).distinct().count());
        }
    }
}
