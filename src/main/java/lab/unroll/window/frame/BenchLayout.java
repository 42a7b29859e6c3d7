package lab.unroll.window.frame;

import java.util.HashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.window.dock.DockStrip;
import lab.unroll.window.dock.DockView;
import lab.unroll.window.edit.EffectLine;
import lab.unroll.window.edit.FreeRun;
import lab.unroll.window.kit.Lent;
import lab.unroll.window.presenter.Borrowed;
import lab.unroll.window.rewind.PastLine;
import lab.unroll.window.stage.TaskLine;
import lab.unroll.window.view.Panel;
import lab.unroll.window.view.PanelsModel;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewPanes;
import lab.unroll.window.view.ViewTools;
import lab.unroll.window.view.ViewsModel;

/**
 * The frame of the window: rail, lesson panel, the stage of the present view with the line of the task above it and the line
 * of the hand under it, its inspector, and the dock.
 */
final class BenchLayout extends BorderPane {

    private static final PseudoClass NARROW_WINDOW = PseudoClass.getPseudoClass("narrow");
    /** A window in which even that is too much for the top bar. */
    private static final PseudoClass TIGHT_WINDOW = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass LOW_WINDOW = PseudoClass.getPseudoClass("low");
    private static final double SIDE = 300;
    private static final double NARROW_INSPECTOR = 260;
    private static final double DOCK = 230;
    private static final double LOW_DOCK = 204;
    private static final double STRIP = 28;
    /** What the playhead and the line of what is held take below the picture. */
    private static final double PLAYHEAD = 140;
    private static final double AROUND = 10;
    /** The stage with its rows of controls and the line of the hand as in a window of 1280 x 720 with its dock open. */
    private static final double LEAST_STAGE = 436;
    private static final double PAST = 32;

    private final ViewTools tools;
    private final Map<View, ViewPanes> panes = new HashMap<>();
    private final StackPane stage = new StackPane();
    private final StackPane beside = new StackPane();
    private final FoldingPanel inspector;
    private final FoldingPanel dock;
    private final Lent lessonPlace;
    private final Lent stagePlace;
    private final Lent chartPlace;

    private final Node cards;

    /**
     * The frame.
     *
     * @param top    what stands above everything
     * @param rail   the way from view to view
     * @param lesson the lessons
     */
    BenchLayout(ViewsModel views, PanelsModel panels, ViewTools tools, Node top, Node rail, Region lesson) {
        this.tools = tools;
        lessonPlace = new Lent(lesson);
        FoldingPanel lessons = new FoldingPanel(Panel.LESSON, panels, tools.texts(), Side.RIGHT, lessonPlace, null, 0);
        lessons.setSize(SIDE);
        inspector = new FoldingPanel(Panel.INSPECTOR, panels, tools.texts(), Side.LEFT, beside, null, 0);
        DockView charts = new DockView(tools.bench(), tools.texts(), tools.figures(), views.presentProperty());
        cards = charts.cards();
        chartPlace = charts.chart();
        dock = new FoldingPanel(Panel.DOCK, panels, tools.texts(), Side.TOP, charts.node(),
                new DockStrip(tools.bench(), tools.texts()), STRIP);
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        FreeRun free = new FreeRun(tools.bench().model(), tools.bench().painting());
        EffectLine effect = new EffectLine(tools.bench().model(), free, tools.texts());
        TaskLine task = new TaskLine(tools.bench(), free, tools.texts());
        // in this order Tab goes through them
        setTop(top);
        setLeft(new HBox(rail, lessons));
        PastLine past = new PastLine(tools.bench(), tools.texts());
        stagePlace = new Lent(new VBox(past, stage, effect));
        past.visibleProperty().subscribe(there -> stagePlace.setMinHeight(there ? LEAST_STAGE + PAST : LEAST_STAGE));
        VBox.setVgrow(stagePlace, Priority.ALWAYS);
        setCenter(new VBox(task, stagePlace));
        setRight(inspector);
        setBottom(dock);
        views.presentProperty().subscribe(view -> show(view, views));
    }

    private void show(View view, ViewsModel views) {
        ViewPanes shown = panes.computeIfAbsent(view,
                missing -> view.panes().apply(tools, views.partsOf(view)));
        stage.getChildren().setAll(shown.stage());
        beside.getChildren().setAll(shown.inspector());
    }

    /** In a small window dock and inspector leave some of their room to the stage, and there is less air. */
    void fit(Node root, double width, double height) {
        boolean low = height < PanelsModel.LOW;
        boolean narrow = width < PanelsModel.NARROW;
        root.pseudoClassStateChanged(LOW_WINDOW, low);
        root.pseudoClassStateChanged(NARROW_WINDOW, narrow);
        root.pseudoClassStateChanged(TIGHT_WINDOW, width < PanelsModel.TIGHT);
        dock.setSize(low ? LOW_DOCK : DOCK);
        inspector.setSize(narrow ? NARROW_INSPECTOR : SIDE);
    }

    /** In the corner of the picture: lessons, playhead and dock have buttons where the corner of the window is. */
    void keepOverStage(Node told) {
        StackPane.setAlignment(told, Pos.BOTTOM_LEFT);
        Runnable place = () -> StackPane.setMargin(told, new Insets(0, 0, dock.getHeight() + PLAYHEAD,
                ((Region) getLeft()).getWidth() + AROUND));
        ((Region) getLeft()).widthProperty().subscribe(place);
        dock.heightProperty().subscribe(place);
        place.run();
    }

    /** The least height in which nothing that is open is cut: that of a low window, whatever the window is now. */
    double neededHeight() {
        return minHeight(-1) - Math.max(0, dock.getMinHeight() - LOW_DOCK);
    }

    /** What presenter mode borrows. */
    Borrowed lent() {
        return new Borrowed(lessonPlace, stagePlace, chartPlace);
    }

    /** What lies over the window. */
    Node cards() {
        return cards;
    }
}
