package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Single precision against golden values. */
final class Closeness {

    /** What single precision keeps over a few steps. */
    static final double TEST_F32 = 1e-4;

    private Closeness() {
    }

    /** |a - b| <= tolerance max(1, |b|) for every number. */
    static void assertClose(String what, float[] expected, float[] actual, double tolerance) {
        assertEquals(expected.length, actual.length, what + ": how many numbers");
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], tolerance * Math.max(1, Math.abs(expected[i])), what + " [" + i + "]");
        }
    }

    /** The same for one number. */
    static void assertClose(String what, double expected, double actual, double tolerance) {
        assertEquals(expected, actual, tolerance * Math.max(1, Math.abs(expected)), what);
    }
}
