package lab.unroll.figure.catalogue;

import lab.unroll.figure.Scene;
import lab.unroll.figure.labelling.DirectionsFigure;
import lab.unroll.figure.labelling.HandFigure;
import lab.unroll.figure.labelling.ScoresFigure;
import lab.unroll.figure.labelling.SentenceFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.labelling.Directions;
import lab.unroll.labelling.HandAnswers;
import lab.unroll.labelling.Influences;
import lab.unroll.words.Words;

/** How the figures of labelled sequences are made. */
final class Labellings {

    private Labellings() {
    }

    static FigureSource sentence(FigureData data) {
        return sentence(data, false);
    }

    static FigureSource sentenceTitled(FigureData data) {
        return sentence(data, true);
    }

    private static FigureSource sentence(FigureData data, boolean titled) {
        Scene scene = data.step();
        Influences influences = data.labelling().influences();
        return scene == null || scene.trace().encoderLength() > 0 ? null
                : (w, h) -> new SentenceFigure(scene, influences, titled, w, h);
    }

    static FigureSource scores(FigureData data) {
        return scores(data, false);
    }

    static FigureSource scoresTitled(FigureData data) {
        return scores(data, true);
    }

    private static FigureSource scores(FigureData data, boolean titled) {
        Directions directions = data.labelling().directions();
        Theme theme = data.theme();
        Words words = data.words();
        return (w, h) -> new ScoresFigure(directions, titled, theme, words, w, h);
    }

    static FigureSource hand(FigureData data) {
        return hand(data, false);
    }

    static FigureSource handTitled(FigureData data) {
        return hand(data, true);
    }

    private static FigureSource hand(FigureData data, boolean titled) {
        HandAnswers answers = data.labelling().byHand();
        Theme theme = data.theme();
        Words words = data.words();
        return (w, h) -> new HandFigure(answers, titled, theme, words, w, h);
    }

    static FigureSource directions(FigureData data) {
        return directions(data, false);
    }

    static FigureSource directionsTitled(FigureData data) {
        return directions(data, true);
    }

    private static FigureSource directions(FigureData data, boolean titled) {
        Directions directions = data.labelling().directions();
        Theme theme = data.theme();
        Words words = data.words();
        return (w, h) -> new DirectionsFigure(directions, titled, theme, words, w, h);
    }
}
