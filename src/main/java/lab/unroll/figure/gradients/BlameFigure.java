package lab.unroll.figure.gradients;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.chart.StepAxis;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.gradients.Blame;
import lab.unroll.gradients.LossChoice;
import lab.unroll.gradients.Resolution;
import lab.unroll.gradients.WayBack;
import lab.unroll.trace.Trace;

/**
 * Which loss blames which step: a matrix with a row for each loss L_t and a column for each source h_s, of one cell or of
 * several that read the same. Below it the links of the row that is pointed at, as strong as its gradient there. After
 * Cashman et al., "RNNbow", 2017.
 */
public final class BlameFigure extends Sheet {

    private static final double NUMBERS = 34;
    private static final double GAP = 22;
    private static final double TITLE = 24;
    private static final double CHAIN = 58;
    private static final double LEGEND = 24;
    private static final double LARGEST_CELL = 36;
    private static final int[] STRIDES = {1, 2, 5, 10, 20, 50};

    private final GradientLook look;
    private final Blame.Source source;

    /** The blame in cells that read the same; the first gives theme and language. Takes as many runs as there are losses. */
    public BlameFigure(List<Scene> scenes, GradientLook look, double width, double height) {
        super(scenes.get(0), "gradients", width, height);
        this.look = look;
        WayBack way = look.way(LossChoice.EVERY);
        source = scenes.stream().allMatch(scene -> look.blamed().isIn(scene.trace())) ? look.blamed() : Blame.Source.HIDDEN;
        heading(words.get("blame.title"), "‖∂L_t/∂" + source.letter() + "_s‖",
                words.get("blame.remark", words.get("loss." + way.loss().id())));
        double each = (width - 2 * EDGE - (scenes.size() - 1) * GAP) / scenes.size();
        for (int i = 0; i < scenes.size(); i++) {
            panel(scenes.get(i), Blame.of(scenes.get(i).trace(), way, source), way, EDGE + i * (each + GAP), each);
        }
        Heat.legend(this, EDGE, height - LEGEND / 2 - 2);
    }

    private void panel(Scene scene, Blame blame, WayBack way, double x, double width) {
        Trace trace = scene.trace();
        double y = HEADING + 8;
        String cell = trace.spec().cell().displayName();
        placer.add(ChartLabel.text(cell, Fonts.SEMIBOLD, 13, colour(Token.TEXT)).centred(x + NUMBERS, y + 8,
                Typesetter.Anchor.START));
        if (blame.losses().isEmpty()) {
            paragraph(words.get("blame.none"), x + NUMBERS, y + TITLE, width - NUMBERS);
            return;
        }
        double top = y + TITLE + 18;
        int rows = blame.losses().size();
        double wide = Math.min(2 * LARGEST_CELL, (width - NUMBERS) / blame.length());
        double high = Math.min(LARGEST_CELL, (height() - LEGEND - CHAIN - top) / rows);
        int pointed = pointed(scene, blame);
        write("s →", Fonts.TEXT, 12, Token.SECONDARY, x + NUMBERS - 8, top - 10, Typesetter.Anchor.END);
        columns(scene, blame, x + NUMBERS, top - 10, wide);
        for (int row = 0; row < rows; row++) {
            int t = blame.losses().get(row);
            boolean strong = row == pointed;
            if (strong || row % stride(high, 15) == 0 && Math.abs(row - pointed) * high >= 15) {
                placer.add(ChartLabel.formula("L_{" + t + "}", 14, colour(strong ? Token.GRADIENT : Token.SECONDARY))
                        .centred(x + NUMBERS - 6, top + (row + 0.5) * high, Typesetter.Anchor.END));
            }
            for (int s = 1; s <= blame.length(); s++) {
                cell(scene, blame, row, s, new Rectangle2D.Double(x + NUMBERS + (s - 1) * wide, top + row * high, wide, high));
            }
        }
        if (pointed >= 0) {
            Rectangle2D ring = new Rectangle2D.Double(x + NUMBERS, top + pointed * high, wide * blame.length(), high);
            draw(brush -> brush.stroke(ring, colour(Token.GRADIENT), 2));
            for (int s = 1; s <= blame.length(); s++) {
                Heat.number(this, new Rectangle2D.Double(x + NUMBERS + (s - 1) * wide, top + pointed * high, wide, high),
                        blame.norm(pointed, s));
            }
            chain(scene, blame, pointed, way, x + NUMBERS, top + rows * high + 20, wide);
        }
    }

    /** The row that is pointed at: that of the step chosen, of the selected step, or the last. */
    private int pointed(Scene scene, Blame blame) {
        int wanted = look.pointed() > 0 ? look.pointed() : scene.selectedStep();
        int row = blame.losses().indexOf(wanted);
        return row >= 0 ? row : blame.losses().size() - 1;
    }

    private void columns(Scene scene, Blame blame, double left, double middle, double wide) {
        int stride = stride(wide, 24);
        for (int s = 1; s <= blame.length(); s += stride == 1 ? 1 : s == 1 ? stride - 1 : stride) {
            boolean selected = s == scene.selectedStep();
            write(String.valueOf(s), selected ? Fonts.BOLD : Fonts.TEXT, 12, selected ? Token.TEXT : Token.SECONDARY,
                    left + (s - 0.5) * wide, middle, Typesetter.Anchor.MIDDLE);
        }
    }

    private static int stride(double size, double least) {
        for (int stride : STRIDES) {
            if (stride * size >= least) {
                return stride;
            }
        }
        return 100;
    }

    private void cell(Scene scene, Blame blame, int row, int s, Rectangle2D place) {
        double norm = blame.norm(row, s);
        int t = blame.losses().get(row);
        double gap = Math.min(place.getWidth(), place.getHeight()) >= 6 ? 0.75 : 0;
        Rectangle2D inner = new Rectangle2D.Double(place.getX() + gap, place.getY() + gap, place.getWidth() - 2 * gap,
                place.getHeight() - 2 * gap);
        draw(brush -> Heat.paint(brush, theme, inner, norm));
        String cell = scene.trace().spec().cell().displayName();
        spot("blame." + scene.trace().spec().cell().id() + "." + source.letter() + "." + t + "." + s, place,
                new Subject.Blamed(t, s), words.get("blame.spot", cell, t, source.letter(), s,
                        StepAxis.symbol(scene, s), Numbers.exact(norm)) + resolution(norm), norm);
    }

    private String resolution(double norm) {
        Resolution kept = Resolution.of(norm);
        return kept == Resolution.KEPT ? "" : " " + words.get("resolution." + kept.name().toLowerCase(Locale.ROOT));
    }

    /** The steps below their columns, and the links between them as the gradient of one loss runs along them. */
    private void chain(Scene scene, Blame blame, int row, WayBack way, double left, double y, double wide) {
        int t = blame.losses().get(row);
        boolean reverse = scene.trace().place().isReverse();
        double r = Math.max(1.5, Math.min(8, 0.32 * wide));
        for (int s = 1; s <= blame.length(); s++) {
            double norm = blame.norm(row, s);
            double x = left + (s - 0.5) * wide;
            Color link = norm > 0 ? Heat.of(theme, norm) : colour(Token.HAIRLINE);
            int before = reverse ? s + 1 : s - 1;
            if (before >= 1 && before <= blame.length()) {
                boolean cut = way.isCutBefore(scene.trace(), s);
                double there = left + (before - 0.5) * wide;
                double reached = norm > 0 ? blame.norm(row, before) : 0;
                draw(brush -> {
                    if (cut) {
                        brush.dashed(new Line2D.Double(x, y, there, y), colour(Token.DANGER), 1);
                    } else {
                        brush.line(x, y, there, y, reached > 0 ? Heat.of(theme, reached) : colour(Token.HAIRLINE),
                                reached > 0 ? 4 : 1);
                    }
                });
            }
            draw(brush -> brush.circle(x, y, r, link, norm > 0 ? link : colour(Token.SECONDARY), 1));
        }
        double at = left + (t - 0.5) * wide;
        draw(brush -> {
            brush.stroke(new Ellipse2D.Double(at - r - 3, y - r - 3, 2 * r + 6, 2 * r + 6),
                    colour(Token.GRADIENT), 2);
        });
        int first = reverse ? blame.length() : 1;
        placer.add(ChartLabel.formula("‖∂L_{" + t + "}/∂" + source.letter() + "_{" + first + "}‖ = `"
                        + Numbers.magnitude(blame.norm(row, first)) + "`", 14.5, colour(Token.GRADIENT))
                .centred(left, y + 22, Typesetter.Anchor.START));
    }
}
