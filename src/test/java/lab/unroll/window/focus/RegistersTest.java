package lab.unroll.window.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.figure.Cover;
import lab.unroll.lesson.setup.BenchIds;
import lab.unroll.lesson.setup.Spotlight;
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
    void lessonsKnowTheViews() {
        assertEquals(new TreeSet<>(BenchIds.VIEWS.keySet()), Views.ALL.stream().map(View::id)
                .collect(Collectors.toCollection(TreeSet::new)));
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
