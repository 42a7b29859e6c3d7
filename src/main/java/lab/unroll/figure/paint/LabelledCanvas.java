package lab.unroll.figure.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A surface to paint on that remembers every text written on it, so that a test can see whether they can be read. */
public final class LabelledCanvas {

    /** For strokes and shapes. */
    public final Brush brush;
    /** The colours to paint with. */
    public final Theme theme;
    private final Graphics2D g;
    private final List<ChartLabel> labels = new ArrayList<>();

    /** A surface with nothing written on it. */
    public LabelledCanvas(Graphics2D g, Theme theme) {
        this.g = g;
        this.theme = theme;
        this.brush = new Brush(g);
    }

    /** The texts that a painter writes. */
    public static List<ChartLabel> labels(Theme theme, Consumer<LabelledCanvas> painter) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        LabelledCanvas sheet = new LabelledCanvas(g, theme);
        painter.accept(sheet);
        g.dispose();
        return List.copyOf(sheet.labels);
    }

    /** Writes a label at its place; an empty one not at all. */
    public void write(ChartLabel label) {
        if (label.text().isEmpty()) {
            return;
        }
        labels.add(label);
        label.draw(g);
    }

    /** Writes plain text centred on a point. */
    public void centred(String text, Fonts face, double size, Color colour, double x, double y) {
        write(ChartLabel.text(text, face, size, colour).centred(x, y, Typesetter.Anchor.MIDDLE));
    }

    /** Writes a formula, its quantities in their own colours. */
    public void formula(String markup, double size, Color colour, double x, double baseline, Typesetter.Anchor anchor) {
        write(ChartLabel.formula(markup, size, colour).with(QuantityColours.letters(theme)).at(x, baseline, anchor));
    }

    /** The ring round what is pointed at. */
    public void ring(Rectangle2D place, double radius) {
        brush.stroke(new RoundRectangle2D.Double(place.getX() - 3.5, place.getY() - 3.5, place.getWidth() + 7,
                place.getHeight() + 7, 2 * radius + 4, 2 * radius + 4), theme.colour(Token.ACCENT_TINT), 4);
        brush.stroke(new RoundRectangle2D.Double(place.getX() - 1, place.getY() - 1, place.getWidth() + 2,
                place.getHeight() + 2, 2 * radius, 2 * radius), theme.colour(Token.ACCENT), 2.4);
    }
}
