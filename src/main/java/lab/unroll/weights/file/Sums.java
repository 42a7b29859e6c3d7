package lab.unroll.weights.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 by which a file that was written here tells whether it was changed since. */
final class Sums {

    /** Number of hexadecimal digits. */
    static final int DIGITS = 64;

    private Sums() {
    }

    /** The digits of the first {@code count} bytes. */
    static String of(byte[] bytes, int count) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, count);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
