package lab.unroll.window.shot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.Fonts;

/** What this machine takes for a fixed picture that Java2D paints alone: painting times of two machines are compared by it. */
final class Yardstick {

    private static final int WIDTH = 840;
    private static final int HEIGHT = 480;
    private static final int SHAPES = 150;
    private static final int WARM_UP = 60;
    private static final int PICTURES = 21;
    private static final double NANOS = 1e-6;
    private static final long SEED = 17;

    private Yardstick() {
    }

    /** Median of the processor time of a picture, in milliseconds; takes a second. */
    static double cpuMillis() {
        BufferedImage on = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
        for (int i = 0; i < WARM_UP; i++) {
            paint(on);
        }
        double[] times = new double[PICTURES];
        for (int i = 0; i < PICTURES; i++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            paint(on);
            times[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) * NANOS;
        }
        Arrays.sort(times);
        return times[PICTURES / 2];
    }

    /** Filled rectangles, outlines, curves and numbers, as many of each as a figure may have. */
    private static void paint(BufferedImage on) {
        Random random = new Random(SEED);
        Graphics2D g = on.createGraphics();
        Brush.smooth(g);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < SHAPES; i++) {
            double x = random.nextDouble() * WIDTH;
            double y = random.nextDouble() * HEIGHT;
            g.setColor(new Color(random.nextInt(1 << 24)));
            g.fill(new Rectangle2D.Double(x, y, 36, 18));
            g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(new RoundRectangle2D.Double(x, y, 36, 18, 6, 6));
            g.draw(new CubicCurve2D.Double(x, y, x + 60, y, x, y + 60, x + 60, y + 60));
            g.setFont(Fonts.SEMIBOLD.size(12));
            g.drawString("0.37", (float) x, (float) y);
        }
        g.dispose();
    }
}
