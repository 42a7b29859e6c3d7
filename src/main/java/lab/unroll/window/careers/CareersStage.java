package lab.unroll.window.careers;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import lab.unroll.careers.CareerOrder;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.CareersModel;
import lab.unroll.window.transport.TransportView;
import lab.unroll.window.view.Breadcrumb;
import lab.unroll.window.view.ViewTools;

/** The middle of the view: every player, with a field to search and an order; one career, season by season; the yardsticks. */
final class CareersStage extends VBox {

    private static final int PAGE = 10;
    private static final double WHEEL = 40;
    private static final String KEEPS_PAGES = "keeps-pages";

    private final ViewTools tools;
    private final BenchModel model;
    private final CareersModel careers;
    private final CareersParts parts;
    private final Texts texts;
    private final StackPane canvas = new StackPane();
    private double wheeled;

    CareersStage(ViewTools tools, CareersParts parts, CareersWork work) {
        this.tools = tools;
        this.parts = parts;
        model = tools.bench().model();
        careers = model.stage().careers();
        texts = tools.texts().in("careers");
        setId("careers-stage");
        getStyleClass().add("stage");
        canvas.setMinSize(0, 0);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        Parent below = new TransportView(model, tools.texts()).node();
        ((Region) below).setMinHeight(Region.USE_PREF_SIZE);
        shownWhen((Region) below, parts.kind().map(kind -> kind == FigureKinds.CAREER));
        getChildren().addAll(header(work), canvas, below);
        tools.figures().view(FigureKinds.CAREER_CLASSES).setOnSpot(this::select);
        parts.kind().subscribe(this::show);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    private Node header(CareersWork work) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, new Breadcrumb(parts, texts, "part.describe"), space, search(), order(), years(work), underWay(work));
        header.getStyleClass().add("ladder");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private static void shownWhen(Region node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private Node search() {
        TextField field = new TextField();
        field.setId("careers-search");
        field.setPrefColumnCount(10);
        field.promptTextProperty().bind(texts.text("search"));
        texts.describe(field, "search.describe");
        field.textProperty().addListener((o, was, is) -> careers.sort(careers.look().order(), is));
        shownWhen(field, parts.kind().map(kind -> kind == FigureKinds.CAREERS));
        return field;
    }

    private Node order() {
        ComboBox<CareerOrder> box = new ComboBox<>();
        box.setId("careers-order");
        box.getItems().setAll(CareerOrder.values());
        box.setValue(careers.look().order());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(CareerOrder one) {
                return one == null ? "" : texts.get("order." + one.id());
            }

            @Override
            public CareerOrder fromString(String text) {
                throw new UnsupportedOperationException("It is not typed.");
            }
        });
        model.languageProperty().subscribe(() -> {
            CareerOrder shown = box.getValue();
            box.getItems().setAll(CareerOrder.values());
            box.setValue(shown);
        });
        texts.describe(box, "order.describe");
        box.setOnAction(e -> {
            if (box.getValue() != null && box.getValue() != careers.look().order()) {
                careers.sort(box.getValue(), careers.look().search());
            }
        });
        shownWhen(box, parts.kind().map(kind -> kind == FigureKinds.CAREERS));
        return box;
    }

    private Node years(CareersWork work) {
        Button measure = new Button();
        measure.setId("careers-years");
        measure.getStyleClass().add("outlined");
        measure.setMinWidth(Region.USE_PREF_SIZE);
        measure.textProperty().bind(Bindings.createStringBinding(() -> {
            int last = careers.look().task() == null ? 0 : careers.look().task().predicted();
            return texts.get("years.measure", Integer.toString(last - CareersWork.YEARS + 1), Integer.toString(last));
        }, careers.lookProperty(), model.languageProperty()));
        texts.describe(measure, "years.measure.describe");
        measure.setOnAction(e -> work.measureYears());
        shownWhen(measure, Bindings.createBooleanBinding(() -> parts.kind().getValue() == FigureKinds.CAREER_YARDSTICKS
                && careers.measuringProperty().get() < 0, parts.kind(), careers.measuringProperty()));
        return measure;
    }

    private Node underWay(CareersWork work) {
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(110);
        bar.progressProperty().bind(careers.measuringProperty().map(share -> Math.max(0, share.doubleValue())));
        bar.accessibleTextProperty().bind(texts.text("years.under-way"));
        Button cancel = new Button();
        cancel.setId("careers-cancel");
        cancel.getStyleClass().add("outlined");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        texts.label(cancel, "years.cancel");
        cancel.setOnAction(e -> work.cancelYears());
        HBox row = new HBox(8, bar, cancel);
        row.setAlignment(Pos.CENTER_RIGHT);
        shownWhen(row, careers.measuringProperty().map(share -> share.doubleValue() >= 0));
        return row;
    }

    private void show(FigureKind kind) {
        FigureView figure = tools.figures().view(kind);
        figure.accessibleTextProperty().bind(tools.texts().text("figure." + kind.id()));
        figure.setOnSpot(this::select);
        canvas.getChildren().setAll(figure);
        canvas.getStyleClass().remove(KEEPS_PAGES);
        if (isTable()) {
            canvas.getStyleClass().add(KEEPS_PAGES);
        }
    }

    private void select(Spot spot) {
        if (spot.subject() instanceof Subject.Career one) {
            careers.exampleOf(one.player(), one.year()).ifPresent(example -> {
                model.hand().readFromHere(example);
                model.selectStep(example.labels().size());
                parts.show(FigureKinds.CAREER);
            });
        } else if (spot.step() > 0) {
            model.selectStep(spot.step());
            if (spot.unit() >= 0 && !(spot.subject() instanceof Subject.Output)) {
                model.selectUnit(spot.unit());
            }
        }
    }

    private boolean isTable() {
        return parts.kind().getValue() == FigureKinds.CAREERS;
    }

    private void wheel(ScrollEvent e) {
        if (isTable() && !e.isControlDown()) {
            wheeled -= e.getDeltaY();
            int rows = (int) (wheeled / WHEEL * 3);
            if (rows != 0) {
                wheeled = 0;
                careers.scroll(rows);
            }
            e.consume();
        }
    }

    private void walk(KeyEvent e) {
        if (!isTable() || e.isControlDown() || e.getTarget() instanceof TextField) {
            return;
        }
        List<KeyCode> keys = List.of(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);
        if (keys.contains(e.getCode())) {
            careers.scroll(e.getCode() == KeyCode.PAGE_DOWN ? PAGE : -PAGE);
            e.consume();
        }
    }
}
