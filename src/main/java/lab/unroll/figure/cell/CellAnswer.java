package lab.unroll.figure.cell;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.StripPainter;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.Answer;
import lab.unroll.net.Vector;

/**
 * The answer under a cell, in one row: the probability of each class, or of the most probable ones. It is the answer of the
 * step shown, or of the next step that is judged.
 *
 * @param step    the step t whose answer it is
 * @param entries what is shown, from the left
 */
record CellAnswer(int step, List<Entry> entries) {

    private static final double LEFT = 14;
    private static final double SIZE = 13;
    private static final double NUMBER = StripPainter.NUMBER_SIZE;
    private static final double SHORTEST_BAR = 36;
    private static final double LONGEST_BAR = 84;

    /**
     * A class with its probability.
     *
     * @param place the class, counted from 0
     * @param label its name
     * @param value its probability
     * @param free  its probability in the run without pins; NaN without one
     * @param right true if it is the right answer
     * @param bar   where its bar stands
     * @param left  left edge of its name
     */
    record Entry(int place, String label, double value, double free, boolean right, Rectangle2D bar, double left) {

        Rectangle2D bounds() {
            return new Rectangle2D.Double(left, bar.getY() - 2, bar.getMaxX() + 34 - left, bar.getHeight() + 4);
        }
    }

    static CellAnswer of(Scene scene, double width, CellFoot foot) {
        int t = Answer.stepFrom(scene, scene.selectedStep());
        Vector output = scene.trace().output(t);
        double names = 0;
        for (String label : scene.outputLabels()) {
            names = Math.max(names, Typesetter.width(label, Fonts.SEMIBOLD, SIZE));
        }
        double left = LEFT + title(scene, t).width() + 16;
        double end = width - 12 - (scene.free() == null ? 0 : remark(scene).width() + 10);
        double fixed = names + 6 + 5 + Typesetter.width("0.00", Fonts.TEXT, NUMBER) + 14;
        int fitting = (int) Math.max(1, Math.floor((end - left) / (fixed + SHORTEST_BAR)));
        int count = Math.min(output.size(), fitting);
        double length = Math.min(LONGEST_BAR, (end - left) / count - fixed);
        int right = scene.trace().sequence().isJudged(t) && scene.trace().sequence().hasClasses()
                ? scene.trace().sequence().targetClass(t) : -1;
        List<Entry> entries = new ArrayList<>();
        for (int place : Answer.chosen(output, count, right)) {
            double x = left + entries.size() * (fixed + length);
            Rectangle2D bar = new Rectangle2D.Double(x + names + 6, foot.answerMiddle() - 6, length, 12);
            entries.add(new Entry(place, scene.outputLabels().get(place), output.get(place),
                    scene.free() == null ? Double.NaN : scene.free().output(t).get(place), place == right, bar, x));
        }
        return new CellAnswer(t, entries);
    }

    private static ChartLabel title(Scene scene, int t) {
        String answer = scene.isOnTop() ? scene.words().get("cell.answer")
                : scene.words().get("cell.answer.above", scene.trace().spec().layers());
        return ChartLabel.formula("`" + answer + "` \\hat y_{" + t + "}", 14,
                scene.theme().colour(Token.TEXT));
    }

    private static ChartLabel remark(Scene scene) {
        return ChartLabel.text(scene.words().get("cell.dashed"), Fonts.TEXT, NUMBER,
                scene.theme().colour(Token.SECONDARY));
    }

    void paint(CellCanvas canvas, CellFoot foot) {
        Theme theme = canvas.scene.theme();
        canvas.letters.put(title(canvas.scene, step).at(LEFT, foot.answerMiddle() + 5, Typesetter.Anchor.START));
        if (canvas.scene.free() != null) {
            canvas.letters.put(remark(canvas.scene).centred(entries.get(entries.size() - 1).bar().getMaxX() + 46,
                    foot.answerMiddle(), Typesetter.Anchor.START));
        }
        for (Entry entry : entries) {
            Rectangle2D bar = entry.bar();
            canvas.letters.text(entry.label(), entry.right() ? Fonts.BOLD : Fonts.TEXT, SIZE,
                    theme.colour(entry.right() ? Token.ACCENT : Token.TEXT), entry.left(), foot.answerMiddle(),
                    Typesetter.Anchor.START);
            canvas.brush.fill(bar, theme.colour(Token.SOFT));
            canvas.brush.fill(part(bar, entry.value()), theme.colour(entry.right() ? Token.ACCENT : Token.TEXT));
            canvas.brush.line(bar.getX(), bar.getY() - 1, bar.getX(), bar.getMaxY() + 1, theme.colour(Token.SECONDARY),
                    1);
            if (!Double.isNaN(entry.free())) {
                canvas.brush.dashed(part(bar, entry.free()), theme.colour(Token.SECONDARY), 1.2);
            }
            canvas.letters.text(Numbers.fixed(entry.value()), Fonts.TEXT, NUMBER, theme.colour(Token.TEXT),
                    bar.getMaxX() + 5, foot.answerMiddle(), Typesetter.Anchor.START);
        }
    }

    private static Rectangle2D part(Rectangle2D bar, double share) {
        return new Rectangle2D.Double(bar.getX(), bar.getY(), Math.max(0.5, Math.max(0, Math.min(1, share))
                * bar.getWidth()), bar.getHeight());
    }
}
