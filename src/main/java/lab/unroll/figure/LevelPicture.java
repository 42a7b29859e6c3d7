package lab.unroll.figure;

import java.awt.geom.Rectangle2D;

/** A picture at one level of the zoom ladder, which knows where the thing looked at stands. */
public interface LevelPicture extends LayeredFigure {

    /** The level. */
    Level level();

    /** True on the way back. */
    boolean isBackward();

    /**
     * Where that stands which a neighbouring level enlarges, or shows as part of more: the selected copy, the selected
     * unit in it, or the whole picture.
     */
    Rectangle2D anchor(Level other);
}
