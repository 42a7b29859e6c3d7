package lab.unroll.figure.formula;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import lab.unroll.figure.EditTarget;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.ChartWords;
import lab.unroll.figure.chart.StepAxis;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.StripPainter;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/** The vectors of the selected step as strips with their sizes: x_t, h_t, of an LSTM C_t and C̃_t, of a GRU h̃_t. */
public final class VectorsFigure implements Figure {

    private static final double ROW = 24;
    private static final double STRIP = 19;
    private static final double LABELS = 92;
    private static final int MOST_NUMBERS = 8;

    /**
     * A strip.
     *
     * @param words what tells its key in the room {@code chart} from those of others
     */
    private record Row(String id, String words, String symbol, String size, Token token, double range, Vector values,
                       Spot.Kind kind, IntFunction<EditTarget> grip) {
    }

    private final Scene scene;
    private final double width;
    private final List<Row> rows = new ArrayList<>();
    private final List<ChartLabel> labels = new ArrayList<>();

    /** Lays the strips out for a width in pixels; the height follows. */
    public VectorsFigure(Scene scene, double width) {
        this.scene = scene;
        this.width = width;
        Trace trace = scene.trace();
        int t = scene.selectedStep();
        if (scene.readsSymbols()) {
            add("x", "x", "x", "n", Token.INPUT_X, ColourMap.STATE_RANGE, trace.x(t), Spot.Kind.INPUT, i -> new EditTarget.Input(t, i));
        } else {
            add("below", "below", "h^{(" + trace.place().layer() + ")}", "n", Token.HIDDEN_H, ColourMap.STATE_RANGE, trace.x(t),
                    Spot.Kind.INPUT, i -> null);
        }
        add("h", "h", "h", Token.HIDDEN_H, ColourMap.STATE_RANGE, Quantity.HIDDEN_STATE);
        if (trace.spec().cell().hasCellState()) {
            add("c", "c", "C", Token.CELL_C, ColourMap.CELL_RANGE, Quantity.CELL_STATE);
        }
        if (trace.spec().gates().contains(Gate.CANDIDATE)) {
            CellKind cell = trace.spec().cell();
            add(cell.letterOf(Gate.CANDIDATE), "candidate." + cell.family().id(), cell.symbolOf(Gate.CANDIDATE),
                    Token.CANDIDATE, ColourMap.STATE_RANGE, Quantity.CANDIDATE);
        }
    }

    private void add(String id, String words, String letter, Token token, double range, Quantity quantity) {
        int t = scene.selectedStep();
        add(id, words, letter, "k", token, range, quantity.used(scene.trace().focus(), t), Spot.Kind.STATE,
                unit -> scene.held(quantity, unit, t));
    }

    private void add(String id, String words, String letter, String size, Token token, double range, Vector values, Spot.Kind kind,
                     IntFunction<EditTarget> grip) {
        Row row = new Row(id, words, EquationFigure.at(letter, scene.selectedStep()), size, token, range, values, kind, grip);
        double middle = rows.size() * ROW + ROW / 2;
        rows.add(row);
        labels.add(ChartLabel.formula(row.symbol(), 15, scene.theme().colour(token)).centred(1, middle - 1,
                Typesetter.Anchor.START));
        labels.add(ChartLabel.text(size + " = " + values.size(), Fonts.TEXT, 12, scene.theme().colour(Token.SECONDARY))
                .centred(36, middle, Typesetter.Anchor.START));
    }

    /** The symbol of a candidate where there are only letters. */
    private String plain(Row row) {
        return row.words().startsWith("candidate.") ? scene.trace().spec().cell().plainSymbolOf(Gate.CANDIDATE) : "";
    }

    private double top(int row) {
        return row * ROW + (ROW - STRIP) / 2;
    }

    private double cell(Row row) {
        return (width - LABELS - 1) / row.values().size();
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return rows.size() * ROW;
    }

    @Override
    public void paint(Graphics2D g) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean few = row.values().size() <= MOST_NUMBERS
                    && StripPainter.numbersFit(row.values(), cell(row), STRIP);
            StripPainter.horizontal(g, scene.theme(), row.values(), row.range(), LABELS, top(i), cell(row), STRIP,
                    scene.theme().colour(row.token()), selected(row), few);
            if (!few) {
                StripPainter.horizontalBars(g, scene.theme(), row.values(), row.range(), LABELS, top(i), cell(row),
                        STRIP);
            }
        }
        labels.forEach(label -> label.draw(g));
    }

    private int selected(Row row) {
        return row.kind() == Spot.Kind.INPUT ? StripPainter.NO_UNIT : scene.selectedUnit();
    }

    @Override
    public List<Spot> spots() {
        Words words = ChartWords.of(scene);
        int t = scene.selectedStep();
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            for (int unit = 0; unit < row.values().size(); unit++) {
                double value = row.values().get(unit);
                spots.add(new Spot("vector." + row.id() + "." + (unit + 1),
                        StripPainter.cell(unit, LABELS, top(i), cell(row), STRIP, true), row.kind(),
                        row.kind() == Spot.Kind.INPUT ? new Subject.Input(t) : new Subject.Unit(t, unit),
                        words.get("state." + row.words() + ".spot", t,
                                StepAxis.symbol(scene, t), unit + 1, Numbers.exact(value), plain(row)), value,
                        row.grip().apply(unit)));
            }
        }
        return List.copyOf(spots);
    }

    public List<ChartLabel> labels() {
        return List.copyOf(labels);
    }
}
