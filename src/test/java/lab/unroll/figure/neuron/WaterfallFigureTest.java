package lab.unroll.figure.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Tidiness;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Parameters;
import lab.unroll.trace.Networks;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.Pins;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;

class WaterfallFigureTest {

    private static final NeuronChoice FIRST = NeuronChoice.of(Gate.STATE, 0);

    private final Scene two = Scenes.remembering(CellKind.SIMPLE_RNN, 2, 2, 4);

    @Test
    void theBarsAreTheProductsAndEndAtTheSum() {
        NeuronSum sum = FIRST.sum(two.trace(), 3);
        List<Spot> bars = new WaterfallFigure(two, FIRST, 720, 190).spots();
        assertEquals(6, bars.size());
        for (int i = 0; i < 5; i++) {
            assertEquals(sum.terms().get(i).contribution(), bars.get(i).value());
        }
        assertEquals(two.trace().preActivation(Gate.STATE, 3).total().get(0), bars.get(5).value());
        assertEquals(FIRST.entry(sum.terms().get(2)), NeuronChoice.Entry.of(bars.get(2)).orElseThrow());
    }

    @Test
    void whatHasNoRoomIsAnHonestRemainder() {
        Scene wide = Scenes.remembering(CellKind.LSTM, 40, 24, 6);
        NeuronChoice choice = NeuronChoice.of(Gate.FORGET, 3);
        Map<String, Spot> bars = Tidiness.byId(new WaterfallFigure(wide, choice, 720, 190));
        double total = bars.values().stream().filter(bar -> !bar.id().equals("bar.sum")).mapToDouble(Spot::value).sum();
        assertEquals(bars.get("bar.sum").value(), total, 1e-12);
        assertTrue(bars.get("bar.rest").text().matches("\\d+ more products, \\d+ of them .*"), bars.get("bar.rest").text());
    }

    @Test
    void barsGrowWithThePlayhead() {
        String total = Numbers.fixed(FIRST.sum(two.trace(), 3).total());
        assertFalse(Tidiness.says(new WaterfallFigure(two.at(new Playhead(2.4), 3), FIRST, 720, 190).labels(), total));
        assertTrue(Tidiness.says(new WaterfallFigure(two, FIRST, 720, 190).labels(), total));
    }

    @Test
    void theEntryPointedAtHasARing() {
        Spot bar = new WaterfallFigure(two, FIRST, 720, 190).spots().get(3);
        WaterfallFigure pointed = new WaterfallFigure(two, FIRST.hovering(NeuronChoice.Entry.of(bar).orElseThrow()), 720, 190);
        int accent = Theme.LIGHT.colour(Token.ACCENT).getRGB();
        int[] pixels = Tidiness.painted(pointed, Theme.LIGHT).getRGB(0, (int) bar.bounds().getY(), 720,
                (int) bar.bounds().getHeight(), null, 0, 720);
        assertTrue(java.util.Arrays.stream(pixels).anyMatch(pixel -> pixel == accent));
    }

    @Test
    void everyShapeIsTidy() {
        for (CellKind cell : CellKind.values()) {
            for (int[] shape : new int[][] {{1, 1}, {2, 2}, {4, 4}, {65, 64}}) {
                Scene scene = Scenes.remembering(cell, shape[0], shape[1], 5);
                for (Gate gate : cell.gates()) {
                    NeuronChoice last = NeuronChoice.of(gate, shape[1] - 1);
                    check(new WaterfallFigure(scene, last, 430, 150));
                    check(WaterfallFigure.titled(Scenes.in(scene, Theme.DARK, Words.CHINESE), last, 720, 230));
                    check(WaterfallFigure.titled(Scenes.in(scene, Theme.PRINT, Locale.ENGLISH), last, 960, 320));
                }
            }
        }
    }

    @Test
    void brokenWeightsArePaintedAsSuch() {
        Parameters parameters = Networks.classifier(CellKind.SIMPLE_RNN, 2, 2, 2, 7);
        for (double broken : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1e9, 0}) {
            Scene scene = Scenes.of(parameters.with(parameters.layout().recurrentWeights(Gate.STATE), 0, 0, broken),
                    Networks.rememberFirst(2, 5, 11), Pins.NONE);
            check(new WaterfallFigure(scene, FIRST, 720, 190));
        }
    }

    private static void check(WaterfallFigure figure) {
        Tidiness.assertTidy(figure, figure.labels(), Theme.LIGHT);
    }
}
