package lab.unroll.figure.catalogue;

import lab.unroll.figure.ForecastLook;
import lab.unroll.figure.forecast.ForecastFigures;
import lab.unroll.figure.paint.Theme;
import lab.unroll.words.Words;

/** How the figures of a series are made; where none is learnt there are none. */
final class Forecasts {

    private Forecasts() {
    }

    static FigureSource forecast(FigureData data) {
        return forecast(data, false);
    }

    static FigureSource forecastTitled(FigureData data) {
        return forecast(data, true);
    }

    private static FigureSource forecast(FigureData data, boolean titled) {
        ForecastLook look = data.forecastLook();
        Theme theme = data.theme();
        Words words = data.words();
        return look.forecast() == null ? null : (w, h) -> ForecastFigures.forecast(look, titled, theme, words, w, h);
    }

    static FigureSource errors(FigureData data) {
        return errors(data, false);
    }

    static FigureSource errorsTitled(FigureData data) {
        return errors(data, true);
    }

    private static FigureSource errors(FigureData data, boolean titled) {
        ForecastLook look = data.forecastLook();
        Theme theme = data.theme();
        Words words = data.words();
        return look.forecast() == null ? null : (w, h) -> ForecastFigures.errors(look, titled, theme, words, w, h);
    }
}
