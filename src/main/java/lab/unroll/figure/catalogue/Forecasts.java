package lab.unroll.figure.catalogue;

import lab.unroll.figure.Figure;
import lab.unroll.figure.ForecastLook;
import lab.unroll.figure.forecast.ForecastFigures;
import lab.unroll.figure.paint.Theme;
import lab.unroll.words.Words;

/** How the figures of a series are made; where none is learnt there are none. */
final class Forecasts {

    private Forecasts() {
    }

    private interface Made {
        Figure of(ForecastLook look, boolean titled, Theme theme, Words words, double width, double height);
    }

    static FigureSource forecast(FigureData data) {
        return of(data, false, ForecastFigures::forecast);
    }

    static FigureSource forecastTitled(FigureData data) {
        return of(data, true, ForecastFigures::forecast);
    }

    static FigureSource errors(FigureData data) {
        return of(data, false, ForecastFigures::errors);
    }

    static FigureSource errorsTitled(FigureData data) {
        return of(data, true, ForecastFigures::errors);
    }

    private static FigureSource of(FigureData data, boolean titled, Made made) {
        ForecastLook look = data.forecastLook();
        Theme theme = data.theme();
        Words words = data.words();
        return look.forecast() == null ? null : (w, h) -> made.of(look, titled, theme, words, w, h);
    }
}
