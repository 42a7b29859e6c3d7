package lab.unroll.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A TrueType font with nothing but the glyphs that a picture uses. Glyphs keep their numbers, and those not used become
 * empty, so no table that speaks of glyphs need be rewritten; compression makes the empty places vanish.
 * OpenType specification, tables glyf, loca, hmtx, cmap, post, head.
 */
final class FontSubset {

    private static final Set<String> KEPT = Set.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name",
            "post");
    /** What puts accents in their places, and much besides. */
    private static final Set<String> LAYOUT = Set.of("GDEF", "GPOS", "GSUB");
    private static final int HEAD_LOCA_FORMAT = 50;
    private static final int HEAD_ADJUSTMENT = 8;
    private static final int POST_WITHOUT_NAMES = 32;

    // Flags of a part of a composite glyph.
    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;

    private final SortedMap<String, byte[]> tables;
    private final ByteBuffer outlines;
    private final int[] places;

    private FontSubset(byte[] file, boolean accents) {
        tables = SfntTables.read(file);
        tables.keySet().removeIf(tag -> !KEPT.contains(tag) && !(accents && LAYOUT.contains(tag)));
        outlines = ByteBuffer.wrap(tables.get("glyf"));
        places = places();
    }

    /**
     * Keeps some glyphs of a font.
     *
     * @param file       a TrueType font file. Not modified.
     * @param glyphs     numbers of the glyphs that are used
     * @param characters the code points that are used, each with its glyph
     * @return its tables
     */
    static SortedMap<String, byte[]> of(byte[] file, Set<Integer> glyphs, SortedMap<Integer, Integer> characters) {
        boolean accents = characters.keySet().stream().anyMatch(p -> Character.getType(p) == Character.NON_SPACING_MARK);
        FontSubset font = new FontSubset(file, accents);
        SortedSet<Integer> kept = font.withParts(glyphs, characters.values());
        font.keepOutlines(kept);
        font.keepWidths(kept);
        font.tables.put("cmap", characterMap(characters));
        font.dropNames();
        return font.tables;
    }

    private int glyphCount() {
        return Short.toUnsignedInt(ByteBuffer.wrap(tables.get("maxp")).getShort(4));
    }

    private int[] places() {
        ByteBuffer loca = ByteBuffer.wrap(tables.get("loca"));
        boolean words = ByteBuffer.wrap(tables.get("head")).getShort(HEAD_LOCA_FORMAT) == 1;
        int[] read = new int[glyphCount() + 1];
        for (int i = 0; i < read.length; i++) {
            read[i] = words ? loca.getInt() : 2 * Short.toUnsignedInt(loca.getShort());
        }
        return read;
    }

    /** The glyphs, glyph 0 for characters that are missing, and the parts of composite ones. */
    private SortedSet<Integer> withParts(Set<Integer> glyphs, Iterable<Integer> more) {
        Deque<Integer> open = new ArrayDeque<>(glyphs);
        open.add(0);
        more.forEach(open::add);
        SortedSet<Integer> kept = new TreeSet<>();
        while (!open.isEmpty()) {
            int glyph = open.remove();
            if (glyph < glyphCount() && kept.add(glyph)) {
                addParts(glyph, open);
            }
        }
        return kept;
    }

    private void addParts(int glyph, Deque<Integer> open) {
        int at = places[glyph];
        if (places[glyph + 1] == at || outlines.getShort(at) >= 0) {
            return;
        }
        at += 10;
        int flags;
        do {
            flags = outlines.getShort(at);
            open.add(Short.toUnsignedInt(outlines.getShort(at + 2)));
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            at += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE) != 0);
    }

    private void keepOutlines(Set<Integer> kept) {
        ByteArrayOutputStream glyf = new ByteArrayOutputStream();
        ByteBuffer loca = ByteBuffer.allocate(4 * places.length);
        for (int glyph = 0; glyph < glyphCount(); glyph++) {
            loca.putInt(glyf.size());
            if (kept.contains(glyph)) {
                int length = places[glyph + 1] - places[glyph];
                glyf.write(outlines.array(), places[glyph], length);
                glyf.write(new byte[SfntTables.padded(length) - length], 0, SfntTables.padded(length) - length);
            }
        }
        loca.putInt(glyf.size());
        tables.put("glyf", glyf.toByteArray());
        tables.put("loca", loca.array());
        byte[] head = tables.get("head");
        ByteBuffer.wrap(head).putShort(HEAD_LOCA_FORMAT, (short) 1).putInt(HEAD_ADJUSTMENT, 0);
    }

    private void keepWidths(Set<Integer> kept) {
        int full = Short.toUnsignedInt(ByteBuffer.wrap(tables.get("hhea")).getShort(34));
        ByteBuffer widths = ByteBuffer.wrap(tables.get("hmtx"));
        for (int glyph = 0; glyph < full - 1; glyph++) {
            if (!kept.contains(glyph)) {
                widths.putInt(4 * glyph, 0);
            }
        }
    }

    /** A cmap table with one subtable of format 12: a group for every character. */
    private static byte[] characterMap(Map<Integer, Integer> characters) {
        int length = 16 + 12 * characters.size();
        ByteBuffer map = ByteBuffer.allocate(12 + length);
        // Version 0, one subtable: platform 3 (Windows), encoding 10 (all of Unicode), at offset 12.
        map.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 10).putInt(12);
        map.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(characters.size());
        characters.forEach((point, glyph) -> map.putInt(point).putInt(point).putInt(glyph));
        return map.array();
    }

    /** Format 3 of the post table: the glyphs have no names. */
    private void dropNames() {
        byte[] post = Arrays.copyOf(tables.get("post"), POST_WITHOUT_NAMES);
        ByteBuffer.wrap(post).putInt(0, 0x00030000);
        tables.put("post", post);
    }
}
