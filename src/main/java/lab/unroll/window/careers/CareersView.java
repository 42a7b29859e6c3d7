package lab.unroll.window.careers;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.task.CareerTask;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewPanes;
import lab.unroll.window.view.ViewTools;

/** Careers and what is foretold of them, which experiments offer that learn careers. */
public final class CareersView {

    /** The entry in the list of views. */
    public static final View VIEW = new View("careers", "careers", KeyCode.J, "view.careers", false,
            experiment -> experiment.task() instanceof CareerTask ? Optional.empty() : Optional.of("careers.refused"),
            bench -> new CareersParts(), CareersView::panes, List.of(FigureKinds.CAREER_CLASSES),
            bench -> bench.stage().careers().busyProperty());

    private CareersView() {
    }

    private static ViewPanes panes(ViewTools tools, Parts parts) {
        CareersWork work = new CareersWork(tools);
        CareersStage stage = new CareersStage(tools, (CareersParts) parts, work);
        work.begin(stage);
        return new ViewPanes(stage, new SeasonInspector(tools).node());
    }
}
