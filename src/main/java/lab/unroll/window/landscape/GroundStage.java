package lab.unroll.window.landscape;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import lab.unroll.figure.GroundFigure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.landscape.WallSettings;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.SliderKeys;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.LandscapeModel;
import lab.unroll.window.view.Breadcrumb;
import lab.unroll.window.view.Part;

/** The stage of the view: where one is, how far the computation is, the figure, and for a wall the steps walked. */
final class GroundStage {

    /** Degrees that a surface turns for each pixel of a drag, and for a key. */
    private static final double BY_PIXEL = 0.5;
    private static final double BY_KEY = 5;
    private static final double BAR = 110;
    private static final Duration STEP = Duration.millis(80);

    private final BenchModel model;
    private final LandscapeModel ground;
    private final GroundParts parts;
    private final GroundWork work;
    private final PointLoader loader;
    private final Texts texts;
    private final Figures figures;
    private final StackPane canvas = new StackPane();
    private final Map<Part, FigureView> views = new HashMap<>();
    private final Timeline walking = new Timeline();
    private int dragged;
    private double lastX;
    private double lastY;

    GroundStage(BenchModel model, GroundParts parts, GroundWork work, Texts texts, Figures figures) {
        this.model = model;
        this.ground = model.landscape();
        this.parts = parts;
        this.work = work;
        this.texts = texts;
        this.figures = figures;
        loader = new PointLoader(model);
    }

    Parent node() {
        canvas.setMinSize(0, 0);
        canvas.getStyleClass().add("ground-canvas");
        VBox.setVgrow(canvas, Priority.ALWAYS);
        parts.present().subscribe(this::show);
        VBox stage = new VBox(strip(), canvas, walk());
        stage.setId("landscape-stage");
        stage.getStyleClass().add("stage");
        return stage;
    }

    private HBox strip() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox strip = new HBox(new Breadcrumb(parts, texts, "landscape.part.describe"), space, stale(), back(), again(),
                underWay());
        strip.getStyleClass().add("ladder");
        strip.setAlignment(Pos.CENTER_LEFT);
        return strip;
    }

    private Label stale() {
        Label told = new Label();
        told.setId("landscape-stale");
        told.getStyleClass().add("secondary");
        told.setMinWidth(0);
        texts.label(told, "landscape.stale");
        shownWhen(told, Bindings.createBooleanBinding(() -> ground.outdatedProperty().get()
                && !ground.busyBinding().getValue() && GroundParts.showsMaps(parts.present().getValue()),
                ground.outdatedProperty(), ground.busyBinding(), parts.present()));
        return told;
    }

    private Button back() {
        Button back = button("landscape-back", "landscape.back");
        back.setOnAction(e -> loader.back());
        shownWhen(back, ground.hereProperty().isNotNull());
        return back;
    }

    private Button again() {
        Button again = button("landscape-compute", "landscape.compute");
        again.setOnAction(e -> {
            if (parts.present().getValue() == GroundParts.LINE) {
                work.lineFromStart();
            } else {
                work.maps();
            }
        });
        shownWhen(again, Bindings.createBooleanBinding(() -> !ground.busyBinding().getValue()
                && parts.present().getValue() != GroundParts.WALL, ground.busyBinding(), parts.present()));
        return again;
    }

    private HBox underWay() {
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(BAR);
        bar.progressProperty().bind(ground.progressProperty());
        Label left = new Label();
        left.setId("landscape-left");
        left.textProperty().bind(Bindings.createStringBinding(this::left, ground.progressProperty(),
                work.secondsLeftProperty(), model.languageProperty()));
        left.setMinWidth(Region.USE_PREF_SIZE);
        bar.accessibleTextProperty().bind(left.textProperty());
        Button cancel = button("landscape-cancel", "landscape.cancel");
        cancel.setOnAction(e -> work.cancel());
        HBox row = new HBox(8, bar, left, cancel);
        row.setAlignment(Pos.CENTER_RIGHT);
        shownWhen(row, ground.busyBinding());
        return row;
    }

    private String left() {
        int percent = (int) Math.max(0, Math.min(100, Math.round(100 * ground.progressProperty().get())));
        double seconds = work.secondsLeftProperty().get();
        return Double.isNaN(seconds) ? texts.get("landscape.percent", percent)
                : texts.get("landscape.left", percent, (int) Math.ceil(seconds));
    }

    private Button button(String id, String key) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("outlined");
        button.setMinWidth(Region.USE_PREF_SIZE);
        texts.label(button, key);
        texts.describe(button, key + ".describe");
        return button;
    }

    private static void shownWhen(Region node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void show(Part part) {
        FigureView view = views.computeIfAbsent(part, this::made);
        canvas.getChildren().setAll(view);
        walking.stop();
    }

    private FigureView made(Part part) {
        FigureView view = figures.view(GroundParts.figure(part));
        view.accessibleTextProperty().bind(texts.text("figure." + GroundParts.figure(part).id()));
        if (GroundParts.showsMaps(part)) {
            view.setOnSpot(this::load);
        }
        if (part == GroundParts.WALL) {
            view.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> grab(view, e));
            view.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> drag(view, e));
        }
        if (part == GroundParts.SURFACE) {
            view.setFocusTraversable(true);
            view.getStyleClass().add("keeps-arrows");
            view.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
                lastX = e.getX();
                lastY = e.getY();
            });
            // so that the keys turn it on, and not from place to place
            view.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> view.requestFocus());
            view.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> {
                turn(BY_PIXEL * (e.getX() - lastX), BY_PIXEL * (e.getY() - lastY));
                lastX = e.getX();
                lastY = e.getY();
            });
            view.addEventHandler(KeyEvent.KEY_PRESSED, this::turn);
        }
        return view;
    }

    private void load(Spot spot) {
        if (spot.subject() instanceof Subject.Ground point) {
            loader.load(point.network(), point.a(), point.b());
        }
    }

    private void turn(double round, double up) {
        ground.turnProperty().set(ground.turnProperty().get().by(round, up));
    }

    private void turn(KeyEvent e) {
        switch (e.getCode()) {
            case LEFT -> turn(-BY_KEY, 0);
            case RIGHT -> turn(BY_KEY, 0);
            case UP -> turn(0, BY_KEY);
            case DOWN -> turn(0, -BY_KEY);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void grab(FigureView view, MouseEvent e) {
        dragged = -1;
        startAt(view, e);
    }

    private void drag(FigureView view, MouseEvent e) {
        if (dragged >= 0) {
            startAt(view, e);
        }
    }

    /** Gradient descent starts where the mouse is, on the map on which it was pressed. */
    private void startAt(FigureView view, MouseEvent e) {
        if (view.figureProperty().get() instanceof GroundFigure figure) {
            figure.groundAt(dragged, e.getX(), e.getY()).ifPresent(at -> {
                dragged = at.network();
                WallSettings now = ground.wallProperty().get();
                ground.wallProperty().set(now.from(at.a(), at.b()));
            });
        }
    }

    /** The steps of gradient descent on a wall, to be gone through. */
    private HBox walk() {
        Button play = new Button();
        play.setId("wall-play");
        play.getStyleClass().addAll("round", "play");
        play.setGraphic(Icons.of("play"));
        texts.describe(play, "landscape.walk.describe");
        Slider steps = new Slider(0, WallSettings.USUAL.moves(), WallSettings.USUAL.moves());
        steps.setId("wall-moves");
        steps.setBlockIncrement(1);
        SliderKeys.connect(steps);
        texts.describe(steps, "landscape.moves.describe");
        HBox.setHgrow(steps, Priority.ALWAYS);
        ground.wallProperty().subscribe(now -> steps.setMax(now.moves()));
        steps.valueProperty().addListener((o, was, is) -> ground.movesProperty().set((int) Math.round(is.doubleValue())));
        ground.movesProperty().subscribe(now -> {
            if (Math.round(steps.getValue()) != now.intValue()) {
                steps.setValue(now.intValue());
            }
        });
        walking.setCycleCount(Animation.INDEFINITE);
        walking.getKeyFrames().setAll(new KeyFrame(STEP, e -> {
            int next = ground.movesProperty().get() + 1;
            ground.movesProperty().set(Math.min(next, ground.wallProperty().get().moves()));
            if (next >= ground.wallProperty().get().moves()) {
                walking.stop();
            }
        }));
        play.setOnAction(e -> {
            if (walking.getStatus() == Animation.Status.RUNNING) {
                walking.stop();
                return;
            }
            if (ground.movesProperty().get() >= ground.wallProperty().get().moves()) {
                ground.movesProperty().set(0);
            }
            walking.play();
        });
        walking.statusProperty().subscribe(now -> play.setGraphic(Icons.of(now == Animation.Status.RUNNING ? "pause" : "play")));
        Label step = new Label();
        texts.label(step, "landscape.moves", ground.movesProperty());
        step.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, play, step, steps);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("ground-walk");
        row.setMinHeight(Region.USE_PREF_SIZE);
        shownWhen(row, parts.present().map(part -> part == GroundParts.WALL));
        return row;
    }
}
