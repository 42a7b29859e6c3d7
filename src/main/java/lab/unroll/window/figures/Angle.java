package lab.unroll.window.figures;

import lab.unroll.experiment.Reading;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Theme;

/**
 * How the bench is looked at for a file, where that is not as the window shows it.
 *
 * @param theme    the colours; null for those of the window
 * @param playhead where the reading stands; null for where it is
 * @param backward true on the way back; null for the pass that is shown
 * @param reading  the network reading at another time of its training; null for now
 */
record Angle(Theme theme, Playhead playhead, Boolean backward, Reading reading) {

    /** As the window shows it. */
    static final Angle NONE = new Angle(null, null, null, null);

    /** In other colours. */
    static Angle in(Theme theme) {
        return new Angle(theme, null, null, null);
    }

    /** A scene of the bench, seen so. */
    Scene of(Scene scene) {
        return scene == null ? null : moved(trained(painted(scene)));
    }

    private Scene painted(Scene scene) {
        return theme == null || theme == scene.theme() ? scene : new Scene(scene.trace(), scene.free(), scene.inputLabels(),
                scene.outputLabels(), scene.endSymbol(), scene.playhead(), scene.selectedStep(), scene.selectedUnit(), theme,
                scene.words());
    }

    private Scene trained(Scene scene) {
        return reading == null ? scene : Scene.of(reading, scene.playhead(), scene.selectedStep(), scene.selectedUnit(),
                scene.theme(), scene.words()).lookingAt(scene.trace().place());
    }

    private Scene moved(Scene scene) {
        if (playhead == null) {
            return scene;
        }
        int length = scene.trace().length();
        return scene.at(playhead, scene.turn(Math.min(length, playhead.step())));
    }
}
