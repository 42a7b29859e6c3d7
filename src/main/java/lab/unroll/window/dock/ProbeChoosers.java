package lab.unroll.window.dock;

import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import lab.unroll.figure.paint.Lettering;
import lab.unroll.task.InputChoices;
import lab.unroll.task.Task;
import lab.unroll.window.kit.Choosers;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Probe;

/** The question of the memory probe: at which step, and which other symbol. */
final class ProbeChoosers extends HBox {

    private final BenchModel model;
    private final Probe probe;
    private final ComboBox<Integer> steps = new ComboBox<>();
    private final ComboBox<Integer> symbols = new ComboBox<>();
    private boolean filling;

    ProbeChoosers(BenchModel model, Texts texts) {
        this.model = model;
        this.probe = model.probe();
        getStyleClass().add("probe-choosers");
        setAlignment(Pos.CENTER_LEFT);
        Label asked = new Label();
        asked.getStyleClass().add("secondary");
        texts.label(asked, "probe.question");
        steps.setId("probe-step");
        texts.describe(steps, "probe.step");
        Choosers.name(steps, s -> new SimpleStringProperty("t = " + s));
        steps.setOnAction(e -> choose(steps, probe::askStep));
        symbols.setId("probe-symbol");
        texts.describe(symbols, "probe.symbol");
        Choosers.name(symbols, symbol -> new SimpleStringProperty(name(symbol)));
        symbols.setOnAction(e -> choose(symbols, probe::askSymbol));
        getChildren().addAll(asked, steps, symbols);
        model.exampleProperty().subscribe(now -> fill());
        probe.stepBinding().subscribe(now -> show());
        probe.symbolBinding().subscribe(now -> show());
    }

    private Task task() {
        return model.experimentProperty().get().task();
    }

    private InputChoices choices() {
        return task().choices(model.exampleProperty().get().sequence(), probe.stepBinding().get());
    }

    private String name(int symbol) {
        InputChoices choices = choices();
        return symbol < choices.size() ? Lettering.drawable(task().shown(choices.label(symbol))) : "";
    }

    private void choose(ComboBox<Integer> chooser, java.util.function.IntConsumer ask) {
        if (!filling && chooser.getValue() != null) {
            ask.accept(chooser.getValue());
            show();
        }
    }

    private void fill() {
        if (model.exampleProperty().get() == null) {
            return;
        }
        filling = true;
        steps.getItems().setAll(IntStream.rangeClosed(1, model.length()).boxed().toList());
        filling = false;
        show();
    }

    private void show() {
        int known = choices().size();
        filling = true;
        if (symbols.getItems().size() != known) {
            symbols.getItems().setAll(IntStream.range(0, known).boxed().toList());
        }
        steps.setValue(probe.stepBinding().get());
        symbols.setValue(known == 0 ? null : (Integer) probe.symbolBinding().get());
        filling = false;
    }
}
