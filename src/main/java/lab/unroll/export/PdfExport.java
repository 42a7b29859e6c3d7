package lab.unroll.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * Figures as PDF: vectors are vectors, text is text that can be searched and copied, the fonts are in the file as far as they
 * are used. A page is as large as its figure, 96 pixels to the inch. The same figure gives the same bytes.
 */
public final class PdfExport {

    /** Of an inch. */
    private static final float POINTS = 72;
    /** From it PDFBox makes the name of the document, which would otherwise be the time. */
    private static final long NAME = 1;

    private PdfExport() {
    }

    /** The figure as a PDF file of one page. */
    public static byte[] bytes(Figure figure, Theme theme, Caption caption) {
        return bytes(List.of(figure), theme, caption);
    }

    /** The same in its size on paper. */
    static byte[] bytes(Figure figure, Rendition rendition, Caption caption) {
        return bytes(List.of(figure), rendition, caption);
    }

    /** The figures as a PDF file of a page each. */
    public static byte[] bytes(List<Figure> figures, Theme theme, Caption caption) {
        return bytes(figures, Rendition.of(theme, 1), caption);
    }

    private static byte[] bytes(List<Figure> figures, Rendition rendition, Caption caption) {
        try (PDDocument document = new PDDocument(); PdfText text = new PdfText(document)) {
            document.setDocumentId(NAME);
            PDDocumentInformation told = new PDDocumentInformation();
            told.setTitle(caption.title());
            told.setSubject(caption.description());
            told.setProducer("Unroll");
            document.setDocumentInformation(told);
            for (Figure figure : figures) {
                addPage(document, figure, rendition, text);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            // into memory
            throw new UncheckedIOException(e);
        }
    }

    private static void addPage(PDDocument document, Figure figure, Rendition rendition, PdfText text) throws IOException {
        float width = (float) figure.width();
        float height = (float) figure.height();
        float points = (float) (rendition.inches() * POINTS);
        PDPage page = new PDPage(new PDRectangle(width * points, height * points));
        document.addPage(page);
        PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
        g.setFontTextDrawer(text);
        if (!rendition.isTransparent()) {
            g.setColor(rendition.theme().colour(Token.PAGE));
            g.fill(new Rectangle2D.Double(0, 0, width, height));
        }
        Raster.smooth(g);
        figure.paint(g);
        g.dispose();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.transform(Matrix.getScaleInstance(points, points));
            content.drawForm(g.getXFormObject());
        }
    }
}
