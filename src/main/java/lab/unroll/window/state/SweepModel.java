package lab.unroll.window.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.SeedsLook;
import lab.unroll.figure.SweepLook;
import lab.unroll.state.ExperimentSettings;
import lab.unroll.sweep.Axis;
import lab.unroll.sweep.HeldOutCurve;
import lab.unroll.sweep.RunResult;
import lab.unroll.sweep.SeedBand;
import lab.unroll.sweep.SweepMeasure;
import lab.unroll.sweep.SweepPlan;
import lab.unroll.sweep.SweepResults;
import lab.unroll.sweep.SweepTable;
import lab.unroll.sweep.Until;
import lab.unroll.words.InputException;

/**
 * A sweep over settings of the experiment on the bench: what is to be trained, what is known of it, and what of it is looked
 * at. Knows no node and no thread; used on the FX thread only.
 */
public final class SweepModel {

    /** Nothing is trained. */
    public static final double IDLE = -1;
    /** The curves of so many runs are kept, to be shown over the training. */
    private static final int MOST_CURVES = 1000;
    private static final int MOST_BANDS = 5;

    /**
     * A setting with its values as they are typed.
     *
     * @param name   of the setting, or {@value SweepPlan#SEEDS}
     * @param values as {@code 4, 8, 16}
     */
    public record Row(String name, String values) {
    }

    private final ObjectProperty<List<Row>> rows = new SimpleObjectProperty<>(List.of(new Row("cell", "rnn, lstm, gru"),
            new Row(SweepPlan.SEEDS, "5")));
    private final ObjectProperty<Until> until = new SimpleObjectProperty<>(Until.STEPS);
    private final ObjectProperty<SweepMeasure> measure = new SimpleObjectProperty<>(SweepMeasure.HELD_OUT_LOSS);
    private final BooleanProperty overTraining = new SimpleBooleanProperty();
    private final DoubleProperty progress = new SimpleDoubleProperty(IDLE);
    private final DoubleProperty secondsLeft = new SimpleDoubleProperty(Double.NaN);
    private final ObservableValue<Boolean> busy = progress.map(share -> share.doubleValue() >= 0);
    private final ObjectProperty<SweepPlan> plan = new SimpleObjectProperty<>();
    private final ObjectProperty<SweepLook> look = new SimpleObjectProperty<>(SweepLook.NONE);
    private final ObjectProperty<SeedsLook> bands = new SimpleObjectProperty<>(SeedsLook.NONE);
    private final Map<Integer, RunResult> results = new TreeMap<>();
    private final Map<Integer, HeldOutCurve> curves = new TreeMap<>();
    private String kernel = "";

    SweepModel() {
        measure.addListener((o, was, is) -> look());
    }

    /**
     * What the rows say.
     *
     * @param base what is trained where they do not say otherwise
     * @throws lab.unroll.words.InputException naming the first setting that cannot be used
     */
    public SweepPlan planOf(Experiment base) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Row row : rows.get()) {
            if (texts.put(row.name(), row.values()) != null) {
                throw new InputException("sweep.twice", row.name());
            }
        }
        texts.put(SweepPlan.UNTIL, until.get().id());
        texts.putIfAbsent(Axis.SEED, Long.toString(base.seed()));
        return SweepPlan.of(base, texts, ExperimentSettings.ALL);
    }

    /** Begins another sweep; what was known of the one before is forgotten. */
    public void begin(SweepPlan other, String computedWith) {
        results.clear();
        curves.clear();
        kernel = computedWith;
        plan.set(other);
        look();
    }

    /** Some runs have ended. */
    public void add(Collection<RunResult> ended, Map<Integer, HeldOutCurve> theirCurves) {
        ended.forEach(result -> results.put(result.run(), result));
        theirCurves.forEach((run, curve) -> {
            if (curves.size() < MOST_CURVES) {
                curves.put(run, curve);
            }
        });
        look();
    }

    private void look() {
        SweepPlan now = plan.get();
        if (now == null) {
            look.set(new SweepLook(SweepResults.NONE, measure.get(), List.of()));
            return;
        }
        look.set(new SweepLook(SweepResults.of(now, results.values()), measure.get(), List.of()));
        bands.set(curves.size() < results.size() ? SeedsLook.NONE : bands(now));
    }

    /** A band for each value of the first setting; others are folded into it. */
    private SeedsLook bands(SweepPlan now) {
        Axis axis = now.varied().stream().filter(one -> !one.name().equals(Axis.SEED) && one.size() <= MOST_BANDS).findFirst()
                .orElse(null);
        int place = axis == null ? -1 : now.axes().indexOf(axis);
        List<SeedBand> found = new ArrayList<>();
        for (String value : axis == null ? List.of("") : axis.values()) {
            List<Integer> runs = curves.keySet().stream().filter(run -> axis == null || now.values(run).get(place).equals(value))
                    .toList();
            String name = axis == null ? now.experiment(0).cell().displayName() : axis.isOfNumbers()
                    ? axis.name() + " = " + value : value;
            if (!runs.isEmpty()) {
                found.add(SeedBand.of(name, runs.stream().map(curves::get).toList(),
                        (int) runs.stream().filter(run -> results.get(run).isSolved()).count()));
            }
        }
        Experiment first = now.experiment(0);
        boolean alike = now.varied().stream().noneMatch(one -> one.name().equals("preset"));
        return new SeedsLook(found, found.stream().map(SeedBand::name).toList(), alike ? first.chanceLoss() : Double.NaN,
                alike ? first.task().solvedLoss() : OptionalDouble.empty());
    }

    /** The rows of the table to be filled in. */
    public ObjectProperty<List<Row>> rowsProperty() {
        return rows;
    }

    /** How long each run is trained. */
    public ObjectProperty<Until> untilProperty() {
        return until;
    }

    /** What of the runs is shown. */
    public ObjectProperty<SweepMeasure> measureProperty() {
        return measure;
    }

    /** Whether the loss over the training is shown, and not what came out at the end. */
    public BooleanProperty overTrainingProperty() {
        return overTraining;
    }

    /** How far it is, 0 to 1, or {@link #IDLE}. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    /** About how long it will take; NaN where that is not known. */
    public DoubleProperty secondsLeftProperty() {
        return secondsLeft;
    }

    /** True while it is trained. */
    public ObservableValue<Boolean> busyBinding() {
        return busy;
    }

    /** What was begun last; null before the first. */
    public ReadOnlyObjectProperty<SweepPlan> planProperty() {
        return plan;
    }

    /** What is known, and what of it is looked at. */
    public ReadOnlyObjectProperty<SweepLook> lookProperty() {
        return look;
    }

    /** The losses over the training, as far as they are kept. */
    public ReadOnlyObjectProperty<SeedsLook> bandsProperty() {
        return bands;
    }

    /** The results so far, by run. */
    public Map<Integer, RunResult> results() {
        return Map.copyOf(results);
    }

    /** True if some runs of what was begun are not known. */
    public boolean isUnfinished() {
        return plan.get() != null && results.values().stream().filter(RunResult::isKnown).count() < plan.get().runs();
    }

    /** Names of the columns of {@link #table}; none before the first sweep. */
    public List<String> columns() {
        return plan.get() == null ? List.of() : new SweepTable(plan.get(), kernel).columns();
    }

    /** What is known as a table, as the command line writes it. */
    public List<List<String>> table() {
        return plan.get() == null ? List.of() : results.values().stream().map(new SweepTable(plan.get(), kernel)::row).toList();
    }
}
