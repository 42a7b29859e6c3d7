package lab.unroll.window.frame;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.window.state.Computing;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.Lessons;
import lab.unroll.window.dock.CompareView;
import lab.unroll.window.dock.DockView;
import lab.unroll.window.edit.EditOnSpots;
import lab.unroll.window.edit.EditableValues;
import lab.unroll.window.edit.EditorLayer;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.inspector.InspectorView;
import lab.unroll.window.kit.BenchFonts;
import lab.unroll.window.kit.Files;
import lab.unroll.window.kit.Hint;
import lab.unroll.window.kit.Magnifier;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.lesson.LessonModel;
import lab.unroll.window.lesson.LessonView;
import lab.unroll.window.shell.ExportMenu;
import lab.unroll.window.shell.KeyboardHelp;
import lab.unroll.window.shell.MessageBar;
import lab.unroll.window.shell.Shortcuts;
import lab.unroll.window.shell.TaskBar;
import lab.unroll.window.shell.TopBarView;
import lab.unroll.window.stage.StageView;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;
import lab.unroll.words.Words;

/** Puts the panels together into one scene. On the FX thread only. */
public final class BenchWindow implements AutoCloseable {

    private static final List<String> SHEETS = List.of("bench", "controls", "icons", "top-bar", "stage", "inspector",
            "dock", "lesson", "help", "hand");
    private static final Map<Locale, PseudoClass> LANGUAGES = Map.of(Locale.ENGLISH,
            PseudoClass.getPseudoClass("english"), Words.CHINESE, PseudoClass.getPseudoClass("chinese"));
    private static final double SIDE = 300;
    private static final double DOCK = 230;
    /** A window lower than this has the lower dock. */
    private static final double LOW = 800;
    private static final double LOW_DOCK = 204;
    /** A window narrower than this has less air between its controls. */
    private static final double NARROW = 1420;
    /** Below the top bar and a message. */
    private static final double TASKS_BELOW_TOP = 104;
    private static final PseudoClass NARROW_WINDOW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass LOW_WINDOW = PseudoClass.getPseudoClass("low");

    private final BenchModel model = new BenchModel();
    private final Texts texts = new Texts(model.languageProperty());
    private final BenchController controller;
    private final Figures figures;
    private final LessonModel lessons;
    private final Scene scene;
    private Region dock;

    /** The same with the fastest kernels of this machine. */
    public BenchWindow(Experiment first, Files files, double width, double height) {
        this(first, new Computing(), files, width, height);
    }

    /**
     * The window of an experiment.
     *
     * @param first     the experiment to begin with
     * @param computing what networks are trained with
     * @param files     asks the user for files
     * @param width     of the scene, in pixels
     * @param height    of the scene, in pixels
     * @throws lab.unroll.words.InputException if the experiment cannot be opened
     */
    public BenchWindow(Experiment first, Computing computing, Files files, double width, double height) {
        BenchFonts.load();
        controller = new BenchController(model, first, computing);
        EditableValues handles = new EditableValues(model, texts);
        EditorLayer editor = new EditorLayer(model, texts, handles);
        figures = new Figures(controller, new EditOnSpots(model, texts, handles, editor));
        lessons = new LessonModel(model.languageProperty(), Lessons::all, controller::apply);
        ExportMenu export = new ExportMenu(controller, texts, files, figures);
        TopBarView top = new TopBarView(controller, texts, files, export);
        KeyboardHelp help = new KeyboardHelp(texts);
        Region root = root(top.node(), editor, help);
        scene = new Scene(new Magnifier(root), width, height);
        new Shortcuts(controller, help::toggle).install(scene);
        scene.getAccelerators().put(Shortcuts.EXPORT, top::showExport);
        scene.getAccelerators().put(Shortcuts.UNDO, controller::undo);
        Shortcuts.REDO.forEach(keys -> scene.getAccelerators().put(keys, controller::redo));
        model.themeProperty().subscribe(this::dress);
        model.languageProperty().subscribe(language -> LANGUAGES.forEach(
                (each, state) -> root.pseudoClassStateChanged(state, each.equals(language))));
        root.heightProperty().subscribe(tall -> fitDock(root, tall.doubleValue()));
        scene.widthProperty().subscribe(wide -> root.pseudoClassStateChanged(NARROW_WINDOW, wide.doubleValue() < NARROW));
        // The keys of the window work from the start; Tab goes to the first control.
        root.requestFocus();
        controller.start();
    }

    private Region root(Parent top, EditorLayer editor, KeyboardHelp help) {
        Parent lesson = new LessonView(lessons, model, texts).node();
        Parent stage = new StageView(controller, texts, figures.view(FigureKinds.ON_STAGE)).node();
        Parent inspector = new InspectorView(model, texts, figures).node();
        Parent compared = new CompareView(model, texts, figures).node();
        inspector.visibleProperty().bind(compared.visibleProperty().not());
        StackPane right = new StackPane(inspector, compared);
        fix(right, SIDE);
        Region dock = (Region) new DockView(controller, texts, figures).node();
        this.dock = dock;
        BorderPane bench = new BorderPane(stage, new VBox(top, new MessageBar(model, texts)), right, dock, lesson);
        TaskBar tasks = new TaskBar(controller.tasks(), model, texts);
        StackPane.setAlignment(tasks, Pos.TOP_CENTER);
        StackPane.setMargin(tasks, new Insets(TASKS_BELOW_TOP, 0, 0, 0));
        StackPane root = new StackPane(bench, tasks, editor, help);
        root.getStyleClass().add("bench");
        return root;
    }

    /** In a low window the dock leaves some of its height to the stage. */
    private void fitDock(Region root, double windowHeight) {
        boolean low = windowHeight < LOW;
        root.pseudoClassStateChanged(LOW_WINDOW, low);
        dock.setMinHeight(low ? LOW_DOCK : DOCK);
        dock.setPrefHeight(low ? LOW_DOCK : DOCK);
        dock.setMaxHeight(low ? LOW_DOCK : DOCK);
    }

    private static void fix(Region panel, double width) {
        panel.setMinWidth(width);
        panel.setPrefWidth(width);
        panel.setMaxWidth(width);
    }

    private void dress(Theme theme) {
        // one that stands would look for its colours between the old sheets and the new
        Hint.hideAll();
        Application.setUserAgentStylesheet(theme == Theme.DARK ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        List<String> sheets = new java.util.ArrayList<>();
        sheets.add(theme.sheet());
        SHEETS.forEach(name -> sheets.add("/assets/styles/" + name + ".css"));
        scene.getStylesheets().setAll(sheets);
    }

    /** The scene, to be shown in a stage. */
    public Scene scene() {
        return scene;
    }

    /** What is shown. */
    public BenchModel model() {
        return model;
    }

    /** The threads behind it. */
    public BenchController controller() {
        return controller;
    }

    /** The lessons. */
    public LessonModel lessons() {
        return lessons;
    }

    /** The name of the window. */
    public Texts texts() {
        return texts;
    }

    /** True if all that was asked for is on screen. */
    public boolean isSettled() {
        return controller.isSettled() && figures.areSettled();
    }

    /** How often the stage has been painted. */
    public long stagePaints() {
        return figures.view(FigureKinds.ON_STAGE).paints();
    }

    /** Ends the threads. */
    @Override
    public void close() {
        controller.close();
    }
}
