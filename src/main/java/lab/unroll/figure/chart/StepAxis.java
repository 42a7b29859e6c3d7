package lab.unroll.figure.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/**
 * The axis of the steps 1 ... T, each with the symbol read at it.
 *
 * @param length T
 * @param first  pixel of step 1
 * @param last   pixel of step T, left of the first where the layer reads from T to 1
 */
public record StepAxis(int length, double first, double last) {

    private static final int[] STRIDES = {1, 2, 5, 10, 20, 25, 50, 100};
    private static final double SIZE = 12;
    private static final double GAP = 8;
    private static final Pattern NUMBER = Pattern.compile("[+−-]?[.,]?\\p{Nd}");

    /** The steps of a scene between two pixels, in the order in which the layer looked at reads them. */
    public static StepAxis of(Scene scene, double left, double right) {
        boolean reverse = scene.trace().place().isReverse();
        return new StepAxis(scene.trace().length(), reverse ? right : left, reverse ? left : right);
    }

    /** Pixel of a step; a single step stands in the middle. */
    public double x(int t) {
        return length == 1 ? (first + last) / 2 : first + (t - 1) * (last - first) / (length - 1);
    }

    /** The step that stands on the right. */
    int rightmost() {
        return last < first ? 1 : length;
    }

    /** Distance of two steps. */
    public double spacing() {
        return Math.abs(last - first) / Math.max(1, length - 1);
    }

    /** True if every step has room for a marker. */
    public boolean roomForMarkers() {
        return spacing() >= 10;
    }

    /**
     * Places "3 A" or "3: 7" under its step: all of them, or round ones where they are many; the selected, first and last step
     * come first.
     */
    public void label(LabelPlacer placer, Scene scene, double baseline) {
        Theme theme = scene.theme();
        List<ChartLabel> ordinary = new ArrayList<>();
        double widest = 0;
        for (int t = 1; t <= length; t++) {
            ChartLabel label = ChartLabel.text(name(scene, t), Fonts.TEXT, SIZE, theme.colour(Token.SECONDARY))
                    .at(x(t), baseline, Typesetter.Anchor.MIDDLE);
            ordinary.add(label);
            widest = Math.max(widest, label.width());
        }
        List<Double> placed = new ArrayList<>();
        int selected = scene.selectedStep();
        if (selected >= 1 && selected <= length) {
            placer.add(ChartLabel.text(name(scene, selected), Fonts.BOLD, SIZE, theme.colour(Token.TEXT))
                    .at(x(selected), baseline, Typesetter.Anchor.MIDDLE));
            placed.add(x(selected));
        }
        int stride = stride(widest);
        List<Integer> order = new ArrayList<>(List.of(length, 1));
        for (int t = stride; t < length; t += stride) {
            order.add(t);
        }
        double room = widest + GAP;
        for (int t : order) {
            if (placed.stream().allMatch(x -> Math.abs(x - x(t)) >= room) && placer.add(ordinary.get(t - 1))) {
                placed.add(x(t));
            }
        }
        placer.add(ChartLabel.formula("`" + ChartWords.of(scene).get("axis.step") + "` t", 13.2,
                theme.colour(Token.SECONDARY)).at(ordinary.get(rightmost() - 1).bounds().getMaxX() + 14, baseline,
                Typesetter.Anchor.START));
    }

    private int stride(double widest) {
        for (int stride : STRIDES) {
            if (stride * spacing() >= widest + GAP) {
                return stride;
            }
        }
        return length;
    }

    /** "3 A"; where numbers are read "3: 7", or else they would run together. */
    public static String name(Scene scene, int t) {
        String symbol = symbol(scene, t);
        boolean numbers = scene.inputLabels().stream().anyMatch(read -> NUMBER.matcher(read).lookingAt());
        return symbol.isEmpty() ? String.valueOf(t) : t + (numbers ? ": " : " ") + symbol;
    }

    /** The symbol read at step t, or nothing. */
    public static String symbol(Scene scene, int t) {
        return t <= scene.inputLabels().size() ? scene.inputLabels().get(t - 1) : "";
    }
}
