package lab.unroll.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Level;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.gradients.Chain;
import lab.unroll.gradients.LossChoice;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Start;
import lab.unroll.task.OptimiserKind;
import lab.unroll.task.text.TextSource;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateCodeTest {

    private static final int STATES = 200;

    @Test
    void whatIsAsThePresetHasItIsLeftOut() {
        assertEquals("preset=remember-first", StateCode.of(BenchState.of(Presets.first())));
        BenchState other = BenchState.of(Presets.first().withCell(CellKind.GRU)).after(300)
                .seen(view -> view.withPosition(2.5).withLevel(Level.CELL));
        assertEquals("preset=remember-first&cell=gru&train=300&step=2.5&level=cell", StateCode.of(other));
        assertEquals(other, StateCode.read(StateCode.of(other)));
    }

    static Stream<BenchState> randomStates() {
        SplittableRandom random = new SplittableRandom(20);
        return IntStream.range(0, STATES).mapToObj(i -> random(random));
    }

    @ParameterizedTest
    @MethodSource("randomStates")
    void aStateIsReadFromItsLineAsItWas(BenchState state) {
        String line = StateCode.of(state);
        assertTrue(line.chars().allMatch(c -> c > ' ' && c < 127), line);
        assertEquals(state, StateCode.read(line), line);
        assertEquals(line, StateCode.of(StateCode.read(line)));
    }

    @ParameterizedTest
    @EnumSource(OptimiserKind.class)
    void everyWayToTrainIsReadFromItsLine(OptimiserKind rule) {
        SplittableRandom random = new SplittableRandom(rule.ordinal());
        Experiment experiment = Presets.first().withNetwork(Presets.first().network().withLayers(2));
        experiment = experiment.withPlan(experiment.plan().withRule(rule).withClipValue(random.nextDouble())
                .withTruncation(1 + random.nextInt(9)).withDropout(random.nextDouble() * 0.9).withInputNoise(random.nextDouble()));
        aStateIsReadFromItsLineAsItWas(BenchState.of(experiment.withInitialiser(new Initialiser(random.nextDouble(),
                -random.nextDouble(), Start.ORTHOGONAL, random.nextDouble()))));
    }

    @Test
    void attentionAndAWeightOfItHeldByHandAreReadFromTheirLine() {
        Experiment experiment = Presets.ofPair();
        BenchState state = BenchState.of(experiment.withNetwork(experiment.network().withAttention(true)))
                .holding(Pins.of(new Pin(Quantity.ATTENTION, List.of(2), 7, 7, 0.625)));
        aStateIsReadFromItsLineAsItWas(state);
        assertTrue(StateCode.of(state).contains("attention=yes"), StateCode.of(state));
    }

    private static <T> T one(SplittableRandom random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static BenchState random(SplittableRandom random) {
        Experiment experiment = one(random, Presets.all()).withCell(one(random, List.of(CellKind.values())))
                .withHidden(1 + random.nextInt(8)).withSeed(random.nextInt(1000));
        if (random.nextBoolean()) {
            experiment = experiment.withNetwork(experiment.network().withLayers(1 + random.nextInt(4))
                    .withBidirectional(!experiment.isPair() && random.nextBoolean()));
        }
        if (random.nextBoolean()) {
            experiment = experiment.withLearningRate(random.nextDouble() + 1e-3).withBatch(1 + random.nextInt(40));
        }
        BenchState state = BenchState.of(experiment).after(random.nextInt(3) * 150);
        if (random.nextBoolean()) {
            state = state.reading(experiment.task().example(experiment.exampleRandom(random.nextInt(20))));
        }
        int length = state.edit().example().sequence().length();
        if (random.nextBoolean()) {
            Inputs inputs = new Inputs(experiment, state.edit().example());
            state = state.reading(inputs.withStart(Quantity.HIDDEN_STATE, 0, random.nextDouble()));
            state = state.reading(new Inputs(experiment, state.edit().example()).withNumber(1 + random.nextInt(length),
                    0, random.nextGaussian()));
        }
        List<Pin> pins = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            pins.add(new Pin(one(random, LayerPlace.in(experiment.spec())), one(random, Quantity.in(experiment.spec())),
                    random.nextBoolean() ? List.of() : List.of(random.nextInt(experiment.hidden())),
                    1, random.nextBoolean() ? Pin.TO_THE_END : 1 + random.nextInt(length), random.nextDouble()));
        }
        state = state.holding(Pins.of(pins.toArray(Pin[]::new)));
        if (random.nextBoolean()) {
            state = state.edited(Edits.NONE.with(random.nextInt(experiment.parameterCount()), random.nextGaussian(),
                    random.nextGaussian()));
        }
        if (random.nextBoolean()) {
            state = state.showing(new GradientChoice(one(random, List.of(Optional.empty(), Optional.of(LossChoice.EVERY))),
                    one(random, List.of(Chain.DECK, Chain.DECK.with(2, random.nextInt(100) / 100.0),
                            new Chain(List.of(0.25, 1e-200), true)))));
        }
        boolean back = random.nextInt(4) == 0;
        return state.seen(view -> view.withPosition(random.nextDouble() * 5).withUnit(-1).withBackward(back)
                .withBeside(random.nextBoolean() ? List.of() : List.of(CellKind.SIMPLE_RNN))
                .withChart(one(random, List.of(FigureKinds.STATES, FigureKinds.GRADIENTS, FigureKinds.SUM))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "preset", "preset=nothing", "cell=lstm", "preset=remember-first&colour=red",
        "preset=remember-first&hidden=0", "preset=remember-first&hidden=1e9", "preset=remember-first&hidden=abc",
        "preset=remember-first&optimiser=lion", "preset=remember-first&dropout=1", "preset=remember-first&truncate=-1",
        "preset=remember-first&initialiser=zeros:1:1:0", "preset=remember-first&initialiser=uniform:1:99:0",
        "preset=remember-first&seed=1&seed=2", "preset=remember-first&level=moon", "preset=remember-first&losses=some", "preset=remember-first&factors=0.1,-2",
        "preset=remember-first&factors=,", "preset=remember-first&input=%zz",
        "preset=remember-first&input=AAAAAAAAAAAA", "preset=remember-first&pins=1:forget-gate:all:1-end:7",
        "preset=remember-first&pins=1:forget-gate:999:1-end:1", "preset=remember-first&pins=1", "preset=remember-first&x=1:99:0",
        "preset=remember-first&attention=yes", "preset=addition-2-digits&attention=maybe",
        "preset=addition-2-digits&pins=1:attention:1:7-7:0.5",
        "preset=remember-first&edits=-1:0:0", "preset=remember-first&edits=1:NaN:0", "preset=remember-first&train=-5",
        "preset=remember-first&train=99999999999999999999", "preset=remember-first&told=77", "preset=remember-first&layer=0",
        "preset=remember-first&schedule=7", "preset=remember-first&cell=transformer", "preset=remember-first&chart=stage",
        "preset=remember-first&bidirectional=maybe", "preset=remember-first&unit=5000", "preset=remember-first&step=Infinity"})
    void aLineThatCannotBeUsedIsRefusedWithWords(String line) {
        assertThrows(InputException.class, () -> StateCode.read(line));
    }

    @Test
    void aTextFromAFileDoesNotFitIntoALine() {
        TextSource text = TextSource.of("own", "abcabcabcabc".repeat(20));
        BenchState state = BenchState.of(Presets.named("next-char").withData(text));
        assertEquals("code.cannot", assertThrows(InputException.class, () -> StateCode.of(state)).key());
    }

    @Test
    void aVeryLongLineIsNotRead() {
        assertEquals("code.long", assertThrows(InputException.class,
                () -> StateCode.read("preset=remember-first&input=" + "A".repeat(200_000))).key());
    }
}
