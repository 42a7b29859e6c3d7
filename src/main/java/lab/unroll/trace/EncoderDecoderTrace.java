package lab.unroll.trace;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.Direction;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;

/**
 * Two networks in a row: the encoder reads the question, the decoder starts from its last states and answers.
 * Cho et al., EMNLP 2014; Sutskever, Vinyals and Le, "Sequence to Sequence Learning with Neural Networks", NIPS 2014.
 *
 * @param encoder the encoder's run; the gradient that reaches its last states comes from the decoder
 * @param decoder the decoder's run
 */
public record EncoderDecoderTrace(Trace encoder, Trace decoder) {

    /**
     * Reads a question and judges an answer, the decoder being told the right symbol before each step (teacher forcing).
     *
     * @param encoder  parameters of a network whose hidden state is its answer
     * @param decoder  parameters of a network with the same cell, k and layers
     * @param question x_1 ... x_S; nothing in it is judged
     * @param answer   what the decoder is told, with targets
     * @throws IllegalArgumentException if the two networks do not fit
     */
    public static EncoderDecoderTrace of(Parameters encoder, Parameters decoder, Sequence question, Sequence answer) {
        requireFit(encoder.spec(), decoder.spec());
        InitialStates start = InitialStates.of(encoder.spec(), question);
        Trace read = Microscope.trace(encoder, question, Pins.NONE, start, InitialStates.zeros());
        Trace answered = Microscope.trace(decoder, answer, Pins.NONE, lastStates(read), InitialStates.zeros());
        InitialStates gradients = InitialStates.zeros();
        for (int layer = 0; layer < encoder.spec().layers(); layer++) {
            LayerTrace trace = answered.layer(layer, Direction.FORWARD);
            gradients = gradients.with(layer, Direction.FORWARD, trace.dHidden(0), trace.dCell(0));
        }
        return new EncoderDecoderTrace(Microscope.trace(encoder, question, Pins.NONE, start, gradients), answered);
    }

    /**
     * The decoder's own answer: at each step it is told the symbol that it found most probable before.
     *
     * @param startSymbol what it is told first
     * @param steps       number of symbols to answer
     * @return z_1 ... z_steps, of size m
     */
    public static List<Vector> greedy(Parameters encoder, Parameters decoder, Sequence question, int startSymbol,
                                      int steps) {
        requireFit(encoder.spec(), decoder.spec());
        Stepper stepper = new Stepper(decoder, lastStates(Microscope.trace(encoder, question)));
        List<Vector> logits = new ArrayList<>();
        int told = startSymbol;
        for (int t = 1; t <= steps; t++) {
            Vector z = stepper.logits(Vector.oneHot(told, decoder.spec().input()));
            logits.add(z);
            told = z.argMax();
        }
        return logits;
    }

    /** L, the decoder's loss. */
    public double loss() {
        return decoder.loss();
    }

    private static InitialStates lastStates(Trace trace) {
        InitialStates states = InitialStates.zeros();
        for (int layer = 0; layer < trace.spec().layers(); layer++) {
            LayerTrace read = trace.layer(layer, Direction.FORWARD);
            states = states.with(layer, Direction.FORWARD, read.hidden(read.end()), read.cell(read.end()));
        }
        return states;
    }

    private static void requireFit(NetworkSpec encoder, NetworkSpec decoder) {
        if (encoder.bidirectional() || decoder.bidirectional()) {
            throw new IllegalArgumentException("Encoder and decoder read forward only.");
        }
        if (encoder.cell() != decoder.cell() || encoder.hidden() != decoder.hidden()
                || encoder.layers() != decoder.layers() || !encoder.form().equals(decoder.form())) {
            throw new IllegalArgumentException("Encoder and decoder must have the same cell, k and number of layers: "
                    + encoder + ", " + decoder + ".");
        }
    }
}
