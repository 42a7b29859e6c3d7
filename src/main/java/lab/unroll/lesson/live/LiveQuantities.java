package lab.unroll.lesson.live;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import lab.unroll.lesson.live.LiveQuantity.At;
import lab.unroll.lesson.live.LiveQuantity.Extent;
import lab.unroll.lesson.live.LiveQuantity.Range;
import lab.unroll.lesson.live.LiveQuantity.Sight;
import lab.unroll.lesson.live.LiveQuantity.Value;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterBlock;
import lab.unroll.trace.LayerTrace;

/** Everything that expressions can name: one entry each. Steps and all other indices count from 1, states also from 0. */
final class LiveQuantities {

    private static final Extent STEP = (bench, at) -> new Range(1, bench.trace().length());
    /** 0 is the state before the first step; in reverse it is T+1. */
    private static final Extent STATE = (bench, at) -> at.place().isReverse()
            ? new Range(1, bench.trace().length() + 1) : new Range(0, bench.trace().length());
    private static final Extent UNIT = (bench, at) -> new Range(1, bench.trace().spec().hidden());
    private static final Extent INPUT = (bench, at) -> new Range(1, bench.trace().layer(0, at.place().direction())
            .x(at.indices()[0]).size());
    private static final Extent OUTPUT = (bench, at) -> new Range(1, bench.trace().output(at.indices()[0]).size());
    private static final Extent ROW_OF_INPUT = (bench, at) -> new Range(1, layout(bench, at).inputWeights(at.gate()).rows());

    private static final List<LiveQuantity> ALONG_TIME = List.of(
            ofUnit("h", spec -> true, STATE, (bench, at) -> layer(bench, at).hidden(at.indices()[0]).get(at.indices()[1] - 1)),
            ofUnit("C", spec -> spec.cell().hasCellState(), STATE,
                    (bench, at) -> layer(bench, at).cell(at.indices()[0]).get(at.indices()[1] - 1)),
            gate("f", Gate.FORGET), gate("i", Gate.INPUT), gate("o", Gate.OUTPUT), gate("g", Gate.CANDIDATE),
            gate("z", Gate.UPDATE), gate("r", Gate.RESET),
            new LiveQuantity("a", true, spec -> true, List.of(STEP, UNIT), Sight.STEP, (bench, at) -> layer(bench, at)
                    .preActivation(at.gate(), at.indices()[0]).total().get(at.indices()[1] - 1)),
            new LiveQuantity("x", false, spec -> true, List.of(STEP, INPUT), Sight.GIVEN, (bench, at) -> bench.trace()
                    .layer(0, at.place().direction()).x(at.indices()[0]).get(at.indices()[1] - 1)),
            new LiveQuantity("y", false, spec -> true, List.of(STEP, OUTPUT), Sight.OUTPUT, (bench, at) -> bench.trace()
                    .output(at.indices()[0]).get(at.indices()[1] - 1)),
            alongTime("dh", spec -> true, (bench, at) -> layer(bench, at).dHidden(at.indices()[0]).norm()),
            alongTime("dC", spec -> spec.cell().hasCellState(),
                    (bench, at) -> layer(bench, at).dCell(at.indices()[0]).norm()),
            // ‖∂h_t/∂h_{t-1}‖
            alongTime("factor", spec -> true, (bench, at) -> layer(bench, at).jacobians()
                    .hiddenNorm(layer(bench, at).before(at.indices()[0]))));

    private static final List<LiveQuantity> WEIGHTS = List.of(
            new LiveQuantity("Wx", true, spec -> true, List.of(ROW_OF_INPUT, UNIT), Sight.FIGURE, (bench, at) -> entry(bench,
                    layout(bench, at).inputWeights(at.gate()), at.indices()[0], at.indices()[1])),
            new LiveQuantity("Wh", true, spec -> true, List.of(UNIT, UNIT), Sight.FIGURE, (bench, at) -> entry(bench,
                    layout(bench, at).recurrentWeights(at.gate()), at.indices()[0], at.indices()[1])),
            new LiveQuantity("b", true, spec -> true, List.of(UNIT), Sight.FIGURE, (bench, at) -> entry(bench,
                    layout(bench, at).bias(at.gate()), 1, at.indices()[0])));

    private static final List<LiveQuantity> SINGLE = List.of(
            single("loss", Sight.CHART, LiveBench::loss), single("accuracy", Sight.CHART, LiveBench::accuracy),
            single("T", Sight.GIVEN, bench -> bench.trace().length()), single("n", Sight.GIVEN, bench -> bench.trace().spec().input()),
            single("k", Sight.GIVEN, bench -> bench.trace().spec().hidden()), single("m", Sight.GIVEN, bench -> bench.trace().spec().output()),
            single("trained", Sight.GIVEN, LiveBench::iterations), single("L", Sight.END, bench -> bench.trace().loss()));

    /** All of them; problems name them in this order. */
    static final List<LiveQuantity> ALL = Stream.of(ALONG_TIME, WEIGHTS, SINGLE).flatMap(List::stream).toList();

    private LiveQuantities() {
    }

    /** The quantity of a name, if there is one. */
    static Optional<LiveQuantity> named(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static LiveQuantity ofUnit(String name, Predicate<NetworkSpec> isIn, Extent step, Value value) {
        return new LiveQuantity(name, false, isIn, List.of(step, UNIT), Sight.STEP, value);
    }

    private static LiveQuantity gate(String name, Gate gate) {
        return ofUnit(name, spec -> spec.gates().contains(gate), STEP,
                (bench, at) -> layer(bench, at).gate(gate, at.indices()[0]).get(at.indices()[1] - 1));
    }

    private static LiveQuantity alongTime(String name, Predicate<NetworkSpec> isIn, Value value) {
        return new LiveQuantity(name, false, isIn, List.of(STEP), Sight.STEP, value);
    }

    private static LiveQuantity single(String name, Sight sight, ToDoubleFunction<LiveBench> value) {
        return new LiveQuantity(name, false, spec -> true, List.of(), sight, (bench, at) -> value.applyAsDouble(bench));
    }

    private static LayerTrace layer(LiveBench bench, At at) {
        return bench.trace().layer(at.place().layer(), at.place().direction());
    }

    private static LayerLayout layout(LiveBench bench, At at) {
        return bench.trace().parameters().layout().layer(at.place().layer(), at.place().direction());
    }

    private static double entry(LiveBench bench, ParameterBlock block, int row, int column) {
        return bench.trace().parameters().get(block, row - 1, column - 1);
    }
}
