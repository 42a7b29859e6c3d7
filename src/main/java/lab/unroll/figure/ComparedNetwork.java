package lab.unroll.figure;

import lab.unroll.trace.Trace;
import lab.unroll.train.Snapshot;

/**
 * One of several networks that read the same.
 *
 * @param scene    what it read
 * @param snapshot how far it is trained
 */
public record ComparedNetwork(Scene scene, Snapshot snapshot) {

    /** Its run. */
    public Trace trace() {
        return scene.trace();
    }

    /** The name of its cell. */
    public String name() {
        return trace().spec().cell().displayName();
    }
}
