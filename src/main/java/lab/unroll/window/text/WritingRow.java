package lab.unroll.window.text;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import lab.unroll.task.Vocabulary;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.SliderKeys;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.TextModel;
import lab.unroll.words.InputException;
import lab.unroll.writing.Manuscript;

/** The controls of writing: the letter that is looked at, what is read first, and writing letter by letter. */
final class WritingRow extends VBox {

    private static final Duration LETTER = Duration.millis(160);

    private final BenchModel model;
    private final TextModel text;
    private final Texts texts;
    private final Timeline playing = new Timeline();
    private boolean showing;

    WritingRow(BenchModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        text = model.stage().text();
        getStyleClass().add("writing");
        setMinHeight(Region.USE_PREF_SIZE);
        playing.setCycleCount(Animation.INDEFINITE);
        playing.getKeyFrames().setAll(new KeyFrame(LETTER, e -> play()));
        sceneProperty().subscribe(now -> {
            if (now == null) {
                stop();
            }
        });
        getChildren().addAll(letters(), controls());
    }

    private Node letters() {
        Label place = new Label();
        place.setId("text-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        place.textProperty().bind(Bindings.createStringBinding(() -> texts.get("text.place", text.cursorProperty().get() + 1, length()),
                text.cursorProperty(), text.manuscriptProperty(), model.languageProperty()));
        Slider slider = new Slider(1, 2, 1);
        slider.setId("text-letter");
        slider.setBlockIncrement(1);
        SliderKeys.connect(slider);
        texts.describe(slider, "text.place.describe");
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((o, was, is) -> {
            if (!showing) {
                text.cursorProperty().set((int) Math.round(is.doubleValue()));
            }
        });
        Runnable show = () -> {
            showing = true;
            slider.setMax(Math.max(2, length()));
            slider.setValue(text.cursorProperty().get());
            showing = false;
        };
        text.cursorProperty().subscribe(show);
        text.manuscriptProperty().subscribe(show);
        HBox row = new HBox(12, place, slider);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private int length() {
        Manuscript now = text.manuscriptProperty().get();
        return now == null ? 1 : now.length();
    }

    private Node controls() {
        EntryField beginning = new EntryField();
        beginning.setId("text-beginning");
        beginning.setPrefColumnCount(12);
        texts.describe(beginning, "text.beginning.describe");
        beginning.connect(Bindings.createStringBinding(this::told, text.manuscriptProperty()), this::begin,
                problem -> model.say(Message.of(problem)));
        Label from = new Label();
        from.getStyleClass().add("secondary");
        from.setMinWidth(Region.USE_PREF_SIZE);
        texts.label(from, "text.beginning");
        from.setLabelFor(beginning);
        Button anew = button("text-anew", "text.anew", "outlined");
        anew.setOnAction(e -> text.writeAnew());
        Button cut = button("text-cut", "text.cut", "outlined");
        cut.setOnAction(e -> text.cut());
        Button back = round("text-back", "text.back", "step-back");
        back.setOnAction(e -> text.stepBack());
        Button play = round("text-play", "text.play", "play");
        play.getStyleClass().add("play");
        play.setOnAction(e -> togglePlay());
        playing.statusProperty().subscribe(now -> play.setGraphic(Icons.of(now == Animation.Status.RUNNING ? "pause" : "play")));
        Button forward = round("text-forward", "text.forward", "step-forward");
        forward.setOnAction(e -> text.stepForward());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(10, from, beginning, anew, cut, space, back, play, forward);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button button(String id, String key, String style) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        texts.label(button, key);
        texts.describe(button, key + ".describe");
        return button;
    }

    private Button round(String id, String key, String icon) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("round");
        button.setGraphic(Icons.of(icon));
        texts.describe(button, key);
        return button;
    }

    /** What was read first, as it can be typed. */
    private String told() {
        Manuscript now = text.manuscriptProperty().get();
        if (now == null) {
            return "";
        }
        int count = 0;
        while (count < now.length() && now.origin(count) == Manuscript.Origin.TOLD) {
            count++;
        }
        return now.first(count).toString().replace("\n", "↵");
    }

    private void begin(String typed) {
        Vocabulary symbols = text.task().vocabulary();
        String plain = typed.replace("↵", "\n");
        int[] told = symbols.encode(plain);
        for (int place = 0; place < told.length; place++) {
            if (told[place] < 0) {
                throw new InputException("input.unknown", symbols.split(plain).get(place), place + 1, symbols.summary());
            }
        }
        text.writeAnew(told.length == 0 ? Manuscript.begin(symbols) : Manuscript.begin(symbols, told), TextModel.USUAL);
    }

    private void togglePlay() {
        if (playing.getStatus() == Animation.Status.RUNNING) {
            playing.stop();
        } else {
            playing.play();
        }
    }

    /** Stays where it is. */
    void stop() {
        playing.stop();
    }

    private void play() {
        if (length() >= Manuscript.LONGEST) {
            playing.stop();
        } else if (!text.busyProperty().get()) {
            text.stepForward();
        }
    }
}
