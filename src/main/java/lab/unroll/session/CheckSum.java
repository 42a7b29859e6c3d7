package lab.unroll.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import lab.unroll.words.InputException;

/**
 * The last field of a session file: SHA-256 of every byte before its value. With it no damage goes unnoticed; a file
 * written by hand, such as a preset, goes without.
 */
final class CheckSum {

    static final String FIELD = "sha256";

    private static final String HEAD = ",\n  \"" + FIELD + "\" : \"";
    private static final String TAIL = "\"\n}\n";

    private CheckSum() {
    }

    /** A document with its sum as the last field. */
    static String sign(String document) {
        String open = document.substring(0, document.lastIndexOf('}')).stripTrailing() + HEAD;
        return open + of(open) + TAIL;
    }

    /**
     * The text of a file in UTF-8.
     *
     * @param problem the key of what is told where it is none
     * @throws InputException if it is none
     */
    static String decoded(byte[] content, String name, String problem) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw new InputException(e, problem, name);
        }
    }

    /**
     * Refuses a document that was changed after it was signed.
     *
     * @param problem the key of what is told then
     * @throws InputException if its sum is another
     */
    static void require(String text, JsonNode root, String name, String problem) {
        if (!root.has(FIELD)) {
            return;
        }
        int value = text.lastIndexOf(HEAD) + HEAD.length();
        boolean whole = value >= HEAD.length() && text.substring(value).equals(of(text.substring(0, value)) + TAIL);
        if (!whole) {
            throw new InputException(problem, name, FIELD);
        }
    }

    private static String of(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
