package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lab.unroll.figure.paint.Brush;
import lab.unroll.net.Direction;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;

/**
 * Collects what a picture of the stage may tell beside its spots: where, from the spots and labels; what, from the trace.
 * Here is what every view has: the numbers of the steps, symbols that are numbers, and the ranges of the legend.
 */
class ExpectedNumbers {

    /** A header stands in the top of its column. */
    private static final double HEADER = 22;

    final Picture picture;
    final Scene scene;
    final Trace trace;
    private final Map<String, Spot> spots = new HashMap<>();
    private final List<ExpectedNumber> numbers = new ArrayList<>();

    ExpectedNumbers(Picture picture, List<Spot> spots, Scene scene) {
        this.picture = picture;
        this.scene = scene;
        this.trace = scene.trace();
        spots.forEach(spot -> this.spots.put(spot.id(), spot));
    }

    /** All of them. */
    List<ExpectedNumber> all() {
        for (int t = 1; t <= trace.length(); t++) {
            step(t);
            symbol(t);
        }
        return numbers;
    }

    private void step(int t) {
        Rectangle2D column = spot("step." + t);
        if (column != null) {
            add("step", Brush.rectangle(column.getMinX(), 0, column.getMaxX(), column.getMinY() + HEADER), t);
        }
    }

    /** A number that is read stands in its circle, in short: as its name has it, of a series in the unit of the series; a name such as 7 is no value. */
    private void symbol(int t) {
        Rectangle2D circle = spot("input." + t);
        String name = scene.inputLabels().get(t - 1);
        if (circle != null && !PaintedNumbers.all(name).isEmpty()) {
            add("symbol", circle, PaintedNumbers.all(name).get(0).value());
        }
    }

    /** The numbers at the ends of the scales in the legend. */
    final ExpectedNumbers legend(double... ends) {
        double top = Gallery.legendTop(picture.figure().height());
        for (double end : ends) {
            add("legend", Brush.rectangle(0, top, picture.figure().width(), picture.figure().height()), end);
        }
        return this;
    }

    /** The legend of values from −range to range, with the sizes n, k and m of the network. */
    final ExpectedNumbers ranges(double... ranges) {
        for (double range : ranges) {
            legend(-range, range);
        }
        return legend(trace.spec().input(), trace.spec().hidden(), trace.spec().output());
    }

    final void add(String what, Rectangle2D place, double... values) {
        add(what, place, text -> true, values);
    }

    final void add(String what, Rectangle2D place, Predicate<String> words, double... values) {
        numbers.add(new ExpectedNumber(what, place, words, Arrays.stream(values).boxed().toList()));
    }

    /** Numbers in a row, of which a few may have been left out for want of room. */
    final void row(String what, Rectangle2D place, Vector values) {
        List<PaintedLabel> row = picture.labels().stream().filter(label -> isIn(place, label))
                .filter(label -> !PaintedNumbers.all(label.text()).isEmpty())
                .sorted(Comparator.comparingDouble(label -> label.ink().getCenterX())).toList();
        for (int i = 0; i < row.size(); i++) {
            for (int j = i; j <= values.size() - row.size() + i; j++) {
                add(what + " " + (j + 1), row.get(i).ink(), values.get(j));
            }
        }
    }

    /** Where a spot is; null without it. */
    final Rectangle2D spot(String id) {
        return spots.containsKey(id) ? spots.get(id).bounds() : null;
    }

    /** The labels that consist of a text, however its accents were written. */
    final List<PaintedLabel> labels(String text) {
        String same = Normalizer.normalize(text, Normalizer.Form.NFC);
        return picture.labels().stream().filter(label -> Normalizer.normalize(label.text(), Normalizer.Form.NFC).strip()
                .equals(same)).toList();
    }

    static boolean isIn(Rectangle2D place, PaintedLabel label) {
        return place.contains(label.ink().getCenterX(), label.ink().getCenterY());
    }
}
