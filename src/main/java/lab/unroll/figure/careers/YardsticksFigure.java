package lab.unroll.figure.careers;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.unroll.careers.CareerYears;
import lab.unroll.careers.ClassScores;
import lab.unroll.careers.Foretelling;
import lab.unroll.careers.Yardstick;
import lab.unroll.figure.CareersLook;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.task.CareerTask;
import lab.unroll.words.Words;

/** The network beside what needs none; what was mistaken for what; and how far its probabilities can be trusted. */
public final class YardsticksFigure extends Sheet {

    private static final double ROW = 26;
    private static final double HEAD = 24;
    /** Below the pictures there are at least three lines. */
    private static final double LEAST_FOOT = 57;
    private static final double GAP = 28;

    private final CareersLook look;

    /**
     * Lays the figure out.
     *
     * @param any words of any room in the reader's language
     */
    public YardsticksFigure(CareersLook look, boolean titled, Theme theme, Words any, double width, double height) {
        super(theme, Words.of("careers", any.locale()), width, height);
        this.look = look;
        double top = titled ? HEADING : 6;
        if (titled) {
            heading(CareerWords.marked(look, words, words.get("yardsticks.name")), "", "");
        }
        Foretelling network = look.years() == null ? look.network() : look.years().network();
        ClassScores scores = network == null ? null : network.scores();
        if (scores == null || scores.total() == 0) {
            paragraph(scores == null ? words.get("waiting") : words.get("unknown", CareerWords.year(look)), EDGE, top + 8,
                    width - 2 * EDGE);
            return;
        }
        String years = look.years() == null ? CareerWords.year(look) : look.years().name();
        write(Typesetter.shortened(CareerWords.marked(look, words, words.get("yardsticks.title", years, scores.total())), Fonts.SEMIBOLD,
                14, width - 2 * EDGE), Fonts.SEMIBOLD, 14, Token.TEXT, EDGE, top + 10, Typesetter.Anchor.START);
        double y = bars(scores, top + 26, width);
        y = look.years() == null ? y : perYear(y + 4, width);
        Foretelling logistic = look.years() == null ? look.yardsticks().get(Yardstick.LOGISTIC)
                : look.years().yardsticks().get(Yardstick.LOGISTIC);
        String gain = logistic == null ? "" : words.get("gain", look.name(), signed(100 * (scores.accuracy()
                - logistic.scores().accuracy()))) + " ";
        String told = gain + words.get("rule", CareerTask.FEWEST_APPEARANCES, CareerTask.FEWEST_SEASONS);
        double foot = height - Math.max(LEAST_FOOT, paragraphHeight(told, width - 2 * EDGE)) - 6;
        double room = foot - y - 14;
        if (room > 110) {
            double half = (width - 2 * EDGE - GAP) / 2;
            confusion(scores, new Rectangle2D.Double(EDGE, y + 8, half, room));
            calibration(scores, new Rectangle2D.Double(EDGE + half + GAP, y + 8, half, room));
        }
        paragraph(told, EDGE, foot, width - 2 * EDGE);
    }

    private static String signed(double value) {
        return (value < 0 ? "−" : "+") + Numbers.fixed(Math.abs(value), 1);
    }

    private Map<String, ClassScores> rows(ClassScores network) {
        Map<Yardstick, Foretelling> known = new EnumMap<>(Yardstick.class);
        known.putAll(look.years() == null ? look.yardsticks() : look.years().yardsticks());
        Map<String, ClassScores> rows = new LinkedHashMap<>();
        known.forEach((one, told) -> rows.put(one.id(), told.scores()));
        rows.put("network", network);
        return rows;
    }

    private String name(String id) {
        return id.equals("network") ? look.name() : words.get("yardstick." + id);
    }

    private double bars(ClassScores network, double top, double width) {
        double names = Math.min(0.34 * width, 250);
        double each = (width - 2 * EDGE - names - GAP) / 2;
        String[] heads = {words.get("accuracy"), words.get("macro-f1")};
        for (int k = 0; k < 2; k++) {
            write(heads[k], Fonts.SEMIBOLD, 12, Token.SECONDARY, EDGE + names + k * (each + GAP), top + HEAD / 2, Typesetter.Anchor.START);
        }
        double y = top + HEAD;
        for (Map.Entry<String, ClassScores> row : rows(network).entrySet()) {
            boolean own = row.getKey().equals("network");
            double middle = y + ROW / 2;
            String name = name(row.getKey());
            Fonts face = own ? Fonts.BOLD : Fonts.TEXT;
            write(Typesetter.shortened(name, face, 13, names - 10), face, 13, Token.TEXT, EDGE, middle, Typesetter.Anchor.START);
            double[] values = {row.getValue().accuracy(), row.getValue().macroF1()};
            for (int k = 0; k < 2; k++) {
                bar("yardsticks." + row.getKey() + (k == 0 ? ".accuracy" : ".f1"), heads[k] + ", " + name, values[k], own,
                        EDGE + names + k * (each + GAP), middle, each);
            }
            y += ROW;
        }
        return y;
    }

    private void bar(String id, String name, double value, boolean own, double x, double middle, double room) {
        double track = room - 50;
        Color fill = own ? colour(Token.ACCENT) : ColourMap.mix(colour(Token.PANEL), colour(Token.SECONDARY), 0.6);
        Rectangle2D place = new Rectangle2D.Double(x, middle - 7, track, 14);
        draw(brush -> brush.fill(place, colour(Token.SOFT)));
        draw(brush -> brush.fill(new Rectangle2D.Double(x, middle - 7, Math.max(1, (Double.isFinite(value) ? value : 0) * track), 14),
                fill));
        write(Double.isFinite(value) ? Numbers.fixed(value, 3) : "–", own ? Fonts.BOLD : Fonts.TEXT, 13, Token.TEXT, x + room, middle,
                Typesetter.Anchor.END);
        spot(id, place, new Subject.Group(id), words.get("spot.score", name, Numbers.exact(value)), value);
    }

    /** Each of several years by itself: where the network is behind the same class as last year, that is seen as well. */
    private double perYear(double top, double width) {
        int count = look.years().years().size();
        double names = Math.min(0.34 * width, 250);
        double each = (width - 2 * EDGE - names) / count;
        String[] keys = {"years.network", "years.same-class"};
        for (int i = 0; i < count; i++) {
            CareerYears.Year year = look.years().years().get(i);
            double x = EDGE + names + (i + 0.5) * each;
            double own = year.network().scores().accuracy();
            double same = year.yardsticks().get(Yardstick.SAME_CLASS).scores().accuracy();
            write(Integer.toString(year.year()), Fonts.TEXT, 12, Token.SECONDARY, x, top + 9, Typesetter.Anchor.MIDDLE);
            write(Numbers.fixed(own, 3) + (own > same ? "" : " ↓"), own > same ? Fonts.BOLD : Fonts.TEXT, 12,
                    own > same ? Token.ACCENT : Token.DANGER, x, top + 27, Typesetter.Anchor.MIDDLE);
            write(Numbers.fixed(same, 3), Fonts.TEXT, 12, Token.TEXT, x, top + 45, Typesetter.Anchor.MIDDLE);
        }
        for (int k = 0; k < 2; k++) {
            write(Typesetter.shortened(words.get(keys[k]), Fonts.TEXT, 12, names - 8), Fonts.TEXT, 12, Token.SECONDARY, EDGE,
                    top + 27 + 18 * k, Typesetter.Anchor.START);
        }
        return top + 58;
    }

    private void confusion(ClassScores scores, Rectangle2D area) {
        write(Typesetter.fitting(List.of(words.get("confusion.title"), words.get("confusion.short")), Fonts.SEMIBOLD, 12,
                area.getWidth()), Fonts.SEMIBOLD, 12, Token.TEXT,
                area.getX(), area.getY() + 8, Typesetter.Anchor.START);
        int classes = CareerTask.CLASSES.size();
        double left = area.getX() + 52;
        double top = area.getY() + 38;
        double wide = Math.min(72, (area.getMaxX() - left) / classes);
        double high = Math.min(40, (area.getMaxY() - top) / classes);
        int most = 1;
        for (int[] row : scores.confusion()) {
            for (int count : row) {
                most = Math.max(most, count);
            }
        }
        for (int c = 0; c < classes; c++) {
            write(CareerTask.CLASSES.get(c), Fonts.TEXT, 12, Token.SECONDARY, left + (c + 0.5) * wide, top - 9, Typesetter.Anchor.MIDDLE);
            write(CareerTask.CLASSES.get(c), Fonts.TEXT, 12, Token.SECONDARY, left - 6, top + (c + 0.5) * high, Typesetter.Anchor.END);
            for (int said = 0; said < classes; said++) {
                int count = scores.confusion()[c][said];
                Color fill = ColourMap.mix(colour(Token.SOFT), colour(said == c ? Token.ACCENT : Token.SECONDARY),
                        0.9 * Math.sqrt((double) count / most));
                Rectangle2D cell = new Rectangle2D.Double(left + said * wide + 1, top + c * high + 1, wide - 2, high - 2);
                draw(brush -> brush.fill(cell, fill));
                if (high >= 14) {
                    placer.add(ChartLabel.text(Integer.toString(count), said == c ? Fonts.BOLD : Fonts.TEXT, 12,
                            ColourMap.inkOn(theme, fill)).centred(cell.getCenterX(), cell.getCenterY(), Typesetter.Anchor.MIDDLE));
                }
                String told = words.get("spot.confusion", CareerTask.CLASSES.get(c), CareerTask.CLASSES.get(said), count);
                spot("confusion." + c + "." + said, cell, new Subject.Group("confusion"), told, Double.NaN);
                value("confusion.count." + c + "." + said, cell, new Subject.Group("confusion"), told, count);
            }
        }
    }

    private void calibration(ClassScores scores, Rectangle2D area) {
        write(Typesetter.shortened(words.get("calibration.short", Numbers.fixed(scores.calibrationError(), 3)), Fonts.SEMIBOLD, 12,
                area.getWidth()), Fonts.SEMIBOLD, 12, Token.TEXT, area.getX(), area.getY() + 8, Typesetter.Anchor.START);
        double left = area.getX() + 34;
        double top = area.getY() + 26;
        double side = Math.min(area.getMaxX() - left - 10, area.getMaxY() - top - 34);
        double bottom = top + side;
        draw(brush -> brush.stroke(new Rectangle2D.Double(left, top, side, side), colour(Token.HAIRLINE), 1));
        draw(brush -> brush.dashed(new Line2D.Double(left, bottom, left + side, top), colour(Token.SECONDARY), 1));
        for (double tick : new double[] {0, 0.5, 1}) {
            write(Numbers.fixed(tick, 1), Fonts.TEXT, 12, Token.SECONDARY, left + tick * side, bottom + 10, Typesetter.Anchor.MIDDLE);
            write(Numbers.fixed(tick, 1), Fonts.TEXT, 12, Token.SECONDARY, left - 6, bottom - tick * side, Typesetter.Anchor.END);
        }
        write(words.get("calibration.said"), Fonts.TEXT, 12, Token.SECONDARY, left + side / 2, bottom + 26, Typesetter.Anchor.MIDDLE);
        write(words.get("calibration.came"), Fonts.TEXT, 12, Token.SECONDARY, left + 6, top + 10, Typesetter.Anchor.START);
        int most = 1;
        for (ClassScores.Bin bin : scores.calibration()) {
            most = Math.max(most, bin.count());
        }
        for (int i = 0; i < ClassScores.BINS; i++) {
            ClassScores.Bin bin = scores.calibration()[i];
            // after an explosion nothing is said
            if (bin.count() == 0 || Double.isNaN(bin.said())) {
                continue;
            }
            double x = left + bin.said() * side;
            double y = bottom - bin.came() * side;
            double r = 3 + 5 * Math.sqrt((double) bin.count() / most);
            draw(brush -> brush.circle(x, y, r, ColourMap.mix(colour(Token.PANEL), colour(Token.ACCENT), 0.6), colour(Token.ACCENT), 1.4));
            spot("calibration." + i, new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r),
                    new Subject.Group("calibration"), words.get("spot.calibration", Numbers.exact(bin.said()), Numbers.exact(bin.came()),
                    bin.count()), bin.came());
        }
    }
}
