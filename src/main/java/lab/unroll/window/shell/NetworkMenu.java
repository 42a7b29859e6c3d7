package lab.unroll.window.shell;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/** The menu of what a network can be made of: form of the cell, number of layers, directions. */
final class NetworkMenu {

    /** A form of a cell. */
    private record Variant(CellKind cell, LstmVariant form) {
    }

    private static final List<Variant> VARIANTS = Arrays.stream(CellKind.values())
            .flatMap(cell -> cell.forms().stream().map(form -> new Variant(cell, form))).toList();

    private final Texts texts;
    private final ObservableValue<LayerSettings> shown;
    private final java.util.function.Consumer<UnaryOperator<LayerSettings>> change;

    /**
     * A menu for a bench.
     *
     * @param change asks for another network
     */
    NetworkMenu(BenchModel model, Texts texts, java.util.function.Consumer<UnaryOperator<LayerSettings>> change) {
        this.texts = texts;
        this.shown = model.experimentProperty().map(Experiment::network);
        this.change = change;
    }

    /** Fills a button, which says how many layers there are, and whether they read in both directions. */
    void fill(MenuButton button, BenchModel model) {
        button.setId("network");
        button.textProperty().bind(Bindings.createStringBinding(() -> name(shown.getValue()), shown,
                model.languageProperty()));
        texts.describe(button, "network.describe");
        VARIANTS.forEach(variant -> button.getItems().add(item(id(variant), name(variant), plan -> new Variant(plan.cell(),
                plan.form()).equals(variant), plan -> variant.form().equals(LstmVariant.STANDARD)
                ? plan.withCell(variant.cell()) : plan.withForm(variant.form()))));
        button.getItems().add(new SeparatorMenuItem());
        IntStream.rangeClosed(1, NetworkSpec.MOST_LAYERS).forEach(count -> button.getItems().add(item("layers-" + count,
                texts.text(layers(count), count), plan -> plan.layers() == count, plan -> plan.withLayers(count))));
        button.getItems().add(new SeparatorMenuItem());
        button.getItems().add(item("one-direction", texts.text("network.forward"), plan -> !plan.bidirectional(),
                plan -> plan.withBidirectional(false)));
        button.getItems().add(item("both-directions", texts.text("network.both"), LayerSettings::bidirectional,
                plan -> plan.withBidirectional(true)));
        List<MenuItem> ofPairs = List.of(new SeparatorMenuItem(),
                item("no-attention", texts.text("network.attention.none"), plan -> !plan.attention(),
                        plan -> plan.withAttention(false)),
                item("attention", texts.text("network.attention"), LayerSettings::attention, plan -> plan.withAttention(true)));
        button.getItems().addAll(ofPairs);
        model.experimentProperty().subscribe(now -> ofPairs.forEach(item -> item.setVisible(now != null && now.isPair())));
    }

    private static String layers(int count) {
        return count == 1 ? "network.layer" : "network.layers";
    }

    private String name(LayerSettings plan) {
        return plan == null ? "" : texts.get(layers(plan.layers()), plan.layers()) + (plan.bidirectional() ? " ⇄" : "")
                + (plan.attention() ? " α" : "");
    }

    private static String id(Variant variant) {
        return "cell-" + variant.cell().id() + (variant.form().equals(LstmVariant.OF_1997) ? "-1997"
                : variant.form().peepholes() ? "-peephole" : "");
    }

    private ObservableValue<String> name(Variant variant) {
        if (variant.form().equals(LstmVariant.STANDARD)) {
            return new SimpleStringProperty(variant.cell().displayName());
        }
        return texts.text(variant.form().peepholes() ? "network.peephole" : "network.1997");
    }

    private MenuItem item(String id, ObservableValue<String> name, Function<LayerSettings, Boolean> isChosen,
                          UnaryOperator<LayerSettings> choose) {
        RadioMenuItem item = new RadioMenuItem();
        item.setId(id);
        item.textProperty().bind(name);
        shown.subscribe(now -> item.setSelected(now != null && isChosen.apply(now)));
        item.setOnAction(e -> {
            change.accept(choose);
            item.setSelected(isChosen.apply(shown.getValue()));
        });
        return item;
    }
}
