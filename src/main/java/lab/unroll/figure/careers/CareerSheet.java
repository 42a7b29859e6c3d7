package lab.unroll.figure.careers;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import lab.unroll.figure.CareersLook;
import lab.unroll.figure.EditTarget;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.unrolled.UnrolledLayout;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;
import lab.unroll.task.InputFeature;
import lab.unroll.task.Season;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/** What stands round the diagram of a career: players, home runs, the answer. */
final class CareerSheet extends Sheet {

    /** Height of the bars of home runs. */
    static final double BARS = 104;

    private static final double TITLE = 26;
    private static final double TABLE_HEAD = 24;
    private static final int MOST_ROWS = 5;
    private static final double ROW = 34;
    private static final int FEWEST_HOMERS = 40;

    /**
     * Where the diagram stands.
     *
     * @param layout of its copies
     * @param right  its right edge
     * @param top    its upper edge
     * @param rows   of the table above it
     */
    record Area(UnrolledLayout layout, double right, double top, double rows) {
    }

    private final CareersLook look;
    private final Scene scene;
    private final Trace trace;
    private final Trace free;
    private final Area area;
    private final CareerQuestion question;

    CareerSheet(CareersLook look, Scene scene, Trace free, boolean titled, Area area, double width, double height) {
        super(scene.theme(), Words.of("careers", scene.words().locale()), width, height);
        this.look = look;
        this.scene = scene;
        this.free = free;
        this.area = area;
        trace = scene.trace();
        question = look.selected();
        table(width);
        title(titled, width);
        bars(height - BARS, height);
        if (area.right < width) {
            answers(area.right + 4, width - EDGE + 6);
        }
    }

    /** Number of rows of the table that have room in a height. */
    static double rowsIn(CareersLook look, double room) {
        int rows = look.network() == null ? 0 : Math.min(MOST_ROWS, look.rows().size());
        int fit = (int) Math.floor((room - TITLE - TABLE_HEAD) / PlayerRows.ROW);
        return fit < 2 ? 0 : Math.min(rows, fit);
    }

    /** Height of all above the diagram. */
    static double head(CareersLook look, boolean titled, double rows) {
        return TITLE + (rows > 0 ? TABLE_HEAD + rows * PlayerRows.ROW + 6 : 0);
    }

    private void table(double width) {
        if (area.rows == 0) {
            return;
        }
        List<Integer> rows = look.rows();
        int place = look.selectedPlace().map(rows::indexOf).orElse(-1);
        int first = (int) Math.max(0, Math.min(place < area.rows ? 0 : place - area.rows / 2, rows.size() - area.rows));
        PlayerRows players = new PlayerRows(this, look, EDGE - 8, width - EDGE + 8);
        players.head(TABLE_HEAD / 2 + 2);
        for (int i = 0; i < area.rows; i++) {
            players.row(rows.get(first + i), TABLE_HEAD + i * PlayerRows.ROW);
        }
    }

    private void title(boolean titled, double width) {
        double middle = area.top - TITLE / 2;
        String name = CareerWords.marked(look, words, words.get("career.title", question.career().name(),
                Integer.toString(firstYear()), Integer.toString(question.lastSeason().year())));
        write(Typesetter.shortened(name, Fonts.SEMIBOLD, 14, area.right - 2 * EDGE), Fonts.SEMIBOLD, 14, Token.TEXT, EDGE - 4, middle,
                Typesetter.Anchor.START);
    }

    private int firstYear() {
        return question.read(trace.length()).get(0).year();
    }

    // Home runs, season by season

    private void bars(double top, double bottom) {
        double base = bottom - 22;
        double ceiling = top + 22;
        InputFeature homers = look.task().features().get(Season.HR);
        double most = FEWEST_HOMERS;
        for (int t = 1; t <= trace.length(); t++) {
            most = Math.max(most, Math.max(homers.value(trace.sequence().x(t).get(Season.HR)), season(t).homeRuns()));
        }
        double scale = (base - ceiling) / most;
        double left = area.layout.left;
        double right = area.layout.x(area.layout.last) + area.layout.pitch;
        write("HR", Fonts.SEMIBOLD, 12, Token.TEXT, Math.max(24, left - 8), ceiling - 12, Typesetter.Anchor.END);
        for (int level = 10; level <= most; level += 10) {
            double y = base - level * scale;
            draw(brush -> brush.line(left, y, right, y, colour(Token.HAIRLINE), 0.8));
            if (level % 20 == 0) {
                write(Integer.toString(level), Fonts.TEXT, 12, Token.SECONDARY, left - 8, y, Typesetter.Anchor.END);
            }
        }
        draw(brush -> brush.line(left, base, right, base, colour(Token.SECONDARY), 1));
        for (int t = area.layout.first; t <= area.layout.last; t++) {
            bar(t, homers.value(trace.sequence().x(t).get(Season.HR)), base, scale, bottom - 10);
        }
    }

    private Season season(int t) {
        return question.read(trace.length()).get(t - 1);
    }

    private void bar(int t, double homers, double base, double scale, double years) {
        double middle = area.layout.x(t) + area.layout.pitch / 2;
        double wide = Math.min(26, area.layout.pitch * 0.4);
        double natural = season(t).homeRuns();
        boolean held = Math.abs(homers - natural) > 0.01;
        boolean chosen = t == scene.selectedStep();
        Color fill = held ? colour(Token.ACCENT) : chosen ? colour(Token.TEXT)
                : ColourMap.mix(colour(Token.PANEL), colour(Token.SECONDARY), 0.7);
        double shown = Math.max(0, homers);
        Rectangle2D bar = new Rectangle2D.Double(middle - wide / 2, base - shown * scale, wide, Math.max(1, shown * scale));
        draw(brush -> brush.fill(bar, fill));
        if (held) {
            Rectangle2D ghost = new Rectangle2D.Double(middle - wide / 2 - 2, base - natural * scale, wide + 4, Math.max(1, natural * scale));
            draw(brush -> brush.dashed(ghost, colour(Token.TEXT), 1.4));
            draw(brush -> brush.circle(middle, bar.getY(), 4.5, colour(Token.PAGE), colour(Token.ACCENT), 2));
        }
        String number = Long.toString(Math.round(homers));
        String told = held ? words.get("career.was", number, Long.toString(Math.round(natural))) : number;
        double top = Math.min(bar.getY(), held ? base - natural * scale : bar.getY()) - (held ? 15 : 11);
        String text = Typesetter.width(told, Fonts.SEMIBOLD, 12) <= area.layout.pitch - 4 ? told : number;
        placer.add(ChartLabel.text(text, held || chosen ? Fonts.BOLD : Fonts.TEXT, 12, colour(held ? Token.ACCENT : Token.TEXT))
                .centred(middle, top, Typesetter.Anchor.MIDDLE));
        write(Integer.toString(season(t).year()), chosen ? Fonts.BOLD : Fonts.TEXT, 12, chosen ? Token.ACCENT : Token.SECONDARY, middle,
                years, Typesetter.Anchor.MIDDLE);
        Rectangle2D place = new Rectangle2D.Double(middle - area.layout.pitch / 2 + 2, Math.min(top - 6, base - 30),
                area.layout.pitch - 4, base - Math.min(top - 6, base - 30));
        grip("career.hr." + t, place, new Subject.Input(t), words.get(held ? "spot.homers.held" : "spot.homers",
                Integer.toString(season(t).year()), Numbers.exact(homers), Numbers.exact(natural)), homers,
                new EditTarget.Input(t, Season.HR));
    }

    // The answer

    private void answers(double left, double right) {
        int t = scene.selectedStep();
        CareerQuestion asked = new CareerQuestion(question.career(), question.last() - trace.length() + t);
        boolean told = asked.year() <= look.task().predicted();
        int came = told ? asked.actual().map(season -> CareerTask.classOf(season.homeRuns())).orElse(-1) : -1;
        double top = area.top + 8;
        write(words.get("career.answer", Integer.toString(asked.year())), Fonts.SEMIBOLD, 14, Token.TEXT, left, top,
                Typesetter.Anchor.START);
        int best = trace.output(t).argMax();
        double number = right - 40;
        for (int c = 0; c < CareerTask.CLASSES.size(); c++) {
            double y = top + 26 + c * ROW;
            double p = trace.output(t).get(c);
            double x = left + 48;
            double room = number - x - 10;
            write(CareerTask.CLASSES.get(c), c == best ? Fonts.BOLD : Fonts.TEXT, 13, c == best ? Token.TEXT : Token.SECONDARY, x - 8, y,
                    Typesetter.Anchor.END);
            Color fill = c == best ? colour(Token.ACCENT) : ColourMap.mix(colour(Token.PANEL), colour(Token.SECONDARY), 0.7);
            Rectangle2D track = new Rectangle2D.Double(x, y - 7, room, 14);
            draw(brush -> brush.fill(track, colour(Token.SOFT)));
            draw(brush -> brush.fill(new Rectangle2D.Double(x, y - 7, Math.max(1, (Double.isFinite(p) ? p : 0) * room), 14), fill));
            if (free != null) {
                double was = free.output(t).get(c);
                draw(brush -> brush.dashed(new Rectangle2D.Double(x, y - 8, Math.max(2, was * room), 16), colour(Token.TEXT), 1.3));
                write(change(p - was), Fonts.TEXT, 12, Token.SECONDARY, right, y + 16, Typesetter.Anchor.END);
            }
            if (c == came) {
                double at = Math.min(x + room - 6, x + Math.max(1, p * room) + 9);
                draw(brush -> brush.circle(at, y, 4.5, colour(Token.PAGE), colour(Token.TEXT), 2.2));
            }
            write(Double.isFinite(p) ? Numbers.fixed(p) : "–", c == best ? Fonts.BOLD : Fonts.TEXT, 13, Token.TEXT, right, y,
                    Typesetter.Anchor.END);
            spot("career.answer." + t + "." + c, new Rectangle2D.Double(left, y - 12, right - left, 24), new Subject.Output(t, c),
                    words.get("spot.class", Integer.toString(asked.year()), CareerTask.CLASSES.get(c), Numbers.exact(p)), p);
        }
        key(asked, told, came, left, top + 26 + CareerTask.CLASSES.size() * ROW, right);
    }

    private static String change(double by) {
        return (by < 0 ? "−" : "+") + String.format(Locale.ROOT, "%.3f", Math.abs(by)).substring(1);
    }

    private void key(CareerQuestion asked, boolean told, int came, double left, double top, double right) {
        String actual = came >= 0 ? words.get("career.actual", asked.actual().orElseThrow().homeRuns())
                : words.get(told ? "career.unknown" : "career.future");
        if (came >= 0) {
            draw(brush -> brush.circle(left + 6, top + 2, 4.5, colour(Token.PAGE), colour(Token.TEXT), 2.2));
        }
        paragraph(actual, left + (came >= 0 ? 18 : 0), top - 7, right - left - 18);
        if (free != null) {
            draw(brush -> brush.dashed(new Rectangle2D.Double(left, top + 38, 14, 10), colour(Token.TEXT), 1.3));
            paragraph(words.get("career.free"), left + 20, top + 34, right - left - 20);
        }
    }
}
