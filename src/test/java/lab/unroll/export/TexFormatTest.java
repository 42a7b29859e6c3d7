package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Film;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Theme;
import org.junit.jupiter.api.Test;

class TexFormatTest {

    private static final Caption CAPTION = new Caption("Title", "50 % of it\nand more");

    private interface Painter {
        void paint(Graphics2D g);
    }

    private static String tex(Painter painter) {
        return tex(painter, Rendition.of(Theme.LIGHT, 1));
    }

    private static String tex(Painter painter, Rendition rendition) {
        Figure figure = new Figure() {
            @Override
            public double width() {
                return 100;
            }

            @Override
            public double height() {
                return 50;
            }

            @Override
            public void paint(Graphics2D g) {
                painter.paint(g);
            }

            @Override
            public List<Spot> spots() {
                return List.of();
            }
        };
        return new String(Formats.TEX.bytes(Film.still(figure), rendition, CAPTION, share -> { }), StandardCharsets.UTF_8);
    }

    @Test
    void aPixelIsAsLargeAsOnPaperAndItsPlaceIsCountedFromTheTop() {
        assertTrue(tex(g -> { }).contains("[x=0.75bp,y=-0.75bp]\n"));
        assertTrue(tex(g -> { }).contains("\\useasboundingbox (0,0) rectangle (100,50);"));
        Figure wide = new SampleFigure(Theme.LIGHT);
        String column = new String(Formats.TEX.bytes(Film.still(wide), Rendition.of(Theme.LIGHT, 1).on(PaperSize.COLUMN, 300, wide),
                CAPTION, share -> { }), StandardCharsets.UTF_8);
        double points = 8.5 / 2.54 * 72 / wide.width();
        assertTrue(column.contains("[x=" + TikzGraphics.number(points) + "bp"), column.substring(0, 400));
    }

    @Test
    void pathsKeepColourWidthDashAndStrength() {
        String text = tex(g -> {
            g.setColor(new Color(0x123456));
            g.fill(new Rectangle2D.Double(1, 2, 3, 4));
            g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_BEVEL, 1, new float[] {4, 2}, 1));
            g.setComposite(AlphaComposite.SrcOver.derive(0.5f));
            g.translate(10, 0);
            g.draw(new Line2D.Double(0, 0, 5, 5));
        });
        assertTrue(text.contains("{HTML}{123456}"), text);
        assertTrue(text.contains("(1,2) -- (4,2) -- (4,6) -- (1,6)"), text);
        assertTrue(text.contains("line width=1.5bp,line cap=round,line join=bevel,dash pattern=on 3bp off 1.5bp,dash phase=0.75bp,draw opacity=0.5] (10,0) -- (15,5);"), text);
    }

    @Test
    void aCurveOfOnePointHasTwoOnTheSameWay() {
        assertTrue(tex(g -> g.draw(new QuadCurve2D.Double(0, 0, 3, 3, 6, 0)))
                .contains("(0,0) .. controls (2,2) and (4,2) .. (6,0)"));
    }

    @Test
    void textStaysTextWithSymbolsAsMathematics() {
        String text = tex(g -> {
            g.setColor(Color.BLACK);
            g.setFont(Fonts.TEXT.size(12));
            g.drawString("50 % × −1_a & 遞歸", 1, 20);
            g.setFont(Fonts.ITALIC.size(12));
            g.drawString("C\u0303", 1, 40);
            g.drawString("σ", 20, 40);
            g.setFont(Fonts.MATH.size(12));
            g.drawString("tanh", 30, 40);
        });
        assertTrue(text.contains("\\sffamily 50 \\% $\\times $ $-$1\\_a \\& 遞歸}"), text);
        assertTrue(text.contains("$\\tilde{C}$"), text);
        assertTrue(text.contains("$\\sigma $"), text);
        assertTrue(text.contains("\\mathrm{t}\\mathrm{a}"), text);
        assertTrue(text.contains("compile with LuaLaTeX"), text);
        assertTrue(text.contains("\\fontsize{9bp}{9bp}"), text);
        assertFalse(tex(g -> { }).contains("LuaLaTeX"));
    }

    @Test
    void whatIsCutIsCutAndWhatLiesOutsideIsLeftOut() {
        String text = tex(g -> {
            g.clip(new Rectangle2D.Double(0, 0, 10, 10));
            g.fill(new Rectangle2D.Double(2, 2, 3, 3));
            g.fill(new Rectangle2D.Double(8, 8, 7, 7));
            g.fill(new Rectangle2D.Double(31, 31, 1, 1));
        });
        assertEquals(1, text.split("\\\\begin\\{scope\\}", -1).length - 1);
        assertTrue(text.contains("(15,8)"), text);
        assertFalse(text.contains("(31,31)"), text);
    }

    @Test
    void aPictureOfPixelsIsRectangles() {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(2, 0, 0xFF0000);
        String text = tex(g -> g.drawImage(image, 10, 10, 30, 10, null));
        assertTrue(text.contains("(10,10) -- (30,10)"), text);
        assertTrue(text.contains("(30,10) -- (40,10)"), text);
    }

    @Test
    void thePageIsPaintedUnlessItIsNotWanted() {
        assertTrue(tex(g -> { }).contains("\\fill[unrolla]"));
        assertFalse(tex(g -> { }, Rendition.of(Theme.LIGHT, 1).transparent(true)).contains("\\fill["));
    }

    @Test
    void anEquationIsWrittenAsEquationAndTheCaptionAsRemark() {
        Figure equation = new WithLatex(new SampleFigure(Theme.LIGHT), "\\begin{aligned}\nh &= 1\n\\end{aligned}\n");
        String text = new String(Formats.TEX.bytes(Film.still(equation), Rendition.of(Theme.LIGHT, 1), CAPTION, share -> { }),
                StandardCharsets.UTF_8);
        assertTrue(text.startsWith("% Title\n% 50 % of it\n% and more\n\\documentclass"), text);
        assertTrue(text.contains("h &= 1"));
        assertFalse(text.contains("tikz"));
    }
}
