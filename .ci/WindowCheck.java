import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * Waits until something is seen on the screen of an Xvfb server, and keeps a picture of it.
 * Arguments: the server's screen file (X window dump), the PNG to write, the process that should show a window, and the
 * longest wait in seconds. Ends with 1 if the process ends or nothing is seen in time.
 */
public final class WindowCheck {

    private static final int FEWEST_COLOURS = 200;
    private static final double LARGEST_SHARE = 0.9;
    private static final long LONGEST_PAINTING = TimeUnit.SECONDS.toNanos(5);

    public static void main(String[] args) throws Exception {
        Path screen = Path.of(args[0]);
        Path picture = Path.of(args[1]);
        ProcessHandle window = ProcessHandle.of(Long.parseLong(args[2])).orElse(null);
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(args[3]));
        long settled = Long.MAX_VALUE;
        BufferedImage last = null;
        while (System.nanoTime() < limit) {
            if (window == null || !window.isAlive()) {
                fail("the process has ended without showing a window");
            }
            BufferedImage seen = read(screen);
            boolean painted = seen != null && !blank(seen);
            if (painted && settled == Long.MAX_VALUE) {
                settled = System.nanoTime() + LONGEST_PAINTING;
            }
            // Painted, and painting has come to rest, or something goes on moving.
            if (painted && (last != null && same(seen, last) || System.nanoTime() > settled)) {
                ImageIO.write(seen, "png", picture.toFile());
                System.out.println("window seen: " + describe(seen));
                return;
            }
            last = seen;
            TimeUnit.MILLISECONDS.sleep(500);
        }
        if (last != null) {
            ImageIO.write(last, "png", picture.toFile());
            fail("no window in time: " + describe(last));
        }
        fail("no screen in time");
    }

    private static void fail(String reason) {
        System.err.println(reason);
        System.exit(1);
    }

    private static boolean blank(BufferedImage image) {
        Map<Integer, Integer> colours = colours(image);
        return colours.size() < FEWEST_COLOURS || share(colours, image) > LARGEST_SHARE;
    }

    private static String describe(BufferedImage image) {
        Map<Integer, Integer> colours = colours(image);
        return String.format("%d x %d, %d colours, the commonest on %.0f %%", image.getWidth(), image.getHeight(),
                colours.size(), 100 * share(colours, image));
    }

    private static double share(Map<Integer, Integer> colours, BufferedImage image) {
        int most = colours.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return (double) most / (image.getWidth() * image.getHeight());
    }

    private static Map<Integer, Integer> colours(BufferedImage image) {
        Map<Integer, Integer> colours = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        return colours;
    }

    private static boolean same(BufferedImage a, BufferedImage b) {
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (a.getRGB(x, y) != b.getRGB(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Reads an X window dump of 32 bits a pixel (XWDFile.h); null if it is not there yet. */
    private static BufferedImage read(Path dump) throws IOException {
        if (!Files.exists(dump) || Files.size(dump) < 100) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(dump));
        int header = in.getInt(0);
        int width = in.getInt(16);
        int height = in.getInt(20);
        ByteOrder order = in.getInt(28) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int bitsPerPixel = in.getInt(44);
        int bytesPerLine = in.getInt(48);
        int colourMap = 12 * in.getInt(76);
        if (bitsPerPixel != 32 || in.capacity() < header + colourMap + height * bytesPerLine) {
            return null;
        }
        in.order(order);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, in.getInt(header + colourMap + y * bytesPerLine + 4 * x));
            }
        }
        return image;
    }
}
