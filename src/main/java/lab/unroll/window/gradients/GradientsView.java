package lab.unroll.window.gradients;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.train.Snapshot;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewPanes;
import lab.unroll.window.view.ViewTools;

/** Where the gradient goes, which every experiment has. */
public final class GradientsView {

    /** The entry in the list of views. */
    public static final View VIEW = new View("gradients", "gradients", KeyCode.G, "view.gradients", false,
            experiment -> Optional.empty(), bench -> new GradientParts(), GradientsView::panes,
            List.of(FigureKinds.FACTORS, FigureKinds.REACH),
            bench -> bench.snapshotProperty().map(now -> now.state() == Snapshot.State.RUNNING));

    private GradientsView() {
    }

    private static ViewPanes panes(ViewTools tools, Parts parts) {
        GradientParts own = (GradientParts) parts;
        return new ViewPanes(new GradientsStage(tools, own), new GradientsPane(tools, own).node());
    }
}
