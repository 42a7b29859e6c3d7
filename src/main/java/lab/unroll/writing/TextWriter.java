package lab.unroll.writing;

import lab.unroll.engine.Decoder;
import lab.unroll.engine.KernelChoice;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.words.InputException;
import org.ejml.data.FMatrixRMaj;

/**
 * A network that is told a text symbol by symbol and says each time what it holds likely to come next, in single precision as it
 * was trained. Its states go on from symbol to symbol; they can be kept and put back. Not for several threads.
 */
public final class TextWriter {

    private final Decoder<FMatrixRMaj> decoder;
    private final FMatrixRMaj weights;
    private final int[] told = new int[1];

    /**
     * A writer that has been told nothing.
     *
     * @throws InputException if the network reads the future, or answers with something else than what it reads
     */
    public TextWriter(Parameters parameters) {
        NetworkSpec spec = parameters.spec();
        if (spec.bidirectional()) {
            throw new InputException("writing.bidirectional");
        }
        if (spec.head() != OutputKind.SOFTMAX || spec.input() != spec.output() || parameters.layout().isPair()) {
            throw new InputException("writing.no-text");
        }
        decoder = new Decoder<>(KernelChoice.best(), spec, 1);
        weights = parameters.toSingle();
    }

    /** Forgets what it was told: states of zero. */
    public void begin() {
        decoder.states().startFromZero();
    }

    /** Is told a symbol; P(c) of each symbol c to come next. */
    public float[] read(int symbol) {
        told[0] = symbol;
        return decoder.tell(weights, told).data;
    }

    /** Is told several; P(c) after the last. */
    public float[] read(int[] symbols) {
        float[] p = new float[0];
        for (int symbol : symbols) {
            p = read(symbol);
        }
        return p;
    }

    /** The states after what it was told; a copy. */
    public float[] states() {
        return decoder.states().ends();
    }

    /** Goes on from states that it had. */
    public void goOnFrom(float[] states) {
        decoder.states().startFrom(states);
    }
}
