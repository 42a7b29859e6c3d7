package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lab.unroll.figure.Curve;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Film;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Theme;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FormatsTest {

    private static final Caption CAPTION = new Caption("Title", "Description");

    /** A bar as long as the playhead has come. */
    private record Bar(Playhead playhead) implements Figure {

        @Override
        public double width() {
            return 100;
        }

        @Override
        public double height() {
            return 20;
        }

        @Override
        public void paint(Graphics2D g) {
            g.setColor(Color.BLACK);
            g.fillRect(0, 0, (int) (10 * playhead.position()), 20);
        }

        @Override
        public List<Spot> spots() {
            return List.of();
        }

        @Override
        public List<Curve> curves() {
            return List.of(new Curve("bar", List.of(1.0, 2 + playhead.position()), true));
        }
    }

    private static final Film FILM = new Film(Bar::new, 0, 5);

    @Test
    void everyFormatIsKnownByTheEndingOfAName() {
        for (Format format : Formats.ALL) {
            assertSame(format, Formats.of(Path.of("a" + format.ending().toUpperCase())));
        }
        InputException problem = assertThrows(InputException.class, () -> Formats.of(Path.of("a.bmp")));
        Formats.ALL.forEach(format -> assertTrue(problem.getMessage().contains(format.ending()), problem.getMessage()));
    }

    @Test
    void theSameFilmGivesTheSameBytes() {
        for (Format format : Formats.ALL) {
            assertArrayEquals(format.bytes(FILM, Theme.LIGHT, 1, CAPTION), format.bytes(FILM, Theme.LIGHT, 1, CAPTION),
                    format.ending());
        }
    }

    @Test
    void aFormatThatDoesNotMoveShowsTheLastPicture() {
        for (Format format : Formats.all(false)) {
            assertArrayEquals(format.bytes(Film.still(new Bar(new Playhead(5))), Theme.LIGHT, 1, CAPTION),
                    format.bytes(FILM, Theme.LIGHT, 1, CAPTION), format.ending());
        }
    }

    @Test
    void aGifShowsEveryPictureOfTheFilmInItsOrder() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        byte[] bytes = Formats.GIF.bytes(FILM, Theme.LIGHT, 2, CAPTION);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in);
            int pictures = reader.getNumImages(true);
            assertEquals(5 * 12 + 1, pictures);
            assertEquals(200, reader.getWidth(0));
            assertEquals(40, reader.getHeight(0));
            int before = -1;
            BufferedImage picture = new BufferedImage(200, 40, BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < pictures; i++) {
                Element place = (Element) ((Element) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0"))
                        .getElementsByTagName("ImageDescriptor").item(0);
                picture.getGraphics().drawImage(reader.read(i), Integer.parseInt(place.getAttribute("imageLeftPosition")),
                        Integer.parseInt(place.getAttribute("imageTopPosition")), null);
                int black = 0;
                while (black < 200 && (picture.getRGB(black, 20) & 0xffffff) == 0) {
                    black++;
                }
                assertTrue(black >= before, "picture " + i);
                before = black;
            }
            assertEquals(100, before, "the last one is that of the end");
        } finally {
            reader.dispose();
        }
    }

    @Test
    void aFilmThatIsTooLongIsRefusedBeforeAnythingIsPainted() {
        Film endless = new Film(playhead -> {
            throw new AssertionError("painted");
        }, 0, 1000);
        assertEquals("output.film-length", assertThrows(InputException.class,
                () -> Formats.GIF.bytes(endless, Theme.LIGHT, 1, CAPTION)).key());
    }

    @Test
    void onlyMovingFormatsSayThatTheyMove() {
        assertFalse(Formats.PNG.isMoving());
        assertTrue(Formats.GIF.isMoving());
        assertNotEquals(Formats.all(true), Formats.all(false));
    }
}
