package lab.unroll.figure.paint;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is drawn for a letter that the bundled fonts lack: that of a font of the system, or else its code. */
public final class Lettering {

    /** All letters before this one are in the bundled fonts. */
    private static final int SURELY_BUNDLED = 0x250;
    private static final Pattern CODE = Pattern.compile("U\\+[0-9A-F]{4,6}");
    /** The digits of a code that are never left out. */
    private static final int FEWEST_DIGITS = 2;

    /** The font of the system for each letter that no bundled font has. */
    private static final Map<Integer, Optional<Font>> OF_SYSTEM = new ConcurrentHashMap<>();

    private Lettering() {
    }

    /** A text in which each letter that no font can draw is replaced by its code, as in U+1F600. */
    public static String drawable(String text) {
        if (text.chars().allMatch(unit -> unit < SURELY_BUNDLED)) {
            return text;
        }
        return text.codePoints().mapToObj(point -> isDrawable(point) ? Character.toString(point)
                : String.format("U+%04X", point)).collect(Collectors.joining());
    }

    /** Whether the code of a letter stands in a text as it is drawn. */
    public static boolean isShownByCode(String text) {
        return CODE.matcher(drawable(text)).find();
    }

    /** Whether one of some bundled fonts has each letter of a text, or nothing need be drawn for it. */
    public static boolean isIn(String text, Fonts... fonts) {
        return text.chars().allMatch(unit -> unit < SURELY_BUNDLED) || text.codePoints()
                .allMatch(point -> isUnseen(point) || Stream.of(fonts).anyMatch(font -> font.size(1).canDisplay(point)));
    }

    /** Whether a text is nothing but the code of a letter. */
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** A code without "U+", and if it must be without its first digits: the last ones tell it from others. */
    static String shortestCode(String code, Predicate<String> fits) {
        String digits = code.substring(2);
        String shown = digits;
        for (int left = 1; !fits.test(shown) && digits.length() - left >= FEWEST_DIGITS; left++) {
            shown = "…" + digits.substring(left);
        }
        return shown;
    }

    /** The font of the system that draws a letter, at some size; empty if there is none or nothing to draw. */
    static Optional<Font> ofSystem(int point) {
        return isUnseen(point) ? Optional.empty() : OF_SYSTEM.computeIfAbsent(point, Lettering::findInSystem);
    }

    private static boolean isDrawable(int point) {
        return isIn(Character.toString(point), Fonts.values()) || ofSystem(point).isPresent();
    }

    /** A blank, a line end, or a mark that only changes its neighbours. */
    private static boolean isUnseen(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT;
    }

    private static Optional<Font> findInSystem(int point) {
        return Stream.concat(Stream.of(new Font(Font.SANS_SERIF, Font.PLAIN, 1)),
                        Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()))
                .filter(font -> draws(font, point)).findFirst();
    }

    /** A font may claim a letter of which it has a coloured picture only, and then nothing is painted. */
    private static boolean draws(Font font, int point) {
        return font.canDisplay(point) && !font.deriveFont(100f)
                .createGlyphVector(Fonts.METRICS, Character.toString(point)).getOutline().getBounds().isEmpty();
    }
}
