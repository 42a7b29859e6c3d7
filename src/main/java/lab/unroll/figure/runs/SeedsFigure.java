package lab.unroll.figure.runs;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lab.unroll.figure.SeedsLook;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.ChartSeries;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.sweep.Quantiles;
import lab.unroll.sweep.SeedBand;
import lab.unroll.words.Words;

/** The held-out loss over the training from several seeds: the median as a line, the middle half of the runs as a band. */
public final class SeedsFigure extends Sheet {

    /** So many steps of each line can be pointed at. */
    private static final int MOST_SPOTS = 25;

    /**
     * Lays the chart out.
     *
     * @param any words of any room in the reader's language
     */
    public SeedsFigure(SeedsLook look, Theme theme, Words any, double width, double height) {
        super(theme, Words.of("runs", any.locale()), width, height);
        List<SeedBand> bands = look.bands();
        List<String> cells = look.cells();
        double chanceLoss = look.chanceLoss();
        heading(words.get("seeds.title"), "", bands.isEmpty() ? "" : words.get("seeds.remark", bands.get(0).runs()));
        if (bands.stream().allMatch(band -> band.iterations().isEmpty())) {
            paragraph(words.get("seeds.none"), EDGE, HEADING + 12, width - 2 * EDGE);
            return;
        }
        double high = Double.isFinite(chanceLoss) ? chanceLoss : 0;
        long last = 1;
        for (SeedBand band : bands) {
            for (Quantiles quartiles : band.quartiles()) {
                high = Double.isFinite(quartiles.high()) ? Math.max(high, quartiles.high()) : high;
            }
            last = band.iterations().isEmpty() ? last : Math.max(last, band.iterations().get(band.iterations().size() - 1));
        }
        String guessing = words.get("seeds.chance");
        List<String> names = bands.stream().map(this::name).toList();
        Plot plot = new Plot(this, new Rectangle2D.Double(EDGE, HEADING + 4, width - 2 * EDGE, height - HEADING - 8),
                Across.steps(words.get("axis.steps"), last, width), 0, high,
                Stream.concat(names.stream(), Stream.of(guessing)).toList());
        if (Double.isFinite(chanceLoss)) {
            plot.level(chanceLoss, guessing);
        }
        look.solvedLoss().ifPresent(loss -> plot.level(loss, words.get("seeds.solved-below")));
        for (int k = 0; k < bands.size(); k++) {
            SeedBand band = bands.get(k);
            Color line = look(k, cells).colour();
            plot.band(places(band), values(band, -1), values(band, 1), SeriesLooks.band(line, theme, 0.2),
                    SeriesLooks.band(line, theme, 0.5));
        }
        for (int k = 0; k < bands.size(); k++) {
            SeedBand band = bands.get(k);
            plot.line(places(band), values(band, 0), look(k, cells), names.get(k), false);
            tell(plot, band, k);
        }
        plot.finish();
    }

    private ChartSeries.Look look(int place, List<String> cells) {
        ChartSeries.Look usual = SeriesLooks.at(place, theme);
        ChartSeries.Look cell = place < cells.size() ? SeriesLooks.ofCell(cells.get(place), usual.colour()) : null;
        return cell == null ? usual : cell;
    }

    private String name(SeedBand band) {
        return words.get("seeds.line", band.name(), band.solved(), band.runs());
    }

    private static double[] places(SeedBand band) {
        return band.iterations().stream().mapToDouble(Long::doubleValue).toArray();
    }

    private static double[] values(SeedBand band, int which) {
        return band.quartiles().stream().mapToDouble(one -> which < 0 ? one.low() : which > 0 ? one.high() : one.median())
                .toArray();
    }

    private void tell(Plot plot, SeedBand band, int k) {
        int size = band.iterations().size();
        int stride = Math.max(1, (size + MOST_SPOTS - 1) / MOST_SPOTS);
        for (int i = 0; i < size; i++) {
            Quantiles quartiles = band.quartiles().get(i);
            if (!Double.isFinite(quartiles.median())) {
                continue;
            }
            long iteration = band.iterations().get(i);
            String at = "." + k + "." + iteration;
            Subject subject = new Subject.Iteration(iteration);
            Rectangle2D place = plot.target(iteration, quartiles.median(), 5);
            String text = words.get("seeds.spot", band.name(), String.format(Locale.ROOT, "%,d", iteration),
                    Numbers.exact(quartiles.median()), Numbers.exact(quartiles.low()), Numbers.exact(quartiles.high()));
            if (i % stride == (size - 1) % stride) {
                spot("seeds" + at, place, subject, text, quartiles.median());
            } else {
                value("seeds" + at, place, subject, text, quartiles.median());
            }
            value("seeds.low" + at, place, subject, text, quartiles.low());
            value("seeds.high" + at, place, subject, text, quartiles.high());
        }
    }
}
