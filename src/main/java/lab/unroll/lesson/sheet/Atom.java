package lab.unroll.lesson.sheet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.lesson.text.Span;

/** What stands in a line in one piece: a word, a Chinese character, a quantity or a blank. */
abstract class Atom {

    /** Marks that may not begin a line. */
    private static final String CLOSING = "，。？！：；、）」』》…—,.?!:;)]}%";
    /** Marks that may not end one. */
    private static final String OPENING = "（「『《([{";

    private final double width;
    private final String plain;

    private Atom(String plain, double width) {
        this.plain = plain;
        this.width = width;
    }

    /** In pixels. */
    double width() {
        return width;
    }

    /** How far it reaches above the baseline, in pixels, where that is more than text does; 0 where it is not. */
    double ascent() {
        return 0;
    }

    /** The same below the baseline. */
    double descent() {
        return 0;
    }

    /** True if it may be left out at the end of a line. */
    boolean isBlank() {
        return plain.isBlank();
    }

    /** Paints it with its baseline at y. */
    abstract void draw(Graphics2D g, Color colour, double x, double y);

    /** True if a line may end between this and the next. */
    boolean endsBefore(Atom next) {
        if (isBlank() || next.isBlank()) {
            return !next.isBlank();
        }
        int last = plain.codePointBefore(plain.length());
        int first = next.plain.codePointAt(0);
        return (Character.isIdeographic(last) || Character.isIdeographic(first) || CLOSING.indexOf(last) >= 0 && last > 0xFF)
                && CLOSING.indexOf(first) < 0 && OPENING.indexOf(last) < 0;
    }

    /** The atoms of a text. */
    static List<Atom> of(List<Span> spans, double size) {
        List<Atom> atoms = new ArrayList<>();
        for (Span span : spans) {
            if (span instanceof Span.Symbol symbol) {
                atoms.add(symbol(symbol.plain(), size));
            } else {
                words(span, size, atoms);
            }
        }
        return atoms;
    }

    private static Atom symbol(String markup, double size) {
        double type = 1.15 * size;
        MathLabel label = MathLabel.of(markup);
        return new Atom("x", label.width(type)) {
            @Override
            double ascent() {
                return label.ascent(type);
            }

            @Override
            double descent() {
                return label.descent(type);
            }

            @Override
            void draw(Graphics2D g, Color colour, double x, double y) {
                label.draw(g, type, colour, x, y, Typesetter.Anchor.START);
            }
        };
    }

    private static void words(Span span, double size, List<Atom> atoms) {
        Fonts face = span instanceof Span.Strong || span instanceof Span.Emphasis ? Fonts.SEMIBOLD
                : span instanceof Span.Code ? Fonts.MONO : Fonts.TEXT;
        String text = span.plain();
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            boolean alone = point == ' ' || point > 0x2E7F;
            if (alone) {
                add(text.substring(from, at), face, size, atoms);
                add(text.substring(at, next), face, size, atoms);
                from = next;
            }
            at = next;
        }
        add(text.substring(from), face, size, atoms);
    }

    private static void add(String word, Fonts face, double size, List<Atom> atoms) {
        if (word.isEmpty()) {
            return;
        }
        atoms.add(new Atom(word, Typesetter.width(word, face, size)) {
            @Override
            void draw(Graphics2D g, Color colour, double x, double y) {
                Typesetter.draw(g, word, face, size, colour, x, y, Typesetter.Anchor.START);
            }
        });
    }

    /** The atoms in lines of a width; one that has no room in any stands alone. */
    static List<List<Atom>> lines(List<Atom> atoms, double width) {
        List<List<Atom>> lines = new ArrayList<>();
        List<Atom> line = new ArrayList<>();
        double used = 0;
        for (int from = 0; from < atoms.size(); ) {
            int to = from + 1;
            while (to < atoms.size() && !atoms.get(to - 1).endsBefore(atoms.get(to))) {
                to++;
            }
            List<Atom> piece = atoms.subList(from, to);
            double whole = piece.stream().mapToDouble(Atom::width).sum();
            double seen = piece.stream().filter(atom -> !atom.isBlank()).mapToDouble(Atom::width).sum();
            if (!line.isEmpty() && used + seen > width) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
            }
            line.addAll(piece);
            used += whole;
            from = to;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }
}
