package lab.unroll.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Writes the texts of a diagram and remembers where they stand. */
final class Lettering {

    /**
     * A text that was written.
     *
     * @param text   the text, or the markup of a formula
     * @param size   its size in pixels
     * @param bounds the box that its ink stays in
     */
    record Written(String text, double size, Rectangle2D bounds) {
    }

    private final Graphics2D g;
    private final List<Written> written = new ArrayList<>();

    Lettering(Graphics2D g) {
        this.g = g;
    }

    /** Writes a label at its place. */
    void put(ChartLabel label) {
        label.draw(g);
        written.add(new Written(label.text(), label.size(), label.bounds()));
    }

    /** Writes a formula with its baseline at y. */
    void formula(String markup, double size, Color colour, double x, double y, Type.Anchor anchor) {
        put(ChartLabel.formula(markup, size, colour).at(x, y, anchor));
    }

    /** Writes a text with its middle at a height. */
    void text(String text, Fonts face, double size, Color colour, double x, double middle, Type.Anchor anchor) {
        put(ChartLabel.text(text, face, size, colour).centred(x, middle, anchor));
    }

    /** Writes a text that reads upwards, centred on a point. */
    void upwards(String text, Fonts face, double size, Color colour, double x, double y) {
        AffineTransform before = g.getTransform();
        g.rotate(-Math.PI / 2, x, y);
        ChartLabel label = ChartLabel.text(text, face, size, colour).centred(x, y, Type.Anchor.MIDDLE);
        label.draw(g);
        g.setTransform(before);
        double length = label.width();
        double breadth = Type.capHeight(size);
        written.add(new Written(text, size, new Rectangle2D.Double(x - breadth / 2, y - length / 2, breadth, length)));
    }

    List<Written> written() {
        return List.copyOf(written);
    }
}
