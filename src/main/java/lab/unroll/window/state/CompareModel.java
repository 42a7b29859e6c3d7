package lab.unroll.window.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Scene;
import lab.unroll.net.CellKind;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Snapshot;

/** Which cells stand beside the one on the bench, and how far they are. Used on the FX thread only. */
public final class CompareModel {

    /** The cells that can be compared, in the order in which they stand one above the other. */
    public static final List<CellKind> CELLS = CellKind.families();

    /**
     * A cell beside the one on the bench: the same experiment in all but the cell.
     *
     * @param cell     the cell
     * @param snapshot its training
     * @param curve    its losses
     * @param reading  it, having read the example of the bench
     */
    public record ComparedRun(CellKind cell, Snapshot snapshot, LossCurve curve, Reading reading) {
    }

    private final ObjectProperty<List<CellKind>> wanted = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<ComparedRun>> rivals = new SimpleObjectProperty<>(List.of());

    /** Those before, which the reading on the bench may still belong to. */
    private List<ComparedRun> earlier = List.of();
    private final ObjectProperty<Snapshot> leader = new SimpleObjectProperty<>();
    private final LongProperty behind = new SimpleLongProperty(-1);
    /** What stood beside experiments that were left, as long as they can be gone back to. */
    private final Map<Experiment, List<CellKind>> before = new WeakHashMap<>();

    /** The experiment that was left last, or null. */
    private Experiment left;

    /** The other cells that are wanted; empty where nothing is compared. */
    public ReadOnlyObjectProperty<List<CellKind>> wantedProperty() {
        return wanted;
    }

    /** Those that have read the example, in their order; {@link #inStep} are those to be compared. */
    public ReadOnlyObjectProperty<List<ComparedRun>> rivalsProperty() {
        return rivals;
    }

    /** The network whose reading is on the bench from now on; it is compared with others that are as far. */
    public void follow(Snapshot onBench) {
        leader.set(onBench);
        noticeCaughtUp();
    }

    /** How far the network is whose reading is on the bench; null before the first. */
    public ReadOnlyObjectProperty<Snapshot> leaderProperty() {
        return leader;
    }

    /** The runs with exactly as many training steps as the one on the bench, or that cannot go on; empty while one is behind. */
    public List<ComparedRun> inStep() {
        return Stream.of(rivals.get(), earlier).filter(runs -> runs.stream().allMatch(this::isInStep)).findFirst()
                .orElse(List.of());
    }

    private void noticeCaughtUp() {
        if (!inStep().isEmpty()) {
            behind.set(-1);
        }
    }

    private boolean isInStep(ComparedRun run) {
        return leader.get() == null || run.snapshot().isStuck()
                || run.snapshot().iteration() == leader.get().iteration();
    }

    /** How many training steps the slowest of those that are wanted has taken while it is behind, or -1. */
    public LongProperty behindProperty() {
        return behind;
    }

    /** The scenes that are compared, that of the bench among them, in their order; only that one if none are. */
    public List<Scene> scenes(Scene own) {
        List<Scene> scenes = new ArrayList<>();
        inStep().forEach(rival -> scenes.add(Scene.of(rival.reading(), own.playhead(),
                own.selectedStep(), own.selectedUnit(), own.theme(), own.words())
                .lookingAt(own.trace().place().nearestIn(rival.reading().trace().spec()))));
        scenes.add(own);
        scenes.removeIf(scene -> scene.trace().length() != own.trace().length());
        scenes.sort(Comparator.comparing(scene -> CELLS.indexOf(scene.trace().spec().cell())));
        return scenes;
    }

    /** True if cells are compared. */
    public boolean isOn() {
        return !wanted.get().isEmpty();
    }

    /** Compares with one other cell: an LSTM with a SimpleRNN, any other with an LSTM. */
    void begin(CellKind own) {
        wanted.set(usual(own));
    }

    /** The cell that stands beside another where nobody has chosen: a SimpleRNN beside an LSTM, an LSTM beside any other. */
    public static List<CellKind> usual(CellKind own) {
        return List.of(own.hasCellState() ? CellKind.SIMPLE_RNN : CellKind.LSTM);
    }

    /** Compares with these cells, but for the own one. */
    void begin(List<CellKind> cells, CellKind own) {
        wanted.set(CELLS.stream().filter(cell -> cells.contains(cell) && cell != own).toList());
    }

    /** Another experiment takes the place of one, or of none: what stood beside that was read for it. */
    void leave(Experiment old) {
        left = old;
        if (old != null) {
            before.put(old, wanted.get());
        }
        forgetRuns();
    }

    private void forgetRuns() {
        earlier = List.of();
        rivals.set(List.of());
        behind.set(-1);
    }

    /** An experiment has been opened: where the same is learnt, the same cells are compared. */
    void goOnFor(Experiment opened) {
        if (left != null && !opened.choice().equals(left.choice())) {
            end();
        }
    }

    /** An experiment is gone back to: beside it stands what stood there. */
    void comeBackTo(Experiment known) {
        wanted.set(before.getOrDefault(known, wanted.get()));
    }

    /** Compares no longer. */
    void end() {
        wanted.set(List.of());
        forgetRuns();
    }

    /** Adds a cell, or takes it away. */
    public void toggle(CellKind cell) {
        List<CellKind> next = new ArrayList<>(wanted.get());
        if (!next.remove(cell)) {
            next.add(cell);
        }
        next.sort(Comparator.comparing(CELLS::indexOf));
        wanted.set(List.copyOf(next));
    }

    /** Another cell on the bench is no rival of itself. */
    void standBeside(CellKind own) {
        if (isOn() && wanted.get().contains(own)) {
            List<CellKind> others = wanted.get().stream().filter(cell -> cell != own).toList();
            wanted.set(others);
            if (others.isEmpty()) {
                begin(own);
            }
        }
    }

    /** Shows how far the rivals are; those that are not wanted any more have come too late. */
    public void show(List<ComparedRun> latest) {
        earlier = rivals.get();
        rivals.set(latest.stream().filter(rival -> wanted.get().contains(rival.cell())).toList());
        noticeCaughtUp();
    }
}
