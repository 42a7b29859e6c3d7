package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import lab.unroll.lens.Annotation;
import lab.unroll.lens.ReadText;
import lab.unroll.lens.TrackingUnits;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.goal.GivenAnswer;
import lab.unroll.lesson.goal.Goal;
import lab.unroll.lesson.goal.Goals;
import lab.unroll.lesson.goal.Progress;
import lab.unroll.lesson.setup.BenchIds;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.state.BenchState;
import lab.unroll.state.Edits;
import lab.unroll.task.text.NextCharacter;
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
        "patience: 3              | 10 | lesson.key          | trained, loss-below, accuracy-above, at-step",
        "# nothing                | 10 | lesson.goal         | trained, loss-below, accuracy-above, at-step",
        "trained: 3; level: cell  | 10 | lesson.goal         | trained, loss-below, accuracy-above, at-step",
        "trained: 0               | 10 | lesson.number       | 1",
        "loss-below: 0            | 10 | lesson.fraction     | 0.001",
        "at-step: 5               | 10 | lesson.number       | 4",
        "level: moon              | 10 | lesson.choice       | network, unrolled, vectors, cell, neuron",
        "held: reset-gate         | 10 | lesson.choice       | forget-gate, input-gate, output-gate, candidate",
        "accuracy-above: 2        | 10 | lesson.fraction     | 1.0",
        "at-unit: 99              | 10 | lesson.number       | 4",
        "compared: lstm           | 10 | lesson.choice       | rnn, gru",
        "input: A B               | 10 | lesson.input.length | 4",
        "gradient-above: much     | 10 | lesson.goal.gradient| 1 1e-3",
        "gradient-above: 5 1e-3   | 10 | lesson.number       | 4",
        "answer:                  | 10 | lesson.goal.empty   | colon",
        "becomes: h[1][1]         | 10 | lesson.claim        | >",
        "becomes: q[1][1] > 0     | 10 | lesson.formula.name | h, C",
        "unit-tracks: cats 0.6    | 10 | lesson.goal.tracks  | quotes, line, spaces",
        "unit-tracks: quotes 0.6  | 10 | lesson.goal.text    | preset",
        "held: hands              | 10 | lesson.choice       | update-gate, candidate, cell-state, hidden-state"})
    void aGoalThatCannotBeReachedIsRefusedWithFileAndLine(String lines, int line, String key, String told) {
        InputException problem = assertThrows(InputException.class, () -> goal(lines.replace("; ", "\n")));
        assertEquals(key, problem.key());
        assertTrue(problem.getMessage().startsWith("goal.md, line " + line + ": "), problem.getMessage());
        assertTrue(problem.getMessage().contains(told), problem.getMessage());
    }

    private static Progress now(String settings) {
        LessonStep step = LessonReader.read("---\nstation: 1\ntitle: Goals\ncell: lstm\nlength: 4\n---\n## A step\nText.\n```bench\n"
                + settings + "\n```\n", "goal.md").steps().get(0);
        return new Benches().open(step.setup()).progress();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "at-unit: 3                   | unit: 3                         | unit: 2",
        "backward: yes                | backward: yes                   | backward: no",
        "compared: gru                | compare: gru                    | compare: rnn",
        "view: gradients              | view: gradients                 | view: runs",
        "cell: gru                    | cell: gru                       | cell: lstm",
        "input: A B A B               | input: A B A B                  | input: A B B B",
        "becomes: C[4][1] > C[3][1] + 0.2 | pin: i 1 4 1, f 1 4 1       | pin: i 1 4 0, f 1 4 0",
        "becomes: C[4][1] = 0         | pin: i 1 4 0, f 1 4 0           | pin: i 1 4 1, f 1 4 1",
        "gradient-below: 1 1e-9       | pin: f all every 0, o all every 0 | pin: f all every 1",
        "chain-above: 0.01            | factors: 0.5, 0.5               | factors: 0.1, 0.05",
        "gradient-above: 1 1e-6       | train: 0                        | pin: f all every 0, o all every 0",
        "accuracy-above: 0.9          | train: 250                      | train: 0",
        "loss-below: 0.2              | train: 250                      | train: 1"})
    void whatIsOnTheBenchReachesAGoalOrDoesNot(String line, String reaching, String not) {
        Goal goal = goal(line);
        assertTrue(goal.isReached(now(reaching)), line + " with " + reaching);
        assertFalse(goal.isReached(now(not)), line + " with " + not);
    }

    @Test
    void theAnswerIsWhatTheNetworkSaysWithAllThatIsHeld() {
        Progress free = now("input: B A A A\ntrain: 250");
        assertEquals(Optional.of("B"), GivenAnswer.of(free));
        assertTrue(goal("answer: B").isReached(free));
        assertFalse(goal("answer: B").isReached(now("input: B A A A\ntrain: 250\npin: f all 2 0, o all 1 0")));
        assertFalse(goal("answer: B").isReached(new Progress(FIRST, 0)), "nothing has been read yet");
    }

    @Test
    void aWeightIsChangedByHandAndByNothingElse() {
        assertFalse(isReached("weight-changed: yes", FIRST.after(10), 0));
        assertTrue(isReached("weight-changed: yes", FIRST.edited(Edits.NONE.with(0, 0.5, 1)), 0));
    }

    @Test
    void aNumberThatTheBenchHasNotIsNotReached() {
        assertFalse(goal("becomes: C[4][1] < 99").isReached(now("cell: gru")));
        assertTrue(goal("becomes: C[4][1] < 99").isReached(now("cell: lstm")));
    }

    @Test
    void theSelectedUnitTracksWhatItSays() {
        LessonStep step = LessonReader.read("""
                ---
                station: 11
                title: Goals
                preset: next-char
                train: 20
                ---
                ## A step
                Text.
                ```goal
                unit-tracks: spaces 0.3
                ```
                """, "goal.md").steps().get(0);
        OpenedBench bench = new Benches().open(step.setup());
        NextCharacter task = (NextCharacter) bench.experiment().task();
        ReadText text = ReadText.of(bench.trace().parameters(), bench.place(), task.vocabulary(), task.lookedAt(), () -> { });
        List<TrackingUnits.Score> scores = TrackingUnits.of(text, Annotation.SPACES, text.units());
        TrackingUnits.Score best = scores.get(0);
        TrackingUnits.Score worst = scores.get(scores.size() - 1);
        assertTrue(Math.abs(best.correlation()) > 0.3 && Math.abs(worst.correlation()) < 0.3, "there are both");
        for (TrackingUnits.Score score : List.of(best, worst, best)) {
            Progress progress = new Progress(bench.state().seen(view -> view.withUnit(score.unit())), 0, 0,
                    Optional.of(bench.reading()), "text");
            assertEquals(score == best, step.goal().orElseThrow().isReached(progress));
        }
    }

    @Test
    void aSecondGoalIsRefused() {
        String block = "```goal\ntrained: 3\n```\n";
        assertEquals("lesson.block.twice", assertThrows(InputException.class, () -> step(block + block)).key());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "becomes: k > 5                   | make the number of units larger than 5 | 讓單元個數大於 5",
        "becomes: f[4][2] <= 0.1          | make the forget gate of unit 2 at step 4 at most 0.1 | 讓第 4 步單元 2 的忘記門不超過 0.1",
        "becomes: y[4][1] >= 0.5          | make the output for A at step 4 at least 0.5 | 讓第 4 步對 A 的輸出至少是 0.5",
        "becomes: loss < 0.2              | make the training loss smaller than 0.2 | 讓訓練損失小於 0.2",
        "becomes: C[4][1] = h[3][2]       | make the cell state of unit 1 at step 4 equal to the hidden state of unit 2 at step 3"
                + " | 讓第 4 步單元 1 的 cell 狀態等於第 3 步單元 2 的隱藏狀態",
        "becomes: abs(C[4][2] - C[3][2]) < -y[4][12] * 2 | make abs(C₄² − C₃²) smaller than (−ŷ₄¹²) · 2"
                + " | 讓 abs(C₄² − C₃²) 小於 (−ŷ₄¹²) · 2"})
    void aConditionIsToldInWordsAndWhatIsComputedAsAFormula(String line, String english, String chinese) {
        Goal goal = goal(line);
        assertEquals(english, goal.told(Words.of("window", Locale.ENGLISH)));
        assertEquals(chinese, goal.told(Words.of("window", Words.CHINESE)));
    }

    @Test
    void everyGoalHasWordsInBothLanguagesAndStandsInTheGuideForTeachers() throws Exception {
        List<String> words = Stream.of(Stream.of("trained", "loss-below", "accuracy-above", "at-step", "at-unit",
                        "backward.yes", "compared", "cell", "input", "weight-changed.yes", "gradient-above", "gradient-below",
                        "chain-above", "answer", "becomes.above", "becomes.below", "becomes.at-least", "becomes.at-most",
                        "becomes.equal"), Stream.of(Level.values()).map(level -> "level." + level.id()),
                Stream.of(Annotation.values()).map(annotation -> "unit-tracks." + annotation.id()),
                BenchIds.VIEWS.keySet().stream().map(view -> "view." + view),
                Stream.of(Quantity.values()).map(quantity -> "held." + quantity.id())).flatMap(some -> some).toList();
        for (Locale language : Words.LANGUAGES) {
            words.forEach(key -> assertFalse(Words.of("window", language).get("lesson.goal." + key, "7", "8").isBlank()));
        }
        assertEquals("level.cell", goal("level: cell").words());
        assertEquals("trained", goal("trained: 3").words());
        assertArrayEquals(new Object[] {"1", "0.001"}, goal("gradient-above: 1 1e-3").arguments());
        assertArrayEquals(new Object[] {"1", "2.5·10⁻⁹"}, goal("gradient-above: 1 25e-10").arguments());
        assertArrayEquals(new Object[] {"1", "0"}, goal("gradient-above: 1 0.0").arguments());
        // also where the session of the lesson is read only when it is opened
        assertEquals("output for c at step 3", Lessons.all(Locale.ENGLISH).lessons().get(12).steps().stream()
                .flatMap(step -> step.goal().stream()).findFirst().orElseThrow().told(Words.of("window", Locale.ENGLISH))
                .replaceAll(".*(output.*) larger.*", "$1"));
        String guide = Files.readString(Path.of("lessons", "AUTHORING.md"));
        Goals.keys().forEach(key -> assertTrue(guide.contains("\n| `" + key + "` |"), key));
    }
}
