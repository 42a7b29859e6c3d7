package lab.unroll.window.edit;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.figure.EditTarget;
import lab.unroll.window.canvas.EditableValue;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.SliderKeys;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/** A card that changes one value: by typing, by a slider, or a symbol by choosing; and back to its natural value. */
final class ValueEditor extends VBox {

    private static final double HUNDREDTH = 0.01;

    private final BenchModel model;
    private final Texts texts;
    private final EditableValues handles;
    private final Label title = new Label();
    private final Button close = new Button(null, Icons.of("close"));
    private final EntryField field = new EntryField();
    private final Slider slider = new Slider();
    private final HBox number = new HBox(field, slider);
    private final SymbolPane symbols;
    private final Button reset = new Button();
    private final SimpleStringProperty shown = new SimpleStringProperty("");
    private EditableValue handle;
    private boolean ofSymbol;
    private boolean refreshing;

    ValueEditor(BenchModel model, Texts texts, EditableValues handles, Runnable closing) {
        this.model = model;
        this.texts = texts;
        this.handles = handles;
        symbols = new SymbolPane(model, texts, handles);
        setId("value-editor");
        getStyleClass().add("value-editor");
        getChildren().addAll(head(closing), number, symbols, reset);
        field.setId("editor-value");
        texts.describe(field, "editor.value");
        field.connect(shown, this::typed, problem -> model.say(Message.of(problem)));
        slider.setId("editor-slider");
        texts.describe(slider, "editor.slider");
        SliderKeys.connect(slider);
        slider.valueProperty().addListener((o, was, is) -> slid(is.doubleValue()));
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> model.hand().grab());
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> model.hand().letGo());
        HBox.setHgrow(slider, Priority.ALWAYS);
        number.getStyleClass().add("editor-row");
        reset.setId("editor-reset");
        texts.describe(reset, "editor.reset.describe");
        reset.setOnAction(e -> {
            if (isReady()) {
                handle.reset();
            }
        });
        model.readingProperty().subscribe(this::refresh);
        model.hand().historyProperty().subscribe(this::refresh);
        model.languageProperty().subscribe(this::refresh);
    }

    private Node head(Runnable closing) {
        title.getStyleClass().add("section-title");
        close.setId("editor-close");
        close.getStyleClass().add("flat-icon");
        texts.describe(close, "editor.close");
        close.setOnAction(e -> closing.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Edits something that is there. */
    void edit(EditTarget grip) {
        EditableValue wanted = handles.of(grip);
        forget();
        ofSymbol = grip instanceof EditTarget.Symbol;
        slider.setMin(wanted.low());
        slider.setMax(wanted.high());
        slider.setBlockIncrement(wanted.step() * 5);
        if (grip instanceof EditTarget.Symbol symbol) {
            symbols.offer(symbol.step(), wanted);
        }
        number.setVisible(!ofSymbol);
        number.setManaged(!ofSymbol);
        symbols.setVisible(ofSymbol);
        symbols.setManaged(ofSymbol);
        handle = wanted;
        refresh();
    }

    /** Edits nothing any more. */
    void forget() {
        handle = null;
    }

    /** Where the keyboard begins. */
    Node first() {
        return ofSymbol ? symbols.first() : field;
    }

    /** False while another network is being opened: then there is nothing yet that could be changed. */
    private boolean isReady() {
        return handle != null && model.readingProperty().get() != null;
    }

    private void typed(String text) {
        if (isReady()) {
            handle.set(Entries.number(handle.name(), text, handle.lowest(), handle.highest()));
        }
    }

    private void slid(double value) {
        if (!refreshing && isReady()) {
            handle.set(Math.round(value / HUNDREDTH) * HUNDREDTH);
        }
    }

    private void refresh() {
        if (!isReady()) {
            return;
        }
        refreshing = true;
        title.setText(handle.name());
        shown.set(handle.show(handle.value()));
        slider.setValue(handle.value());
        refreshing = false;
        reset.setDisable(!handle.isChanged());
        String natural = handle.show(handle.natural());
        reset.setText(handle.opensOnClick() ? texts.get("editor.reset", natural) : texts.get("editor.release", natural));
        if (ofSymbol) {
            symbols.refresh();
        }
    }
}
