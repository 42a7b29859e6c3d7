package lab.unroll.window.landscape;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.train.Snapshot;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.LandscapeModel;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewPanes;
import lab.unroll.window.view.ViewTools;

/** The ground that training walks on, which every experiment has. */
public final class LandscapeView {

    /** The entry in the list of views. */
    public static final View VIEW = new View("landscape", "landscape", KeyCode.M, "view.landscape", false,
            experiment -> Optional.empty(), bench -> new GroundParts(), LandscapeView::panes,
            List.of(FigureKinds.CUT, FigureKinds.CURVATURE), bench -> bench.landscape().busyBinding());

    private LandscapeView() {
    }

    private static ViewPanes panes(ViewTools tools, Parts given) {
        BenchModel model = tools.bench().model();
        LandscapeModel ground = model.landscape();
        GroundParts parts = (GroundParts) given;
        GroundWork work = new GroundWork(tools);
        Parent stage = new GroundStage(model, parts, work, tools.texts(), tools.figures()).node();
        Parent inspector = new GroundInspector(model, parts, work, tools.texts()).node();
        Follower follower = new Follower(model, parts, work, stage);
        tools.figures().awaits("landscape", () -> stage.getScene() != null && work.isUnderWay());
        ground.wallProperty().subscribe(now -> work.walls());
        ground.planProperty().addListener((o, was, is) -> follower.again());
        model.snapshotProperty().subscribe(follower::follow);
        ground.outdatedProperty().subscribe(follower::follow);
        model.compare().rivalsProperty().addListener((o, was, is) -> follower.follow());
        parts.present().subscribe(part -> follower.follow());
        stage.sceneProperty().subscribe(scene -> follower.follow());
        return new ViewPanes(stage, inspector);
    }

    /** Has maps made anew where those that are there are not of the networks on the bench, while nothing is trained. */
    private static final class Follower {

        private final BenchModel model;
        private final LandscapeModel ground;
        private final GroundParts parts;
        private final GroundWork work;
        private final Parent stage;
        /** What was asked for last: the same is not asked for again, also where it was cancelled. */
        private List<Object> asked = List.of();
        /** Where the line was drawn to that begins at the start. */
        private Object lined;

        Follower(BenchModel model, GroundParts parts, GroundWork work, Parent stage) {
            this.model = model;
            this.ground = model.landscape();
            this.parts = parts;
            this.work = work;
            this.stage = stage;
        }

        void again() {
            if (stage.getScene() != null && GroundParts.showsMaps(parts.present().getValue())) {
                asked = key();
                work.maps();
            }
        }

        private List<Object> key() {
            Snapshot now = model.snapshotProperty().get();
            return List.of(model.experimentProperty().get(), now.parameters(),
                    model.compare().isOn() ? model.compare().inStep().stream().map(run -> run.cell()).toList() : List.of());
        }

        void follow() {
            Snapshot now = model.snapshotProperty().get();
            if (now == null || stage.getScene() == null || now.state() == Snapshot.State.RUNNING) {
                return;
            }
            if (parts.present().getValue() == GroundParts.LINE && work.isLineFromStart() && lined != now.parameters()) {
                lined = now.parameters();
                work.lineFromStart();
            }
            boolean standing = !ground.mapsProperty().get().isEmpty() && !ground.outdatedProperty().get()
                    && ground.mapsProperty().get().size() == ground.walkers().size();
            List<Object> key = key();
            if (GroundParts.showsMaps(parts.present().getValue()) && !standing && !key.equals(asked)) {
                asked = key;
                work.maps();
            }
        }
    }
}
