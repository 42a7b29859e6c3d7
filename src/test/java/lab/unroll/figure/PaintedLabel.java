package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as a reader sees it: the pieces that were written on in one line, with their indices. A {@link lab.unroll.figure.paint.MathLabel MathLabel} sets
 * its letters one by one, and a text in two scripts in two fonts; both are one label.
 */
final class PaintedLabel {

    private static final double NEAR = 0.1;
    private static final double SCRIPT = 0.70;
    private static final Pattern NUMBER = Pattern.compile("[×−=≈ ]*(NaN|∞|[0-9]*\\.?[0-9]+(e−?[0-9]+)?)");

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final double size;
    private final double baseline;
    private Rectangle2D ink;
    /** Where the letters on the baseline end. */
    private double lettersEnd;
    /** Where all that was written ends. */
    private double end;
    private double scriptSize = Double.NaN;

    private PaintedLabel(Piece first) {
        size = first.size();
        baseline = first.start().getY();
        add(first);
        lettersEnd = end;
    }

    /** The labels of a page, in the order in which they were painted; strings without ink are none. */
    static List<PaintedLabel> of(List<Piece> pieces) {
        List<PaintedLabel> labels = new ArrayList<>();
        PaintedLabel last = null;
        for (Piece piece : pieces) {
            if (last == null || !last.goesOn(piece)) {
                last = new PaintedLabel(piece);
                labels.add(last);
            }
        }
        labels.removeIf(label -> label.ink.isEmpty());
        return labels;
    }

    /** Takes a piece that is written on. */
    private boolean goesOn(Piece piece) {
        double x = piece.start().getX();
        double rise = baseline - piece.start().getY();
        boolean level = Math.abs(piece.start().getY() - piece.end().getY()) < 0.01;
        boolean same = Math.abs(rise) < 0.01 && piece.size() > 0.9 * size && piece.size() < 1.1 * size;
        if (level && same && Math.abs(x - end) <= NEAR) {
            add(piece);
            lettersEnd = end;
            return true;
        }
        double base = piece.size() / SCRIPT;
        boolean raised = Math.abs(rise - 0.38 * base) < 0.01 || Math.abs(rise + 0.22 * base) < 0.01;
        boolean small = base > 0.9 * size && base < 1.1 * size;
        if (level && raised && small && x >= lettersEnd - NEAR && x <= end + 0.2 * base) {
            scriptSize = piece.size();
            add(piece);
            return true;
        }
        return false;
    }

    private void add(Piece piece) {
        pieces.add(piece);
        text.append(piece.text());
        end = pieces.size() == 1 ? piece.end().getX() : Math.max(end, piece.end().getX());
        if (!piece.ink().isEmpty()) {
            ink = ink == null || ink.isEmpty() ? piece.ink() : ink.createUnion(piece.ink());
        } else if (ink == null) {
            ink = piece.ink();
        }
    }

    String text() {
        return text.toString();
    }

    /** The size of the letters on the baseline, the smallest of them. */
    double size() {
        return pieces.stream().mapToDouble(Piece::size).filter(s -> s > 0.9 * size).min().orElse(size);
    }

    /** The size of the smallest letters on the baseline; NaN for a mere number. */
    double nameSize() {
        return pieces.stream().filter(p -> p.size() > 0.9 * size && !NUMBER.matcher(p.text()).matches()
                        && p.text().codePoints().anyMatch(Character::isLetter))
                .mapToDouble(Piece::size).min().orElse(Double.NaN);
    }

    /** The size of the indices; NaN if there are none. */
    double scriptSize() {
        return scriptSize;
    }

    Rectangle2D ink() {
        return ink;
    }

    int order() {
        return pieces.get(pieces.size() - 1).order();
    }

    List<Piece> pieces() {
        return pieces;
    }

    @Override
    public String toString() {
        return String.format("\"%s\" (%.1f px at %.0f,%.0f %.0fx%.0f)", text, size, ink.getX(), ink.getY(),
                ink.getWidth(), ink.getHeight());
    }
}
