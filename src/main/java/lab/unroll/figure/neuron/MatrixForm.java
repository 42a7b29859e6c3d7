package lab.unroll.figure.neuron;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.net.Reset;
import lab.unroll.net.Vector;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.NeuronSum.Source;
import lab.unroll.trace.PreActivation;
import lab.unroll.trace.Trace;

/**
 * A layer of neurons in matrices, as the lecture deck writes it: a_t = (W^x)^T x_t + (W^h)^T h_{t-1} + b, then φ(a_t).
 * W^x is n x k, so it is shown transposed: row j belongs to neuron j.
 */
final class MatrixForm {

    /** When a piece gets its values. */
    enum Stage { GIVEN, PRODUCTS, SUM, RESULT }

    /**
     * A matrix, a column or a sign.
     *
     * @param id      name in the spots; the sign itself for a sign
     * @param head    formula above it
     * @param columns one vector a column; none for a sign
     * @param range   value of the fullest colour
     * @param frame   colour of the brackets
     * @param stage   when it lights up
     * @param source  for entries of weights and biases what they multiply, otherwise null
     * @param places  the component that belongs to each column (of a matrix) or to each row (of a column)
     * @param elided  whether columns of a matrix, or rows of a column, that belong to zeros are left out
     */
    record Piece(String id, String head, List<Vector> columns, double range, Token frame, Stage stage, Source source,
                 int[] places, boolean elided) {

        boolean isSign() {
            return columns.isEmpty();
        }

        boolean isMatrix() {
            return id.startsWith("W");
        }

        int rows() {
            return columns.get(0).size();
        }
    }

    private static final String THIN_SPACE = "\u2009";
    private static final double SUM_RANGE = ColourMap.CELL_RANGE;
    /** A one-hot input with more components than this is shortened. */
    private static final int LONGEST_ONE_HOT = 4;

    final Piece inputWeights;
    final Piece x;
    final Piece fromInput;
    final Piece hiddenWeights;
    final Piece h;
    final Piece fromHidden;
    /** b_hn of a GRU, or null. */
    final Piece productBias;
    /** r of a GRU that resets after the product, or null. */
    final Piece reset;
    /** What the peepholes add, or null. */
    final Piece peephole;
    final Piece bias;
    final Piece total;
    final Piece result;
    private final String function;

    MatrixForm(Scene scene, NeuronChoice choice) {
        Trace trace = scene.trace();
        NeuronNames names = new NeuronNames(scene, choice);
        LayerTrace run = trace.layer(choice.layer(), choice.direction());
        int t = scene.selectedStep();
        LayerLayout layout = run.layout(t);
        Parameters parameters = trace.parameters();
        Gate gate = choice.gate();
        PreActivation parts = run.preActivation(gate, t);
        String index = names.index();
        Vector read = run.x(t);
        boolean shortened = read.size() > LONGEST_ONE_HOT && read.equals(Vector.oneHot(read.argMax(), read.size()));
        int[] inputs = shortened ? new int[] {read.argMax()} : count(read.size());
        ParameterBlock block = layout.inputWeights(gate);
        inputWeights = new Piece("Wx", "(W^x" + index + THIN_SPACE + ")^T", columns(inputs, i -> transposed(parameters, block, i)),
                ColourMap.WEIGHT_RANGE, Token.TEXT, Stage.GIVEN, Source.INPUT, inputs, shortened);
        x = new Piece("x", "x_" + names.step(), List.of(shortened ? Vector.of(1) : read), ColourMap.STATE_RANGE, Token.INPUT_X,
                Stage.GIVEN, null, inputs, shortened);
        fromInput = column("vx", "", parts.fromInput(), Token.TEXT, Stage.PRODUCTS);
        ParameterBlock recurrent = layout.recurrentWeights(gate);
        Vector before = run.hidden(run.before(t));
        Reset resets = trace.spec().cell().resetOf(gate);
        boolean early = resets == Reset.BEFORE_PRODUCT;
        boolean after = resets == Reset.AFTER_PRODUCT;
        int[] units = count(before.size());
        hiddenWeights = new Piece("Wh", "(W^h" + index + THIN_SPACE + ")^T", columns(units, i -> transposed(parameters, recurrent, i)),
                ColourMap.WEIGHT_RANGE, Token.HIDDEN_H, Stage.GIVEN, Source.HIDDEN, units, false);
        h = new Piece("h", (early ? "r_" + names.step() + "⊙" : "") + "h_" + names.before(),
                List.of(early ? run.resetPart(t) : before), ColourMap.STATE_RANGE, Token.HIDDEN_H, Stage.GIVEN,
                null, units, false);
        fromHidden = column("vh", "", parts.fromHidden(), Token.TEXT, Stage.PRODUCTS);
        productBias = after ? biasOf("bh", "b^h" + index, transposed(parameters, layout.productBias(), 0),
                Source.PRODUCT_BIAS) : null;
        reset = after ? new Piece("r", "r_" + names.step(), List.of(run.gate(Gate.RESET, t)), ColourMap.STATE_RANGE, Token.GATE_INPUT,
                Stage.GIVEN, null, units, false) : null;
        boolean peeps = layout.peepholeGates().contains(gate);
        peephole = peeps ? column("pc", "p⊙C_" + (gate == Gate.OUTPUT ? names.step() : names.before()), parts.fromCell(), Token.CELL_C,
                Stage.PRODUCTS) : null;
        bias = biasOf("b", "b" + index, parts.bias(), Source.BIAS);
        total = column("a", "a_" + names.step(), parts.total(), Token.TEXT, Stage.SUM);
        result = new Piece("y", names.letter() + "_" + names.step(), List.of(run.gate(gate, t)), ColourMap.STATE_RANGE,
                QuantityColours.of(gate), Stage.RESULT, null, units, false);
        function = NeuronNames.function(choice.sum(trace, t).activation());
    }

    private static int[] count(int size) {
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            places[i] = i;
        }
        return places;
    }

    private static List<Vector> columns(int[] places, IntFunction<Vector> column) {
        List<Vector> columns = new ArrayList<>();
        for (int place : places) {
            columns.add(column.apply(place));
        }
        return columns;
    }

    /** Row i of a block, which is column i of the transposed matrix. */
    private static Vector transposed(Parameters parameters, ParameterBlock block, int i) {
        double[] column = new double[block.cols()];
        for (int j = 0; j < column.length; j++) {
            column[j] = parameters.get(block, i, j);
        }
        return Vector.of(column);
    }

    private static Piece column(String id, String head, Vector values, Token frame, Stage stage) {
        return new Piece(id, head, List.of(values), SUM_RANGE, frame, stage, null, count(values.size()), false);
    }

    private static Piece biasOf(String id, String head, Vector values, Source source) {
        return new Piece(id, head, List.of(values), SUM_RANGE, Token.SECONDARY, Stage.GIVEN, source, new int[] {0}, false);
    }

    static Piece sign(String sign) {
        return new Piece(sign, "", List.of(), 0, Token.TEXT, Stage.GIVEN, null, new int[0], false);
    }

    /** The arrow with the activation above it. */
    Piece arrow() {
        return sign("→" + function);
    }

    // Lines

    /** (W^x)^T x_t. */
    List<Piece> inputProduct() {
        return List.of(inputWeights, sign("·"), x);
    }

    /** (W^h)^T h_{t-1}, with what a GRU does to it. */
    List<Piece> hiddenProduct() {
        List<Piece> line = new ArrayList<>();
        if (reset != null) {
            line.addAll(List.of(reset, sign("⊙"), sign("(")));
        }
        line.addAll(List.of(hiddenWeights, sign("·"), h));
        if (reset != null) {
            line.addAll(List.of(sign("+"), productBias, sign(")")));
        }
        return line;
    }

    /** What is added to the two products: peepholes, if any, and b. */
    List<Piece> addends() {
        return peephole == null ? List.of(bias) : List.of(peephole, bias);
    }

    /** Everything there is, once. */
    List<Piece> pieces() {
        List<Piece> all = new ArrayList<>(inputProduct());
        all.addAll(hiddenProduct());
        all.addAll(List.of(fromInput, fromHidden));
        all.addAll(addends());
        all.addAll(List.of(total, result));
        return all.stream().filter(piece -> !piece.isSign()).toList();
    }
}
