package lab.unroll.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import lab.unroll.net.NetworkSpec;
import lab.unroll.words.Words;

/**
 * The sub-steps in which a cell works, numbered as the phases are, each with a sentence and a formula. They divide the step of the playhead
 * more finely than its phases do, along the same borders.
 */
public final class CellSteps {

    /** x_t and h_{t-1} arrive. */
    public static final int ARRIVE = 1;
    /** The gates of an LSTM or GRU open. */
    public static final int OPEN = 2;
    /** The forget valves of an LSTM pass f_t C_{t-1}. */
    public static final int FORGET = 3;
    /** The input valves of an LSTM pass i_t C̃_t. */
    public static final int WRITE = 4;
    /** C_t stands, and tanh C_t. */
    public static final int UPDATE = 5;
    /** The output valves of an LSTM pass h_t. */
    public static final int SHOW = 6;
    /** The reset gate of a GRU acts. */
    public static final int RESET = 3;
    /** h̃_t stands. */
    public static final int PROPOSE = 4;
    /** The update gate of a GRU lets z_t h_{t-1} and (1 - z_t) h̃_t through. */
    public static final int MIX = 5;
    /** h_t of a GRU stands. */
    public static final int SUM = 6;
    /** The total stimulus of a SimpleRNN stands. */
    public static final int STIMULATE = 2;
    /** The stimulus goes through the activation. */
    public static final int SQUASH = 3;
    /** h_t of a SimpleRNN leaves. */
    static final int LEAVE = 4;

    /**
     * A sub-step.
     *
     * @param number from 1
     * @param name   the number of its phase, with a letter where the phase has several: 1a, 1b, 2
     * @param key    the key of its sentence in the room {@code figure}
     * @param from   the share of the step at which it begins
     * @param to     the share of the step at which it is over
     */
    public record CellStep(int number, String name, String key, double from, double to) {

        /** What happens, in one sentence. */
        public String sentence(Words words) {
            return words.get(key);
        }
    }

    private final NetworkSpec spec;
    private final CellLook look;
    private final List<CellStep> all = new ArrayList<>();

    private CellSteps(NetworkSpec spec) {
        this.spec = spec;
        this.look = CellLook.of(spec.cell());
        double[] ends = look.ends();
        double from = 0;
        for (int i = 0; i < ends.length; i++) {
            all.add(new CellStep(i + 1, name(ends, i), look.key(spec, i + 1), from, ends[i]));
            from = ends[i];
        }
    }

    /** Phases are equally long and numbered from 1. */
    private String name(double[] ends, int step) {
        int phases = look.phases().size();
        int[] phase = DoubleStream.of(ends).mapToInt(end -> (int) Math.ceil(phases * end - 1e-9)).toArray();
        int first = step;
        while (first > 0 && phase[first - 1] == phase[step]) {
            first--;
        }
        boolean alone = first == step && (step == ends.length - 1 || phase[step + 1] != phase[step]);
        return phase[step] + (alone ? "" : String.valueOf((char) ('a' + step - first)));
    }

    /** The sub-steps of the cell of a network. */
    public static CellSteps of(NetworkSpec spec) {
        return new CellSteps(spec);
    }

    /** All of them, in their order. */
    public List<CellStep> all() {
        return List.copyOf(all);
    }

    /** The one that is happening; at the end of one still that one. */
    public CellStep current(Playhead playhead) {
        double progress = playhead.progress();
        return all.stream().filter(step -> progress <= step.to() + 1e-9).findFirst().orElse(all.get(all.size() - 1));
    }

    /** The moment at which a sub-step of step t is over. */
    public Playhead endOf(int number, int t) {
        return new Playhead(t - 1 + all.get(number - 1).to());
    }

    /**
     * How much of a sub-step of step t has happened, from 0 to 1.
     *
     * @param from the share of the sub-step at which the event begins
     * @param to   the share of the sub-step at which it is over
     */
    public double reached(int number, double from, double to, int t, Playhead playhead) {
        if (t != playhead.step()) {
            return t < playhead.step() ? 1 : 0;
        }
        CellStep step = all.get(number - 1);
        double share = (playhead.progress() - step.from()) / (step.to() - step.from());
        return Math.max(0, Math.min(1, (share + 1e-9 - from) / (to - from)));
    }

    /**
     * Its formula, in the markup of {@link lab.unroll.figure.paint.MathLabel MathLabel}, between step {@code before}
     * and step {@code t}.
     */
    public String formula(int number, int t, int before) {
        String now = "_{" + t + "}";
        String past = "_{" + before + "}";
        if (number == ARRIVE) {
            return "[x" + now + ", h" + past + "]";
        }
        return look.formula(spec, number, now, past, "_{" + (2 * t - before) + "}");
    }
}
