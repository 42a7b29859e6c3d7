package lab.unroll.lesson.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.figure.Cover;
import lab.unroll.lesson.file.Place;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;

/** Computes an expression on a bench. */
final class Evaluation {

    private static final double WHOLE = 1e-9;

    private final LiveBench bench;
    private final Place place;
    private final Cover cover;
    private final Map<String, Integer> counters = new HashMap<>();
    private boolean covered;

    /**
     * On a bench.
     *
     * @param place where problems are
     * @param cover what of it may not be seen
     */
    Evaluation(LiveBench bench, Place place, Cover cover) {
        this.bench = bench;
        this.place = place;
        this.cover = cover;
    }

    /** True if something was needed that may not be seen. */
    boolean isCovered() {
        return covered;
    }

    /**
     * The value of an expression.
     *
     * @throws lab.unroll.words.InputException if the network has no such quantity, or none at an index
     */
    double of(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value();
        }
        if (expression instanceof Expression.Counter counter) {
            return Optional.ofNullable(counters.get(counter.name())).orElseGet(bench::step);
        }
        if (expression instanceof Expression.Call call) {
            return call.function().of(of(call.of()));
        }
        if (expression instanceof Expression.Operation operation) {
            return operate(operation.operator(), of(operation.left()), of(operation.right()));
        }
        return expression instanceof Expression.Over over ? fold(over) : entry((Expression.Entry) expression);
    }

    private static double operate(char operator, double left, double right) {
        return switch (operator) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            case '/' -> left / right;
            case '^' -> Math.pow(left, right);
            default -> throw new IllegalArgumentException("There is no operator " + operator);
        };
    }

    private double entry(Expression.Entry entry) {
        LiveQuantity.At at = at(entry, entry.indices().size());
        for (int i = 0; i < at.indices().length; i++) {
            LiveQuantity.Range range = entry.of().extents().get(i).of(bench, at);
            if (at.indices()[i] < range.lowest() || at.indices()[i] > range.highest()) {
                throw place.problem("formula.index", entry.of().name(), i + 1, at.indices()[i], range.lowest(),
                        range.highest());
            }
        }
        covered |= entry.of().sight().isCovered(cover, bench, at);
        return entry.of().value().of(bench, at);
    }

    /** Where a quantity is looked at; its first indices. */
    private LiveQuantity.At at(Expression.Entry entry, int indices) {
        NetworkSpec spec = bench.trace().spec();
        if (!entry.of().isIn().test(spec) || entry.of().isByGate() && !spec.gates().contains(entry.gate())) {
            throw place.problem("formula.absent", name(entry), spec.cell().displayName(), spec.gates().stream()
                    .map(Gate::letter).filter(letter -> !letter.isEmpty()).collect(Collectors.joining(", ")));
        }
        return new LiveQuantity.At(layer(entry.layer(), spec), entry.gate(), entry.indices().stream().limit(indices)
                .mapToInt(this::index).toArray());
    }

    private static String name(Expression.Entry entry) {
        return entry.of().name() + (entry.gate() == Gate.STATE ? "" : "." + entry.gate().letter());
    }

    private LayerPlace layer(String written, NetworkSpec spec) {
        if (written.isEmpty()) {
            return bench.place().nearestIn(spec);
        }
        boolean reverse = written.endsWith("r");
        LayerPlace wanted = new LayerPlace(Integer.parseInt(written.replace("r", "")) - 1,
                reverse ? Direction.REVERSE : Direction.FORWARD);
        if (!wanted.isIn(spec)) {
            throw place.problem("formula.layer", written, spec.layers());
        }
        return wanted;
    }

    private int index(Expression expression) {
        double value = of(expression);
        if (!(Math.abs(value - Math.rint(value)) < WHOLE) || Math.abs(value) > Integer.MAX_VALUE) {
            throw place.problem("formula.whole", value);
        }
        return (int) Math.rint(value);
    }

    private double fold(Expression.Over over) {
        LiveQuantity.Range range = extent(over.counter(), over.of())
                .orElseThrow(() -> place.problem("formula.counter", over.counter()));
        Integer before = counters.get(over.counter());
        double[] values = IntStream.rangeClosed(Math.max(1, range.lowest()), range.highest()).mapToDouble(i -> {
            counters.put(over.counter(), i);
            return of(over.of());
        }).toArray();
        if (before == null) {
            counters.remove(over.counter());
        } else {
            counters.put(over.counter(), before);
        }
        if (values.length == 0) {
            throw place.problem("formula.counter", over.counter());
        }
        return over.fold().of(values);
    }

    /** The values of a letter: those of the first index that is just this letter. */
    private Optional<LiveQuantity.Range> extent(String counter, Expression inside) {
        if (inside instanceof Expression.Entry entry) {
            int index = entry.indices().indexOf(new Expression.Counter(counter));
            if (index >= 0) {
                return Optional.of(entry.of().extents().get(index).of(bench, at(entry, index)));
            }
        }
        return parts(inside).stream().flatMap(part -> extent(counter, part).stream()).findFirst();
    }

    private static List<Expression> parts(Expression expression) {
        if (expression instanceof Expression.Entry entry) {
            return entry.indices();
        }
        if (expression instanceof Expression.Operation operation) {
            return List.of(operation.left(), operation.right());
        }
        return expression instanceof Expression.Call call ? List.of(call.of())
                : expression instanceof Expression.Over over ? List.of(over.of()) : List.of();
    }
}
