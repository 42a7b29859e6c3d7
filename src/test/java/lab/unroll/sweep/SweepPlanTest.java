package lab.unroll.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.state.ExperimentSettings;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

/** What a text means for a sweep. */
class SweepPlanTest {

    private static SweepPlan plan(String text) {
        return SweepPlan.of(null, SweepText.lines(text), ExperimentSettings.ALL);
    }

    @Test
    void everyCombinationIsARunAndTheLastSettingChangesFirst() {
        SweepPlan plan = plan("preset = remember-first\ncell = rnn, gru # two\n\nhidden=3,5\nseeds = 2");
        assertEquals(8, plan.runs());
        assertEquals(List.of("remember-first", "rnn", "3", "0"), plan.values(0));
        assertEquals(List.of("remember-first", "rnn", "3", "1"), plan.values(1));
        assertEquals(List.of("remember-first", "gru", "5", "1"), plan.values(7));
        IntStream.range(0, 8).forEach(run -> assertEquals(run, plan.runOf(plan.values(run))));
        Experiment last = plan.experiment(7);
        assertEquals(CellKind.GRU, last.cell());
        assertEquals(5, last.hidden());
        assertEquals(1, last.seed());
        assertEquals(Presets.first().plan(), last.plan());
    }

    @Test
    void settingsAreMadeInTheOrderOfTheirListHoweverTheyAreWritten() {
        SweepPlan plan = plan("peepholes = no, yes\ncell = lstm\npreset = remember-first");
        assertEquals(new LstmVariant(true, true), plan.experiment(1).network().form());
    }

    @Test
    void aSettingThatIsAsItWasLeavesTheRestAlone() {
        Experiment own = Presets.first().withNetwork(Presets.first().network().withForm(new LstmVariant(true, true)));
        SweepPlan plan = SweepPlan.of(own, Map.of("cell", "lstm,gru"), ExperimentSettings.ALL);
        assertEquals(own, plan.experiment(0));
        assertEquals(CellKind.GRU, plan.experiment(1).cell());
        assertEquals(List.of("7"), plan.axes().get(1).values());
    }

    @Test
    void seedsCountFromTheSeedOrFromNothing() {
        assertEquals(List.of("0", "1", "2"), axis(plan("preset=adding\nseeds=3"), "seed"));
        assertEquals(List.of("5", "6", "7"), axis(plan("preset=adding\nseed=5\nseeds=3"), "seed"));
        assertEquals(List.of("7"), axis(plan("preset=adding"), "seed"));
        assertEquals(List.of("3", "9"), axis(plan("preset=adding\nseed=3,9"), "seed"));
        assertRefused("sweep.seeds", "preset=adding\nseed=3,9\nseeds=2");
        assertRefused("sweep.count", "preset=adding\nseeds=many");
    }

    private static List<String> axis(SweepPlan plan, String name) {
        return plan.axes().stream().filter(axis -> axis.name().equals(name)).findFirst().orElseThrow().values();
    }

    @Test
    void theNamesOfTheCommandLineAreKnownAsWell() {
        assertEquals(0.25, plan("preset=adding\nlr=0.25").experiment(0).learningRate());
        assertEquals("rate", plan("preset=adding\nlr=0.25").axes().get(1).name());
        assertEquals(Until.SOLVED, plan("preset=adding\nuntil=solved").until());
        assertEquals(Until.STEPS, plan("preset=adding").until());
    }

    @Test
    void whatCannotBeTrainedIsRefusedBeforeAnythingIs() {
        assertRefused("preset.or.text", "hidden=3");
        assertRefused("sweep.unknown", "preset=adding\nhiden=3");
        assertRefused("number.range", "preset=adding\nhidden=3,500");
        assertRefused("option.choice", "preset=adding\ncell=lstm,elman");
        assertRefused("option.choice", "preset=adding\nuntil=bored");
        assertRefused("sweep.value", "preset=adding\nhidden=four");
        assertRefused("sweep.value", "preset=adding\nseed=1,two");
        assertRefused("preset.unknown", "preset=adding,subtracting");
        assertRefused("sweep.twice", "preset=adding\nlr=0.1\nrate=0.2");
        assertRefused("sweep.twice", "preset=adding\nlr=0.1\nlr=0.2");
        assertRefused("sweep.line", "preset=adding\nhidden 4");
        assertRefused("sweep.too-many", "preset=adding\nhidden=1..100\nseeds=1001");
    }

    private static void assertRefused(String key, String text) {
        InputException problem = assertThrows(InputException.class, () -> plan(text), text);
        assertEquals(key, problem.key(), problem.getMessage());
        assertTrue(problem.in(Locale.forLanguageTag("zh-TW")).length() > 5);
    }
}
