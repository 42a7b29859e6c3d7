package lab.unroll.window.series;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.task.SeriesTask;
import lab.unroll.window.view.Part;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewPanes;
import lab.unroll.window.view.ViewTools;

/** The series and its forecast, which experiments offer that learn one. */
public final class SeriesView {

    private static final Part FORECAST = new Part("forecast", "window", "series.part.forecast");

    /** The entry in the list of views. */
    public static final View VIEW = new View("series", "series", KeyCode.F, "view.series", false,
            experiment -> experiment.task() instanceof SeriesTask ? Optional.empty() : Optional.of("series.refused"),
            bench -> Parts.one(FORECAST), SeriesView::panes, List.of(FigureKinds.FORECAST_ERROR),
            bench -> bench.stage().forecast().busyProperty());

    private SeriesView() {
    }

    private static ViewPanes panes(ViewTools tools, Parts parts) {
        SeriesStage stage = new SeriesStage(tools, parts);
        new ForecastWork(tools.bench(), stage).begin();
        return new ViewPanes(stage, new SeriesInspector(tools).node());
    }
}
