package lab.unroll.window.inspector;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Experiment;
import lab.unroll.trace.Quantity;
import lab.unroll.window.canvas.FormulaNode;
import lab.unroll.window.edit.Quantities;
import lab.unroll.window.kit.Choosers;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.EditModel;
import lab.unroll.window.state.PinSteps;
import lab.unroll.window.state.PinUnits;
import lab.unroll.words.InputException;

/** What can be held by hand: gates first, candidate and states on demand; where it is held; and the list of pins. */
final class PinsPane extends VBox {

    private final BenchModel model;
    private final EditModel hand;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final Map<Quantity, QuantityRow> known = new EnumMap<>(Quantity.class);
    private final ToggleButton more = new ToggleButton();

    PinsPane(BenchModel model, Texts texts) {
        this.model = model;
        this.hand = model.hand();
        this.texts = texts;
        // a weight of attention is no value of a unit: it is held where it is drawn
        for (Quantity quantity : Quantity.ofCells()) {
            known.put(quantity, new QuantityRow(quantity, model, texts));
        }
        rows.getStyleClass().add("gate-rows");
        VBox.setVgrow(rows, Priority.NEVER);
        more.setId("more-quantities");
        more.getStyleClass().add("more-quantities");
        more.setGraphic(new FormulaNode(Bindings.createStringBinding(this::moreSymbols, model.experimentProperty()), 15,
                model.themeProperty()));
        texts.describe(more, "pin.more");
        more.setOnAction(e -> fill());
        getStyleClass().add("pins-pane");
        getChildren().addAll(rows, where(), new PinList(model, texts));
        model.experimentProperty().map(Experiment::network).subscribe(network -> fill());
    }

    private List<Quantity> quantities() {
        return model.experimentProperty().get() == null ? List.of()
                : Quantity.in(model.experimentProperty().get().spec()).stream()
                .sorted(Comparator.comparing(quantity -> quantity != Quantity.UPDATE_GATE)).toList();
    }

    private static boolean isGate(Quantity quantity) {
        return quantity.gate() != null && quantity.gate().isValve();
    }

    private String moreSymbols() {
        return quantities().stream().filter(quantity -> !isGate(quantity))
                .map(quantity -> Quantities.symbol(quantity, model.cell())).collect(Collectors.joining(" "));
    }

    /** A SimpleRNN has no gate: its state is shown at once. */
    private void fill() {
        boolean gates = quantities().stream().anyMatch(PinsPane::isGate);
        more.setVisible(gates);
        more.setManaged(gates);
        rows.getChildren().setAll(quantities().stream().filter(one -> isGate(one) || !gates || more.isSelected())
                .map(known::get).toList());
    }

    /** The steps and units that are chosen; below them the fields for those that are typed. */
    private VBox where() {
        ComboBox<PinSteps> steps = chooser("pin-steps", PinSteps.values(), one -> "pin.steps." + name(one));
        texts.describe(steps, "pin.steps.describe");
        steps.valueProperty().bindBidirectional(hand.pinStepsProperty());
        ComboBox<PinUnits> units = chooser("pin-units", PinUnits.values(), one -> "pin.units." + name(one));
        texts.describe(units, "pin.units.describe");
        units.valueProperty().bindBidirectional(hand.pinUnitsProperty());
        HBox row = row(steps, units, more);
        HBox typed = row(range(), someUnits());
        typed.visibleProperty().bind(hand.pinStepsProperty().isEqualTo(PinSteps.RANGE)
                .or(hand.pinUnitsProperty().isEqualTo(PinUnits.SOME_UNITS)));
        typed.managedProperty().bind(typed.visibleProperty());
        return new VBox(5, row, typed);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("pin-row");
        return row;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private <E> ComboBox<E> chooser(String id, E[] values, Function<E, String> key) {
        ComboBox<E> chooser = new ComboBox<>();
        chooser.setId(id);
        chooser.getItems().setAll(values);
        Choosers.name(chooser, value -> texts.text(key.apply(value)));
        HBox.setHgrow(chooser, Priority.ALWAYS);
        chooser.setMaxWidth(Double.MAX_VALUE);
        return chooser;
    }

    private Node range() {
        EntryField field = field("pin-range", "pin.range");
        field.connect(hand.rangeProperty().map(range -> range.get(0) + "–" + range.get(range.size() - 1)), typed -> {
            List<Integer> steps = Entries.wholes(texts.get("pin.range"), typed, 1, model.length());
            hand.rangeProperty().set(List.of(steps.get(0), steps.get(steps.size() - 1)));
        }, this::refuse);
        field.visibleProperty().bind(hand.pinStepsProperty().isEqualTo(PinSteps.RANGE));
        return field;
    }

    private Node someUnits() {
        EntryField field = field("pin-some-units", "pin.some");
        field.connect(hand.someUnitsProperty().map(units -> units.stream().map(unit -> Integer.toString(unit + 1))
                .collect(Collectors.joining(","))), typed -> hand.someUnitsProperty().set(
                        Entries.wholes(texts.get("pin.some"), typed, 1, model.units()).stream().map(unit -> unit - 1)
                                .toList()), this::refuse);
        field.visibleProperty().bind(hand.pinUnitsProperty().isEqualTo(PinUnits.SOME_UNITS));
        return field;
    }

    private void refuse(InputException problem) {
        model.say(Message.of(problem));
    }

    private EntryField field(String id, String key) {
        EntryField field = new EntryField();
        field.setId(id);
        field.getStyleClass().add("pin-where");
        HBox.setHgrow(field, Priority.ALWAYS);
        texts.describe(field, key + ".describe");
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }
}
