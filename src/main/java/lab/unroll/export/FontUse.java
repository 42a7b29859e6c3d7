package lab.unroll.export;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import lab.unroll.figure.paint.Fonts;

/** Which glyphs of which bundled fonts a picture uses. */
final class FontUse {

    /** The glyphs of one font, and of each character the glyph it has when it stands alone. */
    private record Use(CssFont css, Set<Integer> glyphs, SortedMap<Integer, Integer> characters) {
    }

    private final Map<Fonts, Use> uses = new EnumMap<>(Fonts.class);

    /** Notes that a text is set in a font. */
    void add(CssFont css, Font font, String text) {
        Use use = uses.computeIfAbsent(css.font(), f -> new Use(css, new TreeSet<>(), new TreeMap<>()));
        // A letter with its accent may become one glyph.
        for (String form : List.of(text, Normalizer.normalize(text, Normalizer.Form.NFC))) {
            char[] chars = form.toCharArray();
            GlyphVector shaped = font.layoutGlyphVector(Fonts.METRICS, chars, 0, chars.length,
                    Font.LAYOUT_LEFT_TO_RIGHT);
            for (int i = 0; i < shaped.getNumGlyphs(); i++) {
                use.glyphs.add(shaped.getGlyphCode(i));
            }
            form.codePoints().filter(font::canDisplay).forEach(point -> use.characters.computeIfAbsent(point,
                    p -> font.createGlyphVector(Fonts.METRICS, Character.toString(p)).getGlyphCode(0)));
        }
    }

    /** A style sheet with the fonts in it, as far as they are used. */
    String styleSheet() {
        StringBuilder css = new StringBuilder("text { font-kerning: none; font-variant-ligatures: none; }\n");
        uses.forEach((font, use) -> {
            byte[] woff = Woff.pack(FontSubset.of(file(font), use.glyphs, use.characters));
            css.append(use.css.rule(Base64.getEncoder().encodeToString(woff))).append('\n');
        });
        return css.toString();
    }

    private static byte[] file(Fonts font) {
        try (InputStream in = Fonts.class.getResourceAsStream(font.resource())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
