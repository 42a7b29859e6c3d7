package lab.unroll.figure.neuron;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelledCanvas;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.trace.Activation;
import lab.unroll.trace.NeuronSum;

/** The curve of an activation with the operating point (a, φ(a)) on it. */
final class ActivationPlot {

    private static final double NARROWEST = 3.2;
    private static final double WIDEST = 60;
    private static final double POINT = 5;
    private static final double NUMBER = 12;

    private final Activation activation;
    private final Rectangle2D place;
    private final Scale across;
    private final Scale up;

    /**
     * A plot that has every given stimulus on it, if it is finite and not absurdly large.
     *
     * @param place the frame
     */
    private ActivationPlot(Activation activation, Rectangle2D place, double... stimuli) {
        this.activation = activation;
        this.place = place;
        double reach = NARROWEST;
        for (double a : stimuli) {
            if (Double.isFinite(a)) {
                reach = Math.max(reach, Math.min(WIDEST, 1.2 * Math.abs(a)));
            }
        }
        double low = activation == Activation.TANH ? -1 : 0;
        double high = activation == Activation.RELU ? reach : 1;
        across = Scale.linear(-reach, reach, place.getX() + 4, place.getMaxX() - 4);
        up = Scale.linear(low, high, place.getMaxY() - 9, place.getY() + 9);
    }

    /** The plot of a neuron, with room for where it works in the free run. */
    static ActivationPlot of(NeuronLayout layout, Scene scene, NeuronChoice choice, NeuronSum sum) {
        double free = scene.free() == null ? sum.total() : choice.sum(scene.free(), scene.selectedStep()).total();
        return new ActivationPlot(sum.activation(), layout.plot, sum.total(), free);
    }

    /** True if the stimulus has a place on the curve. */
    boolean shows(double a) {
        return Double.isFinite(a) && Math.abs(a) <= across.high();
    }

    /** The point (a, φ(a)). */
    Point2D point(double a) {
        return new Point2D.Double(across.at(a), up.at(activation.of(a)));
    }

    /** Where the operating point can be pointed at. */
    Rectangle2D target(double a) {
        Point2D at = point(a);
        return new Rectangle2D.Double(at.getX() - 8, at.getY() - 8, 16, 16);
    }

    /** Frame, axes and curve. */
    void paintCurve(LabelledCanvas sheet, Color outline) {
        Theme theme = sheet.theme;
        Color ground = theme == Theme.DARK ? theme.colour(Token.PANEL) : theme.colour(Token.SIGMA_FILL);
        sheet.brush.rounded(place.getX(), place.getY(), place.getWidth(), place.getHeight(), 6, ground, outline, 1.8);
        Color axis = ColourMap.mix(ground, theme.colour(Token.TEXT), 0.25);
        sheet.brush.line(across.at(0), place.getY() + 4, across.at(0), place.getMaxY() - 4, axis, 1);
        sheet.brush.line(place.getX() + 4, up.at(0), place.getMaxX() - 4, up.at(0), axis, 1);
        Path2D curve = new Path2D.Double();
        int steps = (int) (place.getWidth() - 8);
        for (int i = 0; i <= steps; i++) {
            double a = across.low() + (across.high() - across.low()) * i / steps;
            if (i == 0) {
                curve.moveTo(across.at(a), up.at(activation.of(a)));
            } else {
                curve.lineTo(across.at(a), up.at(activation.of(a)));
            }
        }
        sheet.brush.stroke(curve, ColourMap.mix(ground, theme.colour(Token.TEXT), 0.8), 1.8);
    }

    /** The ends of the axes in numbers: values inside the frame, stimuli under it. */
    void paintNumbers(LabelledCanvas sheet) {
        Theme theme = sheet.theme;
        Color colour = theme.colour(Token.SECONDARY);
        double axis = across.at(0);
        double high = Math.floor(up.high());
        sheet.write(ChartLabel.text(Numbers.fixed(high, 0), Fonts.TEXT, NUMBER, colour)
                .centred(axis - 4, up.at(high), Typesetter.Anchor.END));
        if (up.low() < 0) {
            sheet.write(ChartLabel.text(Numbers.fixed(up.low(), 0), Fonts.TEXT, NUMBER, colour)
                    .centred(axis + 4, up.at(up.low()), Typesetter.Anchor.START));
        }
        double reach = Math.floor(across.high());
        for (double a : new double[] {0, reach}) {
            double x = across.at(a);
            sheet.brush.line(x, place.getMaxY() - 4, x, place.getMaxY(), colour, 1.2);
            sheet.write(ChartLabel.text(Numbers.fixed(a, 0), Fonts.TEXT, NUMBER, colour)
                    .at(x, place.getMaxY() + 13, Typesetter.Anchor.MIDDLE));
        }
    }

    /** The operating point: a on the axis first, then up (or down) to the curve. */
    void paintPoint(LabelledCanvas sheet, double a, double share, Color line, Color fill) {
        if (share <= 0 || !shows(a)) {
            return;
        }
        Point2D at = point(a);
        double y = up.at(0) + (at.getY() - up.at(0)) * share;
        sheet.brush.dashed(new Line2D.Double(at.getX(), up.at(0), at.getX(), y), line, 1.4);
        if (share >= 1) {
            sheet.brush.dashed(new Line2D.Double(at.getX(), at.getY(), across.at(0), at.getY()), line, 1.2);
        }
        sheet.brush.circle(at.getX(), y, POINT, fill, line, 1.6);
    }

    /** Where the free run's neuron works: an open, dashed point. */
    void paintGhost(LabelledCanvas sheet, double a, Color line) {
        if (shows(a)) {
            Point2D at = point(a);
            sheet.brush.dashed(new Ellipse2D.Double(at.getX() - POINT, at.getY() - POINT, 2 * POINT, 2 * POINT), line,
                    1.4);
        }
    }

    /** A value at which the neuron is held: a level line instead of a point on the curve. */
    void paintHeld(LabelledCanvas sheet, double value, Color line) {
        double y = Math.max(place.getY() + 3, Math.min(place.getMaxY() - 3, up.at(value)));
        sheet.brush.line(place.getX() + 4, y, place.getMaxX() - 4, y, line, 2);
    }
}
