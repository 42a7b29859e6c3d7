package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.paint.Theme;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PdfExportTest {

    private static final Caption CAPTION = new Caption("Sample", "Seed 7 & 訓練 300 次");
    /** Share of a channel's range by which two painters of edges may differ, on average. */
    private static final double NEAR = 0.006;

    private final byte[] pdf = PdfExport.bytes(new SampleFigure(Theme.LIGHT), Theme.LIGHT, CAPTION);
    private final PDDocument document = read(pdf);

    private static PDDocument read(byte[] bytes) {
        try {
            return Loader.loadPDF(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void thePageIsAsLargeAsTheFigure() {
        assertEquals(1, document.getNumberOfPages());
        assertEquals(420.5 * 0.75, document.getPage(0).getMediaBox().getWidth(), 1e-3);
        assertEquals(260 * 0.75, document.getPage(0).getMediaBox().getHeight(), 1e-3);
    }

    @Test
    void titleAndDescriptionAreInTheFile() {
        assertEquals("Sample", document.getDocumentInformation().getTitle());
        assertEquals("Seed 7 & 訓練 300 次", document.getDocumentInformation().getSubject());
    }

    @Test
    void textCanBeSearchedInEveryScript() throws IOException {
        String text = new PDFTextStripper().getText(document);
        for (String part : List.of("Forget gate → AVATAR To", "−0.47 0.123", "時間步", "的遺忘閘", "梯度", "C\u0303")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
    }

    @Test
    void itsFontsAreEmbeddedAndCutDown() throws IOException {
        List<PDFont> fonts = fonts(document.getPage(0).getResources());
        assertTrue(fonts.size() >= 4, fonts.toString());
        for (PDFont font : fonts) {
            assertTrue(font.isEmbedded(), font.getName());
            assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
        }
        assertTrue(pdf.length < 100_000, pdf.length + " bytes");
    }

    private static List<PDFont> fonts(PDResources resources) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject inside = resources.getXObject(name);
            assertTrue(!(inside instanceof PDImageXObject), "no pixels");
            if (inside instanceof PDFormXObject form && form.getResources() != null) {
                fonts.addAll(fonts(form.getResources()));
            }
        }
        return fonts;
    }

    @Test
    void itLooksAsThePicture() throws IOException {
        SampleFigure figure = new SampleFigure(Theme.LIGHT);
        BufferedImage wanted = Raster.paint(figure, Theme.LIGHT, 2);
        PDPage page = document.getPage(0);
        BufferedImage is = new PDFRenderer(document).renderImage(0, 2 * 96f / 72);
        assertEquals(wanted.getWidth(), is.getWidth(), 1, page.getMediaBox().toString());
        double sum = 0;
        int width = Math.min(wanted.getWidth(), is.getWidth());
        int height = Math.min(wanted.getHeight(), is.getHeight());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((wanted.getRGB(x, y) >> shift & 0xFF) - (is.getRGB(x, y) >> shift & 0xFF)) / 255.0;
                }
            }
        }
        assertEquals(0, sum / (3.0 * width * height), NEAR);
    }

    @Test
    void theSameFigureGivesTheSameBytes() {
        assertArrayEquals(pdf, PdfExport.bytes(new SampleFigure(Theme.LIGHT), Theme.LIGHT, CAPTION));
    }
}
