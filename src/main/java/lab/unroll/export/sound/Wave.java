package lab.unroll.export.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Tones as samples: 16 bits, left and right, {@value #RATE} of each a second, in the order of little ends, as WAV has them. */
public final class Wave {

    /** Samples a second for each side. */
    public static final int RATE = 44_100;
    /** Bytes of a sample of both sides. */
    public static final int FRAME = 4;

    /** Of the loudest that can be written. */
    private static final double LOUDNESS = 0.5;
    /** So long a tone swells and fades, in seconds, so that it begins and ends without a click. */
    private static final double EDGE = 0.005;
    private static final int HEADER = 44;

    private Wave() {
    }

    /** The samples alone. */
    public static byte[] samples(Tones tones) {
        int each = (int) Math.round(tones.secondsOfTone() * RATE);
        ByteBuffer bytes = ByteBuffer.allocate(tones.tones().size() * each * FRAME).order(ByteOrder.LITTLE_ENDIAN);
        for (Tones.Tone tone : tones.tones()) {
            // the same loudness wherever it is heard: squares of both sides add up to one
            double angle = (tone.side() + 1) * Math.PI / 4;
            double left = Math.cos(angle) * LOUDNESS * Short.MAX_VALUE;
            double right = Math.sin(angle) * LOUDNESS * Short.MAX_VALUE;
            for (int i = 0; i < each; i++) {
                double swell = Math.min(1, Math.min(i, each - 1 - i) / (EDGE * RATE));
                // StrictMath: the same bytes on every machine
                double value = swell * StrictMath.sin(2 * Math.PI * tone.hertz() * i / RATE);
                bytes.putShort((short) Math.round(left * value)).putShort((short) Math.round(right * value));
            }
        }
        return bytes.array();
    }

    /** A WAV file: RIFF with a header of {@value #HEADER} bytes before the samples. */
    public static byte[] file(Tones tones) {
        byte[] samples = samples(tones);
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(HEADER - 8 + samples.length).put(ascii("WAVE"));
        bytes.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(RATE * FRAME)
                .putShort((short) FRAME).putShort((short) 16);
        bytes.put(ascii("data")).putInt(samples.length).put(samples);
        return bytes.array();
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
