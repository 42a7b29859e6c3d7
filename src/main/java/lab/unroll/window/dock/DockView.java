package lab.unroll.window.dock;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.canvas.FormulaNode;
import lab.unroll.window.canvas.ScrolledFigure;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.kit.Choosers;
import lab.unroll.window.kit.Forms;
import lab.unroll.window.kit.Lent;
import lab.unroll.window.kit.Segments;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.rewind.TrainingScrubber;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.TrainingChartModel;
import lab.unroll.window.view.View;
import lab.unroll.window.work.BenchController;
import org.controlsfx.control.SegmentedButton;

/** The dock: on the left what reaches each step, on the right how training goes. */
public final class DockView {

    private final BenchController bench;
    private final BenchModel model;
    private final Texts texts;
    private final Figures figures;
    private final ObservableValue<View> view;
    private final TrainingView training;
    private final Map<FigureKind, ScrolledFigure> lists = new HashMap<>();
    private final VBox shown = new VBox();
    private final Lent chartPlace = new Lent(shown);
    @FXML private VBox left;
    @FXML private Label leftTitle;
    @FXML private HBox leftSymbol;
    @FXML private Label leftHint;
    @FXML private SegmentedButton chart;
    @FXML private Label iteration;
    @FXML private HBox right;
    @FXML private VBox loss;
    @FXML private ComboBox<FigureKind> measure;
    @FXML private HBox measureHead;
    private final TrainingChart trainingChart;

    /** The dock of a bench; its charts are those of the present view. */
    public DockView(BenchController bench, Texts texts, Figures figures, ObservableValue<View> view) {
        this.bench = bench;
        this.model = bench.model();
        this.texts = texts;
        this.figures = figures;
        this.view = view;
        training = new TrainingView(bench, texts);
        trainingChart = new TrainingChart(model.stage().trainingChart(), texts);
    }

    /** What lies over the window. */
    public Node cards() {
        return training.card();
    }

    /** Where the chart of the present view stands, to be lent. */
    public Lent chart() {
        return chartPlace;
    }

    /** The dock. */
    public Parent node() {
        return Forms.load(this, "dock");
    }

    @FXML
    private void initialize() {
        leftTitle.textProperty().bind(figures.title(model.dockChartProperty(), texts));
        leftSymbol.getChildren().add(new FormulaNode(new SimpleStringProperty("‖∂L/∂h_t‖"), 15,
                model.themeProperty()));
        texts.label(leftHint, "dock.log");
        ProbeChoosers probe = new ProbeChoosers(model, texts);
        probe.visibleProperty().bind(model.dockChartProperty().isEqualTo(FigureKinds.MEMORY));
        only(probe);
        HBox head = (HBox) leftSymbol.getParent();
        head.getChildren().add(1, probe);
        left.setMinWidth(0);
        VBox.setVgrow(chartPlace, Priority.ALWAYS);
        left.getChildren().add(chartPlace);
        ObservableValue<Boolean> ofGradients = model.dockChartProperty().isEqualTo(FigureKinds.GRADIENTS);
        // a figure of a view of its own has its heading within it; the axis says as well what the hint says
        new MakeWay(head, List.of(
                new MakeWay.Guest(leftTitle, model.dockChartProperty().map(shown -> shown.place() != FigureKind.Place.VIEW)),
                new MakeWay.Guest(leftSymbol, ofGradients), new MakeWay.Guest(leftHint, ofGradients)));
        Segments<FigureKind> charts = new Segments<>(chart, model.dockChartProperty(),
                model.dockChartProperty()::set);
        view.map(View::charts).subscribe(offered -> charts.fill(offered, which -> texts.text("dock." + which.id())));
        model.dockChartProperty().subscribe(this::show);
        new AnswersWork(bench, figures.view(FigureKinds.EXAMPLES)).begin();
        texts.label(iteration, "dock.iteration", model.snapshotProperty().map(
                snapshot -> String.format(Locale.ROOT, "%,d", snapshot.iteration())));
        loss.getChildren().add(new TrainingScrubber(bench, texts));
        measure.getItems().setAll(FigureKinds.at(FigureKind.Place.TRAINING));
        Choosers.name(measure, which -> texts.text("figure." + which.id()));
        texts.describe(measure, "dock.measure.describe");
        TrainingChartModel shown = model.stage().trainingChart();
        shown.shownProperty().subscribe(measure::setValue);
        measure.setOnAction(e -> shown.show(measure.getValue()));
        measureHead.getChildren().addAll(spring(), new ChartMenu(trainingChart, texts));
        new MakeWay(measureHead, List.of(new MakeWay.Guest(iteration, new SimpleBooleanProperty(true))));
        VBox.setVgrow(trainingChart, Priority.ALWAYS);
        trainingChart.setOnStep(bench.rewind()::goTo);
        // below its chooser, above the scrubber
        loss.getChildren().add(1, trainingChart);
        shown.shownProperty().subscribe(this::showMeasure);
        Region form = (Region) training.node();
        form.setMinWidth(Region.USE_PREF_SIZE);
        right.getChildren().add(form);
    }

    private void showMeasure(FigureKind which) {
        FigureView curve = figures.view(which);
        curve.accessibleTextProperty().bind(texts.text("figure." + which.id()));
        curve.setOnSpot(this::goBack);
        trainingChart.show(curve);
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** What is not seen takes no room. */
    private static void only(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }

    private void show(FigureKind which) {
        FigureView view = figures.view(which);
        view.accessibleTextProperty().bind(texts.text("figure." + which.id()));
        view.setOnSpot(this::select);
        Region place = which.isAsHighAsItNeeds() ? lists.computeIfAbsent(which, list -> new ScrolledFigure(view)) : view;
        VBox.setVgrow(place, Priority.ALWAYS);
        shown.getChildren().setAll(place);
    }

    /** A step of the training, or of a branch: the bench shows it. */
    private void goBack(Spot spot) {
        if (spot.subject() instanceof Subject.Iteration training) {
            bench.rewind().goTo(training.iteration());
        } else if (spot.subject() instanceof Subject.OnBranch there) {
            bench.rewind().goTo(there.branch(), there.iteration());
        }
    }

    private void select(Spot spot) {
        goBack(spot);
        if (spot.subject() instanceof Subject.HeldOut held) {
            model.stage().answers().example(held.place()).ifPresent(model.hand()::readFromHere);
        }
        if (spot.step() > 0) {
            model.selectStep(spot.step());
        }
        if (spot.unit() >= 0) {
            model.selectUnit(spot.unit());
        }
    }
}
