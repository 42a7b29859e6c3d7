package lab.unroll.figure.careers;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.CareersLook;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;
import lab.unroll.task.Season;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/** The probability of each class after each season of a career, and what came next. */
public final class ClassesFigure extends Sheet {

    private static final double NAMES = 54;
    private static final double FOOT = 24;
    private static final double NOTE = 20;
    private static final double GAP = 4;
    /** From the longest to the shortest. */
    private static final int FORMS = 3;

    /**
     * Lays the chart out.
     *
     * @param look  whose career is read must be selected
     * @param scene the network that has read it
     */
    public ClassesFigure(CareersLook look, Scene scene, boolean titled, double width, double height) {
        super(scene.theme(), Words.of("careers", scene.words().locale()), width, height);
        double top = titled ? HEADING : 2;
        CareerQuestion question = look.selected();
        if (titled) {
            heading(CareerWords.marked(look, words, words.get("classes.title", question.career().name())), "", "");
        }
        Trace trace = scene.trace();
        int length = trace.length();
        int classes = CareerTask.CLASSES.size();
        double each = (width - 2 * EDGE - NAMES) / length;
        double row = (height - top - NOTE - FOOT) / classes;
        legend(top + NOTE / 2, look.task().isSynthetic());
        List<List<String>> feet = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            write(CareerTask.CLASSES.get(c), Fonts.TEXT, 12, Token.SECONDARY, EDGE + NAMES - 8, top + NOTE + (classes - 1 - c + 0.5) * row,
                    Typesetter.Anchor.END);
        }
        for (int t = 1; t <= length; t++) {
            double x = EDGE + NAMES + (t - 1) * each;
            CareerQuestion asked = new CareerQuestion(question.career(), question.last() - length + t);
            boolean told = asked.year() <= look.task().predicted();
            int came = told ? asked.actual().map(season -> CareerTask.classOf(season.homeRuns())).orElse(-1) : -1;
            int best = trace.output(t).argMax();
            for (int c = 0; c < classes; c++) {
                double p = trace.output(t).get(c);
                Rectangle2D cell = new Rectangle2D.Double(x + GAP / 2, top + NOTE + (classes - 1 - c) * row + GAP / 2, each - GAP,
                        Math.max(4, row - GAP));
                cell(cell, p, c == best, c == came);
                spot("classes." + t + "." + c, cell, new Subject.Output(t, c), words.get("spot.class", Integer.toString(asked.year()),
                        CareerTask.CLASSES.get(c), Numbers.exact(p)), p);
            }
            feet.add(foot(asked, told));
            if (t == scene.selectedStep()) {
                RoundRectangle2D frame = new RoundRectangle2D.Double(x, top + NOTE - 1, each, classes * row + 2, 8, 8);
                draw(brush -> brush.stroke(frame, colour(Token.ACCENT), 2));
            }
        }
        feet(feet, each, height - FOOT / 2);
    }

    /** Below each season the longest form that all of them have room for. */
    private void feet(List<List<String>> feet, double each, double middle) {
        int form = 0;
        while (form < FORMS && !fits(feet, form, each - 4)) {
            form++;
        }
        for (int t = 0; form < FORMS && t < feet.size(); t++) {
            write(feet.get(t).get(form), Fonts.TEXT, 12, Token.SECONDARY, EDGE + NAMES + (t + 0.5) * each, middle,
                    Typesetter.Anchor.MIDDLE);
        }
    }

    private static boolean fits(List<List<String>> feet, int form, double room) {
        return feet.stream().allMatch(texts -> Typesetter.width(texts.get(form), Fonts.TEXT, 12) <= room);
    }

    private void cell(Rectangle2D cell, double p, boolean best, boolean came) {
        Color fill = ColourMap.mix(colour(Token.SOFT), colour(Token.SECONDARY), Double.isFinite(p) ? Math.min(1, 1.6 * p) : 0);
        draw(brush -> brush.rounded(cell.getX(), cell.getY(), cell.getWidth(), cell.getHeight(), 3, fill, null, 0));
        Color ink = ColourMap.inkOn(theme, fill);
        String number = Double.isFinite(p) ? Numbers.fixed(p) : "–";
        double room = cell.getWidth() - (came ? 22 : 4);
        Fonts face = best ? Fonts.BOLD : Fonts.TEXT;
        if (cell.getHeight() >= 14 && Typesetter.width(number, face, 12) <= room) {
            placer.add(ChartLabel.text(number, face, 12, ink).centred(cell.getX() + 2 + room / 2, cell.getCenterY(),
                    Typesetter.Anchor.MIDDLE));
        }
        if (came) {
            double x = room < 8 ? cell.getCenterX() : cell.getMaxX() - 11;
            draw(brush -> brush.circle(x, cell.getCenterY(), 4, fill, ink, 2));
        }
    }

    /** What is asked after a season, with what came of it, in {@link #FORMS} forms. */
    private List<String> foot(CareerQuestion asked, boolean told) {
        String year = Integer.toString(asked.year());
        return asked.actual().filter(any -> told).map(Season::homeRuns).map(homers -> List.of(
                words.get("classes.came", year, homers), "’" + year.substring(2) + ": " + homers, Integer.toString(homers)))
                .orElse(List.of(words.get("classes.for", year), year, "’" + year.substring(2)));
    }

    private void legend(double middle, boolean synthetic) {
        draw(brush -> brush.circle(EDGE + NAMES + 7, middle, 4, colour(Token.PAGE), colour(Token.TEXT), 2));
        write(synthetic ? words.get("classes.legend.synthetic") : words.get("classes.legend"), Fonts.TEXT, 12, Token.SECONDARY, EDGE + NAMES + 17, middle, Typesetter.Anchor.START);
    }
}
