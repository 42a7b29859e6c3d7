package lab.unroll.task.encoding;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import lab.unroll.task.TextEncoding;

/**
 * The encoding of a text that says nothing about it: by its mark, else UTF-8 if all bytes are, else the likeliest of those
 * whose bytes they can be.
 *
 * @param encoding  what it is
 * @param isGuessed true if others are possible
 */
public record EncodingGuess(TextEncoding encoding, boolean isGuessed) {

    /** The byte order mark, U+FEFF, as the first bytes of a text; the longer one first. */
    private static final int[] MARK_UTF_8 = {0xEF, 0xBB, 0xBF};
    private static final int[] MARK_UTF_16LE = {0xFF, 0xFE};
    private static final int[] MARK_UTF_16BE = {0xFE, 0xFF};

    /** Of all characters, at least so many are usual ones where two bytes make one. */
    private static final double MOST = 0.9;

    private record Candidate(TextEncoding encoding, ToDoubleFunction<byte[]> likelihood) {
    }

    /** Those that are guessed where no byte is 0. Where two are as likely, the first is taken. */
    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate(TextEncoding.WINDOWS_1252, ByteStatistics::western),
            new Candidate(TextEncoding.BIG5, ByteStatistics::big5),
            new Candidate(TextEncoding.GB18030, ByteStatistics::gb2312));

    /** Finds it out; empty if these bytes are no text in any of them. */
    public static Optional<EncodingGuess> of(byte[] bytes) {
        Optional<TextEncoding> marked = marked(bytes);
        if (marked.isPresent()) {
            return marked.map(one -> new EncodingGuess(one, false));
        }
        if (ByteStatistics.hasZero(bytes)) {
            return utf16(bytes).map(one -> new EncodingGuess(one, true));
        }
        if (TextDecoding.firstError(bytes, TextEncoding.UTF_8.charset()) < 0) {
            return Optional.of(new EncodingGuess(TextEncoding.UTF_8, false));
        }
        if (ByteStatistics.firstControl(bytes) >= 0) {
            return Optional.empty();
        }
        return likeliest(bytes).map(one -> new EncodingGuess(one, true));
    }

    private static Optional<TextEncoding> marked(byte[] bytes) {
        return begins(bytes, MARK_UTF_8) ? Optional.of(TextEncoding.UTF_8)
                : begins(bytes, MARK_UTF_16LE) ? Optional.of(TextEncoding.UTF_16LE)
                : begins(bytes, MARK_UTF_16BE) ? Optional.of(TextEncoding.UTF_16BE) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i == bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Zeros are every second byte of blanks, line ends and Latin letters in UTF-16, and nowhere else in a text. */
    private static Optional<TextEncoding> utf16(byte[] bytes) {
        double lower = ByteStatistics.utf16(bytes, 1);
        double higher = ByteStatistics.utf16(bytes, 0);
        TextEncoding likelier = lower >= higher ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE;
        return Math.max(lower, higher) >= MOST && TextDecoding.firstError(bytes, likelier.charset()) < 0
                ? Optional.of(likelier) : Optional.empty();
    }

    private static Optional<TextEncoding> likeliest(byte[] bytes) {
        TextEncoding best = null;
        double likelihood = -1;
        for (Candidate candidate : CANDIDATES) {
            double own = candidate.likelihood.applyAsDouble(bytes);
            if (own > likelihood && TextDecoding.firstError(bytes, candidate.encoding.charset()) < 0) {
                best = candidate.encoding;
                likelihood = own;
            }
        }
        return Optional.ofNullable(best);
    }
}
