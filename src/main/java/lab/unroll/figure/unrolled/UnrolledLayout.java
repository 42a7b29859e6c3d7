package lab.unroll.figure.unrolled;

import java.awt.geom.Rectangle2D;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.HeatStrip;
import lab.unroll.figure.paint.Lens;
import lab.unroll.figure.paint.StripPainter;
import lab.unroll.figure.parts.Glide;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.StateRule;

/**
 * Where the parts of the unrolled diagram stand. Time runs from left to right, one copy of the cell a step; inside an
 * LSTM copy the lanes of C run along the top, h below them, the neurons of the gates and x_t at the bottom left, the
 * answer ŷ_t at the bottom right. In a GRU copy the lanes are those of h. In a SimpleRNN copy the answer stands on top, h
 * below it, the stimulus a_t below that. Where T copies would be narrower than {@link #NARROWEST}, a window of steps round
 * the selected one is laid out.
 */
public final class UnrolledLayout {

    /** A copy narrower than this cannot hold readable numbers; a window of steps is at least as wide. */
    static final double NARROW = 63;
    /** A whole sequence is rather shown without numbers than in a window, down to this width of a copy. */
    static final double NARROWEST = 50;
    /** From this width on the parts of the current copy carry their names. */
    static final double NAMED = 84;
    private static final double WIDEST = 150;
    /** Room for C_0 and h_0 with the wires that come from them; more for the states of a late step. */
    private static final double LEFT = 52;
    private static final double DIGIT = 7;
    private static final double RIGHT = 14;

    private final int selectedStep;
    /** True if the layer reads from T to 1: then T stands on the left. */
    private final boolean reverse;

    public final double width;
    public final double height;
    final NetworkSpec spec;
    /** How far the lens of the copy before the selected one still keeps this one away. */
    private final double late;
    /** Room for a lens to the right of the selected copy, or 0. */
    public final double lens;
    public final int first;
    public final int last;
    public final double pitch;
    public final double left;

    // Vertical, from the top
    public final double headerBaseline;
    public final double cardTop;
    public final double cardBottom;
    public final double legendTop;
    public final double cellHeight;
    final double stripC;
    public final double stripH;
    final double stripA;
    /** Upper edge of the strip along whose cells the lanes go straight through: C, or h of a GRU. */
    final double laneTop;
    final double valveInput;
    final double valveReset;
    final double tanhMiddle;
    final double valveOutput;
    final double candidateTop;
    final double candidateHeight;
    final double boxTop;
    final double boxHeight;
    final double symbolMiddle;
    final double symbolRadius;
    final double inputStrip;
    final double inputStripHeight;
    final double answerTop;
    final double answerBottom;

    // Horizontal, from the left edge of a copy
    final double valveLeft;
    final double valveLength;
    final double capsuleLeft;
    final double capsuleWidth;
    final double stripLeft;
    final double stripWidth;
    final double boxLeft;
    final double boxWidth;
    final double candidateLeft;
    final double candidateWidth;
    final double candidateWire;

    public UnrolledLayout(NetworkSpec spec, int length, int selectedStep, double width, double height) {
        this(spec, length, selectedStep, width, height, 0);
    }

    /** The same with some room kept free on the right. */
    public UnrolledLayout(NetworkSpec spec, int length, int selectedStep, double width, double height, double keptFree) {
        this(spec, LayerPlace.BOTTOM, length, selectedStep, width, height, keptFree, 0, Glide.NONE);
    }

    /** The same of a scene. */
    public UnrolledLayout(Scene scene, double width, double height, double keptFree) {
        this(scene, width, height, keptFree, 0, Glide.NONE);
    }

    private UnrolledLayout(Scene scene, double width, double height, double keptFree, double lens, Glide glide) {
        this(scene.trace().spec(), scene.trace().place(), scene.trace().length(), scene.selectedStep(), width, height,
                keptFree, lens, glide);
    }

    private UnrolledLayout(NetworkSpec spec, LayerPlace place, int length, int selectedStep, double width, double height,
                           double keptFree, double lens, Glide glide) {
        this.spec = spec;
        this.reverse = place.isReverse();
        this.lens = lens;
        this.selectedStep = selectedStep;
        this.width = width;
        this.height = height;
        boolean lstm = spec.cell().rule() == StateRule.CARRIED;
        boolean gru = spec.cell().rule() == StateRule.MIXED;
        boolean gated = lstm || gru;
        double margin = LEFT + (length <= 10 ? 0 : length <= 100 ? DIGIT : 2 * DIGIT);
        double room = width - margin - RIGHT - keptFree - lens;
        int shown = length <= room / NARROWEST ? length : Math.max(1, (int) Math.floor(room / NARROW));
        pitch = Math.min(WIDEST, room / shown);
        int standing = Glide.first(length, shown, selectedStep);
        boolean gliding = !glide.isOver() && standing != Glide.first(length, shown, place.before(selectedStep));
        // the copy that leaves at the left is painted as well
        first = standing - (gliding && !reverse ? 1 : 0);
        last = standing + shown - 1 + (gliding && reverse ? 1 : 0);
        left = margin + (room - pitch * shown) / 2 - (gliding ? (1 - glide.rest()) * pitch : 0);
        late = gliding ? glide.rest() * lens : 0;

        // Horizontal: forget valve, + capsule, strip
        double pad = 0.04 * pitch;
        stripWidth = gated ? clamp(0.39 * pitch, pitch < NARROW ? 24 : 34, 58)
                : clamp(0.5 * pitch, pitch < NARROW ? 24 : 34, 66);
        stripLeft = pitch - pad - stripWidth;
        capsuleWidth = clamp(0.16 * pitch, pitch < NARROW ? 8 : gru ? 9 : 11, 18);
        capsuleLeft = stripLeft - clamp(0.06 * pitch, 2, 10) - capsuleWidth;
        valveLength = gru ? clamp(0.18 * pitch, 9, 28) : clamp(0.22 * pitch, 10, 28);
        // In a GRU there is a tap on the lanes before the valve
        valveLeft = gru ? Math.max(4, 0.62 * (capsuleLeft - valveLength)) : Math.max(1, (capsuleLeft - valveLength) / 2);
        boxLeft = pad;
        boxWidth = gated ? Math.max(18, stripLeft - 6 - pad) : pitch - 2 * pad;
        candidateWidth = Math.min(gru ? clamp(0.26 * pitch, 16, 46) : clamp(0.33 * pitch, 22, 50), stripLeft - 5);
        candidateLeft = Math.max(2, Math.min(stripLeft - candidateWidth - 3,
                capsuleLeft + capsuleWidth / 2 - candidateWidth / 2));
        candidateWire = pitch >= NAMED ? candidateLeft + 0.35 * candidateWidth : capsuleLeft + capsuleWidth / 2;

        // Vertical: shares of what the fixed parts leave
        double legend = height >= 420 ? 46 : 26;
        legendTop = height - legend;
        cardTop = 5;
        cardBottom = legendTop - (height >= 420 ? 8 : 3);
        headerBaseline = cardTop + 18;
        double top = cardTop + 28;
        double inner = cardBottom - 6 - top;
        boolean oneHotStrip = spec.inputOf(place.layer()) <= 8 && inner > 300;
        symbolRadius = Math.min(clamp(0.042 * inner, 11, 17), gated ? (stripLeft - 6) / 2 : 17);
        inputStripHeight = oneHotStrip ? clamp(0.04 * inner, 12, 17) : 0;
        boxHeight = clamp(0.068 * inner, 19, 28);
        double foot = 2 * symbolRadius + (oneHotStrip ? inputStripHeight + 5 : 0);
        double space = clamp(0.035 * inner, 6, 18);
        if (lstm) {
            double middle = clamp(0.24 * inner, 62, 110);
            double strips = inner - foot - boxHeight - 2 * space - middle;
            cellHeight = Math.min(26, strips / (2 * spec.hidden()));
            // What the strips do not need goes to the wires between them
            middle += Math.max(0, strips - 2 * spec.hidden() * cellHeight) * 0.7;
            stripC = top;
            stripH = stripC + spec.hidden() * cellHeight + middle;
            stripA = Double.NaN;
            double wires = stripC + spec.hidden() * cellHeight;
            tanhMiddle = wires + 0.27 * middle;
            valveInput = wires + 0.27 * middle;
            valveOutput = wires + 0.74 * middle;
            candidateHeight = clamp(0.3 * middle, 18, 34);
            candidateTop = wires + 0.76 * middle - candidateHeight;
            boxTop = cardBottom - 6 - foot - space - boxHeight;
            answerTop = stripH + spec.hidden() * cellHeight + space + 6;
            answerBottom = cardBottom - 6;
            valveReset = Double.NaN;
            laneTop = stripC;
        } else if (gru) {
            boxTop = cardBottom - 6 - foot - space - boxHeight;
            double least = clamp(0.42 * inner, 90, 190);
            cellHeight = Math.min(30, (boxTop - top - least) / spec.hidden());
            stripC = Double.NaN;
            stripH = top;
            stripA = Double.NaN;
            laneTop = stripH;
            double wires = stripH + spec.hidden() * cellHeight;
            double middle = boxTop - wires;
            valveInput = wires + 0.2 * middle;
            candidateHeight = clamp(0.22 * middle, 18, 38);
            candidateTop = wires + 0.5 * middle - candidateHeight / 2;
            valveReset = wires + 0.82 * middle;
            tanhMiddle = Double.NaN;
            valveOutput = Double.NaN;
            answerTop = wires + space + 6;
            answerBottom = cardBottom - 6;
        } else {
            double answer = clamp(0.2 * inner, 60, 84);
            double middle = clamp(0.13 * inner, 30, 60);
            double strips = inner - foot - boxHeight - 3 * space - middle - answer - 10;
            cellHeight = Math.min(26, strips / (2 * spec.hidden()));
            double spare = Math.max(0, strips - 2 * spec.hidden() * cellHeight);
            middle += spare * 0.5;
            answerTop = top - 4;
            answerBottom = answerTop + answer;
            stripC = Double.NaN;
            stripH = answerBottom + 14 + space;
            stripA = stripH + spec.hidden() * cellHeight + middle;
            tanhMiddle = stripA - middle / 2;
            valveInput = Double.NaN;
            valveOutput = Double.NaN;
            valveReset = Double.NaN;
            laneTop = Double.NaN;
            candidateTop = Double.NaN;
            candidateHeight = 0;
            boxTop = cardBottom - 6 - foot - space - boxHeight;
        }
        symbolMiddle = cardBottom - 6 - foot + symbolRadius;
        inputStrip = cardBottom - 6 - inputStripHeight;
    }

    /** The layout of a scene; with room for a lens where a unit is selected whose numbers do not fit its strip. */
    public static UnrolledLayout of(Scene scene, double width, double height) {
        UnrolledLayout plain = new UnrolledLayout(scene, width, height, 0);
        boolean thin = plain.cellHeight < StripPainter.NUMBER_SIZE + 1;
        return thin && scene.selectedUnit() >= 0 && plain.shows(scene.selectedStep())
                ? new UnrolledLayout(scene, width, height, 0, Lens.WIDTH, Glide.NONE) : plain;
    }


    /** The same on its way to where it stands, with one copy more on the left; or this, where it does not move. */
    public UnrolledLayout gliding(Scene scene, Glide glide) {
        UnrolledLayout moving = new UnrolledLayout(scene, width, height, 0, lens, glide);
        return moving.first == first && moving.last == last ? this : moving;
    }

    private static double clamp(double value, double lowest, double highest) {
        return Math.max(lowest, Math.min(highest, value));
    }

    /** Left edge of the copy of step t. */
    public double x(int t) {
        boolean behind = reverse ? t < selectedStep : t > selectedStep;
        return left + (reverse ? last - t : t - first) * pitch + (behind ? lens : t == selectedStep ? late : 0);
    }

    /** The step whose copy is furthest to the left. */
    public int leftmost() {
        return reverse ? last : first;
    }

    /** The step whose copy is furthest to the right. */
    public int rightmost() {
        return reverse ? first : last;
    }

    /** True if the layer begins in this picture, at the left edge. */
    boolean begins(int length) {
        return leftmost() == (reverse ? length : 1);
    }

    /** True if the layer ends in this picture, at the right edge. */
    public boolean ends(int length) {
        return rightmost() == (reverse ? 1 : length);
    }

    public boolean shows(int t) {
        return t >= first && t <= last;
    }

    /** The whole copy of step t. */
    public Rectangle2D card(int t) {
        return new Rectangle2D.Double(x(t), cardTop, pitch, cardBottom - cardTop);
    }

    /** How far the copy of step t reaches, with the wires that come to it and, at the edge, those that leave. */
    Rectangle2D reach(int t) {
        double from = t != leftmost() ? x(t) - pitch : 0;
        double to = t != rightmost() ? x(t) + 1.5 * pitch + (t == selectedStep ? lens : 0) : width;
        return new Rectangle2D.Double(from, 0, to - from, legendTop);
    }

    /** The cell of unit j in a strip that begins at {@code top}. */
    Rectangle2D stripCell(int t, double top, int unit) {
        return new Rectangle2D.Double(x(t) + stripLeft, top + unit * cellHeight, stripWidth, cellHeight);
    }

    /**
     * The lens beside a strip of the selected copy.
     *
     * @param top the top of the strip
     */
    public Lens lens(double top, int unit) {
        Rectangle2D cells = stripCell(selectedStep, top, 0).createUnion(stripCell(selectedStep, top, spec.hidden() - 1));
        double spare = Math.max(0, 34 - cells.getHeight());
        return Lens.beside(HeatStrip.column(cells, spec.hidden()), unit, x(selectedStep) + pitch + 4,
                Math.max(cardTop, top - spare / 2), Math.min(cardBottom, cells.getMaxY() + spare / 2));
    }

    /** Middle of the line that taps the lanes of a GRU, from the left edge of a copy. */
    double tapMiddle() {
        return valveLeft / 2 + 0.5;
    }

    /** Middle line of lane j. */
    double laneMiddle(int unit) {
        return laneTop + (unit + 0.5) * cellHeight;
    }

    /** Thickness of a lane of C. */
    double laneThickness() {
        return 0.58 * cellHeight;
    }

    /** The valve of unit j on its lane. */
    Rectangle2D laneValve(int t, int unit) {
        return new Rectangle2D.Double(x(t) + valveLeft, laneMiddle(unit) - laneThickness() / 2, valveLength,
                laneThickness());
    }

    /** Where the vertical wire of unit j stands, among k wires between {@code from} and {@code from + breadth}. */
    double wireMiddle(double from, double breadth, int unit) {
        return from + (unit + 0.5) * breadth / spec.hidden();
    }

    /** Thickness of a vertical wire among k in a breadth. */
    double wireThickness(double breadth) {
        return clamp(0.55 * breadth / spec.hidden(), 0.8, 7);
    }

    double valveLengthAcross() {
        double room = spec.cell().rule() == StateRule.MIXED ? boxTop - laneTop : stripH - stripC;
        return clamp(0.12 * (room - spec.hidden() * cellHeight), 10, 18);
    }

    Rectangle2D inputValve(int t, int unit) {
        return wireValve(t, candidateLeft, candidateWidth, valveInput, unit);
    }

    /** The valve of unit j that a gate moves. */
    Rectangle2D valve(Gate gate, int t, int unit) {
        return switch (gate) {
            case FORGET, UPDATE -> laneValve(t, unit);
            case INPUT -> inputValve(t, unit);
            case RESET -> wireValve(t, candidateLeft, candidateWidth, valveReset, unit);
            default -> wireValve(t, stripLeft, stripWidth, valveOutput, unit);
        };
    }

    private Rectangle2D wireValve(int t, double from, double breadth, double middle, int unit) {
        double w = wireThickness(breadth);
        return new Rectangle2D.Double(x(t) + wireMiddle(from, breadth, unit) - w / 2, middle - valveLengthAcross() / 2,
                w, valveLengthAcross());
    }

    /** Middle of the column in which x_t stands. */
    double symbolX(int t) {
        return x(t) + boxLeft + boxWidth / 2;
    }

    /** Where h lane j enters the box of neurons; the topmost lane furthest to the right, so that none cross. */
    double boxEntry(int t, int unit) {
        double room = spec.cell().hasCellState() ? candidateWire - boxLeft - 5
                : stripLeft - boxLeft - 8;
        double breadth = Math.min(room, 7.0 * spec.hidden());
        return x(t) + boxLeft + 2 + (spec.hidden() - unit - 0.5) * breadth / spec.hidden();
    }

    /** Thickness of a lane of h. */
    double hiddenThickness() {
        double spacing = Math.abs(boxEntry(first, 0) - boxEntry(first, 1));
        return clamp(0.55 * spacing, 0.7, 4);
    }

    Rectangle2D box(int t) {
        return new Rectangle2D.Double(x(t) + boxLeft, boxTop, boxWidth, boxHeight);
    }

    /** True if the answer stands above the strips, and not below them. */
    public boolean answersOnTop() {
        return spec.cell().rule() == StateRule.ACTIVATED;
    }

    /** The place of the answer of step t. */
    public Rectangle2D answer(int t) {
        if (answersOnTop()) {
            return new Rectangle2D.Double(x(t) + stripLeft - 10, answerTop, stripWidth + 10, answerBottom - answerTop);
        }
        // Clear of the candidate's wires in a GRU, of x_t in an LSTM
        double from = spec.cell().rule() == StateRule.MIXED ? x(t) + Math.max(stripLeft + 2, candidateLeft + candidateWidth + 4)
                : Math.max(x(t) + stripLeft - 3, symbolX(t) + symbolRadius + 4);
        return new Rectangle2D.Double(from, answerTop, x(t) + pitch - 3 - from, answerBottom - answerTop);
    }
}
