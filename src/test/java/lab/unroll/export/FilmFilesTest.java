package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Film;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Theme;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class FilmFilesTest {

    private static final Caption CAPTION = new Caption("標題", "Description");
    private static final DoubleConsumer UNTOLD = share -> { };
    private static final Rendition USUAL = Rendition.of(Theme.LIGHT, 1);

    @TempDir
    Path folder;

    /** Squares in many colours, one of which moves with the playhead. */
    private record Squares(Playhead playhead) implements Figure {

        @Override
        public double width() {
            return 90;
        }

        @Override
        public double height() {
            return 60;
        }

        @Override
        public void paint(Graphics2D g) {
            for (int i = 0; i < 90; i++) {
                g.setColor(new Color(40 + 2 * i, 255 - 2 * i, (7 * i) % 256));
                g.fillRect(i, 0, 1, 20);
            }
            g.setColor(Color.RED);
            g.fillRect((int) (10 * playhead.position()), 30, 10, 10);
        }

        @Override
        public List<Spot> spots() {
            return List.of();
        }
    }

    private static final Film FILM = new Film(Squares::new, 0, 4);

    /** A picture of an APNG as it is seen, and how long. */
    private record Shown(BufferedImage picture, int delay) {
    }

    @Test
    void anApngHasEveryPictureInItsOwnColours() throws IOException {
        List<Shown> shown = apng(Formats.APNG.bytes(FILM, USUAL, CAPTION, UNTOLD));
        assertEquals(4 * 12 + 1, shown.size());
        for (int i = 0; i < shown.size(); i++) {
            BufferedImage wanted = Raster.paint(FILM.at(i / 48.0), USUAL);
            assertArrayEquals(pixels(wanted), pixels(shown.get(i).picture()), "picture " + i);
        }
        assertEquals(4000 + 2000, shown.stream().mapToInt(Shown::delay).sum(), "a step takes a second, and the end is seen for two more");
    }

    @Test
    void anApngOnNothingHasNothingBehindIt() throws IOException {
        List<Shown> shown = apng(Formats.APNG.bytes(FILM, USUAL.transparent(true), CAPTION, UNTOLD));
        assertEquals(0, shown.get(24).picture().getRGB(0, 59) >>> 24);
        assertEquals(Color.RED.getRGB(), shown.get(24).picture().getRGB(25, 35));
        assertEquals(0, shown.get(24).picture().getRGB(5, 35) >>> 24, "where the square was before");
    }

    @Test
    void aGifKeepsTheColoursThatAreSeenMost() throws IOException {
        List<BufferedImage> shown = gif(Formats.GIF.bytes(FILM, USUAL, CAPTION, UNTOLD));
        assertEquals(49, shown.size());
        for (int i = 0; i < shown.size(); i++) {
            BufferedImage wanted = Raster.paint(FILM.at(i / 48.0), USUAL);
            for (int y = 0; y < wanted.getHeight(); y += 5) {
                for (int x = 0; x < wanted.getWidth(); x++) {
                    assertEquals(wanted.getRGB(x, y), shown.get(i).getRGB(x, y), i + ": " + x + "," + y);
                }
            }
        }
    }

    @Test
    void manyColoursAreOnlyAlittleOffInAGif() throws IOException {
        Figure rainbow = new Figure() {
            @Override
            public double width() {
                return 128;
            }

            @Override
            public double height() {
                return 128;
            }

            @Override
            public void paint(Graphics2D g) {
                for (int x = 0; x < 128; x++) {
                    for (int y = 0; y < 128; y++) {
                        g.setColor(new Color(2 * x, 2 * y, 128));
                        g.fillRect(x, y, 1, 1);
                    }
                }
            }

            @Override
            public List<Spot> spots() {
                return List.of();
            }
        };
        BufferedImage shown = gif(Formats.GIF.bytes(Film.still(rainbow), USUAL, CAPTION, UNTOLD)).get(0);
        for (int x = 0; x < 128; x++) {
            for (int y = 0; y < 128; y++) {
                Color seen = new Color(shown.getRGB(x, y));
                assertTrue(Math.abs(seen.getRed() - 2 * x) < 40 && Math.abs(seen.getGreen() - 2 * y) < 40, x + "," + y + ": " + seen);
            }
        }
    }

    @Test
    void picturesASecondAreAsAskedFor() throws IOException {
        for (int perSecond : new int[] {1, 7, 30}) {
            assertEquals(4 * perSecond + 1, apng(Formats.APNG.bytes(FILM, USUAL.at(perSecond), CAPTION, UNTOLD)).size());
            assertEquals(4 * perSecond + 1, gif(Formats.GIF.bytes(FILM, USUAL.at(perSecond), CAPTION, UNTOLD)).size());
        }
    }

    @Test
    void aFolderHasEveryPictureNumbered() throws IOException {
        Path place = folder.resolve("film");
        FigureFile.write(FILM, USUAL.at(2), CAPTION, place, UNTOLD);
        assertEquals(List.of("0001.png", "0002.png", "0003.png", "0004.png", "0005.png", "0006.png", "0007.png", "0008.png", "0009.png"),
                names(place));
        for (int i = 0; i < 9; i++) {
            assertArrayEquals(pixels(Raster.paint(FILM.at(i / 8.0), USUAL)),
                    pixels(ImageIO.read(place.resolve("000" + (i + 1) + ".png").toFile())));
        }
        assertEquals(List.of("film"), names(folder), "nothing is left beside it");
    }

    @Test
    void aFolderOfAFilmIsReplacedAsAWholeAndNoOther() throws IOException {
        Path place = folder.resolve("film");
        FigureFile.write(FILM, USUAL.at(2), CAPTION, place, UNTOLD);
        FigureFile.write(new Film(Squares::new, 0, 1), USUAL.at(2), CAPTION, place, UNTOLD);
        assertEquals(3, names(place).size());
        Files.writeString(place.resolve("thesis.txt"), "years");
        assertEquals("output.folder-full", assertThrows(InputException.class,
                () -> FigureFile.write(FILM, USUAL, CAPTION, place, UNTOLD)).key());
        assertEquals(4, names(place).size());
    }

    @Test
    void aFolderThatCannotBeReplacedStaysWhereItWas() throws IOException {
        Path place = Files.createDirectory(folder.resolve("film"));
        Path growing = Files.createDirectory(folder.resolve(".film.tmp"));
        Files.writeString(place.resolve("0001.png"), "old");
        assertThrows(IOException.class, () -> FilmFolder.replace(place, growing, (from, to) -> {
            if (from.equals(growing)) {
                throw new IOException("No space left on device");
            }
            Files.move(from, to);
        }));
        assertEquals("old", Files.readString(place.resolve("0001.png")));
        FilmFolder.replace(place, growing, (from, to) -> Files.move(from, to));
        assertEquals(List.of(), names(place));
        assertEquals(List.of("film"), names(folder));
    }

    @Test
    void aFilmThatIsCancelledLeavesNothingAndWhatWasThereBefore() throws IOException {
        for (String name : List.of("a.gif", "a.apng", "a.pptx", "film")) {
            Path file = folder.resolve(name);
            FigureFile.write(FILM, USUAL.at(1), CAPTION, file, UNTOLD);
            List<String> before = names(folder);
            List<String> within = Files.isDirectory(file) ? names(file) : List.of();
            double[] reached = new double[1];
            assertThrows(CancellationException.class, () -> FigureFile.write(FILM, USUAL, CAPTION, file, share -> {
                reached[0] = share;
                if (share > 0.4) {
                    throw new CancellationException();
                }
            }));
            assertTrue(reached[0] < 0.7, "it ends at once");
            assertEquals(before, names(folder));
            assertEquals(within, Files.isDirectory(file) ? names(file) : List.of());
        }
    }

    @Test
    void progressRisesToTheWhole() {
        for (Format format : Formats.all(true)) {
            List<Double> told = new ArrayList<>();
            format.bytes(FILM, USUAL.at(3), CAPTION, told::add);
            assertEquals(told.stream().sorted().toList(), told);
            assertEquals(1, told.get(told.size() - 1), format.ending());
            assertTrue(told.size() >= 5, format.ending());
        }
    }

    @Test
    void theStopsOfAFilmAreItsSteps() {
        assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0), FILM.stops());
        assertEquals(List.of(5.0, 4.0, 3.0), new Film(Squares::new, 5, 3).stops());
        assertEquals(List.of(0.0, 1.0, 1.5), new Film(Squares::new, 0, 1.5).stops());
        assertEquals(List.of(2.0), new Film(Squares::new, 2, 2).stops());
    }

    @Test
    void aNameWithoutAnEndingIsAFolderAndNoOther() {
        assertTrue(FilmFolder.isMeant(folder.resolve("film")));
        assertTrue(FilmFolder.isMeant(folder));
        assertFalse(FilmFolder.isMeant(folder.resolve("film.gif")));
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /** The pictures of a GIF as they are seen, one laid over the other. */
    private static List<BufferedImage> gif(byte[] bytes) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        List<BufferedImage> shown = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in);
            BufferedImage seen = new BufferedImage(reader.getWidth(0), reader.getHeight(0), BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                Element place = (Element) ((Element) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0"))
                        .getElementsByTagName("ImageDescriptor").item(0);
                seen.getGraphics().drawImage(reader.read(i), Integer.parseInt(place.getAttribute("imageLeftPosition")),
                        Integer.parseInt(place.getAttribute("imageTopPosition")), null);
                BufferedImage now = new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_INT_ARGB);
                now.getGraphics().drawImage(seen, 0, 0, null);
                shown.add(now);
            }
        } finally {
            reader.dispose();
        }
        return shown;
    }

    /** The pictures of an APNG as they are seen, read by the rules of the format. */
    private static List<Shown> apng(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipBytes(8);
        List<Shown> shown = new ArrayList<>();
        int[] control = new int[8];
        BufferedImage seen = null;
        int sequence = 0;
        int promised = 0;
        for (String name = ""; !name.equals("IEND");) {
            byte[] body = new byte[in.readInt()];
            byte[] letters = in.readNBytes(4);
            name = new String(letters);
            in.readFully(body);
            CRC32 check = new CRC32();
            check.update(letters);
            check.update(body);
            assertEquals((int) check.getValue(), in.readInt(), name);
            DataInputStream data = new DataInputStream(new ByteArrayInputStream(body));
            switch (name) {
                case "IHDR" -> seen = new BufferedImage(data.readInt(), data.readInt(), BufferedImage.TYPE_INT_ARGB);
                case "acTL" -> promised = data.readInt();
                case "fcTL" -> {
                    assertEquals(sequence++, data.readInt());
                    for (int i = 0; i < 4; i++) {
                        control[i] = data.readInt();
                    }
                    for (int i = 4; i < 6; i++) {
                        control[i] = data.readUnsignedShort();
                    }
                    control[6] = data.readUnsignedByte();
                    control[7] = data.readUnsignedByte();
                }
                case "IDAT", "fdAT" -> {
                    if (name.equals("fdAT")) {
                        assertEquals(sequence++, data.readInt());
                    }
                    draw(new DataInputStream(new InflaterInputStream(data)), control, seen);
                    BufferedImage now = new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_INT_ARGB);
                    now.setRGB(0, 0, seen.getWidth(), seen.getHeight(), pixels(seen), 0, seen.getWidth());
                    shown.add(new Shown(now, control[4] * 1000 / control[5]));
                }
                default -> { }
            }
        }
        assertEquals(promised, shown.size());
        return shown;
    }

    private static void draw(DataInputStream rows, int[] control, BufferedImage seen) throws IOException {
        byte[] above = new byte[4 * control[0]];
        for (int y = 0; y < control[1]; y++) {
            int filter = rows.readUnsignedByte();
            byte[] row = new byte[4 * control[0]];
            rows.readFully(row);
            for (int i = 0; i < row.length && filter == 2; i++) {
                row[i] += above[i];
            }
            for (int x = 0; x < control[0]; x++) {
                int colour = (row[4 * x] & 0xff) << 16 | (row[4 * x + 1] & 0xff) << 8 | row[4 * x + 2] & 0xff
                        | (row[4 * x + 3] & 0xff) << 24;
                if (control[7] == 0 || colour >>> 24 == 255) {
                    seen.setRGB(control[2] + x, control[3] + y, colour);
                }
            }
            above = row;
        }
    }
}
