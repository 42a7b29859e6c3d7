package lab.unroll.window.presenter;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.kit.Enlarged;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.lesson.LessonModel;
import lab.unroll.window.state.BenchModel;

/** What the class sees: a line of tools, the picture with what lies over it, and over all the blank. */
final class PresenterView extends StackPane {

    /** The lesson panel's type of 14 pixels is larger by this, so that with the window's own zoom it is 25 at 1080p. */
    static final double TEXT = 1.2;

    private final StackPane textPlace = new StackPane();
    private final StackPane stagePlace = new StackPane();
    private final VBox chartPlace = new VBox();
    private final Label chartTitle = new Label();
    private final Region blank = new Region();
    private final PresenterBody picture;

    /**
     * A view without the bench's parts.
     *
     * @param head  the line of tools
     * @param hands where the hands of the class are counted
     */
    PresenterView(PresenterModel model, Node head, Region hands, LessonModel lessons, BenchModel bench, Figures figures,
                  Texts texts) {
        setId("presenter");
        getStyleClass().add("presenter");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        accessibleTextProperty().bind(texts.text("describe"));
        VBox.setVgrow(textPlace, Priority.ALWAYS);
        VBox text = new VBox(textPlace, hands);
        text.getStyleClass().add("presenter-text");
        text.visibleProperty().bind(lessons.stepProperty().map(step -> true).orElse(false));
        text.managedProperty().bind(text.visibleProperty());
        chartTitle.getStyleClass().add("presenter-chart-title");
        chartTitle.textProperty().bind(figures.title(bench.dockChartProperty(), texts.in("window")));
        // a figure of a view of its own has its heading within it
        chartTitle.visibleProperty().bind(bench.dockChartProperty().map(kind -> kind.place() != FigureKind.Place.VIEW));
        chartTitle.managedProperty().bind(chartTitle.visibleProperty());
        chartPlace.getStyleClass().add("presenter-chart");
        StackPane chart = new StackPane(chartPlace);
        chart.setId("presenter-chart");
        picture = new PresenterBody(text, stagePlace, chart, model.chartProperty());
        StackPane shown = new StackPane(picture, new StillLayer(model, picture, texts), new InkLayer(model),
                new LightLayer(model, this));
        shown.setMinSize(0, 0);
        VBox.setVgrow(shown, Priority.ALWAYS);
        blank.setId("presenter-blank");
        blank.setFocusTraversable(false);
        blank.setAccessibleRole(AccessibleRole.TEXT);
        blank.accessibleTextProperty().bind(texts.text("blank.describe"));
        blank.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> model.unblank());
        model.blankProperty().subscribe(this::show);
        getChildren().setAll(new VBox(head, shown), blank);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> requestFocus());
    }

    private void show(Blank now) {
        blank.setVisible(now != Blank.NONE);
        blank.getStyleClass().setAll(now == Blank.WHITE ? "blank-white" : "blank-black");
    }

    /** What goes on, whatever lies over it. */
    Node picture() {
        return picture;
    }

    /** Takes the bench's parts. */
    void borrow(Borrowed parts) {
        textPlace.getChildren().setAll(new Enlarged(parts.lesson().lend(), TEXT));
        Region stage = parts.stage().lend();
        // in little room the stage is narrow, and never pushes the text away
        stage.setMinWidth(0);
        stagePlace.getChildren().setAll(stage);
        Region chart = parts.chart().lend();
        VBox.setVgrow(chart, Priority.ALWAYS);
        chartPlace.getChildren().setAll(chartTitle, chart);
    }

    /** Lets them go. */
    void release() {
        textPlace.getChildren().forEach(larger -> ((Enlarged) larger).release());
        textPlace.getChildren().clear();
        stagePlace.getChildren().clear();
        chartPlace.getChildren().clear();
    }
}
