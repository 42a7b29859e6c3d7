package lab.unroll.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Tasks;
import lab.unroll.figure.Level;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.gradients.LossChoice;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.task.Example;
import lab.unroll.task.OptimiserKind;
import lab.unroll.task.Ranges;
import lab.unroll.task.Schedule;
import lab.unroll.task.TaskSetting;
import lab.unroll.trace.Pins;

/** Everything of the bench that can be written as text: one entry each, in the order in which they are read. */
public final class StateSettings {

    private static final int MOST_ITERATIONS = 1_000_000;
    /** So many examples can be asked for one after the other and still be found. */
    private static final int MOST_DRAWN = 1000;
    /** Among so many it is looked for one that could be typed as well. */
    private static final int MOST_SHORTENED = 50;

    /** What is usual in a figure. */
    private static final String USUAL = "usual";

    private static final List<Setting> FIRST = List.of(
            new Setting("preset", state -> state.experiment().preset(),
                    (state, id) -> state.withExperiment(Presets.named(id))),
            new Setting("cell", state -> state.experiment().cell().id(),
                    (state, id) -> state.withExperiment(state.experiment().withCell(CellKind.named(id))),
                    Stream.of(CellKind.values()).map(CellKind::id).toList()),
            Setting.flag("forget-gate", state -> layers(state).form().forgetGate(), (state, has) ->
                    form(state, new LstmVariant(has, layers(state).form().peepholes()))),
            Setting.flag("peepholes", state -> layers(state).form().peepholes(), (state, has) ->
                    form(state, new LstmVariant(layers(state).form().forgetGate(), has))),
            Setting.whole("layers", state -> (long) layers(state).layers(), (state, n) ->
                    layers(state, layers(state).withLayers(Math.toIntExact(n)))),
            Setting.flag("bidirectional", state -> layers(state).bidirectional(), (state, both) ->
                    layers(state, layers(state).withBidirectional(both))),
            Setting.flag("attention", state -> layers(state).attention(), (state, has) ->
                    layers(state, layers(state).withAttention(has))),
            Setting.whole("hidden", state -> (long) state.experiment().hidden(), (state, k) ->
                    state.withExperiment(state.experiment().withHidden(Math.toIntExact(k)))));

    private static final List<Setting> THEN = List.of(
            Setting.whole("seed", state -> state.experiment().seed(), (state, seed) ->
                    state.withExperiment(state.experiment().withSeed(seed))),
            new Setting("initialiser", state -> TextOf.initialiser(state.experiment().initialiser()), (state, text) ->
                    state.withExperiment(state.experiment().withInitialiser(TextOf.initialiser(text)))),
            Setting.whole("batch", state -> (long) state.experiment().plan().batch(), (state, n) ->
                    state.trainedBy(plan -> plan.withBatch(Math.toIntExact(n)))),
            Setting.number("rate", state -> state.experiment().plan().learningRate(), (state, rate) ->
                    state.trainedBy(plan -> plan.withLearningRate(rate))),
            new Setting("schedule", StateSettings::schedule, (state, text) ->
                    state.trainedBy(plan -> plan.withSchedule(schedule(text)))),
            Setting.number("clip", state -> state.experiment().plan().clipNorm(), (state, norm) ->
                    state.trainedBy(plan -> plan.withClipNorm(norm))),
            new Setting("optimiser", state -> state.experiment().plan().rule().id(), (state, id) ->
                    state.trainedBy(plan -> plan.withRule(OptimiserKind.named(id))),
                    Stream.of(OptimiserKind.values()).map(OptimiserKind::id).toList()),
            Setting.number("clip-value", state -> state.experiment().plan().clipValue(), (state, value) ->
                    state.trainedBy(plan -> plan.withClipValue(value))),
            Setting.whole("truncate", state -> (long) state.experiment().plan().truncation(), (state, n) ->
                    state.trainedBy(plan -> plan.withTruncation(Math.toIntExact(n)))),
            Setting.number("dropout", state -> state.experiment().plan().dropout(), (state, share) ->
                    state.trainedBy(plan -> plan.withDropout(share))),
            Setting.number("input-noise", state -> state.experiment().plan().inputNoise(), (state, deviation) ->
                    state.trainedBy(plan -> plan.withInputNoise(deviation))),
            Setting.whole("steps", state -> (long) state.experiment().plan().steps(), (state, n) ->
                    state.trainedBy(plan -> plan.withSteps(Math.toIntExact(n)))));

    private static final List<Setting> MOMENT = List.of(
            Setting.whole("train", BenchState::iterations, (state, n) -> {
                Ranges.require("train", Math.toIntExact(n), 0, MOST_ITERATIONS);
                return state.after(n);
            }),
            Setting.whole("example", StateSettings::drawn, (state, n) -> {
                Ranges.require("example", Math.toIntExact(n), 0, MOST_DRAWN);
                return state.reading(drawn(state.experiment(), n));
            }),
            new Setting("input", state -> state.experiment().task().text(state.edit().example()), (state, text) ->
                    state.reading(state.experiment().task().exampleOf(text))),
            new Setting("told", state -> told(state.edit().example()), StateSettings::told),
            new Setting("x", state -> TextOf.numbers(inputs(state)), (state, text) ->
                    state.reading(TextOf.numbers(text, inputs(state)))),
            new Setting("start", state -> TextOf.starts(inputs(state)), (state, text) ->
                    state.reading(TextOf.starts(text, inputs(state)))),
            new Setting("pins", state -> TextOf.pins(state.edit().pins()), StateSettings::pins),
            new Setting("edits", state -> TextOf.edits(state.edit().edits()), (state, text) ->
                    state.edited(TextOf.edits(text, state.experiment().parameterCount()))),
            new Setting("losses", state -> state.edit().gradients().losses().map(LossChoice::id).orElse(USUAL),
                    StateSettings::losses, Stream.concat(Stream.of(USUAL), Stream.of(LossChoice.values()).map(LossChoice::id))
                    .toList()),
            new Setting("factors", state -> TextOf.factors(state.edit().gradients().chain()), (state, text) ->
                    state.showing(state.edit().gradients().with(TextOf.factors(text)))),
            Setting.number("step", state -> state.view().position(), (state, position) ->
                    state.seen(view -> view.withPosition(position))),
            Setting.whole("unit", state -> state.view().unit() + 1L, (state, unit) -> {
                Ranges.require("unit", Math.toIntExact(unit), 0, state.experiment().hidden());
                return state.seen(view -> view.withUnit(Math.toIntExact(unit) - 1));
            }),
            new Setting("layer", state -> TextOf.place(state.view().place()), (state, text) ->
                    state.seen(view -> view.withPlace(TextOf.place(text)))),
            new Setting("level", state -> TextOf.constant(state.view().level()), (state, text) ->
                    state.seen(view -> view.withLevel(TextOf.constant(Level.class, text))),
                    Stream.of(Level.values()).map(TextOf::constant).toList()),
            Setting.flag("backward", state -> state.view().backward(), (state, back) ->
                    state.seen(view -> view.withBackward(back))),
            new Setting("compare", state -> TextOf.cells(state.view().beside()), (state, text) ->
                    state.seen(view -> view.withBeside(TextOf.cells(text)))),
            new Setting("chart", state -> state.view().chart().id(), (state, id) ->
                    state.seen(view -> view.withChart(chart(id))),
                    FigureKinds.at(FigureKind.Place.DOCK).stream().map(FigureKind::id).toList()),
            new Setting("weights", state -> TextOf.constant(state.view().gate()), (state, text) ->
                    state.seen(view -> view.withGate(TextOf.constant(Gate.class, text)))));

    /** Those that make the experiment: what is learnt, the network, the settings of the tasks, the training. */
    static final List<Setting> OF_EXPERIMENT = Stream.of(FIRST, Tasks.settings().stream().map(StateSettings::ofTask).toList(),
            THEN).flatMap(List::stream).toList();

    /** All of them: what is learnt, the network, the settings of the tasks, the training, the input, the hand, the view. */
    public static final List<Setting> ALL = Stream.of(OF_EXPERIMENT, MOMENT)
            .flatMap(List::stream).toList();

    private StateSettings() {
    }

    /**
     * The setting of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Setting named(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no setting " + key));
    }

    /** What the setting {@code layer} can be for a network: each layer in each direction. */
    public static List<String> layersOf(NetworkSpec spec) {
        return LayerPlace.in(spec).stream().map(TextOf::place).toList();
    }

    /** A setting of the task; empty where the task has none of that name. */
    private static Setting ofTask(TaskSetting setting) {
        return new Setting(setting.name(), state -> {
            Double value = state.experiment().choice().options().values().get(setting.name());
            return value == null ? "" : TextOf.number(value);
        }, (state, text) -> {
            double value = TextOf.number(text);
            setting.require(value);
            return state.withExperiment(setting.name().equals(TaskSetting.LENGTH)
                    ? state.experiment().withLength((int) value) : state.experiment().with(setting.name(), value));
        });
    }

    private static LayerSettings layers(BenchState state) {
        return state.experiment().network();
    }

    private static BenchState layers(BenchState state, LayerSettings other) {
        return state.withExperiment(state.experiment().withNetwork(other));
    }

    private static BenchState form(BenchState state, LstmVariant other) {
        return layers(state, layers(state).withForm(other));
    }

    private static Inputs inputs(BenchState state) {
        return new Inputs(state.experiment(), state.edit().example());
    }

    private static String schedule(BenchState state) {
        Schedule schedule = state.experiment().plan().schedule();
        return TextOf.constant(schedule.kind()) + ":" + schedule.steps();
    }

    private static Schedule schedule(String text) {
        int colon = text.indexOf(':');
        if (text.equals(Schedule.CONSTANT.typed())) {
            return Schedule.CONSTANT;
        }
        return new Schedule(TextOf.constant(Schedule.Kind.class, text.substring(0, Math.max(0, colon))),
                Long.parseLong(text.substring(colon + 1)));
    }

    private static Example drawn(Experiment experiment, long n) {
        return experiment.task().example(experiment.exampleRandom(n));
    }

    /**
     * Which of the examples drawn one after the other it is: n such that the n-th reads and is judged the same, or 0. One that
     * is typed is not judged like it in every task, and takes more room.
     */
    private static long drawn(BenchState state) {
        Experiment experiment = state.experiment();
        Example example = state.edit().example();
        Example first = experiment.firstExample();
        boolean typed = experiment.task().exampleOf(experiment.task().text(first)).equals(first);
        return LongStream.rangeClosed(0, typed ? MOST_SHORTENED : MOST_DRAWN).filter(n -> isLike(drawn(experiment, n), example)).findFirst().orElse(0);
    }

    private static boolean isLike(Example one, Example other) {
        return one.labels().equals(other.labels()) && one.sequence().length() == other.sequence().length()
                && IntStream.rangeClosed(1, one.sequence().length())
                        .allMatch(t -> one.sequence().isJudged(t) == other.sequence().isJudged(t));
    }

    /** The steps at which a decoder hears itself. */
    private static String told(Example example) {
        return String.join(",", example.autoregressiveSteps().stream().sorted().map(Object::toString).toList());
    }

    private static BenchState told(BenchState state, String text) {
        List<Integer> steps = text.isEmpty() ? List.of()
                : List.of(text.split(",")).stream().map(Integer::parseInt).toList();
        int last = state.edit().example().sequence().length();
        if (steps.stream().anyMatch(t -> t < 1 || t > last)) {
            throw new IllegalArgumentException("There are no steps " + text);
        }
        return state.reading(state.edit().example().autoregressiveAt(Set.copyOf(steps)));
    }

    private static BenchState pins(BenchState state, String text) {
        Pins pins = TextOf.pins(text);
        Experiment experiment = state.experiment();
        if (!pins.fitting(experiment.spec(), state.edit().example().sequence().length()).equals(pins)) {
            throw new IllegalArgumentException("Not all of these can be held: " + text);
        }
        return state.holding(pins);
    }

    private static BenchState losses(BenchState state, String text) {
        GradientChoice gradients = state.edit().gradients();
        return state.showing(gradients.carrying(text.equals(USUAL) ? Optional.empty() : Optional.of(LossChoice.named(text)
                .orElseThrow(() -> new IllegalArgumentException("There are no losses " + text)))));
    }

    private static FigureKind chart(String id) {
        return FigureKinds.at(FigureKind.Place.DOCK).stream().filter(kind -> kind.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no chart " + id));
    }
}
