package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngExportTest {

    private static final Caption CAPTION = new Caption("Sample", "Seed 7, 訓練 300 次");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theScaleMultipliesThePixels(int scale) throws IOException {
        BufferedImage image = read(png(Theme.LIGHT, scale));
        assertEquals((int) Math.ceil(420.5 * scale), image.getWidth());
        assertEquals(260 * scale, image.getHeight());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 5})
    void otherScalesAreRefused(int scale) {
        assertEquals("number.range", assertThrows(InputException.class, () -> png(Theme.LIGHT, scale)).key());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void thePageHasTheColourOfTheTheme(Theme theme) throws IOException {
        BufferedImage image = read(png(theme, 1));
        assertEquals(theme.colour(Token.PAGE).getRGB(), image.getRGB(image.getWidth() - 1, image.getHeight() - 1));
        assertEquals(theme.colour(Token.PAGE).getRGB(), image.getRGB(0, 0));
    }

    @Test
    void theSameFigureGivesTheSameBytes() {
        assertArrayEquals(png(Theme.DARK, 2), png(Theme.DARK, 2));
    }

    @Test
    void theFileSaysWhatItShows() {
        String bytes = new String(png(Theme.LIGHT, 1), StandardCharsets.UTF_8);
        assertTrue(bytes.contains("Seed 7, 訓練 300 次"));
    }

    private static byte[] png(Theme theme, int scale) {
        return PngExport.bytes(new SampleFigure(theme), theme, scale, CAPTION);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
