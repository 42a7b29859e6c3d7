package lab.unroll.figure.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StencilsTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final int SHAPES = 300;

    private static Shape shape(Random random) {
        double x = random.nextDouble() * 420 - 20;
        double y = random.nextDouble() * 320 - 20;
        double w = random.nextDouble() * 90;
        double h = random.nextDouble() * 60;
        switch (random.nextInt(6)) {
            case 0:
                return new Rectangle2D.Double(x, y, w, h);
            case 1:
                return new RoundRectangle2D.Double(x, y, w, h, 8, 8);
            case 2:
                return new Ellipse2D.Double(x, y, w, w);
            case 3:
                return new CubicCurve2D.Double(x, y, x + w, y, x, y + h, x + w, y + h);
            case 4:
                return new Line2D.Double(x, y, x + w, random.nextBoolean() ? y : y + h);
            default:
                Path2D path = new Path2D.Double(random.nextBoolean() ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
                path.moveTo(x, y);
                path.lineTo(x + w, y + 2 * h);
                path.quadTo(x + 2 * w, y, x, y + h);
                path.closePath();
                path.moveTo(x + 3, y);
                path.lineTo(x + w / 2, y + h);
                path.lineTo(x, y + w);
                return path;
        }
    }

    /** Shapes in every colour, with and without clip, smooth and not. */
    private static void paint(Graphics2D g, long shapes, long colours) {
        Random random = new Random(shapes);
        Random hues = new Random(colours);
        Brush brush = new Brush(g);
        for (int i = 0; i < SHAPES; i++) {
            Shape shape = shape(random);
            Color colour = new Color(hues.nextInt(1 << 24));
            switch (random.nextInt(5)) {
                case 0 -> brush.fill(shape, colour);
                case 1 -> brush.stroke(shape, colour, 0.6 + random.nextInt(4));
                case 2 -> brush.dashed(shape, colour, 1.2);
                case 3 -> brush.crisp(() -> brush.fill(shape, colour));
                default -> brush.fill(shape, new Color(colour.getRGB() & 0xffffff | 0x80000000, true));
            }
            if (i == SHAPES / 2) {
                g.setStroke(new BasicStroke(1));
                g.clip(new Rectangle2D.Double(30.3, 20.7, 300.2, 250.5));
            }
        }
    }

    private static BufferedImage surface(double scale, Stencils[] own, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
        repaint(image, scale, own, painter);
        return image;
    }

    private static void repaint(BufferedImage image, double scale, Stencils[] own, Consumer<Graphics2D> painter) {
        Graphics2D g = image.createGraphics();
        Brush.smooth(g);
        g.scale(scale, scale);
        if (own != null) {
            own[0] = own[0] == null ? new Stencils(image) : own[0];
            own[0].install(g);
        }
        painter.accept(g);
        g.dispose();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 2})
    void everyPixelIsThatOfJava2d(double scale) {
        Stencils[] own = new Stencils[1];
        BufferedImage image = surface(scale, own, g -> { });
        BufferedImage plain = surface(scale, null, g -> { });
        for (int colours = 0; colours < 5; colours++) {
            long hues = colours;
            repaint(plain, scale, null, g -> paint(g, 17, hues));
            repaint(image, scale, own, g -> paint(g, 17, hues));
            assertArrayEquals(pixels(plain), pixels(image), "picture " + colours);
        }
    }

    /** Rows of cells in every colour, with and without clip; half of the rows stand where others stood before. */
    private static void paintRows(Graphics2D g, long colours) {
        Random hues = new Random(colours);
        for (int row = 0; row < 40; row++) {
            double x = 7.3 * (row % 20);
            Rectangle2D.Double place = new Rectangle2D.Double(x, 11.1 * (row % 20), 30.2, 60.7);
            Color[] inks = new Color[9];
            for (int i = 0; i < inks.length; i++) {
                inks[i] = new Color(hues.nextInt(1 << 24) | (hues.nextInt(10) == 0 ? 0x70 : 0xff) << 24, true);
            }
            Stencils.fill(g, place, inks.length, i -> new Rectangle2D.Double(place.x, place.y + i * 6.7, 30.2, 6.7), i -> inks[i]);
            if (row == 30) {
                g.clip(new Rectangle2D.Double(30.3, 20.7, 300.2, 150.5));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 2})
    void everyPixelOfRowsOfCellsIsThatOfJava2d(double scale) {
        Stencils[] own = new Stencils[1];
        BufferedImage image = surface(scale, own, g -> { });
        BufferedImage plain = surface(scale, null, g -> { });
        for (int colours = 0; colours < 5; colours++) {
            long hues = colours;
            repaint(plain, scale, null, g -> paintRows(g, hues));
            repaint(image, scale, own, g -> paintRows(g, hues));
            assertArrayEquals(pixels(plain), pixels(image), "picture " + colours);
        }
    }

    @Test
    void everyShareOfEveryColourIsRoundedAsJava2dDoes() {
        for (int share = 0; share <= 255; share++) {
            for (int part = 0; part <= 255; part++) {
                int product = Math.round(share * part / 255f);
                assertEquals(product * 0x01010101, Stencils.times(share, part * 0x01010101), share + " of " + part);
            }
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, null) instanceof int[] all ? all : null;
    }
}
