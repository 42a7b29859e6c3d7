package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lab.unroll.figure.formula.EquationFigure;
import lab.unroll.figure.formula.VectorsFigure;
import lab.unroll.figure.formula.WeightsFigure;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.trace.Networks;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;

class InspectorFiguresTest {

    private static final double WIDTH = 268;
    private static final Pins LEAKY = Pins.of(new Pin(Gate.FORGET, Pin.ALL_UNITS, Pin.EVERY_STEP, 0.1));

    private static String text(EquationFigure figure) {
        return figure.labels().stream().map(ChartLabel::text).collect(Collectors.joining(" "));
    }

    @Test
    void theLstmsEquationHasTheNumbersOfTheTrace() {
        Scene scene = Scenes.unit(Scenes.remembering(CellKind.LSTM, 4, 4, 8), 2);
        var trace = scene.trace();
        String text = text(new EquationFigure(scene, WIDTH));
        String product = Numbers.factor(trace.gate(Gate.FORGET, 3).get(2)) + " · "
                + Numbers.factor(trace.cell(2).get(2));
        assertTrue(text.contains(product), text);
        assertTrue(text.contains("= " + Numbers.fixed(trace.cell(3).get(2))), text);
        assertTrue(text.contains("= " + Numbers.fixed(trace.hidden(3).get(2))), text);
    }

    @Test
    void aPinnedEquationTellsTheFreeResultToo() {
        Scene held = Scenes.unit(Scenes.remembering(CellKind.LSTM, 4, 4, 8, LEAKY), 2);
        assertTrue(text(new EquationFigure(held, WIDTH)).contains(
                "free " + Numbers.fixed(held.free().cell(3).get(2))));
    }

    @Test
    void anEquationWhoseResultIsHeldComesToItsOwnResultAndTellsTheHeldOne() {
        Pins pins = Pins.of(new Pin(Gate.STATE, 0, 3, 0.5));
        Scene scene = Scenes.remembering(CellKind.SIMPLE_RNN, 4, 4, 8, pins);
        double computed = Math.tanh(scene.trace().preActivation(Gate.STATE, 3).total().get(0));
        String text = text(new EquationFigure(scene, WIDTH));
        assertTrue(text.contains("= " + Numbers.fixed(computed) + " pinned 0.50"), text);
        for (CellKind cell : new CellKind[] {CellKind.LSTM, CellKind.GRU, CellKind.GRU_BEFORE}) {
            assertFalse(text(new EquationFigure(Scenes.remembering(cell, 4, 4, 8), WIDTH)).contains("pinned"));
        }
    }

    @Test
    void aSmallSimpleRnnShowsEveryProduct() {
        Scene scene = Scenes.remembering(CellKind.SIMPLE_RNN, 2, 2, 8);
        String text = text(new EquationFigure(scene, WIDTH));
        Parameters parameters = scene.trace().parameters();
        double weight = parameters.get(parameters.layout().recurrentWeights(Gate.STATE), 1, 0);
        assertTrue(text.contains("w_{4}h_{2}^{2} + b_{1})"), text);
        assertTrue(text.contains(Numbers.factor(weight) + "·"
                + Numbers.factor(scene.trace().hidden(2).get(1))), text);
    }

    @Test
    void aLargerSimpleRnnShowsTheThreePartsOfTheSum() {
        Scene scene = Scenes.remembering(CellKind.SIMPLE_RNN, 4, 4, 8);
        var preActivation = scene.trace().preActivation(Gate.STATE, 3);
        String text = text(new EquationFigure(scene, WIDTH));
        assertTrue(text.contains("x_{3}W^x " + Numbers.fixed(preActivation.fromInput().get(0))), text);
        assertTrue(text.contains("h_{2}W^h " + Numbers.fixed(preActivation.fromHidden().get(0))), text);
        assertTrue(text.contains("tanh(" + Numbers.fixed(preActivation.total().get(0)) + ")"), text);
    }

    @Test
    void theEquationNamesTheActivationOfItsCell() {
        assertTrue(text(new EquationFigure(Scenes.remembering(CellKind.RELU_RNN, 2, 2, 8), WIDTH)).contains("= ReLU("));
        assertTrue(text(new EquationFigure(Scenes.remembering(CellKind.SIGMOID_RNN, 8, 8, 8), WIDTH)).contains("= σ("));
    }

    @Test
    void theGrusEquationMixesCandidateAndState() {
        for (CellKind cell : new CellKind[] {CellKind.GRU, CellKind.GRU_BEFORE}) {
            Scene scene = Scenes.unit(Scenes.remembering(cell, 4, 4, 8), 1);
            var trace = scene.trace();
            String text = text(new EquationFigure(scene, WIDTH));
            assertTrue(text.contains("h_{3} = (1 − z_{3})·\\tilde h_{3} + z_{3}·h_{2}"), text);
            assertTrue(text.contains(Numbers.factor(trace.gate(Gate.UPDATE, 3).get(1)) + " · "
                    + Numbers.factor(trace.hidden(2).get(1)) + " = " + Numbers.fixed(trace.hidden(3).get(1))), text);
        }
    }

    @Test
    void theLstmOf1997KeepsAllOfItsCell() {
        Parameters weights = new Initialiser(1, 0).draw(new NetworkSpec(CellKind.LSTM, LstmVariant.OF_1997, 2, 2, 1, false, 2,
                OutputKind.SOFTMAX), 3);
        Scene scene = Scenes.of(weights, Networks.rememberFirst(2, 4, 5), Pins.NONE);
        for (int unit : new int[] {-1, 0}) {
            String text = text(new EquationFigure(Scenes.unit(scene, unit), WIDTH));
            assertTrue(text.startsWith("C_{3} = C_{2} + i_{3}"), text);
        }
    }

    @Test
    void forAllUnitsTheEquationsTellLengths() {
        Scene all = Scenes.unit(Scenes.remembering(CellKind.LSTM, 4, 4, 8), -1);
        EquationFigure figure = new EquationFigure(all, WIDTH);
        assertTrue(text(figure).contains("‖C_{3}‖ " + Numbers.fixed(all.trace().cell(3).norm())));
        assertEquals(all.trace().hidden(3).norm(), Tidiness.byId(figure).get("equation.h").value());
    }

    @Test
    void vectorsTellEveryComponent() {
        Scene scene = Scenes.remembering(CellKind.LSTM, 5, 3, 8);
        Map<String, Spot> spots = Tidiness.byId(new VectorsFigure(scene, WIDTH));
        assertEquals(5 + 3 * 3, spots.size());
        assertEquals(scene.trace().hidden(3).get(1), spots.get("vector.h.2").value());
        assertEquals(scene.trace().gate(Gate.CANDIDATE, 3).get(2), spots.get("vector.g.3").value());
        assertEquals(scene.trace().x(3).get(4), spots.get("vector.x.5").value());
    }

    @Test
    void weightsTellEveryEntryOfTheGate() {
        Scene scene = Scenes.remembering(CellKind.LSTM, 5, 3, 8);
        Parameters parameters = scene.trace().parameters();
        Map<String, Spot> spots = Tidiness.byId(new WeightsFigure(scene, Gate.FORGET, WIDTH));
        assertEquals(5 * 3 + 3 * 3 + 3, spots.size());
        assertEquals(parameters.get(parameters.layout().inputWeights(Gate.FORGET), 4, 2),
                spots.get("weight.x.f.4.2").value());
        assertEquals(parameters.get(parameters.layout().recurrentWeights(Gate.FORGET), 0, 2),
                spots.get("weight.h.f.0.2").value());
    }

    @Test
    void cellsAreFilledWithTheColourOfTheirWeight() {
        Scene scene = Scenes.remembering(CellKind.SIMPLE_RNN, 4, 4, 8);
        WeightsFigure figure = new WeightsFigure(scene, Gate.STATE, WIDTH);
        var image = Tidiness.painted(figure, Theme.LIGHT);
        Spot spot = Tidiness.byId(figure).get("weight.h.2.3");
        assertEquals(ColourMap.signed(Theme.LIGHT, spot.value(), ColourMap.WEIGHT_RANGE).getRGB(),
                image.getRGB((int) spot.bounds().getX() + 3, (int) spot.bounds().getY() + 3));
    }

    @Test
    void aLargeVocabularyDoesNotMakeTheWeightsTall() {
        double height = new WeightsFigure(Scenes.remembering(CellKind.LSTM, 65, 16, 4), Gate.INPUT, WIDTH).height();
        assertTrue(height < 190, "height " + height);
    }

    @Test
    void everyShapeIsTidyInBothLanguages() {
        for (CellKind cell : CellKind.values()) {
            for (int[] shape : new int[][] {{1, 1, 1}, {2, 2, 3}, {4, 4, 8}, {3, 3, 200}, {65, 64, 12}}) {
                Scene scene = Scenes.remembering(cell, shape[0], shape[1], shape[2]);
                for (int unit : new int[] {-1, 0, shape[1] - 1}) {
                    Scene last = Scenes.unit(scene, unit).at(Playhead.at(shape[2]), shape[2]);
                    checkAll(last, WIDTH);
                    checkAll(Scenes.in(last, Theme.DARK, Words.CHINESE), 250);
                }
            }
        }
    }

    @Test
    void brokenWeightsArePaintedAsSuch() {
        Parameters parameters = Networks.classifier(CellKind.LSTM, 4, 4, 4, 7);
        Parameters broken = parameters.with(parameters.layout().inputWeights(Gate.INPUT), 1, 2, Double.NaN);
        Scene scene = Scenes.unit(Scenes.of(broken, Networks.rememberFirst(4, 8, 11), Pins.NONE), 2);
        checkAll(scene, WIDTH);
        Spot spot = Tidiness.byId(new WeightsFigure(scene, Gate.INPUT, WIDTH)).get("weight.x.i.1.2");
        assertTrue(spot.text().endsWith("NaN"), spot.text());
    }

    private static void checkAll(Scene scene, double width) {
        EquationFigure equation = new EquationFigure(scene, width);
        Tidiness.assertTidy(equation, equation.labels(), scene.theme());
        VectorsFigure vectors = new VectorsFigure(scene, width);
        Tidiness.assertTidy(vectors, vectors.labels(), scene.theme());
        assertFalse(vectors.spots().isEmpty());
        List<Gate> gates = scene.trace().spec().cell().gates();
        WeightsFigure weights = new WeightsFigure(scene, gates.get(gates.size() - 1), width);
        Tidiness.assertTidy(weights, weights.labels(), scene.theme());
    }
}
