package lab.unroll.figure.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A line of formula, set in real characters so that an exported picture keeps text as text. The markup is the part of TeX
 * that the diagrams need: {@code C_{t-1}}, {@code h_3^2}, {@code \tilde C}, {@code \hat y}, {@code \frac{∂L}{∂C_t}},
 * and {@code `words`} in the text face. Letters are italic, everything else is upright. A number raised at a letter is that
 * of a unit, and is set in the face of names; raised at a function it is a power.
 * A quantity may have a colour of its own, asked for by its name: {@code h}, {@code C}, {@code \tilde C}, {@code f} ...
 */
public final class MathLabel {

    private static final double SCRIPT = 0.70;
    /** Width of a space round = and +, in sizes of the type. */
    private static final double SPACE = 0.3;
    private static final double DOT = 0.1;
    /** An italic f leans out to the left: the space before it is wider by this. */
    private static final double LEAN = 0.1;
    private static final String WIDER = "  ";
    private static final Color NO_COLOUR = null;
    private static final Set<String> FUNCTIONS = Set.of("f", "g");

    /** A piece of the line: text with scripts, or a fraction. */
    private record Atom(String text, Fonts face, String name, MathLabel sub, MathLabel sup, MathLabel numerator,
                        MathLabel denominator) {
    }

    private final List<Atom> atoms;

    private MathLabel(List<Atom> atoms) {
        this.atoms = atoms;
    }

    /**
     * Reads the markup.
     *
     * @throws IllegalArgumentException if a brace or quote is not closed
     */
    public static MathLabel of(String markup) {
        return new Parser(markup).line();
    }

    /** Width in pixels. */
    public double width(double size) {
        double width = 0;
        for (Atom atom : atoms) {
            width += atomWidth(atom, size);
        }
        return width;
    }

    /** The number of a unit: in the face of names and not of formulas, so that it is not read as a power. */
    private MathLabel inTextFace() {
        return new MathLabel(atoms.stream().map(atom -> new Atom(atom.text, Fonts.SEMIBOLD, "", null, null, null, null))
                .toList());
    }

    private boolean isWholeNumber() {
        return atoms.stream().allMatch(atom -> atom.text.matches("\\d+") && atom.sub == null && atom.sup == null);
    }

    /** Height above the baseline in pixels. */
    public double ascent(double size) {
        return atoms.stream().anyMatch(a -> a.numerator != null) ? 1.45 * size : 0.95 * size;
    }

    /** Depth below the baseline in pixels. */
    public double descent(double size) {
        if (atoms.stream().anyMatch(a -> a.numerator != null)) {
            return 0.95 * size;
        }
        return atoms.stream().anyMatch(a -> a.sub != null) ? 0.42 * size : 0.25 * size;
    }

    /** Paints the line in one colour with its baseline at y. */
    public void draw(Graphics2D g, double size, Color colour, double x, double y, Typesetter.Anchor anchor) {
        draw(g, size, colour, name -> NO_COLOUR, x, y, anchor);
    }

    /** Paints the line; {@code colours} may give a quantity a colour of its own, or null. */
    public void draw(Graphics2D g, double size, Color colour, Function<String, Color> colours, double x, double y,
                     Typesetter.Anchor anchor) {
        set(g, size, colour, colours, x, y, anchor);
        double left = left(size, x, anchor);
        for (Atom atom : atoms) {
            double width = atomWidth(atom, size);
            if (!name(atom).isEmpty()) {
                LetterSight.note(g, name(atom), new Rectangle2D.Double(left, y - ascent(size), width,
                        ascent(size) + descent(size)));
            }
            left += width;
        }
    }

    /** What an atom stands for; empty for signs, numbers and words. */
    private static String name(Atom atom) {
        return atom.numerator != null ? "\\frac{" + atom.numerator.atoms.get(0).text
                : atom.face == Fonts.ITALIC || Character.isLetter(atom.name.isEmpty() ? ' ' : atom.name.charAt(0)) ? atom.name : "";
    }

    private double left(double size, double x, Typesetter.Anchor anchor) {
        return switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width(size) / 2;
            case END -> x - width(size);
        };
    }

    private void set(Graphics2D g, double size, Color colour, Function<String, Color> colours, double x, double y,
                     Typesetter.Anchor anchor) {
        double left = left(size, x, anchor);
        for (Atom atom : atoms) {
            Color own = colours.apply(atom.name);
            drawAtom(g, atom, size, own == NO_COLOUR ? colour : own, colours, left + beside(atom) * size, y);
            left += atomWidth(atom, size);
        }
    }

    private static void drawAtom(Graphics2D g, Atom atom, double size, Color colour, Function<String, Color> colours,
                                 double x, double y) {
        if (atom.numerator != null) {
            drawFraction(g, atom, size, colour, colours, x, y);
            return;
        }
        double width = textWidth(atom, size);
        if (atom.face == Fonts.TEXT) {
            Typesetter.draw(g, atom.text, Fonts.TEXT, words(size), colour, x, y, Typesetter.Anchor.START);
        } else {
            g.setColor(colour);
            g.setFont(atom.face.size(size));
            g.drawString(atom.text, (float) x, (float) y);
        }
        if (atom.sub != null) {
            atom.sub.set(g, SCRIPT * size, colour, name -> NO_COLOUR, x + width, y + 0.22 * size, Typesetter.Anchor.START);
        }
        if (atom.sup != null) {
            atom.sup.set(g, SCRIPT * size, colour, name -> NO_COLOUR, x + width + lean(atom) * size, y - 0.38 * size,
                    Typesetter.Anchor.START);
        }
    }

    private static void drawFraction(Graphics2D g, Atom atom, double size, Color colour,
                                     Function<String, Color> colours, double x, double y) {
        double width = atomWidth(atom, size);
        double middle = x + width / 2;
        double part = 0.88 * size;
        double bar = y - 0.28 * size;
        atom.numerator.set(g, part, colour, colours, middle, bar - 0.34 * size, Typesetter.Anchor.MIDDLE);
        atom.denominator.set(g, part, colour, colours, middle, bar + 0.86 * size, Typesetter.Anchor.MIDDLE);
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) Math.max(1, size / 15)));
        g.draw(new Line2D.Double(x + 1, bar, x + width - 1, bar));
    }

    private static double atomWidth(Atom atom, double size) {
        if (atom.numerator != null) {
            return Math.max(atom.numerator.width(0.88 * size), atom.denominator.width(0.88 * size)) + 0.3 * size;
        }
        double scripts = Math.max(atom.sub == null ? 0 : atom.sub.width(SCRIPT * size),
                atom.sup == null ? 0 : atom.sup.width(SCRIPT * size) + lean(atom) * size);
        return 2 * beside(atom) * size + textWidth(atom, size) + scripts;
    }

    /** Space at each side of an atom: a dot stands apart from its factors. */
    private static double beside(Atom atom) {
        return atom.text.equals("·") ? DOT : 0;
    }

    /** How far a raised sign has to keep off: an italic f leans over. */
    private static double lean(Atom atom) {
        return atom.text.equals("f") ? 0.16 : 0.04;
    }

    /** Words look larger than letters of formulas, so they are set smaller; but never too small to be read. */
    private static double words(double size) {
        return Math.max(0.92 * size, Math.min(size, Typesetter.NAME));
    }

    private static double textWidth(Atom atom, double size) {
        if (atom.face == Fonts.TEXT) {
            return Typesetter.width(atom.text, Fonts.TEXT, words(size));
        }
        if (atom.text.equals(" ") || atom.text.equals(WIDER)) {
            return (atom.text.equals(WIDER) ? SPACE + LEAN : SPACE) * size;
        }
        Font font = atom.face.size(size);
        return font.getStringBounds(atom.text, Fonts.METRICS).getWidth();
    }

    /** Recursive descent over the markup. */
    private static final class Parser {

        private final String markup;
        private int at;

        Parser(String markup) {
            this.markup = markup;
        }

        MathLabel line() {
            List<Atom> atoms = new ArrayList<>();
            while (at < markup.length() && markup.charAt(at) != '}') {
                atoms.add(atom());
            }
            for (int i = 1; i < atoms.size(); i++) {
                if (atoms.get(i).name.equals("f") && atoms.get(i - 1).text.equals(" ")) {
                    atoms.set(i - 1, new Atom(WIDER, Fonts.MATH, "", null, null, null, null));
                }
            }
            for (int i = 1; i < atoms.size(); i++) {
                if (atoms.get(i).text.equals("(") && isFunction(atoms.get(i - 1))) {
                    Atom function = atoms.get(i - 1);
                    atoms.set(i - 1, new Atom(function.text, function.face, "", null, null, null, null));
                }
            }
            return new MathLabel(List.copyOf(atoms));
        }

        /** Right before a bracket these bare letters name a function, and no quantity: f(x, h) is not the forget gate. */
        private static boolean isFunction(Atom atom) {
            return FUNCTIONS.contains(atom.name) && atom.sub == null && atom.sup == null;
        }

        private Atom atom() {
            if (take("\\frac")) {
                MathLabel numerator = group();
                return new Atom("", Fonts.MATH, "", null, null, numerator, group());
            }
            if (take("`")) {
                int end = markup.indexOf('`', at);
                if (end < 0) {
                    throw new IllegalArgumentException("` is not closed in " + markup);
                }
                String words = markup.substring(at, end);
                at = end + 1;
                return new Atom(words, Fonts.TEXT, "", null, null, null, null);
            }
            String accent = take("\\tilde ") ? "\u0303" : take("\\hat ") ? "\u0302" : "";
            String symbol = word();
            boolean letter = symbol.length() <= 2 && Character.isLetter(symbol.codePointAt(0)) || symbol.equals("∂");
            String name = (accent.equals("\u0303") ? "\\tilde " : accent.equals("\u0302") ? "\\hat " : "") + symbol;
            MathLabel sub = null;
            MathLabel sup = null;
            while (at < markup.length() && (markup.charAt(at) == '_' || markup.charAt(at) == '^')) {
                boolean below = markup.charAt(at++) == '_';
                MathLabel script = script();
                sub = below ? script : sub;
                sup = below ? sup : letter && script.isWholeNumber() ? script.inTextFace() : script;
            }
            return new Atom(symbol + accent, letter ? Fonts.ITALIC : Fonts.MATH, name, sub, sup, null, null);
        }

        /** A function name such as tanh, or one character. */
        private String word() {
            for (String function : List.of("tanh", "softmax", "log", "max")) {
                if (take(function)) {
                    return function;
                }
            }
            int point = markup.codePointAt(at);
            at += Character.charCount(point);
            return Character.toString(point);
        }

        private MathLabel script() {
            if (at < markup.length() && markup.charAt(at) == '{') {
                return group();
            }
            int point = markup.codePointAt(at);
            at += Character.charCount(point);
            return new Parser(Character.toString(point)).line();
        }

        private MathLabel group() {
            if (!take("{")) {
                throw new IllegalArgumentException("{ expected at " + at + " in " + markup);
            }
            MathLabel inside = line();
            if (!take("}")) {
                throw new IllegalArgumentException("} expected at " + at + " in " + markup);
            }
            return inside;
        }

        private boolean take(String word) {
            if (markup.startsWith(word, at)) {
                at += word.length();
                return true;
            }
            return false;
        }
    }
}
