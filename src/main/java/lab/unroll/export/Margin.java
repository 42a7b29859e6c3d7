package lab.unroll.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.Curve;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;

/**
 * A figure with empty space round it, as a picture file wants it.
 *
 * @param inner  the figure
 * @param margin width of the space in pixels
 */
public record Margin(Figure inner, double margin) implements Figure {

    @Override
    public double width() {
        return inner.width() + 2 * margin;
    }

    @Override
    public double height() {
        return inner.height() + 2 * margin;
    }

    @Override
    public void paint(Graphics2D g) {
        g.translate(margin, margin);
        inner.paint(g);
    }

    @Override
    public List<Spot> spots() {
        return inner.spots().stream().map(this::moved).toList();
    }

    @Override
    public List<Spot> values() {
        return inner.values().stream().map(this::moved).toList();
    }

    @Override
    public List<Curve> curves() {
        return inner.curves();
    }

    private Spot moved(Spot spot) {
        Rectangle2D b = spot.bounds();
        return spot.at(new Rectangle2D.Double(b.getX() + margin, b.getY() + margin, b.getWidth(), b.getHeight()));
    }
}
