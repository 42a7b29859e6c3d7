package lab.unroll.window.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Cover;
import lab.unroll.lens.Annotation;
import lab.unroll.lesson.setup.BenchIds;
import lab.unroll.lesson.setup.Spotlight;
import lab.unroll.lesson.setup.ViewNeeds;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.view.View;
import lab.unroll.window.views.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Lessons and the window call things by the same names. */
@Isolated
class RegistersTest {

    @Test
    void lessonsKnowTheControlsOfTheWindow() {
        assertEquals(BenchIds.CONTROLS, BenchControl.ALL.stream().map(BenchControl::id).toList());
    }

    @Test
    void lessonsKnowWhatCanBeCovered() {
        assertEquals(Set.copyOf(BenchIds.COVERS), Stream.concat(Cover.Part.ids().stream(),
                Stream.of(BenchIds.NOTHING)).collect(Collectors.toSet()));
    }

    @Test
    void lessonsKnowWhatAUnitMayFollow() {
        assertEquals(BenchIds.FOLLOWED, Stream.of(Annotation.values()).map(Annotation::id).toList());
    }

    @Test
    void lessonsKnowThePaces() {
        assertEquals(BenchIds.PACES, BenchModel.PACES);
    }

    @Test
    void lessonsKnowTheViews() {
        assertEquals(new TreeSet<>(BenchIds.VIEWS.keySet()), Views.ALL.stream().map(View::id)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void lessonsKnowOfWhichExperimentsAViewHasSomethingToShow() {
        List<Experiment> all = Stream.concat(Presets.all().stream(), Presets.all().stream()
                .filter(one -> !(one.task() instanceof Seq2SeqTask)).map(one -> one.withNetwork(one.network().withBidirectional(!one.network().bidirectional())))).toList();
        for (View view : Views.ALL) {
            all.forEach(one -> assertEquals(view.isOfferedFor(one), ViewNeeds.areMet(view.id(), one),
                    view.id() + " of " + one.preset()));
            assertTrue(view.isOfferedFor(Presets.named(ViewNeeds.example(view.id()))), view.id());
        }
    }

    @Test
    void aPanelUnderACoverIsHatchedAndNothingInItIsSeen() {
        String rules = new String(Base64.getDecoder().decode(AbsentControls.sheet().substring("data:text/css;base64,".length())),
                StandardCharsets.UTF_8);
        for (String panel : List.of(".cover-all #chat-what", ".cover-all #chat-lines", ".cover-output #chat-lines",
                ".cover-output #chat-inspector")) {
            assertTrue(rules.contains(panel + " > * { visibility: hidden; }"), panel);
            assertTrue(rules.contains(panel + " { -fx-background-color: linear-gradient("), panel);
        }
        assertTrue(rules.contains(".cover-after #dynamics-pane { visibility: hidden; -fx-managed: false; }"));
    }

    @Test
    void lessonsKnowWhereTheLightCanFall() {
        assertEquals(new TreeSet<>(Spotlight.AREAS), new TreeSet<>(lab.unroll.window.focus.Spotlight.parts()));
    }

    @Test
    void aControlStandsForNodesAndForKeysThatNoOtherHas() {
        List<Object> keys = BenchControl.ALL.stream().flatMap(control -> control.keys().stream()).map(Object.class::cast).toList();
        assertEquals(keys.size(), Set.copyOf(keys).size());
        assertEquals(List.of(), BenchControl.ALL.stream().filter(control -> control.selectors().isEmpty()).toList());
    }
}
