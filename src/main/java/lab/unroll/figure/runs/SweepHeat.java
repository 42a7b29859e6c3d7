package lab.unroll.figure.runs;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lab.unroll.figure.Subject;
import lab.unroll.figure.SweepLook;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.sweep.Axis;
import lab.unroll.sweep.RunResult;
import lab.unroll.words.Words;

/**
 * A measure over two settings, a map for each value of a third. What has no run yet is an empty cell, and what has no value,
 * as the step of a task that was never solved, a crossed one. The best cells have a frame.
 */
final class SweepHeat extends Sheet {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+");
    private static final double GAP = 18;
    private static final double FOOT = 24;
    private static final double LEGEND = 26;
    private static final double SIZE = 12;
    private static final double WIDEST_NAME = 90;
    private static final int STEPS = 36;

    private final SweepLook look;
    private final Axis across;
    private final Axis up;
    private final SweepFigure.Said said;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    SweepHeat(SweepLook look, Axis across, Axis up, Axis beside, SweepFigure.Said said, Theme theme, Words words, double width,
              double height) {
        super(theme, words, width, height);
        this.look = look;
        this.across = across;
        this.up = up;
        this.said = said;
        heading(said.title(), "", said.remark());
        Map<List<String>, List<RunResult>> groups = look.results().by(beside == null ? List.of(across, up)
                : List.of(across, up, beside));
        groups.values().forEach(runs -> {
            double value = look.measure().of(runs);
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        });
        if (look.measure().isShare()) {
            low = 0;
            high = 1;
        }
        double names = 0;
        for (String value : up.values()) {
            names = Math.max(names, Math.min(WIDEST_NAME, Typesetter.width(value, Fonts.TEXT, SIZE)));
        }
        int maps = beside == null ? 1 : beside.size();
        double top = HEADING + 22;
        double left = EDGE + names + 10;
        double each = (width - left - EDGE - (maps - 1) * GAP) / maps;
        for (int k = 0; k < maps; k++) {
            Rectangle2D area = new Rectangle2D.Double(left + k * (each + GAP), top, each, height - top - FOOT - LEGEND);
            String name = beside == null ? "" : beside.isOfNumbers() ? beside.name() + " = " + beside.values().get(k)
                    : beside.values().get(k);
            map(area, k, name, beside == null ? null : beside.values().get(k), groups);
        }
        rows(top, height - top - FOOT - LEGEND, left);
        legend();
    }

    private void map(Rectangle2D area, int k, String name, String value, Map<List<String>, List<RunResult>> groups) {
        double wide = area.getWidth() / across.size();
        double high = area.getHeight() / up.size();
        double best = Double.NaN;
        List<Rectangle2D> bestCells = new ArrayList<>();
        for (int i = 0; i < across.size(); i++) {
            for (int j = 0; j < up.size(); j++) {
                List<String> key = value == null ? List.of(across.values().get(i), up.values().get(j))
                        : List.of(across.values().get(i), up.values().get(j), value);
                List<RunResult> runs = groups.getOrDefault(key, List.of());
                Rectangle2D cell = new Rectangle2D.Double(area.getX() + i * wide, area.getMaxY() - (j + 1) * high, wide, high);
                double found = look.measure().of(runs);
                cell(cell, runs, found);
                if (!runs.isEmpty()) {
                    String settings = across.name() + " = " + across.values().get(i) + ", " + up.name() + " = "
                            + up.values().get(j) + (name.isEmpty() ? "" : ", " + name);
                    spot("sweep." + k + "." + i + "." + j, cell, new Subject.Runs(runs.get(0).run(), runs.size() - 1),
                            said.spot(settings, runs), found);
                }
                if (Double.isFinite(found) && look.measure().isBetter(found, best)) {
                    best = found;
                    bestCells.clear();
                }
                if (found == best) {
                    bestCells.add(cell);
                }
            }
        }
        if (bestCells.size() < across.size() * up.size()) {
            bestCells.forEach(this::frame);
        }
        columns(area, wide);
        if (!name.isEmpty()) {
            write(Typesetter.shortened(name, Fonts.SEMIBOLD, 13, area.getWidth() - 4), Fonts.SEMIBOLD, 13, Token.TEXT,
                    area.getCenterX(), area.getY() - 10, Typesetter.Anchor.MIDDLE);
        }
    }

    /** Seen on any colour: a line of paper within one of ink. */
    private void frame(Rectangle2D cell) {
        for (int line = 0; line < 2; line++) {
            double in = line == 0 ? 1.2 : 3.2;
            Rectangle2D frame = new Rectangle2D.Double(cell.getX() + in, cell.getY() + in, Math.max(1, cell.getWidth() - 2 * in),
                    Math.max(1, cell.getHeight() - 2 * in));
            Color ink = colour(line == 0 ? Token.TEXT : Token.PAGE);
            draw(brush -> brush.stroke(frame, ink, 2));
        }
    }

    private void cell(Rectangle2D cell, List<RunResult> runs, double value) {
        boolean small = cell.getWidth() < 5 || cell.getHeight() < 5;
        if (Double.isFinite(value)) {
            Color fill = fill(value);
            draw(brush -> brush.fill(new Rectangle2D.Double(cell.getX(), cell.getY(), cell.getWidth() + 0.3,
                    cell.getHeight() + 0.3), fill));
            String text = brief(value);
            if (cell.getHeight() >= 15 && Typesetter.width(text, Fonts.SEMIBOLD, SIZE) <= cell.getWidth() - 8) {
                placer.add(ChartLabel.text(text, Fonts.SEMIBOLD, SIZE, ColourMap.inkOn(theme, fill)).centred(cell.getCenterX(),
                        cell.getCenterY(), Typesetter.Anchor.MIDDLE));
            }
        } else if (!runs.isEmpty()) {
            draw(brush -> {
                brush.fill(cell, colour(Token.SOFT));
                brush.stroke(new Line2D.Double(cell.getMinX() + 1, cell.getMinY() + 1, cell.getMaxX() - 1, cell.getMaxY() - 1),
                        colour(Token.SECONDARY), 1);
                brush.stroke(new Line2D.Double(cell.getMinX() + 1, cell.getMaxY() - 1, cell.getMaxX() - 1, cell.getMinY() + 1),
                        colour(Token.SECONDARY), 1);
            });
        } else if (!small) {
            draw(brush -> brush.stroke(new Rectangle2D.Double(cell.getX() + 0.5, cell.getY() + 0.5, cell.getWidth() - 1,
                    cell.getHeight() - 1), colour(Token.HAIRLINE), 1));
        }
    }

    private String brief(double value) {
        return look.measure().isShare() ? Numbers.fixed(100 * value, 0) + " %" : value >= 1000 && value < 1e6
                ? String.format(Locale.ROOT, "%,.0f", value) : Numbers.brief(value);
    }

    /** Where the value lies between the least and the greatest. */
    private Color fill(double value) {
        double share = high > low ? (value - low) / (high - low) : 1;
        return ColourMap.mix(colour(Token.VALUE_ZERO), colour(Token.VALUE_POSITIVE), Math.max(0, Math.min(1, share)));
    }

    private void columns(Rectangle2D area, double wide) {
        for (int i = 0; i < across.size(); i++) {
            write(fitting(across.values().get(i), wide - 6), Fonts.TEXT, SIZE, Token.SECONDARY, area.getX() + (i + 0.5) * wide,
                    area.getMaxY() + 12, Typesetter.Anchor.MIDDLE);
        }
    }

    /** A value of a setting; of a long number three digits, the cells say it whole. */
    private static String fitting(String value, double room) {
        boolean fits = Typesetter.width(value, Fonts.TEXT, SIZE) <= room;
        return fits || !NUMBER.matcher(value).matches() ? value
                : String.format(Locale.ROOT, "%.3g", Double.parseDouble(value));
    }

    private void rows(double top, double height, double left) {
        double high = height / up.size();
        write(up.name(), Fonts.SEMIBOLD, SIZE, Token.SECONDARY, EDGE, top - 10, Typesetter.Anchor.START);
        for (int j = 0; j < up.size(); j++) {
            write(Typesetter.shortened(up.values().get(j), Fonts.TEXT, SIZE, WIDEST_NAME), Fonts.TEXT, SIZE, Token.SECONDARY,
                    left - 7, top + height - (j + 0.5) * high, Typesetter.Anchor.END);
        }
        write(across.name(), Fonts.SEMIBOLD, SIZE, Token.SECONDARY, width() - EDGE, height() - LEGEND / 2, Typesetter.Anchor.END);
    }

    private void legend() {
        double middle = height() - LEGEND / 2;
        if (!(low <= high)) {
            write(words.get("sweep.nothing"), Fonts.TEXT, SIZE, Token.SECONDARY, EDGE, middle, Typesetter.Anchor.START);
            return;
        }
        String least = brief(low);
        double left = EDGE + Typesetter.width(least, Fonts.TEXT, SIZE) + 6;
        write(least, Fonts.TEXT, SIZE, Token.SECONDARY, EDGE, middle, Typesetter.Anchor.START);
        draw(brush -> {
            for (int i = 0; i < STEPS; i++) {
                brush.fill(new Rectangle2D.Double(left + 3 * i, middle - 6, 3.3, 12), fill(low + (high - low) * i / (STEPS - 1)));
            }
        });
        double right = left + 3 * STEPS + 6;
        write(brief(high), Fonts.TEXT, SIZE, Token.SECONDARY, right, middle, Typesetter.Anchor.START);
        double end = right + Typesetter.width(brief(high), Fonts.TEXT, SIZE) + 16;
        Rectangle2D frame = new Rectangle2D.Double(end, middle - 6, 12, 12);
        draw(brush -> brush.stroke(frame, colour(Token.TEXT), 2));
        write(words.get("sweep.best"), Fonts.TEXT, SIZE, Token.SECONDARY, end + 18, middle, Typesetter.Anchor.START);
    }
}
