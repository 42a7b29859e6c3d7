package lab.unroll.figure.blocks;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lab.unroll.figure.BlockRow;
import lab.unroll.figure.NetworkRole;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.StateKind;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.parts.RoleLines;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Vector;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/**
 * A scene as a diagram of blocks shows it: a column for each step, a row for each layer and direction.
 *
 * @param scene what is shown
 */
public record BlockRun(Scene scene) {

    /** The diagram of a scene. */
    public static BlockRun of(Scene scene) {
        return new BlockRun(scene);
    }

    Theme theme() {
        return scene.theme();
    }

    Words words() {
        return scene.words();
    }

    Playhead playhead() {
        return scene.playhead();
    }

    /** The selected column. */
    public int selected() {
        return scene.selectedStep();
    }

    /** The selected unit, counted from 0; -1 for all. */
    int unit() {
        return scene.selectedUnit();
    }

    /** The row that is looked at. */
    BlockRow focus() {
        return BlockRow.at(trace().place());
    }

    private Trace trace() {
        return scene.trace();
    }

    /** The shape of the layers, which an encoder and a decoder share. */
    NetworkSpec spec() {
        return trace().spec();
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
        return trace().length();
    }

    /** The last column of the encoder; 0 where there is none. */
    int encoderLength() {
        return trace().encoderLength();
    }

    /** The column of each network that is seen when all its columns stand on one place: where it is read, or as near. */
    List<Integer> faces() {
        if (encoderLength() == 0) {
            return List.of(selected());
        }
        return List.of(Math.min(selected(), encoderLength()), Math.max(selected(), encoderLength() + 1));
    }

    NetworkRole role(int column) {
        return scene.role(column);
    }

    String input(int column) {
        return scene.inputLabels().get(column - 1);
    }

    boolean hasGhost() {
        return scene.free() != null;
    }

    /** h or C of a row at a column, also at the column of its initial state; of size k. */
    Vector state(StateKind kind, BlockRow row, int column) {
        return state(trace(), kind, row, column);
    }

    /** The same in the run without pins; null where there are none. */
    Vector freeState(StateKind kind, BlockRow row, int column) {
        return hasGhost() ? state(scene.free(), kind, row, column) : null;
    }

    /** What the network computed for a unit whose state a pin holds; empty where none does. */
    OptionalDouble computedWhereHeld(Quantity state, BlockRow row, int column, int unit) {
        return trace().allPins().on(row.place()).holds(state, unit, column)
                ? OptionalDouble.of(state.computed(trace().layer(row.layer(), row.direction()), column).get(unit))
                : OptionalDouble.empty();
    }

    private static Vector state(Trace trace, StateKind kind, BlockRow row, int column) {
        LayerTrace layer = trace.layer(row.layer(), row.direction());
        return kind == StateKind.CELL ? layer.cell(column) : layer.hidden(column);
    }

    /** What an arrow tells: the value of the selected unit, or ‖v‖ / √k of all of them. */
    double carried(Vector state) {
        return unit() >= 0 ? state.get(unit()) : state.norm() / Math.sqrt(state.size());
    }

    /** True if ŷ_t is shown at a column: an encoder does not answer. */
    boolean answers(int column) {
        return trace().answers(column);
    }

    /** True if the answer is probabilities of classes, and not numbers. */
    boolean choosesClasses() {
        return spec().head() == OutputKind.SOFTMAX || spec().head() == OutputKind.LOGISTIC;
    }

    /** What an encoder is asked and what is right to answer. */
    Optional<String> asked() {
        return RoleLines.asked(scene);
    }

    /** True if anything is right to answer. */
    boolean isAnswerKnown() {
        return RoleLines.isAnswerKnown(scene);
    }

    List<String> outputLabels() {
        return scene.outputLabels();
    }

    /** The class that ends an answer, or -1. */
    int endSymbol() {
        return scene.endSymbol();
    }

    Vector output(int column) {
        return trace().output(column);
    }

    String outputLabel(int place) {
        return place < outputLabels().size() ? outputLabels().get(place) : Integer.toString(place + 1);
    }

    boolean isJudged(int column) {
        return trace().sequence().isJudged(column);
    }

    double loss(int column) {
        return trace().loss(column);
    }

    /** The right class at a column, or -1. */
    int rightClass(int column) {
        return isJudged(column) && trace().sequence().hasClasses() ? trace().sequence().targetClass(column) : -1;
    }

    /** How far each row has come. */
    BlockProgress progress(BlockRow row) {
        return new BlockProgress(this, row);
    }
}
