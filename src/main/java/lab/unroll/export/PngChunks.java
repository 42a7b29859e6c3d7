package lab.unroll.export;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** The chunks of a PNG file, 8 bits for each of red, green, blue and opacity. */
final class PngChunks {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final double METRE = 1 / 0.0254;
    private static final int BYTES = 4;
    private static final byte NO_FILTER = 0;
    private static final byte UP = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PngChunks() {
        bytes.writeBytes(SIGNATURE);
    }

    /** Writes what stands in a chunk. */
    interface Body {
        void writeTo(DataOutputStream out) throws IOException;
    }

    /** A chunk: its length, name, body and check sum. */
    void write(String name, Body body) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            content.write(name.getBytes(StandardCharsets.US_ASCII));
            body.writeTo(new DataOutputStream(content));
            CRC32 check = new CRC32();
            check.update(content.toByteArray());
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(content.size() - name.length());
            content.writeTo(out);
            out.writeInt((int) check.getValue());
        } catch (IOException e) {
            // into memory
            throw new UncheckedIOException(e);
        }
    }

    void header(int width, int height) {
        write("IHDR", body -> {
            body.writeInt(width);
            body.writeInt(height);
            // 8 bits, red green blue and opacity, deflated, filtered row by row, not interlaced
            body.write(new byte[] {8, 6, 0, 0, 0});
        });
    }

    void density(double dotsPerInch) {
        int perMetre = (int) Math.round(dotsPerInch * METRE);
        write("pHYs", body -> {
            body.writeInt(perMetre);
            body.writeInt(perMetre);
            body.writeByte(1);
        });
    }

    void about(Caption caption) {
        text("Title", caption.title());
        text("Description", caption.description());
        text("Software", "Unroll");
    }

    private void text(String keyword, String text) {
        write("iTXt", body -> {
            body.write(keyword.getBytes(StandardCharsets.US_ASCII));
            // the end of the keyword; not compressed; no language, no translated keyword
            body.write(new byte[] {0, 0, 0, 0, 0});
            body.write(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** A picture as a file, larger than it could be but soon made. */
    static byte[] file(BufferedImage picture, double dotsPerInch, Caption caption) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        PngChunks chunks = new PngChunks();
        chunks.header(width, height);
        chunks.density(dotsPerInch);
        chunks.about(caption);
        byte[] packed = packed(picture.getRGB(0, 0, width, height, null, 0, width), null, width, new Rectangle(width, height));
        chunks.write("IDAT", body -> body.write(packed));
        return chunks.end();
    }

    /** The whole file. */
    byte[] end() {
        write("IEND", body -> { });
        return bytes.toByteArray();
    }

    /**
     * What lies in a rectangle of a picture, deflated.
     *
     * @param before the picture before; what is as there is not seen. Null for everything to be seen
     */
    static byte[] packed(int[] now, int[] before, int width, Rectangle seen) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            byte[] above = new byte[seen.width * BYTES];
            byte[] row = new byte[seen.width * BYTES];
            byte[] filtered = new byte[seen.width * BYTES];
            for (int y = 0; y < seen.height; y++) {
                int from = (seen.y + y) * width + seen.x;
                for (int x = 0; x < seen.width; x++) {
                    int colour = before != null && before[from + x] == now[from + x] ? 0 : now[from + x];
                    row[BYTES * x] = (byte) (colour >> 16);
                    row[BYTES * x + 1] = (byte) (colour >> 8);
                    row[BYTES * x + 2] = (byte) colour;
                    row[BYTES * x + 3] = (byte) (colour >>> 24);
                }
                if (before == null) {
                    out.write(UP);
                    for (int i = 0; i < row.length; i++) {
                        filtered[i] = (byte) (row[i] - above[i]);
                    }
                    out.write(filtered);
                } else {
                    out.write(NO_FILTER);
                    out.write(row);
                }
                byte[] free = above;
                above = row;
                row = free;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}
