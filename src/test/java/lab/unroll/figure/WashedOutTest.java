package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.unroll.figure.chart.GradientFigure;
import lab.unroll.figure.chart.StatesFigure;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.CellKind;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a class sees in a lit room. Figures are painted as large as on a wall of 1920 pixels and {@linkplain WashedOut washed
 * out}; then every text must still stand out from its ground, and every line that means something from what is beside it.
 * In the colours for a projector that holds for everything; in the others not for what is faded because it is not its turn.
 */
class WashedOutTest {

    /** As presented on 1920 x 1080 pixels. */
    private static final double SCALE = 1.5;
    /** Black on white has 4.4 where large, and some 3 in letters of this size; grey that is barely read has 1.3. */
    private static final double TEXT = 1.45;
    private static final double LINE = 1.28;
    /** What is faded on purpose, and a wire whose value is 0, is still to be seen. */
    private static final double FADED = 1.09;
    /** Round a text, in pixels of the wall: dense signs leave less ground between them. */
    private static final double AIR = 4;
    /** Beside a line, in pixels of the wall: past its blur, and past a line that runs along it. */
    private static final double[] ASIDE = {4, 9};
    /** Thinner ones are hairs of the ground. */
    private static final double THINNEST = 0.9;
    /** A sample is the line's where it has its colour. */
    private static final int SAME = 24;

    private final GlyphBoxes glyphs = new GlyphBoxes();
    private final List<String> lost = new ArrayList<>();
    private int texts;
    private int lines;

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = {"LIGHT", "DARK", "PROJECTOR"})
    void textAndLinesSurvive(Theme theme) {
        for (CellKind cell : List.of(CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU)) {
            Scene scene = Scenes.in(Scenes.remembering(cell, 4, 4, 8), theme, Words.LANGUAGES.get(cell.ordinal() % 2));
            figures(scene).forEach((name, figure) -> look(theme + " " + cell + " " + name, figure, theme));
        }
        assertTrue(texts > 500 && lines > 300, texts + " texts, " + lines + " lines");
        assertEquals(List.of(), lost, () -> lost.size() + " of " + texts + " texts and " + lines + " lines");
    }

    @Test
    void onTheWallOfALitRoomTextIsBlackAndWhatIsLightHasOutlinesThatAreSeen() {
        Theme wall = Theme.PROJECTOR;
        Color ground = wall.colour(Token.PAGE);
        assertEquals(Color.WHITE, ground);
        assertEquals(21, ColourMap.contrast(wall.colour(Token.TEXT), ground), 0.01);
        // WCAG 2.2, success criterion 1.4.11: what is needed to understand a graphic has 3 : 1
        for (Token outline : List.of(Token.HAIRLINE, Token.CONTROL_BORDER, Token.SECONDARY, Token.HIDDEN_H, Token.CELL_C,
                Token.INPUT_X)) {
            assertTrue(ColourMap.contrast(wall.colour(outline), ground) >= 3, outline.property());
        }
    }

    private static Map<String, Figure> figures(Scene scene) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (GalleryView view : GalleryView.values()) {
            if (view != GalleryView.UNFOLDING) {
                figures.put(view.name(), view.figure(scene, 840, 330));
            }
        }
        figures.put("gradients", new GradientFigure(scene, 840, 230));
        figures.put("states", new StatesFigure(scene, 840, 230));
        return figures;
    }

    private void look(String name, Figure figure, Theme theme) {
        Recorder recorder = new Recorder(glyphs);
        recorder.scale(SCALE, SCALE);
        figure.paint(recorder);
        BufferedImage picture = picture(figure, theme);
        WashedOut wall = new WashedOut(picture);
        for (PaintedLabel label : PaintedLabel.of(recorder.pieces())) {
            Rectangle2D ink = label.ink();
            Color colour = label.pieces().get(0).colour();
            boolean faded = !isFull(colour, theme);
            if (faded && theme != Theme.PROJECTOR) {
                continue;
            }
            texts++;
            double contrast = wall.contrastOf(ink, AIR);
            if (contrast < (faded ? LINE : TEXT)) {
                lost.add(String.format("%s: %s in %06x has %.2f", name, label, colour.getRGB() & 0xffffff, contrast));
            }
        }
        for (Recorder.Mark mark : recorder.marks()) {
            look(name, mark, picture, wall, theme);
        }
    }

    private void look(String name, Recorder.Mark mark, BufferedImage picture, WashedOut wall, Theme theme) {
        Color colour = mark.colour();
        if (mark.isFilled() || mark.thickness() < THINNEST || !mark.isOpaque() || isGround(colour, theme)) {
            return;
        }
        boolean faded = !isFull(colour, theme);
        if (faded && theme != Theme.PROJECTOR) {
            return;
        }
        double[] contrasts = samples(mark, picture, wall);
        if (contrasts.length < 3) {
            return;
        }
        lines++;
        Arrays.sort(contrasts);
        double contrast = contrasts[contrasts.length / 2];
        boolean nothing = colour.equals(theme.colour(Token.VALUE_ZERO));
        if (contrast < (faded || nothing ? FADED : LINE)) {
            lost.add(String.format("%s: line of %06x, %.1f px, at %s has %.2f", name, colour.getRGB() & 0xffffff,
                    mark.thickness(), mark.bounds(), contrast));
        }
    }

    /** Along a line, where nothing was painted over it: how it stands out from what is beside it. */
    private static double[] samples(Recorder.Mark mark, BufferedImage picture, WashedOut wall) {
        double half = SCALE * mark.thickness() / 2;
        List<Double> contrasts = new ArrayList<>();
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator i = new FlatteningPathIterator(mark.path().getPathIterator(null), 0.5); !i.isDone(); i.next()) {
            if (i.currentSegment(at) != PathIterator.SEG_MOVETO && i.currentSegment(at) != PathIterator.SEG_CLOSE) {
                double length = Math.hypot(at[0] - x, at[1] - y);
                for (double along = 2; along < length - 1; along += 3) {
                    double px = x + (at[0] - x) * along / length;
                    double py = y + (at[1] - y) * along / length;
                    if (isInk(picture, px, py, mark.colour())) {
                        double nx = -(at[1] - y) / length;
                        double ny = (at[0] - x) / length;
                        double most = 1;
                        for (double air : ASIDE) {
                            for (double side : new double[] {half + air, -half - air}) {
                                most = Math.max(most, WashedOut.ratio(wall.at(px, py), wall.at(px + side * nx, py + side * ny)));
                            }
                        }
                        contrasts.add(most);
                    }
                }
            }
            x = at[0];
            y = at[1];
        }
        return contrasts.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static boolean isInk(BufferedImage picture, double x, double y, Color colour) {
        int px = (int) x;
        int py = (int) y;
        if (px < 0 || py < 0 || px >= picture.getWidth() || py >= picture.getHeight()) {
            return false;
        }
        Color there = new Color(picture.getRGB(px, py));
        return Math.abs(there.getRed() - colour.getRed()) < SAME && Math.abs(there.getGreen() - colour.getGreen()) < SAME
                && Math.abs(there.getBlue() - colour.getBlue()) < SAME;
    }

    /** True for a colour that stands in the theme as it is. */
    private static boolean isFull(Color colour, Theme theme) {
        return Stream.of(Token.values()).anyMatch(token -> theme.colour(token).equals(colour));
    }

    /** True for lines that are to be the ground: gaps, and what keeps wires apart. In most colours hairlines are no more. */
    private static boolean isGround(Color colour, Theme theme) {
        Stream<Token> quiet = theme == Theme.PROJECTOR ? Stream.of(Token.PAGE, Token.PANEL)
                : Stream.of(Token.PAGE, Token.PANEL, Token.SOFT, Token.HAIRLINE, Token.CONTROL_BORDER, Token.VALUE_ZERO,
                        Token.GRADIENT_ZERO, Token.SIGMA_FILL);
        return quiet.anyMatch(token -> ColourMap.contrast(theme.colour(token), colour) < 1.02);
    }

    private static BufferedImage picture(Figure figure, Theme theme) {
        BufferedImage picture = new BufferedImage((int) Math.ceil(figure.width() * SCALE),
                (int) Math.ceil(figure.height() * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        Brush.smooth(g);
        g.setStroke(new BasicStroke(1));
        g.setColor(theme.colour(Token.PAGE));
        g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        g.scale(SCALE, SCALE);
        figure.paint(g);
        g.dispose();
        return picture;
    }
}
