package lab.unroll.figure.chart;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.train.Histogram;
import lab.unroll.train.InternalsCurve;
import lab.unroll.train.LossCurve;
import lab.unroll.words.Words;

/**
 * How the weights, or what the neurons say, are spread: a small picture of each matrix or activity. On the left how they
 * moved over the training, the darker the more of them; on the right the histogram of the network that is seen.
 */
public final class SpreadsFigure extends Sheet {

    private static final double NARROWEST = 50;
    private static final double LOWEST = 42;
    private static final double NAME = 19;
    private static final double GAP = 9;
    /** The share of a picture that the present histogram takes. */
    private static final double NOW = 0.3;
    private static final double CELL = 3;
    /** How much broader than high a picture is where there is room. */
    private static final double SHAPE = 1.5;

    private final List<SpreadPart> parts;
    private final long iteration;

    private SpreadsFigure(Scene scene, String title, String nothing, List<SpreadPart> parts, long iteration, boolean titled,
                          double width, double height) {
        super(scene.theme(), Words.of("chart", scene.words().locale()), width, height);
        this.parts = parts;
        this.iteration = iteration;
        double top = titled ? HEADING + 8 : 6;
        if (titled) {
            heading(title, "", "");
        }
        if (parts.isEmpty()) {
            paragraph(nothing, EDGE, top + 6, width - 2 * EDGE);
            return;
        }
        double room = width - 2 * EDGE + GAP;
        double high = height - top - 6;
        int mostColumns = (int) Math.max(1, room / (NARROWEST + GAP));
        int mostRows = (int) Math.max(1, high / LOWEST);
        boolean fits = parts.size() <= mostColumns * mostRows;
        int shown = fits ? parts.size() : mostColumns * mostRows - 1;
        int places = fits ? shown : shown + 1;
        int rows = Math.min(mostRows, Math.max((places + mostColumns - 1) / mostColumns,
                (int) Math.round(Math.sqrt(places * high * SHAPE / room))));
        int columns = (places + rows - 1) / rows;
        for (int i = 0; i < places; i++) {
            Rectangle2D place = new Rectangle2D.Double(EDGE + i % columns * room / columns, top + i / columns * high / rows,
                    room / columns - GAP, high / rows - 6);
            if (i < shown) {
                panel(parts.get(i), place);
            } else {
                write(words.get("spread.more", parts.size() - shown), Fonts.TEXT, 12, Token.SECONDARY, place.getCenterX(),
                        place.getCenterY(), Typesetter.Anchor.MIDDLE);
            }
        }
    }

    /**
     * The weights, matrix by matrix.
     *
     * @param scene the network that is seen
     */
    public static SpreadsFigure weights(Scene scene, LossCurve curve, long iteration, boolean titled, double width,
                                        double height) {
        Words words = Words.of("chart", scene.words().locale());
        InternalsCurve inside = curve.measures().internals();
        Parameters parameters = scene.trace().parameters();
        List<ParameterBlock> blocks = parameters.layout().blocks();
        boolean known = inside.matrices().size() == blocks.size();
        List<SpreadPart> parts = new ArrayList<>();
        for (int m = 0; m < blocks.size(); m++) {
            int matrix = m;
            String name = known ? inside.matrices().get(m) : blocks.get(m).name();
            parts.add(new SpreadPart(name, PartName.matrix(name, scene.trace().spec().cell()), known ? inside.iterations() : new long[0],
                    known ? all(inside, reading -> inside.matrix(matrix, reading)) : List.of(), spread(parameters, blocks.get(m))));
        }
        return new SpreadsFigure(scene, words.get("spread.weights"), words.get("course.none"), parts, iteration, titled, width,
                height);
    }

    /** What the neurons said to the batches of the training: h, C and each gate. */
    public static SpreadsFigure activations(Scene scene, LossCurve curve, long iteration, boolean titled, double width,
                                            double height) {
        Words words = Words.of("chart", scene.words().locale());
        InternalsCurve inside = curve.measures().internals();
        List<SpreadPart> parts = new ArrayList<>();
        int now = now(inside, iteration);
        for (int a = 0; a < inside.activities().size() && now >= 0; a++) {
            int activity = a;
            String name = inside.activities().get(a);
            parts.add(new SpreadPart(name, PartName.activity(name, scene.trace().spec().cell()), inside.iterations(),
                    all(inside, reading -> inside.activity(activity, reading)), inside.activity(a, now)));
        }
        return new SpreadsFigure(scene, words.get("spread.activations"), words.get("course.none"), parts, iteration, titled,
                width, height);
    }

    private static List<Histogram> all(InternalsCurve inside, IntFunction<Histogram> one) {
        return IntStream.range(0, inside.size()).mapToObj(one).toList();
    }

    /** The last reading up to a step, or the first. */
    private static int now(InternalsCurve inside, long iteration) {
        int now = inside.size() - 1;
        while (now > 0 && inside.iteration(now) > iteration) {
            now--;
        }
        return now;
    }

    private static Histogram spread(Parameters parameters, ParameterBlock block) {
        float[] own = new float[block.rows() * block.cols()];
        for (int row = 0; row < block.rows(); row++) {
            for (int col = 0; col < block.cols(); col++) {
                own[row * block.cols() + col] = (float) parameters.get(block, row, col);
            }
        }
        return Histogram.of(own, own.length);
    }

    private void panel(SpreadPart part, Rectangle2D place) {
        Color hue = colour(part.name().token());
        double low = part.low();
        double high = part.high();
        boolean any = low <= high;
        if (any && high - low < 1e-9) {
            low -= 0.5;
            high += 0.5;
        }
        double middle = place.getY() + NAME / 2 - 2;
        placer.add(ChartLabel.formula(part.name().markup(), 13, hue).centred(place.getX(), middle, Typesetter.Anchor.START));
        if (any) {
            write(Numbers.brief(low) + " … " + Numbers.brief(high), Fonts.TEXT, 12, Token.SECONDARY, place.getMaxX(), middle,
                    Typesetter.Anchor.END);
        }
        Rectangle2D box = new Rectangle2D.Double(place.getX(), place.getY() + NAME, place.getWidth(),
                Math.max(8, place.getHeight() - NAME));
        double split = part.way().size() > 1 ? box.getX() + (1 - NOW) * box.getWidth() : box.getX();
        if (any) {
            if (part.way().size() > 1) {
                way(part, new Rectangle2D.Double(box.getX(), box.getY(), split - box.getX(), box.getHeight()), low, high, hue);
            }
            now(part.now(), new Rectangle2D.Double(split + 2, box.getY(), box.getMaxX() - split - 2, box.getHeight()), low, high,
                    hue);
        }
        draw(brush -> brush.stroke(box, colour(Token.HAIRLINE), 1));
        spot("spread." + part.id(), box, new Subject.Group(part.id()), words.get("spread.spot", part.name().plain(),
                Numbers.exact(part.now().mean()), Numbers.exact(part.now().low()), Numbers.exact(part.now().high())),
                part.now().mean());
    }

    /** A column for each reading, from the step before to its own; the fullest bin of a column is the darkest. */
    private void way(SpreadPart part, Rectangle2D box, double low, double high, Color hue) {
        int rows = (int) Math.max(4, Math.min(Histogram.BINS, box.getHeight() / CELL));
        long[] steps = part.iterations();
        double first = steps[0];
        double span = Math.max(1, steps[steps.length - 1] - first);
        double width = box.getWidth();
        for (int i = 0; i < part.way().size(); i++) {
            double right = box.getX() + width * (i + 1 == steps.length ? 1 : (mid(steps, i) - first) / span);
            double left = box.getX() + width * (i == 0 ? 0 : (mid(steps, i - 1) - first) / span);
            Histogram one = part.way().get(i);
            double[] shares = IntStream.range(0, rows).mapToDouble(r -> one.between(low + r * (high - low) / rows,
                    r + 1 == rows ? Math.nextUp((float) high) : low + (r + 1) * (high - low) / rows)).toArray();
            double most = 0;
            for (double share : shares) {
                most = Math.max(most, share);
            }
            for (int r = 0; r < rows; r++) {
                if (shares[r] > 0) {
                    Color shade = ColourMap.mix(colour(Token.PANEL), hue, 0.15 + 0.85 * shares[r] / most);
                    Rectangle2D cell = new Rectangle2D.Double(left, box.getMaxY() - (r + 1) * box.getHeight() / rows,
                            Math.max(0.5, right - left), box.getHeight() / rows);
                    draw(brush -> brush.fill(cell, shade));
                }
            }
        }
        double here = box.getX() + width * Math.max(0, Math.min(1, (iteration - first) / span));
        if (iteration < steps[steps.length - 1]) {
            draw(brush -> brush.stroke(new Line2D.Double(here, box.getY(), here, box.getMaxY()), colour(Token.ACCENT), 2));
        }
    }

    private static double mid(long[] steps, int i) {
        return (steps[i] + steps[i + 1]) / 2.0;
    }

    /** Bars from the left, the longest as long as there is room. */
    private void now(Histogram now, Rectangle2D box, double low, double high, Color hue) {
        int rows = (int) Math.max(4, Math.min(Histogram.BINS, box.getHeight() / CELL));
        double most = 0;
        double[] shares = new double[rows];
        for (int r = 0; r < rows; r++) {
            shares[r] = now.between(low + r * (high - low) / rows,
                    r + 1 == rows ? Math.nextUp((float) high) : low + (r + 1) * (high - low) / rows);
            most = Math.max(most, shares[r]);
        }
        for (int r = 0; r < rows; r++) {
            if (shares[r] > 0) {
                Rectangle2D bar = new Rectangle2D.Double(box.getX(), box.getMaxY() - (r + 1) * box.getHeight() / rows + 0.5,
                        Math.max(1, box.getWidth() * shares[r] / most), Math.max(1, box.getHeight() / rows - 1));
                draw(brush -> brush.fill(bar, hue));
            }
        }
    }

    /** Every bin of every reading, and of the present network; a row of one says from where to where it reaches. */
    @Override
    public List<Spot> values() {
        List<Spot> values = new ArrayList<>(super.values());
        for (SpreadPart part : parts) {
            for (int i = 0; i < part.way().size(); i++) {
                bins(part, part.way().get(i), part.iterations()[i], "." + part.iterations()[i], values);
            }
            bins(part, part.now(), iteration, ".now", values);
        }
        return values;
    }

    private void bins(SpreadPart part, Histogram one, long step, String when, List<Spot> values) {
        if (one.isEmpty()) {
            return;
        }
        float[] shares = one.shares();
        for (int bin = 0; bin < shares.length; bin++) {
            double width = ((double) one.high() - one.low()) / shares.length;
            values.add(new Spot("spread." + part.id() + when + "." + (bin + 1), new Rectangle2D.Double(), Spot.Kind.POINT,
                    new Subject.Iteration(step), words.get("spread.bin", part.name().plain(),
                            String.format(Locale.ROOT, "%,d", step), Numbers.exact(one.low() + bin * width),
                            Numbers.exact(one.low() + (bin + 1) * width)), shares[bin]));
        }
    }
}
