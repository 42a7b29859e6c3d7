package lab.unroll.window.work;

import lab.unroll.figure.Level;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.PlayheadModel;

/**
 * Moves the playhead on. Where all layers of a network in both directions are seen, playing goes on with the layer above
 * when one is through, and begins again at the bottom: no layer can begin before both directions below it are through.
 */
final class LayersInTurn {

    private final BenchModel model;
    private boolean ended;

    /** The layers of the bench. */
    LayersInTurn(BenchModel model) {
        this.model = model;
    }

    /** Plays for a time, if the playhead is playing. */
    void advance(double seconds) {
        PlayheadModel playhead = model.playhead();
        boolean playing = playhead.playingProperty().get();
        if (playing && ended && takeTurns()) {
            model.lookAt(new LayerPlace(0, model.placeProperty().get().direction()));
        }
        playhead.advance(seconds);
        ended = model.positionProperty().get() == playhead.latest();
        LayerPlace above = new LayerPlace(model.placeProperty().get().layer() + 1, model.placeProperty().get().direction());
        if (playing && ended && takeTurns() && above.isIn(model.experimentProperty().get().spec())) {
            model.lookAt(above);
            playhead.play();
            ended = false;
        }
    }

    private boolean takeTurns() {
        NetworkSpec spec = model.experimentProperty().get().spec();
        Level level = model.levelProperty().get();
        return spec.bidirectional() && spec.layers() > 1 && (level == Level.NETWORK || level == Level.UNROLLED)
                && !model.playhead().isBackward() && !model.compare().isOn();
    }
}
