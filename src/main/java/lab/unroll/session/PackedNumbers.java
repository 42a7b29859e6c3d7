package lab.unroll.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.function.Function;

/**
 * Many numbers as a text that keeps every bit: {@code f32:}, {@code f64:} or {@code i64:}, then their bytes, little-endian, in
 * Base64.
 */
final class PackedNumbers {

    private static final String FLOATS = "f32:";
    private static final String DOUBLES = "f64:";
    private static final String LONGS = "i64:";

    private PackedNumbers() {
    }

    static String text(float[] values) {
        ByteBuffer bytes = buffer(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return text(FLOATS, bytes);
    }

    static String text(double[] values) {
        ByteBuffer bytes = buffer(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        return text(DOUBLES, bytes);
    }

    static String text(long[] values) {
        ByteBuffer bytes = buffer(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        return text(LONGS, bytes);
    }

    /** Throws an {@link IllegalArgumentException} if it is no such text. */
    static float[] floats(String text) {
        return read(text, FLOATS, Float.BYTES, bytes -> {
            float[] values = new float[bytes.remaining() / Float.BYTES];
            bytes.asFloatBuffer().get(values);
            return values;
        });
    }

    /** Throws an {@link IllegalArgumentException} if it is no such text. */
    static double[] doubles(String text) {
        return read(text, DOUBLES, Double.BYTES, bytes -> {
            double[] values = new double[bytes.remaining() / Double.BYTES];
            bytes.asDoubleBuffer().get(values);
            return values;
        });
    }

    /** Throws an {@link IllegalArgumentException} if it is no such text. */
    static long[] longs(String text) {
        return read(text, LONGS, Long.BYTES, bytes -> {
            long[] values = new long[bytes.remaining() / Long.BYTES];
            bytes.asLongBuffer().get(values);
            return values;
        });
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(String kind, ByteBuffer bytes) {
        return kind + Base64.getEncoder().encodeToString(bytes.array());
    }

    private static <T> T read(String text, String kind, int size, Function<ByteBuffer, T> numbers) {
        if (text == null || !text.startsWith(kind)) {
            throw new IllegalArgumentException("Not " + kind);
        }
        byte[] bytes = Base64.getDecoder().decode(text.substring(kind.length()));
        if (bytes.length % size != 0) {
            throw new IllegalArgumentException("Not a whole number of " + kind);
        }
        return numbers.apply(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    }
}
