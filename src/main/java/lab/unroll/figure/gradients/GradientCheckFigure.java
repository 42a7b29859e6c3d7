package lab.unroll.figure.gradients;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.gradients.GradientCheck.Group;
import lab.unroll.gradients.GradientCheck.Verdict;
import lab.unroll.gradients.GradientCheck;
import lab.unroll.gradients.LossChoice;

/**
 * The gradient of backpropagation against central differences: for every group of parameters the largest relative error, as
 * a bar from 10⁻¹⁴ to 1 with the line of 10⁻⁶ below which it counts as right.
 */
public final class GradientCheckFigure extends Sheet {

    private static final double ROW = 22;
    private static final double NAME = 64;
    private static final double COLUMN = 380;
    private static final double LOWEST = 1e-14;

    private final List<Group> groups;

    /** Checks a run; takes as long as hundreds of runs. */
    public GradientCheckFigure(Scene scene, GradientLook look, double width, double height) {
        super(scene, "gradients", width, height);
        GradientCheck check = GradientCheck.of(scene.trace(), look.way(LossChoice.TASK));
        groups = new ArrayList<>(check.groups());
        heading(words.get("check.title"), "∂L/∂w", words.get("check.remark"));
        String verdict = Double.isNaN(check.largestError()) ? words.get("check.nothing")
                : words.get(check.agrees() ? "check.agrees" : "check.differs", Numbers.magnitude(check.largestError()));
        write((check.agrees() ? "✓ " : "✗ ") + verdict, Fonts.SEMIBOLD, 14,
                check.agrees() ? Token.ACCENT : Token.DANGER, EDGE, HEADING + 16, Typesetter.Anchor.START);
        if (!check.agrees() && look.window() > 0) {
            write(words.get("check.cut", look.window()), Fonts.TEXT, 12, Token.SECONDARY, EDGE, HEADING + 36,
                    Typesetter.Anchor.START);
        }
        rows(HEADING + 50, width, height);
    }

    private void rows(double top, double width, double height) {
        int columns = (int) Math.max(1, (width - 2 * EDGE) / COLUMN);
        int fit = (int) Math.max(1, (height - top - 34) / ROW);
        if (groups.size() > columns * fit) {
            groups.sort(Comparator.comparing((Group group) -> group.verdict() == Verdict.BROKEN
                    ? Double.POSITIVE_INFINITY : group.error()).reversed());
        }
        int shown = Math.min(groups.size(), columns * fit);
        int perColumn = (shown + columns - 1) / columns;
        double each = (width - 2 * EDGE) / columns;
        for (int i = 0; i < shown; i++) {
            row(groups.get(i), EDGE + i / perColumn * each, top + i % perColumn * ROW, each - 20);
        }
        for (int i = shown; i < groups.size(); i++) {
            Rectangle2D foot = new Rectangle2D.Double(EDGE, height - 24, width - 2 * EDGE, 18);
            told(groups.get(i), foot);
        }
        double foot = height - 14;
        if (shown < groups.size()) {
            write(words.get("check.more", groups.size() - shown), Fonts.TEXT, 12, Token.SECONDARY, EDGE, foot,
                    Typesetter.Anchor.START);
        } else {
            write(words.get("check.axis", powerOfTen(LOWEST), powerOfTen(GradientCheck.AGREED)), Fonts.TEXT, 12, Token.SECONDARY,
                    EDGE, foot, Typesetter.Anchor.START);
        }
    }

    private static String powerOfTen(double value) {
        return "10" + Numbers.raised((int) Math.round(Math.log10(value)));
    }

    private void row(Group group, double x, double y, double width) {
        double middle = y + ROW / 2;
        Color colour = colour(group.verdict() == Verdict.AGREES ? Token.ACCENT
                : group.verdict() == Verdict.ZERO || group.verdict() == Verdict.UNSEEN ? Token.SECONDARY : Token.DANGER);
        String sign = switch (group.verdict()) {
            case AGREES -> "✓";
            case ZERO -> "0";
            case UNSEEN -> "?";
            case DIFFERS, BROKEN -> "✗";
        };
        placer.add(ChartLabel.text(sign, Fonts.SEMIBOLD, 13, colour).centred(x + 6, middle, Typesetter.Anchor.MIDDLE));
        placer.add(ChartLabel.formula(BlockNames.formula(group.block().name()), 14, colour(Token.TEXT))
                .centred(x + 18, middle, Typesetter.Anchor.START));
        double left = x + 18 + NAME;
        double right = x + width - 118;
        Scale scale = new Scale(Math.log10(LOWEST), 0, left, right, true);
        double bar = group.verdict() == Verdict.BROKEN ? right
                : Math.max(left + 1.5, scale.at(Math.max(LOWEST, Math.min(1, group.error()))));
        double line = scale.at(GradientCheck.AGREED);
        draw(brush -> {
            brush.fill(new Rectangle2D.Double(left, middle - 4, right - left, 8), colour(Token.SOFT));
            brush.fill(new Rectangle2D.Double(left, middle - 4, bar - left, 8), colour);
            brush.line(line, y + 2, line, y + ROW - 2, colour(Token.SECONDARY), 1.2);
        });
        String text = group.verdict() == Verdict.AGREES || group.verdict() == Verdict.DIFFERS
                ? Numbers.magnitude(group.error()) : words.get("check." + id(group));
        write(text, Fonts.TEXT, 12, Token.TEXT, right + 8, middle, Typesetter.Anchor.START);
        told(group, new Rectangle2D.Double(x, y, width, ROW));
    }

    private void told(Group group, Rectangle2D place) {
        spot("check." + group.block().name(), place, new Subject.Group(group.block().name()),
                words.get("check.spot", group.block().name(), Numbers.exact(group.error()), group.checked(),
                        Numbers.exact(group.largest())) + " " + words.get("check." + id(group) + ".long"), group.error());
    }

    private static String id(Group group) {
        return group.verdict().name().toLowerCase(Locale.ROOT);
    }
}
