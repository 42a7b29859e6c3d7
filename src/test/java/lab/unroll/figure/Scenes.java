package lab.unroll.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Networks;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Stepper;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/** Small seeded scenes for the tests of figures. */
public final class Scenes {

    private Scenes() {
    }

    /** A run that reads n symbols and is judged at its last step; step 3 (or T) and unit 0 are selected. */
    public static Scene remembering(CellKind cell, int n, int k, int length) {
        return remembering(cell, n, k, length, Pins.NONE);
    }

    /** The same with some gates held. */
    public static Scene remembering(CellKind cell, int n, int k, int length, Pins pins) {
        return of(Networks.classifier(cell, n, k, n, 7), Networks.rememberFirst(n, length, 11), pins);
    }

    /** Seeded weights of an LSTM of a form that reads and names n symbols. */
    public static Parameters lstm(LstmVariant form, int n, int k) {
        return new Initialiser(1, -0.5).draw(new NetworkSpec(CellKind.LSTM, form, n, k, 1, false, n,
                OutputKind.SOFTMAX), 7);
    }

    /** What the networks of {@link #pair} read and answer. */
    static final List<String> PAIR_SYMBOLS = List.of("A", "B", "C", "D", "EOS");
    private static final int PAIR_END = 4;

    /** The two neurons of the lecture deck reading one x, with numbers that can be checked by hand; a^1 = 1.29. */
    public static Scene worked() {
        NetworkSpec spec = new NetworkSpec(CellKind.SIMPLE_RNN, 2, 2, 2, OutputKind.SOFTMAX);
        Parameters weights = new Initialiser(0, 0).draw(spec, 3);
        double[][] input = {{0.9, -0.6}, {-0.4, 0.8}};
        double[][] state = {{0.7, 0.3}, {0.5, -0.9}};
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                weights = weights.with(weights.layout().inputWeights(Gate.STATE), i, j, input[i][j])
                        .with(weights.layout().recurrentWeights(Gate.STATE), i, j, state[i][j]);
            }
        }
        weights = weights.with(weights.layout().bias(Gate.STATE), 0, 0, 0.1)
                .with(weights.layout().bias(Gate.STATE), 0, 1, -0.2);
        Sequence sequence = Sequence.ofClasses(List.of(Vector.of(0.8, -0.5)), new int[] {0}, new double[] {1})
                .startingFrom(Vector.of(0.6, -0.3), null);
        return of(weights, sequence, Pins.NONE);
    }

    /** The scene of given weights reading a given sequence. */
    public static Scene of(Parameters parameters, Sequence sequence, Pins pins) {
        Trace free = Microscope.trace(parameters, sequence);
        Trace trace = pins.isEmpty() ? free : Microscope.trace(parameters, sequence, pins);
        List<String> inputs = new ArrayList<>();
        for (int t = 1; t <= sequence.length(); t++) {
            inputs.add(letter(sequence.x(t).argMax()));
        }
        List<String> outputs = new ArrayList<>();
        for (int j = 0; j < parameters.spec().output(); j++) {
            outputs.add(letter(j));
        }
        int step = Math.min(3, sequence.length());
        return new Scene(trace, pins.isEmpty() ? null : free, List.copyOf(inputs), List.copyOf(outputs), -1,
                Playhead.at(step), step, 0, Theme.LIGHT, Words.of("figure", Locale.ENGLISH));
    }

    /** A run of stacked layers that reads four symbols, in one direction or in both; step 3 and unit 0 are selected. */
    public static Scene deep(CellKind cell, int k, int layers, boolean bidirectional, int length) {
        return deep(cell, k, layers, bidirectional, length, Pins.NONE);
    }

    /** The same with some gates held. */
    public static Scene deep(CellKind cell, int k, int layers, boolean bidirectional, int length, Pins pins) {
        NetworkSpec spec = new NetworkSpec(cell, LstmVariant.STANDARD, 4, k, layers, bidirectional, 4,
                OutputKind.SOFTMAX);
        return of(new Initialiser(1, -0.5).draw(spec, 5), Networks.rememberFirst(4, length, 3), pins);
    }

    /** The same scene with another selected unit; -1 for all. */
    public static Scene unit(Scene scene, int unit) {
        return scene.selecting(unit);
    }

    /** The same scene in another theme and language. */
    public static Scene in(Scene scene, Theme theme, Locale language) {
        return new Scene(scene.trace(), scene.free(), scene.inputLabels(), scene.outputLabels(), scene.endSymbol(),
                scene.playhead(), scene.selectedStep(), scene.selectedUnit(), theme, Words.of("figure", language));
    }

    /** The same scene without a ghost. */
    public static Scene withoutGhost(Scene scene) {
        return new Scene(scene.trace(), null, scene.inputLabels(), scene.outputLabels(), scene.endSymbol(),
                scene.playhead(), scene.selectedStep(), scene.selectedUnit(), scene.theme(), scene.words());
    }

    /**
     * An encoder that reads a question of A, B, C, D, and a decoder that begins with GO and hears itself, but for its third
     * step, at which it is told another symbol. The right answer is EOS at every step. The decoder's first step and unit 0
     * are selected.
     */
    public static Scene pair(CellKind cell, int k, int layers, int question, int answer) {
        return pair(cell, k, layers, question, answer, Pins.NONE);
    }

    /** The same with something held. */
    static Scene pair(CellKind cell, int k, int layers, int question, int answer, Pins pins) {
        return pair(cell, k, layers, question, answer, pins, false);
    }

    /** The same with attention. */
    static Scene attending(CellKind cell, int k, int layers, int question, int answer, Pins pins) {
        return pair(cell, k, layers, question, answer, pins, true);
    }

    private static Scene pair(CellKind cell, int k, int layers, int question, int answer, Pins pins, boolean attention) {
        int n = PAIR_SYMBOLS.size();
        Parameters both = Parameters.ofPair(
                new Initialiser(1, 0).draw(new NetworkSpec(cell, LstmVariant.STANDARD, n, k, layers, false, k,
                        OutputKind.HIDDEN_STATE), 5),
                new Initialiser(1, 0).draw(new NetworkSpec(cell, LstmVariant.STANDARD, n + 1, k, layers, false, n,
                        OutputKind.SOFTMAX, attention), 6));
        Sequence symbols = Networks.rememberFirst(n, question, 3);
        List<Vector> read = IntStream.rangeClosed(1, question).mapToObj(symbols::x).toList();
        int[] classes = new int[answer];
        double[] weights = new double[answer];
        Arrays.fill(classes, PAIR_END);
        Arrays.fill(weights, 1);
        Sequence told = Sequence.ofPair(read, Sequence.ofClasses(Collections.nCopies(answer, Vector.oneHot(n, n + 1)),
                classes, weights));
        int first = question + 1;
        for (int t = first + 1; t <= question + answer; t++) {
            told = Stepper.autoregressiveAt(both, told, pins, Set.of(t));
            if (t == first + 2) {
                told = told.reading(t, Vector.oneHot((told.x(t).argMax() + 1) % n, n + 1));
            }
        }
        Trace free = Microscope.trace(both, told);
        Trace trace = pins.isEmpty() ? free : Microscope.trace(both, told, pins);
        List<String> inputs = new ArrayList<>();
        for (int t = 1; t <= told.length(); t++) {
            int symbol = told.x(t).argMax();
            inputs.add(symbol < n ? PAIR_SYMBOLS.get(symbol) : "GO");
        }
        return new Scene(trace, pins.isEmpty() ? null : free, inputs, PAIR_SYMBOLS, PAIR_END, Playhead.at(first), first, 0,
                Theme.LIGHT, Words.of("figure", Locale.ENGLISH));
    }

    private static String letter(int symbol) {
        return symbol < 26 ? Character.toString('A' + symbol) : "s" + symbol;
    }
}
