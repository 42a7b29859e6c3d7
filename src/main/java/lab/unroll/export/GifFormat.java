package lab.unroll.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lab.unroll.figure.Film;
import lab.unroll.figure.paint.Theme;
import lab.unroll.words.InputException;

/** GIF files (GIF89a): a film in at most 256 colours a picture, played again and again; shown by every slide programme. */
final class GifFormat implements Format {

    private static final String IMAGE = "javax_imageio_gif_image_1.0";
    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final int PICTURES_A_STEP = 12;
    /** In hundredths of a second; a step takes about a second. */
    private static final int DELAY = 8;
    /** The last picture stays for two seconds before the film begins again. */
    private static final int REST = 200;
    private static final int MOST_PICTURES = 600;

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
    public byte[] bytes(Film film, Theme theme, int scale, Caption caption) {
        if (scale < 1 || scale > largestScale()) {
            throw new InputException("number.range", "scale", scale, 1, largestScale());
        }
        int pictures = (int) Math.round(film.length() * PICTURES_A_STEP);
        if (pictures > MOST_PICTURES) {
            throw new InputException("output.film-length", Math.round(film.length()), MOST_PICTURES / PICTURES_A_STEP);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(about(writer, caption));
            for (int i = 0; i <= pictures; i++) {
                BufferedImage image = Raster.paint(film.at(pictures == 0 ? 1 : (double) i / pictures), theme, scale);
                writer.writeToSequence(new IIOImage(image, null, timed(writer, image, i == pictures ? REST : DELAY)), null);
            }
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

    private static IIOMetadata about(ImageWriter writer, Caption caption) throws IIOInvalidTreeException {
        IIOMetadata stream = writer.getDefaultStreamMetadata(null);
        IIOMetadataNode root = new IIOMetadataNode(STREAM);
        IIOMetadataNode comments = new IIOMetadataNode("CommentExtensions");
        comments.appendChild(node("CommentExtension",
                Map.of("value", ascii(caption.title() + ". " + caption.description()))));
        root.appendChild(node("Version", Map.of("value", "89a")));
        root.appendChild(comments);
        stream.mergeTree(STREAM, root);
        return stream;
    }

    /** GIF comments are 7-bit ASCII. */
    private static String ascii(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private static IIOMetadata timed(ImageWriter writer, BufferedImage image, int delay) throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(IMAGE);
        IIOMetadataNode control = (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("delayTime", Integer.toString(delay));
        IIOMetadataNode loop = node("ApplicationExtension",
                Map.of("applicationID", "NETSCAPE", "authenticationCode", "2.0"));
        loop.setUserObject(new byte[] {1, 0, 0});
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(loop);
        root.appendChild(extensions);
        metadata.setFromTree(IMAGE, root);
        return metadata;
    }

    private static IIOMetadataNode node(String name, Map<String, String> attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        attributes.forEach(node::setAttribute);
        return node;
    }
}
