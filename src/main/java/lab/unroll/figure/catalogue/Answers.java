package lab.unroll.figure.catalogue;

import lab.unroll.figure.AnswersLook;
import lab.unroll.figure.answers.AnswersFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.words.Words;

/** How the list of examples held out is made, which is as high as it needs. */
final class Answers {

    private Answers() {
    }

    static FigureSource list(FigureData data) {
        return of(data, false);
    }

    static FigureSource listTitled(FigureData data) {
        return of(data, true);
    }

    private static FigureSource of(FigureData data, boolean titled) {
        AnswersLook look = data.answers();
        Theme theme = data.theme();
        Words words = data.words();
        return look.answers().experiment() == null ? null : (w, h) -> new AnswersFigure(look, titled, theme, words, w);
    }
}
