package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.unroll.figure.blocks.BlocksFigure;
import lab.unroll.figure.paint.StateKind;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.parts.Progress;
import lab.unroll.figure.stage.LevelFigure;
import lab.unroll.figure.unrolled.UnrolledFigure;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The levels that show one layer show the one that is looked at, in the order in which it reads. */
class LayerLookTest {

    private static final LayerPlace UPPER_REVERSE = new LayerPlace(1, Direction.REVERSE);

    static Stream<Arguments> layersOfEveryCell() {
        return Stream.of(CellKind.values()).flatMap(cell -> LayerPlace.in(Scenes.deep(cell, 3, 2, true, 8).trace().spec())
                .stream().map(place -> Arguments.of(cell, place)));
    }

    private static Scene scene(CellKind cell, LayerPlace place) {
        return Scenes.deep(cell, 3, 2, true, 8).lookingAt(place);
    }

    @ParameterizedTest
    @MethodSource("layersOfEveryCell")
    void everyLevelIsTidyAndPaintsTheNumbersOfTheLayer(CellKind cell, LayerPlace place) {
        Scene scene = scene(cell, place);
        LayerTrace layer = scene.trace().layer(place.layer(), place.direction());
        for (Level level : List.of(Level.VECTORS, Level.CELL, Level.NEURON)) {
            for (double[] size : new double[][] {{680, 298}, {840, 478}}) {
                LevelFigure figure = LevelFigure.forward(scene, level, 1, false, null, size[0], size[1]);
                Tidiness.assertTidy(figure, List.of(), Theme.LIGHT);
                if (level != Level.NEURON) {
                    assertEquals(layer.hidden(3).get(1), Tidiness.byId(figure).get("h.3.2").value());
                }
            }
        }
        scene.trace().followGradient();
        Tidiness.assertTidy(LevelFigure.backward(scene, null, null, Level.VECTORS, 1, 840, 478), List.of(), Theme.LIGHT);
    }

    @Test
    void aReverseLayerStandsInTheOrderInWhichItReads() {
        Map<String, Spot> spots = Tidiness.byId(new UnrolledFigure(scene(CellKind.LSTM, UPPER_REVERSE), 840, 478));
        for (int t = 1; t < 8; t++) {
            assertTrue(spots.get("step." + t).bounds().getX() > spots.get("step." + (t + 1)).bounds().getX());
        }
        assertTrue(spots.containsKey("C.9.1"), "it starts from C_9");
        assertFalse(spots.containsKey("C.0.1"));
        assertNull(spots.get("C.9.1").grip(), "only the bottom layer can be given another start");
    }

    @Test
    void thePlayheadFollowsTheOrderOfReading() {
        Scene scene = scene(CellKind.LSTM, UPPER_REVERSE).at(new Playhead(2.5), 6);
        Progress progress = new Progress(scene);
        assertTrue(progress.isCurrent(6), "the third step that is read is t = 6");
        assertTrue(progress.faded(7) > progress.faded(5), "7 has been read, 5 has not");
    }

    @Test
    void theHandHoldsTheLayerThatIsLookedAt() {
        Map<String, Spot> spots = Tidiness.byId(new UnrolledFigure(scene(CellKind.LSTM, UPPER_REVERSE), 840, 478));
        assertEquals(new EditTarget.Held(UPPER_REVERSE, Quantity.FORGET_GATE, 1, 3), spots.get("gate.f.3.2").grip());
        assertNull(spots.get("input.3").grip(), "an upper layer reads no symbols");
        assertTrue(spots.get("input.3").text().contains("h of layer 1"));
    }

    @Test
    void aPinnedStateOfAnUpperLayerIsNamedAsPinnedAmongTheBlocks() {
        Pins pins = Pins.of(new Pin(UPPER_REVERSE, Quantity.HIDDEN_STATE, List.of(1), 3, 3, 0.5));
        Scene scene = Scenes.deep(CellKind.LSTM, 3, 2, true, 8, pins);
        Map<String, Spot> spots = Tidiness.byId(new BlocksFigure(scene, 1320, 658));
        assertTrue(spots.get("layer2r.h.3.2").text().contains("pinned"), spots.get("layer2r.h.3.2").text());
        assertFalse(spots.get("layer2.h.3.2").text().contains("pinned"));
    }

    @Test
    void everyBlockKnowsItsLayer() {
        Map<String, Spot> spots = Tidiness.byId(new BlocksFigure(Scenes.deep(CellKind.GRU, 3, 2, true, 8), 840, 478));
        LayerPlace upper = new LayerPlace(1, Direction.FORWARD);
        assertEquals(new Subject.Block(UPPER_REVERSE, 3), spots.get("layer2r.block.3").subject());
        assertEquals(new Subject.Block(upper, 3), spots.get("layer2.block.3").subject());
        assertEquals(new Subject.Block(LayerPlace.BOTTOM, 3), spots.get("block.3").subject());
        assertEquals(new Subject.LayerState(upper, StateKind.HIDDEN, 3, 1), spots.get("layer2.h.3.2").subject());
        assertEquals(new Subject.LayerState(UPPER_REVERSE, StateKind.HIDDEN, 3, 0),
                spots.get("layer2r.carried.h.3").subject());
        assertEquals(new Subject.Input(3), spots.get("input.3").subject());
    }

    @Test
    void theSharedWeightIsOneOfTheLayerThatIsLookedAt() {
        Scene scene = scene(CellKind.LSTM, UPPER_REVERSE);
        SharedWeight weight = new SharedWeight(Gate.FORGET, true, 1, 2);
        double gradient = scene.trace().gradient().get(scene.trace().focus().layout(1).recurrentWeights(Gate.FORGET), 1, 2);
        assertEquals(gradient, weight.sum(scene.trace()), 1e-12);
    }
}
