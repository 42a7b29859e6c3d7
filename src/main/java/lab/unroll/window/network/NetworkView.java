package lab.unroll.window.network;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.train.Snapshot;
import lab.unroll.window.inspector.CompareView;
import lab.unroll.window.inspector.InspectorView;
import lab.unroll.window.stage.StageView;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewPanes;
import lab.unroll.window.view.ViewTools;

/** The network from far to near, forward and backward, which every experiment has. */
public final class NetworkView {

    /** The entry in the list of views. */
    public static final View VIEW = new View("network", "network", KeyCode.N, "view.network", true,
            experiment -> Optional.empty(), bench -> new LevelParts(bench.stage()), NetworkView::panes,
            FigureKinds.at(FigureKind.Place.DOCK),
            bench -> bench.snapshotProperty().map(now -> now.state() == Snapshot.State.RUNNING));

    private NetworkView() {
    }

    private static ViewPanes panes(ViewTools tools, Parts levels) {
        Parent stage = new StageView(tools.bench(), tools.texts(), tools.figures().view(FigureKinds.ON_STAGE), levels)
                .node();
        Parent inspector = new InspectorView(tools.bench().model(), tools.texts(), tools.figures()).node();
        Parent compared = new CompareView(tools.bench().model(), tools.texts(), tools.figures()).node();
        inspector.visibleProperty().bind(compared.visibleProperty().not());
        return new ViewPanes(stage, new StackPane(inspector, compared));
    }
}
