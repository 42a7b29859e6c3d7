package lab.unroll.window.series;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.kit.Segments;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.ForecastModel;
import lab.unroll.window.transport.TransportView;
import lab.unroll.window.view.Breadcrumb;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.ViewTools;
import org.controlsfx.control.SegmentedButton;

/**
 * The middle of the view: the series with its forecast, and below it the transport of the window that is read. A place that is
 * clicked puts the window before it on the stage of the network as well; the keys Alt and an arrow go on from there.
 */
final class SeriesStage extends VBox {

    private final BenchModel model;
    private final ForecastModel forecast;
    private final Texts texts;

    SeriesStage(ViewTools tools, Parts parts) {
        model = tools.bench().model();
        forecast = model.stage().forecast();
        texts = tools.texts();
        setId("series-stage");
        getStyleClass().add("stage");
        FigureView figure = tools.figures().view(FigureKinds.FORECAST);
        figure.accessibleTextProperty().bind(texts.text("figure.forecast"));
        figure.setOnSpot(this::select);
        StackPane canvas = new StackPane(figure);
        canvas.setMinSize(0, 0);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        Parent below = new TransportView(model, texts).node();
        ((Region) below).setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(header(parts), canvas, below);
        tools.figures().view(FigureKinds.FORECAST_ERROR).setOnSpot(this::select);
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    private Node header(Parts parts) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        SegmentedButton range = new SegmentedButton();
        range.setId("series-range");
        Segments.fill(range, List.of(false, true), whole -> texts.text(whole ? "series.range.whole" : "series.range.end"),
                forecast.lookProperty().map(look -> look.whole()), forecast::showWhole);
        texts.describe(range, "series.range.describe");
        range.visibleProperty().bind(Bindings.createBooleanBinding(() -> forecast.look().forecast() != null
                && (forecast.look().isCut() || forecast.look().whole()), forecast.lookProperty()));
        HBox header = new HBox(new Breadcrumb(parts, texts, "series.part"), space, range);
        header.getStyleClass().add("ladder");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void select(Spot spot) {
        if (spot.subject() instanceof Subject.Value value) {
            read(value.place());
        }
    }

    private void walk(KeyEvent e) {
        int by = !e.isAltDown() ? 0 : e.getCode() == KeyCode.LEFT ? -1 : e.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (by != 0 && !forecast.places().isEmpty()) {
            int selected = forecast.look().selected();
            read((selected < 0 ? forecast.look().forecast().origin() : selected) + by);
            e.consume();
        }
    }

    /** Has the network read the window before a place. */
    private void read(int place) {
        if (!forecast.places().isEmpty()) {
            model.hand().readFromHere(forecast.pointOut(place));
        }
    }
}
