package lab.unroll.export;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lab.unroll.figure.paint.Fonts;

/**
 * How a bundled font is named in CSS. The names behind the first serve viewers that ignore embedded fonts.
 *
 * @param font   the bundled font
 * @param family the family, as in its name table
 * @param others families to fall back on
 * @param weight 400, 600 or 700
 * @param italic true for the italic
 */
record CssFont(Fonts font, String family, String others, int weight, boolean italic) {

    private static final String SANS = "'Helvetica Neue', Arial, sans-serif";
    private static final String SERIF = "'Times New Roman', Times, serif";
    private static final String HAN = "'PingFang TC', 'Microsoft JhengHei', sans-serif";
    private static final String FIXED = "Menlo, Consolas, monospace";

    private static final Map<String, CssFont> BY_FONT_NAME = Map.of(
            "Inter Regular", new CssFont(Fonts.TEXT, "Inter", SANS, 400, false),
            "Inter SemiBold", new CssFont(Fonts.SEMIBOLD, "Inter", SANS, 600, false),
            "Inter Bold", new CssFont(Fonts.BOLD, "Inter", SANS, 700, false),
            "STIX Two Text Italic", new CssFont(Fonts.ITALIC, "STIX Two Text", SERIF, 400, true),
            "STIX Two Text Regular", new CssFont(Fonts.MATH, "STIX Two Text", SERIF, 400, false),
            "Noto Sans TC Regular", new CssFont(Fonts.CHINESE, "Noto Sans TC", HAN, 400, false),
            "Noto Sans TC Bold", new CssFont(Fonts.CHINESE_BOLD, "Noto Sans TC", HAN, 700, false),
            "JetBrains Mono Regular", new CssFont(Fonts.MONO, "JetBrains Mono", FIXED, 400, false));

    /** The bundled font that this is at some size; empty for a font of the system. */
    static Optional<CssFont> of(Font font) {
        return Optional.ofNullable(BY_FONT_NAME.get(font.getFontName(Locale.ROOT)));
    }

    /** All bundled fonts. */
    static List<CssFont> all() {
        return List.copyOf(BY_FONT_NAME.values());
    }

    /** The value of {@code font-family}. */
    String families() {
        return quoted() + ", " + others;
    }

    /** The value of {@code font-style}. */
    String style() {
        return italic ? "italic" : "normal";
    }

    /** A rule that gives this font, held in the file itself, its name. */
    String rule(String base64) {
        return "@font-face { font-family: " + quoted() + "; font-weight: " + weight + "; font-style: " + style()
                + "; src: url(data:font/woff;base64," + base64 + ") format('woff'); }";
    }

    private String quoted() {
        return family.contains(" ") ? "'" + family + "'" : family;
    }
}
