package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.ForecastLook;
import lab.unroll.forecast.Forecast;
import lab.unroll.forecast.Forecaster;
import lab.unroll.task.SeriesTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ForecastModelTest {

    private final ForecastModel model = new ForecastModel();
    private final Experiment experiment = Presets.named("wave-sum");
    private final SeriesTask task = (SeriesTask) experiment.task();

    @Test
    void whereNoSeriesIsLearntThereIsNothingToLookAt() {
        model.begin(Presets.first());
        assertSame(ForecastLook.NONE, model.look());
        model.follow(Presets.first().firstExample());
        assertSame(ForecastLook.NONE, model.look());
        assertEquals(List.of(), model.places());
    }

    @Test
    void aSeriesIsShownBeforeAnythingIsForetold() {
        model.begin(experiment);
        assertSame(task, model.look().forecast().task());
        assertTrue(Double.isNaN(model.look().forecast().ahead(100)));
    }

    @Test
    void theWindowThatIsReadIsPointedOutWhereverItCameFrom() {
        model.begin(experiment);
        model.follow(task.windowBefore(123));
        assertEquals(123, model.look().selected());
        model.follow(task.exampleOf(task.windowBefore(77).labels()));
        assertEquals(77, model.look().selected());
        model.follow(task.exampleOf("0.5 ".repeat(20)));
        assertEquals(-1, model.look().selected());
        assertEquals(task.windowBefore(20).labels(), model.pointOut(-5).labels());
        assertEquals(20, model.look().selected());
        model.pointOut(9999);
        assertEquals(400, model.look().selected());
    }

    @Test
    void whatIsForetoldOfAnotherSeriesIsForgotten() {
        model.begin(experiment);
        model.compute();
        assertTrue(model.busyProperty().get());
        Experiment other = Presets.named("wave-saw");
        Forecast late = Forecaster.of(task, experiment.initialParameters(), () -> { });
        model.begin(other);
        model.show(late);
        assertSame(other.task(), model.look().forecast().task());
        model.begin(experiment);
        model.show(late);
        assertSame(late, model.look().forecast());
    }

    @Test
    void aLongSeriesIsShownFromItsEndOrWhole() {
        Experiment longer = experiment.with("values", 2000);
        model.begin(longer);
        assertEquals(1200, model.look().from());
        model.showWhole(true);
        assertEquals(0, model.look().from());
        assertNull(model.askedProperty().get());
    }
}
