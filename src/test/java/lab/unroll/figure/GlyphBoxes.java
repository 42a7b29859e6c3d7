package lab.unroll.figure;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import lab.unroll.figure.paint.Fonts;

/** Where the ink of a string lies, glyph by glyph; glyphs are measured once, since letters grow with their size. */
final class GlyphBoxes {

    private static final float MEASURED = 100;

    private record Key(String font, String text) {
    }

    /** At {@link #MEASURED} pixels, from the start of the baseline; the ink is null where there is none. */
    private record Box(Rectangle2D ink, double advance) {
    }

    private final Map<Key, Box> boxes = new HashMap<>();

    /** The box of a string's ink, from the start of its baseline; without ink, empty. */
    Rectangle2D ink(String text, Font font) {
        double scale = font.getSize2D() / MEASURED;
        Rectangle2D union = null;
        double x = 0;
        for (Box box : parts(text, font)) {
            if (box.ink() != null) {
                Rectangle2D placed = new Rectangle2D.Double((x + box.ink().getX()) * scale, box.ink().getY() * scale,
                        box.ink().getWidth() * scale, box.ink().getHeight() * scale);
                union = union == null ? placed : union.createUnion(placed);
            }
            x += box.advance();
        }
        return union == null ? new Rectangle2D.Double() : union;
    }

    /** How far a string moves the pen. */
    double advance(String text, Font font) {
        double sum = 0;
        for (Box box : parts(text, font)) {
            sum += box.advance();
        }
        return sum * font.getSize2D() / MEASURED;
    }

    private Box[] parts(String text, Font font) {
        // An accent stands over its letter: they are one
        return text.indexOf('\u0302') >= 0 || text.indexOf('\u0303') >= 0 ? new Box[] {box(text, font)}
                : text.codePoints().mapToObj(point -> box(Character.toString(point), font)).toArray(Box[]::new);
    }

    private Box box(String text, Font font) {
        return boxes.computeIfAbsent(new Key(font.getFontName(), text), missing -> {
            Font large = font.deriveFont(MEASURED);
            char[] letters = text.toCharArray();
            var vector = large.layoutGlyphVector(Fonts.METRICS, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
            Rectangle2D ink = vector.getVisualBounds();
            return new Box(ink.isEmpty() ? null : ink, vector.getLogicalBounds().getWidth());
        });
    }
}
