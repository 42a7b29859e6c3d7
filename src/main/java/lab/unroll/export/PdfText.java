package lab.unroll.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lab.unroll.figure.paint.Fonts;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Sets text in the bundled fonts, each once in the document and only the glyphs that are used. Fonts of the system become
 * outlines; so do letters with an accent of their own such as C̃, which PDFBox does not put together, with the text unseen
 * under them.
 */
final class PdfText extends PdfBoxGraphics2DFontTextDrawer {

    private static final int POINTS_OF_A_SEGMENT = 6;

    private final PDDocument document;
    private final Map<Fonts, PDFont> fonts = new EnumMap<>(Fonts.class);

    /** Text of a document. */
    PdfText(PDDocument document) {
        this.document = document;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) throws IOException {
        Optional<CssFont> bundled = CssFont.of(font);
        return bundled.isEmpty() ? null : embedded(bundled.get().font());
    }

    private PDFont embedded(Fonts font) throws IOException {
        PDFont known = fonts.get(font);
        if (known == null) {
            try (InputStream file = Fonts.class.getResourceAsStream(font.resource())) {
                known = PDType0Font.load(document, file, true);
            }
            fonts.put(font, known);
        }
        return known;
    }

    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) throws IOException, FontFormatException {
        String letters = letters(text);
        if (letters.codePoints().noneMatch(point -> Character.getType(point) == Character.NON_SPACING_MARK)) {
            super.drawText(text, env);
            return;
        }
        PDPageContentStream content = env.getContentStream();
        content.saveGraphicsState();
        content.setRenderingMode(RenderingMode.NEITHER);
        super.drawText(text, env);
        content.restoreGraphicsState();
        char[] chars = letters.toCharArray();
        Shape outline = env.getFont().layoutGlyphVector(Fonts.METRICS, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT)
                .getOutline();
        content.saveGraphicsState();
        env.applyPaint(env.getPaint(), outline);
        fill(outline, content);
        content.restoreGraphicsState();
    }

    private static String letters(AttributedCharacterIterator text) {
        AttributedCharacterIterator from = (AttributedCharacterIterator) text.clone();
        StringBuilder letters = new StringBuilder();
        for (char c = from.first(); c != CharacterIterator.DONE; c = from.next()) {
            letters.append(c);
        }
        return letters.toString();
    }

    private static void fill(Shape outline, PDPageContentStream content) throws IOException {
        float[] p = new float[POINTS_OF_A_SEGMENT];
        float x = 0;
        float y = 0;
        // lines and cubic curves, as PDF has them
        for (PathIterator i = outline.getPathIterator(new AffineTransform()); !i.isDone(); i.next()) {
            switch (i.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(x = p[0], y = p[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(x = p[0], y = p[1]);
                case PathIterator.SEG_QUADTO -> content.curveTo((x + 2 * p[0]) / 3, (y + 2 * p[1]) / 3,
                        (p[2] + 2 * p[0]) / 3, (p[3] + 2 * p[1]) / 3, x = p[2], y = p[3]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(p[0], p[1], p[2], p[3], x = p[4], y = p[5]);
                default -> content.closePath();
            }
        }
        content.fill();
    }
}
