package lab.unroll.describe;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;

/** The playhead has come to another step. */
final class StepAct implements Act {

    @Override
    public List<String> object(Between two) {
        int t = two.is().step();
        if (two.was().step() == t) {
            return List.of();
        }
        int length = two.trace().length();
        return List.of(two.isCovered() ? two.say("step.covered", t, length)
                : two.say("step", t, length, Between.visible(two.is().reading().inputLabels().get(t - 1))));
    }

    /** How the states of the unit looked at have come from the step before the playhead moved, and what is answered here. */
    @Override
    public List<String> context(Between two) {
        Trace run = two.trace();
        int from = Math.min(two.was().step(), run.length());
        int u = two.is().unit();
        List<String> told = new ArrayList<>();
        if (run.spec().cell().hasCellState()) {
            told.add(changed("unit.cell", run.cell(from), run.cell(two.is().step()), u, two));
        }
        told.add(changed("unit.hidden", run.hidden(from), run.hidden(two.is().step()), u, two));
        if (two.was().answer().step() != two.is().answer().step()) {
            told.addAll(two.answer(two.was()));
        }
        return told;
    }

    private static String changed(String key, Vector then, Vector now, int unit, Between two) {
        return two.change(two.say(key, unit + 1), Between.number(then.get(unit)), Between.number(now.get(unit)),
                now.get(unit) > then.get(unit));
    }
}
