package lab.unroll.export;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lab.unroll.figure.Film;
import org.w3c.dom.Node;

/**
 * GIF files (GIF89a): a film in at most 255 colours, played again and again; shown by every slide programme. After the first
 * picture each one has only the rectangle that differs from the one before, and in it only what differs.
 */
final class GifFormat implements Format {

    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final String COLOURS = "GlobalColorTable";
    private static final String IMAGE = "javax_imageio_gif_image_1.0";
    /** GIF counts time in hundredths of a second. */
    private static final int HUNDREDTHS = 100;
    /** So many pictures are looked at for their colours. */
    private static final int SAMPLES = 16;
    private static final int HALF_SEEN = 128;

    @Override
    public String ending() {
        return ".gif";
    }

    @Override
    public boolean isMoving() {
        return true;
    }

    @Override
    public int largestScale() {
        return 2;
    }

    @Override
    public byte[] bytes(Film film, Rendition rendition, Caption caption, DoubleConsumer progress) {
        FilmPictures pictures = new FilmPictures(film, rendition);
        Palette palette = palette(pictures);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            IndexColorModel colours = palette.model();
            writer.prepareWriteSequence(withColours(writer.getDefaultStreamMetadata(null), colours));
            int[][] before = new int[1][];
            pictures.forEach(progress, (i, picture) -> {
                int[] places = places(picture, palette);
                int width = picture.getWidth();
                Rectangle seen = before[0] == null || rendition.isTransparent() ? new Rectangle(width, picture.getHeight())
                        : Change.of(before[0], places, width);
                BufferedImage part = part(places, rendition.isTransparent() ? null : before[0], width, seen, colours);
                before[0] = places;
                int delay = hundredths(pictures.time(i + 1)) - hundredths(pictures.time(i));
                writer.writeToSequence(new IIOImage(part, null, about(writer, part, seen, delay, rendition.isTransparent(),
                        i == 0 ? caption : null)), null);
            });
            writer.endWriteSequence();
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException("ImageIO refuses its own GIF metadata", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int hundredths(double seconds) {
        return (int) Math.round(seconds * HUNDREDTHS);
    }

    private static Palette palette(FilmPictures pictures) {
        Palette.Counter counter = new Palette.Counter();
        int samples = Math.min(SAMPLES, pictures.count());
        for (int i = 0; i < samples; i++) {
            BufferedImage picture = pictures.picture(samples == 1 ? 0 : i * (pictures.count() - 1) / (samples - 1));
            counter.add(pixels(picture));
        }
        return counter.palette();
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static int[] places(BufferedImage picture, Palette palette) {
        int[] pixels = pixels(picture);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixels[i] >>> 24 < HALF_SEEN ? Palette.UNSEEN : palette.place(pixels[i]);
        }
        return pixels;
    }

    /** What lies in a rectangle; what is as before is not seen. */
    private static BufferedImage part(int[] now, int[] before, int width, Rectangle seen, IndexColorModel colours) {
        BufferedImage part = new BufferedImage(seen.width, seen.height, BufferedImage.TYPE_BYTE_INDEXED, colours);
        int[] row = new int[seen.width];
        for (int y = 0; y < seen.height; y++) {
            int from = (seen.y + y) * width + seen.x;
            for (int x = 0; x < seen.width; x++) {
                row[x] = before != null && before[from + x] == now[from + x] ? Palette.UNSEEN : now[from + x];
            }
            part.getRaster().setSamples(0, y, seen.width, 1, 0, row);
        }
        return part;
    }

    /** GIF comments are 7-bit ASCII. */
    private static String ascii(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }

    /**
     * Where a picture lies, and how long it stays; the first one also says what the film is and that it begins again at its
     * end.
     */
    private static IIOMetadata about(ImageWriter writer, BufferedImage part, Rectangle seen, int delay, boolean cleared,
                                     Caption caption) throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(part), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(IMAGE);
        IIOMetadataNode place = (IIOMetadataNode) root.getElementsByTagName("ImageDescriptor").item(0);
        place.setAttribute("imageLeftPosition", Integer.toString(seen.x));
        place.setAttribute("interlaceFlag", "FALSE");
        place.setAttribute("imageTopPosition", Integer.toString(seen.y));
        IIOMetadataNode control = (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
        control.setAttribute("disposalMethod", cleared ? "restoreToBackgroundColor" : "doNotDispose");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("transparentColorIndex", Integer.toString(Palette.UNSEEN));
        control.setAttribute("delayTime", Integer.toString(delay));
        if (caption != null) {
            addTo(root, caption);
        }
        metadata.setFromTree(IMAGE, root);
        return metadata;
    }

    /** The colours stand once, before all pictures. */
    private static IIOMetadata withColours(IIOMetadata about, IndexColorModel colours) throws IIOInvalidTreeException {
        IIOMetadataNode root = (IIOMetadataNode) about.getAsTree(STREAM);
        for (Node old = root.getElementsByTagName(COLOURS).item(0); old != null; old = root.getElementsByTagName(COLOURS).item(0)) {
            root.removeChild(old);
        }
        IIOMetadataNode table = node(COLOURS, Map.of("sizeOfGlobalColorTable", Integer.toString(colours.getMapSize()),
                "backgroundColorIndex", Integer.toString(Palette.UNSEEN), "sortFlag", "FALSE"));
        for (int i = 0; i < colours.getMapSize(); i++) {
            table.appendChild(node("ColorTableEntry", Map.of("index", Integer.toString(i), "red",
                    Integer.toString(colours.getRed(i)), "green", Integer.toString(colours.getGreen(i)), "blue",
                    Integer.toString(colours.getBlue(i)))));
        }
        root.appendChild(table);
        about.setFromTree(STREAM, root);
        return about;
    }

    private static void addTo(IIOMetadataNode root, Caption caption) {
        IIOMetadataNode loop = node("ApplicationExtension", Map.of("applicationID", "NETSCAPE", "authenticationCode", "2.0"));
        loop.setUserObject(new byte[] {1, 0, 0});
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(loop);
        IIOMetadataNode comments = new IIOMetadataNode("CommentExtensions");
        comments.appendChild(node("CommentExtension", Map.of("value", ascii(caption.title() + ". " + caption.description()))));
        root.appendChild(extensions);
        root.appendChild(comments);
    }

    private static IIOMetadataNode node(String name, Map<String, String> attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        attributes.forEach(node::setAttribute);
        return node;
    }
}
