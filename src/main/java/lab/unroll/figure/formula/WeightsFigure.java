package lab.unroll.figure.formula;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.EditTarget;
import lab.unroll.figure.Figure;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.OriginalValues;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.ChartWords;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Vector;
import lab.unroll.trace.NeuronSum;
import lab.unroll.words.Words;

/**
 * The parameters of one layer of neurons as heat maps, W^x [n x k] and W^h [k x k]: a row is a source, a column a neuron.
 * Below W^x stands b [1 x k], below W^h what else the layer has: b_hn of a GRU, the peephole p of an LSTM. The column of
 * the selected unit has a frame; a small triangle marks the row that a one-hot input x_t picks; a dot marks a parameter
 * that was edited by hand.
 */
public final class WeightsFigure implements Figure {

    private static final double HEAD = 24;
    private static final double GAP = 15;
    private static final double MARGIN = 9;
    private static final double TALLEST_ROW = 18;
    private static final double TALLEST_MAP = 132;
    private static final double SINGLE_ROW = 18;
    private static final double NUMBER = 12;

    /** Radius of the dot on an edited parameter. */
    private static final double DOT = 2.4;
    /** Room for the name of a row below a map. */
    private static final double ROW_HEAD = 5;

    /** One heat map. */
    private record Map(String id, NeuronSum.Source source, String symbol, ParameterBlock block, double left, double top,
                       double cell, double row) {

        double bottom() {
            return top + row * block.rows();
        }
    }

    private final Scene scene;
    private final Gate gate;
    private final double width;
    private final OriginalValues edited;
    private final Map input;
    private final List<Map> maps = new ArrayList<>();
    private final boolean numbers;
    private final List<ChartLabel> labels = new ArrayList<>();

    /**
     * Lays the heat maps out for a width in pixels; the height follows.
     *
     * @param gate a layer of the scene's cell
     */
    public WeightsFigure(Scene scene, Gate gate, double width) {
        this(scene, gate, OriginalValues.NONE, width);
    }

    /** The same with marks on what was edited by hand. */
    public WeightsFigure(Scene scene, Gate gate, OriginalValues edited, double width) {
        this.scene = scene;
        this.gate = gate;
        this.width = width;
        this.edited = edited;
        LayerLayout layout = scene.trace().focus().layout(scene.selectedStep());
        double breadth = (width - MARGIN - GAP - 2) / 2;
        input = map("x", NeuronSum.Source.INPUT, "W^x", layout.inputWeights(gate), MARGIN, HEAD, breadth);
        Map recurrent = map("h", NeuronSum.Source.HIDDEN, "W^h", layout.recurrentWeights(gate), MARGIN + breadth + GAP,
                HEAD, breadth);
        maps.add(input);
        maps.add(recurrent);
        maps.add(map("b", NeuronSum.Source.BIAS, "b", layout.bias(gate), MARGIN, input.bottom() + ROW_HEAD, breadth));
        if (layout.hasProductBias() && gate == Gate.CANDIDATE) {
            maps.add(map("r", NeuronSum.Source.PRODUCT_BIAS, "b_h", layout.productBias(), recurrent.left(),
                    recurrent.bottom() + ROW_HEAD, breadth));
        } else if (layout.peepholeGates().contains(gate)) {
            maps.add(map("p", NeuronSum.Source.CELL, "p", layout.peephole(gate), recurrent.left(),
                    recurrent.bottom() + ROW_HEAD, breadth));
        }
        numbers = maps.stream().allMatch(this::numbersFit);
        label(input, breadth);
        label(recurrent, breadth);
        for (Map map : maps.subList(2, maps.size())) {
            labels.add(ChartLabel.formula(map.symbol(), 13, scene.theme().colour(Token.TEXT))
                    .centred(map.left() - 2, map.top() + map.row() / 2, Typesetter.Anchor.END));
        }
    }

    private Map map(String id, NeuronSum.Source source, String symbol, ParameterBlock block, double left, double top,
                    double width) {
        return new Map(id, source, symbol, block, left, top, width / block.cols(), block.rows() == 1 ? SINGLE_ROW
                : Math.min(TALLEST_ROW, TALLEST_MAP / block.rows()));
    }

    private void label(Map map, double width) {
        labels.add(ChartLabel.formula(map.symbol(), 14, scene.theme().colour(Token.TEXT))
                .at(map.left(), 16, Typesetter.Anchor.START));
        labels.add(ChartLabel.text(map.block().rows() + " × " + map.block().cols(), Fonts.TEXT, 12,
                scene.theme().colour(Token.SECONDARY)).at(map.left() + width, 16, Typesetter.Anchor.END));
    }

    private boolean numbersFit(Map map) {
        if (map.row() < NUMBER + 2) {
            return false;
        }
        for (int row = 0; row < map.block().rows(); row++) {
            for (int col = 0; col < map.block().cols(); col++) {
                if (Typesetter.width(number(weight(map, row, col)), Fonts.TEXT, NUMBER) > map.cell() - 2) {
                    return false;
                }
            }
        }
        return true;
    }

    private double weight(Map map, int row, int col) {
        return scene.trace().parameters().get(map.block(), row, col);
    }

    private static String number(double weight) {
        return Numbers.fixed(weight, 1);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return maps.stream().mapToDouble(Map::bottom).max().orElse(HEAD) + 4;
    }

    @Override
    public void paint(Graphics2D g) {
        maps.forEach(map -> paint(g, map));
        markInput(g);
        labels.forEach(label -> label.draw(g));
    }

    private void paint(Graphics2D g, Map map) {
        Theme theme = scene.theme();
        for (int row = 0; row < map.block().rows(); row++) {
            for (int col = 0; col < map.block().cols(); col++) {
                Rectangle2D cell = cell(map, row, col);
                Color fill = ColourMap.signed(theme, weight(map, row, col), ColourMap.WEIGHT_RANGE);
                g.setColor(fill);
                g.fill(painted(map, cell));
                if (numbers) {
                    Typesetter.draw(g, number(weight(map, row, col)), Fonts.TEXT, NUMBER, ColourMap.inkOn(theme, fill),
                            cell.getCenterX(), cell.getCenterY() + Typesetter.capHeight(NUMBER) / 2,
                            Typesetter.Anchor.MIDDLE);
                }
                if (edited.has(map.block().index(row, col))) {
                    dot(g, cell, ColourMap.inkOn(theme, fill));
                }
            }
        }
        int unit = scene.selectedUnit();
        if (unit >= 0 && unit < map.block().cols()) {
            g.setColor(theme.colour(QuantityColours.of(gate)));
            g.setStroke(new BasicStroke(2.2f));
            double around = map.cell() < 6 ? 1.5 : 0;
            g.draw(new Rectangle2D.Double(map.left() + unit * map.cell() - around, map.top(), map.cell() + 2 * around,
                    map.row() * map.block().rows()));
        }
    }

    /** In the upper right corner of the cell. */
    private static void dot(Graphics2D g, Rectangle2D cell, Color ink) {
        double r = Math.min(DOT, Math.min(cell.getWidth(), cell.getHeight()) / 2);
        g.setColor(ink);
        g.fill(new Ellipse2D.Double(Math.max(cell.getX(), cell.getMaxX() - 2 * r - 1.5),
                Math.min(cell.getMaxY() - 2 * r, cell.getY() + 1.5), 2 * r, 2 * r));
    }

    /** Large cells leave a hairline between them; small ones end on whole pixels, so that no seams show. */
    private static Rectangle2D painted(Map map, Rectangle2D cell) {
        if (map.row() >= 8 && map.cell() >= 8) {
            return new Rectangle2D.Double(cell.getX() + 0.5, cell.getY() + 0.5, cell.getWidth() - 1,
                    cell.getHeight() - 1);
        }
        double x = Math.round(cell.getX());
        double y = Math.round(cell.getY());
        return new Rectangle2D.Double(x, y, Math.max(1, Math.round(cell.getMaxX()) - x),
                Math.max(1, Math.round(cell.getMaxY()) - y));
    }

    private static Rectangle2D cell(Map map, int row, int col) {
        return new Rectangle2D.Double(map.left() + col * map.cell(), map.top() + row * map.row(), map.cell(), map.row());
    }

    private void markInput(Graphics2D g) {
        Vector x = scene.trace().x(scene.selectedStep());
        int hot = x.argMax();
        if (!x.equals(Vector.oneHot(hot, x.size()))) {
            return;
        }
        double y = HEAD + (hot + 0.5) * input.row();
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(MARGIN - 2, y);
        triangle.lineTo(1, y - 4);
        triangle.lineTo(1, y + 4);
        triangle.closePath();
        g.setColor(scene.theme().colour(Token.INPUT_X));
        g.fill(triangle);
    }

    @Override
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        maps.forEach(map -> collectSpots(map, spots));
        return List.copyOf(spots);
    }

    private void collectSpots(Map map, List<Spot> spots) {
        for (int row = 0; row < map.block().rows(); row++) {
            for (int col = 0; col < map.block().cols(); col++) {
                NeuronChoice.Entry entry = new NeuronChoice.Entry(map.source(), row, col);
                spots.add(new Spot("weight." + entry.id(gate), cell(map, row, col), Spot.Kind.WEIGHT,
                        new Subject.Weight(gate, entry, 0),
                        describe(map, row, col), weight(map, row, col), new EditTarget.Weight(map.block(), row, col)));
            }
        }
    }

    private String describe(Map map, int row, int col) {
        Words words = ChartWords.of(scene);
        String value = Numbers.exact(weight(map, row, col));
        String text = map.block().rows() == 1 && map != input
                ? words.get("weight.b.spot", map.block().name(), col + 1, value)
                : words.get("weight." + map.id() + ".spot", map.block().name(), source(map, row), col + 1, value);
        int place = map.block().index(row, col);
        return edited.has(place) ? words.get("weight.edited", text, Numbers.exact(edited.before().get(place))) : text;
    }

    private String source(Map map, int row) {
        String name = map == input ? scene.inputName(row, map.block().rows()) : "";
        return name.isEmpty() ? Integer.toString(row + 1) : name;
    }

    /** The texts as they were last painted. */
    public List<ChartLabel> labels() {
        return List.copyOf(labels);
    }
}
