package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Film;
import lab.unroll.figure.paint.Theme;
import lab.unroll.words.InputException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class RenditionTest {

    private static final Caption CAPTION = new Caption("Title", "Description");
    private static final Figure FIGURE = new SampleFigure(Theme.LIGHT);

    private static byte[] bytes(Format format, Rendition rendition) {
        return format.bytes(Film.still(FIGURE), rendition, CAPTION, share -> { });
    }

    private static Rendition on(String paper, double dots) {
        return Rendition.of(Theme.LIGHT, 1).on(PaperSize.named(paper), dots, FIGURE);
    }

    @Test
    void aPngHasThePixelsAndTheDensityOfItsPaper() throws IOException {
        byte[] png = bytes(Formats.PNG, on("column", 300));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(Math.ceil(8.5 / 2.54 * 300), picture.getWidth(), 1);
        assertEquals(300 / 0.0254, density(png), 1);
        assertEquals(96 / 0.0254, density(bytes(Formats.PNG, Rendition.of(Theme.LIGHT, 1))), 1);
        assertEquals(192 / 0.0254, density(bytes(Formats.PNG, Rendition.of(Theme.LIGHT, 2))), 1);
    }

    private static double density(byte[] png) {
        int place = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        return ByteBuffer.wrap(png).getInt(place + 4);
    }

    @Test
    void vectorsAreAsLargeAsTheirPaperWhateverTheDots() throws IOException {
        for (double dots : new double[] {96, 600}) {
            try (PDDocument pdf = Loader.loadPDF(bytes(Formats.PDF, on("12cm", dots)))) {
                assertEquals(12 / 2.54 * 72, pdf.getPage(0).getMediaBox().getWidth(), 0.1);
            }
            String svg = new String(bytes(Formats.SVG, on("12cm", dots)), StandardCharsets.UTF_8);
            assertEquals(12 / 2.54 * 96, Double.parseDouble(svg.replaceAll("(?s).*?<svg[^>]* width=\"([0-9.]+)\".*", "$1")), 0.1);
        }
    }

    @Test
    void aFigureIsAsLargeAsFits() {
        Rendition high = on("100x1cm", 254);
        assertEquals(100, FIGURE.height() * high.scale(), 1e-9);
        Rendition poster = on("a1", 100);
        assertTrue(FIGURE.width() * poster.scale() <= 84.1 / 2.54 * 100 + 1e-6);
        assertTrue(FIGURE.height() * poster.scale() <= 59.4 / 2.54 * 100 + 1e-6);
    }

    @Test
    void aPaperThatIsNoneIsRefusedNamingThoseThereAre() {
        for (String wrong : new String[] {"a99", "0cm", "500cm", "12", "12x0.5cm", "x4cm"}) {
            InputException problem = assertThrows(InputException.class, () -> PaperSize.named(wrong));
            assertTrue(problem.getMessage().contains("column"), problem.getMessage());
        }
        assertEquals(12.5, PaperSize.named("12,5cm").width());
        assertEquals(4, PaperSize.named("12X4CM").height());
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedBeforeItIsPainted() {
        assertEquals("output.pixels", assertThrows(InputException.class, () -> bytes(Formats.PNG, on("200cm", 1200))).key());
    }

    @Test
    void nothingLiesBehindAPictureOnNothing() throws IOException {
        Rendition bare = Rendition.of(Theme.LIGHT, 1).transparent(true);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes(Formats.PNG, bare)));
        assertEquals(0, picture.getRGB(0, 0) >>> 24);
        assertFalse(new String(bytes(Formats.SVG, bare), StandardCharsets.UTF_8).contains("id=\"page\""));
    }

    @Test
    void lettersAsOutlinesNeedNoFont() {
        String svg = new String(bytes(Formats.SVG, Rendition.of(Theme.LIGHT, 1).outlined(true)), StandardCharsets.UTF_8);
        assertFalse(svg.contains("<text"), "no letters");
        assertFalse(svg.contains("@font-face"));
        assertFalse(svg.contains("<style"));
        assertTrue(svg.split("<path", -1).length > new String(bytes(Formats.SVG, Rendition.of(Theme.LIGHT, 1)),
                StandardCharsets.UTF_8).split("<path", -1).length);
    }
}
