package lab.unroll.figure.forecast;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import lab.unroll.figure.Figure;
import lab.unroll.figure.ForecastLook;
import lab.unroll.figure.chart.ChartSeries;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.forecast.Forecast;
import lab.unroll.forecast.ForecastErrors;
import lab.unroll.task.NumberSeries;
import lab.unroll.words.Words;

/** A series with what is foretold of it, beside what needs no network; and the errors of both along the series. */
public final class ForecastFigures {

    private static final float[] FREE = {7, 4};
    private static final float[] DOTTED = {2, 3};
    private static final float[] DASH_AND_DOT = {8, 3, 2, 3};

    private ForecastFigures() {
    }

    /**
     * The series, the network's answers one step ahead and freely continued, the last value held and the last season repeated.
     *
     * @param titled whether the heading is within
     */
    public static Figure forecast(ForecastLook look, boolean titled, Theme theme, Words any, double width, double height) {
        Words words = Words.of("forecast", any.locale());
        Forecast forecast = look.forecast();
        NumberSeries series = forecast.task().series();
        Color accent = theme.colour(Token.ACCENT);
        Color grey = theme.colour(Token.SECONDARY);
        List<PlaceLine> lines = new ArrayList<>();
        lines.add(new PlaceLine("measured", words.get("measured"), place -> place < series.length() ? series.at(place) : Double.NaN,
                new ChartSeries.Look(theme.colour(Token.TEXT), 1.6f, new float[0], ChartSeries.Marker.NONE),
                place -> told(forecast, place, words)));
        lines.add(line("ahead", forecast, forecast::ahead, forecast.heldOut(forecast::ahead), new ChartSeries.Look(accent, 1.4f, new float[0],
                ChartSeries.Marker.NONE), words));
        lines.add(line("free", forecast, forecast::free, forecast.heldOutFreely(forecast::free), new ChartSeries.Look(accent, 2.4f, FREE, ChartSeries.Marker.NONE),
                words));
        lines.add(line("last-value", forecast, forecast::lastValue, forecast.heldOutFreely(forecast::lastValue), new ChartSeries.Look(grey, 1.6f, DOTTED,
                ChartSeries.Marker.NONE), words));
        if (forecast.task().season() > 1) {
            lines.add(line("last-season", forecast, forecast::lastSeason, forecast.heldOutFreely(forecast::lastSeason), new ChartSeries.Look(grey, 1.6f, DASH_AND_DOT,
                    ChartSeries.Marker.NONE), words));
        }
        String unit = series.unit().isEmpty() ? words.get("no-unit") : series.unit();
        return new SeriesChart(look, lines, true, new SeriesChart.Said(titled ? title("title", series, words) : "",
                words.get("note", unit) + (look.isCut() ? " " + words.get("cut", look.from()) : ""), held(forecast, words)),
                theme, width, height);
    }

    private static String title(String key, NumberSeries series, Words words) {
        return words.get(key, series.title().isEmpty() ? words.get("unnamed") : series.title());
    }

    private static PlaceLine line(String id, Forecast forecast, IntToDoubleFunction value, ForecastErrors errors,
                                  ChartSeries.Look look, Words words) {
        NumberSeries series = forecast.task().series();
        String name = errors.count() == 0 ? words.get(id) : words.get(id) + " " + Numbers.loss(errors.rmse());
        return new PlaceLine(id, name, value, look, place -> words.get("told." + id, label(series, place, words),
                Numbers.exact(value.applyAsDouble(place))));
    }

    private static String label(NumberSeries series, int place, Words words) {
        return place < series.length() ? series.label(place) : words.get("beyond", place - series.length() + 1);
    }

    private static String held(Forecast forecast, Words words) {
        return words.get("held", forecast.task().series().length() - forecast.origin());
    }

    /** What was measured at a place, and the network's answer one step ahead. */
    private static String told(Forecast forecast, int place, Words words) {
        NumberSeries series = forecast.task().series();
        double ahead = forecast.ahead(place);
        String measured = words.get("told.measured", series.label(place), Numbers.exact(series.at(place)));
        return Double.isNaN(ahead) ? measured : measured + " " + words.get("told.error", Numbers.exact(ahead),
                Numbers.exact(ahead - series.at(place)));
    }

    /**
     * The errors along the series: at each place the root of the mean square of the last few.
     *
     * @param titled whether the heading is within
     */
    public static Figure errors(ForecastLook look, boolean titled, Theme theme, Words any, double width, double height) {
        Words words = Words.of("forecast", any.locale());
        Forecast forecast = look.forecast();
        Color accent = theme.colour(Token.ACCENT);
        Color grey = theme.colour(Token.SECONDARY);
        int window = forecast.task().season() > 1 ? forecast.task().season() : forecast.task().length();
        List<PlaceLine> lines = new ArrayList<>();
        lines.add(error("ahead", look, forecast::ahead, window, new ChartSeries.Look(accent, 2.2f, new float[0],
                ChartSeries.Marker.NONE), words));
        lines.add(error("free", look, forecast::free, window, new ChartSeries.Look(accent, 1.8f, FREE,
                ChartSeries.Marker.NONE), words));
        lines.add(error("naive", look, forecast::naive, window, new ChartSeries.Look(grey, 1.6f, DOTTED,
                ChartSeries.Marker.NONE), words));
        if (forecast.task().season() > 1) {
            lines.add(error("seasonal-naive", look, forecast::seasonalNaive, window, new ChartSeries.Look(grey, 1.6f,
                    DASH_AND_DOT, ChartSeries.Marker.NONE), words));
        }
        String unit = forecast.task().series().unit();
        return new SeriesChart(look, lines, false, new SeriesChart.Said(titled ? title("error.title",
                forecast.task().series(), words) : "", words.get("error.note", window,
                unit.isEmpty() ? words.get("no-unit") : unit), held(forecast, words)), theme, width, height);
    }

    private static PlaceLine error(String id, ForecastLook look, IntToDoubleFunction answer, int window,
                                   ChartSeries.Look looks, Words words) {
        Forecast forecast = look.forecast();
        NumberSeries series = forecast.task().series();
        double[] squares = new double[series.length() + 1];
        int[] counts = new int[series.length() + 1];
        for (int place = 0; place < series.length(); place++) {
            double error = answer.applyAsDouble(place) - series.at(place);
            boolean known = Double.isFinite(error);
            squares[place + 1] = squares[place] + (known ? error * error : 0);
            counts[place + 1] = counts[place] + (known ? 1 : 0);
        }
        IntToDoubleFunction smooth = place -> {
            if (place >= series.length() || counts[place + 1] == counts[place]) {
                return Double.NaN;
            }
            int from = Math.max(0, place + 1 - window);
            return Math.sqrt(Math.max(0, squares[place + 1] - squares[from]) / (counts[place + 1] - counts[from]));
        };
        ForecastErrors errors = id.equals("free") ? forecast.heldOutFreely(answer) : forecast.heldOut(answer);
        String name = errors.count() == 0 ? words.get("error." + id) : words.get("error." + id) + " " + Numbers.loss(errors.rmse());
        return new PlaceLine("error." + id, name, smooth, looks, place -> words.get("error.told." + id, series.label(place),
                Numbers.exact(smooth.applyAsDouble(place))));
    }
}
