package lab.unroll.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Start;
import lab.unroll.net.Vector;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Networks;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradientsTest {

    private static final double H = 1e-6;

    private static Trace everyStep(CellKind cell) {
        return Microscope.trace(Networks.classifier(cell, 3, 4, 5, 7), Networks.classesAtEveryStep(3, 4, 5, 7, 11));
    }

    private static Trace remembering(CellKind cell, int length) {
        return Microscope.trace(Networks.classifier(cell, 4, 4, 4, 7), Networks.rememberFirst(4, length, 11));
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theProductsOfAStepAreTheLengthsOfWhatItAdds(CellKind cell) {
        Trace trace = Microscope.trace(Networks.classifier(cell, 3, 4, 3, 7), Networks.rememberFirst(3, 6, 11));
        Trace carried = new WayBack(LossChoice.EVERY, 0).of(trace);
        Contributions copies = Contributions.of(carried);
        for (int t = 1; t <= 6; t++) {
            StepProducts products = StepProducts.of(carried, t);
            for (StepProducts.Line line : products.lines()) {
                int input = copies.blocks().indexOf(carried.focus().layout(t).inputWeights(line.gate()));
                int recurrent = copies.blocks().indexOf(carried.focus().layout(t).recurrentWeights(line.gate()));
                int bias = copies.blocks().indexOf(carried.focus().layout(t).bias(line.gate()));
                assertEquals(copies.norm(input, t), line.fromInput(), 1e-14, line.gate() + " x at " + t);
                assertEquals(copies.norm(recurrent, t), line.fromHidden(), 1e-14, line.gate() + " h at " + t);
                assertEquals(copies.norm(bias, t), line.delta(), 1e-14, line.gate() + " b at " + t);
            }
            assertEquals(copies.copy(t), products.copy());
            assertEquals(copies.total(), products.total());
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void blameOfAnInputIsByHowMuchOneLossChangesWithIt(CellKind cell) {
        Trace trace = everyStep(cell);
        Blame blame = Blame.of(trace, WayBack.USUAL, Blame.Source.INPUT);
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), blame.losses());
        for (int t = 1; t <= 7; t++) {
            for (int s = 1; s <= 7; s++) {
                double[] gradient = new double[3];
                for (int j = 0; j < 3; j++) {
                    gradient[j] = (lossAt(trace, t, s, j, H) - lossAt(trace, t, s, j, -H)) / (2 * H);
                }
                assertEquals(Vector.of(gradient).norm(), blame.norm(t - 1, s), 1e-8, "loss " + t + ", x " + s);
                assertTrue(s <= t || blame.norm(t - 1, s) == 0, "nothing after the loss is to blame");
            }
        }
    }

    private static double lossAt(Trace trace, int t, int s, int j, double h) {
        double[] x = trace.sequence().x(s).toArray();
        x[j] += h;
        int judged = t;
        return Microscope.loss(trace.parameters(), trace.sequence().reading(s, Vector.of(x)), Pins.NONE, at -> at == judged);
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theLossesByThemselvesSumToTheLossAndTheirGradientsToTheGradient(CellKind cell) {
        Trace trace = everyStep(cell);
        double loss = 0;
        double[] gradient = new double[trace.parameters().layout().size()];
        for (int t = 1; t <= trace.length(); t++) {
            int judged = t;
            Trace one = trace.carryingBack(step -> step == judged, turn -> false);
            loss += one.loss();
            double[] part = one.gradient().toArray();
            Arrays.setAll(gradient, i -> gradient[i] + part[i]);
        }
        assertEquals(trace.loss(), loss, 1e-12);
        assertArrayNear(trace.gradient().toArray(), gradient);
    }

    private static void assertArrayNear(double[] expected, double[] actual) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-12, "place " + i);
        }
    }

    @Test
    void inALayerThatReadsFromTheEndTheStepsBehindTheLossAreToBlame() {
        NetworkSpec spec = new NetworkSpec(CellKind.LSTM, LstmVariant.STANDARD, 3, 3, 2, true, 5, OutputKind.SOFTMAX);
        Trace trace = Microscope.trace(new Initialiser(1, 0).draw(spec, 3), Networks.classesAtEveryStep(3, 3, 5, 6, 2))
                .lookingAt(LayerPlace.in(spec).get(3));
        Blame blame = Blame.of(trace, WayBack.USUAL, Blame.Source.CELL);
        for (int t = 1; t <= 6; t++) {
            for (int s = 1; s <= 6; s++) {
                assertEquals(s < t, blame.norm(t - 1, s) == 0, "loss " + t + ", step " + s);
            }
        }
    }

    @Test
    void aGradientDoesNotLeaveItsWindow() {
        Trace trace = everyStep(CellKind.GRU);
        Blame blame = Blame.of(trace, WayBack.USUAL.cutAfter(3), Blame.Source.HIDDEN);
        for (int t = 1; t <= 7; t++) {
            for (int s = 1; s <= 7; s++) {
                boolean together = s <= t && (s - 1) / 3 == (t - 1) / 3;
                assertEquals(together, blame.norm(t - 1, s) > 0, "loss " + t + ", step " + s);
            }
        }
        assertTrue(WayBack.USUAL.cutAfter(3).isCutBefore(trace, 4));
        assertFalse(WayBack.USUAL.cutAfter(3).isCutBefore(trace, 3));
        assertThrows(IllegalArgumentException.class, () -> WayBack.USUAL.cutAfter(-1));
    }

    @Test
    void aTaskThatAsksOnceCanBeAskedAtEveryStep() {
        Trace trace = remembering(CellKind.LSTM, 9);
        assertEquals(List.of(9), Blame.of(trace, WayBack.USUAL, Blame.Source.HIDDEN).losses());
        Trace every = WayBack.USUAL.with(LossChoice.EVERY).of(trace);
        assertTrue(IntStream.rangeClosed(1, 9).allMatch(every.sequence()::isJudged));
        assertEquals(trace.hidden(9), every.hidden(9));
        assertTrue(Reach.of(every).hidden(4) > Reach.of(trace).hidden(4));
    }

    @Test
    void theLastLossAloneIsThatOfTheLastJudgedStep() {
        Trace trace = everyStep(CellKind.SIMPLE_RNN);
        Trace last = WayBack.USUAL.with(LossChoice.LAST).of(trace);
        assertEquals(trace.sequence().weight(7) * trace.loss(7), last.loss(), 1e-15);
        assertEquals(List.of(7), Blame.of(trace, WayBack.USUAL.with(LossChoice.LAST), Blame.Source.HIDDEN).losses());
    }

    @Test
    void contributionsOfTheCopiesSumToTheGradient() {
        Trace trace = everyStep(CellKind.LSTM);
        Contributions copies = Contributions.of(trace);
        assertEquals(12, copies.blocks().size());
        double[] gradient = trace.gradient().toArray();
        for (int i = 0; i < copies.blocks().size(); i++) {
            double[] sum = new double[gradient.length];
            double norm = 0;
            for (int t = 1; t <= trace.length(); t++) {
                double[] copy = trace.contribution(t).toArray();
                Arrays.setAll(sum, at -> sum[at] + copy[at]);
            }
            for (int row = 0; row < copies.blocks().get(i).rows(); row++) {
                for (int col = 0; col < copies.blocks().get(i).cols(); col++) {
                    int place = copies.blocks().get(i).index(row, col);
                    assertEquals(gradient[place], sum[place], 1e-13);
                    norm = Math.hypot(norm, gradient[place]);
                }
            }
            assertEquals(norm, copies.sum(i), 1e-13);
        }
        assertTrue(copies.total() <= copies.network());
        assertEquals(Vector.of(gradient).norm(), copies.network(), 1e-13);
    }

    @Test
    void alongTheHighwayTheForgetGatesMultiply() {
        Trace trace = Microscope.trace(Networks.classifier(CellKind.LSTM, 4, 3, 4, 7), Networks.rememberFirst(4, 6, 11),
                Pins.of(new Pin(Gate.FORGET, Pin.ALL_UNITS, Pin.EVERY_STEP, 0.5)));
        Highway highway = Highway.of(trace).orElseThrow();
        for (int t = 1; t <= 6; t++) {
            assertEquals(Math.pow(0.5, 6 - t), highway.mean(t), 1e-15);
        }
        assertEquals(0, highway.shareAlongCell(6));
        assertTrue(highway.shareAlongCell(2) > 0.5);
        assertTrue(Highway.of(remembering(CellKind.SIMPLE_RNN, 5)).isEmpty());
        assertFalse(Highway.of(remembering(CellKind.GRU, 5)).orElseThrow().hasCell());
    }

    @Test
    void anOrthogonalLinearStepKeepsTheLengthOfAnyGradient() {
        NetworkSpec spec = new NetworkSpec(CellKind.RELU_RNN, 2, 4, 4, OutputKind.SOFTMAX);
        Parameters weights = new Initialiser(0, 0, Start.IDENTITY, 1).draw(spec, 3);
        for (int j = 0; j < 4; j++) {
            weights = weights.with(weights.layout().bias(Gate.STATE), 0, j, 3);
        }
        StepFactors factors = StepFactors.of(Microscope.trace(weights, Networks.classesAtEveryStep(2, 4, 4, 5, 1)));
        for (int t = 1; t < 5; t++) {
            assertEquals(1, factors.norm(t), 1e-12);
            assertEquals(1, factors.radius(t), 1e-12);
            assertEquals(1, factors.condition(t), 1e-12);
            assertEquals(1, factors.stateNorm(t), 1e-12);
            assertEquals(1, factors.slope(t));
        }
        assertFalse(factors.leadsOn(5));
        assertEquals(4, factors.units());
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theChainOfRealFactorsIsTheGradientAtTheFirstStep(CellKind cell) {
        Trace trace = remembering(cell, 9);
        Chain chain = Chain.of(trace, WayBack.USUAL);
        StepFactors factors = StepFactors.of(trace);
        assertEquals(9, chain.size());
        assertTrue(chain.isReal());
        double first = Math.hypot(trace.dHidden(1).norm(), cell.hasCellState() ? trace.dCellFromNext(1).norm() : 0);
        assertEquals(first, chain.product(), 1e-12 * first);
        for (int place = 1; place < 9; place++) {
            assertTrue(chain.factor(place) <= factors.stateNorm(9 - place) * (1 + 1e-12), "the Jacobian is the most");
        }
    }

    @Test
    void theChainOfTheDeckIsItsProduct() {
        assertEquals(0.3 * 0.2 * 0.6 * 0.4 * 0.1 * 0.2, Chain.DECK.product(), 1e-15);
        assertEquals(Math.log10(0.3 * 0.2 * 0.6), Chain.DECK.logarithmUpTo(2), 1e-12);
        Chain changed = Chain.DECK.with(1, 40);
        assertEquals(Chain.LARGEST, changed.factor(1));
        assertEquals(0, Chain.DECK.with(0, -1).product());
        assertEquals(Double.NEGATIVE_INFINITY, Chain.DECK.with(0, 0).logarithmUpTo(3));
        assertFalse(new Chain(List.of(1.0), true).with(0, 2).isReal());
        assertThrows(IllegalArgumentException.class, () -> new Chain(List.of(), false));
    }

    @Test
    void aLogarithmGoesWhereProductsCannot() {
        Chain tiny = new Chain(IntStream.range(0, 200).mapToObj(i -> 1e-3).toList(), false);
        assertEquals(0, tiny.product());
        assertEquals(-600, tiny.logarithmUpTo(199), 1e-9);
    }

    @Test
    void lengthsAreToldApartByWhatSinglePrecisionMakesOfThem() {
        assertEquals(Resolution.KEPT, Resolution.of(1e-37));
        assertEquals(Resolution.LOST, Resolution.of(1e-39));
        assertEquals(Resolution.LOST, Resolution.of(1e-320));
        assertEquals(Resolution.ZERO, Resolution.of(0));
        assertEquals(Resolution.OVERFLOW, Resolution.of(1e300));
        assertEquals(Resolution.OVERFLOW, Resolution.of(Double.POSITIVE_INFINITY));
        assertEquals(Resolution.BROKEN, Resolution.of(Double.NaN));
    }

    @Test
    void reachIsTakenRelativeToWhereItStarts() {
        Reach reach = Reach.of(remembering(CellKind.SIMPLE_RNN, 9));
        assertEquals(reach.hidden(4) / reach.hidden(9), reach.shareAt(9, 5));
        assertTrue(Double.isNaN(reach.shareAt(9, 9)));
        assertFalse(reach.hasCell());
    }

    @Test
    void clippingShortensWhatIsTooLong() {
        assertEquals(0.25, new ClippedStep(4, 1).factor());
        assertEquals(1, new ClippedStep(4, 1).length());
        assertFalse(new ClippedStep(0.5, 1).isShorter());
        assertFalse(new ClippedStep(4, 0).isShorter());
        assertEquals(0, new ClippedStep(0, 1).length());
        assertTrue(Double.isNaN(new ClippedStep(Double.NaN, 1).factor()));
    }

    @Test
    void oneStepIsEnoughForEverything() {
        for (CellKind cell : CellKind.values()) {
            Trace trace = remembering(cell, 1);
            assertEquals(1, Chain.of(trace, WayBack.USUAL).size());
            assertEquals(0, StepFactors.of(trace).units());
            assertEquals(trace.dHidden(1).norm(), Blame.of(trace, WayBack.USUAL, Blame.Source.HIDDEN).norm(0, 1));
            assertEquals(Contributions.of(trace).copy(1), Contributions.of(trace).total(), 1e-15);
        }
    }

    @Test
    void brokenNumbersStayBrokenAndStopNothing() {
        Parameters weights = Networks.classifier(CellKind.LSTM, 4, 3, 4, 7);
        weights = weights.with(weights.layout().recurrentWeights(Gate.CANDIDATE), 0, 0, Double.NaN);
        Trace trace = Microscope.trace(weights, Networks.rememberFirst(4, 6, 11));
        assertTrue(Double.isNaN(Reach.of(trace).hidden(2)));
        assertTrue(Double.isNaN(StepFactors.of(trace).norm(2)));
        assertTrue(Double.isNaN(Contributions.of(trace).total()));
        assertTrue(Double.isNaN(Chain.of(trace, WayBack.USUAL).product()));
        assertEquals(0, Blame.of(trace, WayBack.USUAL, Blame.Source.HIDDEN).largest());
    }

    @Test
    void aSequenceThatNobodyJudgesBlamesNobody() {
        Trace trace = Microscope.trace(Networks.classifier(CellKind.LSTM, 4, 3, 4, 7),
                Sequence.ofClasses(List.of(Vector.zeros(4), Vector.zeros(4)), new int[] {-1, -1}, new double[2]));
        assertEquals(List.of(), Blame.of(trace, WayBack.USUAL.with(LossChoice.EVERY), Blame.Source.HIDDEN).losses());
        assertEquals(0, Chain.of(trace, WayBack.USUAL).product());
    }
}
