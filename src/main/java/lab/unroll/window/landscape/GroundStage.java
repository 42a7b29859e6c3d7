package lab.unroll.window.landscape;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.figure.GroundFigure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.landscape.PlaneKind;
import lab.unroll.landscape.WallSettings;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.kit.PlaceKeys;
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
    /** So many keys lead from one edge of the wall to the other. */
    private static final double KEYS_ACROSS = 100;
    private static final double BAR = 110;

    private final BenchModel model;
    private final LandscapeModel ground;
    private final GroundParts parts;
    private final GroundWork work;
    private final PointLoader loader;
    private final Texts texts;
    private final Figures figures;
    private final StackPane canvas = new StackPane();
    private final Map<Part, FigureView> views = new HashMap<>();
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
        WalkRow walk = walk();
        parts.present().subscribe(part -> {
            show(part);
            walk.stop();
        });
        // in a place of its own, which a lesson can take away
        StackPane walked = new StackPane(walk);
        walked.getStyleClass().add("walk");
        VBox stage = new VBox(strip(), canvas, walked, training());
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
        shownWhen(told, Bindings.createBooleanBinding(() -> !ground.busyBinding().getValue()
                && (GroundParts.showsMaps(parts.present().getValue()) ? ground.outdatedProperty().get()
                : parts.present().getValue() == GroundParts.LINE && ground.lineOutdatedProperty().get()),
                ground.outdatedProperty(), ground.lineOutdatedProperty(), ground.busyBinding(), parts.present()));
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
    }

    private FigureView made(Part part) {
        FigureView view = figures.view(GroundParts.figure(part));
        if (part != GroundParts.WALL) {
            view.accessibleTextProperty().bind(texts.text("figure." + GroundParts.figure(part).id()));
        }
        if (GroundParts.showsMaps(part)) {
            view.setOnSpot(this::load);
        }
        if (part == GroundParts.WALL) {
            view.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> grab(view, e));
            view.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> drag(view, e));
            takesKeys(view, e -> move(e));
            view.accessibleTextProperty().bind(Bindings.createStringBinding(() -> texts.get("landscape.wall.start",
                    Numbers.fixed(ground.wallProperty().get().w()), Numbers.fixed(ground.wallProperty().get().b())),
                    ground.wallProperty(), model.languageProperty()));
        }
        if (part == GroundParts.SURFACE) {
            takesKeys(view, this::turn);
            view.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
                lastX = e.getX();
                lastY = e.getY();
            });
            view.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> {
                turn(BY_PIXEL * (e.getX() - lastX), BY_PIXEL * (e.getY() - lastY));
                lastX = e.getX();
                lastY = e.getY();
            });
        }
        return view;
    }

    /** The arrow keys belong to the figure as a whole, also after it was clicked; not to the places on it. */
    private static void takesKeys(FigureView view, EventHandler<KeyEvent> keys) {
        view.setFocusTraversable(true);
        view.getStyleClass().add("keeps-arrows");
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> view.requestFocus());
        view.addEventHandler(KeyEvent.KEY_PRESSED, keys);
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
        double by = e.isShiftDown() ? BY_KEY / PlaceKeys.COARSE_STEPS : BY_KEY;
        switch (e.getCode()) {
            case LEFT -> turn(-by, 0);
            case RIGHT -> turn(by, 0);
            case UP -> turn(0, by);
            case DOWN -> turn(0, -by);
            default -> {
                return;
            }
        }
        e.consume();
    }

    /** The start of the walk, a hundredth of the wall for each key; a tenth of that with Shift. */
    private void move(KeyEvent e) {
        double share = (e.isShiftDown() ? 0.1 : 1) / KEYS_ACROSS;
        double w = share * (WallSettings.TO_W - WallSettings.FROM_W);
        double b = share * 2 * WallSettings.TO_B;
        switch (e.getCode()) {
            case LEFT -> start(-w, 0);
            case RIGHT -> start(w, 0);
            case UP -> start(0, b);
            case DOWN -> start(0, -b);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void start(double w, double b) {
        WallSettings now = ground.wallProperty().get();
        ground.wallProperty().set(now.from(Math.max(WallSettings.FROM_W, Math.min(WallSettings.TO_W, now.w() + w)),
                Math.max(-WallSettings.TO_B, Math.min(WallSettings.TO_B, now.b() + b))));
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
    private WalkRow walk() {
        WalkRow row = new WalkRow("wall-moves", ground.movesProperty(), ground.wallProperty().map(WallSettings::moves),
                Bindings.createStringBinding(() -> texts.get("landscape.moves", ground.movesShown()), ground.movesProperty(),
                        ground.wallProperty(), model.languageProperty()), texts, "landscape.walk.describe",
                "landscape.moves.describe");
        shownWhen(row, parts.present().map(part -> part == GroundParts.WALL));
        figures.endWith(row::stop);
        return row;
    }

    /** The steps of the training whose path lies in the map, to be gone through; other planes say where the path is. */
    private HBox training() {
        ObservableValue<Integer> last = ground.mapsProperty().map(maps -> LandscapeModel.lastOnPaths(maps));
        WalkRow row = new WalkRow("landscape-scrub", ground.scrubProperty(), last, Bindings.createStringBinding(
                () -> texts.get("landscape.scrub", Math.min(ground.scrubProperty().get(), last.getValue()), last.getValue()),
                ground.scrubProperty(), ground.mapsProperty(), model.languageProperty()), texts,
                "landscape.scrub.play.describe", "landscape.scrub.describe");
        HBox.setHgrow(row, Priority.ALWAYS);
        ObservableValue<Boolean> onPath = ground.planProperty().map(plan -> plan.plane() == PlaneKind.PATH);
        shownWhen(row, onPath);
        Label elsewhere = new Label();
        elsewhere.getStyleClass().add("secondary");
        elsewhere.setMinWidth(0);
        texts.label(elsewhere, "landscape.scrub.elsewhere");
        Button show = button("landscape-show-path", "landscape.scrub.show");
        show.setOnAction(e -> ground.planProperty().set(ground.planProperty().get().with(PlaneKind.PATH)));
        HBox hint = new HBox(12, elsewhere, show);
        hint.setAlignment(Pos.CENTER_LEFT);
        hint.getStyleClass().add("ground-walk");
        hint.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        shownWhen(hint, onPath.map(on -> !on));
        HBox all = new HBox(row, hint);
        shownWhen(all, parts.present().map(part -> part == GroundParts.MAP));
        parts.present().subscribe(part -> row.stop());
        figures.endWith(row::stop);
        return all;
    }
}
