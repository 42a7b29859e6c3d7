package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.figure.paint.Brush;
import lab.unroll.net.Vector;

/**
 * What the backward picture tells beside its spots: the norm below each strip, the factor between two, ‖J_t‖ and the
 * product of these, ∂L/∂w_t above its bar, their sum, and the loss.
 */
final class ExpectedBackward extends ExpectedNumbers {

    private static final double LINE = 20;
    /** The legend tells how a power of ten is read: 2·10⁻³ = 0.002. */
    private static final double WRITTEN_OUT = 0.002;

    private final TraceValues values;
    private final SharedWeight weight;
    private final double unit;

    ExpectedBackward(Picture picture, List<Spot> spots, Scene scene, SharedWeight weight) {
        super(picture, spots, scene);
        this.values = new TraceValues(scene);
        this.weight = weight;
        this.unit = picture.unit();
    }

    @Override
    List<ExpectedNumber> all() {
        decades();
        for (int t = 1; t <= trace.length(); t++) {
            if (spot("step." + t) != null) {
                column(t);
            }
        }
        factors();
        sum();
        return super.all();
    }

    /**
     * The upper end of the colours; by what C and h change from the last step to the first; what the copies add that are
     * not shown.
     */
    private void decades() {
        double[] decades = IntStream.rangeClosed(1, trace.length()).filter(t -> spot("step." + t) != null).boxed()
                .flatMap(t -> trace.spec().cell().hasCellState() ? Stream.of(trace.dCell(t), trace.dHidden(t))
                        : Stream.of(trace.dHidden(t)))
                .flatMapToDouble(gradient -> IntStream.range(0, gradient.size()).mapToDouble(gradient::get))
                .map(Math::abs).filter(size -> size > 0 && Double.isFinite(size)).map(Math::log10).sorted().toArray();
        boolean none = decades.length == 0;
        double hidden = IntStream.rangeClosed(1, trace.length()).filter(t -> spot("step." + t) == null)
                .filter(t -> weight.isUsed(trace, t)).mapToDouble(t -> values.share(weight, t)).sum();
        // Whole decades are written as powers of ten
        legend(none || decades[decades.length - 1] <= 0 ? Math.pow(10, -0.5) : 1, hidden);
        int first = trace.after(trace.focus().start());
        int last = trace.focus().end();
        legend(trace.dHidden(first).norm() / trace.dHidden(last).norm());
        if (trace.spec().cell().hasCellState()) {
            legend(trace.dCell(first).norm() / trace.dCell(last).norm());
        }
        double height = picture.figure().height();
        add("how a power of ten is read", Brush.rectangle(0, Gallery.legendTop(height), picture.figure().width(), height),
                "2·10⁻³ = 0.002"::equals, WRITTEN_OUT, WRITTEN_OUT);
    }

    private Rectangle2D card(int t) {
        return spot("step." + t);
    }

    private Rectangle2D strip(String letter, int t) {
        Rectangle2D first = spot("d" + letter + "." + t + ".1");
        return first == null ? null : first.createUnion(spot("d" + letter + "." + t + "." + trace.spec().hidden()));
    }

    private void column(int t) {
        double middle = card(t).getCenterX();
        for (String letter : trace.spec().cell().hasCellState() ? List.of("C", "h") : List.of("h")) {
            Rectangle2D strip = strip(letter, t);
            add("‖∂L/∂" + letter + "_" + t + "‖", Brush.rectangle(middle - 1.5, strip.getMaxY(), middle + 1.5,
                    strip.getMaxY() + LINE), gradient(letter, t).norm());
            if (t != trace.focus().end() && gradient(letter, t).norm() + gradient(letter, trace.after(t)).norm() != 0) {
                // From above the strip of C down to its end, and from there on down to the end of that of h
                double top = letter.equals("C") || strip("C", t) == null ? 0 : strip("C", t).getMaxY();
                int next = trace.after(t);
                Rectangle2D beside = strip(letter, next);
                double right = beside == null ? picture.figure().width() : beside.getMinX();
                add("‖∂L/∂" + letter + "_" + t + "‖ / ‖∂L/∂" + letter + "_" + next + "‖", Brush.rectangle(
                        strip.getMaxX(), top, right, strip.getMaxY()),
                        gradient(letter, t).norm() / gradient(letter, next).norm());
            }
        }
        if (!weight.isUsed(trace, t)) {
            return;
        }
        Rectangle2D bar = spot("dw." + t);
        add("∂L/∂w_" + t, Brush.rectangle(bar.getMinX() - 4, bar.getMinY() - LINE, bar.getMaxX() + 4, bar.getMaxY()),
                values.share(weight, t) / unit);
    }

    private Vector gradient(String letter, int t) {
        return letter.equals("C") ? trace.dCell(t) : trace.dHidden(t);
    }

    /** In the line of the name of each, between a copy and the one that follows. */
    private void factors() {
        double product = 1;
        List<PaintedLabel> norms = labels("‖Jt‖");
        List<PaintedLabel> products = labels("Π");
        for (int t = trace.before(trace.focus().end()); t != trace.focus().start() && !norms.isEmpty();
                t = trace.before(t)) {
            double norm = trace.jacobians().hiddenNorm(t);
            product *= norm;
            if (card(t) != null) {
                factor("‖J_" + t + "‖", t, norms.get(0), norm);
                factor("Π to " + t, t, products.get(0), product);
            }
        }
    }

    private void factor(String what, int t, PaintedLabel name, double value) {
        double edge = card(t).getMaxX();
        double y = name.ink().getCenterY();
        add(what, Brush.rectangle(edge - 1.5, y - LINE / 3, edge + 1.5, y + LINE / 3), value);
    }

    private void sum() {
        for (PaintedLabel name : labels("∂L/∂w")) {
            Rectangle2D ink = name.ink();
            add("∂L/∂w", Brush.rectangle(ink.getMinX(), spot("dw." + trace.focus().end()) == null ? 0
                    : spot("dw." + trace.focus().end()).getMinY() - LINE, ink.getMaxX(), ink.getMinY()),
                    values.gradient(weight) / unit);
        }
        for (PaintedLabel name : labels("L")) {
            Rectangle2D ink = name.ink();
            add("L", Brush.rectangle(ink.getCenterX() - 4, ink.getMaxY(), ink.getCenterX() + 4, ink.getMaxY() + 2 * LINE),
                    trace.loss());
        }
    }
}
