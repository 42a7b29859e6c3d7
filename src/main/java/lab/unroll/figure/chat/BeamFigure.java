package lab.unroll.figure.chat;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.unroll.chat.Answer;
import lab.unroll.chat.BeamNode;
import lab.unroll.chat.BeamTree;
import lab.unroll.figure.ChatLook;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.Words;

/**
 * The tree of a beam search: a column for each step, the beginnings that were kept over those that were dropped, with the
 * probability of each word; below it the whole sentences.
 */
public final class BeamFigure extends Sheet {

    private static final double LEFT = 56;
    private static final double NARROWEST = 62;
    /** As wide as the words need, up to this. */
    private static final double NARROWEST_OF_WORDS = 104;
    private static final double WIDEST = 128;
    /** Beside a word and its number in a node, and between two columns. */
    private static final double PADDING = 13;
    private static final double BETWEEN = 18;
    private static final double NODE = 22;
    private static final double TIGHT = 19;
    private static final double SENTENCE = 20;

    private final ChatLook look;
    private final BeamTree tree;
    private final Vocabulary names;
    private final Map<Integer, Point2D> places = new HashMap<>();
    private final int first;
    private final int last;
    private final double pitch;

    /** The tree beside an answer. */
    public BeamFigure(ChatLook look, Theme theme, Words any, double width, double height) {
        super(theme, Words.of("chat", any.locale()), width, height);
        this.look = look;
        tree = look.talk().tree();
        names = look.task().vocabulary();
        int steps = tree.nodes().stream().mapToInt(BeamNode::step).max().orElse(1);
        int shown = (int) Math.max(1, Math.min(steps, Math.floor((width - LEFT - 14) / narrowest())));
        int focus = look.heard() >= 0 ? 0 : look.word();
        first = Math.max(1, Math.min(steps - shown + 1, focus + 1 - shown / 2));
        last = first + shown - 1;
        pitch = Math.min(WIDEST, (width - LEFT - 14) / shown);
        heading(words.get("beam.title", tree.width()), "", shown < steps ? words.get("part", first, last, steps)
                : words.get("beam.remark"));
        double below = height - 12 - SENTENCE * (tree.answers().size() + 1);
        write(words.get("start"), Fonts.SEMIBOLD, 12, Token.SECONDARY, LEFT / 2, HEADING + 26, Typesetter.Anchor.MIDDLE);
        for (int step = first; step <= last; step++) {
            column(step, HEADING + 16, below - 8);
        }
        IntStream.range(0, tree.nodes().size()).filter(places::containsKey).forEach(this::branch);
        IntStream.range(0, tree.nodes().size()).filter(places::containsKey).forEach(this::node);
        sentences(below);
    }

    /** The nodes of a step, those kept first, each group by its probability; what has no room is counted. */
    private void column(int step, double top, double bottom) {
        List<Integer> nodes = IntStream.range(0, tree.nodes().size()).filter(i -> tree.nodes().get(i).step() == step).boxed()
                .sorted(Comparator.comparing((Integer i) -> !tree.nodes().get(i).kept())
                        .thenComparingDouble(i -> -tree.nodes().get(i).logProbability())).toList();
        double room = bottom - top;
        double high = Math.max(TIGHT, Math.min(34, room / Math.max(1, nodes.size())));
        int fit = (int) Math.max(1, Math.floor(room / high));
        boolean all = nodes.size() <= fit;
        double x = LEFT + (step - first + 0.5) * pitch;
        for (int i = 0; i < (all ? nodes.size() : Math.max(1, fit - 1)); i++) {
            places.put(nodes.get(i), new Point2D.Double(x, top + (i + 0.5) * high));
        }
        if (!all) {
            write(words.get("beam.more", nodes.size() - Math.max(1, fit - 1)), Fonts.TEXT, 12, Token.SECONDARY, x,
                    top + (fit - 0.5) * high, Typesetter.Anchor.MIDDLE);
        }
    }

    /** The least breadth of a column, for the words of what was kept to be read. */
    private double narrowest() {
        double longest = tree.nodes().stream().filter(BeamNode::kept).mapToDouble(node -> Typesetter.width(
                names.displayLabel(node.symbol()), Fonts.SEMIBOLD, 12) + Typesetter.width(Numbers.strip(node.probability()),
                Fonts.TEXT, 12)).max().orElse(0);
        return Math.max(NARROWEST, Math.min(NARROWEST_OF_WORDS, longest + PADDING + BETWEEN));
    }

    private boolean isBest(int node) {
        return !tree.sentences().isEmpty() && tree.isOf(node, 0);
    }

    private double half() {
        return Math.min(55, pitch / 2 - BETWEEN / 2);
    }

    private void branch(int index) {
        BeamNode node = tree.nodes().get(index);
        Point2D to = places.get(index);
        Point2D from = node.parent() < 0 ? new Point2D.Double(LEFT / 2, HEADING + 26) : places.get(node.parent());
        if (from == null) {
            return;
        }
        double left = from.getX() + (node.parent() < 0 ? 14 : half());
        double right = to.getX() - half();
        double bend = (right - left) / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(left, from.getY());
        path.curveTo(left + bend, from.getY(), right - bend, to.getY(), right, to.getY());
        boolean best = isBest(index);
        Color colour = best ? colour(Token.ACCENT) : node.kept() ? colour(Token.SECONDARY) : colour(Token.CONTROL_BORDER);
        draw(brush -> {
            if (node.kept()) {
                brush.stroke(path, colour, best ? 2.4 : 1.4);
            } else {
                brush.dotted(path, colour, 1);
            }
        });
    }

    private void node(int index) {
        BeamNode node = tree.nodes().get(index);
        Point2D at = places.get(index);
        boolean best = isBest(index);
        double half = half();
        double high = Math.min(NODE, TIGHT - 1) / 2;
        Color paper = best ? colour(Token.ACCENT_TINT) : colour(Token.PANEL);
        Color bar = ColourMap.mix(paper, colour(best ? Token.ACCENT : Token.CONTROL_BORDER), 0.45);
        double p = Math.max(0, Math.min(1, node.probability()));
        draw(brush -> {
            brush.rounded(at.getX() - half, at.getY() - high, 2 * half, 2 * high, 4, paper, null, 0);
            brush.fill(new Rectangle2D.Double(at.getX() - half + 1, at.getY() + high - 3, p * (2 * half - 2), 3), bar);
            if (node.kept()) {
                brush.rounded(at.getX() - half, at.getY() - high, 2 * half, 2 * high, 4, null, colour(best ? Token.ACCENT
                        : Token.CONTROL_BORDER), best ? 1.8 : 1);
            }
        });
        Token ink = node.kept() ? Token.TEXT : Token.SECONDARY;
        String number = Numbers.strip(node.probability());
        double taken = Typesetter.width(number, Fonts.TEXT, 12);
        write(number, Fonts.TEXT, 12, ink, at.getX() + half - 3, at.getY(), Typesetter.Anchor.END);
        write(Typesetter.shortened(names.displayLabel(node.symbol()), best ? Fonts.SEMIBOLD : Fonts.TEXT, 12, 2 * half - taken - PADDING),
                best ? Fonts.SEMIBOLD : Fonts.TEXT, 12, ink, at.getX() - half + 4, at.getY(), Typesetter.Anchor.START);
        int asked = look.talk().answer().heard().question().length;
        spot("beam." + node.step() + "." + (index + 1), new Rectangle2D.Double(at.getX() - half, at.getY() - high, 2 * half, 2 * high),
                new Subject.Output(asked + node.step(), -1), words.get(node.kept() ? "spot.beam.kept" : "spot.beam.dropped",
                names.displayLabel(node.symbol()), Numbers.exact(node.probability()), Numbers.exact(Math.exp(node.logProbability()))),
                node.probability());
    }

    private void sentences(double top) {
        write(words.get("beam.sentences"), Fonts.SEMIBOLD, 13, Token.TEXT, 10, top + 8, Typesetter.Anchor.START);
        formula("P(`" + words.get("beam.sentence") + "`)", 13, colour(Token.SECONDARY), width() - 14, top + 8, Typesetter.Anchor.END);
        for (int rank = 0; rank < tree.answers().size(); rank++) {
            Answer answer = tree.answers().get(rank);
            double y = top + 8 + (rank + 1) * SENTENCE;
            String text = look.task().lexicon().sentence(answer.symbols());
            boolean best = rank == 0;
            String number = Numbers.fixed(answer.probability(), 3);
            write(number, Fonts.SEMIBOLD, 13, best ? Token.ACCENT : Token.TEXT, width() - 14, y, Typesetter.Anchor.END);
            write(Typesetter.shortened(text.isEmpty() ? words.get("silence") : text, best ? Fonts.SEMIBOLD : Fonts.TEXT, 13, width() - 110),
                    best ? Fonts.SEMIBOLD : Fonts.TEXT, 13, best ? Token.ACCENT : Token.TEXT, 24, y, Typesetter.Anchor.START);
            value("sentence." + (rank + 1), new Rectangle2D.Double(width() - 70, y - 8, 60, 16), new Subject.Value("sentence", rank),
                    text, answer.probability());
        }
    }
}
