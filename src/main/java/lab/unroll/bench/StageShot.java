package lab.unroll.bench;

import lab.unroll.figure.Level;

/**
 * How the stage looks at the network in a picture of the window.
 *
 * @param level    how near
 * @param backward true for the way of the gradient back
 * @param compare  true for the cell beside another
 */
public record StageShot(Level level, boolean backward, boolean compare) {

    /** As the window opens. */
    public static final StageShot USUAL = new StageShot(Level.VECTORS, false, false);

    /** Makes the stage look like that. */
    void apply(BenchModel model) {
        model.turn(backward ? Sweep.BACKWARD : Sweep.FORWARD);
        model.stage().show(level);
        if (compare) {
            model.toggleCompare();
        }
    }
}
