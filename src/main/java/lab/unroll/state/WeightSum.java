package lab.unroll.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import lab.unroll.net.Parameters;

/** Eight characters that tell two networks apart whose weights differ in a single bit. */
public final class WeightSum {

    private WeightSum() {
    }

    /** CRC-32 of the weights as the motor has them: float32, little-endian, in storage order; in hexadecimal digits. */
    public static String of(Parameters parameters) {
        double[] values = parameters.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putFloat((float) value);
        }
        CRC32 sum = new CRC32();
        sum.update(bytes.flip());
        return String.format("%08x", sum.getValue());
    }
}
