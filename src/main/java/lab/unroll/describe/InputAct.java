package lab.unroll.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.net.Vector;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;

/** Something else is read, or it is read from another state. */
final class InputAct implements Act {

    @Override
    public List<String> object(Between two) {
        Trace then = two.was().reading().trace();
        Trace now = two.is().reading().trace();
        List<String> labels = two.is().reading().inputLabels();
        if (two.was().reading().example().equals(two.is().reading().example())) {
            return List.of();
        }
        if (then.length() != now.length() || !then.spec().equals(now.spec())) {
            return List.of(whole(labels, two));
        }
        List<Integer> steps = IntStream.rangeClosed(1, now.length()).filter(t -> !then.sequence().x(t).equals(now.sequence().x(t))).boxed()
                .toList();
        List<String> told = new ArrayList<>();
        if (steps.size() == 1) {
            int t = steps.get(0);
            told.add(two.say("input", t, Between.visible(labels.get(t - 1)), components(then.sequence().x(t), now.sequence().x(t), two)));
        } else if (!steps.isEmpty()) {
            told.add(whole(labels, two));
        }
        told.addAll(starts(then, now, two));
        return told;
    }

    @Override
    public List<String> context(Between two) {
        return two.isLearning() ? List.of() : two.network();
    }

    private static String whole(List<String> labels, Between two) {
        return two.say("read", labels.size(), labels.stream().map(Between::visible).collect(Collectors.joining(" ")));
    }

    /** The one number of x_t that is another, where only one is. */
    private static String components(Vector then, Vector now, Between two) {
        List<Integer> other = IntStream.range(0, now.size()).filter(i -> i >= then.size() || then.get(i) != now.get(i)).boxed().toList();
        if (other.size() != 1) {
            return "";
        }
        int i = other.get(0);
        // what is measured is told in its own unit
        return i >= two.is().experiment().task().features().size() || two.is().experiment().task().features().get(i).name().isEmpty()
                ? two.say("input.component", i + 1, Between.number(now.get(i)))
                : two.say("input.feature", two.is().experiment().task().features().get(i).name(),
                        Between.number(two.is().experiment().task().features().get(i).value(now.get(i))));
    }

    private static List<String> starts(Trace then, Trace now, Between two) {
        List<String> told = new ArrayList<>();
        for (Quantity state : List.of(Quantity.CELL_STATE, Quantity.HIDDEN_STATE)) {
            if (state.isIn(now.spec())) {
                Vector before = state == Quantity.CELL_STATE ? then.cell(0) : then.hidden(0);
                Vector after = state == Quantity.CELL_STATE ? now.cell(0) : now.hidden(0);
                IntStream.range(0, after.size()).filter(u -> before.get(u) != after.get(u)).forEach(u -> told.add(two.say(
                        state == Quantity.CELL_STATE ? "start.cell" : "start.hidden", u + 1, Between.number(after.get(u)))));
            }
        }
        return told;
    }
}
