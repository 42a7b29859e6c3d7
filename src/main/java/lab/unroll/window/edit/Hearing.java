package lab.unroll.window.edit;

import java.util.function.Consumer;
import javafx.application.Platform;
import lab.unroll.export.sound.Loudspeaker;
import lab.unroll.export.sound.Tones;
import lab.unroll.figure.Figure;
import lab.unroll.window.kit.Message;
import lab.unroll.words.InputException;

/** Has the curves of a figure heard, each time on a thread of its own, which nobody waits for. On the FX thread only. */
final class Hearing {

    private final Loudspeaker loudspeaker = new Loudspeaker();
    private final Consumer<Message> tell;
    private Thread playing;

    /**
     * Plays nothing yet.
     *
     * @param tell is told what has failed, on the FX thread
     */
    Hearing(Consumer<Message> tell) {
        this.tell = tell;
    }

    /** True while something is heard. */
    boolean isPlaying() {
        return playing != null && playing.isAlive();
    }

    /** Plays what a figure shows, in the place of what is played now. */
    void play(Figure figure) {
        long number = loudspeaker.next();
        playing = new Thread(() -> {
            try {
                loudspeaker.play(Tones.of(figure.curves()), number);
            } catch (InputException problem) {
                later(Message.of(problem));
            } catch (Throwable failure) {
                later(Message.of(failure));
            }
        }, "unroll-sound");
        playing.setDaemon(true);
        playing.start();
    }

    private void later(Message message) {
        Platform.runLater(() -> tell.accept(message));
    }

    /** Ends what is heard. */
    void stop() {
        loudspeaker.stop();
    }
}
