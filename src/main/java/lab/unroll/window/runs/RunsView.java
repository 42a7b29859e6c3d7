package lab.unroll.window.runs;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewPanes;
import lab.unroll.window.view.ViewTools;

/** The trainings of this session and sweeps, which every experiment has. */
public final class RunsView {

    /** The entry in the list of views. */
    public static final View VIEW = new View("runs", "runs", KeyCode.H, "view.runs", false, experiment -> Optional.empty(),
            bench -> new RunsParts(), RunsView::panes, List.of(FigureKinds.SEED_DOTS),
            bench -> bench.stage().runs().sweep().busyBinding());

    private RunsView() {
    }

    private static ViewPanes panes(ViewTools tools, Parts parts) {
        SweepWork work = new SweepWork(tools);
        return new ViewPanes(new RunsStage(tools, parts, work), new RunsInspector(tools, parts).node());
    }
}
