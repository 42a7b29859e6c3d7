package lab.unroll.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/** Two moments, and the words for the way from one to the other. */
final class Between {

    private final Moment before;
    private final Moment after;
    private final Locale locale;
    private final Words words;

    Between(Moment before, Moment after, Locale locale) {
        this.before = before;
        this.after = after;
        this.locale = locale;
        words = Words.of("responses", locale);
    }

    Moment before() {
        return before;
    }

    Moment after() {
        return after;
    }

    /** What is described before. */
    Described was() {
        return before.described();
    }

    /** What is described after. */
    Described is() {
        return after.described();
    }

    /** The run that is looked at now, in the layer that is looked at. */
    Trace trace() {
        return is().reading().trace().lookingAt(is().place());
    }

    /** True if nothing of what the network computes may be told. */
    boolean isCovered() {
        return !before.cover().isLifted() || !after.cover().isLifted();
    }

    /** True if the network learns meanwhile, so that what changes in it does not come from the act. */
    boolean isLearning() {
        return before.training() == Moment.Training.RUNS || after.training() == Moment.Training.RUNS;
    }

    String say(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /** The words of another room. */
    Words room(String name) {
        return Words.of(name, locale);
    }

    /** A number as it is seen. */
    static String number(double value) {
        return Numbers.fixed(value);
    }

    /** A blank and a line break are named by their signs. */
    static String visible(String label) {
        return label.isBlank() ? "␣" : label;
    }

    /** That something rises, falls or stays, each number as it is seen. */
    String change(String what, String from, String to, boolean rises) {
        return say(from.equals(to) ? "change.stays" : rises ? "change.rises" : "change.falls", what, from, to);
    }

    /** A text with the layer before it, where there is more than one, or one that reads from the end. */
    String inLayer(LayerPlace place, String text) {
        boolean alone = trace().spec().layers() == 1 && !trace().spec().bidirectional();
        return alone ? text : say(place.isReverse() ? "in-layer.reverse" : "in-layer", place.layer() + 1, text);
    }

    /** What has changed in the network: the state that changed most, then the answer. */
    List<String> network() {
        List<String> told = new ArrayList<>(state());
        told.addAll(answer(was()));
        return told;
    }

    /** The state C, or h of a cell without, that differs most between the two runs, in the layer that is looked at. */
    private List<String> state() {
        Trace now = trace();
        Trace then = was().reading().trace();
        if (!then.spec().equals(now.spec()) || then.length() != now.length()) {
            return List.of();
        }
        Trace old = then.lookingAt(is().place());
        int step = 0;
        int unit = 0;
        double most = 0;
        for (int t = 1; t <= now.length(); t++) {
            Vector difference = states(now, t);
            for (int u = 0; u < difference.size(); u++) {
                double change = Math.abs(difference.get(u) - states(old, t).get(u));
                if (change > most) {
                    most = change;
                    step = t;
                    unit = u;
                }
            }
        }
        String from = step == 0 ? "" : number(states(old, step).get(unit));
        String to = step == 0 ? "" : number(states(now, step).get(unit));
        return List.of(from.equals(to) ? say("state.same") : change(say(cellState() ? "state.cell" : "state.hidden", unit + 1, step),
                from, to, states(now, step).get(unit) > states(old, step).get(unit)));
    }

    private boolean cellState() {
        return trace().spec().cell().hasCellState();
    }

    private Vector states(Trace run, int t) {
        return cellState() ? run.cell(t) : run.hidden(t);
    }

    /** The answer and its loss, against what was answered once. */
    List<String> answer(Described once) {
        Described.Told then = once.answer();
        Described.Told now = is().answer();
        List<String> told = new ArrayList<>();
        String text = then.step() != now.step() ? say("answer", now.step(), now.text())
                : label(once).equals(label(is())) ? say("answer.stays", now.text())
                : say("answer.changes", then.text(), now.text());
        told.add(say(now.right().isEmpty() ? "answer.open" : now.isRight() ? "answer.is-right" : "answer.is-wrong", text, now.right()));
        String from = Numbers.loss(then.loss());
        String to = Numbers.loss(now.loss());
        if (then.step() == now.step() && Double.isFinite(then.loss()) && Double.isFinite(now.loss()) && !from.equals(to)) {
            told.add(change(say("loss"), from, to, now.loss() > then.loss()));
        }
        return told;
    }

    /** The answer without how sure the network is of it. */
    private static String label(Described one) {
        int step = one.answer().step();
        Trace run = one.reading().trace();
        return step == 0 || !run.sequence().hasClasses() || run.output(step).size() == 0 ? one.answer().text()
                : one.reading().outputLabels().get(run.output(step).argMax());
    }
}
