package lab.unroll.window.labelling;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.task.LabellingTask;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewPanes;
import lab.unroll.window.view.ViewTools;

/** The labels of a sequence, which experiments offer that label every step and are better off with both directions. */
public final class TagsView {

    /** The entry in the list of views. */
    public static final View VIEW = new View("tags", "tags", KeyCode.A, "view.tags", false,
            experiment -> experiment.task() instanceof LabellingTask ? Optional.empty() : Optional.of("tags.refused"),
            bench -> new TagsParts(), TagsView::panes, List.of(FigureKinds.DIRECTIONS, FigureKinds.STATES),
            bench -> bench.stage().labelling().busyProperty());

    private TagsView() {
    }

    private static ViewPanes panes(ViewTools tools, Parts parts) {
        TagsStage stage = new TagsStage(tools, (TagsParts) parts);
        new TwinWork(tools.bench(), stage).begin();
        new InfluenceWork(tools.bench(), stage).begin();
        return new ViewPanes(stage, new TagsInspector(tools, (TagsParts) parts).node());
    }
}
