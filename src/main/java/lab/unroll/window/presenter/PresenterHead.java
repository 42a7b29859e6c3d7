package lab.unroll.window.presenter;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.Lesson;
import lab.unroll.window.kit.ControlLettering;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.lesson.LessonModel;
import lab.unroll.window.state.BenchModel;

/** The line over the picture: what is shown, the tools for whoever has a mouse and no key at hand, the page, the way out. */
final class PresenterHead extends HBox {

    private static final double ROOM_FOR_NETWORK = 900;
    private static final double ROOM_FOR_TOOLS = 700;

    private final LessonModel lessons;
    private final BenchModel bench;
    private final Texts texts;

    /**
     * The line of a presentation.
     *
     * @param acts what each key does; a button stands for some of them
     * @param end  ends the presentation
     */
    PresenterHead(PresenterModel model, Acts acts, LessonModel lessons, BenchModel bench, Texts texts, Runnable end) {
        this.lessons = lessons;
        this.bench = bench;
        this.texts = texts;
        getStyleClass().add("presenter-head");
        // much enlarged it has less to say, rather than to push the picture off the wall
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label();
        title.setId("presenter-title");
        title.getStyleClass().add("presenter-title");
        title.setMinWidth(0);
        title.textProperty().bind(Bindings.createStringBinding(this::title, lessons.lessonProperty(),
                bench.experimentProperty(), bench.languageProperty()));
        Label network = new Label();
        network.getStyleClass().add("secondary");
        network.setMinWidth(0);
        network.textProperty().bind(Bindings.createStringBinding(this::network, bench.experimentProperty(),
                bench.languageProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox tools = new HBox();
        tools.getStyleClass().add("presenter-tools");
        tools.setAlignment(Pos.CENTER);
        shownWith(network, widthProperty().greaterThanOrEqualTo(ROOM_FOR_NETWORK));
        shownWith(tools, widthProperty().greaterThanOrEqualTo(ROOM_FOR_TOOLS));
        for (Act act : acts.withButton()) {
            tools.getChildren().add(tool(act));
        }
        Label page = new Label();
        page.setId("presenter-page");
        page.getStyleClass().add("presenter-page");
        page.setMinWidth(USE_PREF_SIZE);
        page.textProperty().bind(Bindings.createStringBinding(this::pages, lessons.stepProperty(), bench.languageProperty()));
        HBox pages = new HBox(turner("chevron-left", "back", lessons::back), page,
                turner("chevron-right", "next", lessons::skip));
        pages.setAlignment(Pos.CENTER);
        pages.setMinWidth(USE_PREF_SIZE);
        shownWith(pages, lessons.stepProperty().map(step -> true).orElse(false));
        Button leave = new Button();
        leave.setId("presenter-end");
        leave.setMinWidth(USE_PREF_SIZE);
        leave.setFocusTraversable(false);
        texts.label(leave, "end");
        texts.describe(leave, "end.describe");
        leave.setOnAction(e -> end.run());
        getChildren().addAll(title, network, space, tools, pages, leave);
    }

    /** To the page before or after, for whoever has no clicker. */
    private Button turner(String icon, String way, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.setId("presenter-" + way);
        button.getStyleClass().add("flat-icon");
        button.setFocusTraversable(false);
        texts.describe(button, "turn." + way);
        button.setOnAction(e -> action.run());
        return button;
    }

    private Node tool(Act act) {
        ToggleButton button = new ToggleButton(null, Icons.of(act.icon()));
        button.setId("act-" + act.id());
        button.getStyleClass().addAll("outlined", "square");
        // each has its key, and Space is to play
        button.setFocusTraversable(false);
        texts.describe(button, "tool", texts.text("act." + act.id()), act.key().getName());
        act.active().subscribe(button::setSelected);
        button.setOnAction(e -> {
            act.action().run();
            button.setSelected(act.active().getValue());
        });
        return button;
    }

    private static void shownWith(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private String title() {
        Lesson lesson = lessons.lessonProperty().get();
        Experiment now = bench.experimentProperty().get();
        if (lesson != null) {
            return texts.get("title", lesson.station(), lesson.title());
        }
        // a file of one's own has its name, as in the top bar
        return now == null ? "" : now.dataName().filter(name -> now.choice().data() != null).map(ControlLettering::drawable)
                .orElseGet(() -> texts.in("tasks").get(now.preset() + ".name"));
    }

    private String network() {
        Experiment now = bench.experimentProperty().get();
        return now == null ? "" : texts.get("network", now.cell().displayName(), now.hidden(), now.length());
    }

    private String pages() {
        Lesson lesson = lessons.lessonProperty().get();
        return lesson == null ? "" : texts.get("page", lessons.stepIndex() + 1, lesson.steps().size());
    }
}
