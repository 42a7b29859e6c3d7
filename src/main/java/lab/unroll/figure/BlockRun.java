package lab.unroll.figure;

import java.util.List;
import java.util.OptionalDouble;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Vector;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/**
 * What a diagram of blocks shows: one network, or an encoder and a decoder, as columns that count from 1.
 *
 * @param parts        the networks in the order in which they are read; all of one shape
 * @param outputLabels the name of each class
 * @param endSymbol    the class that ends an answer, or -1
 * @param focus        the row that is looked at
 * @param playhead     where the reading stands, in columns
 * @param selected     the selected column
 * @param unit         the selected unit, counted from 0; -1 for all
 * @param theme        the colours
 * @param words        the texts
 */
record BlockRun(List<BlockPart> parts, List<String> outputLabels, int endSymbol, BlockRow focus, Playhead playhead, int selected,
                int unit, Theme theme, Words words) {

    static BlockRun of(Scene scene) {
        return new BlockRun(List.of(new BlockPart(BlockPart.Role.ALONE, scene.trace(), scene.free(),
                scene.inputLabels(), 0)), scene.outputLabels(), -1, BlockRow.at(scene.trace().place()), scene.playhead(),
                scene.selectedStep(),
                scene.selectedUnit(), scene.theme(), scene.words());
    }

    static BlockRun of(Exchange exchange) {
        Trace encoder = exchange.trace().encoder();
        return new BlockRun(List.of(
                new BlockPart(BlockPart.Role.ENCODER, encoder, null, exchange.questionLabels(), 0),
                new BlockPart(BlockPart.Role.DECODER, exchange.trace().decoder(), null, exchange.toldLabels(),
                        encoder.length())), exchange.outputLabels(), exchange.endSymbol(),
                BlockRow.at(encoder.place()), exchange.playhead(),
                exchange.selectedStep(), exchange.selectedUnit(), exchange.theme(), exchange.words());
    }

    /** The shape of the layers, which all parts share. */
    NetworkSpec spec() {
        return parts.get(0).trace().spec();
    }

    List<BlockRow> rows() {
        return BlockRow.of(spec());
    }

    /** What goes from step to step; h first. */
    List<StateKind> states() {
        return spec().cell().hasCellState() ? List.of(StateKind.HIDDEN, StateKind.CELL) : List.of(StateKind.HIDDEN);
    }

    /** Number of columns. */
    int length() {
        BlockPart last = parts.get(parts.size() - 1);
        return last.offset() + last.length();
    }

    /** The last column of the encoder; 0 where there is none. */
    int handover() {
        return parts.size() == 1 ? 0 : parts.get(0).length();
    }

    /** The network of a column; the column before the first belongs to the first one. */
    BlockPart part(int column) {
        for (int i = parts.size() - 1; i > 0; i--) {
            if (column > parts.get(i).offset()) {
                return parts.get(i);
            }
        }
        return parts.get(0);
    }

    int step(int column) {
        return part(column).step(column);
    }

    String input(int column) {
        return part(column).inputs().get(step(column) - 1);
    }

    /** h or C of a row at a column, also at the column of its initial state; of size k. */
    Vector state(StateKind kind, BlockRow row, int column) {
        return state(part(column).trace(), kind, row, column);
    }

    /** The same in the run without pins; null where there are none. */
    Vector freeState(StateKind kind, BlockRow row, int column) {
        Trace free = part(column).free();
        return free == null ? null : state(free, kind, row, column);
    }

    /** What the network computed for a unit whose state a pin holds; empty where none does. */
    OptionalDouble computedWhereHeld(Quantity state, BlockRow row, int column, int unit) {
        Trace trace = part(column).trace();
        return trace.allPins().on(row.place()).holds(state, unit, step(column))
                ? OptionalDouble.of(state.computed(trace.layer(row.layer(), row.direction()), step(column)).get(unit))
                : OptionalDouble.empty();
    }

    private Vector state(Trace trace, StateKind kind, BlockRow row, int column) {
        LayerTrace layer = trace.layer(row.layer(), row.direction());
        return kind == StateKind.CELL ? layer.cell(step(column)) : layer.hidden(step(column));
    }

    /** What an arrow tells: the value of the selected unit, or ‖v‖ / √k of all of them. */
    double carried(Vector state) {
        return unit >= 0 ? state.get(unit) : state.norm() / Math.sqrt(state.size());
    }

    /** True if ŷ_t is shown at a column: an encoder's is not its answer. */
    boolean answers(int column) {
        return part(column).role() != BlockPart.Role.ENCODER;
    }

    /** True if the answer is probabilities of classes, and not numbers. */
    boolean choosesClasses() {
        OutputKind head = parts.get(parts.size() - 1).trace().spec().head();
        return head == OutputKind.SOFTMAX || head == OutputKind.LOGISTIC;
    }

    Vector output(int column) {
        return part(column).trace().output(step(column));
    }

    String outputLabel(int place) {
        return place < outputLabels.size() ? outputLabels.get(place) : Integer.toString(place + 1);
    }

    boolean isJudged(int column) {
        return answers(column) && part(column).trace().sequence().isJudged(step(column));
    }

    double loss(int column) {
        return part(column).trace().loss(step(column));
    }

    /** The right class at a column, or -1. */
    int rightClass(int column) {
        return isJudged(column) && part(column).trace().sequence().hasClasses()
                ? part(column).trace().sequence().targetClass(step(column)) : -1;
    }

    /** How far each row has come. */
    BlockProgress progress(BlockRow row) {
        return new BlockProgress(this, row);
    }
}
