package lab.unroll.window.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class FocusModelTest {

    private final FocusModel focus = new FocusModel();

    @Test
    void withoutALessonEverythingIsThere() {
        assertEquals(List.of(), focus.absentBinding().getValue());
        assertFalse(focus.limitedBinding().getValue());
        assertFalse(focus.isAbsent(KeyCode.C));
    }

    @Test
    void whatAStepDoesNotNeedIsNotThereNorAreItsKeys() {
        focus.want(Optional.of(Set.of("play", "playhead")));
        assertTrue(focus.has("play"));
        assertFalse(focus.has("seed"));
        assertFalse(focus.has("dock"));
        assertTrue(focus.isAbsent(KeyCode.C));
        assertTrue(focus.isAbsent(KeyCode.T));
        assertFalse(focus.isAbsent(KeyCode.SPACE));
    }

    @Test
    void aPanelIsThereForWhatStandsInIt() {
        focus.want(Optional.of(Set.of("run", "pins")));
        assertTrue(focus.has("dock"));
        assertTrue(focus.has("inspector"));
        assertFalse(focus.has("chart"));
        assertFalse(focus.has("weights"));
    }

    @Test
    void whatChangesSomethingInAnInspectorHasANameOfItsOwn() {
        for (String part : List.of("pins", "weights", "knobs", "choosing", "finding", "swap", "attention", "flips")) {
            focus.want(Optional.of(Set.of("inspector")));
            assertFalse(focus.has(part), part);
            focus.want(Optional.of(Set.of(part)));
            assertTrue(focus.has(part) && focus.has("inspector"), part);
        }
    }

    @Test
    void everythingIsOneClickAwayAndStays() {
        focus.want(Optional.of(Set.of("play")));
        focus.everythingProperty().set(true);
        assertTrue(focus.has("seed"));
        focus.want(Optional.of(Set.of()));
        assertTrue(focus.has("seed"));
        assertFalse(focus.limitedBinding().getValue());
        focus.everythingProperty().set(false);
        assertFalse(focus.has("seed"));
    }
}
