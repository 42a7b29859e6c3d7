package lab.unroll.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32;
import lab.unroll.net.Parameters;

/** Eight characters that tell two networks apart whose weights differ in a single bit. */
public final class WeightSum {

    private WeightSum() {
    }

    /** CRC-32 of the weights as the motor has them: float32, little-endian, in storage order; in hexadecimal digits. */
    public static String of(Parameters parameters) {
        double[] values = parameters.toArray();
        float[] motor = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            motor[i] = (float) values[i];
        }
        return of(List.of(motor));
    }

    /** The same of the weights of networks in storage order. */
    public static String of(List<float[]> networks) {
        CRC32 sum = new CRC32();
        for (float[] values : networks) {
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            sum.update(bytes);
        }
        return String.format("%08x", sum.getValue());
    }
}
