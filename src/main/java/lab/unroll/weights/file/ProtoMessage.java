package lab.unroll.weights.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A message of Protocol Buffers that grows field by field: each is its number with the kind of what follows, then a number
 * in groups of seven bits, lowest first, or a length and that many bytes.
 */
public final class ProtoMessage {

    private static final int VARINT = 0;
    private static final int BYTES = 2;
    private static final int GROUP = 7;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A field with a whole number. */
    public ProtoMessage number(int field, long value) {
        tag(field, VARINT);
        varint(value);
        return this;
    }

    /** A field with a text. */
    public ProtoMessage text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A field that is there once for each text. */
    public ProtoMessage texts(int field, List<String> values) {
        values.forEach(value -> text(field, value));
        return this;
    }

    /** A field with a message. */
    public ProtoMessage message(int field, ProtoMessage value) {
        return bytes(field, value.toBytes());
    }

    /** A field with bytes. */
    public ProtoMessage bytes(int field, byte[] value) {
        tag(field, BYTES);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    /** A field with the values of a tensor in single precision, four bytes each, lowest first. */
    public ProtoMessage values(int field, Tensor tensor) {
        ByteBuffer raw = ByteBuffer.allocate(tensor.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < tensor.size(); i++) {
            raw.putFloat(tensor.single(i));
        }
        return bytes(field, raw.array());
    }

    /** What was written so far. */
    public byte[] toBytes() {
        return bytes.toByteArray();
    }

    private void tag(int field, int kind) {
        varint((long) field << 3 | kind);
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes.write((int) (left & 0x7F | 0x80));
            left >>>= GROUP;
        }
        bytes.write((int) left);
    }
}
