package lab.unroll.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.unroll.net.Vector;
import lab.unroll.trace.Stepper;

/** A question that the encoder has read, and the state that crosses to the decoder: its own or another question's. */
public final class HeardQuestion {

    private final int[] question;
    private final List<Vector> states;
    private final Stepper ready;
    private final int[] crossing;

    HeardQuestion(int[] question, List<Vector> states, Stepper ready) {
        this(question, states, ready, question);
    }

    private HeardQuestion(int[] question, List<Vector> states, Stepper ready, int[] crossing) {
        this.question = question.clone();
        this.states = List.copyOf(states);
        this.ready = ready;
        this.crossing = crossing.clone();
    }

    /** The same question with the state that another one hands over. */
    public HeardQuestion withStateOf(HeardQuestion other) {
        return new HeardQuestion(question, states, ready.inStatesOf(other.ready), other.question);
    }

    /** The symbols that were read. */
    public int[] question() {
        return question.clone();
    }

    /** The question whose state crosses. */
    public int[] crossing() {
        return crossing.clone();
    }

    /** True if the state that crosses is another question's. */
    public boolean isSwapped() {
        return !Arrays.equals(question, crossing);
    }

    /** h_1 ... h_S of the top layer of the encoder. */
    public List<Vector> states() {
        return states;
    }

    /** s_0 of the top layer: what the decoder begins with. */
    public Vector handedOver() {
        List<Vector> hidden = ready.hidden();
        return hidden.get(hidden.size() - 1);
    }

    /** All that crosses in one row: h of every layer, then C of every layer where the cell has it. */
    public Vector crossingState() {
        List<Vector> all = new ArrayList<>(ready.hidden());
        all.addAll(ready.cell());
        return all.stream().reduce(Vector::join).orElseThrow();
    }

    /** A decoder that begins here. */
    Stepper decoder() {
        return ready.copy();
    }
}
