package lab.unroll.figure.paint;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** Sets plain text: each character from the first font that has it, so that scripts mix. */
public final class Typesetter {

    /** The size of numbers, axes and remarks: the smallest text. */
    public static final double SMALLEST = 12;
    /** The size of a name in a diagram, at least. */
    public static final double NAME = 13;

    /** Where the given x lies in the text. */
    public enum Anchor {
        /** x is the left end. */
        START,
        /** x is the middle. */
        MIDDLE,
        /** x is the right end. */
        END
    }

    private record Run(String text, Font font) {
        double width() {
            return font.getStringBounds(text, Fonts.METRICS).getWidth();
        }
    }

    private Typesetter() {
    }

    /** Width of a text in pixels. */
    public static double width(String text, Fonts face, double size) {
        double width = 0;
        for (Run run : runs(text, face, size)) {
            width += run.width();
        }
        return width;
    }

    /**
     * A text without the end that has no room, and an ellipsis in its place; never empty. Of a letter's code the end is
     * kept, which tells it from others.
     */
    public static String shortened(String wanted, Fonts face, double size, double room) {
        String text = Lettering.drawable(wanted);
        if (width(text, face, size) <= room) {
            return text;
        }
        if (Lettering.isCode(text)) {
            return Lettering.shortestCode(text, code -> width(code, face, size) <= room);
        }
        int end = text.length();
        do {
            end = text.offsetByCodePoints(end, -1);
        } while (end > 0 && width(text.substring(0, end) + "…", face, size) > room);
        return end == 0 ? text.substring(0, text.offsetByCodePoints(0, 1)) : text.substring(0, end) + "…";
    }

    /** The first of several wordings, the longest first, that has room; the last, shortened, where none has. */
    public static String fitting(List<String> wordings, Fonts face, double size, double room) {
        for (String wording : wordings) {
            if (width(Lettering.drawable(wording), face, size) <= room) {
                return wording;
            }
        }
        return shortened(wordings.get(wordings.size() - 1), face, size, room);
    }

    /** Height of the capital letters, to centre text on a line: baseline = middle + capHeight / 2. */
    public static double capHeight(double size) {
        return 0.727 * size;
    }

    /** Paints a text with its baseline at y. */
    public static void draw(Graphics2D g, String text, Fonts face, double size, Color colour, double x, double y,
                            Anchor anchor) {
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width(text, face, size) / 2;
            case END -> x - width(text, face, size);
        };
        g.setColor(colour);
        for (Run run : runs(text, face, size)) {
            g.setFont(run.font());
            g.drawString(run.text(), (float) left, (float) y);
            left += run.width();
        }
    }

    private static List<Run> runs(String wanted, Fonts face, double size) {
        String text = Lettering.drawable(wanted);
        List<Run> runs = new ArrayList<>();
        Font main = face.size(size);
        Fonts chinese = face == Fonts.BOLD || face == Fonts.SEMIBOLD ? Fonts.CHINESE_BOLD : Fonts.CHINESE;
        StringBuilder run = new StringBuilder();
        Font current = null;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            Font font = fontFor(point, main, size, chinese);
            if (current != null && !font.equals(current)) {
                runs.add(new Run(run.toString(), current));
                run.setLength(0);
            }
            current = font;
            run.appendCodePoint(point);
            i += Character.charCount(point);
        }
        if (run.length() > 0) {
            runs.add(new Run(run.toString(), current));
        }
        return runs;
    }

    private static Font fontFor(int point, Font main, double size, Fonts chinese) {
        if (point < 0x2E80 && main.canDisplay(point)) {
            return main;
        }
        for (Fonts other : List.of(chinese, Fonts.MATH, Fonts.MONO, Fonts.TEXT)) {
            Font font = other.size(size);
            if (font.canDisplay(point)) {
                return font;
            }
        }
        return Lettering.ofSystem(point).map(font -> font.deriveFont((float) size)).orElse(main);
    }
}
