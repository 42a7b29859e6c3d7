package lab.unroll.figure.catalogue;

import lab.unroll.figure.Figure;
import lab.unroll.figure.TextLook;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.text.AlikeFigure;
import lab.unroll.figure.text.NextLetterFigure;
import lab.unroll.figure.text.UnitAlongFigure;
import lab.unroll.figure.text.UnitsFigure;
import lab.unroll.figure.text.WriteFigure;
import lab.unroll.words.Words;

/** How the figures of a network beside its text are made; where none is learnt there are none. */
final class TextFigures {

    private TextFigures() {
    }

    private interface Made {
        Figure of(TextLook look, Theme theme, Words words, double width, double height);
    }

    static FigureSource write(FigureData data) {
        return of(data, WriteFigure::new);
    }

    static FigureSource units(FigureData data) {
        return of(data, UnitsFigure::new);
    }

    static FigureSource alike(FigureData data) {
        return of(data, AlikeFigure::new);
    }

    static FigureSource nextLetter(FigureData data) {
        return of(data, (look, theme, words, width, height) -> new NextLetterFigure(look, theme, words, width));
    }

    static FigureSource along(FigureData data) {
        return of(data, (look, theme, words, width, height) -> new UnitAlongFigure(look, false, theme, words, width, height));
    }

    static FigureSource alongTitled(FigureData data) {
        return of(data, (look, theme, words, width, height) -> new UnitAlongFigure(look, true, theme, words, width, height));
    }

    private static FigureSource of(FigureData data, Made made) {
        TextLook look = data.textLook();
        Theme theme = data.theme();
        Words words = data.words();
        return look.study() == null ? null : (w, h) -> made.of(look, theme, words, w, h);
    }
}
