package lab.unroll.figure.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the letters of formulas stand in a picture, found by looking on while it is painted. */
public final class LetterSight {

    private static final RenderingHints.Key KEY = new RenderingHints.Key(0x1e77e5) {
        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof LetterSight;
        }
    };

    private final List<Letter> seen = new ArrayList<>();

    private LetterSight() {
    }

    /**
     * A letter.
     *
     * @param name   as it is written in markup, without scripts
     * @param bounds where it stands, with its scripts
     */
    public record Letter(String name, Rectangle2D bounds) {
    }

    /** All letters that a painting sets in formulas, the last ones in front. */
    public static List<Letter> of(Consumer<Graphics2D> painting) {
        LetterSight sight = new LetterSight();
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        try {
            g.setRenderingHint(KEY, sight);
            // what is painted outside of the picture is painted as well
            g.setClip(null);
            painting.accept(g);
        } finally {
            g.dispose();
        }
        return List.copyOf(sight.seen);
    }

    /** The smallest letter at a place. */
    public static Optional<Letter> at(List<Letter> letters, double x, double y) {
        return letters.stream().filter(letter -> letter.bounds().contains(x, y))
                .min((a, b) -> Double.compare(area(a.bounds()), area(b.bounds())));
    }

    private static double area(Rectangle2D bounds) {
        return bounds.getWidth() * bounds.getHeight();
    }

    /** A letter is set, unless it is clipped away. */
    static void note(Graphics2D g, String name, Rectangle2D bounds) {
        if (g.getRenderingHint(KEY) instanceof LetterSight sight) {
            Shape clip = g.getClip();
            if (clip == null || clip.contains(bounds.getCenterX(), bounds.getCenterY())) {
                sight.seen.add(new Letter(name, g.getTransform().createTransformedShape(bounds).getBounds2D()));
            }
        }
    }
}
