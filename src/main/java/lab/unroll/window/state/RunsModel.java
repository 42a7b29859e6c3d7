package lab.unroll.window.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.RunCurve;
import lab.unroll.state.ExperimentSettings;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Snapshot;

/**
 * The trainings of this session, with the sweep. Memory is bounded: {@value #MOST} trainings, of which the oldest without a
 * note goes first, with {@value #POINTS} points of each that is not trained now. Knows no node and no thread; used on the FX
 * thread only.
 */
public final class RunsModel {

    /** The most trainings that are remembered. */
    public static final int MOST = 200;
    /** The most points of a curve that is not trained any more. */
    public static final int POINTS = 1024;
    /** New ones are laid over the others until there are so many. */
    private static final int TICKED_AT_FIRST = 6;
    private static final int MOST_DELETED = 20;

    private final ObservableList<RunEntry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<RunEntry> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<List<RunCurve>> overlaid = new SimpleObjectProperty<>(List.of());
    private final Deque<Deleted> deleted = new ArrayDeque<>();
    private final BooleanProperty canBringBack = new SimpleBooleanProperty();
    private final SweepModel sweep = new SweepModel();
    private RunEntry live;
    private int numbers;

    /** One that was taken out of the list. */
    private record Deleted(int place, RunEntry entry) {
    }

    /** Remembers from now on what is trained on a bench; what training was like before is no training of its own. */
    public void follow(BenchModel bench) {
        // they come one after the other, and the curve may be as it was
        bench.snapshotProperty().addListener((o, was, is) -> record(bench));
        bench.lossCurveProperty().addListener((o, was, is) -> record(bench));
    }

    private void record(BenchModel bench) {
        Experiment opened = bench.experimentProperty().get();
        if (!bench.rewind().isBack() && bench.hand().state().experiment() == opened) {
            record(opened, bench.experimentNow(), bench.hand().state().branch(), bench.snapshotProperty().get(),
                    bench.lossCurveProperty().get());
        }
    }

    /**
     * The training on the bench has come so far; one that has taken no step is not remembered.
     *
     * @param opened   the very object that was opened
     * @param now      the same as it is trained now
     * @param branch   which branch of its training
     */
    void record(Experiment opened, Experiment now, int branch, Snapshot snapshot, LossCurve curve) {
        RunEntry entry = entries.stream().filter(one -> one.isOf(opened, branch)).findFirst().orElse(null);
        if (entry == null) {
            if (snapshot.iteration() == 0) {
                leave(null);
                return;
            }
            entry = new RunEntry(++numbers, opened, branch);
            entry.reach(now, snapshot, curve);
            watch(entry);
            entry.tickedProperty().set(entries.stream().filter(one -> one.tickedProperty().get()).count() < TICKED_AT_FIRST);
            entries.add(entry);
            forgetOldest(entry);
        } else {
            entry.reach(now, snapshot, curve);
        }
        leave(entry);
        if (entry.tickedProperty().get()) {
            overlay();
        }
    }

    private void leave(RunEntry next) {
        if (live != null && live != next) {
            live.thin(POINTS);
        }
        live = next;
    }

    private void watch(RunEntry entry) {
        entry.tickedProperty().addListener((o, was, is) -> overlay());
        entry.nameProperty().addListener((o, was, is) -> overlay());
    }

    private void forgetOldest(RunEntry newest) {
        while (entries.size() > MOST) {
            RunEntry goes = entries.stream().filter(one -> one != newest && one.noteProperty().get().isEmpty()).findFirst()
                    .orElse(entries.get(0));
            entries.remove(goes);
            unselect(goes);
        }
    }

    private void unselect(RunEntry gone) {
        if (selected.get() == gone) {
            selected.set(null);
        }
        overlay();
    }

    private void overlay() {
        overlaid.set(entries.stream().filter(one -> one.tickedProperty().get()).map(one -> new RunCurve(one.nameProperty().get(),
                one.number() - 1, one.reachedProperty().get().curve())).toList());
    }

    /** The trainings, in the order in which they began. */
    public ObservableList<RunEntry> entries() {
        return entries;
    }

    /** The one that is looked at, or null. */
    public ObjectProperty<RunEntry> selectedProperty() {
        return selected;
    }

    /** The losses that are laid over each other. */
    public ReadOnlyObjectProperty<List<RunCurve>> overlaidProperty() {
        return overlaid;
    }

    /** The loss of guessing of all that are laid over each other; NaN where it is not the same. */
    public double overlaidChance() {
        double[] losses = entries.stream().filter(one -> one.tickedProperty().get())
                .mapToDouble(one -> one.experiment().chanceLoss()).distinct().toArray();
        return losses.length == 1 ? losses[0] : Double.NaN;
    }

    /** Takes one out of the list; it can be brought back. */
    public void delete(RunEntry entry) {
        int place = entries.indexOf(entry);
        if (place < 0) {
            return;
        }
        entries.remove(place);
        deleted.push(new Deleted(place, entry));
        while (deleted.size() > MOST_DELETED) {
            deleted.removeLast();
        }
        canBringBack.set(true);
        if (live == entry) {
            leave(null);
        }
        unselect(entry);
    }

    /**
     * Brings back the one that was deleted last, with its place, its name and its note. Where its training went on meanwhile
     * and is in the list again, that is one with it: it has come as far, and has what was noted since.
     */
    public void bringBack() {
        if (deleted.isEmpty()) {
            return;
        }
        Deleted last = deleted.pop();
        canBringBack.set(!deleted.isEmpty());
        entries.stream().filter(last.entry()::isOfSameTraining).findFirst().ifPresent(again -> {
            last.entry().takeOver(again);
            entries.remove(again);
            live = live == again ? last.entry() : live;
        });
        entries.add(Math.min(last.place(), entries.size()), last.entry());
        selected.set(last.entry());
        overlay();
    }

    /** True if there is one to be brought back. */
    public BooleanProperty canBringBackProperty() {
        return canBringBack;
    }

    /** The sweep. */
    public SweepModel sweep() {
        return sweep;
    }

    /** Names of the columns of {@link #table}. */
    public static List<String> columns() {
        return Stream.of(List.of("training", "name"), ExperimentSettings.ALL.names(), List.of("data", "iteration", "solved_at",
                "training_loss", "held_out_loss", "held_out_accuracy", "outcome", "note")).flatMap(List::stream).toList();
    }

    /** All trainings as a table, a row each, numbers with all their digits. */
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        for (RunEntry entry : entries) {
            RunEntry.Reached reached = entry.reachedProperty().get();
            List<String> row = new ArrayList<>(List.of(Integer.toString(entry.number()), entry.nameProperty().get()));
            ExperimentSettings.ALL.names().forEach(name -> row.add(ExperimentSettings.ALL.valueOf(reached.experiment(), name)));
            boolean measured = reached.evaluation() != null;
            row.addAll(List.of(reached.experiment().choice().data() == null ? "" : reached.experiment().dataName().orElse(""),
                    Long.toString(reached.iteration()), reached.solvedAt().isPresent()
                    ? Long.toString(reached.solvedAt().getAsLong()) : "", number(reached.trainingLoss()),
                    measured ? number(reached.evaluation().loss()) : "", measured ? number(reached.evaluation().accuracy()) : "",
                    reached.diverged() ? "diverged" : "done", entry.noteProperty().get()));
            rows.add(row);
        }
        return rows;
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
