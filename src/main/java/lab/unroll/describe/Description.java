package lab.unroll.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.figure.TaskSentence;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/**
 * A network in words, for whoever hears the screen instead of seeing it: from what it is to do down to the unit that is looked
 * at, each number the network's own. A sentence a line, in the order in which one would ask.
 */
public final class Description {

    /** A gate is called open from here on, and closed up to one less this. */
    private static final double OPEN = 0.8;
    /** So many of the largest states of a layer are named. */
    private static final int LARGEST = 3;
    /** A gradient of less than this part of the largest is as good as none. */
    private static final double NOTHING = 1e-3;

    private final Described what;
    private final Trace trace;
    private final Words words;
    private final Words figures;
    private final Words tasks;

    private Description(Described what, Locale locale) {
        this.what = what;
        trace = what.reading().trace().lookingAt(what.place());
        words = Words.of("describe", locale);
        figures = Words.of("figure", locale);
        tasks = Words.of("tasks", locale);
    }

    /** The sentences in a language. */
    public static List<String> of(Described what, Locale locale) {
        return new Description(what, locale).sentences();
    }

    private List<String> sentences() {
        List<String> told = new ArrayList<>();
        told.add(TaskSentence.of(what.experiment(), tasks));
        told.add(network());
        told.add(read());
        told.add(step());
        told.addAll(unit());
        told.add(largest());
        told.addAll(held());
        told.addAll(answer());
        told.addAll(gradient());
        return told;
    }

    private String network() {
        CellKind cell = what.experiment().cell();
        int layers = trace.spec().layers();
        String place = layers == 1 && !trace.spec().bidirectional() ? "" : words.get(what.place().isReverse() ? "layer.reverse" : "layer",
                what.place().layer() + 1, layers);
        return words.get("network", cell.displayName(), what.experiment().hidden(), what.iteration()) + place;
    }

    private String read() {
        List<String> labels = what.reading().inputLabels();
        return words.get("read", trace.length(), labels.stream().map(Description::visible).collect(Collectors.joining(" ")));
    }

    private String step() {
        int t = what.step();
        return words.get("step", t, trace.length(), visible(what.reading().inputLabels().get(t - 1)));
    }

    /** What happens in the unit at the step: h_t and C_t from what was there before, through the gates. */
    private List<String> unit() {
        int t = what.step();
        int u = what.unit();
        CellKind cell = what.experiment().cell();
        List<String> told = new ArrayList<>();
        String gates = cell.gates().stream().filter(gate -> gate != Gate.STATE).map(gate -> gate(gate, t, u))
                .collect(Collectors.joining(words.get("list")));
        if (!gates.isEmpty()) {
            told.add(words.get("gates", u + 1, gates));
        }
        int before = trace.before(t);
        if (cell.hasCellState()) {
            told.add(words.get("cell-state", u + 1, number(trace.cell(before).get(u)), number(trace.cell(t).get(u))));
        }
        told.add(words.get("hidden-state", u + 1, number(trace.hidden(before).get(u)), number(trace.hidden(t).get(u))));
        return told;
    }

    private String gate(Gate gate, int t, int u) {
        double value = trace.gate(gate, t).get(u);
        String name = figures.get("gate." + gate.letter());
        String held = trace.pins().holds(gate, u, t) ? words.get("held-here") : "";
        return !gate.isValve() ? words.get("gate", name, number(value)) + held
                : words.get(value >= OPEN ? "gate.open" : value <= 1 - OPEN ? "gate.closed" : "gate.half", name, number(value)) + held;
    }

    private String largest() {
        Vector h = trace.hidden(what.step());
        String states = IntStream.range(0, h.size()).boxed().sorted(Comparator.comparingDouble((Integer j) -> -Math.abs(h.get(j))))
                .limit(LARGEST).map(j -> words.get("largest.one", j + 1, number(h.get(j)))).collect(Collectors.joining(words.get("list")));
        return words.get("largest", states);
    }

    private List<String> held() {
        List<Pin> pins = what.reading().trace().allPins().list();
        return pins.isEmpty() ? List.of() : List.of(words.get("held", pins.size()));
    }

    private List<String> answer() {
        Described.Told now = what.answer();
        List<String> told = new ArrayList<>();
        String text = now.step() == 0 ? words.get("answer.whole", now.text()) : words.get("answer", now.step(), now.text());
        told.add(now.right().isEmpty() ? text : words.get(now.isRight() ? "answer.right" : "answer.wrong", text, now.right(),
                Numbers.loss(now.loss())));
        if (what.withoutHand() != null) {
            told.add(words.get("answer.free", what.withoutHand().text()));
        }
        return told;
    }

    /** How much of the gradient arrives: ‖∂L/∂h_t‖ at the step that is read first and where it is largest. */
    private List<String> gradient() {
        double[] norms = IntStream.rangeClosed(1, trace.length()).mapToDouble(t -> trace.dHidden(t).norm()).toArray();
        int largest = IntStream.range(0, norms.length).boxed().max(Comparator.comparingDouble(t -> norms[t])).orElse(0);
        // a layer that reads from the end begins there
        int start = what.place().isReverse() ? norms.length - 1 : 0;
        double first = norms[start];
        double most = norms[largest];
        if (!(most > 0) || !Double.isFinite(most)) {
            return List.of(words.get(Double.isFinite(most) ? "gradient.none" : "gradient.infinite"));
        }
        String verdict = words.get(largest == start ? "gradient.grows" : first < NOTHING * most ? "gradient.vanishes" : "gradient.arrives");
        return List.of(words.get("gradient", Numbers.magnitude(most), largest + 1, Numbers.magnitude(first), verdict,
                start + 1));
    }

    private static String number(double value) {
        return Numbers.fixed(value);
    }

    /** A blank and a line break are named by their signs. */
    private static String visible(String label) {
        return label.isBlank() ? "␣" : label;
    }
}
