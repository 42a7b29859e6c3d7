package lab.unroll.task.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import lab.unroll.task.Draws;
import lab.unroll.task.StreamedTask;

/**
 * A stretch of a text as streams that are read side by side: stream b of B begins at ⌊b N / B⌋, and its pieces of T characters
 * follow one another. In each epoch the first piece begins a few characters later or earlier, so that the gradient is not
 * always cut at the same places.
 */
final class TextStreams {

    private final TextSource text;
    private final int from;
    private final int length;
    private final int pieceLength;

    /**
     * Streams of a stretch.
     *
     * @param from        its first character, counted from 0
     * @param to          the one behind its last
     * @param pieceLength T
     */
    TextStreams(TextSource text, int from, int to, int pieceLength) {
        this.text = text;
        this.from = from;
        length = to - from;
        this.pieceLength = pieceLength;
    }

    /** Pieces of each of so many streams, in all epochs the same; 0 or 1 where the text is too short to be read on. */
    int pieces(int streams) {
        return (length / streams - 1 - (pieceLength - 1)) / pieceLength;
    }

    /** True if the text is long enough for so many streams. */
    boolean suffices(int streams) {
        return pieces(streams) > 1;
    }

    /** True if the pieces of a step follow those of the step before. */
    boolean goesOn(int streams, long step) {
        return suffices(streams) && step % pieces(streams) != 0;
    }

    /** The pieces of a step. */
    void fill(Batch batch, long seed, long step) {
        int pieces = pieces(batch.size());
        SplittableRandom random = Draws.of(seed, step / pieces);
        int shift = random.nextInt(pieceLength) + (int) (step % pieces) * pieceLength;
        for (int b = 0; b < batch.size(); b++) {
            copy(begin(b, batch.size()) + shift, batch, b);
        }
    }

    private int begin(int stream, int streams) {
        return from + (int) ((long) length * stream / streams);
    }

    private void copy(int start, Batch batch, int b) {
        for (int t = 1; t <= pieceLength; t++) {
            int row = batch.row(t, b);
            batch.symbols()[row] = text.symbol(start + t - 1);
            batch.classes()[row] = text.symbol(start + t);
        }
    }

    /**
     * Pieces to measure on.
     *
     * @param streams read side by side
     * @param most    about how many characters are judged
     */
    StreamedTask.HeldOutStreams measured(int streams, int most) {
        int all = (length / streams - 1) / pieceLength;
        int leadIn = all > 1 ? 1 : 0;
        int judged = Math.max(1, Math.min(all - leadIn, most / (streams * pieceLength)));
        List<Batch> pieces = new ArrayList<>();
        for (int piece = 0; piece < leadIn + judged; piece++) {
            Batch batch = Batch.ofSymbols(pieceLength, streams);
            for (int b = 0; b < streams; b++) {
                copy(begin(b, streams) + piece * pieceLength, batch, b);
            }
            pieces.add(batch);
        }
        return new StreamedTask.HeldOutStreams(pieces, leadIn);
    }
}
