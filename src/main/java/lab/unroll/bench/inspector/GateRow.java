package lab.unroll.bench.inspector;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.bench.BenchModel;
import lab.unroll.bench.Message;
import lab.unroll.bench.Texts;
import lab.unroll.bench.shell.Entries;
import lab.unroll.bench.shell.EntryField;
import lab.unroll.bench.shell.Icons;
import lab.unroll.bench.stage.FormulaNode;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Numbers;
import lab.unroll.net.Gate;
import lab.unroll.words.InputProblem;

/**
 * One gate of the selected unit at the selected step: its value, a slider that pins it, and a padlock that releases it.
 * While it is pinned, a tick on the slider shows what the network computes. For all units the mean is shown.
 */
final class GateRow extends VBox {

    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
    private static final double THUMB = 16;
    private static final double TICK_WIDTH = 3;
    private static final double TICK_HEIGHT = 14;
    private static final double STEP = 0.01;

    private final Gate gate;
    private final BenchModel model;
    private final Texts texts;
    private final Slider slider = new Slider(0, 1, 0);
    private final Region ghost = new Region();
    private final ToggleButton padlock = new ToggleButton();
    private final Region padlockIcon = Icons.of("unlocked");
    private final Label computed = new Label();
    private final SimpleStringProperty shown = new SimpleStringProperty("");
    private boolean refreshing;
    private double computedValue;

    GateRow(Gate gate, BenchModel model, Texts texts) {
        this.gate = gate;
        this.model = model;
        this.texts = texts;
        setId("gate-" + gate.letter());
        getStyleClass().addAll("gate-row", "gate-" + gate.name().toLowerCase(Locale.ROOT));
        getChildren().addAll(head(), track());
        model.readingProperty().subscribe(this::refresh);
        model.stepBinding().subscribe(this::refresh);
        model.unitProperty().subscribe(this::refresh);
        model.pinsProperty().subscribe(this::refresh);
        model.languageProperty().subscribe(this::refresh);
    }

    private HBox head() {
        Label name = new Label();
        name.getStyleClass().add("secondary");
        name.setMinWidth(USE_PREF_SIZE);
        texts.label(name, "gate." + gate.letter());
        computed.getStyleClass().addAll("secondary", "computed");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        EntryField value = new EntryField();
        value.setId("gate-" + gate.letter() + "-value");
        value.getStyleClass().add("gate-value");
        texts.describe(value, "gate.value", texts.text("gate." + gate.letter()));
        value.connect(shown, this::typed);
        padlock.setId("gate-" + gate.letter() + "-padlock");
        padlock.getStyleClass().add("padlock");
        padlock.setGraphic(padlockIcon);
        texts.describe(padlock, "gate.padlock", texts.text("gate." + gate.letter()));
        padlock.setOnAction(e -> {
            if (padlock.isSelected()) {
                model.pin(gate, slider.getValue());
            } else {
                model.release(gate);
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
        return Bindings.createStringBinding(() -> gate.letter() + "_{" + model.stepBinding().get() + "}"
                + (model.unitProperty().get() < 0 ? "" : "^{" + (model.unitProperty().get() + 1) + "}"),
                model.stepBinding(), model.unitProperty());
    }

    private Region track() {
        slider.setId("gate-" + gate.letter() + "-slider");
        slider.setBlockIncrement(0.1);
        slider.setMajorTickUnit(STEP);
        texts.describe(slider, "gate.slider", texts.text("gate." + gate.letter()));
        slider.valueProperty().addListener((o, was, is) -> {
            if (!refreshing) {
                model.pin(gate, Math.round(is.doubleValue() / STEP) * STEP);
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
                double x = THUMB / 2 + computedValue * (getWidth() - THUMB) - TICK_WIDTH / 2;
                ghost.resizeRelocate(x, (getHeight() - TICK_HEIGHT) / 2, TICK_WIDTH, TICK_HEIGHT);
            }
        };
    }

    private void typed(String text) {
        try {
            model.pin(gate, Entries.share(texts.get("gate." + gate.letter()), text));
        } catch (InputProblem e) {
            model.say(Message.of(e));
        }
    }

    private void refresh() {
        Reading reading = model.readingProperty().get();
        if (reading == null || !reading.trace().spec().cell().gates().contains(gate)) {
            return;
        }
        int step = Math.min(model.stepBinding().get(), reading.trace().length());
        double sum = 0;
        for (int j : model.selectedUnits()) {
            sum += reading.trace().computedGate(gate, step).get(j);
        }
        computedValue = sum / model.selectedUnits().size();
        OptionalDouble pinned = model.pinned(gate);
        refreshing = true;
        slider.setValue(pinned.orElse(computedValue));
        refreshing = false;
        shown.set(Numbers.fixed(pinned.orElse(computedValue)));
        padlock.setSelected(pinned.isPresent());
        Icons.show(padlockIcon, pinned.isPresent() ? "locked" : "unlocked");
        computed.setText(pinned.isPresent() ? texts.get("gate.computed", Numbers.fixed(computedValue)) : "");
        ghost.setVisible(pinned.isPresent());
        pseudoClassStateChanged(PINNED, pinned.isPresent());
        ghost.getParent().requestLayout();
    }
}
