package lab.unroll.export;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/** Every kind of thing that figures paint: all fonts, formulas, gradients, opacity, clips, transforms. */
record SampleFigure(Theme theme) implements Figure {

    static final double VALUE = -0.123456789012345678;

    @Override
    public double width() {
        return 420.5;
    }

    @Override
    public double height() {
        return 260;
    }

    @Override
    public void paint(Graphics2D g) {
        words(g);
        shapes(g);
    }

    private void words(Graphics2D g) {
        var ink = theme.colour(Token.TEXT);
        Typesetter.draw(g, "Forget gate → AVATAR To", Fonts.TEXT, 16, ink, 20, 30, Typesetter.Anchor.START);
        Typesetter.draw(g, "−0.47 0.123", Fonts.SEMIBOLD, 16, ink, 20, 55, Typesetter.Anchor.START);
        Typesetter.draw(g, "Title", Fonts.BOLD, 20, ink, 20, 82, Typesetter.Anchor.START);
        Typesetter.draw(g, "時間步 t = 3 的遺忘閘", Fonts.TEXT, 16, ink, 20, 108, Typesetter.Anchor.START);
        Typesetter.draw(g, "梯度", Fonts.BOLD, 16, ink, 200, 108, Typesetter.Anchor.START);
        Typesetter.draw(g, "the keeper␣↵", Fonts.MONO, 14, ink, 20, 132, Typesetter.Anchor.START);
        MathLabel.of("C_t = f_t · C_{t-1} + i_t · \\tilde C_t, ‖\\frac{∂L}{∂h_t}‖, \\hat y_8, \\hat x").draw(g, 22,
                ink, 20, 175, Typesetter.Anchor.START);
    }

    private void shapes(Graphics2D g) {
        Graphics2D part = (Graphics2D) g.create();
        part.translate(250, 30);
        part.setPaint(new GradientPaint(0, 0, theme.colour(Token.VALUE_NEGATIVE), 120, 0,
                theme.colour(Token.VALUE_POSITIVE)));
        part.fill(new RoundRectangle2D.Double(0, 0, 120, 24, 8, 8));
        part.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.4f));
        part.setColor(theme.colour(Token.GRADIENT));
        part.fill(new Ellipse2D.Double(20, 40, 60, 40));
        part.setComposite(AlphaComposite.SrcOver);
        part.setClip(new Rectangle2D.Double(90, 36, 30, 20));
        part.fill(new Ellipse2D.Double(80, 36, 40, 40));
        part.setClip(null);
        part.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0));
        part.draw(new CubicCurve2D.Double(0, 100, 40, 60, 80, 140, 120, 100));
        part.dispose();
    }

    @Override
    public List<Spot> spots() {
        return List.of(
                new Spot("step.3", new Rectangle2D.Double(10, 10, 180, 60), Spot.Kind.STEP, new Subject.Step(3), "Step 3 & <more>",
                        Double.NaN),
                new Spot("h.3.2", new Rectangle2D.Double(20, 40, 50, 20), Spot.Kind.STATE, new Subject.Unit(3, 1), "h₃² = −0.123457",
                        VALUE));
    }
}
