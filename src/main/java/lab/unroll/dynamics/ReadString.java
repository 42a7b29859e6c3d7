package lab.unroll.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.task.Automaton;
import lab.unroll.task.Example;
import lab.unroll.task.InputChoices;
import lab.unroll.task.Task;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Trace;

/**
 * A string that a network has read.
 *
 * @param symbols the choice read at each step
 * @param states  h, and C where there is one, of all layers: before the first step and after each
 * @param told    what the network says after each step; empty where nothing is asked for
 * @param right   what it should say
 */
record ReadString(int[] symbols, List<double[]> states, List<String> told, List<String> right) {

    /** Strings that the task draws, read without anything held. */
    static List<ReadString> drawn(Parameters parameters, Task task, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ReadString> strings = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            strings.add(of(parameters, task, task.example(random)));
        }
        return strings;
    }

    private static ReadString of(Parameters parameters, Task task, Example example) {
        Trace trace = Microscope.trace(parameters, example.sequence());
        Optional<Automaton> truth = task.machine();
        int length = trace.length();
        int[] symbols = new int[length];
        List<double[]> states = new ArrayList<>(List.of(state(trace, 0)));
        List<String> told = new ArrayList<>();
        List<String> right = new ArrayList<>();
        int place = 0;
        for (int t = 1; t <= length; t++) {
            InputChoices choices = task.choices(t);
            symbols[t - 1] = choices.indexOf(example.label(t));
            int symbol = symbols[t - 1];
            place = truth.isPresent() ? truth.get().next(place, symbol) : Automaton.NONE;
            boolean judged = example.sequence().isJudged(t);
            states.add(state(trace, t));
            told.add(judged ? task.told(trace.output(t)) : "");
            right.add(!judged ? "" : place != Automaton.NONE ? truth.get().answer(place) : target(task, example, t));
        }
        return new ReadString(symbols, states, told, right);
    }

    private static String target(Task task, Example example, int t) {
        return task.told(example.sequence().hasClasses() ? Vector.oneHot(example.sequence().targetClass(t), task.outputSize())
                : example.sequence().targetValues(t));
    }

    private static double[] state(Trace trace, int t) {
        Vector joined = Vector.zeros(0);
        for (LayerPlace place : LayerPlace.in(trace.spec())) {
            joined = joined.join(Vector.of(trace.layer(place.layer(), place.direction()).state(t)));
        }
        return joined.toArray();
    }
}
