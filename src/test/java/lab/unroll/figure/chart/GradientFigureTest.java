package lab.unroll.figure.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Map;
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
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientFigureTest {

    private static final Pins LEAKY = Pins.of(new Pin(Gate.FORGET, Pin.ALL_UNITS, Pin.EVERY_STEP, 0.1));
    private static final Pins SHUT = Pins.of(new Pin(Gate.FORGET, Pin.ALL_UNITS, 4, 0),
            new Pin(Gate.INPUT, Pin.ALL_UNITS, 4, 0), new Pin(Gate.OUTPUT, Pin.ALL_UNITS, 4, 0));

    private final Scene scene = Scenes.remembering(CellKind.LSTM, 4, 4, 8);

    @Test
    void spotsTellTheLengthsOfTheTracesGradients() {
        Map<String, Spot> spots = Tidiness.byId(new GradientFigure(scene, 720, 190));
        for (int t = 1; t <= 8; t++) {
            double norm = scene.trace().dHidden(t).norm();
            assertEquals(norm, spots.get("gradient.h." + t).value());
            assertTrue(spots.get("gradient.h." + t).text().contains(Numbers.exact(norm)));
            assertEquals(scene.trace().dCell(t).norm(), spots.get("gradient.c." + t).value());
        }
        assertEquals(16, spots.size());
    }

    @Test
    void equalFactorsAreEqualDistances() {
        Map<String, Spot> spots = Tidiness.byId(new GradientFigure(scene, 720, 190));
        double perDecade = slope(spots.get("gradient.h.1"), spots.get("gradient.h.8"));
        assertTrue(perDecade < 0, "larger gradients stand higher");
        assertEquals(perDecade, slope(spots.get("gradient.c.1"), spots.get("gradient.c.8")), 1e-6);
    }

    private static double slope(Spot a, Spot b) {
        return (b.bounds().getCenterY() - a.bounds().getCenterY()) / (Math.log10(b.value()) - Math.log10(a.value()));
    }

    @Test
    void markersStandWhereTheSpotsAre() {
        GradientFigure figure = new GradientFigure(scene, 720, 190);
        var image = Tidiness.painted(figure, Theme.LIGHT);
        for (int t = 1; t <= 8; t++) {
            Rectangle2D place = Tidiness.byId(figure).get("gradient.h." + t).bounds();
            assertEquals(Theme.LIGHT.colour(Token.GRADIENT).getRGB(),
                    image.getRGB((int) place.getCenterX(), (int) place.getCenterY()), "step " + t);
        }
    }

    @Test
    void aSimpleRnnHasOneLine() {
        Scene recurrent = Scenes.remembering(CellKind.SIMPLE_RNN, 4, 4, 8);
        assertEquals(8, new GradientFigure(recurrent, 720, 190).spots().size());
    }

    @Test
    void theFreeRunStandsBehindTheHeldOne() {
        Scene held = Scenes.remembering(CellKind.LSTM, 4, 4, 8, LEAKY);
        GradientFigure figure = new GradientFigure(held, 720, 190);
        Map<String, Spot> spots = Tidiness.byId(figure);
        assertEquals(held.free().dHidden(2).norm(), spots.get("gradient.h.free.2").value());
        assertEquals(held.trace().dHidden(2).norm(), spots.get("gradient.h.2").value());
        assertTrue(Tidiness.says(figure.labels(), "free"));
        assertFalse(Tidiness.says(new GradientFigure(scene, 720, 190).labels(), "free"));
    }

    @Test
    void zeroGradientsHaveARowOfTheirOwn() {
        Scene shut = Scenes.remembering(CellKind.LSTM, 4, 4, 8, SHUT);
        assertEquals(0, shut.trace().dCell(2).norm(), "the pins stop the gradient");
        GradientFigure figure = new GradientFigure(shut, 720, 190);
        Map<String, Spot> spots = Tidiness.byId(figure);
        double floor = spots.get("gradient.c.2").bounds().getCenterY();
        assertTrue(spots.values().stream().filter(s -> s.value() > 0).allMatch(s -> s.bounds().getCenterY() < floor));
        assertTrue(figure.labels().stream().anyMatch(label -> label.text().equals("0")));
        Tidiness.assertTidy(figure, figure.labels(), Theme.LIGHT);
    }

    @Test
    void gradientsThatAreNotNumbersLeaveAGap() {
        Parameters parameters = Networks.classifier(CellKind.LSTM, 4, 4, 4, 7);
        Parameters broken = parameters.with(parameters.layout().outputWeights(), 0, 0, Double.NaN);
        Scene nothing = Scenes.of(broken, Networks.rememberFirst(4, 8, 11), Pins.NONE);
        GradientFigure figure = new GradientFigure(nothing, 720, 190);
        Tidiness.assertTidy(figure, figure.labels(), Theme.LIGHT);
        assertTrue(figure.spots().isEmpty());
    }

    @Test
    void theSelectedStepIsAlwaysNamed() {
        for (int t : new int[] {1, 2, 99, 137, 200}) {
            Scene wide = Scenes.remembering(CellKind.LSTM, 4, 2, 200).at(Playhead.at(t), t);
            assertTrue(Tidiness.says(new GradientFigure(wide, 430, 150).labels(), t + " " + wide.inputLabels().get(t - 1)));
        }
    }

    @Test
    void theHeadingBelongsToTheFileOnly() {
        assertTrue(Tidiness.says(GradientFigure.titled(scene, 720, 230).labels(), "Gradient reaching each step"));
        assertFalse(Tidiness.says(new GradientFigure(scene, 720, 190).labels(), "Gradient reaching each step"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 12, 50, 200})
    void labelsKeepApartAtEverySizeAndLength(int length) {
        for (CellKind cell : CellKind.values()) {
            Scene held = Scenes.remembering(cell, 4, 3, length,
                    cell == CellKind.LSTM ? LEAKY : Pins.NONE);
            for (Locale language : Words.LANGUAGES) {
                for (double width : new double[] {430, 560, 720, 960}) {
                    for (double height : new double[] {150, 190, 320}) {
                        Scene at = Scenes.in(held, Theme.DARK, language).at(Playhead.at(length), length);
                        check(new GradientFigure(Scenes.in(held, Theme.LIGHT, language), width, height));
                        check(GradientFigure.titled(at, width, height));
                    }
                }
            }
        }
    }

    private static void check(GradientFigure figure) {
        Tidiness.assertTidy(figure, figure.labels(), Theme.LIGHT);
        assertTrue(Tidiness.says(figure.labels(), "‖∂L/∂h_t‖"));
    }
}
