package lab.unroll.window.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.task.text.NextCharacter;
import lab.unroll.window.view.FigureParts;
import lab.unroll.window.view.Part;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewPanes;
import lab.unroll.window.view.ViewTools;

/** The network beside its text, which experiments offer that learn one. */
public final class TextView {

    /** The entry in the list of views. */
    public static final View VIEW = new View("text", "text", KeyCode.W, "view.text", false, TextView::refusal,
            bench -> new TextParts(), TextView::panes, List.of(FigureKinds.UNIT_ALONG),
            bench -> bench.stage().text().busyProperty());

    private TextView() {
    }

    /** Its parts, each a figure. */
    static final class TextParts extends FigureParts {

        TextParts() {
            super(parts());
        }

        private static Map<Part, FigureKind> parts() {
            Map<Part, FigureKind> parts = new LinkedHashMap<>();
            parts.put(new Part("write", "window", "text.part.write"), FigureKinds.WRITE);
            parts.put(new Part("units", "window", "text.part.units"), FigureKinds.UNITS);
            parts.put(new Part("alike", "window", "text.part.alike"), FigureKinds.ALIKE);
            return parts;
        }
    }

    private static Optional<String> refusal(Experiment experiment) {
        return !(experiment.task() instanceof NextCharacter) ? Optional.of("text.refused")
                : experiment.network().bidirectional() ? Optional.of("text.refused.both") : Optional.empty();
    }

    private static ViewPanes panes(ViewTools tools, Parts parts) {
        TextParts own = (TextParts) parts;
        TextStage stage = new TextStage(tools, own);
        new TextWork(tools.bench(), stage, own).begin();
        return new ViewPanes(stage, new TextInspector(tools, own).node());
    }
}
