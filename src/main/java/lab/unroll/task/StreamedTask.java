package lab.unroll.task;

import java.util.List;
import lab.unroll.net.Batch;

/**
 * A problem whose data are one long sequence. It is cut into as many streams as a batch has sequences, which are read side by
 * side, piece by piece, each from the states in which the piece before ended: truncated back-propagation through time with
 * states carried on. Williams and Peng, Neural Computation 2 (1990).
 */
public interface StreamedTask extends SequenceTask {

    /**
     * True if the batch of a step goes on where that of the step before ended; false if its states begin from zero.
     *
     * @param size sequences in a batch
     * @param step number of steps taken before
     */
    boolean goesOn(int size, long step);

    /**
     * The stream that begins from zero at a step where the others go on, each in its turn: so the network learns to begin as
     * well, which it has to wherever it is looked at or writes.
     */
    default int beginning(int size, long step) {
        return (int) (step % size);
    }

    /**
     * Fills the batch of a training step.
     *
     * @param batch from {@link #newBatch}. Modified.
     * @param seed  decides with the step what is read
     * @param step  number of steps taken before
     */
    void fill(Batch batch, long seed, long step);

    /**
     * What is measured on: pieces of the part held out, each of which goes on where the one before ended. Those before
     * {@link HeldOutStreams#judged()} only lead in.
     *
     * @param most about how many steps are judged at most
     */
    HeldOutStreams heldOutStreams(int most);

    /**
     * Pieces of streams in their order.
     *
     * @param pieces all of one size; copied
     * @param leadIn how many of them are read without being judged
     */
    record HeldOutStreams(List<Batch> pieces, int leadIn) {

        /** Copies the list. */
        public HeldOutStreams {
            pieces = List.copyOf(pieces);
        }

        /** The first piece that is judged, counted from 0. */
        public int judged() {
            return leadIn;
        }
    }
}
