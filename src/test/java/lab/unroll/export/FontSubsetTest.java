package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Area;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Inflater;
import lab.unroll.figure.paint.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontSubsetTest {

    /** é is a composite of e and ´ in most of the fonts. */
    private static final String USED = "Té 0.5";

    @ParameterizedTest
    @EnumSource(Fonts.class)
    void everyBundledFontHasItsNameInCss(Fonts font) {
        assertEquals(font, CssFont.of(font.size(12)).orElseThrow().font());
        assertEquals(Fonts.values().length, CssFont.all().size());
    }

    @Test
    void aFontOfTheSystemHasNone() {
        assertTrue(CssFont.of(new Font(Font.SERIF, Font.PLAIN, 12)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Fonts.class)
    void theGlyphsThatAreKeptLookAsBefore(Fonts font) throws Exception {
        Font whole = font.size(100);
        byte[] file = sfnt(unpack(Woff.pack(subset(font, USED))));
        Font cut = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)).deriveFont(100f);
        assertEquals(whole.getFontName(Locale.ROOT), cut.getFontName(Locale.ROOT));
        assertTrue(new Area(outline(whole)).equals(new Area(outline(cut))), font.name());
        assertFalse(cut.canDisplay('Q'));
        assertTrue(file.length < 0.75 * bytes(font).length, file.length + " of " + bytes(font).length);
    }

    @Test
    void tablesThatPlaceAccentsStayOnlyWhereThereAreAccents() throws Exception {
        assertFalse(subset(Fonts.ITALIC, "C").containsKey("GPOS"));
        assertTrue(subset(Fonts.ITALIC, "C\u0303").containsKey("GPOS"));
    }

    private static Shape outline(Font font) {
        return font.createGlyphVector(Fonts.METRICS, USED).getOutline();
    }

    private static SortedMap<String, byte[]> subset(Fonts font, String text) throws Exception {
        SortedMap<Integer, Integer> characters = new TreeMap<>();
        text.codePoints().forEach(point -> characters.put(point,
                font.size(12).createGlyphVector(Fonts.METRICS, Character.toString(point)).getGlyphCode(0)));
        return FontSubset.of(bytes(font), Set.copyOf(characters.values()), characters);
    }

    private static byte[] bytes(Fonts font) throws Exception {
        try (InputStream in = Fonts.class.getResourceAsStream(font.resource())) {
            return in.readAllBytes();
        }
    }

    private static SortedMap<String, byte[]> unpack(byte[] woff) throws Exception {
        ByteBuffer in = ByteBuffer.wrap(woff);
        assertEquals(woff.length, in.getInt(8));
        SortedMap<String, byte[]> tables = new TreeMap<>();
        for (int i = 0; i < in.getShort(12); i++) {
            int entry = 44 + 20 * i;
            int packed = in.getInt(entry + 8);
            byte[] table = new byte[in.getInt(entry + 12)];
            if (packed < table.length) {
                Inflater inflater = new Inflater();
                inflater.setInput(woff, in.getInt(entry + 4), packed);
                assertEquals(table.length, inflater.inflate(table));
                inflater.end();
            } else {
                in.get(in.getInt(entry + 4), table);
            }
            assertEquals(SfntTables.checksum(table), in.getInt(entry + 16));
            tables.put(new String(woff, entry, 4, StandardCharsets.US_ASCII), table);
        }
        return tables;
    }

    /** A plain TrueType file of these tables. */
    private static byte[] sfnt(SortedMap<String, byte[]> tables) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(0x00010000);
        out.writeShort(tables.size());
        out.write(new byte[6]);
        int place = 12 + 16 * tables.size();
        for (var table : tables.entrySet()) {
            out.writeBytes(table.getKey());
            out.writeInt(SfntTables.checksum(table.getValue()));
            out.writeInt(place);
            out.writeInt(table.getValue().length);
            place += SfntTables.padded(table.getValue().length);
        }
        for (byte[] table : tables.values()) {
            out.write(table);
            out.write(new byte[SfntTables.padded(table.length) - table.length]);
        }
        return file.toByteArray();
    }
}
