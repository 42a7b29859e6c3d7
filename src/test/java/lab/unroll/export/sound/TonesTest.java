package lab.unroll.export.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import lab.unroll.figure.Curve;
import org.junit.jupiter.api.Test;

/** What is heard is what is drawn: each tone is counted in the samples. */
class TonesTest {

    private static final Curve REACH = new Curve("h", List.of(1e-6, 1e-4, 1e-2, 1.0), true);
    private static final Curve UNIT = new Curve("h", List.of(-0.5, 0.0, 0.25, 0.9, Double.NaN, 1.0), false);

    private static double[] hertz(Tones tones) {
        return tones.tones().stream().mapToDouble(Tones.Tone::hertz).toArray();
    }

    /** The samples of one side of one tone. */
    private static short[] side(byte[] samples, Tones tones, int tone, int side) {
        ByteBuffer all = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
        int each = samples.length / Wave.FRAME / tones.tones().size();
        short[] one = new short[each];
        for (int i = 0; i < each; i++) {
            one[i] = all.getShort((tone * each + i) * Wave.FRAME + 2 * side);
        }
        return one;
    }

    /** How often it goes through zero, each way. */
    private static int crossings(short[] samples) {
        int count = 0;
        int sign = 0;
        for (short sample : samples) {
            int now = Integer.signum(sample);
            count += now * sign < 0 ? 1 : 0;
            sign = now == 0 ? sign : now;
        }
        return count;
    }

    private static int loudest(short[] samples) {
        return IntStream.range(0, samples.length).map(i -> Math.abs(samples[i])).max().orElse(0);
    }

    @Test
    void equalFactorsOfAMagnitudeAreEqualIntervalsFromTheLowestToTheHighestTone() {
        double third = Math.pow(4, 1.0 / 3);
        assertArrayEquals(new double[] {220, 220 * third, 220 * third * third, 880}, hertz(Tones.of(List.of(REACH))), 1e-9);
    }

    @Test
    void zeroIsTheMiddleOfNumbersWithASignAndTheSideTellsTheSign() {
        Tones tones = Tones.of(List.of(UNIT));
        assertArrayEquals(new double[] {220 * Math.sqrt(2), 440, 440 * Math.pow(2, 0.25), 440 * Math.pow(2, 0.9), 0, 880}, hertz(tones), 1e-9);
        assertArrayEquals(new double[] {-1, 0, 1, 1, 0, 1}, tones.tones().stream().mapToDouble(Tones.Tone::side).toArray(), 0);
        // a cell state of 4 and its opposite are the ends
        assertArrayEquals(new double[] {220, 880}, hertz(Tones.of(List.of(new Curve("C", List.of(-4.0, 4.0), false)))), 1e-9);
    }

    @Test
    void everyToneGoesThroughZeroAsOftenAsItsPitchSaysAndOnlyOnItsSide() {
        for (Curve curve : List.of(REACH, UNIT)) {
            Tones tones = Tones.of(List.of(curve));
            byte[] samples = Wave.samples(tones);
            for (int i = 0; i < tones.tones().size(); i++) {
                Tones.Tone tone = tones.tones().get(i);
                short[] left = side(samples, tones, i, 0);
                short[] right = side(samples, tones, i, 1);
                short[] heard = tone.side() > 0 ? right : left;
                assertEquals(2 * tone.hertz() * heard.length / Wave.RATE, crossings(heard), 1.5, tone.toString());
                assertEquals(tone.hertz() == 0, loudest(heard) == 0, tone.toString());
                if (tone.side() != 0) {
                    assertEquals(0, loudest(tone.side() > 0 ? left : right), tone.toString());
                }
                // no click where one tone ends and the next begins
                assertEquals(0, heard[0]);
                assertEquals(0, heard[heard.length - 1]);
            }
        }
    }

    @Test
    void curvesOfOneFigureAreHeardOneAfterTheOtherOnTheSameScaleWithAPauseBetween() {
        Curve less = new Curve("C", List.of(1e-4, 0.0, Double.POSITIVE_INFINITY), true);
        double third = Math.pow(4, 1.0 / 3);
        assertArrayEquals(new double[] {220, 220 * third, 220 * third * third, 880, 0, 0, 220 * third, 220, 0},
                hertz(Tones.of(List.of(REACH, less))), 1e-9);
    }

    @Test
    void whatHasVanishedIsTheLowestToneAndDoesNotPushTheRestTogether() {
        double[] hertz = hertz(Tones.of(List.of(new Curve("h", List.of(1e-30, 1e-8, 1e-4, 1.0), true))));
        assertEquals(220, hertz[0], 1e-9);
        assertEquals(220, hertz[1], 1e-9);
        assertEquals(220, hertz[2], 1e-9);
        assertEquals(880, hertz[3], 1e-9);
        assertArrayEquals(new double[] {440, 440}, hertz(Tones.of(List.of(new Curve("h", List.of(0.3, 0.3), true)))), 1e-9);
        assertArrayEquals(new double[] {220, 220}, hertz(Tones.of(List.of(new Curve("h", List.of(0.0, 0.0), true)))), 1e-9);
    }

    @Test
    void aLongSequenceIsHeardInHalfAMinuteAndATonePerStepStillHasAPitch() {
        Curve hundreds = new Curve("h", Collections.nCopies(300, 0.5), false);
        assertEquals(30, Tones.of(List.of(hundreds)).seconds(), 1e-9);
        assertEquals(0.25, Tones.of(List.of(REACH)).secondsOfTone(), 0);
        Curve thousands = new Curve("h", Collections.nCopies(5000, 0.5), false);
        assertEquals(Tones.SHORTEST_SECONDS, Tones.of(List.of(thousands)).secondsOfTone(), 0);
    }

    @Test
    void theFileIsOneThatJavaReadsAndTheSameEachTime() throws Exception {
        Tones tones = Tones.of(List.of(REACH));
        byte[] file = Wave.file(tones);
        assertArrayEquals(file, Wave.file(Tones.of(List.of(REACH))));
        try (AudioInputStream read = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            AudioFormat format = read.getFormat();
            assertEquals(2, format.getChannels());
            assertEquals(16, format.getSampleSizeInBits());
            assertEquals(Wave.RATE, format.getSampleRate(), 0);
            assertFalse(format.isBigEndian());
            assertEquals(tones.seconds(), read.getFrameLength() / (double) Wave.RATE, 1e-3);
            assertArrayEquals(Wave.samples(tones), read.readAllBytes());
        }
        assertTrue(file.length > 4 * 0.25 * Wave.RATE * Wave.FRAME);
    }
}
