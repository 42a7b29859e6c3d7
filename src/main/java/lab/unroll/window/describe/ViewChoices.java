package lab.unroll.window.describe;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import lab.unroll.describe.Moment;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.CareersLook;
import lab.unroll.figure.ChartLook;
import lab.unroll.figure.DynamicsLook;
import lab.unroll.figure.ForecastLook;
import lab.unroll.figure.GradientLook;
import lab.unroll.landscape.WallSettings;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/** The options of single views that are told when another is chosen, in the reader's language. A new one is a line. */
final class ViewChoices {

    /** An option as it is asked for: its name and its value. */
    private record Option(Function<Texts, String> name, Function<BenchModel, ? extends ObservableValue<?>> source,
                          BiFunction<BenchModel, Texts, String> value) {

        Moment.Choice now(BenchModel model, Texts texts) {
            return new Moment.Choice(name.apply(texts), value.apply(model, texts));
        }
    }

    private static final List<Option> ALL = List.of(
            option("training.measure", model -> model.stage().trainingChart().shownProperty(),
                    (shown, texts) -> texts.get("figure." + shown.id())),
            of(ViewChoices::chart, now -> now.values().kind(), "training.values", ViewChoices::axis),
            of(ViewChoices::chart, now -> now.steps().kind(), "training.steps", ViewChoices::axis),
            // gradients
            of(ViewChoices::gradients, GradientLook::loss, "gradients.losses", (loss, texts) -> texts.get("gradients.losses."
                    + loss.map(one -> one.id()).orElse("usual"))),
            of(ViewChoices::gradients, GradientLook::window, "gradients.cut", (window, texts) -> none(window, texts)),
            of(ViewChoices::gradients, GradientLook::blamed, "gradients.blamed", (blamed, texts) -> blamed.letter()),
            // dynamics
            new Option(named("dynamics.symbols"), model -> dynamics(model).map(DynamicsLook::symbols), ViewChoices::symbols),
            of(ViewChoices::dynamics, DynamicsLook::basins, "dynamics.basins", ViewChoices::onOrOff),
            of(ViewChoices::dynamics, DynamicsLook::moment, "dynamics.moment", (moment, texts) -> moment
                    .map(then -> texts.get("dynamics.moment.at", then.iteration())).orElseGet(() -> texts.get("dynamics.moment.now"))),
            // landscape
            of(model -> model.landscape().planProperty(), now -> now.plane(), "landscape.plane",
                    (plane, texts) -> texts.get("landscape.plane." + plane.id())),
            of(model -> model.landscape().planProperty(), now -> now.seed(), "landscape.line.seed",
                    (seed, texts) -> Long.toString(seed)),
            of(model -> model.landscape().planProperty(), now -> now.range(), "landscape.range",
                    (range, texts) -> BenchChoices.number(range)),
            of(model -> model.landscape().planProperty(), now -> now.grid(), "landscape.grid",
                    (grid, texts) -> Integer.toString(grid)),
            option("landscape.log", model -> model.landscape().logProperty(), ViewChoices::onOrOff),
            of(ViewChoices::wall, WallSettings::steps, "landscape.wall.steps", (steps, texts) -> Integer.toString(steps)),
            of(ViewChoices::wall, WallSettings::w, "landscape.wall.w", (w, texts) -> BenchChoices.number(w)),
            of(ViewChoices::wall, WallSettings::b, "landscape.wall.b", (b, texts) -> BenchChoices.number(b)),
            of(ViewChoices::wall, WallSettings::learningRate, "landscape.wall.rate", (rate, texts) -> BenchChoices.number(rate)),
            of(ViewChoices::wall, WallSettings::clipNorm, "landscape.wall.clip", (clip, texts) -> clip == 0
                    ? texts.get("training.none") : BenchChoices.number(clip)),
            // text
            of(model -> model.stage().text().samplingProperty(), now -> now.temperature(), "text.temperature",
                    (heat, texts) -> BenchChoices.number(heat)),
            of(model -> model.stage().text().samplingProperty(), now -> now.topK(), "text.top", (top, texts) -> none(top, texts)),
            option("text.coloured", model -> model.stage().text().cellProperty(), (cell, texts) -> texts.get(cell ? "text.by.cell"
                    : "text.by.hidden")),
            option("text.threshold", model -> model.stage().text().thresholdProperty(),
                    (threshold, texts) -> BenchChoices.number(threshold.doubleValue())),
            // chat
            option("chat.way", model -> model.stage().chat().wayProperty(), (way, texts) -> texts.get("chat.way."
                    + way.name().toLowerCase(Locale.ROOT))),
            option("chat.width", model -> model.stage().chat().widthProperty(),
                    (width, texts) -> Integer.toString(width.intValue())),
            option("chat.temperature", model -> model.stage().chat().temperatureProperty(),
                    (heat, texts) -> BenchChoices.number(heat.doubleValue())),
            // careers
            of(ViewChoices::careers, CareersLook::order, "careers.order",
                    (order, texts) -> texts.in("careers").get("order." + order.id())),
            of(ViewChoices::careers, CareersLook::search, "careers.search", (search, texts) -> search.isEmpty()
                    ? texts.get("training.none") : search),
            option("careers.linked", model -> model.stage().careers().linkedProperty(), ViewChoices::onOrOff),
            // series
            of(ViewChoices::series, ForecastLook::whole, "series.range", (whole, texts) -> texts.get(whole ? "series.range.whole"
                    : "series.range.end")),
            new Option(named("series.place"), model -> series(model).map(ForecastLook::selected), ViewChoices::place),
            // runs
            option("runs.until", model -> model.stage().runs().sweep().untilProperty(),
                    (until, texts) -> texts.in("runs").get("sweep.until." + until.id())));

    private ViewChoices() {
    }

    /** What is chosen now. */
    static List<Moment.Choice> now(BenchModel model, Texts texts) {
        return ALL.stream().map(one -> one.now(model, texts)).toList();
    }

    /** What changes when another is chosen; held as long as its changes are to be heard. */
    static List<ObservableValue<?>> observed(BenchModel model) {
        return ALL.stream().<ObservableValue<?>>map(one -> one.source().apply(model)).toList();
    }

    /** An option by itself. */
    private static <T> Option option(String name, Function<BenchModel, ObservableValue<T>> source, BiFunction<T, Texts, String> value) {
        return new Option(named(name), source, (model, texts) -> value.apply(source.apply(model).getValue(), texts));
    }

    /** One of several that are kept together. */
    private static <L, T> Option of(Function<BenchModel, ObservableValue<L>> look, Function<L, T> part, String name,
                                    BiFunction<T, Texts, String> value) {
        return option(name, model -> look.apply(model).map(part), value);
    }

    private static Function<Texts, String> named(String key) {
        return texts -> texts.get("describe.choice." + key);
    }

    private static ObservableValue<ChartLook> chart(BenchModel model) {
        return model.stage().trainingChart().lookProperty();
    }

    private static String axis(ChartLook.Kind kind, Texts texts) {
        return texts.get("describe.axis." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static ObservableValue<WallSettings> wall(BenchModel model) {
        return model.landscape().wallProperty();
    }

    private static ObservableValue<GradientLook> gradients(BenchModel model) {
        return model.stage().gradients().lookProperty();
    }

    private static ObservableValue<DynamicsLook> dynamics(BenchModel model) {
        return model.stage().dynamics().lookProperty();
    }

    private static ObservableValue<CareersLook> careers(BenchModel model) {
        return model.stage().careers().lookProperty();
    }

    private static ObservableValue<ForecastLook> series(BenchModel model) {
        return model.stage().forecast().lookProperty();
    }

    private static String onOrOff(Boolean on, Texts texts) {
        return texts.get(on ? "describe.on" : "describe.off");
    }

    private static String none(int number, Texts texts) {
        return number == 0 ? texts.get("training.none") : Integer.toString(number);
    }

    private static String symbols(BenchModel model, Texts texts) {
        List<Integer> shown = dynamics(model).getValue().symbols();
        Experiment now = model.experimentProperty().get();
        if (now == null || shown.isEmpty()) {
            return texts.get("describe.choice.first-few");
        }
        var choices = now.task().choices(model.exampleProperty().get().sequence(), Math.max(1, model.stepBinding().get()));
        return shown.stream().filter(i -> i < choices.size()).map(i -> now.task().shown(choices.label(i))).collect(Collectors.joining(" "));
    }

    private static String place(BenchModel model, Texts texts) {
        ForecastLook look = series(model).getValue();
        return look.selected() < 0 || look.forecast() == null || look.selected() >= look.forecast().task().series().length()
                ? texts.get("training.none") : look.forecast().task().series().label(look.selected());
    }
}
