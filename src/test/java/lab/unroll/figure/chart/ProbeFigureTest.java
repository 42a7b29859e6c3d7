package lab.unroll.figure.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Tidiness;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.MemoryProbe;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeFigureTest {

    private static final Pins LEAKY = Pins.of(new Pin(Gate.FORGET, Pin.ALL_UNITS, Pin.EVERY_STEP, 0.1));

    private final Scene scene = Scenes.remembering(CellKind.LSTM, 4, 4, 8);

    /** Another symbol at a step. */
    private static MemoryProbe swap(Scene scene, int step) {
        int n = scene.trace().spec().input();
        return MemoryProbe.of(scene.trace(), step, Vector.oneHot((scene.trace().x(step).argMax() + 1) % n, n));
    }

    private static MemoryProbe swapFree(Scene scene, int step) {
        int n = scene.trace().spec().input();
        return MemoryProbe.of(scene.free(), step, Vector.oneHot((scene.free().x(step).argMax() + 1) % n, n));
    }

    @Test
    void pointsTellTheLengthsOfTheDifferences() {
        MemoryProbe probe = swap(scene, 3);
        Map<String, Spot> spots = Tidiness.byId(new ProbeFigure(scene, probe, null, 720, 190));
        for (int t = 1; t <= 8; t++) {
            assertEquals(probe.hidden(t), spots.get("probe.h." + t).value());
            assertEquals(probe.cell(t), spots.get("probe.c." + t).value());
        }
        assertEquals(16, spots.size());
        assertTrue(spots.get("probe.h.5").text().contains(Numbers.exact(probe.hidden(5))));
    }

    @Test
    void beforeTheChangeTheDifferenceIsZeroAndStandsBelowTheDecades() {
        Map<String, Spot> spots = Tidiness.byId(new ProbeFigure(scene, swap(scene, 3), null, 720, 190));
        double floor = spots.get("probe.h.2").bounds().getCenterY();
        assertTrue(spots.get("probe.h.3").bounds().getCenterY() < floor - 15);
        assertEquals(floor, spots.get("probe.c.1").bounds().getCenterY());
    }

    @Test
    void theChangeIsNamedAtItsStep() {
        int was = scene.trace().x(3).argMax();
        ProbeFigure figure = new ProbeFigure(scene, swap(scene, 3), null, 720, 190);
        assertTrue(Tidiness.says(figure.labels(), "x_{3} `" + (char) ('A' + was) + " → " + (char) ('A' + (was + 1) % 4)));
        MemoryProbe numbers = MemoryProbe.of(scene.trace(), 3, Vector.of(0.1, 0.2, 0.3, 0.4));
        assertTrue(Tidiness.says(new ProbeFigure(scene, numbers, null, 720, 190).labels(), "other numbers"));
    }

    @Test
    void theFreeRunStandsBehindTheHeldOne() {
        Scene held = Scenes.remembering(CellKind.LSTM, 4, 4, 8, LEAKY);
        MemoryProbe free = swapFree(held, 2);
        ProbeFigure figure = new ProbeFigure(held, swap(held, 2), free, 720, 190);
        assertEquals(free.cell(6), Tidiness.byId(figure).get("probe.c.free.6").value());
        assertTrue(free.cell(6) > swap(held, 2).cell(6), "a leaking cell forgets sooner");
        assertTrue(Tidiness.says(figure.labels(), "free"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 50, 200})
    void labelsKeepApartAtEverySizeAndLength(int length) {
        for (CellKind cell : CellKind.values()) {
            Scene held = Scenes.remembering(cell, 4, 3, length, cell == CellKind.LSTM ? LEAKY : Pins.NONE);
            for (int step : new int[] {1, (length + 1) / 2, length}) {
                MemoryProbe probe = swap(held, step);
                MemoryProbe free = held.free() == null ? null : swapFree(held, step);
                for (Locale language : Words.LANGUAGES) {
                    Scene told = Scenes.in(held, Theme.LIGHT, language);
                    check(new ProbeFigure(told, probe, free, 430, 150));
                    check(ProbeFigure.titled(told, probe, free, 720, 230));
                }
            }
        }
    }

    private static void check(ProbeFigure figure) {
        Tidiness.assertTidy(figure, figure.labels(), Theme.LIGHT);
        assertTrue(Tidiness.says(figure.labels(), "‖Δh_t‖"));
    }
}
