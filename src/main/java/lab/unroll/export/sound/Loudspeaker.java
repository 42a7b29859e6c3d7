package lab.unroll.export.sound;

import java.util.concurrent.atomic.AtomicLong;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import lab.unroll.words.InputException;

/** Plays tones. What is played later ends what is played now. Can be used from several threads. */
public final class Loudspeaker {

    private static final AudioFormat FORMAT = new AudioFormat(Wave.RATE, 16, 2, true, false);
    /** Played at a time, in bytes: a tenth of a second, after which it can be ended. */
    private static final int PIECE = Wave.RATE / 10 * Wave.FRAME;

    private final AtomicLong turn = new AtomicLong();

    /** What is played now ends; the number is that of what comes next. */
    public long next() {
        return turn.incrementAndGet();
    }

    /**
     * Plays tones to their end, or until something else is next or it is stopped. The thread waits for that.
     *
     * @param mine its number; where it is not next any more nothing is heard
     * @throws InputException if this machine has nothing to play them on
     */
    public void play(Tones tones, long mine) {
        byte[] samples = Wave.samples(tones);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            for (int at = 0; at < samples.length && turn.get() == mine; at += PIECE) {
                line.write(samples, at, Math.min(PIECE, samples.length - at));
            }
            if (turn.get() == mine) {
                line.drain();
            }
        } catch (LineUnavailableException | IllegalArgumentException | LinkageError e) {
            throw new InputException(e, "sound.device");
        }
    }

    /** Ends what is played. */
    public void stop() {
        turn.incrementAndGet();
    }
}
