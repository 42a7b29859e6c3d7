package lab.unroll.window.landscape;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.SliderKeys;
import lab.unroll.window.kit.Texts;

/** A transport over steps of a walk: a button that plays them, where one is, and a slider that is scrubbed. */
final class WalkRow extends HBox {

    private static final Duration STEP = Duration.millis(80);
    /** A whole walk is played in at most so many steps. */
    private static final int MOST_STEPS = 100;

    private final Timeline walking = new Timeline();
    private final IntegerProperty at;
    private final ObservableValue<Integer> last;
    private boolean showing;

    /**
     * A transport.
     *
     * @param id   of the button, with {@code -play} behind it, and of the slider
     * @param at   how many steps are shown; more than there are stands for all of them, also of those to come
     * @param last how many there are
     * @param told the text that says where one is
     * @param keys of the descriptions of the button and of the slider
     */
    WalkRow(String id, IntegerProperty at, ObservableValue<Integer> last, ObservableValue<String> told, Texts texts,
            String... keys) {
        super(12);
        this.at = at;
        this.last = last;
        Button play = new Button();
        play.setId(id + "-play");
        play.getStyleClass().addAll("round", "play");
        texts.describe(play, keys[0]);
        play.setOnAction(e -> play());
        walking.setCycleCount(Animation.INDEFINITE);
        walking.getKeyFrames().setAll(new KeyFrame(STEP, e -> walk()));
        walking.statusProperty().subscribe(now -> play.setGraphic(Icons.of(now == Animation.Status.RUNNING ? "pause" : "play")));
        Label step = new Label();
        step.setId(id + "-step");
        step.textProperty().bind(told);
        step.setMinWidth(Region.USE_PREF_SIZE);
        Slider steps = new Slider();
        steps.setId(id);
        steps.setBlockIncrement(1);
        SliderKeys.connect(steps);
        texts.describe(steps, keys[1]);
        HBox.setHgrow(steps, Priority.ALWAYS);
        steps.valueProperty().addListener((o, was, is) -> {
            if (!showing) {
                go((int) Math.round(is.doubleValue()));
            }
        });
        last.subscribe(now -> show(steps));
        at.subscribe(now -> show(steps));
        getChildren().setAll(play, step, steps);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("ground-walk");
        setMinHeight(Region.USE_PREF_SIZE);
    }

    private void show(Slider steps) {
        int now = Math.min(at.get(), last.getValue());
        showing = true;
        steps.setMax(Math.max(1, last.getValue()));
        if (Math.round(steps.getValue()) != now) {
            steps.setValue(now);
        }
        showing = false;
    }

    /** At the last step one stays there when more are walked. */
    private void go(int step) {
        at.set(step >= last.getValue() ? Integer.MAX_VALUE : Math.max(0, step));
    }

    private void walk() {
        int next = Math.min(at.get(), last.getValue()) + Math.max(1, last.getValue() / MOST_STEPS);
        go(next);
        if (next >= last.getValue()) {
            walking.stop();
        }
    }

    private void play() {
        if (walking.getStatus() == Animation.Status.RUNNING) {
            walking.stop();
            return;
        }
        if (at.get() >= last.getValue()) {
            at.set(0);
        }
        walking.play();
    }

    /** Stays where it is. */
    void stop() {
        walking.stop();
    }
}
