package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import lab.unroll.figure.paint.Numbers;

/** A figure as it was painted on a page that remembers, and the rules of layout that it has to keep. */
final class Picture {

    /** Boxes may touch by this much: about what the smoothing of letters adds. */
    static final double HAIR = 0.5;
    /** The smallest text. */
    static final double SMALLEST = 12;
    /** The smallest label in a diagram. */
    static final double SMALLEST_IN_DIAGRAM = 13;
    /** Indices are 0.70 of their letter: of a label of 13 pixels, 9.1. Indices of indices do not exist. */
    static final double SMALLEST_INDEX = 9;
    /** Thickness of the lines of a grid. */
    private static final double GRID = 1;
    private static final double ROUNDING = 0.005;

    private final String name;
    private final Figure figure;
    private final List<PaintedLabel> labels;
    private final List<Recorder.Mark> marks;
    private final ToldApart told;
    private final List<String> faults = new ArrayList<>();

    Picture(String name, Figure figure, GlyphBoxes glyphs) {
        this.name = name;
        this.figure = figure;
        Recorder page = new Recorder(glyphs);
        figure.paint(page);
        this.labels = PaintedLabel.of(page.pieces());
        this.marks = page.marks();
        labels.removeIf(this::isCovered);
        told = new ToldApart(page.pieces(), labels, marks);
    }

    String name() {
        return name;
    }

    Figure figure() {
        return figure;
    }

    List<PaintedLabel> labels() {
        return labels;
    }

    /** What was found to be wrong, each with the name of the picture. */
    List<String> faults() {
        return faults;
    }

    void fault(String what) {
        faults.add(name + ": " + what);
    }

    /** True if something was painted over the whole of it afterwards. */
    private boolean isCovered(PaintedLabel label) {
        return marks.stream().anyMatch(mark -> mark.order() > label.order() && hides(mark, label.ink()));
    }

    private static boolean hides(Recorder.Mark mark, Rectangle2D box) {
        return mark.isFilled() && mark.isOpaque() && mark.bounds().contains(box) && mark.area().contains(box);
    }

    /** Leaves out labels of which something painted later hides a part: they pass under it. */
    Picture lettingLabelsPass() {
        labels.removeIf(label -> marks.stream().anyMatch(mark -> mark.order() > label.order() && mark.isFilled()
                && meets(mark, label.ink())));
        return this;
    }

    /** No two labels overlap. */
    Picture keepsLabelsApart() {
        for (int i = 0; i < labels.size(); i++) {
            Rectangle2D a = labels.get(i).ink();
            for (int j = 0; j < i; j++) {
                Rectangle2D b = labels.get(j).ink();
                double across = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
                double down = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
                if (across > HAIR && down > HAIR) {
                    fault(labels.get(i) + " touches " + labels.get(j));
                }
            }
        }
        return this;
    }

    /** No label leaves the page. */
    Picture keepsLabelsOnThePage() {
        Rectangle2D page = new Rectangle2D.Double(-HAIR, -HAIR, figure.width() + 2 * HAIR, figure.height() + 2 * HAIR);
        for (PaintedLabel label : labels) {
            if (!page.contains(label.ink())) {
                fault(label + " leaves the page of " + figure.width() + " x " + figure.height());
            }
        }
        return this;
    }

    /** Letters are large enough to be read. */
    Picture keepsLettersReadable() {
        for (PaintedLabel label : labels) {
            if (label.size() < SMALLEST - ROUNDING) {
                fault(label + " is smaller than " + SMALLEST);
            }
            if (label.scriptSize() < SMALLEST_INDEX) {
                fault(label + " has indices of " + label.scriptSize());
            }
        }
        return this;
    }

    /**
     * Labels in the diagram are somewhat larger: the letters of those that name something, above {@code legendTop}.
     * Numbers keep 12 pixels, as in the cells of strips.
     */
    Picture keepsNamesLarge(double legendTop) {
        for (PaintedLabel label : labels) {
            if (label.ink().getMaxY() < legendTop && label.nameSize() < SMALLEST_IN_DIAGRAM - ROUNDING) {
                fault(label + " is a label of the diagram and smaller than " + SMALLEST_IN_DIAGRAM);
            }
        }
        return this;
    }

    /** Nothing is painted over a label, and no line runs behind one without a patch of paper between them. */
    Picture keepsLabelsFree() {
        return keepsFree(labels, 0);
    }

    /**
     * The same in a chart: its grid may run behind labels, and behind numbers also its curves. The value at the selected
     * step is always written, at the freest place beside its point, which need not be free of every curve.
     */
    Picture keepsNamesFree() {
        return keepsFree(labels.stream().filter(label -> !Double.isNaN(label.nameSize())).toList(), GRID);
    }

    private Picture keepsFree(List<PaintedLabel> kept, double thinnest) {
        for (PaintedLabel label : kept) {
            Rectangle2D ink = label.ink();
            double in = Math.min(1, Math.min(ink.getWidth(), ink.getHeight()) / 4);
            Rectangle2D core = new Rectangle2D.Double(ink.getX() + in, ink.getY() + in, ink.getWidth() - 2 * in,
                    ink.getHeight() - 2 * in);
            int paper = -1;
            for (Recorder.Mark mark : marks) {
                if (mark.order() < label.order() && hides(mark, core)) {
                    paper = Math.max(paper, mark.order());
                }
            }
            for (Recorder.Mark mark : marks) {
                boolean before = mark.order() > paper && mark.thickness() > thinnest && mark.order() < label.order();
                if ((before || mark.order() > label.order()) && meets(mark, core)) {
                    fault(label + (before ? " stands on a line " : " is painted over ") + mark.bounds());
                }
            }
        }
        return this;
    }

    private static boolean meets(Recorder.Mark mark, Rectangle2D core) {
        return mark.bounds().intersects(core) && mark.area().intersects(core);
    }

    /** Texts stand out from what they stand on. */
    Picture keepsTextsStrong() {
        told.textsFaint().forEach(this::fault);
        return this;
    }

    /** No two lines of a chart are told by their colour alone, for every kind of eyes; see {@link ToldApart}. */
    Picture keepsLinesTold() {
        told.linesAlike().forEach(this::fault);
        return this;
    }

    /** Spots have an id of their own, lie on the page, and say what they are, with the value where they have one. */
    Picture keepsSpotsTold() {
        Rectangle2D page = new Rectangle2D.Double(-HAIR, -HAIR, figure.width() + 2 * HAIR, figure.height() + 2 * HAIR);
        Set<String> ids = new HashSet<>();
        for (Spot spot : figure.spots()) {
            if (!ids.add(spot.id())) {
                fault("spot " + spot.id() + " is there twice");
            }
            if (!page.contains(spot.bounds()) || spot.bounds().isEmpty()) {
                fault("spot " + spot.id() + " is not on the page: " + spot.bounds());
            }
            if (spot.text().isBlank() || spot.text().matches("(?s).*\\{\\d.*")) {
                fault("spot " + spot.id() + " says nothing: " + spot.text());
            }
            if (!Double.isNaN(spot.value()) && !spot.text().contains(Numbers.exact(spot.value()))) {
                fault("spot " + spot.id() + " does not tell " + Numbers.exact(spot.value()) + ": " + spot.text());
            }
        }
        return this;
    }

    /**
     * Every number painted on a spot is a rounding of what the spot stands for. A number belongs to the foremost spot that
     * it stands on.
     *
     * @param values the exact values that may stand on a spot, from the trace
     * @return how many numbers were read back
     */
    int keepsNumbersTrue(Function<Spot, List<Double>> values) {
        return keepsNumbersTrue(figure.spots(), (spot, label) -> values.apply(spot));
    }

    /** The same with spots of which the last one is the foremost, and values that may depend on the place of the number. */
    int keepsNumbersTrue(List<Spot> spots, BiFunction<Spot, PaintedLabel, List<Double>> values) {
        double unit = unit();
        int read = 0;
        for (PaintedLabel label : labels) {
            List<PaintedNumbers.Read> numbers = PaintedNumbers.all(label.text());
            Spot spot = numbers.isEmpty() ? null : foremostAt(spots, label.ink());
            if (spot == null) {
                continue;
            }
            List<Double> allowed = values.apply(spot, label);
            for (PaintedNumbers.Read number : numbers) {
                read++;
                if (allowed.stream().noneMatch(value -> number.rounds(value) || number.rounds(value / unit))) {
                    fault(label + " is not a rounding of " + allowed + " at " + spot.id());
                }
            }
        }
        return read;
    }

    /**
     * Every number that stands on no spot with a value is expected where it stands, and is a rounding of what is expected.
     *
     * @param spots    those of {@link #keepsNumbersTrue}
     * @param expected all that may be told beside the spots
     * @return how many numbers were read back
     */
    int keepsOtherNumbersTrue(List<Spot> spots, List<ExpectedNumber> expected) {
        int read = 0;
        for (PaintedLabel label : labels) {
            List<PaintedNumbers.Read> numbers = PaintedNumbers.all(label.text());
            if (numbers.isEmpty() || foremostAt(spots, label.ink()) != null) {
                continue;
            }
            read += numbers.size();
            List<ExpectedNumber> here = expected.stream().filter(number -> number.isMeantBy(label)).toList();
            if (here.stream().noneMatch(number -> number.isToldBy(numbers))) {
                fault(here.isEmpty() ? label + " is a number that nothing is known of" : label + " is not " + here);
            }
        }
        return read;
    }

    /** The power of ten in whose units some numbers are written: ·10⁻³ stands alone beside them. 1 without one. */
    double unit() {
        return labels.stream().filter(label -> label.text().startsWith("·10"))
                .mapToDouble(label -> PaintedNumbers.in("1" + label.text()).get(0).value()).findFirst().orElse(1);
    }

    /** The spot with a value that a click at the middle of a label would meet, or null. */
    private static Spot foremostAt(List<Spot> spots, Rectangle2D ink) {
        return spots.stream().filter(spot -> !Double.isNaN(spot.value()))
                .filter(spot -> spot.bounds().contains(ink.getCenterX(), ink.getCenterY()))
                .reduce((behind, before) -> before).orElse(null);
    }
}
