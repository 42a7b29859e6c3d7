package lab.unroll.weights.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.words.InputException;
import org.ejml.data.DMatrixRMaj;

/**
 * The bytes of a file of weights, and its name for messages. What does not fit is told by naming the file; nothing is
 * allocated because a file says so, only because its bytes are there.
 */
final class Content {

    /** The largest file that is read, and the most that is unpacked from one. */
    static final int MOST_BYTES = 128 << 20;

    private static final int MOST_SIZES = 3;
    private static final int LONGEST_NAME = 200;

    private final String file;
    private final ByteBuffer bytes;

    Content(String file, byte[] bytes) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int length() {
        return bytes.limit();
    }

    /** True if {@code count} bytes are there from {@code at} on. */
    boolean has(long at, long count) {
        return at >= 0 && count >= 0 && at <= length() && count <= length() - at;
    }

    int unsigned(int at) {
        return bytes.get(at) & 0xFF;
    }

    int unsignedShort(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    long unsignedInt(int at) {
        return bytes.getInt(at) & 0xFFFFFFFFL;
    }

    long word(int at) {
        return bytes.getLong(at);
    }

    /** Bytes as text, one character each. */
    String text(int at, int count) {
        return new String(bytes.array(), at, count, StandardCharsets.ISO_8859_1);
    }

    byte[] copy(int at, int count) {
        byte[] part = new byte[count];
        bytes.get(at, part);
        return part;
    }

    byte[] array() {
        return bytes.array();
    }

    /** Tells of damage: a key of {@code problems} whose first place is the file. */
    InputException problem(String key, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(file));
        arguments.addAll(List.of(more));
        return new InputException(key, arguments.toArray());
    }

    /**
     * A shape with as many values as there are bytes for.
     *
     * @param sizes outermost first
     * @param width bytes of a value
     * @param count bytes there are
     */
    List<Integer> shape(String name, List<Long> sizes, int width, long count) {
        if (name.length() > LONGEST_NAME) {
            throw problem("weights.name", LONGEST_NAME);
        }
        long values = 1;
        for (long size : sizes) {
            if (size < 1 || size > count / values) {
                throw problem("weights.length", name);
            }
            values *= size;
        }
        if (values * width != count) {
            throw problem("weights.length", name);
        }
        if (sizes.isEmpty() || sizes.size() > MOST_SIZES) {
            throw problem("weights.sizes", name, sizes.size(), MOST_SIZES);
        }
        return sizes.stream().map(Long::intValue).toList();
    }

    /**
     * The values of a tensor.
     *
     * @param at    where they begin
     * @param width 4 for single, 8 for double precision
     */
    Tensor tensor(String name, List<Integer> shape, int at, int width) {
        Tensor tensor = Tensor.zeros(name, shape);
        DMatrixRMaj values = tensor.values();
        for (int i = 0; i < tensor.size(); i++) {
            double value = width == Float.BYTES ? bytes.getFloat(at + i * width) : bytes.getDouble(at + i * width);
            if (!Double.isFinite(value)) {
                throw problem("weights.not-finite", name);
            }
            values.data[i] = value;
        }
        return tensor;
    }
}
