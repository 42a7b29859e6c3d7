package lab.unroll.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lab.unroll.net.Sequence;
import lab.unroll.task.Task;
import lab.unroll.trace.StateMap;
import lab.unroll.trace.Trace;

/** The states that a layer visits when it reads what the task gives it. */
public final class Visited {

    private static final int SEQUENCES = 24;
    private static final int MOST = 1_200;
    private static final long SEED = 0xD1A_0F_24L;

    private Visited() {
    }

    /**
     * Those of a run, and of examples that are read from the same initial state by the layer looked at, if it is the bottom
     * one of a network that is alone; a layer above, an encoder or a decoder has those of the run.
     */
    public static List<double[]> of(Trace trace, Task task) {
        List<double[]> states = new ArrayList<>();
        int start = trace.focus().start();
        states.add(trace.focus().state(start));
        for (int t = 1; t <= trace.length(); t++) {
            states.add(trace.focus().state(t));
        }
        if (trace.place().layer() == 0 && trace.encoderLength() == 0) {
            SplittableRandom random = new SplittableRandom(SEED);
            StateMap map = trace.focus().stateMap(trace.focus().after(start));
            for (int n = 0; n < SEQUENCES && states.size() < MOST; n++) {
                Sequence read = task.example(random).sequence();
                double[] state = trace.focus().state(start);
                for (int i = 1; i <= read.length() && states.size() < MOST; i++) {
                    state = map.next(state, read.x(trace.place().isReverse() ? read.length() + 1 - i : i));
                    states.add(state);
                }
            }
        }
        return states.stream().filter(States::isFinite).toList();
    }
}
