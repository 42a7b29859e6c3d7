package lab.unroll.window.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.chat.Answer;
import lab.unroll.figure.ChatLook;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.LayerPlace;
import lab.unroll.trace.AttentionStep;
import lab.unroll.trace.Quantity;
import lab.unroll.window.kit.SliderKeys;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.ChatModel;

/** How much the decoder looks at each word of the question before the word that is pointed out; each can be held. */
final class LooksPane extends VBox {

    private static final double STEP = 0.01;
    private static final double NAME = 74;

    private final BenchModel model;
    private final ChatModel chat;
    private final Texts texts;
    private final Label what = new Label();
    private final List<Row> rows = new ArrayList<>();
    private int[] question = {};
    private int step;
    private boolean filling;

    LooksPane(BenchModel model, Texts texts) {
        super(1);
        this.model = model;
        this.texts = texts;
        chat = model.stage().chat();
        setId("chat-looks");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.getStyleClass().add("secondary");
    }

    /** Shows what was said last, with a step pointed out; null before the first question. */
    void fill(ChatLook look) {
        Answer answer = look == null ? null : look.talk().answer();
        if (answer == null || !answer.isAttending()) {
            question = new int[0];
            rows.clear();
            what.setText(answer == null ? "" : texts.get("chat.looks.none"));
            getChildren().setAll(what);
            return;
        }
        int[] asked = answer.heard().question();
        step = asked.length + look.word() + 1;
        what.setText(texts.get("chat.looks.before", look.task().vocabulary().displayLabel(answer.words().get(look.word()).said())));
        // a slider that is dragged stays
        if (!Arrays.equals(asked, question)) {
            question = asked;
            rows.clear();
            getChildren().setAll(what);
            for (int s = 0; s < asked.length; s++) {
                rows.add(new Row(s, look.task().vocabulary().displayLabel(asked[s])));
            }
            getChildren().addAll(rows);
        }
        AttentionStep weights = answer.words().get(look.word()).look();
        filling = true;
        rows.forEach(row -> row.show(weights));
        filling = false;
    }

    /** A word of the question. */
    private final class Row extends HBox {

        private final int state;
        private final Slider slider = new Slider(0, 1, 0);
        private final Label number = new Label();
        private final Button release = new Button();

        Row(int state, String word) {
            super(6);
            this.state = state;
            SimpleStringProperty place = new SimpleStringProperty(Integer.toString(state + 1));
            Label name = new Label(word);
            name.setMinWidth(NAME);
            name.setMaxWidth(NAME);
            name.setLabelFor(slider);
            slider.setId("chat-look-" + (state + 1));
            slider.setBlockIncrement(0.05);
            slider.setMajorTickUnit(STEP);
            slider.setMinWidth(0);
            HBox.setHgrow(slider, Priority.ALWAYS);
            SliderKeys.connect(slider);
            slider.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> model.hand().grab());
            slider.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> model.hand().letGo());
            texts.describe(slider, "chat.looks.slider", place, word);
            slider.valueProperty().addListener((o, was, is) -> hold(is.doubleValue()));
            number.getStyleClass().add("strong");
            number.setMinWidth(Region.USE_PREF_SIZE);
            release.setId("chat-look-release-" + (state + 1));
            release.getStyleClass().add("outlined");
            release.setText("×");
            release.managedProperty().bind(release.visibleProperty());
            release.setMinWidth(Region.USE_PREF_SIZE);
            texts.describe(release, "chat.looks.release", place, word);
            release.setOnAction(e -> model.hand().release(LayerPlace.BOTTOM, Quantity.ATTENTION, state, step));
            setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(name, slider, number, release);
        }

        private void hold(double value) {
            if (!filling) {
                model.hand().pin(LayerPlace.BOTTOM, Quantity.ATTENTION, state, step, Math.round(value / STEP) * STEP);
            }
        }

        void show(AttentionStep weights) {
            double weight = weights.weights().get(state);
            double held = model.hand().pinned(LayerPlace.BOTTOM, Quantity.ATTENTION, state, step).orElse(weight);
            slider.setValue(Double.isNaN(held) ? 0 : held);
            number.setText(Numbers.fixed(weight));
            release.setVisible(weights.held().contains(state));
        }
    }
}
