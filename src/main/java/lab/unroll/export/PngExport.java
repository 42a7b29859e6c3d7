package lab.unroll.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lab.unroll.figure.Figure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.words.InputException;

/** Figures as PNG, with title, description and density in the file (PNG specification, chunks iTXt and pHYs). */
public final class PngExport {

    /** The largest scale. */
    public static final int LARGEST_SCALE = 4;

    private static final String FORMAT = "javax_imageio_png_1.0";
    /** Of an inch. */
    private static final double METRES = 0.0254;

    /** PNG loses nothing: this is the highest level of compression. */
    private static final float SMALLEST = 0;

    private PngExport() {
    }

    /**
     * The figure as a PNG file.
     *
     * @param scale pixels per pixel of the figure, 1 to 4
     * @throws lab.unroll.words.InputException if the scale is out of range
     */
    public static byte[] bytes(Figure figure, Theme theme, int scale, Caption caption) {
        if (scale < 1 || scale > LARGEST_SCALE) {
            throw new InputException("number.range", "scale", scale, 1, LARGEST_SCALE);
        }
        return bytes(figure, Rendition.of(theme, scale), caption);
    }

    /** The figure as a PNG file, in its size on paper. */
    static byte[] bytes(Figure figure, Rendition rendition, Caption caption) {
        return bytes(Raster.paint(figure, rendition), rendition.dotsPerInch(), caption);
    }

    /** An image, for example of the whole window, as a PNG file. */
    public static byte[] bytes(BufferedImage image, int scale, Caption caption) {
        return bytes(image, scale * Rendition.SCREEN, caption);
    }

    private static byte[] bytes(BufferedImage image, double dotsPerInch, Caption caption) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Kept in memory: ImageIO would else make a cache file.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam small = writer.getDefaultWriteParam();
            small.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            small.setCompressionQuality(SMALLEST);
            IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image),
                    small);
            metadata.mergeTree(FORMAT, about(dotsPerInch, caption));
            writer.write(null, new IIOImage(image, null, metadata), small);
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException("ImageIO refuses its own PNG metadata", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode about(double dotsPerInch, Caption caption) {
        String density = Long.toString(Math.round(dotsPerInch / METRES));
        IIOMetadataNode texts = node("iTXt", Map.of());
        texts.appendChild(text("Title", caption.title()));
        texts.appendChild(text("Description", caption.description()));
        texts.appendChild(text("Software", "Unroll"));
        IIOMetadataNode root = node(FORMAT, Map.of());
        root.appendChild(node("pHYs", Map.of("pixelsPerUnitXAxis", density, "pixelsPerUnitYAxis", density,
                "unitSpecifier", "meter")));
        root.appendChild(texts);
        return root;
    }

    private static IIOMetadataNode text(String keyword, String text) {
        return node("iTXtEntry", Map.of("keyword", keyword, "text", text, "compressionFlag", "FALSE",
                "compressionMethod", "0", "languageTag", "", "translatedKeyword", ""));
    }

    private static IIOMetadataNode node(String name, Map<String, String> attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        attributes.forEach(node::setAttribute);
        return node;
    }
}
