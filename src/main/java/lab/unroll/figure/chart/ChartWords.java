package lab.unroll.figure.chart;

import lab.unroll.figure.Scene;
import lab.unroll.words.Words;

/** The texts of the charts and inspector figures, in the language of the scene. */
public final class ChartWords {

    private ChartWords() {
    }

    /** The texts for a scene. */
    public static Words of(Scene scene) {
        return Words.of("chart", scene.words().locale());
    }

    /** The heading of a chart that stands alone: its title, and the layer looked at where there are several. */
    public static String titled(Scene scene, String title) {
        return scene.layerName().isEmpty() ? title : title + " (" + scene.layerName() + ")";
    }
}
