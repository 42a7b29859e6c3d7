package lab.unroll.window.inspector;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Vector;
import lab.unroll.trace.Quantity;
import lab.unroll.window.canvas.FormulaNode;
import lab.unroll.window.edit.Quantities;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.FittingWords;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.SliderKeys;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/**
 * A gate, the candidate or a state of the selected unit at the selected step: its value, a slider that pins it, and a
 * padlock that releases it.
 * While it is pinned, a tick on the slider shows what the network computes. For all units the mean is shown.
 */
final class QuantityRow extends VBox {

    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
    private static final double THUMB = 16;
    private static final double TICK_WIDTH = 3;
    private static final double TICK_HEIGHT = 14;
    private static final double STEP = 0.01;
    /** States and weights are typed between these bounds. */
    private static final double FARTHEST = 100;

    private final Quantity quantity;
    private final String key;
    private final BenchModel model;
    private final Texts texts;
    private final Slider slider = new Slider();
    private final Region ghost = new Region();
    private final ToggleButton padlock = new ToggleButton();
    private final Region padlockIcon = Icons.of("unlocked");
    private final Label computed = new Label();
    private final SimpleStringProperty shown = new SimpleStringProperty("");
    private boolean refreshing;
    private double computedValue;
    private double used;

    QuantityRow(Quantity quantity, BenchModel model, Texts texts) {
        this.quantity = quantity;
        this.key = Quantities.key(quantity);
        this.model = model;
        this.texts = texts;
        setId(id(""));
        getStyleClass().addAll("gate-row", "of-" + quantity.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        getChildren().addAll(head(), track());
        model.stage().picturedProperty().subscribe(this::refresh);
        model.placeProperty().subscribe(this::refresh);
        model.stepBinding().subscribe(this::refresh);
        model.unitProperty().subscribe(this::refresh);
        model.pinsProperty().subscribe(this::refresh);
        model.languageProperty().subscribe(this::refresh);
    }

    private String id(String part) {
        return "gate-" + Quantities.letter(quantity) + part;
    }

    private HBox head() {
        Label name = new Label();
        name.getStyleClass().add("secondary");
        // the symbol names it as well: where there is no room for both, the number that it was stays
        FittingWords named = FittingWords.inRow(name);
        model.languageProperty().subscribe(() -> named.say(texts.get(key), ""));
        computed.getStyleClass().addAll("secondary", "computed");
        computed.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        EntryField value = new EntryField();
        value.setId(id("-value"));
        value.getStyleClass().add("gate-value");
        texts.describe(value, "gate.value", texts.text(key), Numbers.fixed(lowestTyped()), Numbers.fixed(highestTyped()));
        value.connect(shown, this::typed, problem -> model.say(Message.of(problem)));
        padlock.setId(id("-padlock"));
        padlock.getStyleClass().add("padlock");
        padlock.setGraphic(padlockIcon);
        texts.describe(padlock, "gate.padlock", texts.text(key));
        padlock.setOnAction(e -> {
            if (padlock.isSelected()) {
                pin(used);
            } else {
                model.hand().release(place(), quantity, model.unitProperty().get(), model.stepBinding().get());
            }
            refresh();
        });
        HBox head = new HBox(new FormulaNode(symbol(), 17, model.themeProperty()), name, space, computed, value,
                padlock);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("gate-head");
        return head;
    }

    private StringBinding symbol() {
        return Bindings.createStringBinding(() -> Quantities.symbol(quantity, model.cell()) + "_{" + model.stepBinding().get() + "}"
                + (model.unitProperty().get() < 0 ? "" : "^{" + (model.unitProperty().get() + 1) + "}"),
                model.stepBinding(), model.unitProperty(), model.experimentProperty());
    }

    private LayerPlace place() {
        return model.placeProperty().get();
    }

    private void pin(double value) {
        model.hand().pin(place(), quantity, model.unitProperty().get(), model.stepBinding().get(), value);
    }

    private Region track() {
        slider.setId(id("-slider"));
        slider.setMin(Quantities.low(quantity));
        slider.setMax(Quantities.high(quantity));
        slider.setBlockIncrement(0.1);
        slider.setMajorTickUnit(STEP);
        SliderKeys.connect(slider);
        // A drag is one step of the history, from the thumb as from the track.
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> model.hand().grab());
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> model.hand().letGo());
        texts.describe(slider, "gate.slider", texts.text(key));
        slider.valueProperty().addListener((o, was, is) -> {
            if (!refreshing) {
                pin(Math.round(is.doubleValue() / STEP) * STEP);
            }
        });
        ghost.getStyleClass().add("ghost");
        ghost.setManaged(false);
        ghost.setMouseTransparent(true);
        return new Region() {
            {
                getStyleClass().add("gate-track");
                getChildren().addAll(slider, ghost);
            }

            @Override
            protected double computePrefHeight(double width) {
                return slider.prefHeight(width);
            }

            @Override
            protected void layoutChildren() {
                slider.resizeRelocate(0, 0, getWidth(), getHeight());
                double share = (computedValue - slider.getMin()) / (slider.getMax() - slider.getMin());
                double x = THUMB / 2 + Math.max(0, Math.min(1, share)) * (getWidth() - THUMB) - TICK_WIDTH / 2;
                ghost.resizeRelocate(x, (getHeight() - TICK_HEIGHT) / 2, TICK_WIDTH, TICK_HEIGHT);
            }
        };
    }

    private void typed(String text) {
        pin(Entries.number(texts.get(key), text, lowestTyped(), highestTyped()));
    }

    private double lowestTyped() {
        return Math.max(quantity.lowest(), -FARTHEST);
    }

    private double highestTyped() {
        return Math.min(quantity.highest(), FARTHEST);
    }

    /** The value of a unit; of all units the mean. */
    private static double valueOf(Vector values, int unit) {
        return unit >= 0 ? values.get(Math.min(unit, values.size() - 1))
                : DoubleStream.of(values.toArray()).average().orElseThrow();
    }

    private void refresh() {
        Reading reading = model.stage().picturedProperty().get();
        if (reading == null || !quantity.isIn(reading.trace().spec())) {
            return;
        }
        int step = Math.min(model.stepBinding().get(), reading.trace().length());
        int unit = model.unitProperty().get();
        computedValue = valueOf(quantity.computed(reading.trace().layer(place().layer(), place().direction()), step), unit);
        OptionalDouble pinned = model.hand().pinned(place(), quantity, unit, step);
        used = pinned.orElse(computedValue);
        refreshing = true;
        slider.setValue(used);
        refreshing = false;
        shown.set(Numbers.fixed(used));
        padlock.setSelected(pinned.isPresent());
        Icons.show(padlockIcon, pinned.isPresent() ? "locked" : "unlocked");
        computed.setText(pinned.isPresent() ? texts.get("gate.computed", Numbers.fixed(computedValue)) : "");
        ghost.setVisible(pinned.isPresent());
        pseudoClassStateChanged(PINNED, pinned.isPresent());
        ghost.getParent().requestLayout();
    }
}
