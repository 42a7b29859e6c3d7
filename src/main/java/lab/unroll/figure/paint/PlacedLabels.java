package lab.unroll.figure.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Writes the texts of a diagram and remembers where they stand. */
public final class PlacedLabels {

    /**
     * A text that was written.
     *
     * @param text   the text, or the markup of a formula
     * @param size   its size in pixels
     * @param bounds the box that its ink stays in
     */
    public record Written(String text, double size, Rectangle2D bounds) {
    }

    private final Graphics2D g;
    private final List<Written> written = new ArrayList<>();

    /** Texts to be written on a surface; none yet. */
    public PlacedLabels(Graphics2D g) {
        this.g = g;
    }

    /** Writes a label at its place. */
    public void put(ChartLabel label) {
        label.draw(g);
        written.add(new Written(label.text(), label.size(), label.bounds()));
    }

    /** Writes a formula with its baseline at y. */
    public void formula(String markup, double size, Color colour, double x, double y, Typesetter.Anchor anchor) {
        put(ChartLabel.formula(markup, size, colour).at(x, y, anchor));
    }

    /** Writes a text with its middle at a height. */
    public void text(String text, Fonts face, double size, Color colour, double x, double middle,
                     Typesetter.Anchor anchor) {
        put(ChartLabel.text(text, face, size, colour).centred(x, middle, anchor));
    }

    /** Writes a text that reads upwards, centred on a point. */
    public void upwards(String text, Fonts face, double size, Color colour, double x, double y) {
        AffineTransform before = g.getTransform();
        g.rotate(-Math.PI / 2, x, y);
        ChartLabel label = ChartLabel.text(text, face, size, colour).centred(x, y, Typesetter.Anchor.MIDDLE);
        label.draw(g);
        g.setTransform(before);
        double length = label.width();
        double breadth = Typesetter.capHeight(size);
        written.add(new Written(text, size, new Rectangle2D.Double(x - breadth / 2, y - length / 2, breadth, length)));
    }

    /** What was written, in that order. */
    public List<Written> written() {
        return List.copyOf(written);
    }
}
