package lab.unroll.task.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;

/**
 * Bytes as characters, a piece at a time, so that a large text never stands in memory twice. Every line end becomes one
 * {@code \n}; U+FEFF, the byte order mark, is no letter wherever it stands.
 */
public final class TextDecoding {

    private static final int PIECE = 1 << 14;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final IntConsumer characters;
    private boolean afterReturn;

    private TextDecoding(IntConsumer characters) {
        this.characters = characters;
    }

    /** The first byte that does not belong in a text of this encoding, or -1. */
    public static int firstError(byte[] bytes, Charset charset) {
        return decode(bytes, charset, character -> { }, share -> { });
    }

    /**
     * Decodes.
     *
     * @param characters takes the code points
     * @param progress   is told how far it has come, 0 to 1
     * @return the first byte that does not belong in a text of this encoding, or -1
     */
    public static int decode(byte[] bytes, Charset charset, IntConsumer characters, DoubleConsumer progress) {
        TextDecoding text = new TextDecoding(characters);
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(PIECE);
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            text.take(out.flip());
            out.compact();
            progress.accept(bytes.length == 0 ? 1 : (double) in.position() / bytes.length);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }

    /** Takes all characters, but for the first half of a pair whose second half is still to come. */
    private void take(CharBuffer piece) {
        while (piece.hasRemaining()) {
            char first = piece.get();
            if (!Character.isHighSurrogate(first)) {
                take(first);
            } else if (piece.hasRemaining()) {
                take(Character.toCodePoint(first, piece.get()));
            } else {
                piece.position(piece.position() - 1);
                return;
            }
        }
    }

    private void take(int character) {
        boolean secondOfTwo = character == '\n' && afterReturn;
        afterReturn = character == '\r';
        if (!secondOfTwo && character != BYTE_ORDER_MARK) {
            characters.accept(afterReturn ? '\n' : character);
        }
    }
}
