package lab.unroll.window.state;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.figure.ChartLook;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;

/** Which chart of the training is shown, and how one looks at it. Used on the FX thread only. */
public final class TrainingChartModel {

    private final ReadOnlyObjectWrapper<FigureKind> shown = new ReadOnlyObjectWrapper<>(FigureKinds.LOSS);
    private final ObjectProperty<ChartLook> look = new SimpleObjectProperty<>(ChartLook.WHOLE);

    /** The chart that is shown. */
    public ReadOnlyObjectProperty<FigureKind> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows another chart: the same stretch of the steps, and all of its values on their usual axis. */
    public void show(FigureKind chart) {
        if (chart != shown.get()) {
            look.set(look.get().withValues(ChartLook.Kind.USUAL));
            shown.set(chart);
        }
    }

    /** How one looks at it. */
    public ObjectProperty<ChartLook> lookProperty() {
        return look;
    }
}
