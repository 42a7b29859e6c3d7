package lab.unroll.figure.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Tidiness;
import lab.unroll.figure.formula.WeightsFigure;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.unrolled.UnrolledFigure;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.trace.Networks;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NeuronFigureTest {

    private static final double[][] STAGES = {{680, 298}, {840, 478}, {1320, 658}, {430, 620}};
    private static final NeuronChoice FIRST = NeuronChoice.of(Gate.STATE, 0);

    private final Scene two = Scenes.remembering(CellKind.SIMPLE_RNN, 2, 2, 4);

    private static NeuronFigure stage(Scene scene, NeuronChoice choice) {
        return new NeuronFigure(scene, choice, 840, 478);
    }

    private static NeuronSum sum(Scene scene, NeuronChoice choice) {
        return choice.sum(scene.trace(), scene.selectedStep());
    }

    private static NeuronChoice.Entry fromState(int place, int unit) {
        return new NeuronChoice.Entry(NeuronSum.Source.HIDDEN, place, unit);
    }

    @Test
    void theDecksLayerIsVisibleAtOnce() {
        NeuronFigure figure = stage(two, FIRST);
        Map<String, Spot> spots = Tidiness.byId(figure);
        Parameters parameters = two.trace().parameters();
        for (int i = 0; i < 2; i++) {
            double wx = parameters.get(parameters.layout().inputWeights(Gate.STATE), i, 0);
            double wh = parameters.get(parameters.layout().recurrentWeights(Gate.STATE), i, 0);
            assertEquals(wx, spots.get("wire.x." + i + ".0").value());
            assertEquals(wh, spots.get("wire.h." + i + ".0").value());
            assertTrue(Tidiness.says(figure.labels(), "= " + NeuronPainter.number(wh * two.trace().hidden(2).get(i))));
            for (int j = 0; j < 2; j++) {
                assertTrue(spots.containsKey("weight.x." + i + "." + j), "entry of both neurons");
            }
        }
        assertEquals(two.trace().preActivation(Gate.STATE, 3).total().get(0), spots.get("neuron.sum").value());
        assertEquals(two.trace().hidden(3).get(0), spots.get("neuron.result").value());
        assertEquals(two.trace().hidden(3).get(1), spots.get("neuron.other.2").value());
        assertTrue(Tidiness.says(figure.labels(), "w_{4}"), "weights are numbered as in the deck");
        assertTrue(Tidiness.says(figure.labels(), "neuron 2:"));
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyNumberOfTheMatricesIsTheTraces(CellKind cell) {
        Scene scene = Scenes.remembering(cell, 3, 3, 6);
        for (Gate gate : cell.gates()) {
            Map<String, Spot> spots = Tidiness.byId(stage(scene, NeuronChoice.of(gate, 1)));
            var preActivation = scene.trace().preActivation(gate, 3);
            for (int j = 0; j < 3; j++) {
                assertEquals(preActivation.fromInput().get(j), spots.get("matrix.vx." + (j + 1)).value());
                assertEquals(preActivation.fromHidden().get(j), spots.get("matrix.vh." + (j + 1)).value());
                assertEquals(preActivation.total().get(j), spots.get("matrix.a." + (j + 1)).value());
                assertEquals(scene.trace().gate(gate, 3).get(j), spots.get("matrix.y." + (j + 1)).value());
                assertEquals(scene.trace().x(3).get(j), spots.get("matrix.x." + (j + 1)).value());
            }
        }
    }

    @Test
    void pointingAtAnEntryLightsItInBothViews() {
        NeuronFigure plain = stage(two, FIRST);
        NeuronFigure pointed = stage(two, FIRST.hovering(fromState(1, 0)));
        BufferedImage before = Tidiness.painted(plain, Theme.LIGHT);
        BufferedImage after = Tidiness.painted(pointed, Theme.LIGHT);
        int accent = Theme.LIGHT.colour(Token.ACCENT).getRGB();
        for (String id : List.of("wire.h.1.0", "weight.h.1.0", "matrix.h.2")) {
            Rectangle2D place = Tidiness.byId(plain).get(id).bounds();
            assertTrue(count(after, place, accent) > count(before, place, accent) + 20, id);
        }
        Rectangle2D other = Tidiness.byId(plain).get("weight.x.0.1").bounds();
        assertEquals(count(before, other, accent), count(after, other, accent));
        NeuronSum.Term term = sum(two, FIRST).terms().get(3);
        assertTrue(Tidiness.says(pointed.labels(), " = " + NeuronPainter.number(term.contribution())));
    }

    private static long count(BufferedImage image, Rectangle2D place, int colour) {
        long count = 0;
        for (int y = (int) place.getY() - 2; y < place.getMaxY() + 2; y++) {
            for (int x = (int) place.getX() - 2; x < place.getMaxX() + 2; x++) {
                count += image.getRGB(x, y) == colour ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void everySpotOfAWeightTellsItsEntry() {
        for (Spot spot : stage(Scenes.remembering(CellKind.LSTM, 3, 3, 6), NeuronChoice.of(Gate.FORGET, 1)).spots()) {
            if (spot.id().matches("(wire|weight)\\..*")) {
                NeuronChoice.Entry entry = NeuronChoice.Entry.of(spot).orElseThrow();
                assertTrue(spot.id().endsWith(entry.id(Gate.FORGET)), spot.id());
            }
        }
        Spot heat = Tidiness.byId(new WeightsFigure(two, Gate.STATE, 268)).get("weight.h.1.0");
        assertEquals(fromState(1, 0), NeuronChoice.Entry.of(heat).orElseThrow(), "the inspector's heat map too");
        assertTrue(NeuronChoice.Entry.of(new UnrolledFigure(two, 840, 478).spots().get(0)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void whatIsShownAndTheRemainderAddUp(CellKind cell) {
        Scene scene = Scenes.remembering(cell, 40, 24, 6);
        for (Gate gate : cell.gates()) {
            NeuronSum sum = sum(scene, NeuronChoice.of(gate, 5));
            for (int rows : new int[] {4, 7, 12, 64, 66, 90}) {
                NeuronTerms terms = NeuronTerms.of(sum, rows);
                double shown = terms.shown().stream().mapToDouble(NeuronSum.Term::contribution).sum();
                assertEquals(sum.total(), shown + terms.sumLeft(), 1e-12);
                assertEquals(sum.terms().size(), terms.shown().size() + terms.left().size());
                assertTrue(terms.rows() <= rows);
                assertTrue(terms.shown().stream().anyMatch(term -> term.source() == NeuronSum.Source.BIAS));
                assertTrue(terms.shown().stream().anyMatch(term -> term.value() == 1 && !term.isBias()), "the hot input");
            }
        }
    }

    @Test
    void theLargestProductsAreShown() {
        Scene scene = Scenes.remembering(CellKind.SIMPLE_RNN, 3, 30, 6);
        NeuronTerms terms = NeuronTerms.of(sum(scene, FIRST), 8);
        double least = terms.shown().stream().filter(term -> term.source() == NeuronSum.Source.HIDDEN)
                .mapToDouble(term -> Math.abs(term.contribution())).min().orElseThrow();
        assertTrue(terms.left().stream().allMatch(term -> Math.abs(term.contribution()) <= least));
        assertEquals(2, terms.zerosLeft());
    }

    @Test
    void productsLightUpBeforeTheSumAndTheSumBeforeTheActivation() {
        assertArrayEquals(new boolean[] {true, false, false}, appear(0.01, 0.49, "= 0.42", "1.29", "0.86"));
        assertArrayEquals(new boolean[] {false, true, false}, appear(0.49, 0.71, "= 0.42", "1.29", "0.86"));
        assertArrayEquals(new boolean[] {false, false, true}, appear(0.71, 1, "= 0.42", "1.29", "0.86"));
    }

    /** Which texts the picture has more often at a later moment. */
    private static boolean[] appear(double earlier, double later, String... texts) {
        boolean[] more = new boolean[texts.length];
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            more[i] = occurrences(later, text) > occurrences(earlier, text);
        }
        return more;
    }

    private static long occurrences(double moment, String text) {
        return stage(Scenes.worked().at(new Playhead(moment), 1), FIRST).labels().stream().filter(label -> label.text().equals(text))
                .count();
    }

    @Test
    void aPinnedGateShowsWhatItWouldHaveBeen() {
        Scene held = Scenes.remembering(CellKind.LSTM, 4, 4, 8, Pins.of(new Pin(Gate.FORGET, 1, Pin.EVERY_STEP, 0.1)));
        NeuronChoice forget = NeuronChoice.of(Gate.FORGET, 1);
        Spot result = Tidiness.byId(stage(held, forget)).get("neuron.result");
        assertEquals(0.1, result.value());
        assertTrue(result.text().contains("pinned; computed "
                + Numbers.exact(held.trace().computedGate(Gate.FORGET, 3).get(1))), result.text());
        assertTrue(Tidiness.says(new NeuronFigure(held, forget, 1320, 658).labels(), "computed "
                + Numbers.fixed(held.trace().computedGate(Gate.FORGET, 3).get(1))));
        Spot free = Tidiness.byId(stage(held, NeuronChoice.of(Gate.OUTPUT, 1))).get("neuron.result");
        assertTrue(free.text().contains("free run " + Numbers.exact(held.free().gate(Gate.OUTPUT, 3).get(1))), free.text());
    }

    @Test
    void theCandidateOfAGruShowsWhatTheResetGateLetsThrough() {
        for (CellKind cell : new CellKind[] {CellKind.GRU, CellKind.GRU_BEFORE}) {
            Scene scene = Scenes.remembering(cell, 2, 2, 6);
            NeuronChoice choice = NeuronChoice.of(Gate.CANDIDATE, 0);
            double reset = scene.trace().gate(Gate.RESET, 3).get(0);
            NeuronFigure figure = stage(scene, choice);
            assertTrue(Tidiness.says(figure.labels(), "r `" + Numbers.strip(reset) + "`"), cell + " has no valve");
            assertTrue(Tidiness.byId(figure).get("wire.h.g.0.0").text().contains(Numbers.exact(reset)));
        }
    }

    @Test
    void aPeepholeIsAWireFromTheCell() {
        Parameters parameters = new Initialiser(1, -0.5).draw(new NetworkSpec(CellKind.LSTM, LstmVariant.PEEPHOLE, 3, 3, 1, false,
                3, OutputKind.SOFTMAX), 7);
        Scene scene = Scenes.of(parameters, Networks.rememberFirst(3, 6, 11), Pins.NONE);
        Map<String, Spot> spots = Tidiness.byId(stage(scene, NeuronChoice.of(Gate.FORGET, 1)));
        assertEquals(scene.trace().cell(2).get(1), spots.get("source.p.f.0.1").value());
        assertEquals(scene.trace().preActivation(Gate.FORGET, 3).fromCell().get(2), spots.get("matrix.pc.3").value());
        checkAll(scene);
    }

    @Test
    void anyLayerAndDirectionCanBeLookedInto() {
        Parameters parameters = new Initialiser(1, -0.5).draw(new NetworkSpec(CellKind.LSTM, LstmVariant.STANDARD, 3, 3, 2, true,
                3, OutputKind.SOFTMAX), 7);
        Scene scene = Scenes.of(parameters, Networks.rememberFirst(3, 6, 11), Pins.NONE);
        NeuronChoice upper = new NeuronChoice(1, Direction.REVERSE, Gate.INPUT, 2, null);
        Map<String, Spot> spots = Tidiness.byId(stage(scene, upper));
        var run = scene.trace().layer(1, Direction.REVERSE);
        assertEquals(run.gate(Gate.INPUT, 3).get(2), spots.get("neuron.result").value());
        assertEquals(run.hidden(4).get(0), spots.get("source.h.i.0.2").value(), "reverse comes from t + 1");
        assertTrue(Tidiness.says(stage(scene, upper).labels(), "h_{4}"));
    }

    @Test
    void brokenWeightsArePaintedAsSuch() {
        Parameters parameters = Networks.classifier(CellKind.SIMPLE_RNN, 2, 2, 2, 7);
        for (double broken : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e9, -1e-12}) {
            Scene scene = Scenes.of(parameters.with(parameters.layout().recurrentWeights(Gate.STATE), 0, 0, broken),
                    Networks.rememberFirst(2, 5, 11), Pins.NONE);
            checkAll(scene);
        }
    }

    static Stream<int[]> shapes() {
        return Stream.of(new int[] {1, 1, 1}, new int[] {2, 2, 3}, new int[] {4, 4, 8}, new int[] {3, 8, 200},
                new int[] {30, 8, 12}, new int[] {65, 64, 12}, new int[] {5, 16, 6});
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyPictureIsTidy(int[] shape) {
        for (CellKind cell : CellKind.values()) {
            checkAll(Scenes.remembering(cell, shape[0], shape[1], shape[2], cell == CellKind.LSTM
                    ? Pins.of(new Pin(Gate.FORGET, 0, Pin.EVERY_STEP, 0.1)) : Pins.NONE));
        }
    }

    private static void checkAll(Scene scene) {
        NetworkSpec spec = scene.trace().spec();
        for (Gate gate : spec.gates()) {
            for (int i = 0; i < STAGES.length; i++) {
                boolean english = (i + gate.ordinal()) % 2 == 0;
                NeuronChoice choice = NeuronChoice.of(gate, spec.hidden() - 1);
                check(Scenes.in(scene, english ? Theme.LIGHT : Theme.DARK, english ? Locale.ENGLISH : Words.CHINESE),
                        i < 2 ? choice : choice.hovering(fromState(0, spec.hidden() - 1)), STAGES[i]);
            }
        }
    }

    private static void check(Scene scene, NeuronChoice choice, double[] size) {
        NeuronFigure figure = new NeuronFigure(scene, choice, size[0], size[1]);
        String what = scene.trace().spec() + " " + choice + " " + Arrays.toString(size);
        try {
            Tidiness.assertTidy(figure, figure.labels(), scene.theme());
        } catch (AssertionError untidy) {
            throw new AssertionError(what + ": " + untidy.getMessage(), untidy);
        }
        Rectangle2D page = new Rectangle2D.Double(0, 0, size[0], size[1]);
        for (Spot spot : figure.spots()) {
            assertTrue(page.contains(spot.bounds()), () -> what + ": " + spot);
        }
        assertFalse(figure.spots().isEmpty());
    }
}
