package lab.unroll.window.describe;

import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.Observable;
import lab.unroll.describe.Moment;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/** The options of the bench that are told when another is chosen, in the reader's language. A new one is a line. */
final class BenchChoices {

    /**
     * An option.
     *
     * @param name  the key of its name
     * @param value what is chosen
     */
    private record Option(String name, BiFunction<BenchModel, Texts, String> value) {
    }

    private static final List<Option> ALL = List.of(
            new Option("describe.level", (model, texts) -> texts.in("figure").get(model.levelProperty().get().key())),
            new Option("describe.pass", (model, texts) -> texts.get(model.playhead().isBackward() ? "stage.sweep.backward"
                    : "stage.sweep.forward")),
            new Option("describe.chart", (model, texts) -> texts.get("figure." + model.dockChartProperty().get().id())),
            new Option("compare", (model, texts) -> texts.get(model.compare().isOn() ? "describe.on" : "describe.off")),
            new Option("training.rate", (model, texts) -> number(model.hand().state().plan().learningRate())),
            new Option("training.batch", (model, texts) -> Integer.toString(model.hand().state().plan().batch())),
            new Option("training.clip", (model, texts) -> limit(model.hand().state().plan().clipNorm(), texts)),
            new Option("training.clip-value", (model, texts) -> limit(model.hand().state().plan().clipValue(), texts)),
            new Option("training.truncation", (model, texts) -> limit(model.hand().state().plan().truncation(), texts)),
            new Option("training.dropout", (model, texts) -> number(model.hand().state().plan().dropout())),
            new Option("training.input-noise", (model, texts) -> number(model.hand().state().plan().inputNoise())),
            new Option("training.rule", (model, texts) -> texts.get("rule." + model.hand().state().plan().rule().id())),
            new Option("training.pace", (model, texts) -> model.paceProperty().get() == 0 ? texts.get("training.pace.full")
                    : texts.get("training.pace.limit", model.paceProperty().get())));

    private BenchChoices() {
    }

    /** What is chosen now. */
    static List<Moment.Choice> now(BenchModel model, Texts texts) {
        return ALL.stream().map(one -> new Moment.Choice(texts.get(one.name()), one.value().apply(model, texts))).toList();
    }

    /** What changes when another is chosen, besides the history of the hand. */
    static List<Observable> observed(BenchModel model) {
        return List.of(model.levelProperty(), model.playhead().sweepProperty(), model.dockChartProperty(), model.compare().wantedProperty(),
                model.paceProperty());
    }

    private static String limit(double value, Texts texts) {
        return value == 0 ? texts.get("training.none") : number(value);
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
