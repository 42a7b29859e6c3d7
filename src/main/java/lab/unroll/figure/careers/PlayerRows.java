package lab.unroll.figure.careers;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import lab.unroll.careers.DeckPrediction;
import lab.unroll.careers.Foretelling;
import lab.unroll.figure.CareersLook;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;

/** Players as rows of a table: the probability of each class as a bar, what is foretold, what came, and what the deck foretold. */
final class PlayerRows {

    /** Height of a row. */
    static final double ROW = 26;

    private static final double SIZE = 13;
    private static final double BAR = 18;
    private static final double NAME = 134;
    /** Below this width there is no room for the deck's own. */
    private static final double WIDE = 620;

    private final Sheet sheet;
    private final CareersLook look;
    private final double left;
    private final double name;
    private final double before;
    private final double each;
    private final double answer;
    private final double actual;
    private final double deck;
    private final double right;

    /** Columns from an edge to another. */
    PlayerRows(Sheet sheet, CareersLook look, double left, double right) {
        this.sheet = sheet;
        this.look = look;
        this.left = left;
        this.right = right;
        double width = right - left;
        boolean withDeck = width >= WIDE && look.network().questions().stream().anyMatch(one -> DeckPrediction.of(one).isPresent());
        name = Math.max(NAME, 0.19 * width);
        before = 44;
        answer = 76;
        actual = 108;
        deck = withDeck ? 92 : 0;
        each = Math.max(40, (width - name - before - answer - actual - deck) / CareerTask.CLASSES.size());
    }

    private double classAt(int c) {
        return left + name + before + c * each;
    }

    private double answerAt() {
        return classAt(CareerTask.CLASSES.size()) + 8;
    }

    /** Writes the names of the columns with their middle at a height. */
    void head(double middle) {
        cut(sheet.words.get("player"), left + 10, middle, name - 12, Fonts.TEXT, Token.SECONDARY);
        end(sheet.words.get("before.short", look.task().predicted() - 1), left + name + before - 8, middle, Token.SECONDARY);
        for (int c = 0; c < CareerTask.CLASSES.size(); c++) {
            sheet.write(CareerTask.CLASSES.get(c), Fonts.TEXT, SIZE, Token.SECONDARY, classAt(c) + (each - 6) / 2, middle,
                    Typesetter.Anchor.MIDDLE);
        }
        cut(sheet.words.get("answer"), answerAt(), middle, answer - 8, Fonts.TEXT, Token.SECONDARY);
        cut(sheet.words.get("actual"), answerAt() + answer, middle, actual - 8, Fonts.TEXT, Token.SECONDARY);
        if (deck > 0) {
            cut(sheet.words.get("deck"), answerAt() + answer + actual, middle, deck - 10, Fonts.TEXT, Token.SECONDARY);
        }
    }

    private void cut(String text, double x, double middle, double room, Fonts face, Token colour) {
        sheet.write(Typesetter.shortened(text, face, SIZE, room), face, SIZE, colour, x, middle, Typesetter.Anchor.START);
    }

    private void end(String text, double x, double middle, Token colour) {
        sheet.write(text, Fonts.TEXT, SIZE, colour, x, middle, Typesetter.Anchor.END);
    }

    /** A player, from a height on. */
    void row(int q, double top) {
        Foretelling told = look.network();
        CareerQuestion question = told.questions().get(q);
        double middle = top + ROW / 2;
        boolean selected = look.selectedPlace().filter(place -> place == q).isPresent();
        if (selected) {
            RoundRectangle2D frame = new RoundRectangle2D.Double(left + 1, top + 1, right - left - 2, ROW - 2, 10, 10);
            sheet.draw(brush -> brush.fill(frame, sheet.colour(Token.ACCENT_TINT)));
            sheet.draw(brush -> brush.stroke(frame, sheet.colour(Token.ACCENT), 1.6));
        } else {
            sheet.draw(brush -> brush.line(left + 8, top, right - 8, top, sheet.colour(Token.HAIRLINE), 0.7));
        }
        cut(question.career().name(), left + 10, middle, name - 14, Fonts.SEMIBOLD, Token.TEXT);
        end(Integer.toString(question.lastSeason().homeRuns()), left + name + before - 8, middle, Token.SECONDARY);
        int chosen = told.answer(q);
        for (int c = 0; c < CareerTask.CLASSES.size(); c++) {
            bar(told.probability(q, c), c, c == chosen, selected, middle);
        }
        cut(CareerTask.CLASSES.get(chosen), answerAt(), middle, answer - 8, Fonts.SEMIBOLD, Token.TEXT);
        actual(question, told.actual(q), chosen, middle);
        String said = sheet.words.get("spot.player", question.career().name(), look.task().predicted(), CareerTask.CLASSES.get(chosen),
                Numbers.fixed(told.probability(q, chosen)), question.actual().map(season ->
                        sheet.words.get("spot.came", season.homeRuns())).orElse(sheet.words.get("spot.unknown")));
        sheet.spot("career.row." + question.career().id(), new Rectangle2D.Double(left, top, right - left, ROW),
                new Subject.Career(question.career().id(), question.lastSeason().year()), said, Double.NaN);
    }

    private void bar(double p, int c, boolean chosen, boolean selected, double middle) {
        double x = classAt(c);
        double room = each - 6;
        // so light that the number can be read on it
        Color fill = ColourMap.mix(sheet.colour(Token.PANEL), sheet.colour(chosen ? selected ? Token.ACCENT : Token.TEXT
                : Token.SECONDARY), chosen ? 0.42 : 0.3);
        String number = Double.isFinite(p) ? Numbers.fixed(p) : "–";
        double length = Math.max(1, (Double.isFinite(p) ? p : 0) * room);
        sheet.draw(brush -> {
            brush.rounded(x, middle - BAR / 2, room, BAR, 3, sheet.colour(Token.SOFT), null, 0);
            brush.fill(new Rectangle2D.Double(x, middle - BAR / 2, length, BAR), fill);
        });
        boolean isOnBar = length >= room - Typesetter.width(number, Fonts.TEXT, 12) - 4;
        sheet.write(number, chosen ? Fonts.SEMIBOLD : Fonts.TEXT, 12, chosen || isOnBar ? Token.TEXT : Token.SECONDARY, x + room - 4,
                middle, Typesetter.Anchor.END);
    }

    private void actual(CareerQuestion question, int right, int chosen, double middle) {
        double x = answerAt() + answer;
        if (right < 0) {
            cut("–", x, middle, actual, Fonts.TEXT, Token.SECONDARY);
        } else {
            String text = CareerTask.CLASSES.get(right) + " (" + question.actual().orElseThrow().homeRuns() + ")";
            cut(text, x, middle, actual - 26, Fonts.TEXT, Token.TEXT);
            mark(right == chosen, x + Typesetter.width(text, Fonts.TEXT, SIZE) + 12, middle);
        }
        DeckPrediction.of(question).filter(one -> deck > 0).ifPresent(one -> {
            String text = CareerTask.CLASSES.get(one.answer());
            cut(text, x + actual, middle, deck - 26, Fonts.TEXT, Token.TEXT);
            if (right >= 0) {
                mark(right == one.answer(), x + actual + Typesetter.width(text, Fonts.TEXT, SIZE) + 12, middle);
            }
        });
    }

    /** A tick or a cross: told by its form as well as by its colour. */
    private void mark(boolean right, double x, double y) {
        Color colour = sheet.colour(right ? Token.GATE_INPUT : Token.GATE_FORGET);
        List<double[]> strokes = right ? List.of(new double[] {x - 4, y, x - 1, y + 4, x + 5, y - 4})
                : List.of(new double[] {x - 4, y - 4, x + 4, y + 4}, new double[] {x - 4, y + 4, x + 4, y - 4});
        strokes.forEach(points -> sheet.draw(brush -> brush.stroke(Brush.path(points), colour, 2)));
    }
}
