package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.unroll.experiment.Tasks;
import lab.unroll.figure.Level;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.landscape.WallSettings;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.setup.LessonSettings;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.BenchState;
import lab.unroll.state.ViewState;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookSettingsTest {

    private static BenchSetup setup(String lesson, String step) {
        return LessonReader.read("---\nstation: 1\ntitle: Look\n" + lesson.replace("; ", "\n") + "\n---\n## A step\nText.\n"
                + "```bench\n" + step.replace("; ", "\n") + "\n```\n", "look.md").steps().get(0).setup();
    }

    private static ViewState view(String lesson, String step) {
        BenchSetup setup = setup(lesson, step);
        return setup.over(BenchState.of(setup.experiment())).view();
    }

    @Test
    void aLessonLooksAtTheBenchInTheWordsOfCodes() {
        ViewState view = view("cell: lstm; layers: 2; bidirectional: yes", "level: cell; layer: 2r; chart: states");
        assertEquals(Level.CELL, view.level());
        assertEquals(new LayerPlace(1, Direction.REVERSE), view.place());
        assertEquals(FigureKinds.STATES, view.chart());
        assertTrue(view("cell: lstm", "backward: yes").backward());
        assertTrue(view("cell: lstm", "backward: yes; level: neuron").backward());
        assertEquals(Level.NEURON, view("cell: lstm", "backward: yes; level: neuron").level());
        ViewState both = view("cell: lstm", "backward: yes; compare: rnn");
        assertTrue(both.backward());
        assertEquals(List.of(CellKind.SIMPLE_RNN), both.beside());
        assertEquals(List.of(CellKind.SIMPLE_RNN, CellKind.GRU), view("cell: lstm", "compare: rnn, gru").beside());
    }

    @Test
    void aStepOverrulesTheLookOfItsLesson() {
        assertEquals(List.of(), view("cell: lstm; compare: rnn", "compare: none").beside());
        assertFalse(view("backward: yes", "backward: no").backward());
        assertEquals(Level.NEURON, view("level: cell", "level: neuron").level());
    }

    @Test
    void whatIsNotAskedForStaysAsTheLearnerLeftIt() {
        BenchSetup setup = setup("cell: lstm", "step: 2");
        BenchState left = BenchState.of(setup.experiment()).seen(view -> view.withLevel(Level.CELL)
                .withBeside(List.of(CellKind.GRU)).withChart(FigureKinds.SUM));
        assertEquals(left.view().withPosition(2), setup.over(left).view());
    }

    @Test
    void whatIsAskedForIsSeenWhateverTheLearnerLeftOn() {
        BenchSetup near = setup("cell: lstm", "level: neuron");
        BenchState left = BenchState.of(near.experiment());
        assertFalse(near.over(left.seen(view -> view.withBackward(true))).view().backward());
        assertEquals(List.of(), near.over(left.seen(view -> view.withBeside(List.of(CellKind.GRU)))).view().beside());
        ViewState beside = setup("cell: lstm", "compare: gru").over(left.seen(view -> view.withBackward(true))).view();
        assertFalse(beside.backward());
        assertEquals(List.of(CellKind.GRU), beside.beside());
    }

    @Test
    void whatALessonReadsOfItsOwnIsReadWhateverWasChosenBefore() {
        BenchSetup own = setup("cell: lstm", "example: own");
        BenchState chosen = BenchState.of(own.experiment()).reading(own.experiment().task().exampleOf("DDDDDDDD"));
        assertEquals(own.experiment().firstExample(), own.over(chosen).edit().example());
        BenchSetup left = setup("cell: lstm", "step: 1");
        assertEquals(chosen.edit().example(), left.over(chosen).edit().example(), "what a step does not say stays");
        BenchSetup given = setup("cell: lstm; example: own", "input: ABCDABCD");
        assertEquals("ABCDABCD", given.experiment().task().text(given.over(chosen).edit().example()));
        assertThrows(InputException.class, () -> setup("cell: lstm", "example: another"));
    }

    @Test
    void whatUnitsAreToFollowIsSaidByItsName() {
        assertEquals("spaces", setup("preset: ai-shakespeare", "follows: spaces").follows().orElseThrow());
        assertTrue(setup("preset: ai-shakespeare", "step: 1").follows().isEmpty());
        assertThrows(InputException.class, () -> setup("preset: ai-shakespeare", "follows: blanks"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "level: moon               | network, unrolled, vectors, cell, neuron",
        "backward: maybe           | yes, no",
        "chart: stage              | gradients, states, probe, sum, examples, branches",
        "compare: transformer      | rnn, lstm, gru, none",
        "compare: rnn, none        | rnn, lstm, gru, none",
        "compare:                  | rnn, lstm, gru, none",
        "compare: lstm             | rnn, gru, none",
        "layer: 2                  | 1",
        "layer: 1r                 | 1",
        "backward: yes; level: moon | network, unrolled, vectors, cell, neuron",
        "compare: rnn; level: cell | vectors",
        "bidirectional: both       | yes, no"})
    void anUnknownValueIsRefusedNamingTheKnownOnes(String step, String known) {
        int line = 8 + step.split("; ").length;
        int wrong = step.startsWith("backward: yes; level")
                || step.startsWith("compare: rnn; level") ? line : 9;
        InputException problem = assertThrows(InputException.class, () -> setup("cell: lstm", step));
        assertEquals("lesson.choice", problem.key());
        assertTrue(problem.getMessage().startsWith("look.md, line " + wrong + ": "), problem.getMessage());
        assertTrue(problem.getMessage().endsWith("Use one of: " + known + "."), problem.getMessage());
    }

    @Test
    void theGuideForTeachersTellsOfEverySetting() throws Exception {
        String guide = Files.readString(Path.of("lessons", "AUTHORING.md"));
        List<String> ofTasks = Tasks.settings().stream().map(setting -> setting.name())
                .filter(name -> !name.equals("length")).toList();
        assertEquals(List.of(), LessonSettings.keys().stream()
                .filter(key -> !ofTasks.contains(key) && !guide.contains("\n| `" + key + "` |")).toList());
    }

    @Test
    void noneLeavesOutEveryControlAndNoLineLeavesAllOfThem() {
        assertEquals(List.of(), setup("cell: lstm", "controls: none").controls().orElseThrow());
        assertTrue(setup("cell: lstm", "step: 1").controls().isEmpty());
        assertEquals(List.of("play"), setup("controls: none", "controls: play").controls().orElseThrow());
        assertEquals("lesson.choice", assertThrows(InputException.class, () -> setup("cell: lstm", "controls: none, play")).key());
    }

    @Test
    void theWeightOfTheWayBackIsThatOfTheStepOrElseTheLargest() {
        assertEquals(new SharedWeight(Gate.STATE, false, 0, 1), setup("cell: rnn", "weight: Wx[1][2]").weight().orElseThrow());
        assertEquals(new SharedWeight(Gate.FORGET, true, 1, 0), setup("cell: lstm", "weight: Wh.f[2][1]").weight().orElseThrow());
        assertTrue(setup("cell: lstm", "step: 1").weight().isEmpty());
    }

    @Test
    void trainingIsAsFastAsItGoesUnlessTheStepSaysHowSlow() {
        assertEquals(10, setup("cell: lstm", "pace: 10").pace());
        assertEquals(0, setup("cell: lstm", "step: 1").pace());
        assertEquals("lesson.choice", assertThrows(InputException.class, () -> setup("cell: lstm", "pace: 7")).key());
    }

    @Test
    void theWallIsWalkedAsTheLessonSaysUnlessTheStepSaysOtherwise() {
        WallSettings usual = WallSettings.USUAL;
        assertEquals(usual.withClipNorm(0.5), setup("longest-gradient: 0.5", "step: 1").wall().orElseThrow());
        assertEquals(usual.withClipNorm(0), setup("longest-gradient: 0.5", "longest-gradient: 0").wall().orElseThrow());
        assertEquals(usual.withSteps(10), setup("longest-gradient: 1", "wall-steps: 10").wall().orElseThrow());
        assertEquals(usual.withSteps(10), setup("wall-steps: 10", "step: 1").wall().orElseThrow());
        assertEquals(usual, setup("wall-steps: 10", "wall-steps: 50").wall().orElseThrow());
        assertTrue(setup("cell: lstm", "step: 1").wall().isEmpty());
        assertThrows(InputException.class, () -> setup("cell: lstm", "wall-steps: 0"));
        assertThrows(InputException.class, () -> setup("cell: lstm", "wall-steps: 201"));
        assertThrows(InputException.class, () -> setup("cell: lstm", "longest-gradient: -1"));
        assertThrows(InputException.class, () -> setup("cell: lstm", "longest-gradient: far"));
    }

    @ParameterizedTest
    @CsvSource({"lenght: 3, lesson.key.near, length", "stpe: 3, lesson.key.near, step", "levle: cell, lesson.key.near, level",
        "hiden: 3, lesson.key.near, hidden", "Level: cell, lesson.key.near, level",
        "colour: red, lesson.key, ''"})
    void aMistypedSettingIsToldWithTheOneThatIsNearest(String line, String key, String meant) {
        InputException told = assertThrows(InputException.class, () -> setup("cell: lstm", line));
        assertEquals(key, told.key());
        assertTrue(meant.isEmpty() || told.getMessage().contains("\"" + meant + "\" may be meant"), told.getMessage());
    }
}
