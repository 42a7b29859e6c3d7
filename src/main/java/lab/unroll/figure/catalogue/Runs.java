package lab.unroll.figure.catalogue;

import java.util.List;
import lab.unroll.figure.RunCurve;
import lab.unroll.figure.SeedsLook;
import lab.unroll.figure.SweepLook;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.runs.OverlayFigure;
import lab.unroll.figure.runs.SeedDots;
import lab.unroll.figure.runs.SeedsFigure;
import lab.unroll.figure.runs.SweepFigure;
import lab.unroll.words.Words;

/** How the figures of many trainings are made. */
final class Runs {

    private Runs() {
    }

    static FigureSource sweep(FigureData data) {
        SweepLook look = data.runs().sweep();
        Theme theme = data.theme();
        Words words = data.words();
        return (w, h) -> SweepFigure.of(look, theme, words, w, h);
    }

    static FigureSource seeds(FigureData data) {
        SeedsLook look = data.runs().seeds();
        Theme theme = data.theme();
        Words words = data.words();
        return (w, h) -> new SeedsFigure(look, theme, words, w, h);
    }

    static FigureSource overlay(FigureData data) {
        List<RunCurve> runs = data.runs().overlaid();
        double chance = data.runs().overlaidChance();
        Theme theme = data.theme();
        Words words = data.words();
        return (w, h) -> new OverlayFigure(runs, chance, theme, words, w, h);
    }

    static FigureSource dots(FigureData data) {
        return dots(data, false);
    }

    static FigureSource dotsTitled(FigureData data) {
        return dots(data, true);
    }

    private static FigureSource dots(FigureData data, boolean titled) {
        SweepLook look = data.runs().sweep();
        Theme theme = data.theme();
        Words words = data.words();
        return (w, h) -> new SeedDots(look, titled, theme, words, w, h);
    }
}
