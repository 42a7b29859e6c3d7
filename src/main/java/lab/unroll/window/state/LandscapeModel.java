package lab.unroll.window.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.CurvatureCurve;
import lab.unroll.figure.NetworkLine;
import lab.unroll.figure.Subject;
import lab.unroll.figure.Turn;
import lab.unroll.landscape.LossMap;
import lab.unroll.landscape.MapPlan;
import lab.unroll.landscape.TrainingPath;
import lab.unroll.landscape.Wall;
import lab.unroll.landscape.WallSettings;
import lab.unroll.landscape.Walker;
import lab.unroll.net.Parameters;
import lab.unroll.train.Snapshot;

/**
 * The ground that training walks on, as far as it is known, and how it is looked at; with the paths of the networks on the
 * bench, kept while they are trained. Knows no node and no thread; used on the FX thread only.
 */
public final class LandscapeModel {

    /** Nothing is computed. */
    public static final double IDLE = -1;
    private static final int MOST_PATHS = 6;
    /** A network this near to a plane, beside the length of its weights, is on it: weights are kept in single precision. */
    private static final double NEAR = 1e-5;

    private final ObjectProperty<MapPlan> plan = new SimpleObjectProperty<>(MapPlan.USUAL);
    private final BooleanProperty log = new SimpleBooleanProperty();
    private final ObjectProperty<Turn> turn = new SimpleObjectProperty<>(Turn.USUAL);
    private final ObjectProperty<List<LossMap>> maps = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Subject.Ground> here = new SimpleObjectProperty<>();
    private final BooleanProperty outdated = new SimpleBooleanProperty();
    private final ObjectProperty<WallSettings> wall = new SimpleObjectProperty<>(WallSettings.USUAL);
    private final ObjectProperty<List<Wall>> walls = new SimpleObjectProperty<>(List.of());
    private final IntegerProperty moves = new SimpleIntegerProperty(WallSettings.USUAL.moves());
    private final IntegerProperty scrub = new SimpleIntegerProperty(Integer.MAX_VALUE);
    private final BooleanProperty lineOutdated = new SimpleBooleanProperty();
    /** The weights from which, or to which, the line was drawn; null for none. */
    private Parameters lined;
    private final ObjectProperty<NetworkLine> line = new SimpleObjectProperty<>(new NetworkLine("A", "B", null));
    private final ObjectProperty<List<CurvatureCurve>> bends = new SimpleObjectProperty<>(List.of());
    private final DoubleProperty progress = new SimpleDoubleProperty(IDLE);
    private final ObservableValue<Boolean> busy = progress.map(share -> share.doubleValue() >= 0);
    private final Map<Experiment, TrainingPath> paths = new LinkedHashMap<>();
    private final ReadOnlyObjectProperty<Experiment> experiment;
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final CompareModel compare;
    private final RewindModel rewind;

    /** The ground of a bench. */
    LandscapeModel(ReadOnlyObjectProperty<Experiment> experiment, ReadOnlyObjectProperty<Snapshot> snapshot,
                   CompareModel compare, RewindModel rewind) {
        this.experiment = experiment;
        this.snapshot = snapshot;
        this.compare = compare;
        this.rewind = rewind;
        snapshot.subscribe(now -> {
            if (now != null) {
                keep(experiment.get(), now);
                locate(now.parameters());
                lineOutdated.set(lined != null && !isLined(now.parameters()));
            }
        });
        compare.rivalsProperty().subscribe(now -> now.forEach(rival ->
                keep(experiment.get().withCell(rival.cell()), rival.snapshot())));
    }

    /** While the bench shows what was, nothing is walked. */
    private void keep(Experiment of, Snapshot now) {
        if (rewind.isBack()) {
            return;
        }
        TrainingPath path = paths.computeIfAbsent(of, missing -> new TrainingPath());
        if (path.wants(now.iteration()) || path.isBeyond(now.iteration())) {
            path.add(now.iteration(), now.parameters().toArray());
        }
        while (paths.size() > MOST_PATHS) {
            paths.remove(paths.keySet().iterator().next());
        }
    }

    /** The network on the bench and those compared with it, as they are now, in the order of the cells. */
    public List<Walker> walkers() {
        List<CompareModel.ComparedRun> rivals = compare.isOn() ? compare.inStep() : List.of();
        List<Walker> walkers = new ArrayList<>(rivals.stream()
                .map(rival -> walker(experiment.get().withCell(rival.cell()), rival.snapshot())).toList());
        walkers.add(walker());
        walkers.sort(Comparator.comparing(Walker::cell));
        return walkers;
    }

    /** The network on the bench. */
    public Walker walker() {
        return walker(experiment.get(), snapshot.get());
    }

    private Walker walker(Experiment of, Snapshot now) {
        TrainingPath path = paths.get(of);
        List<TrainingPath.Point> points = new ArrayList<>(path == null ? List.of() : path.points());
        if (now.iteration() > 0 && (points.isEmpty() || points.get(0).iteration() > 0)) {
            // nobody was there to keep the first one, but it is known
            points.add(0, new TrainingPath.Point(0, of.initialParameters().toSingle().data));
        }
        return new Walker(of.task(), now.parameters(), now.iteration(), points);
    }

    /** The map of the network on the bench; -1 if there is none. */
    public int own() {
        return IntStream.range(0, maps.get().size()).filter(i -> maps.get().get(i).walker().parameters().spec()
                .equals(experiment.get().spec())).findFirst().orElse(-1);
    }

    private void locate(Parameters now) {
        int own = own();
        if (own < 0) {
            here.set(null);
            outdated.set(!maps.get().isEmpty());
            return;
        }
        LossMap map = maps.get().get(own);
        double[] weights = now.toArray();
        if (weights.length != map.plane().centre().length) {
            here.set(null);
            outdated.set(true);
            return;
        }
        double[] place = map.plane().project(weights);
        double[] nearest = map.plane().at(place[0], place[1]);
        double away = 0;
        double length = 1;
        for (int i = 0; i < weights.length; i++) {
            away += (weights[i] - nearest[i]) * (weights[i] - nearest[i]);
            length += weights[i] * weights[i];
        }
        boolean on = away <= NEAR * NEAR * length;
        boolean atCentre = Math.hypot(place[0], place[1]) < 1e-4 * (map.surface().grid().toA() - map.surface().grid().fromA());
        outdated.set(!on);
        here.set(on && !atCentre ? new Subject.Ground(own, place[0], place[1]) : null);
    }

    private boolean isLined(Parameters now) {
        return lined == now || Arrays.equals(lined.toArray(), now.toArray());
    }

    /**
     * Shows a line.
     *
     * @param own the weights of the network on the bench that it was drawn from, or to
     */
    public void show(NetworkLine drawn, Parameters own) {
        lined = own;
        line.set(drawn);
        lineOutdated.set(!isLined(snapshot.get().parameters()));
    }

    /** True if the network has been trained or changed since the line was drawn. */
    public BooleanProperty lineOutdatedProperty() {
        return lineOutdated;
    }

    /** The last training step on the paths of some maps; 0 where there is no path. */
    public static int lastOnPaths(List<LossMap> maps) {
        return (int) maps.stream().mapToLong(LossMap::lastOnPath).max().orElse(0);
    }

    /** Up to which training step paths are drawn; more than there are stands for the whole path, as it grows. */
    public IntegerProperty scrubProperty() {
        return scrub;
    }

    /** How many steps of gradient descent on the wall are shown. */
    public int movesShown() {
        return Math.min(moves.get(), wall.get().moves());
    }

    /** Shows maps, whole or as far as they are known. */
    public void show(List<LossMap> latest) {
        maps.set(List.copyOf(latest));
        if (snapshot.get() != null) {
            locate(snapshot.get().parameters());
        }
    }

    /** Which maps are wanted. */
    public ObjectProperty<MapPlan> planProperty() {
        return plan;
    }

    /** Whether levels are equal factors apart. */
    public BooleanProperty logProperty() {
        return log;
    }

    /** From where surfaces are seen. */
    public ObjectProperty<Turn> turnProperty() {
        return turn;
    }

    /** The maps there are. */
    public ReadOnlyObjectProperty<List<LossMap>> mapsProperty() {
        return maps;
    }

    /** Where on its map the network stands, if not at the centre; null also where it is on no map. */
    public ReadOnlyObjectProperty<Subject.Ground> hereProperty() {
        return here;
    }

    /** True if the network has left the plane of its map: it has been trained or changed since. */
    public BooleanProperty outdatedProperty() {
        return outdated;
    }

    /** How walls are walked. */
    public ObjectProperty<WallSettings> wallProperty() {
        return wall;
    }

    /** The walls; none before they are known. */
    public ObjectProperty<List<Wall>> wallsProperty() {
        return walls;
    }

    /** How many steps of gradient descent are shown; more than there are stands for all of them. */
    public IntegerProperty movesProperty() {
        return moves;
    }

    /** The line between two networks. */
    public ObjectProperty<NetworkLine> lineProperty() {
        return line;
    }

    /** The curvature over the training. */
    public ObjectProperty<List<CurvatureCurve>> bendsProperty() {
        return bends;
    }

    /** How far what is computed has come, 0 to 1, or {@link #IDLE}. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    /** True while something is computed. */
    public ObservableValue<Boolean> busyBinding() {
        return busy;
    }
}
