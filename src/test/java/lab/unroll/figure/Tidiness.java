package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;

/** What every figure has to keep: it paints, its labels can be read, its spots lie on it. */
public final class Tidiness {

    private Tidiness() {
    }

    public static BufferedImage painted(Figure figure, Theme theme) {
        BufferedImage image = new BufferedImage((int) Math.ceil(figure.width()), (int) Math.ceil(figure.height()),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(theme.colour(Token.PANEL));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        figure.paint(g);
        g.dispose();
        return image;
    }

    public static void assertTidy(Figure figure, List<ChartLabel> labels, Theme theme) {
        painted(figure, theme);
        Rectangle2D page = new Rectangle2D.Double(-1, -1, figure.width() + 2, figure.height() + 2);
        List<Rectangle2D> bounds = labels.stream().map(ChartLabel::bounds).toList();
        for (int i = 0; i < labels.size(); i++) {
            ChartLabel label = labels.get(i);
            Rectangle2D own = bounds.get(i);
            assertTrue(label.size() >= 12, () -> label + " is too small");
            assertTrue(page.contains(own), () -> label + " leaves the page");
            for (int j = 0; j < i; j++) {
                ChartLabel other = labels.get(j);
                assertFalse(own.intersects(bounds.get(j)), () -> label + " touches " + other);
            }
        }
        Set<String> ids = new HashSet<>();
        for (Spot spot : figure.spots()) {
            assertTrue(ids.add(spot.id()), () -> spot.id() + " is there twice");
            assertTrue(page.intersects(spot.bounds()), () -> spot + " is not on the page");
            assertFalse(spot.text().isBlank() || spot.text().matches(".*\\{[0-9].*"), () -> spot + " says nothing");
        }
    }

    /** Every place that can be touched lies on the page as a whole. */
    public static void assertOnPage(Figure figure) {
        Rectangle2D page = new Rectangle2D.Double(0, 0, figure.width(), figure.height());
        for (Spot spot : figure.spots()) {
            assertTrue(page.contains(spot.bounds()), () -> spot.id() + " " + spot.bounds() + " leaves the page");
        }
    }

    public static Map<String, Spot> byId(Figure figure) {
        return figure.spots().stream().collect(Collectors.toMap(Spot::id, Function.identity()));
    }

    public static boolean says(List<ChartLabel> labels, String text) {
        return labels.stream().anyMatch(label -> label.text().contains(text));
    }
}
