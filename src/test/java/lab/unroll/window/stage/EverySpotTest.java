package lab.unroll.window.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Level;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.stage.LevelFigure;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.window.canvas.Neighbours;
import lab.unroll.words.Words;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be touched can be reached by arrow keys, and says what it is, where it is and its exact value. */
@Isolated
class EverySpotTest {

    private static final List<KeyCode> ARROWS = List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN);

    static Stream<Arguments> everyLevelOfEveryCell() {
        return Stream.of(CellKind.values()).flatMap(cell -> Stream.of(1, 2).flatMap(layers ->
                Arrays.stream(Level.values()).map(level -> Arguments.of(cell, layers, level, Words.LANGUAGES.get(layers - 1)))));
    }

    private static Scene scene(CellKind cell, int layers, Locale language) {
        Experiment base = Presets.first().withCell(cell);
        Experiment experiment = base.withNetwork(base.network().withLayers(layers).withBidirectional(layers > 1));
        LayerPlace place = new LayerPlace(layers - 1, layers > 1 ? Direction.REVERSE : Direction.FORWARD);
        // of a GRU the gate r stands first, but the neuron that is shown first is that of z
        Pins pins = Pins.of(Quantity.in(experiment.spec()).stream().limit(2)
                .map(held -> new Pin(place, held, List.of(1), 3, 3, 0.25)).toArray(Pin[]::new));
        Reading reading = Reading.of(experiment, experiment.initialParameters(), experiment.firstExample(), pins);
        return Scene.of(reading, Playhead.at(layers > 1 ? 6 : 3), 3, 1, Theme.LIGHT, Words.of("figure", language))
                .lookingAt(place);
    }

    private static Figure figure(Scene scene, Level level) {
        return LevelFigure.forward(scene, level, level == Level.NETWORK ? 0 : 1, true, null, 840, 478);
    }

    @ParameterizedTest
    @MethodSource("everyLevelOfEveryCell")
    void arrowKeysReachEverySpot(CellKind cell, int layers, Level level, Locale language) {
        List<Spot> all = figure(scene(cell, layers, language), level).spots();
        Set<String> reached = new LinkedHashSet<>(List.of(all.get(0).id()));
        Deque<Spot> next = new ArrayDeque<>(List.of(all.get(0)));
        while (!next.isEmpty()) {
            Spot from = next.remove();
            for (KeyCode arrow : ARROWS) {
                Neighbours.of(from, arrow, all).filter(to -> reached.add(to.id())).ifPresent(next::add);
            }
        }
        List<String> missed = all.stream().map(Spot::id).filter(id -> !reached.contains(id)).toList();
        assertEquals(List.of(), missed);
    }

    @ParameterizedTest
    @MethodSource("everyLevelOfEveryCell")
    void everySpotSaysWhatItIsAndItsValue(CellKind cell, int layers, Level level, Locale language) {
        Scene scene = scene(cell, layers, language);
        List<Spot> all = figure(scene, level).spots();
        for (Spot spot : all) {
            assertFalse(spot.text().isBlank(), spot.id());
            assertFalse(spot.text().contains("{"), spot.id() + ": " + spot.text());
            boolean hasValue = !Double.isNaN(spot.value()) && spot.kind() != Spot.Kind.STEP;
            if (hasValue) {
                assertTrue(spot.text().contains(Numbers.exact(spot.value())), spot.id() + ": " + spot.text());
            }
            if (spot.unit() >= 0 && spot.id().matches("(gate|value|h|C|a)\\..*")) {
                assertTrue(spot.text().contains(Integer.toString(spot.unit() + 1)), spot.id() + ": " + spot.text());
            }
        }
        if (level.compareTo(Level.VECTORS) >= 0) {
            String held = language.equals(Locale.ENGLISH) ? "pinned" : "固定";
            assertTrue(all.stream().anyMatch(spot -> spot.text().contains(held)), "the pin is told");
        }
    }
}
