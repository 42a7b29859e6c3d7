package lab.unroll.window.dynamics;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.train.Snapshot;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewPanes;
import lab.unroll.window.view.ViewTools;

/** The state as a point that moves, which every experiment has. */
public final class DynamicsView {

    /** The entry in the list of views. */
    public static final View VIEW = new View("dynamics", "dynamics", KeyCode.P, "view.dynamics", false,
            experiment -> Optional.empty(), bench -> new DynamicsParts(), DynamicsView::panes, List.of(FigureKinds.STATES),
            bench -> bench.snapshotProperty().map(now -> now.state() == Snapshot.State.RUNNING));

    private DynamicsView() {
    }

    private static ViewPanes panes(ViewTools tools, Parts parts) {
        DynamicsParts own = (DynamicsParts) parts;
        return new ViewPanes(new DynamicsStage(tools, own), new DynamicsPane(tools, own).node());
    }
}
