package lab.unroll.window.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import lab.unroll.trace.Pin;
import lab.unroll.window.edit.PinWords;
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
        setMinWidth(0);
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
        Button release = new Button(PinWords.of(pin, model, texts), Icons.of("close"));
        release.getStyleClass().add("pin-entry");
        release.setWrapText(true);
        release.maxWidthProperty().bind(widthProperty());
        texts.describe(release, "pin.entry.describe");
        release.setOnAction(e -> model.hand().release(pin));
        return release;
    }
}
