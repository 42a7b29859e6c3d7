package lab.unroll.bench.inspector;

import java.util.Comparator;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import lab.unroll.bench.BenchModel;
import lab.unroll.bench.Texts;
import lab.unroll.bench.shell.Icons;
import lab.unroll.figure.Numbers;
import lab.unroll.trace.Pin;

/** The pins in force, each with a button that releases it. */
final class PinList extends FlowPane {

    private final BenchModel model;
    private final Texts texts;

    PinList(BenchModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("pins");
        getStyleClass().add("pin-list");
        model.pinsProperty().subscribe(this::fill);
        model.languageProperty().subscribe(this::fill);
    }

    private void fill() {
        getChildren().setAll(model.pinsProperty().get().list().stream()
                .sorted(Comparator.comparingInt(Pin::step).thenComparingInt(Pin::unit)).map(this::entry).toList());
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Button entry(Pin pin) {
        String unit = pin.unit() == Pin.ALL_UNITS ? texts.get("inspector.unit.all")
                : texts.get("inspector.unit", pin.unit() + 1);
        String step = pin.step() == Pin.EVERY_STEP ? texts.get("pin.scope.every_step")
                : texts.get("pin.entry.step", pin.step());
        Button release = new Button(texts.get("pin.entry", pin.gate().letter(), unit, step, Numbers.fixed(pin.value())),
                Icons.of("close"));
        release.getStyleClass().add("pin-entry");
        texts.describe(release, "pin.entry.describe");
        release.setOnAction(e -> model.release(pin));
        return release;
    }
}
