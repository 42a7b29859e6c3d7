package lab.unroll.figure;

import lab.unroll.words.Words;

/** The texts of the charts and inspector figures, in the language of the scene. */
final class ChartWords {

    private ChartWords() {
    }

    static Words of(Scene scene) {
        return Words.of("chart", scene.words().locale());
    }
}
