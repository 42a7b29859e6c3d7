package lab.unroll.export;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.function.DoubleConsumer;
import lab.unroll.figure.Film;

/**
 * APNG files: a film in all its colours, played again and again; programs that do not know them show the first picture
 * (PNG specification, third edition, chunks acTL, fcTL and fdAT). After the first picture each one has only the rectangle
 * that differs from the one before, and in it only what differs.
 */
final class ApngFormat implements Format {

    private static final byte KEPT = 0;
    private static final byte REPLACED = 0;
    private static final byte LAID_OVER = 1;
    private static final int MILLISECONDS = 1000;

    @Override
    public String ending() {
        return ".apng";
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
        PngChunks chunks = new PngChunks();
        int[][] before = new int[1][];
        int[] number = new int[1];
        pictures.forEach(progress, (i, picture) -> {
            int width = picture.getWidth();
            int height = picture.getHeight();
            int[] now = picture.getRGB(0, 0, width, height, null, 0, width);
            if (i == 0) {
                chunks.header(width, height);
                chunks.write("acTL", body -> {
                    body.writeInt(pictures.count());
                    // again and again
                    body.writeInt(0);
                });
                chunks.density(rendition.dotsPerInch());
                chunks.about(caption);
            }
            Rectangle seen = i == 0 ? new Rectangle(width, height) : Change.of(before[0], now, width);
            boolean over = i > 0 && !rendition.isTransparent();
            int stays = milliseconds(pictures.time(i + 1)) - milliseconds(pictures.time(i));
            chunks.write("fcTL", body -> {
                body.writeInt(number[0]++);
                body.writeInt(seen.width);
                body.writeInt(seen.height);
                body.writeInt(seen.x);
                body.writeInt(seen.y);
                body.writeShort(stays);
                body.writeShort(MILLISECONDS);
                body.writeByte(KEPT);
                body.writeByte(over ? LAID_OVER : REPLACED);
            });
            byte[] packed = PngChunks.packed(now, over ? before[0] : null, width, seen);
            if (i == 0) {
                chunks.write("IDAT", body -> body.write(packed));
            } else {
                chunks.write("fdAT", body -> {
                    body.writeInt(number[0]++);
                    body.write(packed);
                });
            }
            before[0] = now;
        });
        return chunks.end();
    }

    private static int milliseconds(double seconds) {
        return (int) Math.round(seconds * MILLISECONDS);
    }
}
