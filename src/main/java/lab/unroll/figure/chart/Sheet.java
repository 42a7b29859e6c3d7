package lab.unroll.figure.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lab.unroll.figure.EditTarget;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.words.Words;

/** A figure that is laid out once: what is drawn, what is written and what can be pointed at, collected while it is made. */
public abstract class Sheet implements Figure {

    /** Height of the heading. */
    public static final double HEADING = StepChart.HEADING;
    /** Space at the edges. */
    public static final double EDGE = 16;
    private static final double PARAGRAPH_LINE = 19;

    /** The colours. */
    public final Theme theme;
    /** The texts of its room. */
    public final Words words;
    /** The places of what is written. */
    public final LabelPlacer placer;
    private final double width;
    private final double height;
    private final List<Consumer<Graphics2D>> shapes = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final List<Spot> unseen = new ArrayList<>();

    /** An empty sheet whose texts are in a room of words. */
    protected Sheet(Scene scene, String room, double width, double height) {
        this(scene.theme(), Words.of(room, scene.words().locale()), width, height);
    }

    /** An empty sheet with texts of its room. */
    protected Sheet(Theme theme, Words words, double width, double height) {
        this.width = width;
        this.height = height;
        this.theme = theme;
        this.words = words;
        placer = new LabelPlacer(width, height);
    }

    /** Writes the heading: a title with a formula, and the first of some remarks that has room. */
    public final void heading(String title, String formula, String... remarks) {
        StepChart.heading(theme, title, formula, width - 2 * EDGE, remarks).stream()
                .map(label -> label.at(label.x() + EDGE, label.y() + 6, label.anchor())).forEach(placer::add);
    }

    /** Draws something, over what was drawn before. */
    public final void draw(Consumer<Brush> shape) {
        shapes.add(g -> shape.accept(new Brush(g)));
    }

    /** The same with the surface itself. */
    public final void paintOn(Consumer<Graphics2D> shape) {
        shapes.add(shape);
    }

    /** A text, placed if there is room for it. */
    public final boolean write(String text, Fonts face, double size, Token colour, double x, double middle,
                        Typesetter.Anchor anchor) {
        return placer.add(ChartLabel.text(text, face, size, theme.colour(colour)).centred(x, middle, anchor));
    }

    /** A formula, placed if there is room for it. */
    public final boolean formula(String markup, double size, Color colour, double x, double middle, Typesetter.Anchor anchor) {
        return placer.add(ChartLabel.formula(markup, size, colour).centred(x, middle, anchor));
    }

    /** A text on several lines where one does not suffice, from a height downwards; what has no room is left out. */
    public final void paragraph(String text, double x, double top, double room) {
        double middle = top + 9;
        for (String line : lines(text, room)) {
            write(line, Fonts.TEXT, 13, Token.SECONDARY, x, middle, Typesetter.Anchor.START);
            middle += PARAGRAPH_LINE;
        }
    }

    /** How high a paragraph is in so much room. */
    protected static double paragraphHeight(String text, double room) {
        return lines(text, room).size() * PARAGRAPH_LINE;
    }

    private static List<String> lines(String text, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<= )|(?<=[，。；：])")) {
            if (line.length() > 0 && Typesetter.width(line + word.strip(), Fonts.TEXT, 13) > room) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** A place that can be pointed at, with its value. */
    public final void spot(String id, Rectangle2D place, Subject subject, String text, double value) {
        spots.add(new Spot(id, place, Spot.Kind.POINT, subject, text, value));
    }

    /** The same with what the hand can change there. */
    public final void grip(String id, Rectangle2D place, Subject subject, String text, double value, EditTarget grip) {
        spots.add(new Spot(id, place, Spot.Kind.INPUT, subject, text, value, grip));
    }

    /** A number that is painted where nobody can point at it. */
    public final void value(String id, Rectangle2D place, Subject subject, String text, double value) {
        unseen.add(new Spot(id, place, Spot.Kind.POINT, subject, text, value));
    }

    /** A colour of the theme. */
    public final Color colour(Token token) {
        return theme.colour(token);
    }

    @Override
    public final double width() {
        return width;
    }

    @Override
    public final double height() {
        return height;
    }

    @Override
    public final void paint(Graphics2D g) {
        shapes.forEach(shape -> shape.accept(g));
        placer.labels().forEach(label -> label.draw(g));
    }

    @Override
    public final List<Spot> spots() {
        return List.copyOf(spots);
    }

    @Override
    public List<Spot> values() {
        return Stream.concat(spots.stream(), unseen.stream()).filter(spot -> !Double.isNaN(spot.value())).toList();
    }
}
