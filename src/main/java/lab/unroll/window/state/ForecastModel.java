package lab.unroll.window.state;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.ForecastLook;
import lab.unroll.forecast.Forecast;
import lab.unroll.task.DataFile;
import lab.unroll.task.Example;
import lab.unroll.task.SeriesTask;

/** The series that is learnt, what is foretold of it, and how one looks at both. Knows no node; on the FX thread only. */
public final class ForecastModel {

    private final ObjectProperty<ForecastLook> look = new SimpleObjectProperty<>(ForecastLook.NONE);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<DataFile> asked = new SimpleObjectProperty<>();
    private SeriesTask task;

    /** How one looks at it; {@link ForecastLook#NONE} where no series is learnt. */
    public ReadOnlyObjectProperty<ForecastLook> lookProperty() {
        return look;
    }

    /** The same. */
    public ForecastLook look() {
        return look.get();
    }

    /** True while something is being foretold. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /** A file that is to be opened as a series, once it is decided how it is read; null where none is. */
    public ReadOnlyObjectProperty<DataFile> askedProperty() {
        return asked;
    }

    /** Asks how a file is to be read as a series. */
    public void ask(Path file) {
        ask(DataFile.of(file));
    }

    /** The same with what has been decided. */
    public void ask(DataFile file) {
        asked.set(null);
        asked.set(file);
    }

    /** Another experiment is on the bench. */
    public void begin(Experiment experiment) {
        task = experiment != null && experiment.task() instanceof SeriesTask series
                ? series : null;
        look.set(task == null ? ForecastLook.NONE : new ForecastLook(Forecast.unknown(task), look.get().whole(), -1));
    }

    /** Something is being foretold from now on. */
    public void compute() {
        busy.set(true);
    }

    /** Something has been foretold, or given up where it is null; it is forgotten if another series is on the bench now. */
    public void show(Forecast found) {
        busy.set(false);
        if (found != null && found.task() == task) {
            look.set(new ForecastLook(found, look.get().whole(), look.get().selected()));
        }
    }

    /** Shows all of a long series, or its end. */
    public void showWhole(boolean whole) {
        look.set(new ForecastLook(look.get().forecast(), whole, look.get().selected()));
    }

    /** Points out the window that an example reads, if it is one of this series. */
    public void follow(Example example) {
        if (task != null) {
            look.set(new ForecastLook(look.get().forecast(), look.get().whole(), placeOf(example)));
        }
    }

    /** The place that the window of an example foretells; the one that is pointed out already where there are several. */
    private int placeOf(Example example) {
        if (example == null || example.labels().size() != task.length()) {
            return -1;
        }
        int selected = look.get().selected();
        if (selected >= task.length() && task.windowBefore(selected).labels().equals(example.labels())) {
            return selected;
        }
        double[] read = new double[task.length()];
        for (int t = 1; t <= read.length; t++) {
            read[t - 1] = task.feature().value(example.named(t).get(0));
        }
        double tolerance = 1e-5 * (Math.abs(task.feature().scale()) + Math.abs(task.feature().offset()));
        for (int place = task.length(); place <= task.series().length(); place++) {
            if (fits(read, place - read.length, tolerance) && task.windowBefore(place).labels().equals(example.labels())) {
                return place;
            }
        }
        return -1;
    }

    private boolean fits(double[] read, int from, double tolerance) {
        for (int i = 0; i < read.length; i++) {
            if (Math.abs(read[i] - task.series().at(from + i)) > tolerance) {
                return false;
            }
        }
        return true;
    }

    /** The places that can be pointed out, the first and the last; none where no series is learnt. */
    public List<Integer> places() {
        return task == null ? List.of() : List.of(task.length(), task.series().length());
    }

    /** Points out a place, or the nearest there is, and gives the window that foretells its value, to be read. */
    public Example pointOut(int place) {
        int nearest = Math.max(task.length(), Math.min(task.series().length(), place));
        look.set(new ForecastLook(look.get().forecast(), look.get().whole(), nearest));
        return task.windowBefore(nearest);
    }
}
