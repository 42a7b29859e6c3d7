package lab.unroll.state;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lab.unroll.words.InputException;

/**
 * A long line made short: {@code z=} and then the line in Base64, four bits for a digit and each of {@code . - , :}, twelve for a
 * word that lines often have, and twelve for any other letter.
 */
final class ShortLine {

    private static final String MARK = "z=";
    private static final int MOST = 100_000;
    private static final List<String> SHORT = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "-", "%2C", "%3A");
    private static final int LETTER = 14;
    private static final int WORD = 15;
    /** They keep their places: lines that were written before are read by them. New ones come behind. */
    private static final List<String> WORDS = List.of("preset=", "&cell=", "&forget-gate=", "&peepholes=", "&layers=",
            "&bidirectional=", "&hidden=", "&length=", "&seed=", "&initialiser=", "&batch=", "&rate=", "&schedule=", "&clip=",
            "&steps=", "&train=", "&example=", "&input=", "&told=", "&x=", "&start=", "&pins=", "&edits=", "&step=", "&unit=",
            "&layer=", "&level=", "&backward=", "&compare=", "&chart=", "&weights=", "&sum=", "&losses=", "&factors=",
            "&init=", "&forget-bias=", "&input-bias=", "&optimiser=", "&clip-value=", "&truncate=", "&dropout=",
            "&input-noise=", "remember-first", "next-char", "adding", "temporal-order", "embedded-reber", "copy-memory",
            "addition-2-digits", "parity", "flip-flop", "mod-3", "tomita-", "lstm", "gru", "rnn", "-before", "-relu", "-sigmoid",
            "ugrnn", "uniform", "glorot", "orthogonal", "identity", "spectral-radius", "constant", "halved", "cosine",
            "hidden-state", "cell-state", "forget-gate", "input-gate", "output-gate", "candidate", "update-gate", "reset-gate",
            "forget", "input", "output", "update", "reset", "all", "-end", "yes", "no", "network", "unrolled", "vectors", "cell",
            "neuron", "gradients", "states", "probe", "sum", "E-", "adam", "sgd", "ai-shakespeare", "-zh",
            "-TW", "chat", "home-runs", "what-follows", "matched-", "brackets", "tagging", "series", "wave-", "sine", "square",
            "counting", "echo", "-1-kind", "-1-bit", "&predict=", "examples", "%2B", "&attention=", "attention");

    private ShortLine() {
    }

    static String of(String line) {
        StringBuilder nibbles = new StringBuilder();
        for (int place = 0; place < line.length();) {
            int from = place;
            Optional<String> word = WORDS.stream().filter(one -> line.startsWith(one, from))
                    .reduce((one, other) -> other.length() > one.length() ? other : one);
            int small = small(line, place);
            if (word.isPresent() && word.get().length() > 1) {
                nibbles.append(digit(WORD)).append(two(WORDS.indexOf(word.get())));
                place += word.get().length();
            } else if (small >= 0) {
                nibbles.append(digit(small));
                place += SHORT.get(small).length();
            } else {
                nibbles.append(digit(LETTER)).append(two(line.charAt(place)));
                place++;
            }
        }
        byte[] bytes = new byte[1 + (nibbles.length() + 1) / 2];
        // the first byte says whether the last half is used
        bytes[0] = (byte) (nibbles.length() % 2);
        for (int i = 0; i < nibbles.length(); i++) {
            bytes[1 + i / 2] |= (byte) (Character.digit(nibbles.charAt(i), 16) << (i % 2 == 0 ? 4 : 0));
        }
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int small(String line, int place) {
        for (int i = 0; i < SHORT.size(); i++) {
            if (line.startsWith(SHORT.get(i), place)) {
                return i;
            }
        }
        return -1;
    }

    private static char digit(int value) {
        return Character.forDigit(value, 16);
    }

    private static String two(int value) {
        return "" + digit(value >> 4 & 15) + digit(value & 15);
    }

    /**
     * The long line; a line that is not short as it is.
     *
     * @throws InputException if it was changed
     */
    static String read(String line) {
        if (!line.startsWith(MARK)) {
            return line;
        }
        try {
            return unpacked(Base64.getUrlDecoder().decode(line.substring(MARK.length())));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InputException(e, "code.short");
        }
    }

    private static String unpacked(byte[] bytes) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int end = 2 * (bytes.length - 1) - bytes[0];
        for (int place = 0; place < end && text.size() < MOST;) {
            int first = half(bytes, place++);
            if (first < LETTER) {
                text.writeBytes(SHORT.get(first).getBytes(StandardCharsets.US_ASCII));
                continue;
            }
            int value = half(bytes, place) << 4 | half(bytes, place + 1);
            place += 2;
            if (first == WORD) {
                text.writeBytes(WORDS.get(value).getBytes(StandardCharsets.US_ASCII));
            } else {
                text.write(value);
            }
        }
        return text.toString(StandardCharsets.US_ASCII);
    }

    private static int half(byte[] bytes, int place) {
        int both = bytes[1 + place / 2];
        return (place % 2 == 0 ? both >> 4 : both) & 15;
    }
}
