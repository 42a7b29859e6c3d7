package lab.unroll.figure.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Tidiness;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
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

class StatesFigureTest {

    private static final Pins LEAKY = Pins.of(new Pin(Gate.FORGET, Pin.ALL_UNITS, Pin.EVERY_STEP, 0.1));

    @Test
    void linesTellTheStatesOfTheSelectedUnit() {
        Scene held = Scenes.unit(Scenes.remembering(CellKind.LSTM, 4, 4, 8, LEAKY), 2);
        Map<String, Spot> spots = Tidiness.byId(new StatesFigure(held, 720, 190));
        for (int t = 1; t <= 8; t++) {
            assertEquals(held.trace().hidden(t).get(2), spots.get("state.h." + t).value());
            assertEquals(held.trace().cell(t).get(2), spots.get("state.c." + t).value());
            assertEquals(held.free().cell(t).get(2), spots.get("state.c.free." + t).value());
        }
    }

    @Test
    void lineEndsTellTheLastValuesAndWhichRunTheyBelongTo() {
        Scene held = Scenes.remembering(CellKind.LSTM, 4, 4, 8, LEAKY);
        StatesFigure figure = new StatesFigure(held, 720, 190);
        assertTrue(Tidiness.says(figure.labels(), Numbers.fixed(held.trace().cell(8).get(0)) + " pinned"));
        assertTrue(Tidiness.says(figure.labels(), Numbers.fixed(held.free().cell(8).get(0)) + " free"));
    }

    @Test
    void rowsTellTheStatesOfEveryUnit() {
        Scene all = Scenes.unit(Scenes.remembering(CellKind.LSTM, 4, 5, 6), -1);
        Map<String, Spot> spots = Tidiness.byId(new StatesFigure(all, 720, 190));
        assertEquals(2 * 5 * 6, spots.size());
        assertEquals(all.trace().cell(4).get(2), spots.get("state.c.4.3").value());
        assertEquals(all.trace().hidden(4).get(2), spots.get("state.h.4.3").value());
    }

    @Test
    void rowsAreFilledWithTheColourOfTheValue() {
        Scene all = Scenes.unit(Scenes.remembering(CellKind.SIMPLE_RNN, 4, 3, 5), -1);
        StatesFigure figure = new StatesFigure(all, 720, 190);
        var image = Tidiness.painted(figure, Theme.LIGHT);
        Spot spot = Tidiness.byId(figure).get("state.h.5.2");
        assertEquals(ColourMap.signed(Theme.LIGHT, spot.value(), ColourMap.STATE_RANGE).getRGB(),
                image.getRGB((int) spot.bounds().getX() + 5, (int) spot.bounds().getY() + 5));
    }

    @Test
    void statesThatAreNotNumbersLeaveAGap() {
        Parameters parameters = Networks.classifier(CellKind.SIMPLE_RNN, 4, 4, 4, 7);
        Parameters broken = parameters.with(parameters.layout().bias(Gate.STATE), 0, 0, Double.NaN);
        Scene nothing = Scenes.of(broken, Networks.rememberFirst(4, 8, 11), Pins.NONE);
        for (int unit : new int[] {-1, 0}) {
            StatesFigure figure = new StatesFigure(Scenes.unit(nothing, unit), 720, 190);
            Tidiness.assertTidy(figure, figure.labels(), Theme.LIGHT);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 12, 200})
    void labelsKeepApartAtEverySizeAndLength(int length) {
        for (CellKind cell : CellKind.values()) {
            for (int k : new int[] {1, 4, 64}) {
                Scene held = Scenes.remembering(cell, 4, k, length, cell == CellKind.LSTM ? LEAKY : Pins.NONE);
                for (int unit : new int[] {0, -1}) {
                    check(Scenes.unit(held, unit), 430, 150);
                    check(Scenes.unit(Scenes.in(held, Theme.DARK, Words.CHINESE), unit), 720, 190);
                    check(Scenes.unit(Scenes.in(held, Theme.PRINT, Locale.ENGLISH), unit), 960, 320);
                }
            }
        }
    }

    private static void check(Scene scene, double width, double height) {
        StatesFigure plain = new StatesFigure(scene, width, height);
        Tidiness.assertTidy(plain, plain.labels(), scene.theme());
        StatesFigure titled = StatesFigure.titled(scene, width, height);
        Tidiness.assertTidy(titled, titled.labels(), scene.theme());
    }
}
