package lab.unroll.figure.cell;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.CellStepNumbers;
import lab.unroll.figure.CellSteps;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/** The line under a cell that says what is happening: all numbers, the current sub-step's sentence and formula. */
final class CellStepLine {

    static final double SIZE = 13;
    private static final double FORMULA = 15;
    private static final double LEFT = 14;
    private static final double BADGE = 10;
    private static final double PITCH = 22;
    private static final double GAP = 14;

    private final Scene scene;
    private final CellSteps steps;
    private final double width;

    CellStepLine(Scene scene, double width) {
        this.scene = scene;
        this.steps = CellSteps.of(scene.trace().spec());
        this.width = width;
    }

    /** The number of lines that the longest sub-step needs, so that the cell does not move while it plays. */
    int lines() {
        return steps.all().stream().allMatch(step -> textLeft() + sentenceWidth(step) + GAP + formula(step).width()
                <= width - 10) ? 1 : 2;
    }

    private double sentenceWidth(CellSteps.CellStep step) {
        return Typesetter.width(step.sentence(scene.words()), Fonts.SEMIBOLD, SIZE);
    }

    private ChartLabel formula(CellSteps.CellStep step) {
        int t = scene.selectedStep();
        return ChartLabel.formula(steps.formula(step.number(), t, scene.trace().focus().before(t)), FORMULA,
                scene.theme().colour(Token.TEXT)).with(QuantityColours.letters(scene.theme()));
    }

    private double textLeft() {
        return LEFT + steps.all().size() * PITCH + 6;
    }

    /** Where the number of a sub-step stands. */
    Rectangle2D badge(int number, CellFoot foot) {
        return new Rectangle2D.Double(LEFT + (number - 1) * PITCH, foot.stepMiddle(0) - BADGE, 2 * BADGE, 2 * BADGE);
    }

    /** The sub-step that is spoken of: the current one of this step, the last one when it is over. */
    CellSteps.CellStep current() {
        int t = scene.turn(scene.selectedStep());
        Playhead playhead = scene.playhead();
        if (t == playhead.step()) {
            return steps.current(playhead);
        }
        return steps.all().get(t < playhead.step() ? steps.all().size() - 1 : 0);
    }

    /** The same for the selected unit in numbers, where there is room. */
    private void numbers(CellCanvas canvas, CellSteps.CellStep current, double x, double middle) {
        String numbers = new CellStepNumbers(scene).of(current.number());
        String text = scene.words().get("cell.unit", scene.selectedUnit() + 1) + "  " + numbers;
        if (!numbers.isEmpty() && x + Typesetter.width(text, Fonts.TEXT, SIZE) <= width - 10) {
            canvas.letters.text(text, Fonts.TEXT, SIZE, scene.theme().colour(Token.SECONDARY), x, middle,
                    Typesetter.Anchor.START);
        }
    }

    void paint(CellCanvas canvas, CellFoot foot) {
        CellSteps.CellStep current = current();
        Theme theme = scene.theme();
        for (CellSteps.CellStep step : steps.all()) {
            Rectangle2D place = badge(step.number(), foot);
            boolean now = step.equals(current);
            boolean over = step.number() < current.number();
            Color fill = theme.colour(now ? Token.ACCENT : over ? Token.ACCENT_TINT : Token.PAGE);
            canvas.brush.circle(place.getCenterX(), place.getCenterY(), BADGE, fill,
                    theme.colour(now || over ? Token.ACCENT : Token.CONTROL_BORDER), 1.3);
            canvas.letters.text(step.name(), now ? Fonts.BOLD : Fonts.TEXT, SIZE,
                    theme.colour(now ? Token.ON_ACCENT : over ? Token.ACCENT : Token.SECONDARY), place.getCenterX(),
                    place.getCenterY(), Typesetter.Anchor.MIDDLE);
        }
        canvas.letters.text(current.sentence(scene.words()), Fonts.SEMIBOLD, SIZE, theme.colour(Token.TEXT),
                textLeft(), foot.stepMiddle(0), Typesetter.Anchor.START);
        double x = foot.stepLines() == 1 ? textLeft() + sentenceWidth(current) + GAP : textLeft();
        ChartLabel formula = formula(current);
        double line = foot.stepMiddle(foot.stepLines() - 1);
        canvas.letters.put(formula.at(x, line + 5, Typesetter.Anchor.START));
        numbers(canvas, current, x + formula.width() + GAP, line);
    }
}
