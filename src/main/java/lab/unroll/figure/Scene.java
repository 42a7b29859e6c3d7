package lab.unroll.figure;

import java.util.List;
import java.util.Optional;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.OutputKind;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/**
 * What a figure shows.
 *
 * @param trace        the run
 * @param free         the same run without pins, painted as a ghost; null when nothing is held
 * @param inputLabels  the symbol read at each step, T of them
 * @param outputLabels the name of each class, m of them
 * @param endSymbol    the class that ends an answer (EOS), or -1
 * @param playhead     where the reading stands
 * @param selectedStep the selected step t
 * @param selectedUnit the selected unit, counted from 0; -1 for all units
 * @param theme        the colours
 * @param words        the texts of the room {@code figure}
 */
public record Scene(Trace trace, Trace free, List<String> inputLabels, List<String> outputLabels, int endSymbol,
                    Playhead playhead, int selectedStep, int selectedUnit, Theme theme, Words words) {

    /** What a network read, seen at a moment. */
    public static Scene of(Reading reading, Playhead playhead, int selectedStep, int selectedUnit, Theme theme,
                           Words words) {
        return new Scene(reading.trace(), reading.freeTrace(), reading.inputLabels(), reading.outputLabels(),
                reading.endSymbol(), playhead, selectedStep, selectedUnit, theme, words);
    }

    /** The same scene with another layer looked at. */
    public Scene lookingAt(LayerPlace place) {
        return place.equals(trace.place()) ? this : new Scene(trace.lookingAt(place), free == null ? null
                : free.lookingAt(place), inputLabels, outputLabels, endSymbol, playhead, selectedStep, selectedUnit, theme, words);
    }

    /** The place of step t in the order in which the layer looked at reads. */
    public int turn(int t) {
        return trace.place().isReverse() ? trace.length() + 1 - t : t;
    }

    /** True if the layer looked at reads symbols, and not the states of a layer below. */
    public boolean readsSymbols() {
        return trace.place().layer() == 0;
    }

    /** What the layer looked at reads at step t, in words. */
    public String describeInput(int t) {
        return readsSymbols() ? words.get("spot.input", t, inputLabels.get(t - 1))
                : words.get("spot.below", t, trace.place().layer());
    }

    /**
     * The name of a component of x_t, or nothing: the symbols read have the names of the classes, where they are as many.
     *
     * @param component counted from 0
     * @param inputs    n
     */
    public String inputName(int component, int inputs) {
        boolean named = trace.spec().head() != OutputKind.LINEAR && outputLabels.size() == inputs;
        return named ? outputLabels.get(component) : "";
    }

    /** The symbol read at step t, if the layer looked at reads it; otherwise null. */
    public EditTarget symbolGrip(int t) {
        return readsSymbols() ? new EditTarget.Symbol(t) : null;
    }

    /** What the hand holds at a unit of the layer looked at. */
    public EditTarget.Held held(Quantity quantity, int unit, int t) {
        return new EditTarget.Held(trace.place(), quantity, unit, t);
    }

    /** The state before the first step, if the hand can change it; otherwise null. */
    public EditTarget startGrip(Quantity state, int unit) {
        return trace.place().equals(LayerPlace.BOTTOM) ? new EditTarget.Start(state, unit) : null;
    }

    /** The name of where the gradient comes from that reaches the layer looked at from outside: the loss, or the layer above. */
    public String gradientSource() {
        return words.get(isOnTop() ? "backward.loss" : "backward.above");
    }

    /** True if the answer is made from the layer looked at. */
    public boolean isOnTop() {
        return trace.place().layer() == trace.spec().layers() - 1;
    }

    /** True where an encoder reads and a decoder answers. */
    public boolean isPair() {
        return trace.encoderLength() > 0;
    }

    /** What the network is for that step t belongs to. */
    public NetworkRole role(int t) {
        return !isPair() ? NetworkRole.ALONE : trace.answers(t) ? NetworkRole.DECODER : NetworkRole.ENCODER;
    }

    /** The name of the network that step t belongs to; empty where there is only one. */
    public Optional<String> roleName(int t) {
        return isPair() ? Optional.of(words.get(role(t).key())) : Optional.empty();
    }

    /** A text about step t, which says to which of two networks it belongs. */
    public String where(int t, String text) {
        return roleName(t).map(name -> words.get("blocks.in", name, text)).orElse(text);
    }

    /** The name of the layer looked at, or an empty string where there is only one. */
    public String layerName() {
        return BlockRow.at(trace.place()).name(trace.spec(), words);
    }

    /** The same scene with another unit selected; -1 for all. */
    public Scene selecting(int unit) {
        return new Scene(trace, free, inputLabels, outputLabels, endSymbol, playhead, selectedStep, unit, theme, words);
    }

    /** The same scene at another moment. */
    public Scene at(Playhead moment, int step) {
        return new Scene(trace, free, inputLabels, outputLabels, endSymbol, moment, step, selectedUnit, theme, words);
    }
}
