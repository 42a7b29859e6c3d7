package lab.unroll.engine;

import lab.unroll.net.Batch;

/**
 * Two motors in a row: the encoder reads the question, the decoder starts from its last states and answers.
 * Cho et al., EMNLP 2014; Sutskever, Vinyals and Le, "Sequence to Sequence Learning with Neural Networks", NIPS 2014.
 * In training the decoder is told the right symbol before each step (teacher forcing); {@link Decoder} answers alone.
 *
 * @param <A> the matrices: {@code FMatrixRMaj} or {@code DMatrixRMaj}
 */
public final class EncoderDecoder<A> {

    private final Motor<A> encoder;
    private final Motor<A> decoder;
    private A encoderGradient;
    private int window;
    /** How many steps each question has. */
    private final int[] read;

    /**
     * Puts a decoder behind an encoder.
     *
     * @throws IllegalArgumentException if cell, k, number of layers or batch differ
     */
    public EncoderDecoder(Motor<A> encoder, Motor<A> decoder) {
        this.encoder = encoder;
        this.decoder = decoder;
        read = new int[encoder.plan().batch()];
        encoder.states().followedBy(decoder.states());
    }

    /** From now on the gradient is cut after every N steps, counted through question and answer; see {@link Motor#cutAfter}. */
    public void cutAfter(int steps) {
        window = steps;
    }

    /**
     * Reads questions and judges answers.
     *
     * @param encoderParameters not modified
     * @param decoderParameters not modified
     * @param question          nothing in it is judged
     * @param answer            what the decoder is told, with targets
     * @return the mean loss of the answers
     */
    public double forward(A encoderParameters, A decoderParameters, Batch question, Batch answer) {
        for (int b = 0; b < read.length; b++) {
            read[b] = question.lengths() == null ? question.steps() : question.lengths()[b];
        }
        encoder.cutAfter(window);
        decoder.cutAfter(window, read);
        encoder.forward(encoderParameters, question);
        decoder.states().startFrom(encoder.states());
        return decoder.forward(decoderParameters, answer);
    }

    /** The gradients of the mean loss: of the decoder's parameters here, of the encoder's in {@link #encoderGradient}. */
    public A backward(Batch question, Batch answer) {
        A gradient = decoder.backward(answer);
        encoderGradient = encoder.backward(question);
        return gradient;
    }

    /** The gradient of the encoder's parameters that {@link #backward} found; null before. */
    public A encoderGradient() {
        return encoderGradient;
    }
}
