package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Phenomenon;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Level;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.live.ExpressionParser;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.net.CellKind;
import lab.unroll.state.BenchState;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Quantity;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lessons hold candidates and states as well as gates, and say what the gradient is to do. */
class HeldAndGradientSettingsTest {

    private static BenchSetup setup(String lines) {
        return LessonReader.read("---\nstation: 6\ntitle: Settings\nlength: 4\n" + lines + "\n---\n## A step\nText.\n", "new.md")
                .steps().get(0).setup();
    }

    private static BenchState opened(String lines) {
        BenchSetup setup = setup(lines);
        return setup.over(BenchState.of(setup.experiment()).seen(view -> view.withLevel(Level.VECTORS)));
    }

    @Test
    void candidatesAndStatesAreHeldByTheirLetters() {
        assertEquals(List.of(new Pin(Quantity.CANDIDATE, List.of(0), 2, 2, -0.5),
                        new Pin(Quantity.CELL_STATE, List.of(), 1, 1, 3),
                        new Pin(Quantity.HIDDEN_STATE, List.of(1), 1, Pin.TO_THE_END, -1.25)),
                setup("cell: lstm\npin: g 1 2 −0.5, C all 1 3, h 2 every -1.25").pins());
        assertEquals(List.of(new Pin(Quantity.UPDATE_GATE, List.of(0), 3, 3, 1)), setup("cell: gru\npin: z 1 3 1").pins());
    }

    @Test
    void aPhenomenonIsTheExperimentOfItsButton() {
        Experiment before = Presets.first().withLength(4);
        assertEquals(Phenomenon.SATURATED.in(before), setup("phenomenon: saturated").experiment());
        assertEquals(CellKind.RELU_RNN, setup("phenomenon: exploding").experiment().cell());
    }

    @Test
    void factorsAreThoseOfTheChainAndOfNobodysNetwork() {
        BenchState state = opened("factors: 0.5, 2, 0");
        assertEquals(List.of(0.5, 2.0, 0.0), state.edit().gradients().chain().factors());
        assertFalse(state.edit().gradients().chain().isReal());
    }

    @Test
    void parametersAreChangedByTheirNamesInExpressionsOnceTheNetworkIsTrained() {
        BenchSetup setup = setup("cell: lstm\nhidden: 3\nlayers: 2\ntrain: 5\nedits: Wx.g[1][2] 2.5, Wh.f@2[3][1] −1, b.o[2] 0");
        OpenedBench trained = new Benches().open(setup("cell: lstm\nhidden: 3\nlayers: 2\ntrain: 5"));
        assertEquals("lesson.edit.range", assertThrows(InputException.class, () -> setup("cell: rnn\nedits: Wh.f[1][1] 1")).key());
        OpenedBench bench = new Benches().open(setup);
        Map<String, Double> wanted = Map.of("Wx.g[1][2]", 2.5, "Wh.f@2[3][1]", -1.0, "b.o[2]", 0.0);
        wanted.forEach((name, value) -> assertEquals(value, number(name, bench), name));
        bench.state().edit().edits().byPlace().forEach((place, edit) ->
                assertEquals(trained.trace().parameters().toArray()[place], edit.before()));
        assertEquals(wanted.size(), bench.state().edit().edits().byPlace().size());
    }

    private static double number(String name, OpenedBench bench) {
        Place place = new Place("a.md", 1);
        return new LiveNumber(ExpressionParser.parse(name, place), 2, place).on(bench);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pin: g 1 1 1.5        | lesson.pin",
        "pin: f 1 1 -0.5       | lesson.pin",
        "pin: z 1 1 0.5        | lesson.pin.cell",
        "cell: rnn; pin: C 1 1 1 | lesson.pin.cell",
        "factors: 0.5, -1      | lesson.factors",
        "factors: 0.5, ten     | lesson.factors",
        "factors: 11           | lesson.factors",
        "factors: ,            | lesson.factors",
        "phenomenon: nothing   | lesson.choice",
        "edits: Wx[1][1]       | lesson.edit",
        "edits: Wx[1][1] 1,    | lesson.edit",
        "edits: Wx[1][1] 1000  | lesson.edit",
        "edits: Wx.q[1][1] 1   | lesson.edit",
        "edits: Wy.f[1][1] 1   | lesson.edit",
        "edits: b.f[1][1] 1    | lesson.edit",
        "edits: Wx.f[1] 1      | lesson.edit",
        "edits: Wx.f[0][1] 1   | lesson.edit",
        "edits: Wx.z[1][1] 1   | lesson.edit.range",
        "edits: Wx[1][1] 1     | lesson.edit.range",
        "edits: Wx.f[27][1] 1  | lesson.edit.range",
        "edits: Wh.f[1][99] 1  | lesson.edit.range",
        "edits: Wh.f@2[1][1] 1 | lesson.edit.range",
        "weight: b.f[1]        | lesson.weight",
        "weight: Wh.f@2[1][1]  | lesson.weight",
        "weight: f             | lesson.weight",
        "weight: Wh[1][1]      | lesson.edit.range",
        "cell: rnn; weight: Wh[1][99] | lesson.edit.range",
        "cell: rnn; symbols: 6; hidden: 2; layers: 2; weight: Wx[6][1] | lesson.edit.range"})
    void whatCannotBeIsRefused(String lines, String key) {
        String all = (lines.contains("cell") ? "" : "cell: lstm\n") + lines.replace("; ", "\n");
        assertEquals(key, assertThrows(InputException.class, () -> setup(all)).key());
    }
}
