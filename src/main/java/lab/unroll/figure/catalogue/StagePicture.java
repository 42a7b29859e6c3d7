package lab.unroll.figure.catalogue;

import lab.unroll.figure.Cover;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Level;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.cover.CoveredFigure;
import lab.unroll.figure.stage.LevelFigure;

/** The stage of a bench for paper, where nothing can be chosen any more. */
public final class StagePicture {

    private StagePicture() {
    }

    /**
     * A scene at a level.
     *
     * @param backward true for the way of the gradient back
     * @param weight   the one whose gradient is summed up on the way back; null for the one with the largest
     * @param cover    what lies over it
     */
    public static Figure of(Scene scene, Level level, boolean backward, SharedWeight weight, Cover cover, double width, double height) {
        if (backward) {
            scene.trace().followGradient();
        }
        Figure figure = backward ? LevelFigure.backward(scene, weight, null, level, 1, width, height)
                : LevelFigure.forward(scene, level, 1, true, null, width, height);
        return cover.isLifted() ? figure : CoveredFigure.of(figure, cover, scene, Double.NaN);
    }
}
