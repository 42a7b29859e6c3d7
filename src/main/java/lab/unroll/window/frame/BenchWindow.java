package lab.unroll.window.frame;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.paint.Theme;
import lab.unroll.glossary.Glossary;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonList;
import lab.unroll.lesson.Lessons;
import lab.unroll.window.describe.DescribePanel;
import lab.unroll.window.edit.EditOnSpots;
import lab.unroll.window.edit.EditableValues;
import lab.unroll.window.edit.EditorLayer;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.focus.AbsentControls;
import lab.unroll.window.focus.FocusModel;
import lab.unroll.window.focus.Spotlight;
import lab.unroll.window.glossary.GlossaryHints;
import lab.unroll.window.glossary.GlossaryPanel;
import lab.unroll.window.kit.BenchFonts;
import lab.unroll.window.kit.Files;
import lab.unroll.window.kit.ControlLettering;
import lab.unroll.window.kit.Hint;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.kit.WhenShown;
import lab.unroll.window.lesson.BenchOfLessons;
import lab.unroll.window.lesson.HandInCard;
import lab.unroll.window.lesson.LessonModel;
import lab.unroll.window.lesson.LessonPageItem;
import lab.unroll.window.lesson.LessonView;
import lab.unroll.window.lesson.SpokenLesson;
import lab.unroll.window.lesson.TeacherDesk;
import lab.unroll.window.lesson.TeacherFolder;
import lab.unroll.window.presenter.Presenter;
import lab.unroll.window.shell.ExportMenu;
import lab.unroll.window.shell.KeyboardHelp;
import lab.unroll.window.shell.MessageBar;
import lab.unroll.window.shell.RailView;
import lab.unroll.window.shell.Shortcuts;
import lab.unroll.window.shell.TaskBar;
import lab.unroll.window.shell.TopBarView;
import lab.unroll.window.session.Documents;
import lab.unroll.window.session.DroppedFiles;
import lab.unroll.window.session.GuardedControls;
import lab.unroll.window.session.Lines;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import lab.unroll.window.view.Panel;
import lab.unroll.window.view.PanelsModel;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewTools;
import lab.unroll.window.view.ViewsModel;
import lab.unroll.window.views.Views;
import lab.unroll.window.work.BenchController;
import lab.unroll.window.work.OpenExperiment;
import lab.unroll.words.Words;

/** Puts the panels together into one scene. On the FX thread only. */
public final class BenchWindow implements AutoCloseable {

    private static final List<String> SHEETS = List.of("bench", "controls", "icons", "top-bar", "stage", "inspector",
            "dock", "lesson", "help", "hand", "rail", "chat", "presenter");
    private static final Map<Locale, PseudoClass> LANGUAGES = Map.of(Locale.ENGLISH,
            PseudoClass.getPseudoClass("english"), Words.CHINESE, PseudoClass.getPseudoClass("chinese"));
    /** Below the top bar and the header of the stage. */
    private static final double TASKS_BELOW_TOP = 104;

    private final BenchModel model;
    private final Texts texts;
    private final BenchController controller;
    private final Figures figures;
    private final Documents documents;
    private final Lines lines;
    private final LessonModel lessons;
    private final TeacherFolder teacher;
    private final Scene scene;
    private final PanelsModel panels;
    private final ViewsModel views;
    private final HandInCard handIn;
    private final Presenter presenter;
    private final FocusModel focus = new FocusModel();
    private final ObservableValue<Glossary> terms;
    private final GlossaryPanel glossary;
    private final DescribePanel describing;

    /** The same with the fastest kernels of this machine, and with everything shown and open. */
    public BenchWindow(Experiment first, Files files, double width, double height) {
        this(first, new Computing(), PanelsModel.allOpen(), Views.ALL, files, width, height);
    }

    /**
     * The window of an experiment.
     *
     * @param first     the experiment to begin with
     * @param computing what networks are trained with
     * @param panels    what is open in the window, as far as it is known from before
     * @param files     asks the user for files
     * @param width     of the scene, in pixels
     * @param height    of the scene, in pixels
     * @throws lab.unroll.words.InputException if the experiment cannot be opened
     */
    public BenchWindow(Experiment first, Computing computing, PanelsModel panels, Files files, double width,
                       double height) {
        this(first, computing, panels, Views.ALL, files, width, height);
    }

    /** The same with other views than those there are. */
    BenchWindow(Experiment first, Computing computing, PanelsModel panels, List<View> all, Files files, double width,
                double height) {
        this(new BenchModel(), first, new Ahead(computing, one -> OpenExperiment.open(one, computing.kernels()),
                language -> CompletableFuture.completedFuture(Lessons.all(language))), panels, all, files, width, height);
    }

    /**
     * What takes long, and may have been begun before the window is there.
     *
     * @param computing what networks are trained with
     * @param opener    opens an experiment
     * @param lessons   those of a language, now or later, on the FX thread
     */
    record Ahead(Computing computing, Function<Experiment, OpenExperiment> opener,
                 Function<Locale, CompletionStage<LessonList>> lessons) {
    }

    /**
     * The same with what takes long.
     *
     * @param model what is shown: its language and colours are those of the window from the beginning on
     */
    BenchWindow(BenchModel model, Experiment first, Ahead ahead, PanelsModel panels, List<View> all, Files files,
                double width, double height) {
        BenchFonts.load();
        this.model = model;
        texts = new Texts(model.languageProperty());
        terms = model.languageProperty().map(Glossary::new);
        glossary = new GlossaryPanel(terms, texts);
        this.panels = panels;
        panels.begin(width, height);
        controller = new BenchController(model, first, ahead.computing(), Platform::runLater, ahead.opener());
        EditableValues handles = new EditableValues(model, texts);
        EditorLayer editor = new EditorLayer(model, texts, handles);
        figures = new Figures(controller, new EditOnSpots(model, texts, handles, editor));
        describing = new DescribePanel(model, controller.painting(), texts, controller::unsettled, figures::endWith);
        views = new ViewsModel(model, all, panels.everythingProperty());
        lessons = new LessonModel(model.languageProperty(), ahead.lessons(), new BenchOfLessons(controller, views, focus,
                figures::endWith));
        teacher = new TeacherFolder(lessons, Platform::runLater, model::say, () -> panels.need(Panel.LESSON));
        documents = new Documents(controller, texts, files);
        lessons.memory().keepWith(controller.kept());
        handIn = new HandInCard(lessons, documents::handIn, texts);
        documents.setOnLesson(teacher::open);
        lines = new Lines(controller, figures::endWith);
        ExportMenu export = new ExportMenu(controller, texts, files, figures, lines,
                new SpokenLesson(lessons, model)::text, new LessonPageItem(controller, lessons, texts, files).item());
        TopBarView top = new TopBarView(controller, texts, documents, export);
        KeyboardHelp help = new KeyboardHelp(texts, all);
        BenchLayout layout = layout(top, help, new TeacherDesk(controller, views, lessons, teacher, files));
        presenter = new Presenter(model, lessons, figures, texts);
        KeyboardHelp presenting = KeyboardHelp.presenting(texts, presenter.keys());
        StackPane root = root(layout, top, editor, help, presenting);
        WindowRoom room = new WindowRoom(root, layout, model, panels);
        scene = new Scene(room.magnifier(), width, height);
        ControlLettering.watch(scene);
        presenter.install(scene, root, layout, layout.lent());
        GlossaryHints.follow(scene, terms);
        describing.speakIn(scene);
        Shortcuts shortcuts = new Shortcuts(controller, keys(() -> help(help, presenting).toggle()));
        shortcuts.guard(this::isGuarded);
        shortcuts.leaveOut(focus::isAbsent);
        shortcuts.install(scene, help);
        scene.getAccelerators().put(Shortcuts.EXPORT, () -> {
            if (!isGuarded("export")) {
                top.showExport();
            }
        });
        scene.getAccelerators().put(Shortcuts.PASTE, lines::paste);
        DroppedFiles.install(scene, documents);
        GuardedControls.follow(scene, documents);
        scene.getAccelerators().put(Shortcuts.UNDO, controller::undo);
        Shortcuts.REDO.forEach(keys -> scene.getAccelerators().put(keys, controller::redo));
        model.themeProperty().subscribe(this::dress);
        model.languageProperty().subscribe(language -> LANGUAGES.forEach(
                (each, state) -> root.pseudoClassStateChanged(state, each.equals(language))));
        // another language has the same lesson in other words
        lessons.identityProperty().addListener((o, was, is) -> {
            if (is != null) {
                panels.need(Panel.LESSON);
            }
        });
        // everything is everything, whichever button shows it
        panels.everythingProperty().addListener((o, was, is) -> focus.everythingProperty().set(is || focus.everythingProperty().get()));
        focus.everythingProperty().addListener((o, was, is) -> panels.everythingProperty().set(is || panels.everythingProperty().get()));
        room.follow(width, height, presenter.model().onProperty());
        // The keys of the window work from the start; Tab goes to the first control.
        root.requestFocus();
        controller.start();
    }

    private KeyboardHelp help(KeyboardHelp bench, KeyboardHelp presenting) {
        return presenter.model().onProperty().get() ? presenting : bench;
    }

    private BenchLayout layout(TopBarView top, KeyboardHelp help, TeacherDesk desk) {
        RailView rail = new RailView(views, panels, model, texts, help::toggle);
        Region lesson = (Region) new LessonView(lessons, model, texts, focus, desk, glossary::toggle, handIn::open,
                () -> panels.toggle(Panel.LESSON)).node();
        return new BenchLayout(views, panels, new ViewTools(controller, texts, figures),
                top.node(panels.everythingProperty(), focus.neededBinding(),
                        views.presentProperty().map(View::atFirst)), rail, lesson);
    }

    private StackPane root(BenchLayout layout, TopBarView top, EditorLayer editor, KeyboardHelp help, KeyboardHelp presenting) {
        TaskBar tasks = new TaskBar(controller.tasks(), model, texts);
        StackPane.setAlignment(tasks, Pos.TOP_CENTER);
        StackPane.setMargin(tasks, new Insets(TASKS_BELOW_TOP, 0, 0, 0));
        MessageBar told = new MessageBar(model, texts);
        layout.keepOverStage(told);
        StackPane root = new StackPane(layout, tasks, told, top.taskSettings(), top.openSeries(), top.openTags(),
                layout.cards(), editor, new WhenShown(help), new WhenShown(presenting));
        top.cards().forEach(card -> root.getChildren().add(new WhenShown(card)));
        root.getChildren().addAll(new WhenShown(handIn), new WhenShown(glossary), new WhenShown(describing));
        root.getChildren().add(new Spotlight(focus, () -> figures.view(FigureKinds.ON_STAGE)));
        AbsentControls.follow(root, focus, model.playhead().coverProperty());
        root.getStyleClass().add("bench");
        return root;
    }

    /** The keys of the window that are not the bench's own: help, lesson or time, panels, views. */
    private boolean isGuarded(String control) {
        return documents.controlsProperty().get().guards(control);
    }

    private Map<KeyCode, Runnable> keys(Runnable help) {
        Map<KeyCode, Runnable> keys = new EnumMap<>(KeyCode.class);
        keys.put(KeyCode.F1, help);
        keys.put(KeyCode.F2, glossary::toggle);
        keys.put(KeyCode.F3, describing::toggle);
        keys.put(KeyCode.Y, lines::copy);
        keys.put(KeyCode.PAGE_UP, lessons.orElse(LessonModel::back, model.playhead()::stepBack));
        keys.put(KeyCode.PAGE_DOWN, lessons.orElse(LessonModel::next, model.playhead()::stepForward));
        List.of(Panel.values()).forEach(panel -> put(keys, panel.key(), () -> panels.toggle(panel)));
        views.all().forEach(view -> put(keys, view.key(), () -> views.show(view)));
        return keys;
    }

    private static void put(Map<KeyCode, Runnable> keys, KeyCode key, Runnable action) {
        if (keys.put(key, action) != null) {
            throw new IllegalArgumentException(key + " would mean two things.");
        }
    }

    private void dress(Theme theme) {
        // one that stands would look for its colours between the old sheets and the new
        Hint.hideAll();
        Application.setUserAgentStylesheet(theme == Theme.DARK ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        List<String> sheets = new ArrayList<>(List.of(theme.sheet()));
        SHEETS.forEach(name -> sheets.add("/assets/styles/" + name + ".css"));
        sheets.add(AbsentControls.sheet());
        scene.getStylesheets().setAll(sheets);
        if (scene.getWindow() != null) {
            // at once, so that a hint that comes up before the next pulse finds its colours
            scene.getRoot().applyCss();
        }
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

    /** Which view is shown. */
    public ViewsModel views() {
        return views;
    }

    /** Which panels are open. */
    public PanelsModel panels() {
        return panels;
    }

    /** Shows the bench to a class. */
    public Presenter presenter() {
        return presenter;
    }

    /** Tells somebody who is here for the first time what to do, with no more there than the first lesson begins with. */
    public void greet(Lesson first) {
        if (!panels.everythingProperty().get() && !focus.everythingProperty().get()) {
            panels.need(Panel.LESSON);
            lessons.greet(first.steps().get(0).setup());
        }
    }

    /** Which controls are there. */
    public FocusModel focus() {
        return focus;
    }

    /** What is saved and opened. */
    public Documents documents() {
        return documents;
    }

    /** The bench as a line. */
    public Lines lines() {
        return lines;
    }

    /** The folder of lessons that a teacher has opened. */
    public TeacherFolder teacher() {
        return teacher;
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
        return unsettled().isEmpty();
    }

    /** What is still on its way to the screen, by name. */
    public List<String> unsettled() {
        List<String> waiting = new ArrayList<>(controller.unsettled());
        if (!model().stage().isAtRest()) {
            waiting.add("stage");
        }
        if (!lessons.isRead() && !lessons.greetingProperty().get()) {
            waiting.add("lessons");
        }
        waiting.addAll(figures.unsettled());
        return waiting;
    }

    /** How often the stage has been painted. */
    public long stagePaints() {
        return figures.view(FigureKinds.ON_STAGE).paints();
    }

    /** Ends the threads. */
    @Override
    public void close() {
        teacher.close();
        figures.close();
        controller.close();
    }
}
