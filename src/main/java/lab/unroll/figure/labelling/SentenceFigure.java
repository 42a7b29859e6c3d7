package lab.unroll.figure.labelling;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.labelling.Influences;
import lab.unroll.net.Sequence;

/**
 * A sequence with the label that the network gives each step: a hook and the accent where it is right, a cross and the colour of
 * danger where it is not, with the right one behind. The selected step is framed; under every word stands how far the
 * answer there depends on it, on a ground of that colour.
 */
public final class SentenceFigure extends Sheet {

    private static final double FOOT = 62;
    /** A row is no higher than this; the only one has more room for its bars. */
    private static final double ROW = 190;
    private static final double ONLY_ROW = 300;
    /** Sizes of the words of a short sentence: the largest that has room in one row. */
    private static final double[] LARGE_WORDS = {28, 24};
    private static final double BOX = 27;
    /** Rows as high as this have bars. */
    private static final double WITH_BARS = 136;
    private static final double LEAST_ROW = 76;
    private static final double GAP = 8;
    /** Between words that stand in one row only then. */
    private static final double TIGHT_GAP = 3;
    private static final double NARROWER = 8;
    private static final double SIGN = 13;
    private static final double TAG = 13;
    private static final double SMALL = 12;
    private static final double ROUNDING = 0.005;

    private final Scene scene;
    private final Influences influences;
    private double word;
    private double gap = GAP;
    /** The height of the ground of a word. */
    private final double box;
    private final double row;

    /** A cell of the row. */
    private record Cell(int t, double x, double width) {
    }

    /**
     * Lays the sentence out.
     *
     * @param influences on the answer at the selected step; null where they are not known yet
     * @param titled     whether the heading is within
     */
    public SentenceFigure(Scene scene, Influences influences, boolean titled, double width, double height) {
        super(scene, "labelling", width, height);
        this.scene = scene;
        boolean here = influences != null && influences.step() == scene.selectedStep()
                && influences.leftOut().length == scene.trace().length();
        this.influences = here ? influences : null;
        Sequence read = scene.trace().sequence();
        int judged = (int) IntStream.rangeClosed(1, read.length()).filter(read::isJudged).count();
        int right = (int) IntStream.rangeClosed(1, read.length()).filter(this::isRight).count();
        heading(titled ? words.get("sentence.title") : "", "",
                judged == 0 ? words.get("sentence.unjudged") : words.get("sentence.remark", right, judged));
        word = read.length() > 30 ? 15 : read.length() > 14 ? 17 : 20;
        List<List<Cell>> rows = rows(width - 2 * EDGE);
        for (double larger : LARGE_WORDS) {
            double usual = word;
            word = larger;
            List<List<Cell>> wide = rows(width - 2 * EDGE);
            if (wide.size() == 1) {
                rows = wide;
                break;
            }
            word = usual;
        }
        if (rows.size() > 1) {
            gap = TIGHT_GAP;
            List<List<Cell>> tight = rows(width - 2 * EDGE);
            gap = tight.size() == 1 ? TIGHT_GAP : GAP;
            rows = tight.size() == 1 ? tight : even(rows, width - 2 * EDGE);
        }
        if (rows.size() == 1) {
            double aside = (width - 2 * EDGE - reach(rows.get(0))) / 2;
            rows = List.of(rows.get(0).stream().map(cell -> new Cell(cell.t(), cell.x() + aside, cell.width())).toList());
        }
        box = Math.max(BOX, 1.35 * word);
        double room = height - HEADING - FOOT;
        row = Math.max(LEAST_ROW, Math.min(rows.size() == 1 ? ONLY_ROW : ROW, room / rows.size()));
        int shown = (int) Math.max(1, Math.min(rows.size(), Math.floor((room + 0.5) / row)));
        int first = firstRow(rows, shown);
        double above = HEADING + 4 + Math.max(0, (room - shown * row) / 3);
        for (int i = 0; i < shown; i++) {
            double top = above + i * row;
            rows.get(first + i).forEach(cell -> cell(cell, top));
        }
        if (shown < rows.size()) {
            write(words.get("sentence.part", rows.get(first).get(0).t(), end(rows.get(first + shown - 1)), read.length()),
                    Fonts.TEXT, SMALL, Token.SECONDARY, width - EDGE, height - FOOT + 4, Typesetter.Anchor.END);
        }
        foot(height - FOOT + 14, width - 2 * EDGE);
    }

    /** How far a row reaches from the left edge. */
    private static double reach(List<Cell> row) {
        Cell last = row.get(row.size() - 1);
        return last.x() + last.width() - EDGE;
    }

    private static int end(List<Cell> row) {
        return row.get(row.size() - 1).t();
    }

    /** So that the selected step is among those shown. */
    private int firstRow(List<List<Cell>> rows, int shown) {
        int at = 0;
        while (at < rows.size() - 1 && end(rows.get(at)) < scene.selectedStep()) {
            at++;
        }
        return Math.max(0, Math.min(rows.size() - shown, at - shown / 2));
    }

    /** As many rows, none of which is much shorter than the others. */
    private List<List<Cell>> even(List<List<Cell>> wide, double room) {
        List<List<Cell>> even = wide;
        for (double less = room - NARROWER; less > room / 2; less -= NARROWER) {
            List<List<Cell>> narrower = rows(less);
            if (narrower.size() > wide.size()) {
                break;
            }
            even = narrower;
        }
        return even;
    }

    private List<List<Cell>> rows(double room) {
        List<List<Cell>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        double x = EDGE;
        for (int t = 1; t <= scene.trace().length(); t++) {
            double wide = Math.min(room, width(t));
            if (x + wide > EDGE + room && !rows.get(rows.size() - 1).isEmpty()) {
                rows.add(new ArrayList<>());
                x = EDGE;
            }
            rows.get(rows.size() - 1).add(new Cell(t, x, wide));
            x += wide + gap;
        }
        return rows;
    }

    private double width(int t) {
        double tag = SIGN + 8 + Typesetter.width(answer(t), Fonts.SEMIBOLD, TAG);
        double wanted = isWrong(t) ? Typesetter.width(should(t), Fonts.TEXT, SMALL) : 0;
        return Math.max(Math.max(44, 2.2 * word), 14 + Math.max(Typesetter.width(scene.inputLabels().get(t - 1), Fonts.SEMIBOLD, word),
                Math.max(tag, wanted)));
    }

    private String answer(int t) {
        return scene.outputLabels().get(given(t));
    }

    private int given(int t) {
        return scene.trace().output(t).argMax();
    }

    private boolean isRight(int t) {
        Sequence read = scene.trace().sequence();
        return read.isJudged(t) && given(t) == read.targetClass(t);
    }

    private boolean isWrong(int t) {
        return scene.trace().sequence().isJudged(t) && !isRight(t);
    }

    private String should(int t) {
        return words.get("sentence.should", scene.outputLabels().get(scene.trace().sequence().targetClass(t)));
    }

    private void cell(Cell cell, double top) {
        int t = cell.t();
        double middle = cell.x() + cell.width() / 2;
        Rectangle2D place = new Rectangle2D.Double(cell.x(), top, cell.width(), LEAST_ROW - 8);
        Color ground = ground(t);
        boolean selected = t == scene.selectedStep();
        draw(brush -> brush.rounded(cell.x(), top, cell.width(), box, 5, ground,
                selected ? colour(Token.ACCENT) : null, 2));
        String shown = Typesetter.shortened(scene.inputLabels().get(t - 1), Fonts.SEMIBOLD, word, cell.width() - 6);
        write(shown, Fonts.SEMIBOLD, word, Token.TEXT, middle, top + box / 2, Typesetter.Anchor.MIDDLE);
        String tag = answer(t);
        boolean right = isRight(t);
        boolean wrong = isWrong(t);
        Token ink = right ? Token.ACCENT : wrong ? Token.DANGER : Token.SECONDARY;
        double sign = right || wrong ? SIGN + 4 : 0;
        double left = middle - (sign + Typesetter.width(tag, Fonts.SEMIBOLD, TAG)) / 2;
        double line = top + box + 11;
        if (right || wrong) {
            draw(brush -> Signs.draw(brush, right, left + SIGN / 2, line, colour(ink)));
        }
        write(tag, Fonts.SEMIBOLD, TAG, ink, left + sign, line, Typesetter.Anchor.START);
        if (wrong) {
            write(should(t), Fonts.TEXT, SMALL, Token.SECONDARY, middle, top + box + 26, Typesetter.Anchor.MIDDLE);
        }
        double probability = scene.trace().output(t).get(given(t));
        spot("tag." + t, place, new Subject.Output(t, given(t)), told(t, probability), probability);
        if (influences != null) {
            double moved = influences.leftOut()[t - 1];
            String number = moved < ROUNDING ? Numbers.fixed(Math.abs(moved) < ROUNDING ? 0 : moved, 2) : "+" + Numbers.fixed(moved, 2);
            double below = row < WITH_BARS ? top + box + (wrong ? 40 : 28) : bar(moved, cell, top);
            write(number, Fonts.TEXT, SMALL, Token.TEXT, middle, below, Typesetter.Anchor.MIDDLE);
            Subject subject = new Subject.Point("influence", t, -1);
            value("left-out." + t, place, subject, words.get("influence.left-out", scene.inputLabels().get(t - 1),
                    Numbers.exact(moved)), moved);
            value("gradient." + t, place, subject, words.get("influence.gradient", scene.inputLabels().get(t - 1),
                    Numbers.exact(influences.gradient()[t - 1])), influences.gradient()[t - 1]);
        }
    }

    /** A bar from the middle of what is below the labels, up where a word spoke for the answer; the height of its number. */
    private double bar(double moved, Cell cell, double top) {
        double from = top + box + 35;
        double to = top + row - 12;
        double zero = (from + to) / 2;
        // what is written as 0.00 stands above the line, whatever its sign
        double share = influences.largest() == 0 || !Double.isFinite(moved) || Math.abs(moved) < ROUNDING ? 0
                : moved / influences.largest();
        double length = Math.abs(share) * ((to - from) / 2 - 16);
        double wide = Math.min(1.5 * Math.min(word, 20), cell.width() - 8);
        double left = cell.x() + (cell.width() - wide) / 2;
        Color most = colour(moved < 0 ? Token.VALUE_NEGATIVE : Token.VALUE_POSITIVE);
        draw(brush -> {
            brush.fill(new Rectangle2D.Double(left, share < 0 ? zero : zero - length, wide, length), most);
            brush.line(cell.x(), zero, cell.x() + cell.width(), zero, colour(Token.HAIRLINE), 1);
        });
        return share < 0 ? zero + length + 9 : zero - length - 9;
    }

    private String told(int t, double probability) {
        String said = words.get("sentence.spot", scene.inputLabels().get(t - 1), answer(t), Numbers.exact(probability));
        return isRight(t) ? said + " " + words.get("sentence.right")
                : isWrong(t) ? said + " " + words.get("sentence.wrong", scene.outputLabels().get(
                        scene.trace().sequence().targetClass(t))) : said;
    }

    /** The stronger, the farther the answer depends on a word. */
    private Color ground(int t) {
        double largest = influences == null ? 0 : influences.largest();
        double moved = largest == 0 ? 0 : influences.leftOut()[t - 1] / largest;
        if (!Double.isFinite(moved)) {
            return colour(Token.SOFT);
        }
        Color most = colour(moved < 0 ? Token.VALUE_NEGATIVE : Token.VALUE_POSITIVE);
        return ColourMap.mix(colour(Token.SOFT), most, 0.55 * Math.abs(moved));
    }

    private void foot(double top, double room) {
        int t = scene.selectedStep();
        double probability = scene.trace().output(t).get(given(t));
        paragraph(influences == null ? words.get("sentence.click") : words.get("sentence.foot", scene.inputLabels().get(t - 1),
                answer(t), String.format(Locale.ROOT, "%.0f %%", 100 * probability)), EDGE, top, room);
    }
}
