package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Level;
import lab.unroll.lesson.goal.Goal;
import lab.unroll.lesson.goal.Goals;
import lab.unroll.lesson.goal.Progress;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.state.BenchState;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalsTest {

    private static final BenchState FIRST = BenchState.of(Presets.first().withCell(CellKind.LSTM));

    private static LessonStep step(String block) {
        return LessonReader.read("---\nstation: 1\ntitle: Goals\ncell: lstm\nlength: 4\n---\n## A step\nText.\n" + block,
                "goal.md").steps().get(0);
    }

    private static Goal goal(String line) {
        return step("```goal\n" + line + "\n```\n").goal().orElseThrow();
    }

    private static boolean isReached(String line, BenchState state, double loss) {
        return goal(line).isReached(new Progress(state, loss));
    }

    @Test
    void aStepWithoutTheBlockWaitsForNothing() {
        assertEquals(Optional.empty(), step("").goal());
    }

    @Test
    void trainingReachesItsGoalAtTheIterationAndStaysThere() {
        assertFalse(isReached("trained: 300", FIRST.after(299), 0));
        assertTrue(isReached("trained: 300", FIRST.after(300), 0));
        assertTrue(isReached("trained: 300", FIRST.after(5000), 0));
    }

    @Test
    void aLossIsReachedBelowTheNumberAndNotBeforeItIsMeasured() {
        assertFalse(isReached("loss-below: 0.1", FIRST, 0.1));
        assertTrue(isReached("loss-below: 0.1", FIRST, 0.0999));
        assertFalse(isReached("loss-below: 0.1", FIRST, Double.NaN));
    }

    @Test
    void theStepIsReachedAsSoonAsItIsUnderWay() {
        assertFalse(isReached("at-step: 4", FIRST.seen(view -> view.withPosition(3)), 0));
        assertTrue(isReached("at-step: 4", FIRST.seen(view -> view.withPosition(3.2)), 0));
        assertTrue(isReached("at-step: 3", FIRST.seen(view -> view.withPosition(4)), 0));
    }

    @Test
    void aLevelIsReachedWhileItIsShown() {
        assertFalse(isReached("level: cell", FIRST.seen(view -> view.withLevel(Level.NEURON)), 0));
        assertTrue(isReached("level: cell", FIRST.seen(view -> view.withLevel(Level.CELL)), 0));
    }

    @Test
    void aQuantityIsHeldWhereverItIsPinned() {
        Pins pins = Pins.of(new Pin(Gate.FORGET, 2, 4, 0.5));
        assertTrue(isReached("held: forget-gate", FIRST.holding(pins), 0));
        assertFalse(isReached("held: output-gate", FIRST.holding(pins), 0));
        assertFalse(isReached("held: forget-gate", FIRST, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "patience: 3              | 10 | lesson.key          | trained, loss-below, at-step, level, held",
        "# nothing                | 10 | lesson.goal         | trained, loss-below, at-step, level, held",
        "trained: 3; level: cell  | 10 | lesson.goal         | trained, loss-below, at-step, level, held",
        "trained: 0               | 10 | lesson.number       | 1",
        "loss-below: 0            | 10 | lesson.fraction     | 0.001",
        "at-step: 5               | 10 | lesson.number       | 4",
        "level: moon              | 10 | lesson.choice       | network, unrolled, vectors, cell, neuron",
        "held: reset-gate         | 10 | lesson.choice       | forget-gate, input-gate, output-gate, candidate",
        "held: hands              | 10 | lesson.choice       | update-gate, candidate, cell-state, hidden-state"})
    void aGoalThatCannotBeReachedIsRefusedWithFileAndLine(String lines, int line, String key, String told) {
        InputException problem = assertThrows(InputException.class, () -> goal(lines.replace("; ", "\n")));
        assertEquals(key, problem.key());
        assertTrue(problem.getMessage().startsWith("goal.md, line " + line + ": "), problem.getMessage());
        assertTrue(problem.getMessage().contains(told), problem.getMessage());
    }

    @Test
    void aSecondGoalIsRefused() {
        String block = "```goal\ntrained: 3\n```\n";
        assertEquals("lesson.block.twice", assertThrows(InputException.class, () -> step(block + block)).key());
    }

    @Test
    void everyGoalHasWordsInBothLanguagesAndStandsInTheGuideForTeachers() throws Exception {
        List<String> words = Stream.of(Stream.of("trained", "loss-below", "at-step"),
                Stream.of(Level.values()).map(level -> "level." + level.id()),
                Stream.of(Quantity.values()).map(quantity -> "held." + quantity.id())).flatMap(some -> some).toList();
        for (Locale language : Words.LANGUAGES) {
            words.forEach(key -> assertFalse(Words.of("window", language).get("lesson.goal." + key, "7").isBlank()));
        }
        assertEquals("level.cell", goal("level: cell").words());
        assertEquals("trained", goal("trained: 3").words());
        String guide = Files.readString(Path.of("lessons", "README.md"));
        Goals.keys().forEach(key -> assertTrue(guide.contains("\n| `" + key + "` |"), key));
    }
}
