package lab.unroll.lesson.sheet;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;

/** Sets a sheet in pages of A4, 96 pixels to the inch. */
public final class SheetPages {

    private static final double WIDTH = 794;
    private static final double HEIGHT = 1123;
    private static final double MARGIN = 68;
    private static final double ROOM = WIDTH - 2 * MARGIN;
    private static final double SIZE = 14;
    private static final double LEADING = 22;
    private static final double GAP = 8;
    private static final double INDENT = 22;
    private static final double TITLE = 24;
    private static final double HEADING = 17;
    private static final double WRITING = 30;
    /** Where bars begin, and the longest. */
    private static final double BARS = 340;
    private static final double BAR = 210;
    /** A heading begins no page's last lines. */
    private static final double AFTER_HEADING = 4 * LEADING;

    private final List<List<Consumer<Graphics2D>>> pages = new ArrayList<>();
    private final Color ink = Theme.PRINT.colour(Token.TEXT);
    private final Color faint = Theme.PRINT.colour(Token.SECONDARY);
    private final Color track = Theme.PRINT.colour(Token.SOFT);
    private final Color right = Theme.PRINT.colour(Token.ACCENT);
    private double y;

    private SheetPages() {
        begin();
    }

    /** The pages of a sheet. */
    public static List<Figure> of(List<SheetPart> parts) {
        SheetPages setter = new SheetPages();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof SheetPart.Heading) {
                setter.require(Math.min(HEIGHT - 2 * MARGIN, height(begun(parts, i))));
            }
            setter.part(parts.get(i));
        }
        List<Figure> pages = new ArrayList<>();
        for (int i = 0; i < setter.pages.size(); i++) {
            pages.add(new Page(setter.pages.get(i), (i + 1) + " / " + setter.pages.size(), setter.faint));
        }
        return pages;
    }

    /** All pages in one picture, one below the other. */
    public static Figure inOne(List<Figure> pages) {
        return new Below(List.copyOf(pages));
    }

    /** A heading with all that stays on its page: what comes before its picture or its bars, and those. */
    private static List<SheetPart> begun(List<SheetPart> parts, int heading) {
        for (int i = heading + 1; i < parts.size() && !(parts.get(i) instanceof SheetPart.Heading); i++) {
            if (parts.get(i) instanceof SheetPart.Picture || parts.get(i) instanceof SheetPart.Bars) {
                return parts.subList(heading, i + 1);
            }
        }
        return parts.subList(heading, heading + 1);
    }

    private static double height(List<SheetPart> parts) {
        SheetPages alone = new SheetPages();
        parts.forEach(alone::part);
        return alone.pages.size() * (HEIGHT - 2 * MARGIN) - (HEIGHT - MARGIN - alone.y);
    }

    private void begin() {
        pages.add(new ArrayList<>());
        y = MARGIN;
    }

    private void paint(Consumer<Graphics2D> painter) {
        pages.get(pages.size() - 1).add(painter);
    }

    /** Begins a page where there is no room left. */
    private void require(double height) {
        if (y + height > HEIGHT - MARGIN && y > MARGIN) {
            begin();
        }
    }

    private void part(SheetPart part) {
        if (part instanceof SheetPart.Title title) {
            require(y > MARGIN ? HEIGHT : 0);
            line(title.text(), Fonts.BOLD, TITLE, 1.6 * TITLE);
        } else if (part instanceof SheetPart.Heading heading) {
            y += y > MARGIN ? 1.5 * GAP : 0;
            require(AFTER_HEADING);
            line(heading.text(), Fonts.SEMIBOLD, HEADING, 1.6 * HEADING);
        } else if (part instanceof SheetPart.Body body) {
            block(body.block(), 0);
        } else if (part instanceof SheetPart.Options options) {
            options.options().forEach(this::option);
            y += GAP;
        } else if (part instanceof SheetPart.Picture picture) {
            picture(picture.figure());
        } else if (part instanceof SheetPart.Bars bars) {
            bars.bars().forEach(this::bar);
            y += GAP;
        } else if (part instanceof SheetPart.Lines lines) {
            for (int i = 0; i < lines.lines(); i++) {
                rule();
            }
            y += GAP;
        }
    }

    private void line(String text, Fonts face, double size, double height) {
        List<Span> words = List.of(face == Fonts.TEXT ? new Span.Text(text) : new Span.Strong(text));
        set(words, size, height, 0);
        y += GAP / 2;
    }

    private void block(Block block, double indent) {
        if (block instanceof Block.Paragraph paragraph) {
            set(paragraph.spans(), SIZE, LEADING, indent);
        } else if (block instanceof Block.Bullets list) {
            for (int i = 0; i < list.items().size(); i++) {
                marked(list.numbered() ? i + 1 + "." : "•", list.items().get(i), indent);
            }
        } else if (block instanceof Block.Note note) {
            note.blocks().forEach(inside -> block(inside, indent + INDENT));
        }
        y += GAP;
    }

    private void marked(String mark, List<Span> spans, double indent) {
        require(LEADING);
        double baseline = y + SIZE + 2;
        paint(g -> Typesetter.draw(g, mark, Fonts.TEXT, SIZE, ink, MARGIN + indent, baseline, Typesetter.Anchor.START));
        set(spans, SIZE, LEADING, indent + INDENT);
    }

    private void option(SheetPart.Option option) {
        require(LEADING);
        double top = y + 4;
        paint(g -> {
            g.setColor(ink);
            g.draw(new Rectangle2D.Double(MARGIN, top, SIZE - 1, SIZE - 1));
            if (option.isTicked()) {
                hook(g, top);
            }
        });
        set(option.text(), SIZE, LEADING, INDENT);
    }

    private static void hook(Graphics2D g, double top) {
        g.draw(new Line2D.Double(MARGIN + 2, top + 6, MARGIN + 6, top + 11));
        g.draw(new Line2D.Double(MARGIN + 6, top + 11, MARGIN + 12, top - 2));
    }

    /** What was chosen, a bar, and how many did; the right one with a hook. */
    private void bar(SheetPart.Bar bar) {
        require(LEADING * Atom.lines(Atom.of(bar.text(), SIZE), BARS - INDENT - GAP).size());
        double top = y + 4;
        paint(g -> {
            if (bar.isRight()) {
                g.setColor(right);
                Stroke thin = g.getStroke();
                g.setStroke(new BasicStroke(2));
                hook(g, top);
                g.setStroke(thin);
            }
            g.setColor(track);
            g.fill(new Rectangle2D.Double(MARGIN + BARS, top, BAR, SIZE));
            g.setColor(bar.isRight() ? right : faint);
            g.fill(new Rectangle2D.Double(MARGIN + BARS, top, BAR * bar.share(), SIZE));
            Typesetter.draw(g, bar.counted(), bar.isRight() ? Fonts.SEMIBOLD : Fonts.TEXT, SIZE, ink, MARGIN + BARS + BAR + GAP,
                    top + SIZE - 2, Typesetter.Anchor.START);
        });
        set(bar.text(), SIZE, LEADING, INDENT, BARS - INDENT - GAP);
    }

    private void set(List<Span> spans, double size, double height, double indent) {
        set(spans, size, height, indent, ROOM - indent);
    }

    private void set(List<Span> spans, double size, double height, double indent, double room) {
        for (List<Atom> line : Atom.lines(Atom.of(spans, size), room)) {
            double usual = (height + Typesetter.capHeight(size)) / 2;
            double above = Math.max(usual, line.stream().mapToDouble(Atom::ascent).max().orElse(0));
            double below = Math.max(height - usual, line.stream().mapToDouble(Atom::descent).max().orElse(0));
            require(above + below);
            double baseline = y + above;
            paint(g -> {
                double x = MARGIN + indent;
                for (Atom atom : line) {
                    atom.draw(g, ink, x, baseline);
                    x += atom.width();
                }
            });
            y += above + below;
        }
    }

    private void picture(Figure figure) {
        double scale = scale(figure);
        double height = scale * figure.height();
        require(height);
        double top = y;
        paint(g -> {
            // a figure leaves colours and strokes changed
            Graphics2D own = (Graphics2D) g.create();
            own.translate(MARGIN + (ROOM - scale * figure.width()) / 2, top);
            own.scale(scale, scale);
            figure.paint(own);
            own.dispose();
        });
        y += height + GAP;
    }

    private static double scale(Figure figure) {
        return Math.min(ROOM / figure.width(), (HEIGHT - 2 * MARGIN - AFTER_HEADING) / figure.height());
    }

    private void rule() {
        require(WRITING);
        double line = y + WRITING;
        paint(g -> {
            g.setColor(faint);
            g.draw(new Line2D.Double(MARGIN, line, WIDTH - MARGIN, line));
        });
        y += WRITING;
    }

    /**
     * A page.
     *
     * @param painters what is on it
     * @param number   its number
     * @param faint    the colour of the number
     */
    private record Page(List<Consumer<Graphics2D>> painters, String number, Color faint) implements Figure {

        @Override
        public double width() {
            return WIDTH;
        }

        @Override
        public double height() {
            return HEIGHT;
        }

        @Override
        public void paint(Graphics2D g) {
            painters.forEach(painter -> painter.accept(g));
            Typesetter.draw(g, number, Fonts.TEXT, Typesetter.SMALLEST, faint, WIDTH / 2, HEIGHT - MARGIN / 2,
                    Typesetter.Anchor.MIDDLE);
        }

        @Override
        public List<Spot> spots() {
            return List.of();
        }
    }

    /**
     * Pages below one another.
     *
     * @param pages at least one, all of one width
     */
    private record Below(List<Figure> pages) implements Figure {

        @Override
        public double width() {
            return WIDTH;
        }

        @Override
        public double height() {
            return pages.size() * HEIGHT;
        }

        @Override
        public void paint(Graphics2D g) {
            for (int i = 0; i < pages.size(); i++) {
                Graphics2D own = (Graphics2D) g.create();
                own.translate(0, i * HEIGHT);
                pages.get(i).paint(own);
                own.dispose();
            }
        }

        @Override
        public List<Spot> spots() {
            return List.of();
        }
    }
}
