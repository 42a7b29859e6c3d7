package lab.unroll.figure.labelling;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Optional;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.labelling.HandAnswers;
import lab.unroll.labelling.HandExercise;
import lab.unroll.labelling.HandExercise.Blank;
import lab.unroll.words.Words;

/**
 * Both directions by hand: three inputs, above them the states read forward, above those the states read from the end, each a
 * blank, or what was filled in with a hook or a cross; at the right end what both have in common.
 */
public final class HandFigure extends Sheet {

    private static final double BOX = 64;
    private static final double TALL = 38;
    private static final double NUMBER = 17;
    private static final double SMALL = 13;

    private final HandAnswers answers;
    private final HandExercise exercise;
    private final double first;
    private final double step;

    /** Lays the exercise out. */
    public HandFigure(HandAnswers answers, boolean titled, Theme theme, Words any, double width, double height) {
        super(theme, Words.of("labelling", any.locale()), width, height);
        this.answers = answers;
        exercise = answers.exercise();
        int steps = exercise.inputs().size();
        heading(titled ? words.get("hand.title") : "", "", words.get("hand.remark", answers.right(), exercise.blanks().size()));
        step = Math.min(180, (width - 2 * EDGE - 110) / (steps + 1));
        first = width / 2 - step * (steps - 1) / 2;
        double room = height - HEADING - 74;
        double reverse = HEADING + 0.16 * room;
        double forward = HEADING + 0.5 * room;
        double read = HEADING + 0.86 * room;
        write(words.get("hand.reverse"), Fonts.TEXT, SMALL, Token.SECONDARY, EDGE, reverse - TALL / 2 - 12, Typesetter.Anchor.START);
        write(words.get("hand.forward"), Fonts.TEXT, SMALL, Token.SECONDARY, EDGE, forward - TALL / 2 - 12, Typesetter.Anchor.START);
        for (int t = 1; t <= steps; t++) {
            double x = x(t);
            arrow(x, read - 17, x, forward + TALL / 2);
            past(x, read, reverse + TALL / 2);
            input(t, x, read);
            blank(new Blank(false, t), x, forward);
            blank(new Blank(true, t), x, reverse);
        }
        start(x(0) + step - BOX - 44, forward, exercise.forwardStart(), "start.forward");
        arrow(x(0) + step - BOX - 26, forward, x(1) - BOX / 2, forward);
        start(x(steps) + BOX + 44, reverse, exercise.reverseStart(), "start.reverse");
        arrow(x(steps) + BOX + 26, reverse, x(steps) + BOX / 2, reverse);
        for (int t = 1; t < steps; t++) {
            arrow(x(t) + BOX / 2, forward, x(t + 1) - BOX / 2, forward);
            arrow(x(t + 1) - BOX / 2, reverse, x(t) + BOX / 2, reverse);
        }
        paragraph(answers.right() == exercise.blanks().size() ? words.get("hand.done", joined()) : words.get("hand.rule",
                exercise.inputWeight(), signed(exercise.stateWeight())), EDGE, height - 62, width - 2 * EDGE);
    }

    private double x(int t) {
        return first + (t - 1) * step;
    }

    private static String signed(double number) {
        return number(number).replace("-", "\u2212");
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : String.format(Locale.ROOT, "%.2f", number);
    }

    /** The two states of each step beside each other, as the output reads them. */
    private String joined() {
        StringBuilder joined = new StringBuilder();
        for (int t = 1; t <= exercise.inputs().size(); t++) {
            joined.append(t == 1 ? "" : " ").append('(').append(signed(exercise.right(new Blank(false, t)))).append(", ")
                    .append(signed(exercise.right(new Blank(true, t)))).append(')');
        }
        return joined.toString();
    }

    private void input(int t, double x, double y) {
        int value = exercise.inputs().get(t - 1);
        draw(brush -> brush.circle(x, y, 17, colour(Token.PANEL), colour(Token.INPUT_X), 2));
        write(signed(value), Fonts.SEMIBOLD, NUMBER, Token.TEXT, x, y, Typesetter.Anchor.MIDDLE);
        write("t = " + t, Fonts.TEXT, SMALL, Token.SECONDARY, x, y + 28, Typesetter.Anchor.MIDDLE);
        spot("hand.x." + t, new Rectangle2D.Double(x - 17, y - 17, 34, 34), new Subject.Input(t), words.get("hand.x", t, Numbers.exact(value)),
                value);
    }

    private void start(double x, double y, int value, String id) {
        draw(brush -> brush.circle(x, y, 17, colour(Token.PANEL), colour(Token.HIDDEN_H), 2));
        write(signed(value), Fonts.SEMIBOLD, NUMBER, Token.TEXT, x, y, Typesetter.Anchor.MIDDLE);
        value("hand." + id, new Rectangle2D.Double(x - 17, y - 17, 34, 34), new Subject.Input(0), words.get("hand.start", Numbers.exact(value)),
                value);
    }

    private void blank(Blank blank, double x, double y) {
        Optional<Boolean> right = answers.isRight(blank);
        Token ink = right.map(is -> is ? Token.ACCENT : Token.DANGER).orElse(Token.HIDDEN_H);
        draw(brush -> {
            brush.rounded(x - BOX / 2, y - TALL / 2, BOX, TALL, 7, colour(Token.SOFT), colour(ink), 2);
            right.ifPresent(is -> Signs.draw(brush, is, x + BOX / 2 - 12, y, colour(ink)));
        });
        Double given = answers.given().get(blank);
        write(given == null ? "?" : signed(given), Fonts.SEMIBOLD, NUMBER, given == null ? Token.SECONDARY : Token.TEXT,
                x - (given == null ? 0 : 8), y, Typesetter.Anchor.MIDDLE);
        String id = "hand." + (blank.reverse() ? "reverse." : "forward.") + blank.step();
        Rectangle2D place = new Rectangle2D.Double(x - BOX / 2, y - TALL / 2, BOX, TALL);
        String told = words.get(blank.reverse() ? "hand.blank.reverse" : "hand.blank.forward", blank.step())
                + (given == null ? "" : " " + words.get("hand.given", Numbers.exact(given)) + " "
                        + words.get(right.orElse(false) ? "sentence.right" : "hand.wrong"));
        spot(id, place, new Subject.Step(blank.step()), told, given == null ? Double.NaN : given);
    }

    /** What is read goes past the state read forward to the one read from the end. */
    private void past(double x, double from, double to) {
        double aside = x + BOX / 2 + 12;
        Color ink = colour(Token.SECONDARY);
        draw(brush -> {
            brush.stroke(Brush.path(x + 12, from - 12, aside, from - 44, aside, to + 26, x + 18, to + 7), ink, 1.6);
            brush.head(x + 14, to + 3, -0.7, -0.7, 8, ink);
        });
    }

    private void arrow(double fromX, double fromY, double toX, double toY) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        double dx = (toX - fromX) / length;
        double dy = (toY - fromY) / length;
        Color ink = colour(Token.SECONDARY);
        draw(brush -> {
            brush.line(fromX + 2 * dx, fromY + 2 * dy, toX - 5 * dx, toY - 5 * dy, ink, 1.6);
            brush.head(toX - dx, toY - dy, dx, dy, 8, ink);
        });
    }
}
