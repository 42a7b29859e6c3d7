package lab.unroll.window.edit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import lab.unroll.figure.EditTarget;
import lab.unroll.task.InputChoices;
import lab.unroll.task.InputEditor;
import lab.unroll.window.canvas.EditableValue;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.words.InputException;

/** What can be chosen to be read at a step, and the numbers of x_t where they are few or there is nothing to choose. */
final class SymbolPane extends VBox {

    private static final int MOST_SYMBOLS = 40;
    private static final int MOST_NUMBERS = 12;
    private static final int COLUMNS = 4;

    /** A field for one component of x_t. */
    private record Number(EditableValue handle, StringProperty shown) {
    }

    private final BenchModel model;
    private final Texts texts;
    private final EditableValues handles;
    private final FlowPane symbols = new FlowPane();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final List<Number> numbers = new ArrayList<>();
    private final List<Node> fields = new ArrayList<>();
    private EditableValue symbol;

    SymbolPane(BenchModel model, Texts texts, EditableValues handles) {
        this.model = model;
        this.texts = texts;
        this.handles = handles;
        getStyleClass().add("editor-choices");
        symbols.getStyleClass().add("editor-symbols");
    }

    /** Offers what can be read at step t. */
    void offer(int t, EditableValue chosen) {
        symbol = chosen;
        buttons.clear();
        numbers.clear();
        fields.clear();
        boolean choosing = model.experimentNow().choice().kind().editor() == InputEditor.CHOICES;
        for (int i = 0; choosing && i <= Math.min(MOST_SYMBOLS - 1, (int) symbol.high()); i++) {
            buttons.add(button(i));
        }
        symbols.getChildren().setAll(buttons);
        getChildren().clear();
        if (choosing) {
            getChildren().add(symbols);
        }
        InputChoices choices = model.experimentNow().task().choices(model.exampleProperty().get().sequence(), t);
        if (choosing && choices.size() > MOST_SYMBOLS) {
            getChildren().add(typed(t, choices));
        }
        int n = model.exampleProperty().get().sequence().x(t).size();
        if (n <= MOST_NUMBERS || !choosing) {
            GridPane grid = new GridPane();
            grid.getStyleClass().add("editor-numbers");
            for (int i = 0; i < n; i++) {
                grid.add(field(handles.of(new EditTarget.Input(t, i))), i % COLUMNS, i / COLUMNS);
            }
            getChildren().addAll(new Label(texts.get("editor.numbers", t)), grid);
        }
    }

    private ToggleButton button(int choice) {
        ToggleButton button = new ToggleButton(symbol.show(choice));
        button.getStyleClass().add("editor-symbol");
        button.setOnAction(e -> {
            symbol.set(choice);
            refresh();
        });
        return button;
    }

    /** Where there are more symbols than buttons, any of them can be typed. */
    private Node typed(int t, InputChoices choices) {
        EntryField field = new EntryField();
        field.setId("editor-symbol");
        field.setPromptText(texts.get("editor.symbol", choices.size()));
        field.setAccessibleText(field.getPromptText());
        field.connect(new SimpleStringProperty(""), wanted -> {
            int choice = choices.indexOf(wanted);
            if (choice < 0) {
                throw new InputException("input.none", wanted, t, choices.size());
            }
            symbol.set(choice);
            refresh();
        }, problem -> model.say(Message.of(problem)));
        return field;
    }

    private EntryField field(EditableValue number) {
        StringProperty shown = new SimpleStringProperty(number.show(number.value()));
        EntryField field = new EntryField();
        field.setAccessibleText(number.name());
        field.connect(shown, typed -> number.set(Entries.number(number.name(), typed, number.lowest(), number.highest())),
                problem -> model.say(Message.of(problem)));
        numbers.add(new Number(number, shown));
        fields.add(field);
        return field;
    }

    /** Shows what is read now. */
    void refresh() {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(!symbol.isChanged() && i == (int) symbol.value());
        }
        numbers.forEach(number -> number.shown().set(number.handle().show(number.handle().value())));
    }

    /** Where the keyboard begins. */
    Node first() {
        return buttons.isEmpty() ? fields.get(0) : buttons.get(Math.max(0, Math.min(buttons.size() - 1, (int) symbol.value())));
    }
}
