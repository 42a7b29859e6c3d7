package lab.unroll.window.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Level;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.window.state.BenchModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Playing a network of two layers in both directions. */
@Isolated
class LayersInTurnTest {

    private static final LayerPlace UPPER = new LayerPlace(1, Direction.FORWARD);

    private final BenchModel model = new BenchModel();
    private final LayersInTurn layers = new LayersInTurn(model);

    @BeforeEach
    void putTheNetworkOnTheBench() {
        Experiment plain = Presets.first();
        Experiment deep = plain.withNetwork(plain.network().withLayers(2).withBidirectional(true));
        OpenExperiment session = OpenExperiment.open(deep);
        model.begin(deep, session.example(), session.trainer().latest());
        session.trainer().close();
    }

    private void playToTheEnd() {
        model.seek(7.9);
        layers.advance(0);
        model.playhead().play();
        layers.advance(1);
    }

    @Test
    void whereAllLayersAreSeenPlayingGoesOnWithTheLayerAbove() {
        model.stage().show(Level.UNROLLED);
        playToTheEnd();
        assertEquals(UPPER, model.placeProperty().get());
        assertEquals(0, model.positionProperty().get());
        assertTrue(model.playhead().playingProperty().get());
        playToTheEnd();
        assertEquals(UPPER, model.placeProperty().get(), "there is no layer above");
        assertEquals(8, model.positionProperty().get());
        assertFalse(model.playhead().playingProperty().get());
    }

    @Test
    void playingAgainBeginsWithTheBottomLayer() {
        model.stage().show(Level.UNROLLED);
        model.lookAt(new LayerPlace(1, Direction.REVERSE));
        playToTheEnd();
        layers.advance(0);
        model.playhead().play();
        layers.advance(0.1);
        assertEquals(new LayerPlace(0, Direction.REVERSE), model.placeProperty().get());
        assertEquals(8, model.stepBinding().get(), "the reverse direction begins at the last step");
    }

    @Test
    void whereOneLayerIsSeenOnlyThatOneIsPlayed() {
        model.stage().show(Level.VECTORS);
        playToTheEnd();
        assertEquals(LayerPlace.BOTTOM, model.placeProperty().get());
        assertFalse(model.playhead().playingProperty().get());
    }
}
