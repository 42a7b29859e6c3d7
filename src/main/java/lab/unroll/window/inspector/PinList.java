package lab.unroll.window.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.trace.Pin;
import lab.unroll.window.edit.Layers;
import lab.unroll.window.edit.Quantities;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/** The pins in force, each with a button that releases it, and one that releases all. */
final class PinList extends FlowPane {

    private final BenchModel model;
    private final Texts texts;
    private final Button releaseAll = new Button();

    PinList(BenchModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("pins");
        getStyleClass().add("pin-list");
        releaseAll.setId("release-all");
        texts.label(releaseAll, "pin.release.all");
        texts.describe(releaseAll, "pin.release.all.describe");
        releaseAll.setOnAction(e -> model.hand().releaseAll());
        model.pinsProperty().subscribe(this::fill);
        model.languageProperty().subscribe(this::fill);
    }

    private void fill() {
        List<Node> entries = new ArrayList<>(model.pinsProperty().get().list().stream()
                .sorted(Comparator.comparing(Pin::quantity).thenComparingInt(Pin::first)).map(this::entry).toList());
        if (!entries.isEmpty()) {
            entries.add(releaseAll);
        }
        getChildren().setAll(entries);
        setVisible(!entries.isEmpty());
        setManaged(isVisible());
    }

    private Button entry(Pin pin) {
        String entry = texts.get("pin.entry", Quantities.plainSymbol(pin.quantity(), model.cell()), units(pin),
                steps(pin), Numbers.fixed(pin.value()));
        String layer = Layers.name(pin.place(), model.experimentProperty().get().spec(), texts);
        Button release = new Button(layer.isEmpty() ? entry : texts.get("hand.held.layer", layer, entry),
                Icons.of("close"));
        release.getStyleClass().add("pin-entry");
        texts.describe(release, "pin.entry.describe");
        release.setOnAction(e -> model.hand().release(pin));
        return release;
    }

    private String units(Pin pin) {
        return switch (pin.units().size()) {
            case 0 -> texts.get("inspector.unit.all");
            case 1 -> texts.get("inspector.unit", pin.units().get(0) + 1);
            default -> texts.get("pin.entry.units", pin.units().stream().map(unit -> Integer.toString(unit + 1))
                    .collect(Collectors.joining(",")));
        };
    }

    private String steps(Pin pin) {
        if (pin.isAtEveryStep()) {
            return texts.get("pin.steps.every_step");
        }
        if (pin.last() == Pin.TO_THE_END) {
            return texts.get("pin.entry.from", pin.first());
        }
        return pin.first() == pin.last() ? texts.get("pin.entry.step", pin.first())
                : texts.get("pin.entry.range", pin.first(), pin.last());
    }
}
