package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class HistoryTest {

    @Test
    void undoAndRedoWalkThroughTheStates() {
        History<String> history = History.of("a").push("b").push("c");
        History<String> back = history.undo().orElseThrow().undo().orElseThrow();
        assertEquals("a", back.present());
        assertTrue(back.undo().isEmpty());
        assertEquals(history, back.redo().orElseThrow().redo().orElseThrow());
        assertTrue(history.redo().isEmpty());
    }

    @Test
    void aNewStateForgetsWhatWasUndone() {
        History<String> other = History.of("a").push("b").undo().orElseThrow().push("c");
        assertTrue(other.redo().isEmpty());
        assertEquals(List.of("a"), other.past());
    }

    @Test
    void anAmendedStateLeavesNoTrace() {
        History<String> history = History.of("a").push("b").amend("c").amend("d");
        assertEquals("d", history.present());
        assertEquals("a", history.undo().orElseThrow().present());
    }

    @Test
    void theOldestStatesAreForgotten() {
        History<Integer> history = History.of(0);
        for (int i = 1; i <= History.LONGEST + 10; i++) {
            history = history.push(i);
        }
        assertEquals(History.LONGEST, history.past().size());
        assertEquals(10, history.past().get(0));
    }

    @Test
    void statesThatBecomeEqualAreOne() {
        History<String> history = History.of("a").push("aa").push("b").push("bb").push("c").undo().orElseThrow()
                .map(state -> state.substring(0, 1));
        assertEquals(new History<>(List.of("a"), "b", List.of("c")), history);
    }
}
