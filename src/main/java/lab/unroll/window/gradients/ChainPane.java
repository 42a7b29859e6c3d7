package lab.unroll.window.gradients;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Scene;
import lab.unroll.gradients.Chain;
import lab.unroll.gradients.LossChoice;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.GradientsModel;
import lab.unroll.window.view.Knob;

/** The factors of the chain to drag or to type, and buttons that fill in those of the network or of the lecture deck. */
final class ChainPane extends VBox {

    /** So many factors can be dragged; of a longer chain the first ones. */
    private static final int MOST = 12;
    /** Up to here a factor can be dragged; larger ones are typed. */
    private static final double DRAGGED = 2;

    private final BenchModel model;
    private final GradientsModel gradients;
    private final Texts texts;
    private final VBox rows = new VBox(4);
    private final List<DoubleProperty> values = new ArrayList<>();

    ChainPane(BenchModel model, Texts texts) {
        super(8);
        this.model = model;
        this.gradients = model.stage().gradients();
        this.texts = texts;
        Label title = new Label();
        title.getStyleClass().add("section-title");
        texts.label(title, "gradients.factors");
        FlowPane buttons = new FlowPane(6, 6, button("chain-real", "gradients.factors.real", this::fillIn),
                button("chain-deck", "gradients.factors.deck", () -> gradients.show(Chain.DECK)));
        getChildren().addAll(title, buttons, rows);
        gradients.lookProperty().map(GradientLook::chain).subscribe(chain -> chain.ifPresent(this::show));
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("outlined");
        texts.label(button, key);
        texts.describe(button, key + ".describe");
        button.setOnAction(e -> action.run());
        return button;
    }

    /** Those of the network as it is now. From then on they can be dragged like any other. */
    private void fillIn() {
        Scene scene = model.stepSceneBinding().getValue();
        if (scene != null) {
            gradients.show(Chain.of(scene.trace(), gradients.lookProperty().get().way(LossChoice.LAST)));
        }
    }

    private void show(Chain chain) {
        int shown = Math.min(MOST, chain.size());
        while (values.size() > shown) {
            values.remove(values.size() - 1);
            rows.getChildren().remove(values.size());
        }
        while (values.size() < shown) {
            add(values.size());
        }
        for (int i = 0; i < shown; i++) {
            values.get(i).set(chain.factor(i));
        }
    }

    private void add(int place) {
        DoubleProperty value = new SimpleDoubleProperty(Double.NaN);
        values.add(value);
        Knob knob = new Knob("chain-factor-" + (place + 1), "gradients.factor", 0, DRAGGED, Chain.LARGEST, value, model, texts,
                place + 1);
        knob.setOnTurn(factor -> gradients.lookProperty().get().chain()
                .filter(chain -> chain.factor(place) != factor).ifPresent(chain -> gradients.show(chain.with(place, factor))));
        rows.getChildren().add(knob);
    }
}
