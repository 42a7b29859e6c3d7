package lab.unroll.window.shot;

import lab.unroll.figure.Level;
import lab.unroll.net.LayerPlace;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Pass;

/**
 * How the stage looks at the network in a picture of the window.
 *
 * @param level    how near
 * @param backward true for the way of the gradient back
 * @param compare  true for the cell beside another
 * @param place    the layer and direction looked at
 */
public record StageShot(Level level, boolean backward, boolean compare, LayerPlace place) {

    /** As the window opens. */
    public static final StageShot USUAL = new StageShot(Level.VECTORS, false, false, LayerPlace.BOTTOM);

    /** Makes the stage look like that. */
    void apply(BenchModel model) {
        model.turn(backward ? Pass.BACKWARD : Pass.FORWARD);
        model.lookAt(place);
        model.stage().show(level);
        if (compare) {
            model.toggleCompare();
        }
    }
}
