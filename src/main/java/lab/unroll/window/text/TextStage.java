package lab.unroll.window.text;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.lens.Annotation;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.kit.Segments;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.TextModel;
import lab.unroll.window.view.Breadcrumb;
import lab.unroll.window.view.ViewTools;
import org.controlsfx.control.SegmentedButton;

/** The middle of the view: its parts, the text, and below it the controls of writing. */
final class TextStage extends VBox {

    /** Lines that a page key goes through the text. */
    private static final int PAGE = 5;
    private static final double WHEEL = 40;
    private static final String KEEPS_PAGES = "keeps-pages";

    private final ViewTools tools;
    private final BenchModel model;
    private final TextModel text;
    private final Texts texts;
    private final TextView.TextParts parts;
    private final StackPane canvas = new StackPane();
    private double wheeled;

    TextStage(ViewTools tools, TextView.TextParts parts) {
        this.tools = tools;
        this.parts = parts;
        model = tools.bench().model();
        text = model.stage().text();
        texts = tools.texts();
        setId("text-stage");
        getStyleClass().add("stage");
        canvas.setMinSize(0, 0);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        WritingRow writing = new WritingRow(model, texts);
        tools.figures().endWith(writing::stop);
        getChildren().addAll(header(), canvas, writing);
        tools.figures().view(FigureKinds.UNIT_ALONG).setOnSpot(this::select);
        parts.kind().subscribe(this::show);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    private Node header() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        SegmentedButton quantity = new SegmentedButton();
        quantity.setId("text-quantity");
        Segments.fill(quantity, List.of(false, true), cell -> texts.text(cell ? "text.by.cell" : "text.by.hidden"),
                text.cellProperty().map(cell -> cell), text.cellProperty()::set);
        texts.describe(quantity, "text.by.describe");
        quantity.visibleProperty().bind(model.experimentProperty().map(now -> now.cell().hasCellState()));
        quantity.managedProperty().bind(quantity.visibleProperty());
        HBox header = new HBox(10, new Breadcrumb(parts, texts, "text.part"), space, quantity);
        header.getStyleClass().add("ladder");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void show(FigureKind kind) {
        FigureView figure = tools.figures().view(kind);
        figure.accessibleTextProperty().bind(texts.text("figure." + kind.id()));
        figure.setOnSpot(this::select);
        figure.setOnPoint(this::point);
        if (kind == FigureKinds.ALIKE) {
            figure.setOnSweep(this::sweep);
        }
        text.pointedProperty().set(-1);
        canvas.getChildren().setAll(figure);
        canvas.getStyleClass().remove(KEEPS_PAGES);
        if (isAlike()) {
            canvas.getStyleClass().add(KEEPS_PAGES);
        }
    }

    private void select(Spot spot) {
        if (spot.subject() instanceof Subject.Letter letter) {
            if (letter.text().equals("written")) {
                text.pointedProperty().set(-1);
                text.cursorProperty().set(Math.max(1, letter.place()));
            } else if (parts.kind().getValue() == FigureKinds.ALIKE) {
                if (letter.text().equals("found")) {
                    text.goTo(letter.place());
                } else {
                    text.mark(letter.place());
                }
            }
        } else if (spot.subject() instanceof Subject.Follower follower) {
            text.annotationProperty().set(Annotation.valueOf(follower.annotation()));
            model.selectUnit(follower.unit());
        } else if (spot.subject() instanceof Subject.Unit unit) {
            model.selectUnit(unit.unit());
        }
    }

    /** A span is marked by dragging over it. */
    private void sweep(Spot from, Spot to) {
        if (from.subject() instanceof Subject.Letter first && to.subject() instanceof Subject.Letter last
                && first.text().equals("learnt") && last.text().equals("learnt")) {
            text.mark(first.place(), last.place());
        }
    }

    private boolean isAlike() {
        return parts.kind().getValue() == FigureKinds.ALIKE;
    }

    private void wheel(ScrollEvent e) {
        if (isAlike() && !e.isControlDown()) {
            wheeled -= e.getDeltaY();
            int lines = (int) (wheeled / WHEEL * 3);
            if (lines != 0) {
                wheeled = 0;
                text.scroll(lines);
            }
            e.consume();
        }
    }

    private void walk(KeyEvent e) {
        if (!isAlike() || e.isControlDown() || e.isShiftDown() || e.getTarget() instanceof TextField) {
            return;
        }
        if (e.getCode() == KeyCode.PAGE_DOWN || e.getCode() == KeyCode.PAGE_UP) {
            text.scroll(e.getCode() == KeyCode.PAGE_DOWN ? PAGE : -PAGE);
            e.consume();
        }
    }

    /** What the letter that is pointed at hung on is shown while it is. */
    private void point(Spot spot) {
        boolean isWritten = spot != null && spot.subject() instanceof Subject.Letter letter && letter.text().equals("written");
        text.pointedProperty().set(isWritten ? ((Subject.Letter) spot.subject()).place() : -1);
    }
}
